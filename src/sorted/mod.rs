//! Maps, sets and orders as sorted lists, and the one way to gather a list.
//!
//! The standard collections are faster for many thousands of things, but each type of key brings another copy of their code into the wasm: 30 kB in all.
//! The core takes its maps, sets and orders from here; tests hold each against the standard one.

mod map;
mod order;
mod set;

pub use map::Map;
pub use order::{arrange, highest_first};
pub use set::Set;

use std::cmp::Ordering;

/// Gathers an iterator into a list. It does what `collect` does with less code: `collect` has a way of its own for each kind of iterator, this one
/// only pushes.
pub fn listed<T>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for one in all {
        list.push(one);
    }
    list
}

/// Where something stands in a sorted list of that length, or where it would have to be put: `compare` says how the thing at a place compares with it.
/// It takes a `dyn` function, so that the search is in the wasm once and not once for each type.
fn place(len: usize, compare: &dyn Fn(usize) -> Ordering) -> Result<usize, usize> {
    // Things mostly come in order already: then the place is the end.
    if len.checked_sub(1).is_some_and(|last| compare(last) == Ordering::Less) {
        return Err(len);
    }
    let (mut low, mut high) = (0, len);
    while low < high {
        let middle = low.midpoint(high);
        match compare(middle) {
            Ordering::Equal => return Ok(middle),
            Ordering::Less => low = middle + 1,
            Ordering::Greater => high = middle,
        }
    }
    Err(low)
}
