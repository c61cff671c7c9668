//! How words are laid into a sentence: a small letter inside, a capital first, one mark at the end.

use super::lists::{self, has};
use super::text::{CLOSERS, OPENERS, Sentence};
use super::words::{is_weekday, root};
use crate::yields::Ear;
use crate::yields::letter::upper;

/// The text with its first letter a capital, behind quotation marks and brackets too.
pub(super) fn capital(text: &str) -> String {
    let rest = text.trim_start_matches(OPENERS);
    let opening = text.strip_suffix(rest).unwrap_or_default();
    let mut letters = rest.chars();
    let Some(first) = letters.next() else { return text.to_owned() };
    let mut capital = opening.to_owned();
    capital.push(upper(first));
    capital.push_str(letters.as_str());
    capital
}

/// The text with a small first letter (an English word opens in ASCII), to stand inside a sentence; "I", days, names and shouted words keep theirs.
pub(super) fn small(text: &str, ear: &dyn Ear) -> String {
    let word: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '\'').collect();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let bare = word.to_ascii_lowercase();
    let keeps = root(&bare) == "i"
        || capitals != 1
        || is_weekday(&bare)
        || has(lists::MONTHS, root(&bare))
        || ["may", "march"].contains(&bare.as_str())
        || ear.is_name(&word)
        || ear.is_name(word.split('\'').next().unwrap_or(&word));
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !keeps => {
            let mut small = String::from(first.to_ascii_lowercase());
            small.push_str(letters.as_str());
            small
        }
        _ => text.to_owned(),
    }
}

/// The finished sentence: a capital first, and one mark at its end.
pub(super) fn finished(sentence: &Sentence) -> String {
    let mut text = capital(sentence.text.trim());
    if !text.trim_end_matches(CLOSERS).ends_with(['.', '?', '!', '…']) {
        text.push(sentence.mark.unwrap_or('.'));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yields::Deaf;

    #[test]
    fn inside_a_sentence_the_first_letter_is_small_unless_it_is_a_name() {
        for (typed, laid) in
            [("Ask", "ask"), ("A call", "a call"), ("I'm", "I'm"), ("NASA", "NASA"), ("Friday's", "Friday's")]
        {
            assert_eq!(small(typed, &Deaf), laid);
        }
    }
}
