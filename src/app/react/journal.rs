//! The list: opening it, reading one back, going on with it, deleting it and undoing that.

use super::{Effect, Focus, Model, Moment, Place, edit, go, record, steps};
use crate::app::model::{Gone, Open};
use crate::debrief::{Id, Step};
use crate::journal::Revision;

/// To the list.
pub(super) fn opened(model: &mut Model) -> Vec<Effect> {
    go(model, Place::Journal)
}

/// A new debrief. The one that was open is kept first.
pub(super) fn began(model: &mut Model, moment: &Moment) -> Vec<Effect> {
    if let Some(asks) = record::farewell(model) {
        return asks;
    }
    let mut effects = leave(model, Place::Debrief);
    model.open = Some(steps::begun(moment));
    model.epoch += 1;
    effects.push(steps::focus_here(model));
    effects
}

/// Back to the debrief that is open.
pub(super) fn resumed(model: &mut Model) -> Vec<Effect> {
    if model.open.is_none() {
        return Vec::new();
    }
    go(model, Place::Debrief)
}

/// One debrief, to read.
pub(super) fn read(model: &mut Model, id: Id, revision: Revision) -> Vec<Effect> {
    if model.journal.entry(&id, &revision).is_none() {
        return Vec::new();
    }
    go(model, Place::Reading { id, revision, asking: false })
}

/// The debrief that is being read becomes the open one: an unfinished one goes on where it was, a finished one opens at its review.
pub(super) fn changing(model: &mut Model, _moment: &Moment) -> Vec<Effect> {
    let Place::Reading { id, revision, .. } = model.place.clone() else { return Vec::new() };
    let Some(entry) = model.journal.entry(&id, &revision).cloned() else { return Vec::new() };
    if let Some(asks) = record::farewell(model) {
        return asks;
    }
    let mut effects = leave(model, Place::Debrief);
    let already_open = model.debrief().is_some_and(|debrief| debrief.id == id);
    if !already_open || entry.other_version {
        model.open = Some(Open { record: entry.record(), revision: Some(entry.revision.clone()), off: false, removed: false });
    }
    if model.debrief().is_some_and(|debrief| debrief.finished) {
        edit(model, |debrief| debrief.step = Step::Close);
    }
    model.epoch += 1;
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// Goes somewhere else, with what is open kept, and without a word about the focus yet.
fn leave(model: &mut Model, place: Place) -> Vec<Effect> {
    let mut effects = go(model, place);
    effects.retain(|effect| !matches!(effect, Effect::Focus(_)));
    effects
}

/// "Delete" asks; "Keep it" puts the question away.
pub(super) fn asked_to_delete(model: &mut Model, ask: bool) -> Vec<Effect> {
    let Place::Reading { asking, .. } = &mut model.place else { return Vec::new() };
    *asking = ask;
    vec![Effect::Focus(if ask { Focus::Question } else { Focus::Heading })]
}

/// Deleted: its row stays in the list, with an undo.
pub(super) fn confirmed(model: &mut Model) -> Vec<Effect> {
    let Place::Reading { id, asking: true, .. } = model.place.clone() else { return Vec::new() };
    let Some(debrief) = model.in_hand() else { return Vec::new() };
    let gone = Gone { id: id.clone(), title: debrief.title().to_owned(), begun: debrief.begun };
    if model.debrief().is_some_and(|debrief| debrief.id == id) {
        model.open = None;
        model.keeping.kept = model.keeping.edits;
    }
    let mut effects = leave(model, Place::Journal);
    model.gone.push(gone);
    effects.extend([Effect::Delete(id.clone()), Effect::Focus(Focus::Undo(id))]);
    effects
}

/// A deletion is undone.
pub(super) fn undone(model: &mut Model, id: &Id) -> Vec<Effect> {
    model.gone.retain(|gone| gone.id != *id);
    vec![Effect::Undelete(id.clone()), Effect::Focus(Focus::Heading)]
}
