//! When what was typed is kept, and what is said of it. "Saved" is said only of words that were read back.

use super::stranded::again;
use super::{Effect, Focus, Model, Moment};
use crate::app::model::Open;
use crate::app::{BUSY_MILLIS, IDLE_MILLIS, Place, SETTLED_MILLIS};
use crate::debrief::Step;
use crate::journal::{Entry, Journal, Record};
use crate::store::{Kept, Trouble};

/// How long a deleted debrief is offered back, in milliseconds: thirty days.
const RECENT: i64 = 30 * 86_400_000;

/// A change was made: it will be kept a second after the last one, and at least every ten seconds while they go on.
pub(in crate::app) fn note_edit(model: &mut Model, moment: &Moment) {
    let keeping = &mut model.keeping;
    if keeping.is_clean() {
        return; // the arm had it kept already
    }
    keeping.last_edit = moment.at;
    let since = *keeping.dirty_since.get_or_insert(moment.at);
    let busy = BUSY_MILLIS.saturating_sub(since.until(moment.at));
    model.wants(Effect::WakeIn(u32::try_from(busy.clamp(0, IDLE_MILLIS)).unwrap_or(0)));
}

/// The timer went off: something is to be kept, or, after a quiet while, swept.
pub(super) fn keep_if_due(model: &mut Model, moment: &Moment) {
    let keeping = &model.keeping;
    if keeping.is_clean() {
        return model.wants(Effect::Sweep);
    }
    let idle = keeping.last_edit.until(moment.at) >= IDLE_MILLIS;
    let paused = model.typing.filter(|_| idle);
    let busy = keeping.dirty_since.is_some_and(|since| since.until(moment.at) >= BUSY_MILLIS);
    // A clock that was set back would never be due: then it is due now.
    let odd = moment.at < keeping.last_edit;
    if let Some(field) = paused {
        model.hear(field);
    }
    if idle || busy || odd {
        // Where nothing can be kept, the next ten seconds begin with the next key.
        model.keeping.dirty_since = None;
        return keep(model);
    }
    let wait = IDLE_MILLIS.saturating_sub(model.keeping.last_edit.until(moment.at));
    model.wants(Effect::WakeIn(u32::try_from(wait).unwrap_or(0)));
}

/// Keeps the open debrief now, if anything of it is not kept yet and there is something to keep.
pub(super) fn keep(model: &mut Model) {
    let Some(open) = model.open.as_ref().filter(|open| !open.off && !model.keeping.is_clean()) else {
        return;
    };
    if is_untouched(open) {
        model.keeping.kept = model.keeping.edits;
        model.keeping.dirty_since = None;
        return;
    }
    model.wants(Effect::Keep { record: open.record.clone(), edit: model.keeping.edits });
}

/// A debrief that was begun and left at once is not worth a row in the journal.
pub(super) fn is_untouched(open: &Open) -> bool {
    open.revision.is_none() && open.record.debrief.answers.is_empty() && open.record.debrief.step == Step::Arrive
}

/// A write was read back, or not. A debrief that is no longer open and was refused is stranded: it stays in memory and is tried again.
pub(super) fn kept(model: &mut Model, moment: &Moment, record: Record, edit: u64, outcome: Result<Kept, Trouble>) {
    let id = record.debrief.id.clone();
    let is_open = model.debrief().is_some_and(|debrief| debrief.id == id);
    model.stranded.retain(|stranded| stranded.debrief.id != id);
    let kept = match outcome {
        Ok(kept) => kept,
        Err(trouble) => {
            if !is_open {
                model.stranded.push(record.clone());
            }
            list(model, Entry::unkept(record, moment.at));
            model.keeping.meet(trouble);
            return;
        }
    };
    if let Some(open) = model.open.as_mut().filter(|_| is_open) {
        open.revision = Some(kept.revision.clone());
    }
    list(model, Entry::of(record, kept.revision, moment.at));
    let keeping = &mut model.keeping;
    if is_open {
        keeping.kept = keeping.kept.max(edit);
        keeping.dirty_since = (!keeping.is_clean()).then_some(moment.at);
        keeping.clock = Some(moment.clock());
        keeping.spoken = true;
    }
    if kept.lost_before {
        (keeping.trouble, keeping.understood) = (Some(Trouble::Lost), false);
    } else if keeping.trouble != Some(Trouble::Lost) && !keeping.memory_only && model.stranded.is_empty() {
        keeping.trouble = None; // there is room again, or it may be written again
    }
    model.wants(Effect::FlagUnfinished(model.journal.has_unfinished()));
    if model.keeping.is_clean() {
        model.wants(Effect::WakeIn(SETTLED_MILLIS));
    }
    again(model);
}

/// The list knows at once what was written, or what could not be; nothing is read again for it.
fn list(model: &mut Model, entry: Entry) {
    model.journal.put(entry);
    model.look();
    read_on(model);
}

/// What is being read may have been written anew: it is read on in its newer words. Where it is gone, the list is shown.
fn read_on(model: &mut Model) {
    let Place::Reading { id, revision, .. } = &mut model.place else { return };
    if model.journal.entry(id, revision).is_some() {
        return;
    }
    match model.journal.get(id) {
        Some(entry) => *revision = entry.revision.clone(),
        None => model.place = Place::Journal,
    }
}

/// The notice was read. What was lost is no trouble any more once all of it is written again.
pub(super) fn understood(model: &mut Model) {
    let over = model.keeping.trouble == Some(Trouble::Lost) && model.keeping.is_clean() && model.stranded.is_empty();
    model.keeping.understood = !over;
    model.keeping.trouble = model.keeping.trouble.filter(|_| !over);
}

/// The journal was read, at the start or because something else changed it.
pub(super) fn loaded(model: &mut Model, moment: &Moment, journal: Journal, trouble: Option<Trouble>) {
    let before = std::mem::replace(&mut model.journal, journal);
    model.journal.follow(&before);
    model.journal.buried.retain(|(_, deleted)| deleted.until(moment.at) < RECENT);
    for record in model.stranded.clone() {
        model.journal.put(Entry::unkept(record, moment.at));
    }
    // What is open and could not be kept yet is in no medium, but it is in the list.
    if let Some(open) = model.open.as_ref().filter(|open| !open.off && !is_untouched(open) && !model.keeping.is_clean())
        && model.journal.get(&open.record.debrief.id).is_none()
        && open.revision.is_none()
        && model.keeping.trouble.is_some()
    {
        model.journal.put(Entry::unkept(open.record.clone(), moment.at));
    }
    read_on(model);
    // A deletion that was refused, or undone elsewhere, leaves no undo; but what it holds in memory lies nowhere else.
    model.gone.retain(|gone| gone.record.is_some() || model.journal.get(&gone.id).is_none());
    if let Some(trouble) = trouble {
        model.keeping.meet(trouble);
    }
    follow(model, moment);
    model.look();
    model.wants(Effect::FlagUnfinished(model.journal.has_unfinished()));
}

/// The open debrief after the journal was read again: newer words from elsewhere come in only where nothing here is unsaved; what vanished with all
/// the rest is written again. Where it alone is gone, another tab took it off the record, or out to make room: it stays on screen, and is said to.
fn follow(model: &mut Model, moment: &Moment) {
    let clean = model.keeping.is_clean();
    let Some(open) = model.open.as_mut() else { return };
    let Some(revision) = open.revision.clone() else { return };
    let id = &open.record.debrief.id;
    if model.journal.entry(id, &revision).is_some() {
        return;
    }
    match model.journal.get(id) {
        Some(entry) if clean && !entry.is_unkept() => {
            *open = Open::of(entry);
            model.epoch += 1;
        }
        Some(_) => {}
        None if model.journal.deleted.contains(id) => {}
        None if clean && !model.journal.entries.is_empty() => {
            (open.off, open.removed, open.revision) = (true, true, None);
            open.record.base.clear();
        }
        None => {
            model.keeping.edits += 1;
            model.keeping.dirty_since.get_or_insert(moment.at);
            keep(model)
        }
    }
}

/// "Try to save again".
pub(super) fn retried(model: &mut Model) {
    if model.keeping.is_clean() && model.stranded.is_empty() {
        model.keeping.trouble = None;
        model.wants(Effect::Load);
        return model.focus(Focus::Stay);
    }
    keep(model);
    again(model);
    model.focus(Focus::Stay); // the notice goes, and its button with it
}
