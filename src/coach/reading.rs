//! Reads letters into tokens, once, from left to right. Nothing behind it sees a letter.
//!
//! People type "don't", "don’t" and "dont"; the rules want to read one thing. So a contraction becomes the words
//! it stands for ("do", "not"), each with the span of the whole. A possessive or short "is" stands as "'s".
//! A mark is a token too: one of `, . ? ! ; : ( ) - &` or a line end.

use super::book::Book;
use super::groups::stem;
use super::letters;
use super::phrase::opened;
use super::token::{Mark, Token, shape};

type Chars<'a> = core::iter::Peekable<core::str::CharIndices<'a>>;

/// What was read so far.
struct Reading {
    book: &'static Book,
    tokens: Vec<Token>,
    quotes: Vec<Mark>,
}

/// Reads a text.
pub(crate) fn read(book: &'static Book, text: &str) -> (Vec<Token>, Vec<Mark>) {
    let mut reading = Reading { book, tokens: Vec::with_capacity(text.len() / 5 + 2), quotes: Vec::new() };
    let mut chars = text.char_indices().peekable();
    let mut letters = Vec::with_capacity(24);
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |&(_, c)| c);
        if c.is_alphanumeric() {
            before = reading.word(&mut chars, &mut letters, at, c, before == '@');
            continue;
        }
        if !reading.quotation(c, before, next)
            && let Some(mark) = stop(c, before, next)
        {
            reading.mark(mark, at, at + c.len_utf8());
        }
        before = c;
    }
    (reading.tokens, reading.quotes)
}

/// The small letter. The lists are English: whole Unicode would bring its tables, 5 kB, for words that stand on none of them.
fn lower(c: char) -> char {
    match c {
        'À'..='Þ' if c != '×' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    }
}

/// Whether the character goes on with the word before it: letters, digits, accents, an apostrophe before a letter,
/// a stop or colon between digits.
fn joins(chars: &Chars<'_>, last: char, c: char) -> bool {
    let after = || {
        let mut ahead = chars.clone();
        ahead.next();
        ahead.next().map_or(' ', |(_, c)| c)
    };
    c.is_alphanumeric()
        || matches!(c, '\u{300}'..='\u{36f}')
        || (is_apostrophe(c) && last.is_alphabetic() && after().is_alphabetic())
        || (matches!(c, '.' | ':' | ',') && last.is_ascii_digit() && after().is_ascii_digit())
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '´' | '`')
}

/// The mark a character stands for, if it parts words.
fn stop(c: char, before: char, next: char) -> Option<u8> {
    match c {
        '…' | '。' => Some(b'.'),
        '？' | '؟' => Some(b'?'),
        '—' | '–' => Some(b'-'),
        '-' if before.is_alphanumeric() && next.is_alphanumeric() => None,
        ',' | '.' | '?' | '!' | ';' | ':' | '(' | ')' | '\n' | '-' | '&' => Some(c as u8),
        _ => None,
    }
}

impl Reading {
    /// A stop behind a stop is the same one.
    fn mark(&mut self, mark: u8, start: usize, end: usize) {
        let word = self.book.word(&[mark], false);
        if !self.tokens.last().is_some_and(|last| mark == b'.' && last.end == start && last.word == word) {
            self.tokens.push(Token { word, stem: letters::hash(&[mark], 0), start, end, ..Token::default() });
        }
    }

    /// Reads a quotation mark. A single one opens before a letter after a gap, and closes after a word.
    fn quotation(&mut self, c: char, before: char, next: char) -> bool {
        let (opens, closes, family) = match c {
            '"' => (true, true, 0),
            '“' => (true, before != ' ', 1),
            '„' => (true, false, 1),
            '”' => (false, true, 1),
            '«' | '»' => (true, true, 2),
            '\'' | '’' | '‘' | '`' => (
                c != '’' && !before.is_alphanumeric() && next.is_alphanumeric(),
                c != '‘' && !before.is_whitespace() && !next.is_alphanumeric(),
                3,
            ),
            _ => return false,
        };
        self.quotes.push(Mark { before: self.tokens.len(), opens, closes, family });
        true
    }

    /// Reads one word or number to its end and gives back its last character.
    fn word(&mut self, chars: &mut Chars<'_>, letters: &mut Vec<u8>, start: usize, first: char, handle: bool) -> char {
        letters.clear();
        let (mut end, mut last, mut count, mut capitals, mut tail) = (start, first, 0_usize, 0_usize, None);
        let mut take = Some(first);
        while let Some(c) = take {
            if is_apostrophe(c) {
                tail = Some(0);
            } else {
                letters.extend_from_slice(lower(c).encode_utf8(&mut [0; 4]).as_bytes());
                count += 1;
                capitals += usize::from(c.is_uppercase());
                tail = tail.map(|n: usize| n + 1);
            }
            end += c.len_utf8();
            last = c;
            take = chars.peek().copied().and_then(|(_, c)| joins(chars, last, c).then_some(c));
            if take.is_some() {
                chars.next();
            }
        }
        let shape = u32::from(first.is_uppercase()) << shape::CAP
            | u32::from(count > 1 && capitals == count) << shape::SHOUT
            | u32::from(handle) << shape::HANDLE;
        self.open(letters, tail, Token { shape, start, end, ..Token::default() });
        last
    }

    /// Opens a contraction into the words it stands for.
    fn open(&mut self, letters: &[u8], tail: Option<usize>, token: Token) {
        let (word, from) = (self.book.word(letters, false), self.tokens.len());
        let marked = tail.is_some();
        for word in opened(self.book, word, marked) {
            let later = self.tokens.len() > from;
            let stem = stem(letters, later);
            self.part(word, u32::from(later) << shape::CONT, Token { stem, ..token });
        }
        if self.tokens.len() > from {
            return;
        }
        let ending: Option<&[u8]> = match (tail, letters) {
            (Some(1), [.., b's']) => Some(b"'s"),
            (Some(1), [.., b'd']) => Some(b"d"),
            (Some(2), [.., b'l', b'l']) => Some(b"will"),
            (Some(2), [.., b'v', b'e']) => Some(b"have"),
            _ => None,
        };
        let base = letters.len() - tail.filter(|_| ending.is_some()).unwrap_or_default();
        self.put(letters.get(..base).unwrap_or(letters), token);
        if let Some(ending) = ending {
            self.part(self.book.word(ending, false), 1 << shape::CONT, Token { stem: stem(letters, true), ..token });
        }
    }

    /// A part of a contraction. "'s" is no word.
    fn part(&mut self, word: u16, cont: u32, token: Token) {
        let is_word = u32::from(word != self.book.word(b"'s", false)) << shape::WORD;
        self.tokens.push(Token { word, shape: token.shape | cont | is_word, ..token });
    }

    /// A word or number that is no contraction.
    fn put(&mut self, letters: &[u8], token: Token) {
        let (length, digit) = (letters.len(), letters.first().is_some_and(u8::is_ascii_digit));
        let ends = |ends: &[&[u8]]| ends.iter().any(|end| letters.ends_with(end));
        let shapes = [
            (shape::WORD, true),
            (shape::DIGIT, digit),
            (shape::ING, length > 4 && ends(&[b"ing"])),
            (shape::LY, ends(&[b"ly"])),
            (shape::ED, length > 4 && ends(&[b"ed"])),
            (shape::DOER, length > 6 && ends(&[b"ers", b"ors", b"ists"])),
            (shape::LONG, length > 3),
            (shape::LONG2, length > 2),
            (shape::ENDS_S, ends(&[b"s"])),
            (shape::PLURAL, ends(&[b"s"]) && !ends(&[b"ss"])),
            (shape::LETTER, length == 1),
            (shape::CLOCK, digit && length > 2 && (ends(&[b"am", b"pm"]) || letters.contains(&b':'))),
            (shape::ENGLISH, length > 5 && letters.is_ascii() && ends(&[b"ing", b"ed", b"ly", b"ness"])),
        ];
        let shape = shapes.into_iter().fold(token.shape, |all, (shape, is)| all | u32::from(is) << shape);
        let word = self.book.word(if digit { b"#" } else { letters }, false);
        let base = letters::root(letters);
        let root = self.book.word(base, true);
        // "marias idea": a name without its apostrophe.
        let short = if token.has(shape::CAP) { 4 } else { 6 };
        let name = letters.strip_suffix(b"s").filter(|_| word == 0 && length >= short);
        let name = name.map_or(0, |name| self.book.word(name, false));
        let (hash, stem, beyond) = (letters::hash(letters, 0), letters::hash(base, 0), !letters.is_ascii());
        self.tokens.push(Token { word, root, shape, name, hash, stem, beyond, ..token });
    }
}
