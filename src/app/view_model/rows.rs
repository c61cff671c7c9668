//! The rows of the list: a debrief, one that was deleted, something that could not be read.

use super::journal::title;
use crate::app::find::{excerpt, marked};
use crate::app::{Gone, Marked, Model};
use crate::copy::{Key, key};
use crate::debrief::{CheckIn, Debrief, Id, Sting, Then};
use crate::journal::prose::answers;
use crate::journal::{Entry, Reason, Revision, Unreadable};

/// One row.
#[derive(Clone, Debug)]
#[repr(u8)]
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
        title: Marked,
        /// The rest in a few words.
        note: String,
        /// Where else that stands which was looked for: the question, and some words around it.
        context: Option<(&'static str, Marked)>,
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

pub(super) fn row(model: &Model, entry: &Entry) -> Row {
    let debrief = &entry.debrief;
    Row::Entry {
        id: debrief.id.clone(),
        revision: entry.revision.clone(),
        when: model.copy.short_day(debrief.day),
        title: marked(&title(model, debrief.title()), &model.find.terms),
        note: note(model, debrief, entry.other_version),
        context: context(model, debrief),
    }
}

/// The first answer below the title that holds one of the words that were looked for.
fn context(model: &Model, debrief: &Debrief) -> Option<(&'static str, Marked)> {
    let terms = &model.find.terms;
    if terms.is_empty() {
        return None;
    }
    let all = answers(debrief, model.copy).into_iter().filter(|said| said.field != "arrive.line");
    all.filter_map(|said| Some((said.question, excerpt(&said.answer, terms)?))).next()
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
    parts.extend(plan_became(debrief).map(|says| copy.say(says).to_owned()));
    if let Some(day) = debrief.day_at("reset.day").filter(|_| debrief.finished && !debrief.is_let_go()) {
        parts.push(copy.fill(key::JOURNAL_LOOK_BACK, &[("day", &copy.short_day(day))]));
    }
    parts.join(" · ")
}

/// What became of a plan, where the reader looked back at it.
pub(super) fn plan_became(debrief: &Debrief) -> Option<Key> {
    let look = debrief.looks.last()?;
    match (look.check_in?, look.then) {
        (CheckIn::Kept, _) => Some(key::JOURNAL_KEPT),
        (_, Then::LetGo) => Some(key::JOURNAL_LET_GO),
        (CheckIn::Partly, _) => Some(key::JOURNAL_PARTLY),
        (CheckIn::NotYet, _) => Some(key::JOURNAL_NOT_YET),
    }
}

pub(super) fn gone_row(model: &Model, gone: &Gone) -> Row {
    let title = title(model, gone.title.as_str());
    let text = model.copy.fill(key::JOURNAL_DELETED, &[("title", &title)]);
    let more = model.copy.fill(key::JOURNAL_UNDO_MORE, &[("title", &title)]);
    Row::Gone { id: gone.id.clone(), text, more }
}

pub(super) fn unreadable_row(model: &Model, unreadable: &Unreadable) -> Row {
    let says = match unreadable.reason {
        Reason::Newer(_) => key::JOURNAL_UNREADABLE_NEWER,
        Reason::Damaged | Reason::Foreign => key::JOURNAL_UNREADABLE_TEXT,
    };
    let text = model.copy.fill(says, &[("key", &unreadable.key)]);
    Row::Unreadable { key: unreadable.key.clone(), text }
}
