//! The news that a debrief was deleted. It names what it buries, so that words nobody had seen when they deleted are never buried with it.

use super::super::{Reason, Revision};
use super::{head, opened, opening, seal};
use crate::debrief::{Id, Timestamp};

/// A deletion, as it lies in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tombstone {
    /// Which debrief.
    pub id: Id,
    /// Which writing this is.
    pub revision: Revision,
    /// The revisions that were there to be seen, and are to be seen no more.
    pub buries: Vec<Revision>,
    /// When, by the writer's clock.
    pub deleted: Timestamp,
}

impl Tombstone {
    /// Writes it down.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut line = opening(&self.id, &self.revision, &self.buries);
        line.json("deleted", &self.deleted.0.to_string());
        seal::seal(line.unclosed())
    }

    /// Reads it back.
    ///
    /// # Errors
    /// As for a debrief.
    pub fn decode(text: &str) -> Result<Tombstone, Reason> {
        let mut object = opened(text)?;
        let (id, revision, buries) = head(&mut object)?;
        let deleted = Timestamp(object.take("deleted")?);
        Ok(Tombstone { id, revision, buries, deleted })
    }
}
