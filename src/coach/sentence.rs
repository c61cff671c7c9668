//! Sentences: where they end, and which of them ask.

use super::book::rule;
use super::clause::Clause;
use super::text::Text;

/// A sentence: its tokens without the mark at its end.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sentence {
    pub(crate) start: usize,
    pub(crate) stop: usize,
    /// It asks, with or without its mark.
    pub(crate) asks: bool,
}

/// A sentence without an end is parted by force.
const LONGEST: usize = 160;

impl Text {
    /// Parts the tokens at stops and line ends.
    pub(crate) fn part_sentences(&mut self) {
        let mut start = 0;
        for at in 0..=self.tokens.len() {
            let full = at - start >= LONGEST;
            let ends = at == self.tokens.len() || self.holds(rule::SCOPE_ENDS_SENTENCE, at);
            if !ends && !full {
                continue;
            }
            if at > start {
                let asks = self.holds(rule::SCOPE_ASKING, at) || self.asks(start, at);
                self.sentences.push(Sentence { start, stop: at, asks });
            }
            start = if ends { at + 1 } else { at };
        }
    }

    /// The sentence asks without a mark, by its first words.
    fn asks(&mut self, start: usize, stop: usize) -> bool {
        self.clauses.push(Clause { start, stop, ..Clause::default() });
        self.state.clause = 0;
        let asks = self.holds(rule::SCOPE_ASKS, start);
        self.clauses.clear();
        asks
    }
}
