//! How a text can stand in a sentence: after "I will" and "I tend to", alone, or after a colon.

use super::English;
use super::lists::{self, has};
use super::words::{
    bare_words, core, is_auxiliary, is_gerund, is_i, is_number, is_past, is_quality, is_subject, is_time, lower,
};

/// How an act can stand in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// After "I will" or "I tend to".
    Joined,
    /// As a sentence of its own.
    Own,
    /// After a colon.
    Bit,
}

/// How a text without its stem can stand.
pub(super) fn form(english: &English, text: &str, asks: bool) -> Form {
    let low = lower(text);
    let words = bare_words(&low);
    if !asks && is_verb_phrase(english, text, &words) {
        return Form::Joined;
    }
    let Some(head) = words.first() else { return Form::Bit };
    let speaks = words.iter().any(|word| is_i(word));
    if is_gerund(head) && !speaks {
        return Form::Bit;
    }
    let clause = speaks
        || is_time(head)
        || head.contains('\'')
        || words.iter().any(|word| is_auxiliary(word) || ["was", "were", "had"].contains(word));
    if clause || asks || words.len() > 8 { Form::Own } else { Form::Bit }
}

fn is_verb_phrase(english: &English, text: &str, words: &[&str]) -> bool {
    let Some(head) = words.first() else { return false };
    let past = is_past(head) && !has(lists::BOTH_TIMES, head);
    let helps = is_auxiliary(head) && !["do", "have"].contains(head);
    let token = text.split_whitespace().next().map(core).unwrap_or_default();
    let name = token.starts_with(char::is_uppercase) && english.ear.is_name(token);
    let no_verb = is_i(head)
        || (is_subject(head) && *head != "not")
        || is_time(head)
        || past
        || helps
        || is_gerund(head)
        || is_number(head);
    if no_verb || is_quality(head) || name || head.contains('\'') || has(lists::NO_VERBS, head) {
        return false;
    }
    let tells = ["was", "were", "is", "are", "has", "had", "will", "should", "must", "can", "could", "would"];
    let never_again = ["never", "not"].contains(head);
    let told = words.get(1).is_some_and(|second| tells.contains(second) || (never_again && *second == "again"));
    !told && !says_i_will(words)
}

/// Whether a second promise follows; "what I want" and "because I will" are none.
fn says_i_will(words: &[&str]) -> bool {
    words.windows(3).any(|three| match three {
        [before, i, verb] => {
            let promises = match *i {
                "i'll" => true,
                "i" => ["will", "want"].contains(verb),
                "i'm" => *verb == "going",
                _ => false,
            };
            promises && !has(lists::NOT_BEFORE_HABIT, before)
        }
        _ => false,
    })
}
