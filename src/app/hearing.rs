//! What the coach has raised about the open debrief, and what the reader said to it. Nothing of it is stored but "keep mine", and that only as a
//! number made of the words.

use std::cell::RefCell;

use super::Model;
use crate::coach::{self, Answer, Listener, NudgeKind, Place};
use crate::copy::Copy;
use crate::debrief::{Debrief, Step};
use crate::yields::Ear;

/// At most so many questions are in sight.
pub(super) const MOST: usize = 2;

/// One question that the coach has raised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The field it is about.
    pub field: &'static str,
    /// What it asks.
    pub kind: NudgeKind,
    /// The words that caused it, to be shown between quotation marks. They are the reader's: nothing may log them.
    pub words: crate::debrief::Words,
}

/// The card with help lines: once in the life of a page, and kept nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Help {
    /// Whether it was shown already.
    pub shown: bool,
    /// The field beside which it stands, while it does.
    pub beside: Option<&'static str>,
    /// The country that the reader chose.
    pub region: Option<&'static str>,
}

/// What the coach hears in one field of a debrief now, without what the reader wants to keep. In a language that it does not know it hears
/// nothing.
pub(super) fn listen(copy: Copy, debrief: &Debrief, field: &'static str) -> Vec<Heard> {
    if !copy.is_english() {
        return Vec::new();
    }
    let text = debrief.words(field);
    let moment = Some(debrief.moment()).filter(|moment| field == "reset.act" && !moment.trim().is_empty());
    let place = place(copy, field);
    let mut heard = Vec::new();
    for nudge in coach::listen(&Answer { place, moment, text }) {
        let words = text.get(nudge.span).unwrap_or_default();
        let kept = debrief.mine.contains(&mine(nudge.kind, field, words));
        let asked_elsewhere = nudge.kind == NudgeKind::VagueStep && lacks_only_a_moment(place, text);
        if !kept && !asked_elsewhere {
            heard.push(Heard { field, kind: nudge.kind, words: words.into() });
        }
    }
    heard
}

/// An answer that no stem of ours begins is heard as open text.
fn place(copy: Copy, field: &'static str) -> Place<'static> {
    match field.split_once('.') {
        Some((step, name)) if name == "write" || copy.rewords(field) => {
            Place::Open(Step::named(step).filter(|step| *step != Step::Arrive).unwrap_or(Step::Own))
        }
        _ => Place::Field(field),
    }
}

/// Where only the moment is missing, the plan's own line asks for it, and leads to its field.
fn lacks_only_a_moment(place: Place, text: &str) -> bool {
    let with_one = Answer { place, moment: Some("on Monday at nine"), text };
    place == Place::Field("reset.act")
        && !coach::listen(&with_one).iter().any(|nudge| nudge.kind == NudgeKind::VagueStep)
}

/// The name under which "keep mine" is remembered: the nudge, the field, and a number made of the words (FNV-1a).
pub(super) fn mine(kind: NudgeKind, field: &str, words: &str) -> String {
    const BASIS: u32 = 0x811c_9dc5;
    const PRIME: u32 = 0x0100_0193;
    let number = words.trim().bytes().fold(BASIS, |number, byte| (number ^ u32::from(byte)).wrapping_mul(PRIME));
    [kind.name(), ":", field, ":", &number.to_string()].concat()
}

/// Sentences that the coach has read. A key changes one sentence of an answer, and the outcomes ask of all of them anew: the others need not be heard
/// again. It remembers a few dozen, and is no part of what the program knows.
#[derive(Clone, Debug, Default)]
pub struct Memory(RefCell<Vec<(crate::debrief::Words, Box<Listener>)>>);

/// So many sentences are remembered: more than an answer has.
const REMEMBERED: usize = 48;

impl Memory {
    fn hears(&self, kind: NudgeKind, sentence: &str) -> bool {
        let mut all = self.0.borrow_mut();
        if let Some((_, known)) = all.iter_mut().find(|(words, _)| words.as_str() == sentence) {
            return known.hears(kind);
        }
        if all.len() >= REMEMBERED {
            all.remove(0);
        }
        let mut fresh = Box::new(Listener::new(sentence));
        let hears = fresh.hears(kind);
        all.push((sentence.into(), fresh));
        hears
    }
}

/// The coach as the outcomes ask it: of a sentence of `own.because`.
impl Ear for Memory {
    fn blames(&self, sentence: &str) -> bool {
        self.hears(NudgeKind::Blame, sentence)
    }

    fn tells_only_results(&self, sentence: &str) -> bool {
        self.hears(NudgeKind::OutcomeOnly, sentence)
    }

    fn attacks_self(&self, sentence: &str) -> bool {
        self.hears(NudgeKind::SelfAttack, sentence)
    }

    fn despairs(&self, text: &str) -> bool {
        self.hears(NudgeKind::Safety, text)
    }

    fn is_name(&self, word: &str) -> bool {
        coach::is_listed_name(word)
    }
}

impl Model {
    /// Listens to a field: after a pause, or when it is left.
    pub(super) fn hear(&mut self, field: &'static str) {
        let Some(debrief) = self.open.as_ref().map(|open| &open.record.debrief) else { return };
        let heard = listen(self.copy, debrief, field);
        self.heard.retain(|old| old.field != field);
        if heard.iter().any(|nudge| nudge.kind == NudgeKind::SelfAttack) {
            self.hard_on_self = Some(debrief.id.clone());
        }
        if heard.iter().any(|nudge| nudge.kind == NudgeKind::Safety) {
            if !self.help.shown {
                (self.help.shown, self.help.beside) = (true, Some(field));
            }
            self.heard.clear();
            return;
        }
        if self.help.beside.is_some() {
            return; // while the card stands there, nothing else matters
        }
        self.heard.splice(0..0, heard);
        self.heard.truncate(MOST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_was_heard_before_is_remembered_as_it_was_heard() {
        let memory = Memory::default();
        for sentence in ["Marketing should have warned me.", "I moved the date.", "I am an idiot."] {
            let answer = Answer { place: Place::Field("own.because"), moment: None, text: sentence };
            let fresh = |kind| coach::listen(&answer).iter().any(|nudge| nudge.kind == kind);
            for _ in 0..2 {
                assert_eq!(memory.blames(sentence), fresh(NudgeKind::Blame), "{sentence}");
                assert_eq!(memory.attacks_self(sentence), fresh(NudgeKind::SelfAttack), "{sentence}");
                assert_eq!(memory.tells_only_results(sentence), fresh(NudgeKind::OutcomeOnly), "{sentence}");
            }
        }
        for number in 0..200 {
            let _ = memory.blames(&format!("Sentence {number}."));
        }
        assert!(memory.0.borrow().len() <= REMEMBERED);
    }

    #[test]
    fn the_number_of_words_kept_is_the_one_published_for_fnv() {
        assert_eq!(mine(NudgeKind::Blame, "own.because", "foobar"), "blame:own.because:3214735720");
    }
}
