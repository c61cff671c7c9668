//! The capitals and apostrophes that a phone would have put in. No other spelling is touched.

use super::laid::capital;
use super::lists::{self, has};
use super::words::{core, in_place, is_weekday, root};

/// "Wednesdays" and "wednesday's": no longer word is ever mended.
const LONGEST_MENDED: usize = 11;

/// The text with them.
pub(super) fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for token in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        match mended_word(core(token)) {
            Some(mended) => out.push_str(&in_place(token, &mended)),
            None => out.push_str(token),
        }
    }
    out
}

fn mended_word(word: &str) -> Option<String> {
    if word.len() > LONGEST_MENDED {
        return None;
    }
    let small = word.to_ascii_lowercase();
    let typed_small = word.chars().skip(1).all(|c| !c.is_uppercase());
    if !typed_small {
        return None;
    }
    let letters =
        |mended: &'static str| mended.bytes().filter(|byte| *byte != b'\'').map(|byte| byte.to_ascii_lowercase());
    let spelt = lists::SPELLINGS.words().find(|mended| letters(mended).eq(small.bytes()));
    let named = small == "i"
        || ["i'm", "i'd", "i've", "i'll"].contains(&small.as_str())
        || (small.len() > 3 && (is_weekday(&small) || has(lists::MONTHS, root(&small))));
    let upper = named || word.starts_with(char::is_uppercase);
    match spelt {
        Some(mended) if upper => Some(capital(mended)),
        Some(mended) => Some(mended.to_owned()),
        None => named.then(|| capital(&small)),
    }
}
