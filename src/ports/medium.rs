//! Where the journal lies: a small dictionary of texts that may refuse, lose or lie about what it was given.

use crate::sorted::{Map, listed};

/// Why a medium did not do what it was asked. Both are modes of the program with a notice of their own, not accidents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no medium here, or it may not be used, or it failed in a way of its own.
    Denied,
    /// It has no room.
    Full,
}

/// A dictionary of texts under keys. Other programs may keep theirs in it too.
pub trait Medium {
    /// Every key that begins so, in any order.
    ///
    /// # Errors
    /// When the medium cannot be read.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, Refusal>;

    /// The text under a key, to the letter.
    ///
    /// # Errors
    /// When the medium cannot be read.
    fn read(&self, key: &str) -> Result<Option<String>, Refusal>;

    /// Puts a text under a key. A success is a claim: whoever needs to know reads it back.
    ///
    /// # Errors
    /// When the medium refuses; what stood there before still does.
    fn write(&mut self, key: &str, text: &str) -> Result<(), Refusal>;

    /// Takes a key out.
    ///
    /// # Errors
    /// When the medium refuses.
    fn remove(&mut self, key: &str) -> Result<(), Refusal>;
}

/// The memory double, and the medium of the mode that keeps nothing: a drawer that can be told to refuse.
#[derive(Clone, Debug, Default)]
pub struct Drawer {
    held: Map<String, String>,
    refusal: Option<Refusal>,
}

impl Drawer {
    /// A drawer that refuses everything.
    #[must_use]
    pub fn refusing(refusal: Refusal) -> Drawer {
        Drawer { refusal: Some(refusal), ..Drawer::default() }
    }

    /// From now on it refuses; with none, it takes and gives again. When full it can still be read and emptied.
    pub fn refuse(&mut self, refusal: Option<Refusal>) {
        self.refusal = refusal;
    }

    /// What lies in it.
    #[must_use]
    pub fn held(&self) -> &Map<String, String> {
        &self.held
    }

    fn reachable(&self) -> Result<(), Refusal> {
        match self.refusal {
            Some(Refusal::Denied) => Err(Refusal::Denied),
            Some(Refusal::Full) | None => Ok(()),
        }
    }
}

impl Medium for Drawer {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, Refusal> {
        self.reachable()?;
        Ok(listed(self.held.iter().map(|(key, _)| key).filter(|key| key.starts_with(prefix)).cloned()))
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refusal> {
        self.reachable()?;
        Ok(self.held.get(key).cloned())
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Refusal> {
        match self.refusal {
            Some(refusal) => Err(refusal),
            None => {
                self.held.insert(key.to_owned(), text.to_owned());
                Ok(())
            }
        }
    }

    fn remove(&mut self, key: &str) -> Result<(), Refusal> {
        self.reachable()?;
        self.held.remove(key);
        Ok(())
    }
}
