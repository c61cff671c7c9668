//! The list of debriefs.

use crate::app::{Gone, Model};
use crate::copy::key;
use crate::debrief::{Debrief, Id, Sting};
use crate::journal::{Entry, Reason, Revision, Unreadable};
use crate::sorted::highest_first;

/// The list, ready to be drawn.
#[derive(Clone, Debug)]
pub struct JournalScreen {
    /// Its rows, newest first.
    pub rows: Vec<Row>,
    /// How many debriefs there are, in words; none when there are none.
    pub count: Option<String>,
    /// Whether a debrief is open that the reader can go back to.
    pub resume: bool,
    /// What came of the last copy.
    pub copied: Option<&'static str>,
}

/// One row.
#[derive(Clone, Debug)]
pub enum Row {
    /// A debrief.
    Entry {
        /// Which.
        id: Id,
        /// In which revision.
        revision: Revision,
        /// The day it was begun.
        when: String,
        /// Its first line.
        title: String,
        /// The rest in a few words.
        note: String,
    },
    /// A debrief that was just deleted.
    Gone {
        /// Which.
        id: Id,
        /// What is said.
        text: String,
        /// What only a screen reader hears after "Undo".
        more: String,
    },
    /// Something that could not be read.
    Unreadable {
        /// Its key in the storage.
        key: String,
        /// What is said.
        text: String,
    },
}

/// The list on screen.
pub(super) fn screen(model: &Model) -> JournalScreen {
    let copy = model.copy;
    let entries = model.journal.entries.iter().map(|entry| (entry.debrief.begun, row(model, entry)));
    let gone = model.gone.iter().map(|gone| (gone.begun, gone_row(model, gone)));
    let dated = highest_first(entries.chain(gone).collect(), |(begun, _)| begun.0);
    let unreadable = model.journal.unreadable.iter().map(|unreadable| unreadable_row(model, unreadable));
    let count = match model.journal.entries.len() {
        0 => None,
        1 => Some(copy.say(key::JOURNAL_ONE).to_owned()),
        many => Some(copy.fill(key::JOURNAL_MANY, &[("n", &many.to_string())])),
    };
    let resume = model.debrief().is_some_and(|debrief| !debrief.finished);
    let rows = dated.into_iter().map(|(_, row)| row).chain(unreadable).collect();
    JournalScreen { rows, count, resume, copied: copied(model) }
}

/// What came of the last copy, in words.
pub(super) fn copied(model: &Model) -> Option<&'static str> {
    model.told.map(|told| model.copy.say(told))
}

/// The first line, or what stands for it.
pub(super) fn title(model: &Model, line: &str) -> String {
    if line.is_empty() { model.copy.say(key::JOURNAL_UNTITLED).to_owned() } else { line.to_owned() }
}

fn row(model: &Model, entry: &Entry) -> Row {
    let debrief = &entry.debrief;
    Row::Entry {
        id: debrief.id.clone(),
        revision: entry.revision.clone(),
        when: model.copy.short_day(debrief.day),
        title: title(model, debrief.title()),
        note: note(model, debrief, entry.other_version),
    }
}

fn note(model: &Model, debrief: &Debrief, other_version: bool) -> String {
    let copy = model.copy;
    let mut parts = Vec::new();
    if other_version {
        parts.push(copy.say(key::JOURNAL_OTHER).to_owned());
    }
    if !debrief.finished {
        let step = copy.about("step", debrief.step.name()).unwrap_or_default();
        parts.push(copy.fill(key::JOURNAL_UNFINISHED, &[("step", step)]));
    }
    parts.extend(debrief.pattern().and_then(|pattern| copy.about("pattern", pattern.name())).map(str::to_owned));
    let mark = |field| debrief.sting(field).map(|sting: Sting| sting.get().to_string());
    match (mark("arrive.sting"), mark("close.sting")) {
        (Some(before), Some(after)) => {
            parts.push(copy.fill(key::JOURNAL_STUNG_BOTH, &[("before", &before), ("after", &after)]));
        }
        (Some(before), None) => parts.push(copy.fill(key::JOURNAL_STUNG_BEFORE, &[("before", &before)])),
        (None, _) => {}
    }
    if let Some(day) = debrief.day_at("reset.day").filter(|_| debrief.finished) {
        parts.push(copy.fill(key::JOURNAL_LOOK_BACK, &[("day", &copy.short_day(day))]));
    }
    parts.join(" · ")
}

fn gone_row(model: &Model, gone: &Gone) -> Row {
    let title = title(model, &gone.title);
    let text = model.copy.fill(key::JOURNAL_DELETED, &[("title", &title)]);
    let more = model.copy.fill(key::JOURNAL_UNDO_MORE, &[("title", &title)]);
    Row::Gone { id: gone.id.clone(), text, more }
}

fn unreadable_row(model: &Model, unreadable: &Unreadable) -> Row {
    let says = match unreadable.reason {
        Reason::Newer(_) => key::JOURNAL_UNREADABLE_NEWER,
        Reason::Damaged | Reason::Foreign => key::JOURNAL_UNREADABLE_TEXT,
    };
    let text = model.copy.fill(says, &[("key", &unreadable.key)]);
    Row::Unreadable { key: unreadable.key.clone(), text }
}
