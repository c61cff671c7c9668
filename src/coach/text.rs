//! One text, read once: its tokens, sentences and clauses, and small questions about them.

use super::clause::{self, Clause};
use super::scope;
use super::token::{Reading, Token};
use super::words::{Forms, Lexicon, Words};

/// A sentence: its tokens without the mark at its end.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    /// Token numbers.
    pub(crate) range: core::ops::Range<usize>,
    /// It asks, with or without its mark.
    pub(crate) asks: bool,
}

/// A text as the rules see it.
#[derive(Debug)]
pub(crate) struct Text<'a> {
    pub(crate) tokens: Vec<Token<'a>>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) clauses: Vec<Clause>,
}

impl<'a> Text<'a> {
    /// Reads tokens into sentences and clauses. `stem_speaks`: the text is typed after a stem with "I" in it.
    pub(crate) fn new(reading: &'a Reading) -> Text<'a> {
        let (mut tokens, firsts) = reading.tokens();
        scope::shield(&mut tokens, &reading.marks, &firsts);
        let mut text = Text { tokens, sentences: Vec::new(), clauses: Vec::new() };
        text.sentences = sentences(&text);
        for sentence in &mut text.sentences.iter_mut() {
            let asks = scope::asks(&text.tokens, &sentence.range, sentence.asks);
            sentence.asks = asks;
        }
        text.clauses = clause::clauses(&text);
        text
    }

    /// The word or mark there; empty past the end.
    #[inline(never)]
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.word)
    }

    /// The word or mark so many before this one; empty before the start.
    #[inline(never)]
    pub(crate) fn back(&self, at: usize, by: usize) -> &'a str {
        at.checked_sub(by).map_or("", |at| self.word(at))
    }

    /// A word stands there, and no mark.
    #[inline(never)]
    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_word)
    }

    /// The token there is shielded by quotation marks.
    #[inline(never)]
    pub(crate) fn quoted(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.quoted)
    }

    /// The words of a range.
    pub(crate) fn words(&self, range: core::ops::Range<usize>) -> impl Iterator<Item = &'a str> + '_ {
        let end = range.end.min(self.tokens.len());
        self.tokens.get(range.start.min(end)..end).unwrap_or_default().iter().map(|token| token.word)
    }

    /// Whether one of the words stands in the range.
    #[inline(never)]
    pub(crate) fn holds(&self, range: core::ops::Range<usize>, any: Words) -> bool {
        self.words(range).any(|word| any.has(word))
    }

    /// Whether these words stand there in this order.
    #[inline(never)]
    pub(crate) fn reads(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(n, word)| self.word(at + n) == *word)
    }

    /// The bytes from the first to the last token of a range.
    #[inline(never)]
    pub(crate) fn span(&self, range: core::ops::Range<usize>) -> core::ops::Range<usize> {
        let end = range.end.min(self.tokens.len());
        let tokens = self.tokens.get(range.start.min(end)..end).unwrap_or_default();
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.start..last.end.max(first.end),
            _ => 0..0,
        }
    }

    /// The bytes of all words.
    pub(crate) fn whole(&self) -> core::ops::Range<usize> {
        self.span(0..self.tokens.len())
    }

    /// How many words, marks aside.
    pub(crate) fn count(&self) -> usize {
        let mut last = usize::MAX;
        self.tokens
            .iter()
            .filter(|token| token.is_word() && core::mem::replace(&mut last, token.start) != token.start)
            .count()
    }

    /// The sentence that holds the token.
    #[inline(never)]
    pub(crate) fn sentence(&self, at: usize) -> Option<&Sentence> {
        let next = self.sentences.partition_point(|sentence| sentence.range.end <= at);
        self.sentences.get(next)
    }

    /// The number of the clause that holds the token.
    #[inline(never)]
    pub(crate) fn clause_at(&self, at: usize) -> Option<usize> {
        let next = self.clauses.partition_point(|clause| clause.range.end <= at);
        (next < self.clauses.len()).then_some(next)
    }

    /// The clauses that touch a range.
    pub(crate) fn clauses_in(&self, range: &core::ops::Range<usize>) -> &[Clause] {
        let from = self.clauses.partition_point(|clause| clause.range.end <= range.start);
        let to = self.clauses.partition_point(|clause| clause.range.start < range.end);
        self.clauses.get(from..to).unwrap_or_default()
    }

    /// Clauses that are told: neither shielded nor asked.
    pub(crate) fn told(&self) -> impl Iterator<Item = (usize, &Clause)> {
        self.clauses.iter().enumerate().filter(|(_, clause)| !clause.shielded && !clause.asks)
    }
}

/// Parts the tokens at stops and line ends. A list of very many words without a stop is parted by force.
fn sentences(text: &Text<'_>) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut from = 0;
    for (at, token) in text.tokens.iter().enumerate() {
        let full = at - from >= 160;
        let abbreviated = token.word == "." && scope::abbreviates(text, at);
        if (matches!(token.word, "." | "!" | "?" | "\n" | ";") && !abbreviated) || full {
            if at > from {
                sentences.push(Sentence { range: from..at, asks: token.word == "?" });
            }
            from = if full { at } else { at + 1 };
        }
    }
    if from < text.tokens.len() {
        sentences.push(Sentence { range: from..text.tokens.len(), asks: false });
    }
    sentences
}

impl Text<'_> {
    /// Whether the words are English. Other languages share short words with it ("in", "die", "on"), so the words
    /// that only English has must outweigh those that only others have.
    pub(crate) fn is_english(&self) -> bool {
        let (mut english, mut weak, mut foreign, mut words, mut beyond) = (0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
        for token in self.tokens.iter().filter(|token| token.is_word()) {
            words += 1;
            english +=
                usize::from(ENGLISH.has(token.word) || ENGLISH_FORMS.has(token.word) || english_shape(token.word));
            weak += usize::from(WEAK.has(token.word));
            foreign += usize::from(FOREIGN.has(token.word));
            beyond += usize::from(!token.word.is_ascii());
        }
        let likely = foreign == 0 && beyond == 0 && weak > 0;
        (english > foreign && english * 8 >= words || likely) && beyond * 3 <= words
    }
}

/// A word in -ing, -ed, -ly, -ness or -tion, of some length.
fn english_shape(word: &str) -> bool {
    word.len() > 5 && word.is_ascii() && ["ing", "ed", "ly", "ness", "'s"].into_iter().any(|end| word.ends_with(end))
}

/// Small words that English has to itself, or nearly.
static ENGLISH: Lexicon = Lexicon::of(include_str!("lexicon/english.txt"));
/// Small words that other languages have too; they count where nothing speaks against English.
static WEAK: Lexicon = Lexicon::of("a am an as at be he i in is me no on so us was we");
/// Common verbs and nouns of English in any form.
static ENGLISH_FORMS: Forms = Forms::of(include_str!("lexicon/common.txt"));
/// Small words of other languages that English lacks.
static FOREIGN: Lexicon = Lexicon::of(include_str!("lexicon/foreign.txt"));
