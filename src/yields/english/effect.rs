//! What it cost whom: said to the people affected ("You …") or of them ("Marek and Ines …").

use super::laid::small;
use super::lists::{self, has};
use super::pronouns::{agreeing, their_to_your, you_to_they};
use super::text::{Sentence, first, sentences};
use super::words::{bare, bare_words, is_state, is_verb, leading_verb, lower};
use super::{English, stem};
use crate::copy::{Key, key};
use crate::debrief::Hear;
use crate::sorted::listed;

/// Who hears of the effect.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The people affected.
    You,
    /// Others.
    They,
}

/// The frames of a cost that is no clause: alone, or under a label that already says "What it cost".
pub(super) struct Frames {
    you: Key,
    who: Key,
    others: Key,
}

impl Frames {
    /// In running text.
    pub(super) const ALONE: Frames =
        Frames { you: key::FRAME_COST_YOU, who: key::FRAME_COST_WHO, others: key::FRAME_COST_OTHERS };
    /// Under the label.
    pub(super) const LABELLED: Frames =
        Frames { you: key::FRAME_COST, who: key::FRAME_COST_OF_WHO, others: key::FRAME_COST };
}

/// The sentences of the effect in that voice; none where nothing was typed.
pub(super) fn effect(english: &English, voice: Voice, frames: &Frames) -> Vec<Sentence> {
    let mut costs = sentences(english.words("own.cost"), english.ear).into_iter();
    let found = costs.find_map(|cost| {
        let text = stem::cost(&cost.text).to_owned();
        (!text.is_empty()).then(|| Sentence::new(text, cost.mark))
    });
    let Some(cost) = found else { return Vec::new() };
    let typed = costs.map(|cost| Sentence::new(voiced(&cost.text, voice), cost.mark));
    listed(std::iter::once(joined(english, &cost, voice, frames)).chain(typed))
}

fn voiced(text: &str, voice: Voice) -> String {
    match voice {
        Voice::You => text.to_owned(),
        Voice::They => you_to_they(text),
    }
}

fn joined(english: &English, cost: &Sentence, voice: Voice, frames: &Frames) -> Sentence {
    let low = lower(&cost.text);
    let words = bare_words(&low);
    let says = |text: String| Sentence::new(text, cost.mark);
    let state = is_state(&cost.text) || matches!(words.as_slice(), [one] if has(lists::PERSONAL, one));
    let joins = leading_verb(&words).is_some();
    if !state && !joins && words.iter().any(|word| is_verb(word)) {
        return says(voiced(&cost.text, voice));
    }
    let laid = small(&cost.text, english.ear);
    match voice {
        Voice::You if state => says(english.fill(key::FRAME_YOU_WERE, &laid)),
        Voice::You if joins => says(english.fill(key::FRAME_YOU, &to_you(&laid))),
        Voice::You => says(english.fill(frames.you, &their_to_your(&laid))),
        Voice::They => says(of_them(english, &you_to_they(&laid), state, joins, frames)),
    }
}

/// What follows "You": its verb agrees.
fn to_you(cost: &str) -> String {
    let cost = their_to_your(cost);
    match cost.split_once(' ') {
        Some((verb, rest)) => [&agreeing(verb), " ", rest].concat(),
        None => agreeing(&cost),
    }
}

fn of_them(english: &English, cost: &str, state: bool, joins: bool, frames: &Frames) -> String {
    let who = first(english.words("own.who"), english.ear);
    // "My team felt it most" names my team.
    let who = who.map(|who| {
        let named = who.text.split(' ').take_while(|word| *word != "felt");
        listed(named).join(" ")
    });
    let who = who.filter(|who| who.split_whitespace().next().is_some_and(|head| bare(head) != "me"));
    let spoken_to = english.debrief.hear() == Some(Hear::Affected);
    let many = cost.split_whitespace().next().is_some_and(|head| {
        ["were", "are", "have", "do", "weren't", "aren't", "haven't", "don't"].contains(&bare(head).as_str())
    });
    let named = |frame| match &who {
        Some(who) => english.copy.fill(frame, &[("who", who), ("it", cost)]),
        None => String::new(),
    };
    match (&who, state, joins) {
        (Some(_), true, _) => named(key::FRAME_THEY_WERE),
        (Some(_), _, true) if spoken_to && many => named(key::FRAME_THEY),
        (Some(_), _, true) => named(key::FRAME_WHO),
        (Some(who), _, _) => {
            let who = small(who, english.ear);
            english.copy.fill(frames.who, &[("who", &who), ("it", cost)])
        }
        (None, true, _) => english.fill(key::FRAME_OTHERS_WERE, cost),
        (None, _, true) => english.fill(key::FRAME_OTHERS, cost),
        (None, ..) => english.fill(frames.others, cost),
    }
}
