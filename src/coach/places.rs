//! The places, ranges and questions of the rules: what `verb`, `stop`, `sent`, `who(…)` and `told` mean.

use super::book::SHAPES;
use super::clause::{Clause, Who};
use super::hears::Stem;
use super::reader::Reader;
use super::text::Text;

/// Behind these bases come the marks.
const BASES: usize = 14;

impl Text {
    /// The clause a rule looks at.
    fn clause(&self) -> &Clause {
        static NONE: Clause = Clause::NONE;
        self.clauses.get(self.state.clause).unwrap_or(&NONE)
    }

    /// Where a sentence begins, counted back from the one looked at.
    fn sentence_start(&self, back: usize) -> usize {
        let number = self.clause().sentence;
        self.sentences.get(number.saturating_sub(back)).map_or(0, |sentence| sentence.start)
    }

    /// A place that stands next in the bytes: a base, and a distance from it.
    pub(crate) fn place(&mut self) -> usize {
        let byte = self.state.reader.byte();
        let clause = self.clause();
        let base = match byte >> 2 {
            0 => self.state.at,
            1 => clause.start,
            2 => clause.stop,
            3 => clause.subject.0,
            4 => clause.subject.1,
            5 => clause.verb,
            6 => self.sentence_start(0),
            7 => self.sentences.get(clause.sentence).map_or(0, |sentence| sentence.stop),
            8 => self.sentence_start(1),
            9 => self.sentence_start(2),
            10 => self.state.clause.checked_sub(1).and_then(|at| self.clauses.get(at)).map_or(0, |clause| clause.verb),
            11 => 0,
            12 => self.tokens.len(),
            13 => clause.subject.0.min(self.state.at),
            mark => self.state.marks.get(mark - BASES).copied().unwrap_or_default(),
        };
        match byte & 3 {
            0 => base,
            1 => base + 1,
            2 => base.saturating_sub(1),
            _ => (base + self.state.reader.byte()).saturating_sub(128),
        }
    }

    pub(crate) fn mark(&mut self, mark: usize, place: usize) -> bool {
        if let Some(kept) = self.state.marks.get_mut(mark) {
            *kept = place;
        }
        true
    }

    /// A range cut by nothing, by the clause, or by its sentence.
    pub(crate) fn cut(&self, by: usize, from: usize, to: usize) -> (usize, usize) {
        let clause = self.clause();
        match by {
            1 => (from.max(clause.start), to.min(clause.stop)),
            2 => {
                let sentence = self.sentences.get(clause.sentence).copied().unwrap_or_default();
                (from.max(sentence.start), to.min(sentence.stop))
            }
            _ => (from, to),
        }
    }

    /// Any, all or the first of a range.
    pub(crate) fn range(&mut self, op: usize, end: Reader) -> bool {
        let (from, to) = (self.place(), self.place());
        let (from, to) = self.cut(op % 3, from, to);
        let (all, first) = (op / 3 == 1, op / 3 == 2);
        let mark = if first { self.state.reader.byte() } else { 0 };
        let (body, at) = (self.state.reader, self.state.at);
        let mut stopped = false;
        // Most bodies ask one thing of the token first, and most tokens fail there.
        let first_asked = if all { None } else { self.asked_first(body) };
        let to = if first_asked.is_some_and(|(_, list)| !self.meets_any(list)) { from } else { to };
        for place in from..to {
            if first_asked.is_some_and(|(by, list)| !self.stands(list, place + by)) {
                continue;
            }
            (self.state.at, self.state.reader) = (place, body);
            stopped = self.eval() != all;
            if stopped {
                break;
            }
        }
        if first && stopped {
            self.mark(mark, self.state.at);
        }
        (self.state.at, self.state.reader) = (at, end);
        stopped != all
    }

    /// The list that a body asks for before anything else, at a token behind.
    fn asked_first(&self, mut body: Reader) -> Option<(usize, usize)> {
        let mut op = body.byte();
        if op > 56 && op % 2 == 1 {
            op = body.byte();
        }
        let list = body.number().checked_sub(SHAPES)?;
        (7..16).contains(&op).then_some((op - 7, list))
    }

    /// Goes to the first clause that touches a range and that the expression holds of.
    pub(crate) fn inside(&mut self, end: Reader) -> bool {
        let (from, to) = (self.place(), self.place());
        let (body, before) = (self.state.reader, self.state.clause);
        let mut clause = self.clauses.partition_point(|clause| clause.stop <= from);
        while self.clauses.get(clause).is_some_and(|clause| clause.start < to) {
            (self.state.clause, self.state.reader) = (clause, body);
            if self.eval() {
                self.state.reader = end;
                return true;
            }
            clause += 1;
        }
        (self.state.clause, self.state.reader) = (before, end);
        false
    }

    /// `who(…)`, `is(…)`, `before(…)`, or a flag.
    pub(crate) fn ask(&mut self, op: usize, number: usize) -> bool {
        let clause = self.clause();
        match op {
            46 => number >> clause.who as usize & 1 == 1,
            47 => {
                self.state.who = Who::ALL.get(number.trailing_zeros() as usize).copied().unwrap_or_default();
                true
            }
            48 => {
                let before = self.state.clause.checked_sub(1).and_then(|at| self.clauses.get(at));
                before
                    .is_some_and(|before| before.sentence == clause.sentence && number >> before.who as usize & 1 == 1)
            }
            _ => match number {
                0 => !clause.shielded && !clause.asks,
                1 => clause.asks,
                2 => clause.opens,
                3 => clause.inherits,
                4 => clause.verb < clause.stop,
                5 => self.state.stem == Stem::BecauseI,
                6 => self.state.stem == Stem::TendTo,
                7 => self.state.stem == Stem::Will,
                8 => self.state.stem != Stem::None,
                9 => self.state.moment,
                10 => self.state.shouting,
                11 => self.state.lower,
                _ => self.small_elsewhere(self.state.at),
            },
        }
    }
}
