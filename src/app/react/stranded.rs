//! Debriefs that are no longer open and could not be kept yet: they wait in memory, and are tried again whenever one write went well.

use super::keeping::is_untouched;
use super::{Effect, Model};
use crate::app::model::Open;
use crate::journal::{Entry, Record};

/// The open debrief makes room for another: what of it is not kept yet waits beside that one. Off the record there is nothing to keep.
pub(super) fn put_aside(model: &mut Model) {
    let unkept = model.open.take().filter(|open| !open.off && !model.keeping.is_clean() && !is_untouched(open));
    model.stranded.extend(unkept.map(|open| open.record));
    let keeping = &mut model.keeping;
    (keeping.kept, keeping.dirty_since, keeping.clock) = (keeping.edits, None, None);
}

/// A debrief of the list comes to the desk, in place of what is open; one that waits, as it was left.
pub(super) fn take_up(model: &mut Model, entry: &Entry) {
    let waits = |record: &Record| entry.is_unkept() && record.debrief.id == entry.debrief.id;
    let at = model.stranded.iter().position(waits);
    let waiting = at.map(|at| model.stranded.remove(at));
    put_aside(model);
    model.keeping.edits += u64::from(waiting.is_some());
    model.open = Some(match waiting {
        Some(record) => Open { record, revision: None, off: false, removed: false },
        None => Open::of(entry),
    });
}

/// What is stranded, once more: where one write went well, another may.
pub(super) fn again(model: &mut Model) {
    for record in model.stranded.clone() {
        model.wants(Effect::Keep { record, edit: 0 });
    }
}
