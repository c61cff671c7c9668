//! Taking a journal away and bringing one in: the export document, Markdown and a table; and what a file would add.
//!
//! Pure: texts in, texts out. It writes nothing; `store` adds what `weigh` says, and the app asks the reader first.

mod csv;
mod document;
mod markdown;
mod reading;
mod weigh;

pub use csv::csv;
pub use document::document;
pub use markdown::markdown;
pub use reading::{Kind, LARGEST, Reading, Unfit, text_of};
pub use weigh::{Texts, Weighed, weigh};

use super::{Entry, Journal, Revision};
use crate::sorted::{Map, listed};

/// What a journal holds to be taken away: its newest revisions, by id. What no storage would take is in it too, under the first free number.
#[must_use]
pub fn newest(journal: &Journal) -> Vec<Entry> {
    let entries = journal.entries.iter().map(|entry| ((&entry.debrief.id, &entry.revision), entry));
    let sorted: Map<_, _> = entries.collect();
    listed(sorted.into_iter().map(|(_, entry)| numbered(entry)))
}

fn numbered(entry: &Entry) -> Entry {
    let mut entry = Entry { other_version: false, ..entry.clone() };
    if entry.is_unkept() {
        let before = entry.base.iter().map(|base| base.rev).max().unwrap_or(0);
        entry.revision = Revision { rev: before.saturating_add(1), ..entry.revision };
        entry.since = entry.revision.rev;
    }
    entry
}
