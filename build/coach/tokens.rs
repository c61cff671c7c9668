//! The small pieces that the expression of a rule is made of: words, numbers, places and ranges.

use super::expr::{Pos, base};
use super::parse::Parser;
use std::error::Error;

impl<'a> Parser<'a> {
    /// Takes a word, if it stands here.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(word);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Takes a word that has to stand here.
    pub(super) fn need(&mut self, word: &str) -> Result<(), Box<dyn Error>> {
        if self.eat(word) { Ok(()) } else { Err(format!("no {word}").into()) }
    }

    /// Takes everything up to a sign, and the sign.
    pub(super) fn until(&mut self, end: char) -> Result<&'a str, Box<dyn Error>> {
        let (inside, rest) = self.rest.split_once(end).ok_or("no end")?;
        self.rest = rest;
        Ok(inside)
    }

    /// The name that stands here; it is not taken yet.
    pub(super) fn ident(&self) -> &'a str {
        let rest = self.rest;
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '.')).unwrap_or(rest.len());
        let word = rest.split_at_checked(end).map_or("", |(word, _)| word);
        // "stop..len" is a range and no name.
        word.split_once("..").map_or(word, |(word, _)| word)
    }

    /// What cuts a range: nothing (0), the clause (1) or the sentence (2).
    pub(super) fn clip(&mut self) -> u8 {
        if self.rest.trim_start().starts_with("c[") && self.eat("c") {
            1
        } else if self.rest.trim_start().starts_with("s[") && self.eat("s") {
            2
        } else {
            0
        }
    }

    /// `from..to`.
    pub(super) fn range(&mut self) -> Result<(Pos, Pos), Box<dyn Error>> {
        let from = self.pos()?;
        self.need("..")?;
        Ok((from, self.pos()?))
    }

    /// `verb`, `stop-2`, `+1`, `-3`, `0`.
    pub(super) fn pos(&mut self) -> Result<Pos, Box<dyn Error>> {
        self.rest = self.rest.trim_start();
        let name = self.ident();
        let named = name.starts_with(|c: char| c.is_ascii_lowercase());
        let base = if named {
            self.eat(name);
            base(name, self.marks)?
        } else {
            0
        };
        if named && !self.rest.starts_with(['+', '-']) {
            return Ok(Pos { base, by: 0 });
        }
        Ok(Pos { base, by: self.number()? })
    }

    /// `+1`, `-3`, `12`.
    pub(super) fn number(&mut self) -> Result<i8, Box<dyn Error>> {
        let end = self.rest.char_indices().find(|&(at, c)| !c.is_ascii_digit() && (at > 0 || !matches!(c, '+' | '-')));
        let (number, rest) =
            self.rest.split_at_checked(end.map_or(self.rest.len(), |(at, _)| at)).ok_or("no number")?;
        self.rest = rest;
        Ok(number.parse()?)
    }
}
