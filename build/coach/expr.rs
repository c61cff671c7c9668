//! What a rule can say: the expressions, and the names of what they ask.

use super::source::{Book, Definition};
use std::collections::BTreeSet;
use std::error::Error;

pub(crate) type Parsed = Result<Node, Box<dyn Error>>;

/// Words, in any order; a root stands with a `~` before it.
pub(crate) type Set = BTreeSet<String>;

/// What one token can be asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Atom {
    Shape(u8),
    Words(Set),
}

/// A place in the text: a base and a distance.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pos {
    pub(crate) base: u8,
    pub(crate) by: i8,
}

/// An expression. Numbers are those of `src/coach/rules.rs`.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Test(i8, Atom),
    Not(Box<Node>),
    And(Vec<Node>),
    Or(Vec<Node>),
    /// any (0), all (1) or first (2) in a range, cut by nothing (0), clause (1) or sentence (2).
    Range {
        kind: u8,
        clip: u8,
        mark: u8,
        from: Pos,
        to: Pos,
        body: Box<Node>,
    },
    At(Pos, Box<Node>),
    Set(u8, Pos),
    /// A number of one byte behind an operation.
    Ask(u8, u8),
    Call(String),
    Phrase(String),
    Span(u8, Pos, Pos),
    In(Pos, Pos, Box<Node>),
    Less(Pos, Pos),
}

/// The operations of [`Node::Ask`].
pub(crate) const ASK: [&str; 4] = ["who", "is", "before", "flag"];
pub(crate) const SHAPES: [&str; 18] = [
    "WORD",
    "CAP",
    "SHOUT",
    "HANDLE",
    "QUOTED",
    "DIGIT",
    "ING",
    "LY",
    "ED",
    "DOER",
    "LONG",
    "LONG2",
    "ENDS_S",
    "PLURAL",
    "LETTER",
    "CLOCK",
    "ENGLISH_SHAPE",
    "CONT",
];
pub(crate) const WHO: [&str; 8] = ["I", "We", "You", "Other", "Crowd", "Mine", "Thing", "Bare"];
pub(crate) const FLAGS: [&str; 13] = [
    "told",
    "asked",
    "opens",
    "inherits",
    "has_verb",
    "because",
    "tend",
    "will",
    "stemmed",
    "moment",
    "shouting",
    "lower",
    "small_elsewhere",
];
const BASES: [&str; 14] = [
    "at", "start", "stop", "subj", "subjx", "verb", "sent", "sentx", "psent", "ppsent", "pverb", "zero", "len", "from",
];
/// The mark that a phrase sets, where it ends.
pub(crate) const END: &str = "e";

/// The words of a list, other lists in capitals opened.
pub(crate) fn set<'w>(book: &Book, file: &str, words: impl Iterator<Item = &'w str>) -> Result<Set, Box<dyn Error>> {
    let mut set = Set::new();
    for word in words {
        if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
            set.insert(entry(word));
            continue;
        }
        let full = book.find(file, word).ok_or_else(|| format!("no list is called {word}"))?;
        let Some(Definition::List(words)) = book.definitions.get(&full) else {
            return Err(format!("{word} is no list").into());
        };
        set.extend(self::set(book, file, words.iter().map(String::as_str))?);
    }
    Ok(set)
}

/// A word as it stands, or the root of it with a `~` before it.
pub(crate) fn entry(word: &str) -> String {
    match word.strip_suffix('~') {
        Some(word) => format!("~{}", String::from_utf8_lossy(super::letters::root(word.as_bytes()))),
        None => word.replace("\\n", "\n"),
    }
}

/// `who(I We)`, `is(We)`, `before(I)`, `stem(because)`.
pub(crate) fn asked(name: &str, inside: &str) -> Parsed {
    if name == "stem" {
        let flag = FLAGS.iter().position(|flag| *flag == inside).ok_or("no such stem")?;
        return Ok(Node::Ask(3, u8::try_from(flag)?));
    }
    let mut mask = 0;
    for who in inside.split_whitespace() {
        mask |= 1 << WHO.iter().position(|known| *known == who).ok_or("nobody of that name")?;
    }
    let ask = ASK.iter().position(|ask| *ask == name).ok_or("no such question")?;
    Ok(Node::Ask(u8::try_from(ask)?, mask))
}

/// The same question, asked at another place.
pub(crate) fn shifted(pos: Pos, node: Node) -> Node {
    match node {
        Node::Test(at, atom) if pos.base == 0 => Node::Test(at + pos.by, atom),
        Node::Not(inner) if pos.base == 0 => Node::Not(Box::new(shifted(pos, *inner))),
        Node::And(all) if pos.base == 0 && all.iter().all(|node| matches!(node, Node::Test(..))) => {
            Node::And(all.into_iter().map(|node| shifted(pos, node)).collect())
        }
        node => Node::At(pos, Box::new(node)),
    }
}

/// The number of a place, by its name or as a mark of one letter.
pub(crate) fn base(name: &str, marks: &mut Vec<String>) -> Result<u8, Box<dyn Error>> {
    if let Some(at) = BASES.iter().position(|base| *base == name) {
        return Ok(u8::try_from(at)?);
    }
    if name.len() > 1 {
        return Err(format!("no place is called {name}").into());
    }
    Ok(u8::try_from(BASES.len())? + mark(name, marks)?)
}

/// The number of a mark.
pub(crate) fn mark(name: &str, marks: &mut Vec<String>) -> Result<u8, Box<dyn Error>> {
    let at = marks.iter().position(|mark| mark == name).unwrap_or(marks.len());
    if at == marks.len() {
        marks.push(name.to_owned());
    }
    Ok(u8::try_from(at)?)
}
