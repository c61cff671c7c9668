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

#[cfg(test)]
mod tests {
    use super::NudgeKind;
    use crate::coach::{Answer, Place, listen};
    use crate::debrief::Step;

    /// The sources of the nudges: their heads are the manual, and here the test.
    const HEADS: [(NudgeKind, &str); 10] = [
        (NudgeKind::Absolutes, include_str!("nudges/absolutes.rs")),
        (NudgeKind::Blame, include_str!("nudges/blame.rs")),
        (NudgeKind::ButExcuse, include_str!("nudges/but_excuse.rs")),
        (NudgeKind::HedgedApology, include_str!("nudges/hedged_apology.rs")),
        (NudgeKind::NamedPerson, include_str!("nudges/named_person.rs")),
        (NudgeKind::NoOwner, include_str!("nudges/no_owner.rs")),
        (NudgeKind::OutcomeOnly, include_str!("nudges/outcome_only.rs")),
        (NudgeKind::Safety, include_str!("nudges/safety.rs")),
        (NudgeKind::SelfAttack, include_str!("nudges/self_attack.rs")),
        (NudgeKind::VagueStep, include_str!("nudges/vague_step.rs")),
    ];

    /// The examples between back ticks after a word of the head.
    fn examples(source: &str, after: &str, until: &str) -> Vec<String> {
        let head: String = source
            .lines()
            .take_while(|line| line.starts_with("//!"))
            .map(|line| line.trim_start_matches("//!"))
            .collect();
        let part = head.split_once(after).unwrap().1.split(until).next().unwrap().to_owned();
        part.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    fn raises(kind: NudgeKind, text: &str) -> bool {
        let step = match kind {
            NudgeKind::NamedPerson => Step::Team,
            NudgeKind::VagueStep => Step::Reset,
            _ => Step::Own,
        };
        listen(&Answer { place: Place::Open(step), moment: None, text }).iter().any(|nudge| nudge.kind == kind)
    }

    #[test]
    fn the_examples_in_the_heads_of_the_nudges_hold() {
        for (kind, source) in HEADS {
            let (wake, sleep) = (examples(source, "Wakes:", "Sleeps:"), examples(source, "Sleeps:", "Why:"));
            assert!(wake.len() > 2 && sleep.len() > 2, "{} shows too few examples", kind.name());
            assert!(source.contains("//! Why:"), "{} does not say why it asks", kind.name());
            for text in wake {
                assert!(raises(kind, &text), "{} sleeps through: {text}", kind.name());
            }
            for text in sleep {
                assert!(!raises(kind, &text), "{} wakes at: {text}", kind.name());
            }
        }
    }
}
