//! Writing into a medium whose word is not enough: every text is read back, and history makes room when there is none.

use super::{Store, Trouble};
use crate::debrief::{Id, Timestamp};
use crate::journal::Key;

impl Store {
    /// Writes and reads back, to the letter.
    pub(super) fn write(&mut self, key: &str, text: &str) -> Result<(), Trouble> {
        self.medium.write(key, text)?;
        match self.medium.read(key)? {
            Some(back) if back == text => Ok(()),
            _ => Err(Trouble::Lost),
        }
    }

    /// The same; when there is no room, history makes some, once.
    pub(super) fn write_making_room(&mut self, key: &str, text: &str, at: Timestamp) -> Result<(), Trouble> {
        match self.write(key, text) {
            Err(Trouble::Full) => {
                self.spend_history(at);
                self.write(key, text)
            }
            told => told,
        }
    }

    /// Takes out what was spoiled of a debrief, now that a good text of it stands. A failure is harmless: it is tried again the next time.
    pub(super) fn take_out_spoiled(&mut self, id: &Id) {
        let (medium, journal) = (&mut self.medium, &self.journal);
        let mut gone = |revision| medium.remove(&journal.key(&Key::Entry(id.clone(), revision))).is_ok();
        if let Some(known) = self.known.get_mut(id) {
            known.spoiled.retain(|revision| !gone(revision.clone()));
        }
    }
}
