//! Codes the expressions of rules, for `src/coach/rules.rs` to walk.

use super::expr::Atom;
use super::expr::{Node, Pos, Set};
use super::pack::Packer;
use std::collections::BTreeMap;
use std::error::Error;

/// Counts how often lists and rules are asked for.
pub(crate) fn count(node: &Node, uses: &mut BTreeMap<Set, usize>, calls: &mut BTreeMap<String, usize>) {
    match node {
        Node::Test(_, Atom::Words(set)) => *uses.entry(set.clone()).or_default() += 1,
        Node::Call(name) => *calls.entry(name.clone()).or_default() += 1,
        Node::Not(inner) | Node::At(_, inner) | Node::In(_, _, inner) | Node::Range { body: inner, .. } => {
            count(inner, uses, calls)
        }
        Node::And(all) | Node::Or(all) => all.iter().for_each(|node| count(node, uses, calls)),
        _ => {}
    }
}

/// Seven bits a byte, the lowest first.
pub(crate) fn varint(mut n: usize, out: &mut Vec<u8>) {
    while n > 127 {
        out.push((n & 127) as u8 | 128);
        n >>= 7;
    }
    out.push(n as u8);
}

/// Rising numbers as the steps between them.
pub(crate) fn distances(ids: &[usize], out: &mut Vec<u8>) {
    let mut last = 0;
    for &id in ids {
        varint(id - last, out);
        last = id;
    }
}

impl Packer {
    /// One expression.
    pub(crate) fn node(&self, node: &Node, out: &mut Vec<u8>) -> Result<(), Box<dyn Error>> {
        match node {
            Node::Test(by, atom) => {
                out.push(u8::try_from(by + 7)?);
                self.atom(atom, out)?;
            }
            Node::Not(inner) => match &**inner {
                Node::Test(by, atom) => {
                    out.push(u8::try_from(by + 7 + 16)?);
                    self.atom(atom, out)?;
                }
                inner => {
                    out.push(32);
                    self.node(inner, out)?;
                }
            },
            Node::And(all) => self.several(57, all, out)?,
            Node::Or(all) => self.several(58, all, out)?,
            Node::Range { kind, clip, mark, from, to, body } => {
                out.push(35 + kind * 3 + clip);
                pos(*from, out)?;
                pos(*to, out)?;
                out.extend((*kind == 2).then_some(*mark));
                self.node(body, out)?;
            }
            Node::At(at, body) => {
                out.push(44);
                pos(*at, out)?;
                self.node(body, out)?;
            }
            Node::Set(mark, at) => {
                out.push(45);
                pos(*at, out)?;
                out.push(*mark);
            }
            Node::Ask(op, number) => out.extend([46 + op, *number]),
            Node::Call(name) => {
                out.push(50);
                varint(self.rules.iter().position(|rule| rule == name).ok_or("no such rule")?, out);
            }
            Node::Phrase(name) => {
                out.extend([51, u8::try_from(self.sets.iter().position(|set| set == name).ok_or("no such phrases")?)?])
            }
            Node::Span(clip, from, to) => {
                out.push(52 + clip);
                pos(*from, out)?;
                pos(*to, out)?;
            }
            Node::In(from, to, body) => {
                out.push(55);
                pos(*from, out)?;
                pos(*to, out)?;
                self.node(body, out)?;
            }
            Node::Less(a, b) => {
                out.push(56);
                pos(*a, out)?;
                pos(*b, out)?;
            }
        }
        Ok(())
    }

    /// Expressions of which all or one has to hold, their number in the operation.
    fn several(&self, op: usize, all: &[Node], out: &mut Vec<u8>) -> Result<(), Box<dyn Error>> {
        let beyond_two = all.len().checked_sub(2).ok_or("fewer than two expressions")?;
        out.push(u8::try_from(op + 2 * beyond_two).map_err(|_| "too many expressions in a row")?);
        all.iter().try_for_each(|node| self.node(node, out))
    }
}

/// A base in six bits, a distance of 0, 1 or -1 in two, or in the byte that follows.
fn pos(pos: Pos, out: &mut Vec<u8>) -> Result<(), Box<dyn Error>> {
    match pos.by {
        0 => out.push(pos.base * 4),
        1 => out.push(pos.base * 4 + 1),
        -1 => out.push(pos.base * 4 + 2),
        by => out.extend([pos.base * 4 + 3, u8::try_from(i16::from(by) + 128)?]),
    }
    Ok(())
}

/// The most used first.
pub(crate) fn by_use<T: Ord>(all: impl Iterator<Item = (T, usize)>) -> impl Iterator<Item = T> {
    let mut all: Vec<_> = all.collect();
    all.sort_by(|(a, m), (b, n)| n.cmp(m).then_with(|| a.cmp(b)));
    all.into_iter().map(|(one, _)| one)
}
