//! Deleting, and taking it back. A debrief is never rewritten or removed by it: a tombstone is laid beside it, or lifted.

use super::{Known, Store, Trouble, next};
use crate::debrief::{Id, Timestamp};
use crate::journal::{Key, Reason, Revision, Tombstone};
use crate::sorted::{arrange, listed};

impl Store {
    /// Deletes a debrief, as far as the last `load` showed it or `keep` wrote it here. What another tab wrote since then survives.
    ///
    /// # Errors
    /// `Denied` or `Full`; `Lost` when the tombstone does not come back, or nothing that was shown is there any more.
    pub fn delete(&mut self, id: &Id, at: Timestamp) -> Result<(), Trouble> {
        let there = self.revisions(id)?;
        let stones = self.tombstones(id)?;
        let revision = next(there.iter().chain(&stones), &self.writer).ok_or(Trouble::Full)?;
        let seen = |one: &Revision| self.known.get(id).is_some_and(|known| known.seen.contains(one));
        let buries = listed(there.into_iter().filter(seen));
        if buries.is_empty() {
            return Err(Trouble::Lost);
        }
        let key = self.journal.key(&Key::Tombstone(id.clone(), revision.clone()));
        let stone = Tombstone { id: id.clone(), revision, buries, deleted: at };
        let told = self.write_making_room(&key, &stone.encode(), at);
        if told == Err(Trouble::Lost) {
            // It holds no words of the reader's; left there, it would only be one more thing that cannot be read.
            let _ = self.medium.remove(&key);
        }
        told
    }

    /// Takes everything out that is stored of a debrief, versions and all: it is off the record from now on. What a disk may still hold of it is
    /// out of reach.
    ///
    /// # Errors
    /// `Denied` when the medium refuses; `Lost` when something does not go.
    pub fn forget(&mut self, id: &Id) -> Result<(), Trouble> {
        for kind in ["e:", "t:"] {
            let prefix = [&self.journal.prefix(), kind, id.as_str(), ":"].concat();
            for key in self.medium.keys(&prefix)? {
                self.medium.remove(&key)?;
            }
            if !self.medium.keys(&prefix)?.is_empty() {
                return Err(Trouble::Lost);
            }
        }
        self.lets_go(id);
        Ok(())
    }

    /// Takes a debrief out for good, to make room: what of it the last `load` showed or `keep` wrote here. What another tab wrote since then stays, and
    /// so does what cannot be read here.
    ///
    /// # Errors
    /// `Denied` when the medium refuses; the newest is the last to go.
    pub fn discard(&mut self, id: &Id) -> Result<(), Trouble> {
        let there = self.revisions(id)?;
        let mut entries = self.readable(id, &there);
        entries.retain(|entry| self.known.get(id).is_some_and(|known| known.seen.contains(&entry.revision)));
        self.lets_go(id);
        arrange(&mut entries, |a, b| a.revision.cmp(&b.revision));
        for entry in entries {
            self.medium.remove(&self.journal.key(&Key::Entry(id.clone(), entry.revision)))?;
        }
        Ok(())
    }

    /// Nothing is known of a debrief any more but its numbers: under one that was used, another tab would take new words for those it has seen.
    fn lets_go(&mut self, id: &Id) {
        self.known.change(id.clone(), |known| {
            let mut spoiled = std::mem::take(&mut known.spoiled);
            spoiled.extend(known.last.take());
            *known = Known { spoiled, ..Known::default() };
        });
    }

    /// Takes a deletion back, whoever made it. It needs no room. Where nothing was deleted, nothing happens.
    ///
    /// # Errors
    /// `Denied` when the medium refuses; `Lost` when a tombstone does not go, or cannot be read: then it may still bury what it buried.
    pub fn undelete(&mut self, id: &Id) -> Result<(), Trouble> {
        let mut unread = false;
        for revision in self.tombstones(id)? {
            let key = self.journal.key(&Key::Tombstone(id.clone(), revision));
            match self.medium.read(&key)?.map(|text| Tombstone::decode(&text)) {
                Some(Ok(_)) => {}
                // One of a newer version buries nothing here, and stays as it is.
                Some(Err(Reason::Newer(_))) => continue,
                Some(Err(_)) | None => {
                    unread = true;
                    continue;
                }
            }
            self.medium.remove(&key)?;
            if self.medium.read(&key)?.is_some() {
                return Err(Trouble::Lost);
            }
        }
        if unread { Err(Trouble::Lost) } else { Ok(()) }
    }
}
