//! Many debriefs: what a set of stored texts says, whoever wrote them and in whatever order they are found.
//!
//! Pure: it is given keys and texts and gives back a journal. It never writes; `store` does.

mod key;
mod lineage;
mod order;
mod record;
pub mod saved;

use std::collections::BTreeMap;

pub use key::{Found, JournalName, Key, Revision};
pub use lineage::{ancestors, heads};
pub use record::{Beyond, Entry, Record, Sitting};
pub use saved::Tombstone;

use crate::debrief::Id;
use order::sorted;

/// Why a stored text could not be read. It stays where it is, byte for byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It is not to the letter what was written.
    Damaged,
    /// A later version of the program wrote it: that format version.
    Newer(u64),
    /// No version of ours wrote it.
    Foreign,
}

/// Something under this journal's prefix that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unreadable {
    /// Where it lies.
    pub key: String,
    /// Why.
    pub reason: Reason,
}

/// What lies in a journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// The debriefs, the one begun last first. A version written beside another one stands right behind it.
    pub entries: Vec<Entry>,
    /// What could not be read, by key.
    pub unreadable: Vec<Unreadable>,
}

/// All that is stored of one debrief.
#[derive(Default)]
struct Pile {
    entries: Vec<Entry>,
    buried: Vec<Revision>,
    unreadable: Vec<(Revision, Unreadable)>,
}

impl Journal {
    /// What keys and their texts say. The order in which they come, and how often, makes no difference.
    #[must_use]
    pub fn read(name: &JournalName, texts: Vec<(String, String)>) -> Journal {
        let mut texts = sorted(texts, Ord::cmp);
        texts.dedup();
        let mut piles: BTreeMap<Id, Pile> = BTreeMap::new();
        let mut journal = Journal::default();
        for (key, text) in texts {
            match name.find(&key) {
                Found::Known(Key::Entry(id, revision)) => {
                    piles.entry(id.clone()).or_default().entry(key, &id, revision, &text);
                }
                Found::Known(Key::Tombstone(id, revision)) => {
                    let unread = piles.entry(id.clone()).or_default().tombstone(key, &id, &revision, &text);
                    journal.unreadable.extend(unread);
                }
                Found::Known(Key::Open | Key::Probe(_)) | Found::SetAside => {}
                Found::Foreign => journal.unreadable.push(Unreadable { key, reason: Reason::Foreign }),
            }
        }
        let mut shown: Vec<Vec<Entry>> = Vec::new();
        for (_, pile) in piles {
            let (entries, unreadable) = pile.sorted_out();
            journal.unreadable.extend(unreadable);
            shown.push(entries);
        }
        let begun = |versions: &[Entry]| versions.first().map(|entry| entry.debrief.begun);
        journal.entries = sorted(shown, |a, b| begun(b).cmp(&begun(a))).into_iter().flatten().collect();
        journal.unreadable = sorted(journal.unreadable, Ord::cmp);
        journal
    }

    /// The debrief of that id; of several versions, the one taken for the newest.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.debrief.id == *id)
    }
}

impl Pile {
    fn entry(&mut self, key: String, id: &Id, revision: Revision, text: &str) {
        match saved::decode(text) {
            Ok(entry) if entry.debrief.id == *id && entry.revision == revision => self.entries.push(entry),
            Ok(_) => self.unreadable.push((revision, Unreadable { key, reason: Reason::Foreign })),
            Err(reason) => self.unreadable.push((revision, Unreadable { key, reason })),
        }
    }

    /// A tombstone that cannot be read buries nothing.
    fn tombstone(&mut self, key: String, id: &Id, revision: &Revision, text: &str) -> Option<Unreadable> {
        match Tombstone::decode(text) {
            Ok(stone) if stone.id == *id && stone.revision == *revision => {
                self.buried.extend(stone.buries);
                None
            }
            Ok(_) => Some(Unreadable { key, reason: Reason::Foreign }),
            Err(reason) => Some(Unreadable { key, reason }),
        }
    }

    /// The versions to show, the winner first, and what is to be said to be unreadable.
    fn sorted_out(self) -> (Vec<Entry>, impl Iterator<Item = Unreadable>) {
        let Pile { entries, mut buried, unreadable } = self;
        // What a buried revision came from lies below it, and does not rise when the one above can no longer be read.
        let below = entries.iter().filter(|entry| buried.contains(&entry.revision));
        let below: Vec<Revision> =
            below.flat_map(|entry| ancestors(entry, &entries)).map(|entry| entry.revision.clone()).collect();
        buried.extend(below);
        let shown = heads(&entries).into_iter().filter(|entry| !buried.contains(&entry.revision));
        let mut entries = sorted(shown.cloned().collect(), |a, b| rank(b).cmp(&rank(a)));
        for other in entries.iter_mut().skip(1) {
            other.other_version = true;
        }
        let unreadable = unreadable.into_iter().filter(move |(revision, _)| !buried.contains(revision));
        (entries, unreadable.map(|(_, unreadable)| unreadable))
    }
}

/// What decides between versions: the number, then the clock, then the writer's name, so that every reader decides alike.
fn rank(entry: &Entry) -> (u32, i64, &Id) {
    (entry.revision.rev, entry.updated.0, &entry.revision.writer)
}
