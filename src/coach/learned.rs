//! A second opinion beside the rules: groups of words, each with a weight that labelled texts gave it.
//!
//! Nobody can list all the ways in which a thing is said. `cargo xtask coach --learn` weighs the groups of labelled texts and writes the
//! heaviest to `learned.bin`; here they are added up. What weighs enough is raised though no rule heard it, and what weighs next to nothing
//! is not raised though a rule did.

use super::book::rule;
use super::groups::NAME_BITS;
use super::reader::Bits;
use super::text::Text;
use super::{NudgeKind, Place};
use core::ops::Range;
use std::sync::OnceLock;

static BYTES: &[u8] = include_bytes!("learned.bin");

/// The nudges that are weighed; the rules alone hear the others well enough.
pub const WEIGHED: [NudgeKind; 7] = [
    NudgeKind::Safety,
    NudgeKind::SelfAttack,
    NudgeKind::Blame,
    NudgeKind::ButExcuse,
    NudgeKind::OutcomeOnly,
    NudgeKind::VagueStep,
    NudgeKind::Absolutes,
];
/// A limit, and how many groups there are, stands in a Rice code with so many low bits.
pub const LIMIT_BITS: u32 = 7;
/// A limit is written as how much it is more than this.
pub const LIMITS_FROM: i32 = -2000;
/// A stretch of a text is weighed by itself: whole sentences, at least so many tokens, or the few that there are. A long text would sum up to anything.
const STRETCH: usize = 45;
/// As many slots as twice the groups, at least: a power of two.
const SLOTS: usize = 4096;

/// What the bytes hold.
#[derive(Debug)]
struct Learned {
    /// From which sum on a nudge is raised, and below which it is not.
    limits: [(i32, i32); WEIGHED.len()],
    /// A name and its weights, found by the name's low bits; a name is never 0.
    slots: Vec<(u32, [i8; WEIGHED.len()])>,
}

/// A stretch of a text, and what its groups weigh together for each nudge.
#[derive(Clone, Debug, Default)]
struct Stretch {
    /// The slots of the groups that weigh anything, each once, and the clause that it ends in first.
    groups: Vec<(usize, usize)>,
    sums: [i32; WEIGHED.len()],
}

/// What a text weighs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Weighed(Vec<Stretch>);

fn learned() -> &'static Learned {
    static OPEN: OnceLock<Learned> = OnceLock::new();
    OPEN.get_or_init(Learned::open)
}

impl Learned {
    /// For each nudge two limits, how many groups, and the groups in order: how much a name is more than the last one, and its weight in four bits.
    fn open() -> Learned {
        let mut learned = Learned { limits: Default::default(), slots: vec![(0, [0; WEIGHED.len()]); SLOTS] };
        let mut bits = Bits { bytes: BYTES, at: 0 };
        for nudge in 0..WEIGHED.len() {
            let mut number = || bits.rice(LIMIT_BITS);
            let [raise, veto] = [number(), number()].map(|limit| limit as i32 + LIMITS_FROM);
            let count = number();
            learned.limits.get_mut(nudge).into_iter().for_each(|limits| *limits = (raise, veto));
            let (short, mut name) = (NAME_BITS - 1 - (count | 1).ilog2(), 0);
            for _ in 0..count {
                name += bits.rice(short);
                let weight = (bits.next() << 2 | bits.next() << 1 | bits.next()) as i8 + 1;
                let weight = if bits.next() == 1 { -weight } else { weight };
                if let Some(kept) = learned.slot(name).and_then(|slot| learned.slots.get_mut(slot)) {
                    kept.0 = name;
                    kept.1.get_mut(nudge).into_iter().for_each(|kept| *kept = weight);
                }
            }
        }
        learned
    }

    /// Where a name stands, or would.
    fn slot(&self, name: u32) -> Option<usize> {
        let mut ring = (0..SLOTS).map(|by| (name as usize + by) & (SLOTS - 1));
        ring.find(|slot| matches!(self.slots.get(*slot), Some(kept) if kept.0 == name || kept.0 == 0))
    }

    fn weight(&self, slot: usize, nudge: usize) -> i32 {
        self.slots.get(slot).and_then(|kept| kept.1.get(nudge)).map_or(0, |weight| i32::from(*weight))
    }

    /// From which sum on a nudge is raised, and below which it is not.
    fn limits(&self, nudge: usize) -> (i32, i32) {
        self.limits.get(nudge).copied().unwrap_or((i32::MAX, i32::MIN))
    }
}

impl Stretch {
    fn add(&mut self, learned: &Learned, name: u32, clause: usize) {
        let slot = learned.slot(name).filter(|slot| learned.slots.get(*slot).is_some_and(|kept| kept.0 != 0));
        if let Some(slot) = slot.filter(|slot| self.groups.iter().all(|group| group.0 != *slot)) {
            self.groups.push((slot, clause));
            self.sums.iter_mut().enumerate().for_each(|(nudge, sum)| *sum += learned.weight(slot, nudge));
        }
    }

    fn sum(&self, nudge: usize) -> i32 {
        self.sums.get(nudge).copied().unwrap_or_default()
    }

    /// The clause that weighs most, the first of those alike.
    fn heaviest(&self, nudge: usize, clauses: usize) -> Option<usize> {
        let mut sums = vec![0; clauses];
        for &(slot, clause) in &self.groups {
            sums.get_mut(clause).into_iter().for_each(|sum| *sum += learned().weight(slot, nudge));
        }
        sums.into_iter()
            .enumerate()
            .max_by_key(|&(clause, sum)| (sum, core::cmp::Reverse(clause)))
            .map(|(clause, _)| clause)
    }
}

impl Text {
    /// Weighs the text, stretch by stretch; for words of dying other things are left out (`groups.rs`).
    pub(crate) fn weigh(&mut self, place: Place<'_>, dying: bool) -> Weighed {
        let (mut weighed, mut from) = (Vec::new(), 0);
        for sentence in 0..self.sentences.len() {
            let tokens = |at: usize| self.sentences.get(at).map(|one| (one.start, one.stop)).unwrap_or_default();
            if tokens(sentence).1 - tokens(from).0 < STRETCH && sentence + 1 < self.sentences.len() {
                continue;
            }
            let mut stretch = Stretch::default();
            self.groups(place, dying, from..sentence + 1, &mut |name, clause| stretch.add(learned(), name, clause));
            from = sentence + 1;
            weighed.push(stretch);
        }
        Weighed(weighed)
    }

    /// The bytes of the clause that weighs most where a text weighs enough; those of all words where something is missing.
    pub(crate) fn outweighs(&mut self, weighed: &Weighed, kind: NudgeKind) -> Option<Range<usize>> {
        let nudge = weighed.nudge(kind)?;
        let enough = learned().limits(nudge).0;
        let heavy = weighed.0.iter().find(|one| !one.groups.is_empty() && one.sum(nudge) >= enough)?;
        if kind.of_the_whole() {
            return Some(self.whole());
        }
        let at = heavy.heaviest(nudge, self.clauses.len())?;
        let clause = self.clauses.get(at).copied()?;
        self.state.clause = at;
        let spares = match kind {
            NudgeKind::Blame => self.holds(rule::BLAME_SPARES, clause.start),
            NudgeKind::SelfAttack => self.holds(rule::SELF_ATTACK_SPARES, clause.start),
            _ => false,
        };
        if spares {
            return None;
        }
        let mut words = (clause.start..clause.stop).filter(|at| self.is_word(*at));
        let (first, last) = (words.next()?, words.next_back());
        Some(self.span((first, last.unwrap_or(first) + 1)))
    }

    /// Where an English text speaks of dying in words that no rule knows.
    pub(crate) fn darkens(&mut self, place: Place<'_>) -> Option<Range<usize>> {
        if !self.holds(rule::SAFETY_DARK, 0) {
            return None;
        }
        let weighed = self.weigh(place, true);
        self.outweighs(&weighed, NudgeKind::Safety).filter(|_| self.is_english())
    }
}

impl Weighed {
    /// Where a nudge stands among those that are weighed. What a whole answer lacks is not weighed in a long one.
    fn nudge(&self, kind: NudgeKind) -> Option<usize> {
        (self.0.len() == 1 || !kind.of_the_whole()).then(|| WEIGHED.iter().position(|one| *one == kind)).flatten()
    }

    /// The text weighs so little that a rule is not to be believed.
    pub(crate) fn doubts(&self, kind: NudgeKind) -> bool {
        self.nudge(kind).is_some_and(|nudge| {
            let least = learned().limits(nudge).1;
            self.0.iter().all(|one| one.sum(nudge) < least)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::{Answer, listen};
    use crate::debrief::Step;

    const OPEN: Place<'static> = Place::Open(Step::Own);

    fn dark(words: &str) -> bool {
        listen(&Answer { place: OPEN, moment: None, text: words }).iter().any(|nudge| nudge.kind == NudgeKind::Safety)
    }

    #[test]
    fn words_of_dying_that_no_rule_knows_are_heard_by_what_they_are_made_of() {
        let lines = include_str!("../../tests/coach/grave.jsonl").lines();
        let records = lines.map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        let said =
            records.filter(|one| one["nudges"][0] == "safety").map(|one| one["text"].as_str().unwrap().to_owned());
        let (mut ruled, mut weighed) = (0, 0);
        for words in said {
            let mut text = Text::new(&words);
            let by_rule = text.find(rule::SAFETY_FIND).is_some();
            ruled += usize::from(by_rule);
            weighed += usize::from(!by_rule && text.darkens(OPEN).is_some());
        }
        assert!(weighed > 40 && ruled > 80, "{ruled} by rules, {weighed} more");
    }

    #[test]
    fn an_idiom_that_the_rules_spare_is_out_of_reach() {
        for words in [
            "I don't want to die on this hill, so I let the others choose.",
            "I am dying to fix this before night comes.",
            "This project is killing me and I want it over.",
            "I'm not suicidal, just tired.",
            "My uncle took his own life in 2019.",
        ] {
            assert!(!dark(words), "{words}");
        }
    }

    #[test]
    fn what_is_quoted_or_asked_weighs_nothing() {
        let of =
            |words: &str| crate::coach::groups(&Answer { place: OPEN, moment: None, text: words }, NudgeKind::Blame);
        assert_eq!(of("I said “they ruined it all” and left."), of("I said “he lied to us” and left."));
        assert_eq!(of("I left. Did they ruin it and lie to us all?"), of("I left. Did he bring a cake?"));
    }

    #[test]
    fn a_long_text_is_weighed_stretch_by_stretch() {
        assert_eq!(Text::new(&"I cut the test and sent it. ".repeat(100)).weigh(OPEN, false).0.len(), 17);
    }
}
