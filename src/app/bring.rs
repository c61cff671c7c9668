//! A file on its way into the journal: read, weighed, shown, and only then written; and the journal on its way out. Each stage is a screen, and each
//! can be left.

use std::fmt;

use crate::debrief::{Timestamp, Words};
use crate::journal::Entry;
use crate::journal::exchange::{Reading, Unfit, Weighed};
use crate::store::Trouble;

/// A file, or a document that the page handed over.
#[derive(Clone, Debug)]
pub struct Bring {
    /// The file's name; none for a document of the page's.
    pub name: Option<Words>,
    /// Whether the page waits to hear what came of it.
    pub waiting: bool,
    /// How far it has come.
    pub stage: Stage,
    /// What it would add, once that is known.
    pub weighed: Weighed,
    /// So many of these are written.
    pub done: usize,
}

/// How far a file has come.
#[derive(Clone, Debug)]
#[repr(u8)]
pub enum Stage {
    /// Nothing of it can be brought in.
    Unfit(Unfit),
    /// It is being read.
    Reading(Reading),
    /// The storage could not be looked at.
    Denied,
    /// What it would add is known: the reader is asked.
    Asked,
    /// It is being written.
    Writing,
    /// It was written; where not all of it was, by the reader's wish or because of this.
    In(Option<Trouble>),
    /// It is being taken out again.
    Leaving,
    /// It was taken out again, or not all of it.
    Out(bool),
}

/// The whole journal on its way out as one text.
#[derive(Clone)]
pub struct Gathering {
    /// Whether it is to be copied; else it is to be a file.
    pub copies: bool,
    /// All that is to be told, as it was when it was asked for.
    pub all: Vec<Entry>,
    /// What was told so far, a debrief each.
    pub told: Vec<String>,
    /// How many are told at a time: as many as take no longer than a press may wait.
    pub next: usize,
    /// When the last ones were begun.
    pub since: Timestamp,
}

/// The words are the reader's: only their number is told.
impl fmt::Debug for Gathering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gathering({} of {})", self.told.len(), self.all.len())
    }
}

/// What the page hears of what it asked for. It goes to nobody else.
#[derive(Clone, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Answer {
    /// The document.
    Document(Words),
    /// What was brought in.
    BroughtIn {
        /// How many were new.
        added: usize,
        /// How many were here in other words.
        changed: usize,
        /// How many could not be read.
        unreadable: usize,
    },
    /// The reader said no.
    No,
    /// It could not be read.
    Unfit,
}

/// What the journal can be taken away as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The document, which can be brought in again.
    Document,
    /// Markdown.
    Markdown,
    /// A table.
    Table,
    /// Paper.
    Paper,
}
