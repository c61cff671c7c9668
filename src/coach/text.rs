//! One text, read once: its tokens, sentences and clauses, and small questions about them.

use super::book::{Book, Rule, book, rule};
use super::clause::Clause;
use super::phrase::Found;
use super::reading;
use super::rules::State;
use super::sentence::Sentence;
use super::token::{Token, shape};
use core::ops::Range;

/// A text as the rules see it.
#[derive(Clone)]
pub(crate) struct Text {
    pub(crate) book: &'static Book,
    pub(crate) tokens: Vec<Token>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) clauses: Vec<Clause>,
    pub(crate) phrases: Vec<Found>,
    /// What is known of each clause already, two bits for each rule that is asked often: whether it was asked, and what it said.
    pub(crate) known: Vec<u8>,
    pub(crate) state: State,
    /// For every token, and for what is outside, a bit for each list that it stands in.
    stands: Vec<u64>,
    /// A bit for each list, and behind them for each word, that some token stands in: most rules ask for words that a text has not.
    met: Vec<u64>,
    /// How many of them belong to one token.
    row: usize,
    /// What stands before the first and behind the last token.
    outside: Token,
}

impl Text {
    /// Reads words into sentences and clauses.
    pub(crate) fn new(words: &str) -> Text {
        let book = book();
        let outside = Token { word: book.word(b"$", false), ..Token::default() };
        let (tokens, quotes) = reading::read(book, words);
        let stands = vec![0; (tokens.len() + 1) * book.lists.div_ceil(64)];
        let mut text = Text {
            book,
            tokens,
            sentences: Vec::new(),
            clauses: Vec::new(),
            phrases: Vec::new(),
            known: Vec::new(),
            state: State::default(),
            stands,
            met: vec![0; (book.lists + book.words()).div_ceil(64)],
            row: book.lists.div_ceil(64),
            outside,
        };
        (0..=text.tokens.len()).for_each(|at| text.stand(at));
        text.settle();
        text.find_phrases();
        text.shield(&quotes);
        text.part_sentences();
        text.part();
        text.known = vec![0; text.clauses.len()];
        text
    }

    /// The token there; past the end one that says so.
    pub(crate) fn token(&self, at: usize) -> &Token {
        self.tokens.get(at).unwrap_or(&self.outside)
    }

    /// Notes the lists that the token there stands in.
    fn stand(&mut self, at: usize) {
        let row = self.row;
        let token = *self.token(at);
        let bits = self.stands.get_mut(at * row..(at + 1) * row).unwrap_or_default();
        bits.fill(0);
        let mut meet = |list: usize| {
            self.met.get_mut(list / 64).into_iter().for_each(|bits| *bits |= 1 << (list % 64));
        };
        for word in [token.word, token.root] {
            meet(self.book.lists + usize::from(word));
            for &list in self.book.stands(word) {
                meet(usize::from(list));
                if let Some(bits) = bits.get_mut(usize::from(list / 64)) {
                    *bits |= 1 << (list % 64);
                }
            }
        }
    }

    /// Whether any token stands in a list.
    pub(crate) fn meets_any(&self, list: usize) -> bool {
        self.met.get(list / 64).is_some_and(|bits| bits >> (list % 64) & 1 == 1)
    }

    /// Whether the token there stands in a list; behind the lists come the words.
    pub(crate) fn stands(&self, list: usize, at: usize) -> bool {
        if list < self.book.lists {
            let row = at.min(self.tokens.len()) * self.row;
            return self.stands.get(row + list / 64).is_some_and(|bits| bits >> (list % 64) & 1 == 1);
        }
        let token = self.token(at);
        let word = list - self.book.lists;
        word == usize::from(token.word) || word == usize::from(token.root)
    }

    /// Takes the token there for another word.
    pub(crate) fn take(&mut self, at: usize, word: u16) {
        if let Some(token) = self.tokens.get_mut(at) {
            token.word = word;
        }
        self.stand(at);
    }

    /// A word stands there, and no mark.
    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.token(at).has(shape::WORD)
    }

    /// A word that phrases pass over.
    pub(crate) fn colours(&self, at: usize) -> bool {
        self.token(at).has(shape::COLOURS)
    }

    /// Where the words are that a rule finds, if it holds of the text.
    pub(crate) fn find(&mut self, rule: Rule) -> Option<Range<usize>> {
        self.holds(rule, 0).then(|| self.span(self.state.found))
    }

    /// The bytes from the first to the last token of a range.
    pub(crate) fn span(&self, (from, to): (usize, usize)) -> Range<usize> {
        let to = to.min(self.tokens.len());
        let tokens = self.tokens.get(from.min(to)..to).unwrap_or_default();
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.start..last.end.max(first.end),
            _ => 0..0,
        }
    }

    /// The bytes of all words.
    pub(crate) fn whole(&self) -> Range<usize> {
        self.span((0, self.tokens.len()))
    }

    /// How many words, marks aside, and a contraction as one.
    pub(crate) fn count(&self) -> usize {
        self.tokens.iter().filter(|token| token.has(shape::WORD) && !token.has(shape::CONT)).count()
    }

    /// The word stands there with a small letter elsewhere.
    pub(crate) fn small_elsewhere(&self, at: usize) -> bool {
        let hash = self.token(at).hash;
        self.tokens.iter().take(400).any(|token| token.hash == hash && !token.has(shape::CAP))
    }

    /// Whether the words are English. Other languages share short words with it ("in", "die", "on"), so the words
    /// that only English has must outweigh those that only others have.
    pub(crate) fn is_english(&mut self) -> bool {
        let mut listed = 0_usize;
        let (mut english, mut weak, mut foreign, mut words, mut beyond) = (0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
        for at in 0..self.tokens.len() {
            if !self.is_word(at) {
                continue;
            }
            words += 1;
            let token = *self.token(at);
            let theirs = self.holds(rule::WORDS_FOREIGN, at);
            let known = token.has(shape::LONG) && (token.word != 0 || token.root != 0) && !theirs;
            listed += usize::from(known && !self.holds(rule::NAMES_NAME, at));
            english += usize::from(self.holds(rule::WORDS_ENGLISH, at));
            weak += usize::from(self.holds(rule::WORDS_WEAK, at));
            foreign += usize::from(theirs);
            beyond += usize::from(token.beyond);
        }
        let likely = foreign == 0 && beyond == 0 && weak > 0;
        let both = english + listed;
        ((english > foreign || both > 2 * foreign) && both * 8 >= words || likely) && beyond * 3 <= words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::clause::Who;

    fn subjects(words: &str) -> Vec<Who> {
        Text::new(words).clauses.iter().map(|clause| clause.who).collect()
    }

    #[test]
    fn a_clause_knows_whom_it_speaks_of() {
        assert_eq!(subjects("I told her that the nurse was late and we left"), [Who::I, Who::Other, Who::We]);
        assert_eq!(subjects("Nobody on the committee read it."), [Who::Crowd]);
        assert_eq!(subjects("My silence cost us."), [Who::Mine]);
        assert_eq!(subjects("The server fell over."), [Who::Thing]);
    }

    #[test]
    fn a_clause_without_a_subject_takes_over_the_one_before() {
        let text = Text::new("They read it, then ignored it");
        assert!(text.clauses.iter().all(|clause| clause.who == Who::Other));
        assert_eq!(text.clauses.iter().map(|clause| clause.inherits).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn an_initial_and_a_title_end_no_sentence() {
        assert_eq!(Text::new("I asked Dr. Mehta. She said no.").sentences.len(), 2);
    }

    #[test]
    fn what_was_typed_in_a_hurry_is_read_as_it_was_meant() {
        let read = |words: &str| Text::new(words).tokens.iter().map(|token| token.word).collect::<Vec<_>>();
        assert_eq!(read("I should of asked"), read("I should have asked"));
        assert_eq!(read("I dont know"), read("I don’t know"));
        assert_eq!(read("marias idea").first(), read("Maria idea").first());
    }
}
