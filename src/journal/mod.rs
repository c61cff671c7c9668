//! Many debriefs: what a set of stored texts amounts to, whoever wrote them and in whatever order they are found.
//!
//! Pure: it is given keys and texts and gives back a journal. It never writes; `store` does.

pub mod echo;
pub mod exchange;
pub mod fold;
mod key;
mod lineage;
pub mod prose;
mod record;
pub mod saved;

pub use key::{Found, JournalName, Key, Revision};
pub use lineage::{ancestors, heads};
pub use record::{Beyond, Entry, Record, SearchText, Sitting};
pub use saved::Tombstone;
pub(crate) use saved::quoted;

use crate::debrief::{Id, Timestamp, whole};
use crate::sorted::{Map, Set, arrange, highest_first, listed};

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
    /// Debriefs of which nothing is left but the news that they were deleted.
    pub deleted: Set<Id>,
    /// Debriefs that were deleted, in their last words, and when that was; as long as their text lies there.
    pub buried: Vec<(Entry, Timestamp)>,
    /// When it was taken away last, or the reader said "not now".
    pub taken: Timestamp,
}

/// All that is stored of one debrief.
#[derive(Default)]
struct Pile {
    entries: Vec<Entry>,
    buried: Set<Revision>,
    deleted: Timestamp,
    unreadable: Vec<(Revision, Unreadable)>,
}

impl Journal {
    /// What keys and their texts say. The order in which they come, and how often, makes no difference.
    #[must_use]
    pub fn read(name: &JournalName, texts: Vec<(String, String)>) -> Journal {
        let texts: Set<(String, String)> = texts.into_iter().collect();
        let mut piles: Map<Id, Pile> = Map::default();
        let mut journal = Journal::default();
        for (key, text) in texts {
            match name.find(&key) {
                Found::Known(Key::Entry(id, revision)) => {
                    piles.change(id.clone(), |pile| pile.entry(key, &id, revision, &text));
                }
                Found::Known(Key::Tombstone(id, revision)) => {
                    piles.change(id.clone(), |pile| {
                        journal.unreadable.extend(pile.tombstone(key, &id, &revision, &text))
                    });
                }
                Found::Known(Key::Taken) => journal.taken = Timestamp(whole(&text).unwrap_or_default()),
                Found::Known(Key::Open | Key::Probe(_)) | Found::SetAside => {}
                Found::Foreign => journal.unreadable.push(Unreadable { key, reason: Reason::Foreign }),
            }
        }
        let mut shown: Vec<Vec<Entry>> = Vec::new();
        for (id, pile) in piles {
            let (buried, deleted) = (!pile.buried.is_empty(), pile.deleted);
            let last = pile.entries.iter().max_by(|a, b| rank(a).cmp(&rank(b))).cloned();
            let (entries, unreadable) = pile.sorted_out();
            if buried && entries.is_empty() {
                journal.deleted.insert(id);
                journal.buried.extend(last.map(|entry| (entry, deleted)));
            }
            journal.unreadable.extend(unreadable);
            shown.push(entries);
        }
        let begun = |versions: &Vec<Entry>| versions.first().map_or(0, |entry| entry.debrief.begun.0);
        for mut versions in highest_first(shown, begun) {
            journal.entries.append(&mut versions);
        }
        arrange(&mut journal.unreadable, Ord::cmp);
        journal
    }

    /// The debrief of that id as it stands in that revision.
    #[must_use]
    pub fn entry(&self, id: &Id, revision: &Revision) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.debrief.id == *id && entry.revision == *revision)
    }

    /// Whether a debrief is on the way and not put in the journal yet.
    #[must_use]
    pub fn has_unfinished(&self) -> bool {
        self.entries.iter().any(|entry| !entry.debrief.finished)
    }

    /// Notes a debrief that was just written, so that the list need not be read again for it. Versions written beside it stay.
    pub fn put(&mut self, entry: Entry) {
        self.entries.retain(|other| other.debrief.id != entry.debrief.id || other.other_version);
        let at = self
            .entries
            .iter()
            .position(|other| other.debrief.id == entry.debrief.id || other.debrief.begun < entry.debrief.begun);
        self.entries.insert(at.unwrap_or(self.entries.len()), entry);
    }

    /// Takes over from the list that was read before what need not be made again.
    pub fn follow(&mut self, before: &Journal) {
        let mut old = before.entries.iter().peekable();
        for entry in &mut self.entries {
            // Both lists are in the same order.
            while old.next_if(|old| old.debrief.begun > entry.debrief.begun).is_some() {}
            let same = |old: &&Entry| old.debrief.id == entry.debrief.id && old.revision == entry.revision;
            if let Some(old) = old.next_if(same) {
                entry.search_text = old.search_text.clone();
            }
        }
    }

    /// The debrief of that id; of several versions, the one taken for the newest.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.debrief.id == *id)
    }

    /// Whether nothing of a debrief was found, readable or not.
    #[must_use]
    pub fn is_without(&self, id: &Id) -> bool {
        let name = [":", id.as_str(), ":"].concat();
        self.get(id).is_none() && !self.unreadable.iter().any(|one| one.key.contains(&name))
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
                self.deleted = self.deleted.max(stone.deleted);
                None
            }
            Ok(_) => Some(Unreadable { key, reason: Reason::Foreign }),
            Err(reason) => Some(Unreadable { key, reason }),
        }
    }

    /// The versions to show, the winner first, and what is to be said to be unreadable.
    fn sorted_out(self) -> (Vec<Entry>, impl Iterator<Item = Unreadable>) {
        let Pile { entries, mut buried, unreadable, .. } = self;
        // What a buried revision came from lies below it, and does not rise when the one above can no longer be read.
        let below = entries.iter().filter(|entry| buried.contains(&entry.revision));
        let below = listed(below.flat_map(|entry| ancestors(entry, &entries)));
        buried.extend(below.into_iter().map(|entry| entry.revision.clone()));
        let shown = heads(&entries).into_iter().filter(|entry| !buried.contains(&entry.revision));
        let mut entries = listed(shown.cloned());
        arrange(&mut entries, |a, b| rank(b).cmp(&rank(a)));
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
