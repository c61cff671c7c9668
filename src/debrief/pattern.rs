//! The shape of a failure, and the shift that answers it.

use super::named::named;

named! {
    /// The shape a failure had, as the reader sees it. None chosen is fine too.
    pub enum Pattern {
        /// Decided before knowing enough.
        TooFast = "too-fast",
        /// Saw it slip, and put it off.
        TooLong = "too-long",
        /// Made it about me.
        AboutMe = "about-me",
        /// Held on too tight.
        HeldTooTight = "held-too-tight",
        /// None of these.
        SomethingElse = "something-else",
    }
}

named! {
    /// The four lessons of the method: what to try instead.
    pub enum Shift {
        /// Listen more deeply before acting.
        ListenFirst = "listen-first",
        /// Lead with empathy, not ego.
        EmpathyOverEgo = "empathy-over-ego",
        /// Coach with urgency, not avoidance.
        CoachWithUrgency = "coach-with-urgency",
        /// Connection over control.
        ConnectionOverControl = "connection-over-control",
    }
}

impl Pattern {
    /// The shift suggested for this pattern; something else suggests none.
    #[must_use]
    pub const fn shift(self) -> Option<Shift> {
        match self {
            Pattern::TooFast => Some(Shift::ListenFirst),
            Pattern::TooLong => Some(Shift::CoachWithUrgency),
            Pattern::AboutMe => Some(Shift::EmpathyOverEgo),
            Pattern::HeldTooTight => Some(Shift::ConnectionOverControl),
            Pattern::SomethingElse => None,
        }
    }
}
