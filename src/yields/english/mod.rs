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

use card::Lesson;
use deed::Deed;
use effect::Voice;
use laid::finished;
use mine::Mine;
use text::Sentence;
pub(super) use text::split;

use super::{Body, Ear, Kind, Length, Missing, Outcome, Role, Setting};
use crate::copy::{Copy, Key};
use crate::debrief::{Audience, Debrief, Hear};
use crate::sorted::listed;

/// One outcome. Only the parts that it is made of are read: a key that is pressed on a step asks for one of them.
pub(super) fn outcome_of(debrief: &Debrief, setting: &Setting, kind: Kind, length: Length) -> Option<Outcome> {
    let english = English::new(debrief, setting);
    let parts = Parts::read(&english, kind);
    match kind {
        Kind::Wrote => None,
        Kind::Statement => statement::statement(&english, &parts, length),
        Kind::LessonCard => card::card(&english, &parts),
        Kind::TalkingPoints => talk::talk(&english, &parts),
        Kind::Plan => plan::plan(&english, &parts),
    }
}

/// What Own gave, for the field of Team.
pub(super) fn draft(debrief: &Debrief, setting: &Setting) -> Option<String> {
    let english = English::new(debrief, setting);
    talk::draft(&english, &Parts::read(&english, Kind::TalkingPoints))
}

/// The debrief, and what its words are read with.
struct English<'a> {
    debrief: &'a Debrief,
    copy: Copy,
    ear: &'a dyn Ear,
    roles: &'a [Role],
}

impl<'a> English<'a> {
    fn new(debrief: &'a Debrief, setting: &Setting<'a>) -> English<'a> {
        English { debrief, copy: setting.copy, ear: setting.ear, roles: setting.roles }
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

/// What several outcomes are made of, read once.
struct Parts {
    mine: Option<Mine>,
    lesson: Option<Lesson>,
    deed: Option<Deed>,
}

impl Parts {
    fn read(english: &English, kind: Kind) -> Parts {
        let one_of = |kinds: [Kind; 2]| kinds.contains(&kind);
        Parts {
            mine: one_of([Kind::Statement, Kind::TalkingPoints])
                .then(|| mine::mine(english, english.words("own.because")))
                .flatten(),
            lesson: one_of([Kind::LessonCard, Kind::TalkingPoints]).then(|| card::lesson(english)).flatten(),
            deed: plan::deed_of_plan(english),
        }
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
