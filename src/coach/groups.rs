//! Names the groups of words that a text is made of: a word, a word with its neighbour, a word with who the clause speaks of.
//!
//! `learned.rs` weighs them, and `cargo xtask coach --learn` learns what they weigh. A group is a number, made of letters and not of
//! the book's numbers, which change with every rule. Nothing here knows what a group means.

use super::Place;
use super::book::rule;
use super::clause::{Clause, Who};
use super::letters::{self, hash};
use super::text::Text;
use super::token::shape;
use core::ops::Range;

/// Bits of a group's name.
pub const NAME_BITS: u32 = 18;
/// What stands before the first and behind the last word, a name, a number, the end of a sentence.
const EDGE: u32 = 1;
const NAME: u32 = 2;
const NUMBER: u32 = 3;
const STOP: u32 = 4;

/// Takes a group: its name, and the clause that it ends in.
pub(crate) type Take<'a> = &'a mut dyn FnMut(u32, usize);

/// The name of a group: what kind it is of, and its two parts.
fn name(kind: u32, one: u32, two: u32) -> u32 {
    let mixed =
        (one.wrapping_mul(0x9e37_79b1) ^ two).wrapping_mul(0x85eb_ca6b).wrapping_add(kind.wrapping_mul(0x27d4_eb2f));
    (mixed ^ mixed >> 15).wrapping_mul(0xc2b2_ae35) >> (32 - NAME_BITS)
}

/// The stem of a part of a contraction, the first or a later one: `don't` is `do` and `not`.
pub(crate) fn stem(word: &[u8], later: bool) -> u32 {
    const ENDS: [(&[u8], &[u8]); 7] = [
        (b"nt", b"not"),
        (b"m", b"am"),
        (b"re", b"are"),
        (b"ve", b"have"),
        (b"ll", b"will"),
        (b"d", b"would"),
        (b"s", b"is"),
    ];
    let word = match ENDS.into_iter().find(|(end, _)| word.ends_with(end)) {
        Some((_, whole)) if later => whole,
        Some((end, _)) if word.len() > end.len() => word.strip_suffix(end).unwrap_or(word),
        _ => word,
    };
    hash(letters::root(word), 0)
}

impl Text {
    /// Gives the groups of some sentences, the same ones often more than once. Words in quotation marks are left out, and what asks; of those about
    /// dying what a rule heard and took for an idiom, a denial or somebody else's story.
    pub(crate) fn groups(&mut self, place: Place<'_>, dying: bool, sentences: Range<usize>, take: Take<'_>) {
        let (mut last, mut speakers, mut sentence) = ((0, EDGE), 0, sentences.start);
        let from = self.clauses.partition_point(|clause| clause.sentence < sentences.start);
        let kept = self.state.clause;
        for number in from..self.clauses.len() {
            let Some(clause) = self.clauses.get(number).copied().filter(|clause| clause.sentence < sentences.end)
            else {
                break;
            };
            self.state.clause = number;
            if clause.shielded || !dying && clause.asks || dying && self.holds(rule::SAFETY_SPARES, clause.start) {
                continue;
            }
            if clause.sentence != sentence && last.1 != EDGE {
                last = pair(take, number, last, STOP);
            }
            sentence = clause.sentence;
            let who = if clause.asks { 7 } else { speaker(clause.who) };
            speakers |= 1 << who;
            last = self.grouped(number, clause, who, last, take);
        }
        self.state.clause = kept;
        if last.1 == EDGE {
            return;
        }
        let end = self.clauses.len();
        pair(take, end, last, EDGE);
        let (id, step) = match place {
            Place::Open(step) => ("", step.name()),
            Place::Field(id) => (id, id.split('.').next().unwrap_or_default()),
        };
        let moment = u32::from(self.state.moment);
        for (kind, one) in [(5, speakers), (6, hash(step.as_bytes(), 0)), (7, hash(id.as_bytes(), 0)), (9, moment)] {
            take(name(kind, one, 0), end);
        }
    }

    /// The words of a clause with their neighbours, with whom it speaks of, and its verb with a not.
    fn grouped(&mut self, number: usize, clause: Clause, who: u32, mut last: (u32, u32), take: Take<'_>) -> (u32, u32) {
        let nots = [&b"not"[..], b"never", b"no"].map(|word| hash(word, 0));
        let mut denies = 0;
        for at in clause.start..clause.stop {
            if self.token(at).has(shape::QUOTED) {
                continue;
            }
            let stem = self.stem_at(at);
            denies |= u32::from(nots.contains(&stem));
            last = pair(take, number, last, stem);
            if self.is_word(at) && !(clause.subject.0..clause.subject.1).contains(&at) {
                take(name(1, who, stem), number);
            }
        }
        let has_verb = clause.verb < clause.stop;
        take(name(2, who, u32::from(clause.start == 0) * 2 + u32::from(has_verb)), number);
        if has_verb {
            let stem = self.stem_at(clause.verb);
            take(name(3, who + 8 * denies, stem), number);
        }
        last
    }

    /// The stem there; names are alike, and numbers.
    fn stem_at(&mut self, at: usize) -> u32 {
        let token = *self.token(at);
        if token.has(shape::DIGIT) {
            NUMBER
        } else if token.has(shape::CAP) && self.holds(rule::NAMES_NAME, at) {
            NAME
        } else {
            token.stem
        }
    }
}

/// The word by itself, with the one before, and with the one before that; the two last words then.
fn pair(take: Take<'_>, clause: usize, (two, one): (u32, u32), stem: u32) -> (u32, u32) {
    if stem != EDGE {
        take(name(0, 0, stem), clause);
    }
    take(name(4, one, stem), clause);
    if two != 0 {
        take(name(8, two, stem), clause);
    }
    (one, stem)
}

/// Whom a clause speaks of, coarsely.
fn speaker(who: Who) -> u32 {
    match who {
        Who::I => 0,
        Who::We => 1,
        Who::You | Who::Other | Who::Crowd => 2,
        Who::Mine => 3,
        Who::Thing => 4,
        Who::Bare => 5,
    }
}
