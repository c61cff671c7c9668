//! Parses the expression of a rule. What it is made of is taken apart in `tokens.rs`.

use super::expr::{Atom, END, FLAGS, Node, Parsed, Pos, SHAPES, Set, asked, mark, set, shifted};
use super::source::{Book, Definition};
use std::error::Error;

/// Reads one rule.
pub(crate) struct Parser<'a> {
    book: &'a Book,
    file: &'a str,
    pub(super) rest: &'a str,
    pub(super) marks: &'a mut Vec<String>,
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
            let mark = mark(name, self.marks)?;
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
