//! Reads and codes phrases, for `src/coach/phrase.rs` to find.

use super::code::varint;
use super::expr::{self, Atom, Set};
use super::pack::{OPENED, Packer};
use super::source::Book;
use std::collections::BTreeMap;
use std::error::Error;

/// A phrase: its set, its first word, what follows.
pub(crate) struct Phrase {
    pub(crate) set: usize,
    pub(crate) tail: Vec<Part>,
}

/// One part of a phrase.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Gap,
    Any,
    Maybe(Set),
    One(Set),
}

/// `drop~ the|a _ * ball?`
pub(crate) fn read_phrase(
    book: &Book,
    name: &str,
    set: usize,
    line: &str,
    phrases: &mut BTreeMap<String, Vec<Phrase>>,
) -> Result<(), Box<dyn Error>> {
    let file = name.split('.').next().unwrap_or_default();
    let mut parts = line.split_whitespace();
    let heads = parts.next().ok_or("nothing")?;
    let tail = parts
        .map(|part| {
            let (words, maybe) = part.strip_suffix('?').map_or((part, false), |words| (words, true));
            Ok(match part {
                "*" => Part::Gap,
                "_" => Part::Any,
                _ => {
                    let set = expr::set(book, file, words.split('|'))?;
                    if maybe && !words.is_empty() { Part::Maybe(set) } else { Part::One(set) }
                }
            })
        })
        .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    if tail.len() > 7 {
        return Err("more than eight words".into());
    }
    for head in expr::set(book, file, heads.split('|'))? {
        phrases.entry(head).or_default().push(Phrase { set, tail: tail.clone() });
    }
    Ok(())
}

impl Packer {
    /// Under each first word the phrases, each with its set and the number of parts that follow.
    pub(crate) fn phrases(
        &self,
        phrases: &BTreeMap<String, Vec<Phrase>>,
        out: &mut Vec<u8>,
    ) -> Result<(), Box<dyn Error>> {
        let mut heads = phrases
            .iter()
            .map(|(head, lines)| Ok((self.id(head)?, lines)))
            .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
        heads.sort_by_key(|(id, _)| *id);
        varint(heads.len(), out);
        let mut last = 0;
        for (id, lines) in heads {
            varint(id - last, out);
            last = id;
            let mut coded = lines.iter().map(|line| self.phrase(line)).collect::<Result<Vec<_>, _>>()?;
            coded.sort();
            coded.dedup();
            varint(coded.len(), out);
            coded.into_iter().for_each(|line| out.extend(line));
        }
        Ok(())
    }

    fn phrase(&self, phrase: &Phrase) -> Result<Vec<u8>, Box<dyn Error>> {
        let length = phrase.tail.iter().map(|part| if matches!(part, Part::Maybe(_)) { 2 } else { 1 }).sum::<usize>();
        if length > 7 {
            return Err("more than eight parts in a phrase; one that may be missing counts as two".into());
        }
        let mut out = vec![u8::try_from(phrase.set * 8 + length)?];
        for part in &phrase.tail {
            match part {
                Part::Gap => out.push(0),
                Part::Any => out.push(1),
                Part::Maybe(set) => {
                    out.push(2);
                    self.atom(&Atom::Words(set.clone()), &mut out)?;
                }
                Part::One(set) if phrase.set < OPENED => varint(self.id(set.first().ok_or("nothing")?)?, &mut out),
                Part::One(set) => self.atom(&Atom::Words(set.clone()), &mut out)?,
            }
        }
        Ok(out)
    }
}
