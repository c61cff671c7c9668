//! You have been here before: what the reader does with an old lesson that is shown beside a new one.

use super::{Focus, Model, edit, put};
use crate::debrief::Debrief;
use crate::journal::Entry;
use crate::journal::echo::{echo, parted};

/// Looks for an old debrief that is like the open one, in the one language whose empty words are known. It is done once a step, not at every key.
pub(in crate::app) fn listen(model: &mut Model) {
    let listens = model.debrief().filter(|_| model.copy.is_english());
    let found = listens.and_then(|debrief| echo(debrief, &model.journal.entries));
    model.echo = found.map(|entry| (entry.debrief.id.clone(), entry.revision.clone()));
}

/// The old debrief, while it is shown.
pub(in crate::app) fn old(model: &Model) -> Option<&Entry> {
    model.echo.as_ref().and_then(|(id, revision)| model.journal.entry(id, revision))
}

/// "Begin from that lesson" fills fields that are empty, and no other.
pub(super) fn begun_from(model: &mut Model) {
    let Some(old) = old(model).map(|entry| entry.debrief.clone()) else { return };
    for field in ["lesson.when", "lesson.tend", "reset.act"] {
        let empty = model.debrief().is_some_and(|debrief| debrief.words(field).trim().is_empty());
        if empty && !old.words(field).trim().is_empty() {
            put(model, field, old.words(field));
        }
    }
    answered(model, &old)
}

/// "Not the same".
pub(super) fn not_the_same(model: &mut Model) {
    if let Some(old) = old(model).map(|entry| entry.debrief.clone()) {
        answered(model, &old);
    }
}

/// Either way it was answered, and of these two it is not said again.
fn answered(model: &mut Model, old: &Debrief) {
    edit(model, |debrief| {
        debrief.mine.insert(parted(old));
    });
    model.echo = None;
    model.focus(Focus::Field("lesson.tend"));
}
