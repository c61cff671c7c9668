//! Taking the journal away and bringing a file in. Nothing leaves or comes in before the reader has said yes, and a no changes not one byte.

use super::{Effect, Focus, Model, Moment, Place, journal, keeping, leave};
use crate::app::{Answer, Asking, Bring, Form, Paper, Stage};
use crate::copy::key;
use crate::debrief::{Debrief, Words};
use crate::journal::exchange::{self, Reading, Texts, Unfit, Weighed};
use crate::journal::{Entry, prose};
use crate::sorted::listed;
use crate::store::Trouble;

/// So many debriefs are read or written between two drawings of the page.
const AT_ONCE: usize = 200;

/// The question. What is on screen is kept first, and the journal is looked at once more: a copy holds what is stored, to the letter.
pub(super) fn asked(model: &mut Model, host: bool) {
    dismissed(model);
    keeping::keep(model);
    model.asking = Some(Asking::TakeAway { host });
    model.wants(Effect::Load);
    model.focus(Focus::Question);
}

/// The copy goes to whoever asked for it.
pub(super) fn took_away(model: &mut Model, moment: &Moment, form: Form) {
    let Some(Asking::TakeAway { host }) = model.asking.take() else { return };
    let (copy, entries) = (model.copy, exchange::newest(&model.journal));
    let (name, mime, text) = match form {
        Form::Document => (key::FILE_COPY, "application/json", exchange::document(&entries, moment.at)),
        Form::Markdown => (key::FILE_MARKDOWN, "text/markdown;charset=utf-8", exchange::markdown(&entries, copy)),
        Form::Table => (key::FILE_TABLE, "text/csv;charset=utf-8", exchange::csv(&entries, copy)),
        // Paper is no copy that could come back: one is still reminded of.
        Form::Paper => {
            model.wants(Effect::Print(paper(model)));
            return model.focus(Focus::Heading);
        }
    };
    let name = copy.fill(name, &[("day", &moment.today().to_string())]);
    model.wants(if host {
        Effect::Answer(Answer::Document(text.into()))
    } else {
        Effect::Download { name, mime, text: text.into() }
    });
    not_now(model, moment);
}

/// The journal on paper, in the order of the list, each debrief as it is read.
fn paper(model: &Model) -> Paper {
    let mut paper = Paper::default();
    paper.add("h1", "", model.copy.say(key::TAKE_FILE_TITLE));
    for Entry { debrief, .. } in &model.journal.entries {
        paper.add("h2", "", [&model.copy.short_day(debrief.day), " · ", debrief.title()].concat());
        for said in prose::answers(debrief, model.copy).into_iter().filter(|said| said.field != "arrive.line") {
            paper.add("p", "label", said.question);
            paper.add("p", "", said.answer);
        }
    }
    paper
}

/// Taken away, or not to be reminded of it for a while.
pub(super) fn not_now(model: &mut Model, moment: &Moment) {
    (model.journal.taken, model.remind) = (moment.at, false);
    if !model.keeping.is_off() {
        model.wants(Effect::NoteTaken);
    }
    model.focus(Focus::Heading);
}

/// So many new debriefs, or one that has waited so many milliseconds, are worth a copy: a browser's storage is no archive.
const NEW: usize = 5;
const WAITED: i64 = 14 * 86_400_000;

/// Whether the reader is to be reminded of a copy.
pub(in crate::app) fn remind(model: &mut Model, moment: &Moment) {
    // A clock that was wrong for a while left days that are still to come: they neither hold the reminder up nor keep it there.
    let taken = Some(model.journal.taken).filter(|taken| *taken <= moment.at).unwrap_or_default();
    let is_new = |debrief: &Debrief| debrief.finished && debrief.begun > taken && debrief.begun <= moment.at;
    let new = model.journal.entries.iter().filter(|entry| is_new(&entry.debrief));
    let (mut count, mut waited) = (0, 0);
    for entry in new {
        count += 1;
        waited = taken.max(entry.debrief.begun).until(moment.at).max(waited);
    }
    model.remind = !model.keeping.is_off() && (count >= NEW || waited >= WAITED);
}

/// A file's text came, or a document of the page's.
pub(super) fn came(model: &mut Model, name: Option<Words>, text: Result<Words, Unfit>) {
    leave(model, Place::Journal);
    let read = text.and_then(|text| Reading::of(text.as_str(), model.copy));
    let stage = read.map_or_else(Stage::Unfit, Stage::Reading);
    model.bring = Some(Bring { waiting: name.is_none(), name, stage, weighed: Weighed::default(), done: 0 });
    model.wants(Effect::Soon);
    model.focus(Focus::Question);
}

/// On with it: a few more are read, or written.
pub(super) fn going(model: &mut Model) {
    let Some(bring) = model.bring.as_mut() else { return };
    match &mut bring.stage {
        Stage::Reading(reading) => match reading.go_on(AT_ONCE) {
            Ok(false) => model.wants(Effect::Soon),
            Ok(true) => {
                let weigh = Effect::Weigh(std::mem::take(&mut reading.entries), reading.kind);
                model.wants(weigh);
            }
            Err(unfit) => {
                bring.stage = Stage::Unfit(unfit);
                answered(model, Answer::Unfit);
            }
        },
        Stage::Unfit(_) => answered(model, Answer::Unfit),
        Stage::Writing => {
            let next = listed(bring.weighed.add.0.iter().skip(bring.done).take(AT_ONCE).cloned());
            model.wants(Effect::BringIn(Texts(next)));
        }
        Stage::Leaving => {
            let written = bring.weighed.add.0.iter().take(bring.done);
            let last = written.skip(bring.done.saturating_sub(AT_ONCE)).map(|(key, _)| key.clone());
            let leaves = Effect::TakeOut(listed(last));
            model.wants(leaves);
        }
        Stage::Denied | Stage::Asked | Stage::In(_) | Stage::Out(_) => {}
    }
}

/// What the file would add: the reader is asked.
pub(super) fn weighed(model: &mut Model, weighed: Result<Weighed, Trouble>) {
    let Some(bring) = model.bring.as_mut() else { return };
    let Stage::Reading(reading) = &bring.stage else { return };
    let unreadable = reading.unreadable;
    bring.stage = if weighed.is_ok() { Stage::Asked } else { Stage::Denied };
    bring.weighed = Weighed { unreadable, ..weighed.unwrap_or_default() };
    model.focus(Focus::Question);
}

/// Yes: it is written; after a stop, the rest.
pub(super) fn confirmed(model: &mut Model) {
    let Some(bring) = model.bring.as_mut() else { return };
    if !matches!(bring.stage, Stage::Asked | Stage::In(_)) {
        return;
    }
    bring.stage = Stage::Writing;
    model.wants(Effect::Soon);
    model.focus(Focus::Question);
}

/// So many more are written.
pub(super) fn brought_in(model: &mut Model, more: usize, trouble: Option<Trouble>) {
    let Some(bring) = model.bring.as_mut().filter(|bring| matches!(bring.stage, Stage::Writing)) else {
        return;
    };
    bring.done += more;
    if trouble.is_none() && bring.done < bring.weighed.add.0.len() {
        return model.wants(Effect::Soon);
    }
    landed(model, trouble);
}

/// It is written, as far as it will be.
fn landed(model: &mut Model, trouble: Option<Trouble>) {
    let Some(bring) = model.bring.as_mut() else { return };
    bring.stage = Stage::In(trouble);
    let Weighed { new: added, changed, unreadable, .. } = bring.weighed;
    let whole = bring.done == bring.weighed.add.0.len();
    model.wants(Effect::Load);
    model.focus(Focus::Question);
    answered(model, if whole { Answer::BroughtIn { added, changed, unreadable } } else { Answer::No });
}

/// No, or enough: while it is written it stops there, before that nothing was written.
pub(super) fn cancelled(model: &mut Model) {
    if model.gathering.take().is_some() {
        model.wants(Effect::Soon);
        return model.focus(Focus::Heading);
    }
    if model.bring.as_ref().is_some_and(|bring| matches!(bring.stage, Stage::Writing | Stage::Leaving)) {
        return landed(model, None);
    }
    if model.asking.is_none() && model.bring.is_none() {
        return journal::asked_to_delete(model, false);
    }
    dismissed(model);
    model.focus(Focus::Heading);
}

/// Undo: what was brought in goes out again, the last first, and nothing else.
pub(super) fn undone(model: &mut Model) {
    match model.bring.as_mut().filter(|bring| matches!(bring.stage, Stage::In(_) | Stage::Out(_))) {
        Some(bring) => bring.stage = Stage::Leaving,
        None => return,
    }
    going(model)
}

/// So many more are out again, or not all of them.
pub(super) fn took_out(model: &mut Model, all: bool) {
    let Some(bring) = model.bring.as_mut().filter(|bring| matches!(bring.stage, Stage::Leaving)) else {
        return;
    };
    if all {
        bring.done = bring.done.saturating_sub(AT_ONCE);
        if bring.done > 0 {
            return model.wants(Effect::Soon);
        }
    }
    bring.stage = Stage::Out(all);
    model.wants(Effect::Load);
    model.focus(Focus::Question);
}

/// Whatever was asked or on its way is put away; a page that waits hears no.
pub(super) fn dismissed(model: &mut Model) {
    model.gathering = None;
    if let Some(Asking::TakeAway { host: true }) = model.asking.take() {
        model.wants(Effect::Answer(Answer::No));
    }
    if model.bring.is_some() {
        answered(model, Answer::No);
        model.bring = None;
        model.wants(Effect::Load); // a writing that was left halfway
    }
}

/// Answers the page, once.
fn answered(model: &mut Model, answer: Answer) {
    if model.bring.as_mut().is_some_and(|bring| std::mem::take(&mut bring.waiting)) {
        model.wants(Effect::Answer(answer));
    }
}
