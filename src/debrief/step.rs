//! The way through a debrief, in order.

/// One screen of the way. `Close` is the review at the end; the other five ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// What happened, in one line.
    Arrive,
    /// My part in it.
    Own,
    /// What pulls me that way.
    Lesson,
    /// The smallest true version to share.
    Team,
    /// One thing to do differently.
    Reset,
    /// The review: what the debrief leaves.
    Close,
}

impl Step {
    /// Every step, in the order of the way.
    pub const ALL: [Step; 6] = [Step::Arrive, Step::Own, Step::Lesson, Step::Team, Step::Reset, Step::Close];

    /// The name that stands in `data-step`, in the saved format and before the dot of a question's id.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Step::Arrive => "arrive",
            Step::Own => "own",
            Step::Lesson => "lesson",
            Step::Team => "team",
            Step::Reset => "reset",
            Step::Close => "close",
        }
    }

    /// The step of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.name() == name)
    }

    /// The step after this one; none after Close.
    #[must_use]
    pub fn next(self) -> Option<Step> {
        Step::ALL.into_iter().skip_while(|step| *step != self).nth(1)
    }

    /// The step before this one; none before Arrive.
    #[must_use]
    pub fn back(self) -> Option<Step> {
        Step::ALL.into_iter().rev().skip_while(|step| *step != self).nth(1)
    }
}
