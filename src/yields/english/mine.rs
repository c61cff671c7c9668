//! My part: which sentence of `own.because` is an act of mine, and which follow it. No "we" is ever turned into "I".

use super::laid::small;
use super::lists::{self, has};
use super::text::{Sentence, sentences};
use super::words::{bare_words, is_adverb, is_gerund, is_i, is_number, is_state, is_subject, leading_verb, root};
use super::{English, stem};
use crate::copy::key;

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
    for (at, sentence) in sentences(typed, english.ear).into_iter().enumerate() {
        let text = stem::because(&sentence.text);
        // "And then told nobody" goes on; it joins as "I then told nobody".
        let text = stem::after(text, "and").filter(|rest| takes_i(&bare_words(rest))).unwrap_or(text).to_owned();
        owned.extend(owning(english, &text, &sentence, at == 0));
    }
    let best = owned.iter().map(|(how, _)| *how).min()?;
    let mut rest = owned.into_iter().skip_while(|(how, _)| *how != best);
    let (_, act) = rest.next()?;
    let follows = |(how, sentence): &(Owning, Sentence)| *how == Owning::Joined && !english.ear.blames(&sentence.typed);
    Some(Mine { act, later: rest.filter(follows).map(|(_, sentence)| sentence).collect() })
}

fn owning(english: &English, text: &str, sentence: &Sentence, is_first: bool) -> Option<(Owning, Sentence)> {
    let words = bare_words(text);
    let head = words.first()?;
    let said = |how, text: String| Some((how, Sentence { text, ..sentence.clone() }));
    let laid = || small(text, english.ear);
    if is_i(head) {
        return said(Owning::Joined, text.to_owned());
    }
    if sentence.asks() {
        return None;
    }
    if is_state(text) {
        return said(Owning::Joined, english.fill(key::FRAME_I_WAS, &laid()));
    }
    if takes_i(&words) {
        return said(Owning::Joined, english.fill(key::FRAME_I, &laid()));
    }
    let blames = || english.ear.blames(&sentence.typed);
    let of_me = words.iter().any(|word| is_i(word) || ["me", "my", "mine", "myself"].contains(&word.as_str()));
    if of_me || ["we", "our"].contains(&root(head)) {
        return if blames() { None } else { said(Owning::Whole, text.to_owned()) };
    }
    let piece = !is_subject(head) || ["not", "no", "too", "lack"].contains(&root(head)) || is_number(head);
    let carried = is_first && piece && !blames() && !english.ear.tells_only_results(&sentence.typed);
    if carried { said(Owning::Fragment, text.to_owned()) } else { None }
}

/// Whether "I" can go before these words: a verb of the past, a helping verb that agrees, or "never" and a habit.
fn takes_i(words: &[String]) -> bool {
    if let Some(verb) = leading_verb(words) {
        return !["is", "isn't", "are", "aren't", "has", "hasn't", "does", "doesn't"].contains(&verb);
    }
    let mut told = words.iter().skip_while(|word| is_adverb(word) && *word != "not");
    let habit = told.next().is_some_and(|word| has(lists::PRESENT, word) && !is_gerund(word));
    habit && told.next().is_some()
}
