//! Which functions of a wasm file stand side by side best. gzip looks back 32 kB and no further, so what is alike has to be near. wasm-opt can
//! sort functions by their names: here each is named by its place, and nothing else is done. Used by `program`.

use std::collections::{BTreeMap, HashMap, HashSet};

use anyhow::Result;

use super::wasm::{self, CODE, CUSTOM, IMPORTS, functions, imported, put, sections};

/// A mark is this many bytes in a row: functions that share many marks are alike.
const MARK: usize = 4;
/// What a mark counts if no other function has it. What more have counts less, by the root of how many they are: one of them is near anyway.
const RARE: f64 = 1_000_000.0;
/// What more functions have than this counts nothing.
const COMMON: usize = 250;
/// Added to the length of each function, so that a mark or two in common do not make a short one the next.
const SHORT: usize = 100;

/// The same wasm with each function named by its place in the best order, and no other name left.
///
/// # Errors
/// If it is no wasm, or imports more than functions.
pub(super) fn named_by_place(wasm: &[u8]) -> Result<Vec<u8>> {
    let (head, sections) = sections(wasm)?;
    let (mut named, mut before, mut bodies) = (head.to_vec(), 0, Vec::new());
    for (id, content) in sections {
        match id {
            IMPORTS => before = imported(content)?,
            CODE => bodies = functions(content)?,
            _ => {}
        }
        if id != CUSTOM {
            named.push(id);
            put(&mut named, content);
        }
    }
    let names = places(&bodies).into_iter().enumerate().map(|(at, place)| (before + at, format!("{place:05}")));
    named.push(CUSTOM);
    put(&mut named, &wasm::named(names));
    Ok(named)
}

/// The place of each function: the longest first, then whatever has most in common with those before it, the last of them above all.
fn places(bodies: &[&[u8]]) -> Vec<usize> {
    let marks: Vec<HashSet<&[u8]>> = bodies.iter().map(|body| body.windows(MARK).collect()).collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (at, marks) in marks.iter().enumerate() {
        for mark in marks {
            having.entry(mark).or_default().push(at);
        }
    }
    having.retain(|_, having| having.len() <= COMMON);
    let mut left: BTreeMap<usize, &HashSet<&[u8]>> = marks.iter().enumerate().collect();
    let mut order: Vec<usize> =
        left.iter().rev().max_by_key(|(_, marks)| marks.len()).map(|(at, _)| *at).into_iter().collect();
    // Whole numbers: their sum is the same in whatever order marks come out of a set.
    let mut shared = vec![0_u64; bodies.len()];
    while let Some(last) = order.last() {
        shared.iter_mut().for_each(|sum| *sum = *sum * 9 / 10);
        for having in left.remove(last).into_iter().flatten().filter_map(|mark| having.get(mark)) {
            let counts = (RARE / (having.len() as f64).sqrt()) as u64;
            for at in having {
                if let Some(sum) = shared.get_mut(*at) {
                    *sum += counts;
                }
            }
        }
        // A long function shares a smaller part of itself, and is worth it: the sum counts by the length to the power of three quarters.
        let fits = |at: usize, marks: &HashSet<_>| {
            let root = ((marks.len() + SHORT) as f64).sqrt();
            shared.get(at).copied().unwrap_or_default() as f64 / (root * root.sqrt())
        };
        // Of equals the first: the same wasm is always ordered alike.
        let fitting = left.iter().rev().map(|(at, marks)| (fits(*at, marks), *at)).max_by(|a, b| a.0.total_cmp(&b.0));
        match fitting {
            Some((_, next)) => order.push(next),
            None => break,
        }
    }
    let mut places: Vec<(usize, usize)> = order.into_iter().enumerate().map(|(place, at)| (at, place)).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn what_is_alike_stands_side_by_side_behind_the_longest() {
        let (long, other, alike) =
            (b"abcdefghijklmnop".as_slice(), b"0123456789".as_slice(), b"xxabcdefghijkl".as_slice());
        assert_eq!(places(&[other, alike, long]), [2, 1, 0]);
    }

    #[test]
    fn every_function_has_a_place_of_its_own_however_short() {
        let mut places = places(&[b"".as_slice(), b"a", b"", b"abcdefg", b"abcdefg"]);
        places.sort_unstable();
        assert_eq!(places, [0, 1, 2, 3, 4]);
    }
}
