//! A debrief with what travels with it while it is edited, and the same as it was read from the journal.

use std::collections::BTreeMap;
use std::fmt;

use super::Revision;
use crate::debrief::{Debrief, Timestamp};

/// A debrief on the desk: what the store needs to keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The debrief.
    pub debrief: Debrief,
    /// The revisions that this sitting began from; none for a debrief that was begun here. It stays the same while the reader goes on
    /// writing: that is how what this sitting wrote before is known to be replaced by what it writes now. To settle several versions into
    /// one, name them all.
    pub base: Vec<Revision>,
    /// What came with it that this version does not understand.
    pub beyond: Beyond,
}

impl Record {
    /// A debrief that was begun here.
    #[must_use]
    pub fn begin(debrief: Debrief) -> Record {
        Record { debrief, base: Vec::new(), beyond: Beyond::default() }
    }
}

/// One revision of a debrief, as it lies in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The debrief.
    pub debrief: Debrief,
    /// Which writing of it this is.
    pub revision: Revision,
    /// The revisions that its sitting began from.
    pub base: Vec<Revision>,
    /// When it was written, by the writer's clock.
    pub updated: Timestamp,
    /// What this version does not understand of it.
    pub beyond: Beyond,
    /// Whether it was written beside another version, which the journal takes for the newer one.
    pub other_version: bool,
}

impl Entry {
    /// The debrief put on the desk: a new sitting, which begins from this revision.
    #[must_use]
    pub fn record(&self) -> Record {
        Record { debrief: self.debrief.clone(), base: vec![self.revision.clone()], beyond: self.beyond.clone() }
    }
}

/// What a later version has put into a debrief, to the letter, so that it can be put back. It may hold the reader's words: `Debug` only
/// counts.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Beyond {
    /// Fields of the whole, as JSON.
    pub(super) fields: BTreeMap<String, String>,
    /// Answers, as JSON: an unknown kind of answer, or one that does not fit its field.
    pub(super) answers: BTreeMap<String, String>,
}

impl fmt::Debug for Beyond {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Beyond({} fields, {} answers)", self.fields.len(), self.answers.len())
    }
}
