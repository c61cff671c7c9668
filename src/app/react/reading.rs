//! One debrief, read back: its answers changed where they stand or by way of the review, its seal, its versions, and beginning again from it.

use super::journal::began;
use super::{Effect, Focus, Model, Moment, Place, came, edit, go, keeping, leave, record, stranded};
use crate::copy::key;
use crate::debrief::{Answer, Id, Step};
use crate::journal::{Entry, Revision};

/// One debrief, to read.
pub(super) fn read(model: &mut Model, id: Id, revision: Revision) -> Vec<Effect> {
    if model.journal.entry(&id, &revision).is_none() {
        return Vec::new();
    }
    go(model, Place::Reading { id, revision, asking: false })
}

/// The debrief that is being read becomes the open one: an unfinished one goes on where it was, a finished one opens at its review.
pub(super) fn changing(model: &mut Model) -> Vec<Effect> {
    let mut effects = match take_up(model) {
        Ok(effects) => effects,
        Err(asks) => return asks,
    };
    effects.extend(leave(model, Place::Debrief));
    if model.debrief().is_some_and(|debrief| debrief.finished) {
        edit(model, |debrief| debrief.step = Step::Close);
    }
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// One answer of it is changed where it stands.
pub(super) fn changes(model: &mut Model, field: &'static str) -> Vec<Effect> {
    let mut effects = match take_up(model) {
        Ok(effects) => effects,
        Err(asks) => return asks,
    };
    model.in_place = Some(field);
    effects.push(Effect::Focus(Focus::Field(field)));
    effects
}

/// And was changed: it is read again, from where it stood.
pub(super) fn changed(model: &mut Model, field: &'static str) -> Vec<Effect> {
    model.in_place = None;
    let mut effects = keeping::keep(model);
    effects.push(Effect::Focus(Focus::Field(field)));
    effects
}

/// Puts the debrief that is being read on the desk, and what was there away; or asks first.
fn take_up(model: &mut Model) -> Result<Vec<Effect>, Vec<Effect>> {
    let Place::Reading { id, revision, .. } = model.place.clone() else { return Err(Vec::new()) };
    let Some(entry) = model.journal.entry(&id, &revision).cloned() else { return Err(Vec::new()) };
    let already_open = model.debrief().is_some_and(|debrief| debrief.id == id);
    if let Some(asks) = record::farewell(model) {
        return Err(asks);
    }
    let effects = keeping::keep(model);
    if !already_open || entry.other_version {
        stranded::take_up(model, &entry);
    }
    model.epoch += 1;
    Ok(effects)
}

/// The seal is broken before its day. It was a courtesy.
pub(super) fn unsealed(model: &mut Model) -> Vec<Effect> {
    model.asking = None;
    let Place::Reading { id, revision, .. } = model.place.clone() else { return Vec::new() };
    let mut effects = came::change(model, &id, &revision, &mut |debrief| debrief.opened = true);
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// What lies there of earlier writings; shut again by the same button.
pub(super) fn versions(model: &mut Model) -> Vec<Effect> {
    match (&model.place, model.versions.take()) {
        (Place::Reading { id, .. }, None) => vec![Effect::Versions(id.clone())],
        _ => Vec::new(),
    }
}

/// What was answered in an earlier version is answered so again. What stood there until now has become an earlier version itself; where it could not
/// be kept, it has not, and stays.
pub(super) fn brought_back(model: &mut Model, earlier: &Revision) -> Vec<Effect> {
    let Place::Reading { id, revision, .. } = model.place.clone() else { return Vec::new() };
    if model.journal.entry(&id, &revision).is_none_or(Entry::is_unkept) {
        return Vec::new();
    }
    let all = model.versions.take().unwrap_or_default();
    let Some((_, earlier)) = all.iter().find(|(_, entry)| entry.revision == *earlier) else { return Vec::new() };
    let mut effects = came::change(model, &id, &revision, &mut |debrief| {
        debrief.answers.clone_from(&earlier.debrief.answers);
    });
    model.told = Some(key::READ_BROUGHT_BACK);
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// It happened again: a new debrief begins from the words of this one, but for what belonged to that day.
pub(super) fn again(model: &mut Model, moment: &Moment) -> Vec<Effect> {
    let Some(debrief) = model.in_hand().filter(|_| matches!(model.place, Place::Reading { .. })).cloned() else {
        return Vec::new();
    };
    let effects = began(model, moment);
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
    effects
}
