//! Bringing a file in: what it would add, adding that, and taking it out again. It writes keys of its own and no other, and reads each back.

use super::{Store, Trouble};
use crate::debrief::Timestamp;
use crate::journal::exchange::{Kind, Weighed, weigh};
use crate::journal::{Entry, Key};

impl Store {
    /// Notes when the journal was taken away. A failure costs a reminder, and no word.
    pub fn note_taken(&mut self, at: Timestamp) {
        let key = self.journal.key(&Key::Taken);
        let _ = self.medium.write(&key, &at.0.to_string());
    }

    /// What these debriefs of a file would add to what lies here now. It changes nothing.
    ///
    /// # Errors
    /// `Denied` when the medium cannot be read.
    pub fn weigh(&self, file: &[Entry], kind: Kind) -> Result<Weighed, Trouble> {
        Ok(weigh(&self.journal, self.texts()?, file, kind))
    }

    /// Adds texts under their keys. What lies at one already stays as it is. Answers how many of them, from the first on, lie there now.
    #[must_use]
    pub fn bring_in(&mut self, texts: &[(String, String)]) -> (usize, Option<Trouble>) {
        for (at, (key, text)) in texts.iter().enumerate() {
            let told = match self.medium.read(key) {
                Ok(Some(_)) => Ok(()),
                Ok(None) => self.write(key, text),
                Err(refusal) => Err(refusal.into()),
            };
            if told == Err(Trouble::Lost) {
                // It was written just now and came back altered: it holds nothing that the file does not.
                let _ = self.medium.remove(key);
            }
            if let Err(trouble) = told {
                return (at, Some(trouble));
            }
        }
        (texts.len(), None)
    }

    /// Takes out again what was brought in. Words written since then have keys of their own, and stay.
    ///
    /// # Errors
    /// When the medium refuses; what is out by then stays out.
    pub fn take_out(&mut self, keys: &[String]) -> Result<(), Trouble> {
        for key in keys {
            self.medium.remove(key)?;
        }
        Ok(())
    }
}
