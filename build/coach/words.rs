//! Packs the words themselves: which stand together in which long lists, and the key of each.
//!
//! A word is kept by its key alone (`KEY_BITS` bits of a hash), sorted, as distances in a Rice code: about eleven bits a word. Words that stand in the
//! same long lists stand in one group, so that a long list costs no byte a word.

use super::bits::Bits;
use super::code::{distances, varint};
use super::expr::Set;
use super::letters::{KEY_BITS, key};
use super::pack::Packer;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::error::Error;

/// Words that stand in fewer long lists than this are parted by how often they are named.
const SPLIT: usize = 1;
/// Where the search for a seed begins: chosen, among those that keep the words apart, as one with which hardly any
/// everyday word that stands on no list is taken for one that does.
const FIRST_SEED: u32 = 41_111_254;

/// How often lists and phrases name a word.
pub(crate) type Uses = BTreeMap<String, usize>;

/// Words that stand in the same long lists, by their keys, and the numbers of these lists.
struct Group {
    lists: Vec<usize>,
    words: BTreeMap<u32, String>,
}

impl Packer {
    /// Finds the seed, numbers the words, and writes the groups and then all keys.
    pub(crate) fn words(
        &mut self,
        words: Set,
        long: &[usize],
        uses: &Uses,
        out: &mut Vec<u8>,
    ) -> Result<(), Box<dyn Error>> {
        self.seed = seed(&words).ok_or("no seed keeps the words apart")?;
        if self.seed != FIRST_SEED {
            println!(
                "cargo::warning=every build looks for the seed {} anew: it belongs into FIRST_SEED of {}",
                self.seed,
                file!()
            );
        }
        let groups = self.groups(words, long, uses);
        varint(groups.iter().map(|group| group.words.len()).sum(), out);
        varint(groups.len(), out);
        let (mut bits, mut id) = (Bits::default(), 0);
        for Group { lists, words } in groups {
            varint(lists.len(), out);
            distances(&lists, out);
            varint(words.len(), out);
            rice(words.keys().copied(), words.len(), &mut bits);
            for word in words.into_values() {
                id += 1;
                self.ids.insert(word, id);
            }
        }
        let bytes = bits.bytes();
        varint(bytes.len(), out);
        out.extend(bytes);
        Ok(())
    }

    /// The groups, those that lists and phrases name most first: their words get the small numbers, and small numbers are short.
    fn groups(&self, words: Set, long: &[usize], uses: &Uses) -> Vec<Group> {
        let mut groups: BTreeMap<(u32, Vec<usize>), BTreeMap<u32, String>> = BTreeMap::new();
        let named = |word: &String| uses.get(word).copied().unwrap_or_default();
        for word in words {
            let holds = |n: &usize| self.lists.get(*n).is_some_and(|list| list.contains(&word));
            let lists: Vec<_> = long.iter().copied().filter(holds).collect();
            // Words that are named often are kept apart from those that hardly are.
            let often = named(&word).min(40).checked_ilog2().unwrap_or_default();
            let often = if lists.len() < SPLIT { often } else { 0 };
            groups.entry((often, lists)).or_default().insert(keyed(&word, self.seed), word);
        }
        let mut groups: Vec<_> = groups.into_iter().map(|((_, lists), words)| Group { lists, words }).collect();
        groups
            .sort_by_key(|Group { words, .. }| Reverse(words.values().map(named).sum::<usize>() * 1000 / words.len()));
        groups
    }
}

/// The key of a word, or of a root, which stands with a `~` before it.
fn keyed(word: &str, seed: u32) -> u32 {
    match word.strip_prefix('~') {
        Some(root) => key(root.as_bytes(), true, seed),
        None => key(word.as_bytes(), false, seed),
    }
}

/// The first seed with which no two words share a key.
fn seed(words: &Set) -> Option<u32> {
    let mut taken = vec![u32::MAX; 1 << KEY_BITS];
    (FIRST_SEED..u32::MAX).find(|seed| {
        words.iter().all(|word| {
            let place = taken.get_mut(keyed(word, *seed) as usize);
            place.is_some_and(|place| std::mem::replace(place, *seed) != *seed)
        })
    })
}

/// Rising keys as the distances between them, in a Rice code that suits how many there are.
fn rice(keys: impl Iterator<Item = u32>, many: usize, bits: &mut Bits) {
    let (mut last, short) = (0, KEY_BITS - 1 - many.ilog2());
    for key in keys {
        bits.rice(key - last, short);
        last = key;
    }
}
