//! My part: which sentence of `own.because` is an act of mine, and which follow it. No "we" is ever turned into "I".

use super::laid::small;
use super::lists::{self, has};
use super::text::{Sentence, read};
use super::words::{
    bare_words, is_adverb, is_gerund, is_i, is_number, is_state, is_subject, leading_verb, lower, root,
};
use super::{English, stem};
use crate::copy::key;
use crate::sorted::listed;

/// My part of it.
pub(super) struct Mine {
    /// The act.
    pub(super) act: Sentence,
    /// The acts after it.
    pub(super) later: Vec<Sentence>,
}

/// How a sentence can be mine, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Owning {
    /// An "I" opens it, or can go before it.
    Joined,
    /// It speaks of me in its own way.
    Whole,
    /// A piece that a colon can carry.
    Fragment,
}

/// My part, from what stands at `own.because`; none where none of it is mine.
pub(super) fn mine(english: &English, typed: &str) -> Option<Mine> {
    let mut owned: Vec<(Owning, Sentence)> = Vec::new();
    let mut is_first = true;
    read(typed, english.ear, |sentence, typed| {
        // The coach is asked last: it takes longest.
        let follows = owned.iter().any(|(how, _)| *how == Owning::Joined);
        let heard = |how: &Owning| (follows || *how != Owning::Joined) && english.ear.blames(typed);
        owned.extend(owning(english, &sentence, typed, is_first).filter(|(how, _)| !heard(how)));
        is_first = false;
        true
    });
    let best = owned.iter().map(|(how, _)| *how).min()?;
    let mut rest = owned.into_iter().skip_while(|(how, _)| *how != best);
    let act = rest.next()?.1;
    let later = listed(rest.filter(|(how, _)| *how == Owning::Joined).map(|(_, said)| said));
    Some(Mine { act, later })
}

/// How a sentence is mine, and how it is said; whoever asks sees to it that it blames nobody.
fn owning(english: &English, sentence: &Sentence, typed: &str, is_first: bool) -> Option<(Owning, Sentence)> {
    let text = stem::because(&sentence.text);
    // "And then told nobody" goes on; it joins as "I then told nobody".
    let text = stem::after(text, "and").filter(|rest| takes_i(&bare_words(&lower(rest)))).unwrap_or(text);
    let low = lower(text);
    let words = bare_words(&low);
    let head = *words.first()?;
    let laid = || small(text, english.ear);
    let (how, said) = if is_i(head) {
        (Owning::Joined, text.to_owned())
    } else if sentence.asks() {
        return None;
    } else if is_state(text) {
        (Owning::Joined, english.fill(key::FRAME_I_WAS, &laid()))
    } else if takes_i(&words) {
        (Owning::Joined, english.fill(key::FRAME_I, &laid()))
    } else if is_of_me(&words) {
        (Owning::Whole, text.to_owned())
    } else if is_first && is_piece(head) && !english.ear.tells_only_results(typed) {
        (Owning::Fragment, text.to_owned())
    } else {
        return None;
    };
    Some((how, Sentence::new(said, sentence.mark)))
}

/// Whether a sentence speaks of me, or of us.
fn is_of_me(words: &[&str]) -> bool {
    let opens = words.first().is_some_and(|head| ["we", "our"].contains(&root(head)));
    opens || words.iter().any(|word| is_i(word) || ["me", "my", "mine", "myself"].contains(word))
}

/// Whether this word can open a piece that a colon carries.
fn is_piece(head: &str) -> bool {
    !is_subject(head) || ["not", "no", "too", "lack"].contains(&root(head)) || is_number(head)
}

/// Whether "I" can go before these words: a verb of the past, a helping verb that agrees, or "never" and a habit.
fn takes_i(words: &[&str]) -> bool {
    if let Some(verb) = leading_verb(words) {
        return !["is", "isn't", "are", "aren't", "has", "hasn't", "does", "doesn't"].contains(&verb);
    }
    let mut told = words.iter().skip_while(|word| is_adverb(word) && **word != "not");
    let habit = told.next().is_some_and(|word| has(lists::PRESENT, word) && !is_gerund(word));
    habit && told.next().is_some()
}
