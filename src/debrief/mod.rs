//! The domain: one failure worked through. Pure: it knows no browser, reads no clock and no random source.

mod added;
mod answer;
mod day;
mod id;
mod look;
mod named;
mod number;
mod pace;
mod pattern;
mod people;
mod question;
mod step;
mod steps;
mod words;

pub use added::{ADDED, added};
pub use answer::{Answer, Answers, FieldId, Sting};
pub use day::{Day, Offset, Timestamp};
pub use id::Id;
pub use look::{CheckIn, Due, LookBack, Then};
pub(crate) use named::named;
pub(crate) use number::whole;
pub use pace::Pace;
pub use pattern::{Pattern, Shift};
pub use people::{Audience, Hear};
pub use question::{Field, Form, Question, Section, Stem};
pub use step::Step;
pub use steps::{LOOK_BACK, all_fields, field, is_of_an_outcome, questions};
pub use words::Words;

use crate::sorted::Set;

/// How many days ahead the look-back day is offered.
pub const LOOK_BACK_DAYS: u16 = 14;

/// One failure, worked through or on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief {
    /// Its name among all debriefs, for ever.
    pub id: Id,
    /// When it was begun.
    pub begun: Timestamp,
    /// The day it was begun, on the reader's own calendar.
    pub day: Day,
    /// Where the reader is in it.
    pub step: Step,
    /// How the reader goes through it.
    pub pace: Pace,
    /// The steps whose questions are switched off for one open field.
    pub writing: Set<Step>,
    /// What the reader said "keep mine" to: it is not asked again about the same words. Names of nudges, of fields, and a number made of the words.
    pub mine: Set<String>,
    /// The steps whose deeper questions are open.
    pub deeper: Set<Step>,
    /// Whether it was put in the journal; until then it is unfinished.
    pub finished: bool,
    /// The looks back at its plan, in order.
    pub looks: Vec<LookBack>,
    /// Whether its letter was opened.
    pub opened: bool,
    /// What was answered.
    pub answers: Answers,
}

impl Debrief {
    /// A debrief that was begun just now.
    #[must_use]
    pub fn begin(id: Id, begun: Timestamp, day: Day) -> Debrief {
        Debrief {
            id,
            begun,
            day,
            step: Step::Arrive,
            pace: Pace::Walk,
            writing: Set::default(),
            mine: Set::default(),
            deeper: Set::default(),
            finished: false,
            looks: Vec::new(),
            opened: false,
            answers: Answers::default(),
        }
    }

    /// The words at a field, as typed.
    #[must_use]
    pub fn words(&self, field: &str) -> &str {
        self.answers.words(field)
    }

    /// What happened, in one line.
    #[must_use]
    pub fn title(&self) -> &str {
        self.words("arrive.line").trim()
    }

    /// The shape the reader gave it.
    #[must_use]
    pub fn pattern(&self) -> Option<Pattern> {
        self.choice("arrive.pattern").and_then(Pattern::named)
    }

    /// The shift its lesson is tagged with: the reader's own choice, else the one that its pattern suggests.
    #[must_use]
    pub fn shift(&self) -> Option<Shift> {
        self.choice("close.shift").and_then(Shift::named).or(self.pattern().and_then(Pattern::shift))
    }

    /// Who else needs to hear it.
    #[must_use]
    pub fn hear(&self) -> Option<Hear> {
        self.choice("own.hear").and_then(Hear::named)
    }

    /// Who the talking points are for; until chosen, what `hear` said.
    #[must_use]
    pub fn audience(&self) -> Option<Audience> {
        self.choice("team.for").and_then(Audience::named).or(match self.hear() {
            Some(Hear::Affected) => Some(Audience::Touched),
            Some(Hear::Team) => Some(Audience::Team),
            Some(Hear::Nobody) | None => None,
        })
    }

    /// The moment of the plan: its own field once touched, else the moment of the lesson.
    #[must_use]
    pub fn moment(&self) -> &str {
        match self.answers.get("reset.if") {
            Some(Answer::Words(words)) => words.as_str(),
            _ => self.words("lesson.when"),
        }
    }

    /// A mark on one of the two rulers.
    #[must_use]
    pub fn sting(&self, field: &str) -> Option<Sting> {
        match self.answers.get(field) {
            Some(Answer::Sting(sting)) => Some(*sting),
            _ => None,
        }
    }

    /// The day at a field, chosen or offered.
    #[must_use]
    pub fn day_at(&self, field: &str) -> Option<Day> {
        match self.answers.get(field) {
            Some(Answer::Day(day) | Answer::Offered(day)) => Some(*day),
            _ => None,
        }
    }

    /// Where Continue leads: at the two short paces the four steps are one page. None after Close.
    #[must_use]
    pub fn next(&self) -> Option<Step> {
        match self.pace {
            Pace::Two | Pace::Write if Step::COUNTED.contains(&self.step) => Some(Step::Close),
            _ => self.step.next(),
        }
    }

    /// Where Back leads; none before Arrive.
    #[must_use]
    pub fn back(&self) -> Option<Step> {
        match self.pace {
            Pace::Two | Pace::Write if Step::COUNTED.contains(&self.step) => Some(Step::Arrive),
            Pace::Two | Pace::Write if self.step == Step::Close => Some(Step::Own),
            _ => self.step.back(),
        }
    }

    /// Whether a question is asked, given the pattern.
    #[must_use]
    pub fn asks(&self, question: &Question) -> bool {
        // A letter is to a day, and sealed with the debrief.
        let letter = question.name() != "close.letter" || (!self.finished && self.day_at("reset.day").is_some());
        let came = question.name() != "close.came" || !self.words("close.came").is_empty();
        letter && came && question.only.is_none_or(|pattern| self.pattern() == Some(pattern))
    }

    /// The choice at a field, by name.
    #[must_use]
    pub fn choice(&self, field: &str) -> Option<&'static str> {
        match self.answers.get(field) {
            Some(Answer::Choice(name)) => Some(*name),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn debrief() -> Debrief {
        Debrief::begin(Id::from_bits(7), Timestamp(0), Day::parse("2026-11-24").expect("a day"))
    }

    #[test]
    fn the_plan_opens_with_the_moment_of_the_lesson_until_it_is_touched() {
        let mut debrief = debrief();
        debrief.answers.set("lesson.when".into(), Some(Answer::Words("a date feels urgent".into())));
        assert_eq!(debrief.moment(), "a date feels urgent");
        debrief.answers.set("reset.if".into(), Some(Answer::Words("".into())));
        assert_eq!(debrief.moment(), "", "emptied on purpose");
    }

    #[test]
    fn the_talking_points_are_for_whom_own_named_until_the_reader_says_otherwise() {
        let mut debrief = debrief();
        debrief.answers.set("own.hear".into(), Some(Answer::Choice("affected")));
        assert_eq!(debrief.audience(), Some(Audience::Touched));
        debrief.answers.set("team.for".into(), Some(Answer::Choice("friend")));
        assert_eq!(debrief.audience(), Some(Audience::Friend));
    }

    #[test]
    fn an_offered_day_says_nothing_yet() {
        let mut debrief = debrief();
        let day = debrief.day.plus(LOOK_BACK_DAYS);
        debrief.answers.set("reset.day".into(), Some(Answer::Offered(day)));
        assert!(debrief.answers.is_empty());
        assert_eq!(day.to_string(), "2026-12-08");
    }
}
