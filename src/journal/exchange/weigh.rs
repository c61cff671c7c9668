//! What a file would add to a journal. Only ever additions: each debrief under a key of its own, and nothing that is there is touched.

use std::fmt;

use super::super::saved::seal::fnv;
use super::super::saved::{self, Stamp};
use super::super::{Entry, Found, Journal, JournalName, Key, Revision};
use super::markdown;
use super::reading::Kind;
use crate::debrief::Id;
use crate::sorted::{Map, Set};

/// Saved texts and the keys that they belong at. They are the reader's: `Debug` only counts.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Texts(pub Vec<(String, String)>);

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Texts({})", self.0.len())
    }
}

/// What would be added, and what is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weighed {
    /// What would be added.
    pub add: Texts,
    /// How many debriefs are new here.
    pub new: usize,
    /// How many are here in other words: both stay.
    pub changed: usize,
    /// How many add nothing: they are here already, or older than what is here, or were deleted here.
    pub nothing_new: usize,
    /// How many could not be read.
    pub unreadable: usize,
}

/// Weighs what was read of a file against what lies in a journal. In whatever order files come, the same is there in the end; and one that comes
/// twice adds nothing.
#[must_use]
pub fn weigh(name: &JournalName, here: Vec<(String, String)>, file: &[Entry], kind: Kind) -> Weighed {
    // A debrief is the same if it would leave the same: Markdown does not carry everything.
    let leaves = |entry: &Entry| match kind {
        Kind::Document => saved::encode_loose(entry),
        Kind::Markdown(copy) => markdown::block(entry, copy),
    };
    let texts: Map<String, String> = here.into_iter().collect();
    let ids: Set<Id> = texts.iter().filter_map(|(key, _)| id_of(name, key)).collect();
    let mut weighed = Weighed::default();
    let mut coming: Map<String, String> = Map::default();
    for entry in file {
        match free(name, &|key| texts.get(key).or(coming.get(key)), entry, &leaves) {
            Some((key, text)) => drop(coming.insert(key, text)),
            None => weighed.nothing_new += 1,
        }
    }
    let mut all: Vec<(String, String)> = texts.into_iter().collect();
    all.extend(coming.iter().map(|(key, text)| (key.clone(), text.clone())));
    let joined = Journal::read(name, all);
    let shown: Set<String> =
        joined.entries.iter().map(|entry| key_of(name, &entry.debrief.id, &entry.revision)).collect();
    for (key, text) in coming {
        if !shown.contains(&key) {
            weighed.nothing_new += 1;
            continue;
        }
        match id_of(name, &key).is_some_and(|id| ids.contains(&id)) {
            true => weighed.changed += 1,
            false => weighed.new += 1,
        }
        weighed.add.0.push((key, text));
    }
    weighed
}

/// Where a debrief of a file can be laid: at its own key, or, where other words lie at that one, at a key made of its own. None where it lies already.
fn free<'a>(
    name: &JournalName,
    there: &dyn Fn(&str) -> Option<&'a String>,
    entry: &Entry,
    leaves: &dyn Fn(&Entry) -> String,
) -> Option<(String, String)> {
    let own = leaves(entry);
    let mut revision = entry.revision.clone();
    for _ in 0..2 {
        let key = key_of(name, &entry.debrief.id, &revision);
        let Some(there) = there(&key) else { return Some((key, sealed(entry, revision))) };
        let there = saved::decode(there).ok();
        let same = there.is_some_and(|there| leaves(&Entry { revision: entry.revision.clone(), ..there }) == own);
        if same {
            return None;
        }
        revision.writer = Id::from_bits(fnv(&own).into());
    }
    None
}

fn sealed(entry: &Entry, revision: Revision) -> String {
    let mut record = entry.record();
    record.base.clone_from(&entry.base);
    saved::encode(&record, &Stamp { revision, since: entry.since, updated: entry.updated })
}

fn key_of(name: &JournalName, id: &Id, revision: &Revision) -> String {
    name.key(&Key::Entry(id.clone(), revision.clone()))
}

fn id_of(name: &JournalName, key: &str) -> Option<Id> {
    match name.find(key) {
        Found::Known(Key::Entry(id, _)) => Some(id),
        _ => None,
    }
}
