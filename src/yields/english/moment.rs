//! The moment: how "deadlines", "tired", "before a meeting" or "a date feels urgent" stand at the head of a sentence.

use super::laid::{capital, small};
use super::lists::{self, has};
use super::text::{Sentence, first};
use super::words::{bare_words, is_gerund, is_i, is_number, is_time, is_verb, lower, root};
use super::{English, stem};
use crate::copy::{Key, key};

/// Where a moment stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// "When …", on the card.
    When,
    /// "If …", in the plan.
    If,
    /// "If …", what gets in the way.
    Obstacle,
}

/// The head of a sentence: what stands before its comma or colon.
pub(super) struct Head {
    pub(super) text: String,
    /// Whether a "then" can follow.
    pub(super) conditional: bool,
}

/// The first moment that these words name, without "if" and "when".
pub(super) fn moment(english: &English, typed: &str) -> Option<String> {
    let Sentence { text, .. } = first(typed, english.ear)?;
    let text = stem::moment(&text);
    (!text.is_empty()).then(|| text.to_owned())
}

/// The head of a sentence that this moment makes.
pub(super) fn head(english: &English, moment: &str, place: Place) -> Head {
    let low = lower(moment);
    let words = bare_words(&low);
    let opens_time = words.first().is_some_and(|word| is_time(word));
    if opens_time {
        return Head { text: capital(moment), conditional: false };
    }
    let laid = small(moment, english.ear);
    if is_count(&words) {
        return Head { text: english.fill(key::FRAME_WITH, &laid), conditional: false };
    }
    let what = match frame(&words, place) {
        Some(frame) => english.fill(frame, &laid),
        None => laid,
    };
    let stem = if place == Place::When { key::FRAME_WHEN } else { key::FRAME_IF };
    Head { text: english.fill(stem, &what), conditional: true }
}

/// "4 nurses", "4 nurses for 9 beds"; not "3 people complain" and not "5 pm".
fn is_count(words: &[&str]) -> bool {
    match words {
        [number, what, rest @ ..] if is_number(number) && !is_hour(what) => {
            rest.first().is_none_or(|word| is_time(word) || ["for", "of", "and", "or", "to"].contains(word))
        }
        _ => false,
    }
}

fn is_hour(word: &str) -> bool {
    ["am", "pm", "a.m", "p.m", "o'clock"].contains(&word)
}

/// The frame that a bare word or two need to become a moment; none where they are one already.
fn frame(words: &[&str], place: Place) -> Option<Key> {
    let (head, last) = (words.first()?, words.last()?);
    let few = words.len() <= 2 && !has(lists::PLAIN_MOMENTS, root(head));
    if few && is_number(head) && is_hour(last) {
        return Some(key::FRAME_IT_IS);
    }
    let whats = ["what", "how"].contains(head) && words.get(1).is_some_and(|word| *word != "if");
    if words.len() > 1 && (is_gerund(head) || whats) {
        // "When wanting to please" stands; "wanting to please" and "what they think" get in the way.
        return (place == Place::Obstacle).then_some(key::FRAME_GETS_IN_THE_WAY);
    }
    if !few && !is_thing(words) {
        return None;
    }
    let several = few && is_several(last);
    Some(match place {
        _ if few && has(lists::PERSONAL, last) => key::FRAME_I_AM,
        Place::Obstacle if several => key::FRAME_GET_IN_THE_WAY,
        Place::Obstacle => key::FRAME_GETS_IN_THE_WAY,
        _ if few && has(lists::IT_IS, last) => key::FRAME_IT_IS,
        _ if several => key::FRAME_COME_UP,
        _ => key::FRAME_COMES_UP,
    })
}

fn is_several(word: &str) -> bool {
    let one = ["ss", "is", "us"].iter().any(|end| word.ends_with(end));
    (word.ends_with('s') && !one) || ["people", "children", "men", "women"].contains(&word)
}

/// "A deadline from above": one thing and no verb, which after "a" would end in s or be past.
fn is_thing(words: &[&str]) -> bool {
    let Some((head, rest)) = words.split_first() else { return false };
    let verb = |word: &&str| {
        is_verb(word)
            || is_i(word)
            || word.ends_with('s')
            || word.contains('\'')
            || ["that", "who", "where", "when"].contains(word)
    };
    ["a", "an"].contains(head) && rest.len() <= 5 && !rest.iter().any(verb)
}
