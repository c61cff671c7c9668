//! What is on screen, the question that may stand in place of it, and the pinned first line above it.

use super::Begin;
use crate::debrief::Id;
use crate::journal::Revision;

/// What is on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Place {
    /// The open debrief, at its step.
    Debrief,
    /// The list.
    Journal,
    /// Where a plan is brought back.
    PlanBack,
    /// What repeats.
    Insights,
    /// A plan that is due, before the reader comes to what they came for.
    Due(Begin),
    /// One debrief, read back.
    Reading {
        /// Which.
        id: Id,
        /// In which revision.
        revision: Revision,
        /// Whether "Delete?" is being asked.
        asking: bool,
    },
}

/// A question that is asked before something is done that cannot be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// Take what is stored of the open debrief out, and go off the record.
    OffTheRecord,
    /// Close a debrief that was never stored.
    Farewell,
    /// Break the seal of a letter before its day.
    Seal,
    /// Take the journal away.
    TakeAway {
        /// Whether the page asks, and waits.
        host: bool,
    },
}

/// The pinned first line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pin {
    /// As it is.
    #[default]
    Shut,
    /// A long line, shown whole.
    Whole,
    /// Being changed in place.
    Editing,
}
