//! Kept here, or off the record. Off the record not a byte of a debrief is stored; what was stored before is taken out, and that is asked first.

use super::{Effect, Focus, Model, Place, go, keeping};
use crate::app::Asking;

/// The switch. What was stored goes only after a question; going back on stores everything again.
pub(super) fn toggled(model: &mut Model) {
    let Some(open) = model.open.as_mut() else { return };
    if open.off {
        return stored(model);
    }
    if open.revision.is_some() {
        model.asking = Some(Asking::OffTheRecord);
        return model.focus(Focus::Question);
    }
    if keeping::is_untouched(open) {
        open.off = true; // nothing of it was ever tried
        return;
    }
    taken_off(model)
}

/// Off the record. What could not be stored stands in the list by its name, or waits for room: it must not any more. A storage that said no may hold
/// it all the same.
fn taken_off(model: &mut Model) {
    let Some(open) = model.open.as_mut() else { return };
    let id = open.record.debrief.id.clone();
    (open.off, open.revision) = (true, None);
    open.record.base.clear();
    model.journal.entries.retain(|entry| entry.debrief.id != id);
    model.stranded.retain(|record| record.debrief.id != id);
    model.wants(Effect::Forget(id));
}

/// Off the record, with everything that was stored taken out, versions too.
pub(super) fn went_off(model: &mut Model) {
    model.asking = None;
    taken_off(model);
    model.focus(Focus::Heading);
    if let Some(open) = model.open.as_mut() {
        open.removed = true;
    }
}

/// Back on the record: what is on screen is stored.
pub(super) fn stored(model: &mut Model) {
    let Some(open) = model.open.as_mut().filter(|open| open.off) else { return };
    (open.off, open.removed) = (false, false);
    model.keeping.edits += 1;
    keeping::keep(model);
    // The button that was pressed is gone with the question.
    if model.asking.take().is_some() {
        model.focus(Focus::Heading);
    }
}

/// A debrief that was never stored is closed, and its words are gone.
pub(super) fn let_go(model: &mut Model) {
    model.open = None;
    model.keeping.kept = model.keeping.edits;
    go(model, Place::Journal)
}

/// Asks before a debrief is put away that is off the record. Whether it does: where there is nothing to lose it asks nothing.
pub(super) fn farewell(model: &mut Model) -> bool {
    let would_be_lost = model.open.as_ref().is_some_and(|open| open.off && !open.record.debrief.answers.is_empty());
    if would_be_lost {
        (model.place, model.asking) = (Place::Debrief, Some(Asking::Farewell));
        model.focus(Focus::Question);
    }
    would_be_lost
}
