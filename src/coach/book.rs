//! The words, lists, phrases and rules that `build.rs` packed into bytes, opened once.
//!
//! Here stands in which order; `reader.rs` reads them one by one, and what they say is written in `language/` and `nudges/`. Nothing here looks at a text.

use super::letters::{KEY_BITS, key};
use super::reader::{BYTES, Bits, Reader};
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/coach_seed.rs"));

/// A rule by its number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule(pub(crate) u16);

/// The rules that are asked from Rust.
pub(crate) mod rule {
    use super::Rule;
    include!(concat!(env!("OUT_DIR"), "/coach.rs"));
}

/// The shapes of a token, which come before the lists among the atoms.
pub(crate) const SHAPES: usize = 18;

/// What the bytes hold, and where.
#[derive(Debug, Default)]
pub(crate) struct Book {
    /// Numbers of words, found by their keys.
    slots: Vec<u16>,
    keys: Vec<u32>,
    /// How many lists there are, and in which of them each word stands.
    pub(crate) lists: usize,
    stands: Vec<Vec<u16>>,
    /// Where the phrases stand that begin with a word; 0 for none.
    phrases: Vec<u16>,
    rules: Vec<u16>,
    /// Where each expression ends that begins at a byte.
    pub(super) ends: Vec<u16>,
}

/// The book, opened when it is first asked for.
pub(crate) fn book() -> &'static Book {
    static OPEN: OnceLock<Book> = OnceLock::new();
    OPEN.get_or_init(Book::open)
}

impl Book {
    fn open() -> Book {
        let mut book = Book::default();
        let mut at = Reader(0);
        book.read_words(&mut at);
        book.lists = at.number();
        for list in 0..book.lists {
            let mut word = 0;
            for _ in 0..at.number() {
                word += at.number();
                if let Some(stands) = book.stands.get_mut(word) {
                    stands.push(list as u16);
                }
            }
        }
        book.read_phrases(&mut at);
        book.ends = vec![0; BYTES.len()];
        for _ in 0..at.number() {
            book.rules.push(at.0 as u16);
            book.measure(&mut at);
        }
        book
    }

    /// Groups of words first, then the keys of all as bits.
    fn read_words(&mut self, at: &mut Reader) {
        let size = at.number() + 1;
        self.keys = vec![u32::MAX; size];
        self.stands = vec![Vec::new(); size];
        self.slots = vec![0; (size * 2).next_power_of_two()];
        let groups = at.number();
        let (mut heads, mut bits) = (*at, *at);
        for _ in 0..groups {
            for _ in 0..bits.number() + 1 {
                bits.number();
            }
        }
        let length = bits.number();
        at.0 = bits.0 + length;
        let mut bits = Bits { bytes: BYTES, at: bits.0 * 8 };
        let mut id = 0;
        for _ in 0..groups {
            let (mut list, mut stands) = (0, Vec::new());
            for _ in 0..heads.number() {
                list += heads.number();
                stands.push(list as u16);
            }
            let count = heads.number();
            let short = KEY_BITS - 1 - (count as u32 | 1).ilog2();
            let mut key = 0;
            for _ in 0..count {
                key += bits.rice(short);
                id += 1;
                self.put(id, key, &stands);
            }
        }
    }

    fn put(&mut self, id: usize, key: u32, stands: &[u16]) {
        let mut slot = key as usize;
        let size = self.slots.len();
        while let Some(place) = self.slots.get_mut(slot & (size - 1)) {
            if *place == 0 {
                *place = id as u16;
                break;
            }
            slot += 1;
        }
        if let (Some(kept), Some(lists)) = (self.keys.get_mut(id), self.stands.get_mut(id)) {
            *kept = key;
            lists.extend_from_slice(stands);
        }
    }

    fn read_phrases(&mut self, at: &mut Reader) {
        self.phrases = vec![0; self.keys.len()];
        let mut head = 0;
        for _ in 0..at.number() {
            head += at.number();
            if let Some(place) = self.phrases.get_mut(head) {
                *place = at.0 as u16;
            }
            for _ in 0..at.number() {
                for _ in 0..at.byte() & 7 {
                    at.number();
                }
            }
        }
    }

    /// The number of a word, or of a root; 0 for one that stands on no list.
    pub(crate) fn word(&self, word: &[u8], root: bool) -> u16 {
        let key = key(word, root, SEED);
        let size = self.slots.len();
        let mut slot = key as usize;
        loop {
            let id = self.slots.get(slot & (size - 1)).copied().unwrap_or_default();
            if id == 0 || self.keys.get(usize::from(id)) == Some(&key) {
                return id;
            }
            slot += 1;
        }
    }

    /// The lists that a word stands in.
    pub(crate) fn stands(&self, word: u16) -> &[u16] {
        self.stands.get(usize::from(word)).map_or(&[], Vec::as_slice)
    }

    /// Where the phrases stand that begin with this word.
    pub(crate) fn phrases(&self, word: u16) -> Option<Reader> {
        let place = self.phrases.get(usize::from(word)).copied().unwrap_or_default();
        (place != 0).then_some(Reader(usize::from(place)))
    }

    /// How many words there are, the unknown one included.
    pub(crate) fn words(&self) -> usize {
        self.keys.len()
    }

    /// Where the expression ends that begins there.
    pub(crate) fn end(&self, start: usize) -> Reader {
        Reader(self.ends.get(start).copied().map_or(0, usize::from))
    }

    /// Where a rule stands.
    pub(crate) fn rule(&self, rule: usize) -> usize {
        self.rules.get(rule).copied().map_or(0, usize::from)
    }
}
