//! The way through a debrief, in order.

use super::named::named;

named! {
    /// One screen of the way. Arrive and the four steps ask; `Close` is the review at the end.
    pub enum Step {
        /// What happened, in one line.
        Arrive = "arrive",
        /// My part in it.
        Own = "own",
        /// What pulls me that way.
        Lesson = "lesson",
        /// The smallest true version to share.
        Team = "team",
        /// One thing to do differently.
        Reset = "reset",
        /// The review: what the debrief leaves.
        Close = "close",
    }
}

impl Step {
    /// The four steps that are counted; Arrive stands before them and Close after them.
    pub const COUNTED: [Step; 4] = [Step::Own, Step::Lesson, Step::Team, Step::Reset];

    /// The step after this one; none after Close.
    #[must_use]
    pub fn next(self) -> Option<Step> {
        Step::ALL.iter().copied().skip_while(|step| *step != self).nth(1)
    }

    /// The step before this one; none before Arrive.
    #[must_use]
    pub fn back(self) -> Option<Step> {
        Step::ALL.iter().copied().rev().skip_while(|step| *step != self).nth(1)
    }
}
