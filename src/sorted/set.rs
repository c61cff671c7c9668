//! A set as a sorted list.

use std::cmp::Ordering;

use super::place;

/// A set, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Set(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    fn find(&self, one: &T) -> Result<usize, usize> {
        place(self.0.len(), &|at| self.0.get(at).map_or(Ordering::Greater, |other| other.cmp(one)))
    }

    /// Whether it is in.
    pub fn contains(&self, one: &T) -> bool {
        self.find(one).is_ok()
    }

    /// Puts one in; says whether it is new.
    pub fn insert(&mut self, one: T) -> bool {
        let place = self.find(&one);
        if let Err(at) = place {
            self.0.insert(at, one);
        }
        place.is_err()
    }

    /// Takes one out; says whether it was in.
    pub fn remove(&mut self, one: &T) -> bool {
        let place = self.find(one);
        if let Ok(at) = place {
            self.0.remove(at);
        }
        place.is_ok()
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T: Ord> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, more: I) {
        for one in more {
            self.insert(one);
        }
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut set = Set::default();
        set.extend(all);
        set
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_set_is_what_the_standard_one_is(deeds in prop::collection::vec((any::<bool>(), 0_u8..20), 0..60)) {
            let (mut ours, mut theirs) = (Set::default(), BTreeSet::new());
            for (put, one) in deeds {
                if put { assert_eq!(ours.insert(one), theirs.insert(one)); } else { assert_eq!(ours.remove(&one), theirs.remove(&one)); }
                assert_eq!(ours.contains(&one), theirs.contains(&one));
            }
            assert!(ours.iter().eq(theirs.iter()));
        }
    }
}
