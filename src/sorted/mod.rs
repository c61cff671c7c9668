//! Maps, sets and orders as sorted lists. The standard ones are faster for many thousands of things and cost the reader 30 kB more to load: each
//! kind of key is another copy of them in the wasm. Whoever needs an order in the core takes it from here; a test holds it against theirs.

use std::borrow::Borrow;
use std::cmp::{Ordering, Reverse};

/// A map, in the order of its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Map(Vec::new())
    }
}

impl<K: Ord, V> Map<K, V> {
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        let compare = |at| self.0.get(at).map_or(Ordering::Greater, |(other, _): &(K, V)| other.borrow().cmp(key));
        place(self.0.len(), &compare)
    }

    /// What stands at a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().and_then(|at| self.0.get(at)).map(|(_, value)| value)
    }

    /// The same, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().and_then(|at| self.0.get_mut(at)).map(|(_, value)| value)
    }

    /// Puts a value at a key; gives what stood there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(at) => self.0.get_mut(at).map(|(_, old)| std::mem::replace(old, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// Changes what stands at a key, where nothing stood beginning with nothing.
    pub fn change(&mut self, key: K, change: impl FnOnce(&mut V))
    where
        V: Default,
    {
        let at = match self.find(&key) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (key, V::default()));
                at
            }
        };
        if let Some((_, value)) = self.0.get_mut(at) {
            change(value);
        }
    }

    /// Takes a key out; gives what stood there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|at| self.0.remove(at).1)
    }

    /// Keys and values, by key.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// How many keys there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut map = Map::default();
        for (key, value) in pairs {
            map.insert(key, value);
        }
        map
    }
}

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

/// Where something stands among things in order, or would stand: the search is there once, whatever is compared.
fn place(len: usize, compare: &dyn Fn(usize) -> Ordering) -> Result<usize, usize> {
    // They mostly come in order: then the place is the end, and nothing is moved.
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

/// A list of all that comes. The standard `collect` asks first how much will come, and has code of its own for each way in which it can: this one
/// only puts one behind another.
pub fn listed<T>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for one in all {
        list.push(one);
    }
    list
}

/// Puts a list in order, things that are equal as they stood. Meant for lists that are short or nearly in order: it walks each thing to its place.
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

/// A long list in the order of a number, the highest first; things with the same number as they stood.
pub fn highest_first<T>(list: Vec<T>, number: impl Fn(&T) -> i64) -> Vec<T> {
    let order = order(listed(list.iter().map(number)));
    let mut places = listed(list.into_iter().map(Some));
    listed(order.into_iter().filter_map(|at| places.get_mut(at)?.take()))
}

/// The places of numbers, that of the highest first; those of the same number as they stood.
fn order(numbers: Vec<i64>) -> Vec<usize> {
    let mut numbered = listed(numbers.into_iter().enumerate().map(|(at, number)| (Reverse(number), at)));
    numbered.sort_unstable();
    listed(numbered.into_iter().map(|(_, at)| at))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_map_is_what_the_standard_one_is(deeds in prop::collection::vec((0_u8..3, 0_u8..20, any::<u8>()), 0..60)) {
            let (mut ours, mut theirs) = (Map::default(), BTreeMap::new());
            for (deed, key, value) in deeds {
                match deed {
                    0 => assert_eq!(ours.insert(key, value), theirs.insert(key, value)),
                    1 => assert_eq!(ours.remove(&key), theirs.remove(&key)),
                    _ => {
                        ours.change(key, |held| *held = held.wrapping_add(1));
                        theirs.entry(key).and_modify(|held: &mut u8| *held = held.wrapping_add(1)).or_insert(1);
                    }
                }
                assert_eq!(ours.get(&key), theirs.get(&key));
            }
            assert!(ours.iter().eq(theirs.iter()));
        }

        #[test]
        fn a_set_is_what_the_standard_one_is(deeds in prop::collection::vec((any::<bool>(), 0_u8..20), 0..60)) {
            let (mut ours, mut theirs) = (Set::default(), BTreeSet::new());
            for (put, one) in deeds {
                if put { assert_eq!(ours.insert(one), theirs.insert(one)); } else { assert_eq!(ours.remove(&one), theirs.remove(&one)); }
                assert_eq!(ours.contains(&one), theirs.contains(&one));
            }
            assert!(ours.iter().eq(theirs.iter()));
        }

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
