//! Which field hears what, as the definition of the nudges says it; and what the sentence before a blank speaks.

use super::{NudgeKind, Place};
use crate::debrief::Step;

/// A set of nudges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kinds(u16);

impl Kinds {
    const fn of(kinds: &[NudgeKind]) -> Kinds {
        let mut bits = 1 << NudgeKind::Safety as u16;
        let mut rest = kinds;
        while let [first, others @ ..] = rest {
            bits |= 1 << *first as u16;
            rest = others;
        }
        Kinds(bits)
    }

    pub(crate) fn has(self, kind: NudgeKind) -> bool {
        self.0 & (1 << kind as u16) != 0
    }
}

/// The words that stand before a blank and are no part of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stem {
    /// An open field.
    None,
    /// "… because I [ ]."
    BecauseI,
    /// "I tend to [ ]."
    TendTo,
    /// "Next time I will [ ]." or "If …, then I will [ ]."
    Will,
}

use NudgeKind::{Absolutes, Blame, ButExcuse, HedgedApology, NamedPerson, NoOwner, OutcomeOnly, SelfAttack, VagueStep};

const SAFETY_ALONE: Kinds = Kinds::of(&[]);
const OWN: Kinds = Kinds::of(&[Blame, OutcomeOnly, Absolutes, SelfAttack, NoOwner, HedgedApology, ButExcuse]);
const LESSON: Kinds = Kinds::of(&[Blame, OutcomeOnly, Absolutes, SelfAttack]);
const TEAM: Kinds = Kinds::of(&[Blame, Absolutes, SelfAttack, HedgedApology, ButExcuse, NamedPerson]);
const RESET: Kinds = Kinds::of(&[Absolutes, SelfAttack, VagueStep]);
const REPAIR: Kinds = Kinds::of(&[HedgedApology, ButExcuse, SelfAttack, Absolutes]);
const HABIT: Kinds = Kinds::of(&[Blame, Absolutes, SelfAttack]);
/// What an event is called, which others may see; and what is said to others in changed words.
const TITLE: Kinds = Kinds::of(&[NamedPerson]);
const SAID: Kinds = Kinds::of(&[HedgedApology, ButExcuse]);
const SELF: Kinds = Kinds::of(&[SelfAttack, Absolutes]);

/// What is heard there. A field nobody knows hears `safety` alone.
pub(crate) fn heard(place: Place<'_>) -> Kinds {
    match place {
        Place::Open(Step::Own) | Place::Field("own.because") => OWN,
        Place::Open(Step::Lesson) | Place::Field("lesson.camera") => LESSON,
        Place::Open(Step::Team) | Place::Field("team.share") => TEAM,
        Place::Open(Step::Reset) | Place::Field("reset.act") => RESET,
        Place::Field("own.repair") => REPAIR,
        Place::Field("lesson.tend") => HABIT,
        Place::Field("reset.obstacle" | "lesson.friend") => SELF,
        Place::Field("close.title") => TITLE,
        Place::Field("close.statement" | "close.talking-points") => SAID,
        Place::Open(Step::Arrive | Step::Close) | Place::Field(_) => SAFETY_ALONE,
    }
}

/// What stands before the blank.
pub(crate) fn stem(place: Place<'_>) -> Stem {
    match place {
        Place::Field("own.because") => Stem::BecauseI,
        Place::Field("lesson.tend") => Stem::TendTo,
        Place::Field("reset.act" | "own.repair") => Stem::Will,
        _ => Stem::None,
    }
}
