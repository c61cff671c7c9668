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
pub(super) fn asked(model: &mut Model, host: bool) -> Vec<Effect> {
    let mut effects = dismissed(model);
    effects.extend(keeping::keep(model));
    model.asking = Some(Asking::TakeAway { host });
    effects.extend([Effect::Load, Effect::Focus(Focus::Question)]);
    effects
}

/// The copy goes to whoever asked for it.
pub(super) fn took_away(model: &mut Model, moment: &Moment, form: Form) -> Vec<Effect> {
    let Some(Asking::TakeAway { host }) = model.asking.take() else { return Vec::new() };
    let (copy, entries) = (model.copy, exchange::newest(&model.journal));
    let (name, mime, text) = match form {
        Form::Document => (key::FILE_COPY, "application/json", exchange::document(&entries, moment.at)),
        Form::Markdown => (key::FILE_MARKDOWN, "text/markdown;charset=utf-8", exchange::markdown(&entries, copy)),
        Form::Table => (key::FILE_TABLE, "text/csv;charset=utf-8", exchange::csv(&entries, copy)),
        // Paper is no copy that could come back: one is still reminded of.
        Form::Paper => return vec![Effect::Print(paper(model)), Effect::Focus(Focus::Heading)],
    };
    let name = copy.fill(name, &[("day", &moment.today().to_string())]);
    let given = if host {
        Effect::Answer(Answer::Document(text.into()))
    } else {
        Effect::Download { name, mime, text: text.into() }
    };
    let mut effects = not_now(model, moment);
    effects.splice(0..0, [given]);
    effects
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
pub(super) fn not_now(model: &mut Model, moment: &Moment) -> Vec<Effect> {
    (model.journal.taken, model.remind) = (moment.at, false);
    let mut effects = Vec::new();
    if !model.keeping.is_off() {
        effects.push(Effect::NoteTaken);
    }
    effects.push(Effect::Focus(Focus::Heading));
    effects
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
pub(super) fn came(model: &mut Model, name: Option<Words>, text: Result<Words, Unfit>) -> Vec<Effect> {
    let mut effects = leave(model, Place::Journal);
    let read = text.and_then(|text| Reading::of(text.as_str(), model.copy));
    let stage = read.map_or_else(Stage::Unfit, Stage::Reading);
    model.bring = Some(Bring { waiting: name.is_none(), name, stage, weighed: Weighed::default(), done: 0 });
    effects.extend([Effect::Soon, Effect::Focus(Focus::Question)]);
    effects
}

/// On with it: a few more are read, or written.
pub(super) fn going(model: &mut Model) -> Vec<Effect> {
    let Some(bring) = model.bring.as_mut() else { return Vec::new() };
    match &mut bring.stage {
        Stage::Reading(reading) => match reading.go_on(AT_ONCE) {
            Ok(false) => vec![Effect::Soon],
            Ok(true) => vec![Effect::Weigh(std::mem::take(&mut reading.entries), reading.kind)],
            Err(unfit) => {
                bring.stage = Stage::Unfit(unfit);
                answered(bring, Answer::Unfit)
            }
        },
        Stage::Unfit(_) => answered(bring, Answer::Unfit),
        Stage::Writing => {
            let next = listed(bring.weighed.add.0.iter().skip(bring.done).take(AT_ONCE).cloned());
            vec![Effect::BringIn(Texts(next))]
        }
        Stage::Leaving => {
            let written = bring.weighed.add.0.iter().take(bring.done);
            let last = written.skip(bring.done.saturating_sub(AT_ONCE)).map(|(key, _)| key.clone());
            vec![Effect::TakeOut(listed(last))]
        }
        Stage::Denied | Stage::Asked | Stage::In(_) | Stage::Out(_) => Vec::new(),
    }
}

/// What the file would add: the reader is asked.
pub(super) fn weighed(model: &mut Model, weighed: Result<Weighed, Trouble>) -> Vec<Effect> {
    let Some(bring) = model.bring.as_mut() else { return Vec::new() };
    let Stage::Reading(reading) = &bring.stage else { return Vec::new() };
    let unreadable = reading.unreadable;
    bring.stage = if weighed.is_ok() { Stage::Asked } else { Stage::Denied };
    bring.weighed = Weighed { unreadable, ..weighed.unwrap_or_default() };
    vec![Effect::Focus(Focus::Question)]
}

/// Yes: it is written; after a stop, the rest.
pub(super) fn confirmed(model: &mut Model) -> Vec<Effect> {
    let Some(bring) = model.bring.as_mut() else { return Vec::new() };
    if !matches!(bring.stage, Stage::Asked | Stage::In(_)) {
        return Vec::new();
    }
    bring.stage = Stage::Writing;
    vec![Effect::Soon, Effect::Focus(Focus::Question)]
}

/// So many more are written.
pub(super) fn brought_in(model: &mut Model, more: usize, trouble: Option<Trouble>) -> Vec<Effect> {
    let Some(bring) = model.bring.as_mut().filter(|bring| matches!(bring.stage, Stage::Writing)) else {
        return Vec::new();
    };
    bring.done += more;
    if trouble.is_none() && bring.done < bring.weighed.add.0.len() {
        return vec![Effect::Soon];
    }
    landed(bring, trouble)
}

/// It is written, as far as it will be.
fn landed(bring: &mut Bring, trouble: Option<Trouble>) -> Vec<Effect> {
    bring.stage = Stage::In(trouble);
    let Weighed { new: added, changed, unreadable, .. } = bring.weighed;
    let whole = bring.done == bring.weighed.add.0.len();
    let mut effects = vec![Effect::Load, Effect::Focus(Focus::Question)];
    effects.extend(answered(bring, if whole { Answer::BroughtIn { added, changed, unreadable } } else { Answer::No }));
    effects
}

/// No, or enough: while it is written it stops there, before that nothing was written.
pub(super) fn cancelled(model: &mut Model) -> Vec<Effect> {
    if model.gathering.take().is_some() {
        return vec![Effect::Soon, Effect::Focus(Focus::Heading)];
    }
    if let Some(bring) = model.bring.as_mut().filter(|bring| matches!(bring.stage, Stage::Writing | Stage::Leaving)) {
        return landed(bring, None);
    }
    if model.asking.is_none() && model.bring.is_none() {
        return journal::asked_to_delete(model, false);
    }
    let mut effects = dismissed(model);
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// Undo: what was brought in goes out again, the last first, and nothing else.
pub(super) fn undone(model: &mut Model) -> Vec<Effect> {
    match model.bring.as_mut().filter(|bring| matches!(bring.stage, Stage::In(_) | Stage::Out(_))) {
        Some(bring) => bring.stage = Stage::Leaving,
        None => return Vec::new(),
    }
    going(model)
}

/// So many more are out again, or not all of them.
pub(super) fn took_out(model: &mut Model, all: bool) -> Vec<Effect> {
    let Some(bring) = model.bring.as_mut().filter(|bring| matches!(bring.stage, Stage::Leaving)) else {
        return Vec::new();
    };
    if all {
        bring.done = bring.done.saturating_sub(AT_ONCE);
        if bring.done > 0 {
            return vec![Effect::Soon];
        }
    }
    bring.stage = Stage::Out(all);
    vec![Effect::Load, Effect::Focus(Focus::Question)]
}

/// Whatever was asked or on its way is put away; a page that waits hears no.
pub(super) fn dismissed(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    model.gathering = None;
    if let Some(Asking::TakeAway { host: true }) = model.asking.take() {
        effects.push(Effect::Answer(Answer::No));
    }
    if let Some(mut bring) = model.bring.take() {
        effects.extend(answered(&mut bring, Answer::No));
        effects.push(Effect::Load); // a writing that was left halfway
    }
    effects
}

/// Answers the page, once.
fn answered(bring: &mut Bring, answer: Answer) -> Vec<Effect> {
    listed(std::mem::take(&mut bring.waiting).then_some(Effect::Answer(answer)))
}
