//! Putting lists in order.

use std::cmp::{Ordering, Reverse};

use super::listed;

/// Sorts a list; equal things stay in the order they had. An insertion sort: meant for lists that are short or nearly sorted.
pub fn arrange<T>(list: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 {
            let (Some(before), Some(here)) = (list.get(at - 1), list.get(at)) else { break };
            if order(before, here) != Ordering::Greater {
                break;
            }
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Sorts a long list by a number, the highest first; things with the same number stay in the order they had.
pub fn highest_first<T>(list: Vec<T>, number: impl Fn(&T) -> i64) -> Vec<T> {
    let order = order(listed(list.iter().map(number)));
    let mut places = listed(list.into_iter().map(Some));
    listed(order.into_iter().filter_map(|at| places.get_mut(at)?.take()))
}

/// The places of the numbers, that of the highest first.
fn order(numbers: Vec<i64>) -> Vec<usize> {
    let mut numbered = listed(numbers.into_iter().enumerate().map(|(at, number)| (Reverse(number), at)));
    numbered.sort_unstable();
    listed(numbered.into_iter().map(|(_, at)| at))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_order_is_what_the_standard_one_is(list in prop::collection::vec((0_i64..9, any::<u8>()), 0..60)) {
            let (mut arranged, mut standard) = (list.clone(), list.clone());
            arrange(&mut arranged, |a, b| a.0.cmp(&b.0));
            standard.sort_by_key(|one| one.0);
            assert_eq!(arranged, standard);
            standard = list.clone();
            standard.sort_by_key(|one| std::cmp::Reverse(one.0));
            assert_eq!(highest_first(list, |one| one.0), standard);
        }
    }
}
