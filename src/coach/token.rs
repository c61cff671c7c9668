//! Words and marks with their place in the text.
//!
//! People type "don't", "don’t" and "dont"; the rules want to read one thing. So a contraction becomes the words
//! it stands for ("do", "not"), each with the span of the whole. A possessive or short "is" stands as "'s".
//! A mark is a token too: one of `, . ? ! ; : ( ) -` or a line end.

use super::lexicon::{ADVERBS, is_past};
use super::words::{COLOUR, Lexicon, Words, hash, stem, words};

/// One word or mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    /// Lower case, without apostrophes; a mark is itself.
    pub(crate) word: &'a str,
    /// First byte in the text.
    pub(crate) start: usize,
    /// One past the last byte in the text.
    pub(crate) end: usize,
    /// Begins with a capital.
    pub(crate) capital: bool,
    /// All capitals, two letters or more.
    pub(crate) shouted: bool,
    /// Written with @ before it.
    pub(crate) handle: bool,
    /// Stands inside quotation marks that shield it.
    pub(crate) quoted: bool,
    /// The part all its forms share.
    pub(crate) root: &'a str,
    /// For the lists: the hash of the word, and of its root.
    pub(crate) hash: u32,
    pub(crate) root_hash: u32,
    /// A word of colour, which phrases pass over.
    pub(crate) colours: bool,
}

impl Token<'_> {
    /// A word or a number, no mark.
    pub(crate) fn is_word(&self) -> bool {
        self.word.chars().next().is_some_and(char::is_alphanumeric)
    }
}

/// A token before its contraction is opened: a piece of the lowered text.
#[derive(Debug)]
pub(crate) struct Raw {
    lowered: core::ops::Range<usize>,
    start: usize,
    end: usize,
    capital: bool,
    shouted: bool,
    handle: bool,
    /// Letters after the last apostrophe; none without one.
    tail: Option<usize>,
}

/// A quotation mark: before which raw token it stands, and which way it may turn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    pub(crate) before: usize,
    pub(crate) opens: bool,
    pub(crate) closes: bool,
    pub(crate) family: u8,
}

/// What the first reading leaves: the lowered letters, the pieces, the quotation marks.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    lowered: String,
    raw: Vec<Raw>,
    pub(crate) marks: Vec<Mark>,
}

const MARKS: &str = ",.?!;:()\n-&";

/// Reads the text once, from left to right.
pub(crate) fn read(text: &str) -> Reading {
    let mut reading = Reading::default();
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |&(_, c)| c);
        if c.is_alphanumeric() {
            before = word(&mut reading, &mut chars, at, c, before == '@');
            continue;
        }
        if let Some(mark) = quotation(c, before, next, reading.raw.len()) {
            reading.marks.push(mark);
        } else if let Some(mark) = stop(c, before, next) {
            let twice =
                mark == "." && reading.raw.last().is_some_and(|last| last.end == at && reading.lowered.ends_with('.'));
            if !twice {
                reading.push_mark(mark, at, at + c.len_utf8());
            }
        }
        before = c;
    }
    reading
}

type Chars<'a> = core::iter::Peekable<core::str::CharIndices<'a>>;

/// The small letter. The lists are English: whole Unicode would bring its tables, 5 kB, for words that stand on none of them.
fn lower(c: char) -> char {
    match c {
        'À'..='Þ' if c != '×' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    }
}

/// Reads one word or number to its end and gives back its last character.
fn word(reading: &mut Reading, chars: &mut Chars<'_>, start: usize, first: char, handle: bool) -> char {
    let from = reading.lowered.len();
    let (mut end, mut last, mut letters, mut capitals, mut tail) = (start, first, 0_usize, 0_usize, None);
    let mut take = Some(first);
    while let Some(c) = take {
        if is_apostrophe(c) {
            tail = Some(0);
        } else {
            reading.lowered.push(lower(c));
            letters += 1;
            capitals += usize::from(c.is_uppercase());
            tail = tail.map(|n| n + 1);
        }
        end += c.len_utf8();
        last = c;
        take = chars.peek().copied().and_then(|(at, c)| joins(chars, last, at, c).then_some(c));
        if take.is_some() {
            chars.next();
        }
    }
    reading.raw.push(Raw {
        lowered: from..reading.lowered.len(),
        start,
        end,
        capital: first.is_uppercase(),
        shouted: letters > 1 && capitals == letters,
        handle,
        tail,
    });
    last
}

/// Whether the character goes on with the word before it: letters, digits, accents, an apostrophe before a letter,
/// a stop or colon between digits.
fn joins(chars: &Chars<'_>, last: char, _at: usize, c: char) -> bool {
    let after = || {
        let mut ahead = chars.clone();
        ahead.next();
        ahead.next().map_or(' ', |(_, c)| c)
    };
    let combining = matches!(c, '\u{300}'..='\u{36f}');
    c.is_alphanumeric()
        || combining
        || (is_apostrophe(c) && last.is_alphabetic() && after().is_alphabetic())
        || (matches!(c, '.' | ':' | ',') && last.is_ascii_digit() && after().is_ascii_digit())
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '´' | '`')
}

/// Reads a quotation mark. A single one opens before a letter after a gap, and closes after a word.
fn quotation(c: char, before: char, next: char, at: usize) -> Option<Mark> {
    let mark = |opens, closes, family| Some(Mark { before: at, opens, closes, family });
    let gap = !before.is_alphanumeric();
    match c {
        '"' => mark(true, true, 0),
        '“' => mark(true, before != ' ', 1),
        '„' => mark(true, false, 1),
        '”' => mark(false, true, 1),
        '«' => mark(true, true, 2),
        '»' => mark(true, true, 2),
        '\'' | '’' | '‘' | '`' => mark(
            c != '’' && gap && next.is_alphanumeric(),
            c != '‘' && !before.is_whitespace() && !next.is_alphanumeric(),
            3,
        ),
        _ => None,
    }
}

/// The mark a character stands for, if it parts words.
fn stop(c: char, before: char, next: char) -> Option<&'static str> {
    match c {
        '…' | '。' => Some("."),
        '？' | '؟' => Some("?"),
        '—' | '–' => Some("-"),
        '-' if before.is_alphanumeric() && next.is_alphanumeric() => None,
        _ => {
            let at = MARKS.char_indices().find(|&(_, mark)| mark == c)?.0;
            MARKS.get(at..at + 1)
        }
    }
}

impl Reading {
    fn push_mark(&mut self, mark: &str, start: usize, end: usize) {
        let from = self.lowered.len();
        self.lowered.push_str(mark);
        let lowered = from..self.lowered.len();
        self.raw.push(Raw { lowered, start, end, capital: false, shouted: false, handle: false, tail: None });
    }

    /// The tokens, contractions opened; beside each raw piece, the number of its first token.
    pub(crate) fn tokens(&self) -> (Vec<Token<'_>>, Vec<usize>) {
        let mut tokens = Vec::with_capacity(self.raw.len() + self.raw.len() / 8 + 1);
        let mut firsts = Vec::with_capacity(self.raw.len());
        for raw in &self.raw {
            firsts.push(tokens.len());
            let word = self.lowered.get(raw.lowered.clone()).unwrap_or_default();
            let &Raw { start, end, capital, shouted, handle, tail, .. } = raw;
            let mut put = |word| {
                tokens.push(Token {
                    word,
                    start,
                    end,
                    capital,
                    shouted,
                    handle,
                    quoted: false,
                    root: word,
                    hash: 0,
                    root_hash: 0,
                    colours: false,
                })
            };
            open(word, tail, &mut put);
        }
        settle(&mut tokens);
        for token in &mut tokens {
            token.root = stem(token.word);
            token.hash = hash(token.word.as_bytes());
            token.root_hash = hash(token.root.as_bytes());
            token.colours = COLOUR.has(token.word);
        }
        (tokens, firsts)
    }
}

/// Opens a contraction into the words it stands for.
fn open<'a>(word: &'a str, tail: Option<usize>, put: &mut impl FnMut(&'a str)) {
    if let Some(opened) = contraction(word, tail.is_some()) {
        opened.split(' ').for_each(put);
        return;
    }
    let cut = |n: usize| word.len().checked_sub(n).and_then(|at| word.split_at_checked(at));
    match tail {
        Some(1) if word.ends_with('s') => {
            put(cut(1).map_or(word, |(base, _)| base));
            put("'s");
        }
        Some(1) if word.ends_with('d') => {
            put(cut(1).map_or(word, |(base, _)| base));
            put("d");
        }
        Some(2) if word.ends_with("ll") => {
            put(cut(2).map_or(word, |(base, _)| base));
            put("will");
        }
        Some(2) if word.ends_with("ve") => {
            put(cut(2).map_or(word, |(base, _)| base));
            put("have");
        }
        _ => put(word),
    }
}

/// What a word typed without its apostrophe would mean otherwise keeps its own meaning.
fn contraction(word: &str, apostrophe: bool) -> Option<&'static str> {
    if !apostrophe && words!("hell ill its lets shed shell well were whore").has(word) {
        return None;
    }
    let found = CONTRACTIONS.binary_search_by(|&(key, _)| key.cmp(word)).ok()?;
    CONTRACTIONS.get(found).map(|&(_, opened)| opened)
}

/// "should of" is "should have"; a bare "its" before an article is "it's"; a bare "ill" before a verb is "I'll".
fn settle(tokens: &mut [Token<'_>]) {
    let mut before = ".";
    for at in 0..tokens.len() {
        let ahead = |by: usize| tokens.get(at + by).map_or("", |token| token.word);
        let (word, next) = (ahead(0), ahead(1));
        let opens = words!(", . and but so then").has(before) || before == "\n";
        let settled = match word {
            "of" | "a" if MODAL.has(before) => "have",
            "ill" if opens && !next.is_empty() && !words!(", . and for in that with").has(next) => "i",
            "its" if AFTER_IT_IS.has(next) => "it",
            "d" if tokens.get(at).map(|t| t.start)
                == at.checked_sub(1).and_then(|n| tokens.get(n)).map(|t| t.start) =>
            {
                let done = (1..4).map(ahead).find(|word| !ADVERBS.has(word) && *word != "not" && !word.ends_with("ly"));
                if done.is_some_and(|word| is_past(word) || words!("been better had").has(word)) {
                    "had"
                } else {
                    "would"
                }
            }
            _ => word,
        };
        if let Some(token) = tokens.get_mut(at) {
            token.word = settled;
        }
        before = settled;
    }
}

/// Before a mistyped "of".
static MODAL: Words = Words::of("could might must should would");
/// A bare "its" before these is "it's".
static AFTER_IT_IS: Lexicon = Lexicon::of(
    "a all always an because been her his hopeless just me my never no not on only our over pointless so the \
     their too your",
);

/// Sorted by the left side, which a test keeps.
pub(crate) const CONTRACTIONS: &[(&str, &str)] = &[
    ("aint", "is not"),
    ("arent", "are not"),
    ("cannot", "can not"),
    ("cant", "can not"),
    ("coudnt", "could not"),
    ("couldnt", "could not"),
    ("couldntve", "could not have"),
    ("couldve", "could have"),
    ("dident", "did not"),
    ("didn", "did not"),
    ("didnt", "did not"),
    ("dint", "did not"),
    ("doesnt", "does not"),
    ("dont", "do not"),
    ("dunno", "do not know"),
    ("everyones", "everyone 's"),
    ("gonna", "going to"),
    ("gotta", "have to"),
    ("hadnt", "had not"),
    ("hasnt", "has not"),
    ("havent", "have not"),
    ("hed", "he d"),
    ("hell", "he will"),
    ("heres", "here 's"),
    ("hes", "he 's"),
    ("id", "i d"),
    ("idve", "i would have"),
    ("ill", "i will"),
    ("im", "i am"),
    ("isnt", "is not"),
    ("itd", "it d"),
    ("itll", "it will"),
    ("its", "it 's"),
    ("ive", "i have"),
    ("lets", "let us"),
    ("mayve", "may have"),
    ("mightve", "might have"),
    ("mustnt", "must not"),
    ("mustve", "must have"),
    ("neednt", "need not"),
    ("nobodys", "nobody 's"),
    ("oughta", "ought to"),
    ("shant", "shall not"),
    ("shed", "she d"),
    ("shell", "she will"),
    ("shes", "she 's"),
    ("shoulda", "should have"),
    ("shouldnt", "should not"),
    ("shouldntve", "should not have"),
    ("shouldve", "should have"),
    ("someones", "someone 's"),
    ("thatd", "that d"),
    ("thatll", "that will"),
    ("thats", "that 's"),
    ("thered", "there d"),
    ("therell", "there will"),
    ("theres", "there 's"),
    ("theyd", "they d"),
    ("theyll", "they will"),
    ("theyre", "they are"),
    ("theyve", "they have"),
    ("wanna", "want to"),
    ("wasent", "was not"),
    ("wasnt", "was not"),
    ("wed", "we d"),
    ("well", "we will"),
    ("were", "we are"),
    ("werent", "were not"),
    ("weve", "we have"),
    ("whats", "what 's"),
    ("whore", "who are"),
    ("whos", "who 's"),
    ("whove", "who have"),
    ("wont", "will not"),
    ("woulda", "would have"),
    ("wouldnt", "would not"),
    ("wouldntve", "would not have"),
    ("wouldve", "would have"),
    ("youd", "you d"),
    ("youll", "you will"),
    ("youre", "you are"),
    ("youve", "you have"),
];
