//! Finds the phrases that begin at a word. Two words of colour (really, just, bloody …) may stand between any two parts.

use super::book::Book;
use super::reader::Reader;
use super::text::Text;

/// What a part of a phrase can be that is no list: up to three words, any one word, a part that may be missing.
const GAP: usize = 0;
const ANY: usize = 1;
const MAYBE: usize = 2;

/// A phrase that was found: its set, and where it ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    set: usize,
    end: usize,
}

impl Text {
    /// Finds the phrases that begin at each token.
    pub(crate) fn find_phrases(&mut self) {
        for at in 0..self.tokens.len() {
            let (token, from) = (*self.token(at), self.phrases.len());
            for word in [token.word, token.root] {
                let Some(mut reader) = self.book.phrases(word) else { continue };
                for _ in 0..reader.number() {
                    let head = reader.byte();
                    let (parts, tail) = (head & 7, reader);
                    for _ in 0..parts {
                        reader.number();
                    }
                    if let Some(end) = self.follow(tail, parts, at + 1, 2) {
                        self.phrases.push(Found { set: head >> 3, end });
                    }
                }
            }
            let to = self.phrases.len();
            if let Some(token) = self.tokens.get_mut(at) {
                token.phrases = (from, to);
            }
        }
    }

    /// Where the longest phrase of the set ends that begins there.
    pub(crate) fn phrase(&self, set: usize, at: usize) -> Option<usize> {
        let (from, to) = self.token(at).phrases;
        let found = self.phrases.get(from..to).unwrap_or_default();
        found.iter().filter(|found| found.set == set).map(|found| found.end).max()
    }

    /// Follows so many parts from this word on.
    fn follow(&self, tail: Reader, parts: usize, at: usize, passes: u8) -> Option<usize> {
        if parts == 0 {
            return Some(at);
        }
        let mut rest = tail;
        match rest.number() {
            GAP => (at..at + 4)
                .take_while(|&to| to == at || self.is_word(to - 1))
                .find_map(|to| self.follow(rest, parts - 1, to, passes)),
            ANY => self.is_word(at).then(|| self.follow(rest, parts - 1, at + 1, passes)).flatten(),
            MAYBE => {
                let without = {
                    let mut behind = rest;
                    behind.number();
                    behind
                };
                self.follow(rest, parts - 1, at, passes).or_else(|| self.follow(without, parts - 2, at, passes))
            }
            atom => {
                let here = if self.meets(atom, at) { self.follow(rest, parts - 1, at + 1, passes) } else { None };
                let coloured = || passes > 0 && self.colours(at);
                here.or_else(|| if coloured() { self.follow(tail, parts, at + 1, passes - 1) } else { None })
            }
        }
    }
}

/// The words that a contraction stands for; of some only where an apostrophe was typed.
pub(crate) fn opened(book: &Book, word: u16, marked: bool) -> impl Iterator<Item = u16> + '_ {
    let found = book.phrases(word).and_then(|mut reader| {
        let count = reader.number();
        (0..count).find_map(|_| {
            let head = reader.byte();
            let tail = reader;
            for _ in 0..head & 7 {
                reader.number();
            }
            (head >> 3 == 0 || marked && head >> 3 == 1).then_some((tail, head & 7))
        })
    });
    let (mut reader, parts) = found.unwrap_or((Reader(0), 0));
    (0..parts).map(move |_| reader.number() as u16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::book::rule;

    #[test]
    fn a_phrase_passes_over_words_of_colour() {
        let mut text = Text::new("They really dropped the bloody ball.");
        assert_eq!(text.find(rule::BLAME_FIND), Some(0..35));
        assert_eq!(Text::new("I saw that they really dropped the red heavy ball.").find(rule::BLAME_FIND), None);
    }
}
