//! What the tokens mean beside their letters: words typed in a hurry, and words inside quotation marks.

use super::book::{Rule, rule};
use super::text::Text;
use super::token::{Mark, Token, shape};

impl Text {
    /// Tells the words that were typed in a hurry from those they look like.
    pub(crate) fn settle(&mut self) {
        const HURRIED: [(Rule, &str); 3] =
            [(rule::WORDS_SETTLE_HAVE, "have"), (rule::WORDS_SETTLE_I, "i"), (rule::WORDS_SETTLE_IT, "it")];
        let would = self.book.word(b"d", false);
        for at in 0..self.tokens.len() {
            self.plain_name(at);
            let token = self.token(at);
            let meant = if token.word == would && token.has(shape::CONT) {
                Some(if self.holds(rule::WORDS_SETTLE_HAD, at) { "had" } else { "would" })
            } else if !self.holds(rule::WORDS_HURRIED, at) {
                None
            } else {
                HURRIED.into_iter().find(|&(rule, _)| self.holds(rule, at)).map(|(_, word)| word)
            };
            if let Some(meant) = meant {
                self.take(at, self.book.word(meant.as_bytes(), false));
            }
            let colours = self.holds(rule::WORDS_COLOUR, at);
            if let Some(token) = self.tokens.get_mut(at) {
                token.shape |= u32::from(colours) << shape::COLOURS;
            }
        }
    }

    /// "Marias idea" is Maria's.
    fn plain_name(&mut self, at: usize) {
        let name = self.token(at).name;
        if name == 0 {
            return;
        }
        for word in [name, 0] {
            self.take(at, word);
            if self.holds(rule::NAMES_PLAIN_NAME, at) {
                return;
            }
        }
    }

    /// Marks the tokens that stand inside quotation marks, unless the writer plans to say them.
    pub(crate) fn shield(&mut self, marks: &[Mark]) {
        let mut open: [Option<usize>; 4] = [None; 4];
        for mark in marks {
            let Some(slot) = open.get_mut(usize::from(mark.family)) else { continue };
            match *slot {
                Some(from) if mark.closes => {
                    *slot = None;
                    self.quote(from, mark.before);
                }
                _ if mark.opens => *slot = Some(mark.before),
                _ => {}
            }
        }
    }

    fn quote(&mut self, from: usize, to: usize) {
        let words = |tokens: Option<&[Token]>| tokens.unwrap_or_default().iter().any(|token| token.has(shape::WORD));
        let whole = !words(self.tokens.get(..from)) && !words(self.tokens.get(to..));
        if !whole && !self.holds(rule::SCOPE_PLANNED, from) {
            for token in self.tokens.get_mut(from..to).unwrap_or_default() {
                token.shape |= 1 << shape::QUOTED;
            }
        }
    }
}
