//! The few words that change with the hearer: "your" for "their", "they" for "you", and the verb that goes with "you".

use super::lists::{self, has};
use super::words::{bare, in_place};

/// "your" for "their": the people are spoken to.
pub(super) fn their_to_your(text: &str) -> String {
    each_word(text, |word, _| match word {
        "their" => Some("your"),
        "theirs" => Some("yours"),
        "themselves" => Some("yourselves"),
        _ => None,
    })
}

/// "they", "them" and "their" for "you" and "your": others hear of it.
pub(super) fn you_to_they(text: &str) -> String {
    each_word(text, |word, before| match word {
        "your" => Some("their"),
        "yours" => Some("theirs"),
        "yourself" | "yourselves" => Some("themselves"),
        "you" if before.is_none_or(|before| before.ends_with(',') || has(lists::BEFORE_THEY, &bare(before))) => {
            Some("they")
        }
        "you" => Some("them"),
        _ => None,
    })
}

/// The text with some of its words swapped; the marks around them stay.
fn each_word(text: &str, swap: impl Fn(&str, Option<&str>) -> Option<&'static str>) -> String {
    let mut before = None;
    let mut out = Vec::new();
    for token in text.split(' ') {
        out.push(match swap(&bare(token), before) {
            Some(new) => in_place(token, new),
            None => token.to_owned(),
        });
        before = Some(token);
    }
    out.join(" ")
}

/// The verb that goes with "you".
pub(super) fn agreeing(token: &str) -> String {
    let agrees = match bare(token).as_str() {
        "was" => "were",
        "is" => "are",
        "has" => "have",
        "does" => "do",
        "wasn't" => "weren't",
        "isn't" => "aren't",
        "hasn't" => "haven't",
        "doesn't" => "don't",
        _ => return token.to_owned(),
    };
    in_place(token, agrees)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_hear_of_them() {
        assert_eq!(
            you_to_they("were scared, and you hid your toys from yourselves after I told you"),
            "were scared, and they hid their toys from themselves after I told them"
        );
    }
}
