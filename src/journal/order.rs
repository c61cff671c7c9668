//! One sort for the whole journal. Every kind of list would otherwise carry a sort of its own to the reader's phone.

use std::cmp::Ordering;

/// The items in order; equals stay as they came.
pub(super) fn sorted<T>(items: Vec<T>, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut slots: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let mut at: Vec<usize> = (0..slots.len()).collect();
    by_number(&mut at, &|a, b| match (slots.get(a), slots.get(b)) {
        (Some(Some(a)), Some(Some(b))) => order(a, b),
        _ => Ordering::Equal,
    });
    at.into_iter().filter_map(|at| slots.get_mut(at)?.take()).collect()
}

fn by_number(at: &mut [usize], order: &dyn Fn(usize, usize) -> Ordering) {
    at.sort_by(|a, b| order(*a, *b));
}
