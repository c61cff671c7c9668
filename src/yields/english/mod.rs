//! The joined form in English: what was typed is laid into sentences by the closed rules and lists of the design, and no word is made up.
//!
//! Each file holds one rule: `text` makes sentences of what was typed, `mine`, `effect`, `deed` and `moment` read one part each, and the four
//! outcomes put the parts together. Nothing here guesses: what no rule can join stands behind a colon, or alone, as it was typed.

mod card;
mod cut;
mod deed;
mod effect;
mod form;
mod laid;
#[rustfmt::skip] // the lists stay as many words a line as fit
mod lists;
mod mine;
mod moment;
mod person;
mod plan;
mod pronouns;
mod spelling;
mod statement;
mod stem;
mod talk;
mod text;
mod words;

use deed::Deed;
use effect::Voice;
use laid::finished;
use mine::Mine;
use text::Sentence;
pub(super) use text::split;

use std::cell::OnceCell;

use super::{Body, Ear, Kind, Length, Missing, Outcome, Role, Setting};
use crate::copy::{Copy, Key};
use crate::debrief::{Audience, Debrief, Hear};
use crate::sorted::listed;

/// The debrief, what its words are read with, and what several outcomes are made of: each part is read when it is first asked for.
pub(super) struct English<'a> {
    debrief: &'a Debrief,
    copy: Copy,
    ear: &'a dyn Ear,
    roles: &'a [Role],
    mine: OnceCell<Option<Mine>>,
    lesson: OnceCell<Option<Sentence>>,
    deed: OnceCell<Option<Deed>>,
}

impl<'a> English<'a> {
    pub(super) fn new(debrief: &'a Debrief, setting: &Setting<'a>) -> English<'a> {
        let Setting { copy, ear, roles } = *setting;
        English { debrief, copy, ear, roles, mine: OnceCell::new(), lesson: OnceCell::new(), deed: OnceCell::new() }
    }

    /// One outcome.
    pub(super) fn outcome(&self, kind: Kind, length: Length) -> Option<Outcome> {
        match kind {
            Kind::Wrote => None,
            Kind::Statement => statement::statement(self, length),
            Kind::LessonCard => card::card(self),
            Kind::TalkingPoints => talk::talk(self),
            Kind::Plan => plan::plan(self),
        }
    }

    /// What Own gave, for the field of Team.
    pub(super) fn draft(&self) -> Option<String> {
        talk::draft(self)
    }

    /// My part of it.
    fn mine(&self) -> Option<&Mine> {
        self.mine.get_or_init(|| mine::mine(self, self.words("own.because"))).as_ref()
    }

    /// The first half of the card, which is also what the talking points say was learned.
    fn lesson(&self) -> Option<&Sentence> {
        self.lesson.get_or_init(|| card::lesson(self)).as_ref()
    }

    /// The act of the plan.
    fn deed(&self) -> Option<&Deed> {
        self.deed.get_or_init(|| plan::deed_of_plan(self)).as_ref()
    }

    fn words(&self, field: &str) -> &'a str {
        self.debrief.words(field)
    }

    /// A frame with one thing in it.
    fn fill(&self, frame: Key, it: &str) -> String {
        self.copy.fill(frame, &[("it", it)])
    }

    /// Whether the talking points are said to the people affected, who are then "you".
    fn talk_voice(&self) -> Voice {
        let to_them = matches!(self.debrief.audience(), Some(Audience::Touched | Audience::Letter));
        if to_them && self.debrief.hear() == Some(Hear::Affected) { Voice::You } else { Voice::They }
    }
}

/// One paragraph of finished sentences.
fn paragraph(sentences: &[Sentence]) -> String {
    listed(sentences.iter().map(finished)).join(" ")
}

fn outcome(kind: Kind, body: Body, missing: Option<Missing>) -> Option<Outcome> {
    Some(Outcome { kind, body, missing, bare: false, by_hand: false })
}

fn unless(there: bool, says: Key, field: &'static str) -> Option<Missing> {
    (!there).then_some(Missing::new(says, field))
}
