//! Keeping: writes debriefs into a medium that may refuse, lose or lie, and says "kept" only of what it has read back.
//!
//! Every revision has a key of its own and is written once, so two tabs never write over each other and a broken write never takes an older
//! text with it. It touches no key outside its journal, and reads no clock: whoever calls says what time it is.

mod deletion;
mod exchange;
mod sweep;
mod trouble;
mod write;

use crate::debrief::{Id, Timestamp};
use crate::journal::{Found, Journal, JournalName, Key, Record, Revision, Sitting, saved};
use crate::ports::Medium;
use crate::sorted::{Map, Set, listed};

pub use trouble::Trouble;

/// One writer at one journal. Several may stand at the same one, in one page or in many.
pub struct Store {
    medium: Box<dyn Medium>,
    journal: JournalName,
    writer: Id,
    known: Map<Id, Known>,
}

/// What this writer knows of one debrief.
#[derive(Default)]
struct Known {
    /// What it kept last.
    last: Option<Revision>,
    /// What the reader has been shown, or has written here.
    seen: Set<Revision>,
    /// What did not come back as it was written. It may be whole after all, and all there is: it stays until a good one stands.
    spoiled: Vec<Revision>,
    /// The number of the first writing, if it was begun here.
    begun: Option<u32>,
    /// The sittings that began from another revision, each with the number of its first writing.
    sittings: Vec<(Sitting, u32)>,
}

impl Known {
    /// The number of the first writing of a record's sitting, which is this one if there was none. A debrief that was begun here has only one
    /// beginning, however often its record is made anew.
    fn since(&mut self, record: &Record, rev: u32) -> u32 {
        if record.base.is_empty() {
            return *self.begun.get_or_insert(rev);
        }
        let known = self.sittings.iter().find(|(sitting, _)| sitting.is(record.sitting()));
        if let Some((_, since)) = known {
            return *since;
        }
        self.sittings.push((record.sitting().clone(), rev));
        rev
    }
}

/// A debrief was kept: written, and read back to the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// As which revision.
    pub revision: Revision,
    /// Whether what was kept before had been taken away meanwhile: the host cleared its storage. Said once; the debrief is whole again.
    pub lost_before: bool,
}

impl Store {
    /// A writer at a journal. It touches nothing yet. The writer's id is drawn anew for every element and every load, and stored nowhere.
    #[must_use]
    pub fn open(medium: Box<dyn Medium>, journal: JournalName, writer: Id) -> Store {
        Store { medium, journal, writer, known: Map::default() }
    }

    /// The same writer at the same journal, in another medium: where the first one may not be used at all.
    pub fn move_to(&mut self, medium: Box<dyn Medium>) {
        self.medium = medium;
        self.known.clear();
    }

    /// Whether anything can be written at all: tried with as much as a first answer takes, which is taken out again.
    ///
    /// # Errors
    /// `Denied`, `Full` or, where the medium forgets what it is given, `Lost`.
    pub fn probe(&mut self) -> Result<(), Trouble> {
        let key = self.journal.key(&Key::Probe(self.writer.clone()));
        let told = self.write(&key, &"-".repeat(512));
        // What cannot be listed is never found again.
        let listed = self.medium.keys(&key)?.contains(&key);
        let told = told.and(if listed { Ok(()) } else { Err(Trouble::Denied) });
        let taken_out = self.medium.remove(&key).map_err(Trouble::from);
        told.and(taken_out)
    }

    /// All that lies in the journal now. It changes nothing there.
    ///
    /// # Errors
    /// `Denied` when the medium cannot be read; that is not the same as an empty journal.
    pub fn load(&mut self) -> Result<Journal, Trouble> {
        let texts = self.texts()?;
        for (key, _) in &texts {
            if let Found::Known(Key::Entry(id, revision)) = self.journal.find(key) {
                self.known.change(id, |known| {
                    known.seen.insert(revision);
                });
            }
        }
        Ok(Journal::read(&self.journal, texts))
    }

    /// Every key of the journal, with its text.
    fn texts(&self) -> Result<Vec<(String, String)>, Trouble> {
        let mut texts = Vec::new();
        for key in self.medium.keys(&self.journal.prefix())? {
            if let Some(text) = self.medium.read(&key)? {
                texts.push((key, text));
            }
        }
        Ok(texts)
    }

    /// Keeps a debrief as a new revision. When there is no room, older revisions that were replaced make some, and it tries once more.
    ///
    /// # Errors
    /// `Denied`, `Full`, or `Lost` when it does not come back as it was written. What was kept before is untouched.
    pub fn keep(&mut self, record: &Record, at: Timestamp) -> Result<Kept, Trouble> {
        let id = &record.debrief.id;
        let there = self.revisions(id)?;
        let mut known = self.known.remove(id).unwrap_or_default();
        let lost_before = known.last.as_ref().is_some_and(|last| is_gone(last, &there));
        let told = self.keep_next(record, &mut known, &there, at);
        self.known.insert(id.clone(), known);
        let revision = told?;
        self.take_out_spoiled(id);
        Ok(Kept { revision, lost_before })
    }

    /// Writes the next revision of a debrief, and notes in what is known of it how that went.
    fn keep_next(
        &mut self,
        record: &Record,
        known: &mut Known,
        there: &[Revision],
        at: Timestamp,
    ) -> Result<Revision, Trouble> {
        // A number is never tried twice, so that a spoiled writing is never taken for a good one.
        let before = there.iter().chain(&known.last).chain(&known.spoiled).chain(&record.base);
        let revision = next(before, &self.writer).ok_or(Trouble::Full)?;

        let key = self.journal.key(&Key::Entry(record.debrief.id.clone(), revision.clone()));
        let since = known.since(record, revision.rev);
        let stamp = saved::Stamp { revision: revision.clone(), since, updated: at };
        if let Err(trouble) = self.write_making_room(&key, &saved::encode(record, &stamp), at) {
            known.spoiled.push(revision);
            return Err(trouble);
        }
        known.seen.insert(revision.clone());
        known.last = Some(revision.clone());
        Ok(revision)
    }

    /// Raises or takes down the sign by which the loader knows, without the program, that a debrief is unfinished.
    ///
    /// # Errors
    /// When the medium refuses. Nothing of the reader's is lost by that.
    pub fn flag_open(&mut self, open: bool) -> Result<(), Trouble> {
        let key = self.journal.key(&Key::Open);
        let stands = self.medium.read(&key)?;
        match (open, stands.as_deref()) {
            (true, Some("1")) | (false, None) => Ok(()),
            (true, _) => self.write(&key, "1"),
            (false, Some(_)) => Ok(self.medium.remove(&key)?),
        }
    }

    /// The revisions of a debrief that lie there, readable or not.
    fn revisions(&self, id: &Id) -> Result<Vec<Revision>, Trouble> {
        self.under("e:", id)
    }

    /// The tombstones of a debrief that lie there, readable or not.
    fn tombstones(&self, id: &Id) -> Result<Vec<Revision>, Trouble> {
        self.under("t:", id)
    }

    fn under(&self, kind: &str, id: &Id) -> Result<Vec<Revision>, Trouble> {
        let prefix = [&self.journal.prefix(), kind, id.as_str(), ":"].concat();
        let keys = self.medium.keys(&prefix)?;
        Ok(listed(keys.iter().filter_map(|key| Revision::parse(key.strip_prefix(&prefix)?))))
    }
}

/// The revision that comes after all of these; none when the numbers have run out.
fn next<'a>(before: impl Iterator<Item = &'a Revision>, writer: &Id) -> Option<Revision> {
    let rev = before.map(|revision| revision.rev).max().unwrap_or(0).checked_add(1)?;
    Some(Revision { rev, writer: writer.clone() })
}

/// Whether what was kept was taken away. Another tab may have gone on from it and swept it; gone with nothing newer there is another matter.
fn is_gone(last: &Revision, there: &[Revision]) -> bool {
    !there.iter().any(|one| one == last || one.rev > last.rev)
}
