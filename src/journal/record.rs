//! A debrief with what travels with it while it is edited, and the same as it was read from the journal.

use std::fmt;
use std::rc::Rc;

use super::Revision;
use crate::debrief::{Debrief, Timestamp};
use crate::sorted::Map;

/// A debrief on the desk: what the store needs to keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The debrief.
    pub debrief: Debrief,
    /// The revisions that this sitting began from; none for a debrief that was begun here. It stays the same while the reader goes on
    /// writing. To settle several versions into one, name them all.
    pub base: Vec<Revision>,
    /// What came with it that this version does not understand.
    pub beyond: Beyond,
    pub(super) sitting: Sitting,
}

/// One stretch of work on one debrief: clones of a record share it, and a debrief that is opened anew begins another. It is how the store
/// tells going on from starting again at an old text, which must not replace what was written in between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sitting(Rc<()>);

impl Sitting {
    /// Whether both are the very same.
    #[must_use]
    pub fn is(&self, other: &Sitting) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Record {
    /// The stretch of work that it belongs to.
    #[must_use]
    pub fn sitting(&self) -> &Sitting {
        &self.sitting
    }

    /// A debrief that was begun here.
    #[must_use]
    pub fn begin(debrief: Debrief) -> Record {
        Record { debrief, base: Vec::new(), beyond: Beyond::default(), sitting: Sitting::default() }
    }
}

/// One revision of a debrief, as it lies in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The debrief.
    pub debrief: Debrief,
    /// Which writing of it this is.
    pub revision: Revision,
    /// The number of the first writing of its sitting.
    pub since: u32,
    /// The revisions that its sitting began from.
    pub base: Vec<Revision>,
    /// When it was written, by the writer's clock.
    pub updated: Timestamp,
    /// What this version does not understand of it.
    pub beyond: Beyond,
    /// Whether it was written beside another version, which the journal takes for the newer one.
    pub other_version: bool,
    /// All that was written in it, as a search compares it, once that was made.
    pub search_text: SearchText,
}

/// What was written, folded. It says nothing that the debrief does not, so no two are told apart by it, and `Debug` shows nothing.
#[derive(Clone, Default)]
pub struct SearchText(pub Option<Rc<str>>);

impl PartialEq for SearchText {
    fn eq(&self, _: &SearchText) -> bool {
        true
    }
}

impl Eq for SearchText {}

impl fmt::Debug for SearchText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SearchText")
    }
}

impl Entry {
    /// A debrief as it was just written, or as it would be if it could.
    #[must_use]
    pub fn of(record: Record, revision: Revision, updated: Timestamp) -> Entry {
        let Record { debrief, base, beyond, .. } = record;
        Entry {
            debrief,
            since: revision.rev,
            revision,
            base,
            updated,
            beyond,
            other_version: false,
            search_text: SearchText::default(),
        }
    }

    /// One that is in the list although no medium has taken it: its revision has the number that nothing is ever written under.
    #[must_use]
    pub fn unkept(record: Record, updated: Timestamp) -> Entry {
        let writer = record.debrief.id.clone();
        Entry::of(record, Revision { rev: 0, writer }, updated)
    }

    /// Whether it is such a one.
    #[must_use]
    pub fn is_unkept(&self) -> bool {
        self.revision.rev == 0
    }

    /// The debrief put on the desk: a new sitting, which begins from this revision.
    #[must_use]
    pub fn record(&self) -> Record {
        let (debrief, base, beyond) = (self.debrief.clone(), vec![self.revision.clone()], self.beyond.clone());
        Record { debrief, base, beyond, sitting: Sitting::default() }
    }
}

/// What a later version has put into a debrief, to the letter, so that it can be put back. It may hold the reader's words: `Debug` only
/// counts.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Beyond {
    /// Fields of the whole, as JSON.
    pub(super) fields: Map<String, String>,
    /// Answers, as JSON: an unknown kind of answer, or one that does not fit its field.
    pub(super) answers: Map<String, String>,
}

impl fmt::Debug for Beyond {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Beyond({} fields, {} answers)", self.fields.len(), self.answers.len())
    }
}
