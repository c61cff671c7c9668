//! Writing into a medium whose word is not enough.

use super::{Store, Trouble};

impl Store {
    /// Writes and reads back, to the letter.
    pub(super) fn write(&mut self, key: &str, text: &str) -> Result<(), Trouble> {
        self.medium.write(key, text)?;
        match self.medium.read(key) {
            Ok(Some(back)) if back == text => Ok(()),
            told => {
                // It may be whole after all, and all there is: it stays until a good one stands.
                self.spoiled.push(key.to_owned());
                told.map_err(Trouble::from).and(Err(Trouble::Lost))
            }
        }
    }

    /// Takes out what was spoiled, now that a good text stands. A failure is harmless: it stays, unread.
    pub(super) fn take_out_spoiled(&mut self) {
        let (medium, spoiled) = (&mut self.medium, &mut self.spoiled);
        spoiled.retain(|key| medium.remove(key).is_err());
    }
}
