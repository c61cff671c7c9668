//! Packs lists, phrases and rules into the bytes that `src/coach/book.rs` opens: first the words, then lists, phrases and rules, which name words by
//! their numbers.

use super::code::{by_use, count, distances, varint};
use super::expr::{Atom, Node, Set};
use super::parse::Parser;
use super::phrases::{Part, Phrase, read_phrase};
use super::source::{Book, Definition};
use super::words::Uses;
use std::collections::BTreeMap;
use std::error::Error;

/// Shapes come before lists among the atoms.
const SHAPES: usize = 18;
/// From this length on a list is named by groups of words, and has no numbers of its own.
const LONG: usize = 70;
/// A word alone is a list when rules and phrases ask for it so often: then one byte names it.
const OFTEN: usize = 10;

/// What `build.rs` writes.
#[derive(Debug, Default)]
pub(crate) struct Packed {
    pub(crate) bytes: Vec<u8>,
    /// The numbers of the rules that are asked from Rust.
    pub(crate) entries: Vec<(String, usize)>,
    /// What keeps the keys apart.
    pub(crate) seed: u32,
    /// How many bytes each part has, for whoever wonders.
    pub(crate) parts: Vec<(&'static str, usize)>,
}

/// The first sets are contractions: what follows is no pattern, but the words it stands for.
pub(crate) const OPENED: usize = 2;

/// What numbers stand for what.
#[derive(Default)]
pub(crate) struct Packer {
    /// Lists by use.
    pub(crate) lists: Vec<Set>,
    pub(crate) ids: BTreeMap<String, usize>,
    pub(crate) sets: Vec<String>,
    pub(crate) rules: Vec<String>,
    pub(crate) seed: u32,
}

/// Packs everything.
pub(crate) fn pack(book: &Book) -> Result<Packed, Box<dyn Error>> {
    let (mut nodes, mut marks) = (BTreeMap::new(), Vec::new());
    let mut phrases: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
    let mut sets = vec!["contractions.OPENED".to_owned(), "contractions.MARKED".to_owned()];
    for (name, definition) in &book.definitions {
        match definition {
            Definition::Rule { text, .. } => {
                nodes.insert(name.clone(), Parser::rule(book, name, text, &mut marks)?);
            }
            Definition::Phrases(lines) => {
                let set = sets.iter().position(|set| set == name).unwrap_or(sets.len());
                if set == sets.len() {
                    sets.push(name.clone());
                }
                for line in lines {
                    read_phrase(book, name, set, line, &mut phrases)
                        .map_err(|error| format!("{name}: {line}: {error}"))?;
                }
            }
            Definition::List(_) => {}
        }
    }
    if marks.len() > 26 || sets.len() > 32 {
        return Err("too many marks or sets of phrases".into());
    }
    let mut uses: BTreeMap<Set, usize> = BTreeMap::new();
    let mut calls: BTreeMap<String, usize> = book
        .definitions
        .iter()
        .filter(|(_, d)| matches!(d, Definition::Rule { .. }))
        .map(|(name, _)| (name.clone(), 0))
        .collect();
    nodes.values().for_each(|node| count(node, &mut uses, &mut calls));
    for part in phrases.values().flatten().flat_map(|phrase| &phrase.tail) {
        if let Part::One(set) | Part::Maybe(set) = part {
            *uses.entry(set.clone()).or_default() += 1;
        }
    }
    let mut packer = Packer { sets, ..Packer::default() };
    packer.rules = by_use(calls.into_iter()).collect();
    packer.lists = by_use(
        uses.iter().filter(|(set, uses)| set.len() != 1 || **uses >= OFTEN).map(|(set, uses)| (set.clone(), *uses)),
    )
    .collect();
    packer.bytes(book, &nodes, &phrases, uses.into_keys())
}

impl Packer {
    fn bytes(
        mut self,
        book: &Book,
        nodes: &BTreeMap<String, Node>,
        phrases: &BTreeMap<String, Vec<Phrase>>,
        used: impl Iterator<Item = Set>,
    ) -> Result<Packed, Box<dyn Error>> {
        let mut packed = Packed::default();
        let is_long = |n: &usize| self.lists.get(*n).is_some_and(|list| list.len() >= LONG);
        let long: Vec<_> = (0..self.lists.len()).filter(is_long).collect();
        let mut out = Vec::new();
        let signs = ["$".to_owned(), "#".to_owned()];
        let words: Set = used.flatten().chain(phrases.keys().cloned()).chain(signs).collect();
        let uses = self.uses(phrases);
        self.words(words, &long, &uses, &mut out)?;
        packed.parts.push(("words", out.len()));
        self.short_lists(&long, &mut out)?;
        packed.parts.push(("lists", out.len()));
        self.phrases(phrases, &mut out)?;
        packed.parts.push(("phrases", out.len()));
        varint(self.rules.len(), &mut out);
        for (n, name) in self.rules.iter().enumerate() {
            self.node(nodes.get(name).ok_or_else(|| format!("no rule {name}"))?, &mut out)?;
            if let Some(Definition::Rule { entry: true, .. }) = book.definitions.get(name) {
                packed.entries.push((name.clone(), n));
            }
        }
        packed.parts.push(("rules", out.len()));
        (packed.bytes, packed.seed) = (out, self.seed);
        Ok(packed)
    }

    /// How often short lists and phrases name each word by its number.
    fn uses(&self, phrases: &BTreeMap<String, Vec<Phrase>>) -> Uses {
        let short = self.lists.iter().filter(|list| list.len() < LONG).flatten();
        let parts = phrases.values().flatten().flat_map(|phrase| &phrase.tail).filter_map(|part| match part {
            Part::One(set) | Part::Maybe(set) if set.len() == 1 => set.first(),
            _ => None,
        });
        let mut uses = Uses::new();
        short.chain(parts).for_each(|word| *uses.entry(word.clone()).or_default() += 1);
        uses
    }

    /// Every list by the numbers of its words; a long one is empty here, since its groups of words name it.
    fn short_lists(&self, long: &[usize], out: &mut Vec<u8>) -> Result<(), Box<dyn Error>> {
        varint(self.lists.len(), out);
        for (n, list) in self.lists.iter().enumerate() {
            if long.contains(&n) {
                out.push(0);
                continue;
            }
            let mut ids = list.iter().map(|word| self.id(word)).collect::<Result<Vec<_>, _>>()?;
            ids.sort_unstable();
            varint(ids.len(), out);
            distances(&ids, out);
        }
        Ok(())
    }

    pub(crate) fn id(&self, word: &str) -> Result<usize, Box<dyn Error>> {
        self.ids.get(word).copied().ok_or_else(|| format!("no word {word}").into())
    }

    pub(crate) fn atom(&self, atom: &Atom, out: &mut Vec<u8>) -> Result<(), Box<dyn Error>> {
        let number = match atom {
            Atom::Shape(shape) => usize::from(*shape),
            Atom::Words(set) => match (self.lists.iter().position(|list| list == set), set.iter().next()) {
                (Some(n), _) => SHAPES + n,
                (None, Some(word)) => SHAPES + self.lists.len() + self.id(word)?,
                _ => return Err("an empty list".into()),
            },
        };
        varint(number, out);
        Ok(())
    }
}
