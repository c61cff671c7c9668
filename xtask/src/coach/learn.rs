//! Weighs groups of words by labelled texts: logistic regression, of which the heaviest weights are kept, weighed once more by themselves and
//! rounded. Pure and without chance: the same texts give the same bytes. `src/coach/learned.rs` reads what is written here.

#[path = "../../../build/coach/bits.rs"]
mod bits;

use bits::Bits;
use fail_forward::coach::{LIMIT_BITS, LIMITS_FROM, NAME_BITS, NudgeKind, WEIGHED};
use std::collections::BTreeMap;

/// A group is weighed that stands in so many texts.
const LEAST: usize = 3;
/// What a wrong guess costs beside heavy weights, when the groups are chosen and when the chosen ones are weighed.
const CHOOSING: f64 = 0.1;
const WEIGHING: f64 = 1.0;
const ROUNDS: usize = 40;
/// The heaviest weight that can be written, and of a hundred weights how many are no heavier.
const MOST: f64 = 8.0;
const WITHIN: usize = 97;

/// The groups of a text that hears a nudge, and whether the text is labelled with it.
pub(super) type Labelled = (Vec<u32>, bool);

/// How many groups of a nudge are kept, from which chance on it is raised, and below which a rule is not believed. Chosen by lots of
/// writers who were left out: words of dying are to be heard, of the others what is raised is to be meant.
fn measures(kind: NudgeKind) -> (usize, f64, f64) {
    match kind {
        NudgeKind::Safety => (300, 0.84, 0.0),
        NudgeKind::SelfAttack => (150, 0.9, 0.0),
        NudgeKind::Blame => (300, 0.96, 0.05),
        NudgeKind::ButExcuse => (150, 0.88, 0.005),
        NudgeKind::OutcomeOnly => (120, 0.88, 0.0),
        NudgeKind::VagueStep => (150, 0.9, 0.04),
        _ => (300, 0.9, 0.02),
    }
}

/// The bytes, from the texts of each weighed nudge.
pub(super) fn learned(texts: impl Fn(NudgeKind) -> Vec<Labelled>) -> Vec<u8> {
    let mut bits = Bits::default();
    for kind in WEIGHED {
        nudge(&mut bits, &texts(kind), measures(kind));
    }
    bits.bytes()
}

fn nudge(bits: &mut Bits, texts: &[Labelled], (kept, raised, believed): (usize, f64, f64)) {
    let mut count: BTreeMap<u32, usize> = BTreeMap::new();
    texts.iter().flat_map(|(groups, _)| groups).for_each(|group| *count.entry(*group).or_default() += 1);
    let names: Vec<u32> =
        count.into_iter().filter(|&(name, count)| count >= LEAST && name > 0).map(|(name, _)| name).collect();
    let mut chosen: Vec<(u32, f64)> = names.iter().copied().zip(weigh(texts, &names, CHOOSING).0).collect();
    chosen.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    let mut names: Vec<u32> = chosen.into_iter().take(kept).map(|(name, _)| name).collect();
    names.sort_unstable();
    let (weights, none) = weigh(texts, &names, WEIGHING);
    let mut heavy: Vec<f64> = weights.iter().map(|weight| weight.abs()).collect();
    heavy.sort_by(f64::total_cmp);
    let part = heavy.get(heavy.len() * WITHIN / 100).copied().unwrap_or(1.0).max(1e-3) / MOST;
    let limit = |chance: f64| ((chance / (1.0 - chance)).ln() - none) / part;
    let least = f64::from(LIMITS_FROM);
    let whole = |limit: f64| (limit.clamp(least + 1.0, 5000.0) - least) as u32;
    let written: Vec<(u32, i32)> = names
        .into_iter()
        .zip(weights)
        .map(|(name, weight)| (name, (weight / part).round().clamp(-MOST, MOST) as i32))
        .filter(|&(_, weight)| weight != 0)
        .collect();
    bits.rice(whole(limit(raised).ceil()), LIMIT_BITS);
    bits.rice(whole(limit(believed.max(1e-9)).floor()), LIMIT_BITS);
    bits.rice(written.len() as u32, LIMIT_BITS);
    let (short, mut last) = (NAME_BITS - 1 - (written.len() as u32 | 1).ilog2(), 0);
    for (name, weight) in written {
        bits.rice(name - last, short);
        last = name;
        plain(bits, weight.unsigned_abs() - 1, 3);
        bits.push(weight < 0);
    }
}

/// The weights of the groups, and that of no group: each in turn goes where the sum of what is wrong and of what is heavy is least.
fn weigh(texts: &[Labelled], names: &[u32], cost: f64) -> (Vec<f64>, f64) {
    let mut columns = vec![Vec::new(); names.len()];
    for (row, (groups, _)) in texts.iter().enumerate() {
        for at in groups.iter().filter_map(|group| names.binary_search(group).ok()) {
            columns.get_mut(at).into_iter().for_each(|column: &mut Vec<usize>| column.push(row));
        }
    }
    columns.push((0..texts.len()).collect());
    let mut weights = vec![0.0_f64; columns.len()];
    let mut rows: Vec<(f64, f64)> = texts.iter().map(|(_, is)| (0.0, f64::from(u8::from(*is)))).collect();
    for _ in 0..ROUNDS {
        for (weight, column) in weights.iter_mut().zip(&columns) {
            let (mut slope, mut bend) = (*weight, 1.0);
            for (sum, is) in column.iter().filter_map(|row| rows.get(*row)) {
                let chance = 1.0 / (1.0 + (-sum).exp());
                slope += cost * (chance - is);
                bend += cost * chance * (1.0 - chance);
            }
            let step = (-slope / bend).clamp(-1.0, 1.0);
            *weight += step;
            for row in column {
                rows.get_mut(*row).into_iter().for_each(|row| row.0 += step);
            }
        }
    }
    let none = weights.pop().unwrap_or_default();
    (weights, none)
}

/// So many bits of a number, the highest first.
fn plain(bits: &mut Bits, number: u32, many: u32) {
    (0..many).rev().for_each(|by| bits.push(number >> by & 1 == 1));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_such_texts_alone_weighs_most_and_the_same_texts_weigh_the_same() {
        let texts: Vec<Labelled> = (0..40).map(|at| (vec![7, if at % 4 == 0 { 9 } else { 8 }], at % 4 == 0)).collect();
        let (weights, none) = weigh(&texts, &[7, 8, 9], 1.0);
        assert!(weights[2] > weights[0] && weights[0] > weights[1] && none < 0.0, "{weights:?}");
        assert_eq!(weigh(&texts, &[7, 8, 9], 1.0), (weights, none));
    }

    #[test]
    fn a_number_is_written_in_its_high_part_and_its_low_bits() {
        let mut bits = Bits::default();
        bits.rice(9, 2);
        plain(&mut bits, 6, 3);
        assert_eq!(bits.bytes(), [0b0110_1011]);
    }
}
