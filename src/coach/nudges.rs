//! The ten nudges, one file each.

pub(crate) mod absolutes;
pub(crate) mod blame;
pub(crate) mod but_excuse;
pub(crate) mod hedged_apology;
pub(crate) mod named_person;
pub(crate) mod no_owner;
pub(crate) mod outcome_only;
pub(crate) mod safety;
pub(crate) mod self_attack;
pub(crate) mod vague_step;

use super::{Heard, NudgeKind};
use core::ops::Range;

/// The tokens that raise this nudge, if any do.
pub(crate) fn find(kind: NudgeKind, heard: &Heard<'_, '_>) -> Option<Range<usize>> {
    match kind {
        NudgeKind::Safety => safety::find(heard.text),
        NudgeKind::SelfAttack => self_attack::find(heard),
        NudgeKind::Blame => blame::find(heard),
        NudgeKind::HedgedApology => hedged_apology::find(heard),
        NudgeKind::ButExcuse => but_excuse::find(heard),
        NudgeKind::NoOwner => no_owner::find(heard),
        NudgeKind::OutcomeOnly => outcome_only::find(heard),
        NudgeKind::VagueStep => vague_step::find(heard),
        NudgeKind::Absolutes => absolutes::find(heard),
        NudgeKind::NamedPerson => named_person::find(heard),
    }
}
