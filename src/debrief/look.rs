//! Looking back at a plan: what became of it, and what is to become of it. Counted are plans kept, never failures.

use super::named::named;
use super::{Answer, Day, Debrief, Sting, Words};

named! {
    /// What became of a plan.
    pub enum CheckIn {
        /// It was kept.
        Kept = "kept",
        /// In part.
        Partly = "partly",
        /// Not yet.
        NotYet = "not-yet",
    }
}

named! {
    /// What is to become of it.
    pub enum Then {
        /// The same plan, with a new day.
        Same = "same",
        /// A smaller one.
        Smaller = "smaller",
        /// It is let go, and asks no more.
        LetGo = "let-go",
    }
}

/// One look back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookBack {
    /// The day on which the reader looked back.
    pub day: Day,
    /// What became of the plan; none where there was no plan yet, and that was asked about.
    pub check_in: Option<CheckIn>,
    /// What is to become of it.
    pub then: Then,
    /// One line about it.
    pub line: Words,
    /// How much it stung on that day, where that was said beside a letter. It is no part of the two of that night.
    pub sting: Option<Sting>,
}

/// Why a debrief is to be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The day has come to look back.
    Plan,
    /// There was no plan yet, on purpose. It is asked about once.
    NoPlan,
}

/// Days until it is asked whether a lesson came up, each counted from the time before: after one week, after three and after nine in all.
const COMES_UP: [u16; 3] = [7, 14, 42];

/// Days after which "not a plan yet" is asked about again.
const ASKED_AGAIN: i64 = 14;

impl Debrief {
    /// Whether it is to be asked about today. Whether there is a plan in it at all is for the outcomes to say.
    #[must_use]
    pub fn due(&self, today: Day) -> Option<Due> {
        if !self.finished || self.is_let_go() {
            return None;
        }
        let asked = self.looks.iter().any(|look| look.check_in.is_none());
        match self.answers.get("reset.day") {
            Some(Answer::Day(day) | Answer::Offered(day)) => (*day <= today).then_some(Due::Plan),
            Some(Answer::NotYet) => (!asked && self.day.days_until(today) >= ASKED_AGAIN).then_some(Due::NoPlan),
            _ => None,
        }
    }

    /// Whether its plan was let go. One that never was can still be made.
    #[must_use]
    pub fn is_let_go(&self) -> bool {
        self.looks.last().is_some_and(|look| look.then == Then::LetGo && look.check_in.is_some())
    }

    /// The next day on which it may be asked whether its lesson came up; none once that was asked three times.
    #[must_use]
    pub fn asks_next(&self, today: Day) -> Option<Day> {
        let asked = self.words("close.came").lines().count();
        COMES_UP.get(asked).map(|days| today.plus(*days))
    }

    /// Whether a letter lies in it that is not to be read yet. The seal is a courtesy: the storage holds it like the rest.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.finished && !self.opened && !self.words("close.letter").trim().is_empty()
    }
}
