//! One debrief, read back: its answers changed where they stand or by way of the review, its seal, its versions, and beginning again from it.

use super::journal::began;
use super::{Effect, Focus, Model, Moment, Place, came, edit, go, keeping, leave, record, stranded};
use crate::copy::key;
use crate::debrief::{Answer, Id, Step};
use crate::journal::{Entry, Revision};

/// One debrief, to read.
pub(super) fn read(model: &mut Model, id: Id, revision: Revision) {
    if model.journal.entry(&id, &revision).is_none() {
        return;
    }
    go(model, Place::Reading { id, revision, asking: false })
}

/// The debrief that is being read becomes the open one: an unfinished one goes on where it was, a finished one opens at its review.
pub(super) fn changing(model: &mut Model) {
    if !take_up(model) {
        return;
    }
    leave(model, Place::Debrief);
    if model.debrief().is_some_and(|debrief| debrief.finished) {
        edit(model, |debrief| debrief.step = Step::Close);
    }
    model.focus(Focus::Heading);
}

/// One answer of it is changed where it stands.
pub(super) fn changes(model: &mut Model, field: &'static str) {
    if !take_up(model) {
        return;
    }
    model.in_place = Some(field);
    model.focus(Focus::Field(field));
}

/// And was changed: it is read again, from where it stood.
pub(super) fn changed(model: &mut Model, field: &'static str) {
    model.in_place = None;
    keeping::keep(model);
    model.focus(Focus::Field(field));
}

/// Puts the debrief that is being read on the desk, and what was there away; or asks first. Whether it lies there now.
fn take_up(model: &mut Model) -> bool {
    let Place::Reading { id, revision, .. } = model.place.clone() else { return false };
    let Some(entry) = model.journal.entry(&id, &revision).cloned() else { return false };
    let already_open = model.debrief().is_some_and(|debrief| debrief.id == id);
    if record::farewell(model) {
        return false;
    }
    keeping::keep(model);
    if !already_open || entry.other_version {
        stranded::take_up(model, &entry);
    }
    model.epoch += 1;
    true
}

/// The seal is broken before its day. It was a courtesy.
pub(super) fn unsealed(model: &mut Model) {
    model.asking = None;
    let Place::Reading { id, revision, .. } = model.place.clone() else { return };
    came::change(model, &id, &revision, &mut |debrief| debrief.opened = true);
    model.focus(Focus::Heading);
}

/// What lies there of earlier writings; shut again by the same button.
pub(super) fn versions(model: &mut Model) {
    if let (Place::Reading { id, .. }, None) = (&model.place, model.versions.take()) {
        model.wants(Effect::Versions(id.clone()));
    }
}

/// What was answered in an earlier version is answered so again. What stood there until now has become an earlier version itself; where it could not
/// be kept, it has not, and stays.
pub(super) fn brought_back(model: &mut Model, earlier: &Revision) {
    let Place::Reading { id, revision, .. } = model.place.clone() else { return };
    if model.journal.entry(&id, &revision).is_none_or(Entry::is_unkept) {
        return;
    }
    let all = model.versions.take().unwrap_or_default();
    let Some((_, earlier)) = all.iter().find(|(_, entry)| entry.revision == *earlier) else { return };
    came::change(model, &id, &revision, &mut |debrief| {
        debrief.answers.clone_from(&earlier.debrief.answers);
    });
    model.told = Some(key::READ_BROUGHT_BACK);
    model.focus(Focus::Heading);
}

/// It happened again: a new debrief begins from the words of this one, but for what belonged to that day.
pub(super) fn again(model: &mut Model, moment: &Moment) {
    let Some(debrief) = model.in_hand().filter(|_| matches!(model.place, Place::Reading { .. })).cloned() else {
        return;
    };
    began(model, moment);
    if model.asking.is_none() {
        edit(model, |fresh| {
            for (field, answer) in debrief.answers.iter() {
                let kept = matches!(answer, Answer::Words(_) | Answer::Choice(_));
                if kept
                    && !["close.letter", "close.came", "look.kept", "look.line", "look.then"].contains(&field.as_str())
                {
                    fresh.answers.set(field.clone(), Some(answer.clone()));
                }
            }
        });
    }
}
