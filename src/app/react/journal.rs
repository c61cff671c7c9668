//! The list: opening it, looking for something in it, beginning from it, deleting and undoing that.

use super::{Effect, Focus, Model, Moment, Place, go, leave, record, steps, stranded};
use crate::app::Pick;
use crate::app::find::AT_ONCE;
use crate::app::model::Gone;
use crate::debrief::{Id, Words};
use crate::store::Trouble;

/// To the list.
pub(super) fn opened(model: &mut Model) {
    go(model, Place::Journal)
}

/// The page stands still: what was written is folded for the search, a few debriefs at a time.
pub(super) fn folded(model: &mut Model) {
    if model.is_to_fold() {
        model.fold_some();
        model.look();
    }
}

/// Words to look for.
pub(super) fn searched(model: &mut Model, words: Words) {
    model.search(words);
}

/// The list is narrowed, or ordered.
pub(super) fn picked(model: &mut Model, pick: Pick, what: Option<&'static str>) {
    for (each, picked) in Pick::ALL.iter().zip(&mut model.find.picked) {
        if *each == pick {
            *picked = what;
        }
    }
    model.find.shown = AT_ONCE;
    model.look();
}

/// A new debrief. The one that was open is kept first.
pub(super) fn began(model: &mut Model, moment: &Moment) {
    if record::farewell(model) {
        return;
    }
    leave(model, Place::Debrief);
    stranded::put_aside(model);
    model.open = Some(steps::begun(moment));
    model.epoch += 1;
    model.focus(steps::focus_here(model));
}

/// Back to the debrief that is open.
pub(super) fn resumed(model: &mut Model) {
    if model.open.is_none() {
        return;
    }
    go(model, Place::Debrief)
}

/// "Delete" asks; "Keep it" puts the question away.
pub(super) fn asked_to_delete(model: &mut Model, ask: bool) {
    let Place::Reading { asking, .. } = &mut model.place else { return };
    *asking = ask;
    model.focus(if ask { Focus::Question } else { Focus::Heading });
}

/// Deleted: its row stays in the list, with an undo. Where there is no room, or these words were never stored, a tombstone would help nobody: then
/// it goes for good, and the undo holds it in memory until the list is left. One of two versions goes for good at no time: the undo brings back both.
pub(super) fn confirmed(model: &mut Model) {
    let Place::Reading { id, revision, asking: true } = model.place.clone() else { return };
    let Some(entry) = model.journal.entry(&id, &revision).cloned() else { return };
    let alone = model.journal.entries.iter().filter(|entry| entry.debrief.id == id).count() == 1;
    let in_memory = entry.is_unkept() || (alone && model.keeping.trouble == Some(Trouble::Full));
    let (title, begun) = (entry.debrief.title().into(), entry.debrief.begun);
    let mut record = entry.record();
    record.base.clear();
    if let Some(open) = model.open.take_if(|open| open.record.debrief.id == id) {
        record.debrief = open.record.debrief;
        model.keeping.kept = model.keeping.edits;
    }
    model.stranded.retain(|stranded| stranded.debrief.id != id);
    leave(model, Place::Journal);
    if in_memory && alone {
        model.journal.entries.retain(|entry| entry.debrief.id != id);
        model.wants(Effect::Discard(id.clone()));
        stranded::again(model);
    } else {
        model.wants(Effect::Delete(id.clone()));
    }
    model.gone.push(Gone { id: id.clone(), title, begun, record: in_memory.then_some(record) });
    model.focus(Focus::Undo(id));
}

/// A deletion is undone.
pub(super) fn undone(model: &mut Model, id: &Id) {
    let Some(at) = model.gone.iter().position(|gone| gone.id == *id) else {
        let buried = model.journal.buried.iter().any(|(entry, _)| entry.debrief.id == *id);
        if buried {
            model.wants(Effect::Undelete(id.clone()));
            model.focus(Focus::Heading);
        }
        return;
    };
    model.focus(Focus::Heading);
    let held = model.gone.remove(at).record;
    if held.is_none() || model.journal.deleted.contains(id) {
        model.wants(Effect::Undelete(id.clone()));
    }
    if let Some(record) = held {
        model.wants(Effect::Keep { record, edit: 0 });
    }
}
