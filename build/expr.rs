//! Parses the expression of a rule.

use super::source::{Book, Definition};
use std::collections::BTreeSet;
use std::error::Error;

type Parsed = Result<Node, Box<dyn Error>>;

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
const SHAPES: [&str; 18] = [
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
const WHO: [&str; 8] = ["I", "We", "You", "Other", "Crowd", "Mine", "Thing", "Bare"];
const FLAGS: [&str; 13] = [
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
const END: &str = "e";

/// Reads one rule.
pub(crate) struct Parser<'a> {
    book: &'a Book,
    file: &'a str,
    rest: &'a str,
    marks: &'a mut Vec<String>,
}

impl<'a> Parser<'a> {
    /// The whole rule.
    pub(crate) fn rule(book: &'a Book, name: &'a str, text: &'a str, marks: &'a mut Vec<String>) -> Parsed {
        let file = name.split('.').next().unwrap_or_default();
        if marks.is_empty() {
            marks.push(END.to_owned());
        }
        let mut parser = Parser { book, file, rest: text, marks };
        let node = parser.or().map_err(|error| format!("{name}: {error} before {:?}", parser.rest))?;
        if parser.rest.trim().is_empty() { Ok(node) } else { Err(format!("{name}: what is {:?}?", parser.rest).into()) }
    }

    fn eat(&mut self, word: &str) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(word);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn need(&mut self, word: &str) -> Result<(), Box<dyn Error>> {
        if self.eat(word) { Ok(()) } else { Err(format!("no {word}").into()) }
    }

    fn until(&mut self, end: char) -> Result<&'a str, Box<dyn Error>> {
        let (inside, rest) = self.rest.split_once(end).ok_or("no end")?;
        self.rest = rest;
        Ok(inside)
    }

    fn ident(&self) -> &'a str {
        let rest = self.rest;
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '.')).unwrap_or(rest.len());
        let word = rest.split_at_checked(end).map_or("", |(word, _)| word);
        // "stop..len" is a range and no name.
        word.split_once("..").map_or(word, |(word, _)| word)
    }

    fn or(&mut self) -> Parsed {
        let mut all = vec![self.and()?];
        while self.eat("|") {
            all.push(self.and()?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Node::Or(all) })
    }

    fn and(&mut self) -> Parsed {
        let mut all = Vec::new();
        while !self.eat("=>") {
            all.push(self.primary()?);
            if !self.eat("&") {
                if !self.eat("=>") {
                    return Ok(if all.len() == 1 { all.remove(0) } else { Node::And(all) });
                }
                break;
            }
        }
        let clip = self.clip();
        self.eat("[");
        let (from, to) = self.range()?;
        self.eat("]");
        all.push(Node::Span(clip, from, to));
        Ok(if all.len() == 1 { all.remove(0) } else { Node::And(all) })
    }

    fn clip(&mut self) -> u8 {
        if self.rest.trim_start().starts_with("c[") && self.eat("c") {
            1
        } else if self.rest.trim_start().starts_with("s[") && self.eat("s") {
            2
        } else {
            0
        }
    }

    fn range(&mut self) -> Result<(Pos, Pos), Box<dyn Error>> {
        let from = self.pos()?;
        self.need("..")?;
        Ok((from, self.pos()?))
    }

    /// `verb`, `stop-2`, `+1`, `-3`, `0`.
    fn pos(&mut self) -> Result<Pos, Box<dyn Error>> {
        self.rest = self.rest.trim_start();
        let name = self.ident();
        let named = name.starts_with(|c: char| c.is_ascii_lowercase());
        let base = if named {
            self.eat(name);
            self.base(name)?
        } else {
            0
        };
        if named && !self.rest.starts_with(['+', '-']) {
            return Ok(Pos { base, by: 0 });
        }
        Ok(Pos { base, by: self.number()? })
    }

    fn base(&mut self, name: &str) -> Result<u8, Box<dyn Error>> {
        if let Some(at) = BASES.iter().position(|base| *base == name) {
            return Ok(u8::try_from(at)?);
        }
        if name.len() > 1 {
            return Err(format!("no place is called {name}").into());
        }
        Ok(u8::try_from(BASES.len())? + self.mark(name)?)
    }

    fn mark(&mut self, name: &str) -> Result<u8, Box<dyn Error>> {
        if !self.marks.iter().any(|mark| mark == name) {
            self.marks.push(name.to_owned());
        }
        Ok(u8::try_from(self.marks.iter().position(|mark| mark == name).ok_or("no mark")?)?)
    }

    fn number(&mut self) -> Result<i8, Box<dyn Error>> {
        let end = self.rest.char_indices().find(|&(at, c)| !c.is_ascii_digit() && (at > 0 || !matches!(c, '+' | '-')));
        let (number, rest) =
            self.rest.split_at_checked(end.map_or(self.rest.len(), |(at, _)| at)).ok_or("no number")?;
        self.rest = rest;
        Ok(number.parse()?)
    }

    fn primary(&mut self) -> Parsed {
        self.rest = self.rest.trim_start();
        if self.eat("!") {
            return Ok(Node::Not(Box::new(self.primary()?)));
        }
        if self.eat("(") {
            let node = self.or()?;
            self.need(")")?;
            return Ok(node);
        }
        if self.eat("{") {
            let words = self.until('}')?;
            return Ok(Node::Test(0, Atom::Words(self.set(words.split_whitespace())?)));
        }
        if self.eat("\"") {
            let words = self.until('"')?;
            let one = |(at, word)| {
                Ok::<_, Box<dyn Error>>(Node::Test(i8::try_from(at)?, Atom::Words(self.set([word].into_iter())?)))
            };
            return Ok(Node::And(words.split_whitespace().enumerate().map(one).collect::<Result<_, _>>()?));
        }
        if self.rest.starts_with(['+', '-']) {
            let by = self.number()?;
            return Ok(shifted(Pos { base: 0, by }, self.primary()?));
        }
        if self.eat("@") {
            let pos = self.pos()?;
            return Ok(shifted(pos, self.primary()?));
        }
        if self.rest.starts_with('[') || self.rest.starts_with("c[") || self.rest.starts_with("s[") {
            return self.ranged(0, 0);
        }
        self.named()
    }

    fn ranged(&mut self, kind: u8, mark: u8) -> Parsed {
        let clip = self.clip();
        self.need("[")?;
        let (from, to) = self.range()?;
        self.need("]")?;
        Ok(Node::Range { kind, clip, mark, from, to, body: Box::new(self.primary()?) })
    }

    fn named(&mut self) -> Parsed {
        let name = self.ident();
        let before = self.rest;
        if name.is_empty() || !self.eat(name) {
            return Err("nothing".into());
        }
        if name == "all" {
            return self.ranged(1, 0);
        }
        if name == "each" {
            let (from, to) = (Pos { base: 11, by: 0 }, Pos { base: 12, by: 0 });
            return Ok(Node::In(from, to, Box::new(self.and()?)));
        }
        if name == "in" {
            self.need("[")?;
            let (from, to) = self.range()?;
            self.need("]")?;
            return Ok(Node::In(from, to, Box::new(self.primary()?)));
        }
        if self.rest.starts_with('=') && !self.rest.starts_with("=>") {
            self.eat("=");
            let mark = self.mark(name)?;
            let range = self.rest.starts_with('[') || self.rest.starts_with("c[") || self.rest.starts_with("s[");
            return if range { self.ranged(2, mark) } else { Ok(Node::Set(mark, self.pos()?)) };
        }
        if matches!(name, "who" | "is" | "before" | "stem") && self.eat("(") {
            let inside = self.until(')')?;
            return asked(name, inside);
        }
        if let Some(flag) = FLAGS.iter().position(|flag| *flag == name) {
            return Ok(Node::Ask(3, u8::try_from(flag)?));
        }
        if let Some(shape) = SHAPES.iter().position(|shape| *shape == name) {
            return Ok(Node::Test(0, Atom::Shape(u8::try_from(shape)?)));
        }
        if let Some(full) = self.book.find(self.file, name) {
            return Ok(match self.book.definitions.get(&full) {
                Some(Definition::Rule { .. }) => Node::Call(full),
                Some(Definition::Phrases(_)) => Node::Phrase(full),
                _ => Node::Test(0, Atom::Words(self.set([name].into_iter())?)),
            });
        }
        self.rest = before;
        let from = self.pos()?;
        self.need("<")?;
        Ok(Node::Less(from, self.pos()?))
    }

    /// The words of a list, other lists in capitals opened.
    pub(crate) fn set(&self, words: impl Iterator<Item = &'a str>) -> Result<Set, Box<dyn Error>> {
        set(self.book, self.file, words)
    }
}

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
fn asked(name: &str, inside: &str) -> Parsed {
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
fn shifted(pos: Pos, node: Node) -> Node {
    match node {
        Node::Test(at, atom) if pos.base == 0 => Node::Test(at + pos.by, atom),
        Node::Not(inner) if pos.base == 0 => Node::Not(Box::new(shifted(pos, *inner))),
        Node::And(all) if pos.base == 0 && all.iter().all(|node| matches!(node, Node::Test(..))) => {
            Node::And(all.into_iter().map(|node| shifted(pos, node)).collect())
        }
        node => Node::At(pos, Box::new(node)),
    }
}
