//! Did it come up? A lesson asks that after one week, after three and after nine, where the reader wished it; one at a time, and nothing is counted.

use super::{Effect, Focus, Model, Moment, edited, keeping};
use crate::copy::key;
use crate::debrief::{Answer, Debrief, Id};
use crate::journal::Revision;

/// Which lesson asks today, if one does: the one that has waited longest.
pub(in crate::app) fn ask(model: &mut Model, moment: &Moment) {
    let today = moment.today();
    let waits = model.journal.entries.iter().filter(|entry| entry.debrief.finished && !entry.other_version);
    let due = waits.filter_map(|entry| Some((entry.debrief.day_at("close.asks").filter(|day| *day <= today)?, entry)));
    let first = due.min_by_key(|(day, _)| *day);
    model.came = first.map(|(_, entry)| (entry.debrief.id.clone(), entry.revision.clone()));
}

/// What the reader says to it is noted beside the lesson, in words.
pub(super) fn noted(model: &mut Model, moment: &Moment, name: &str) {
    let Some((id, revision)) = model.came.take() else { return };
    let (today, said) = (moment.today(), model.copy.about("came", name).unwrap_or_default());
    let line = model.copy.fill(key::FRAME_POINT, &[("label", &model.copy.short_day(today)), ("text", said)]);
    let asks = !matches!(name, "later" | "never");
    model.told = asks.then_some(key::CAME_NOTED);
    change(model, &id, &revision, &mut |debrief| {
        if asks {
            let before = debrief.words("close.came").trim_end();
            let all = if before.is_empty() { line.clone() } else { [before, "\n", &line].concat() };
            debrief.answers.set("close.came".into(), Some(Answer::Words(all.into())));
        }
        let next = match name {
            "later" => Some(today.plus(1)),
            "never" => None,
            _ => debrief.asks_next(today),
        };
        debrief.answers.set("close.asks".into(), next.map(Answer::Day));
    });
    model.focus(Focus::Heading);
}

/// Changes a debrief of the journal where it lies. One that is on the desk is written from there.
pub(super) fn change(model: &mut Model, id: &Id, revision: &Revision, change: &mut dyn FnMut(&mut Debrief)) {
    if model.debrief().is_some_and(|debrief| debrief.id == *id) {
        edited(model, change);
        return keeping::keep(model);
    }
    let Some(entry) = model.journal.entry(id, revision) else { return };
    let mut record = entry.record();
    change(&mut record.debrief);
    model.wants(Effect::Keep { record, edit: 0 });
}
