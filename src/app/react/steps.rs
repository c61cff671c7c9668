//! The way through: typing, choosing, going on and back.

use super::{Effect, Focus, Model, Moment, Pin, Place, due, edit, go, leave, put, record, stranded};
use crate::app::Begin;
use crate::app::model::Open;
use crate::app::view_model::typed_in_sight;
use crate::debrief::{Answer, Debrief, LOOK_BACK_DAYS, Pace, Section, Step, field, is_of_an_outcome, questions};
use crate::journal::Record;

/// The widget is on screen. Once folded, it comes back to the very place it was left at.
pub(super) fn shown(model: &mut Model, moment: &Moment, begin: Begin, focus: bool) {
    let first = model.open.is_none() && model.place == Place::Journal;
    if !model.folded {
        return;
    }
    model.folded = false;
    let to = if !first {
        Focus::Back
    } else if due::greeted(model, moment, begin) {
        Focus::Heading
    } else {
        lets_in(model, moment, begin);
        focus_here(model)
    };
    model.wants(Effect::Fold(false));
    if focus {
        model.focus(to);
    }
}

/// What the reader came for: the unfinished debrief, or a new one.
fn lets_in(model: &mut Model, moment: &Moment, begin: Begin) {
    let unfinished = model.journal.entries.iter().find(|entry| !entry.debrief.finished).cloned();
    match (begin, unfinished) {
        (Begin::Resume | Begin::Open, Some(entry)) => stranded::take_up(model, &entry),
        _ => model.open = Some(begun(moment)),
    }
    model.place = Place::Debrief;
}

/// The same, from a plan that was due.
pub(super) fn arrived(model: &mut Model, moment: &Moment, begin: Begin) {
    leave(model, Place::Debrief);
    stranded::put_aside(model);
    lets_in(model, moment, begin);
    model.epoch += 1;
    model.focus(focus_here(model));
}

/// A debrief that begins now.
pub(super) fn begun(moment: &Moment) -> Open {
    let debrief = Debrief::begin(moment.fresh.clone(), moment.at, moment.today());
    Open { record: Record::begin(debrief), revision: None, off: false, removed: false }
}

/// Into the main field of the step, the caret at its end; where there is none to type in, onto the heading.
pub(super) fn focus_here(model: &Model) -> Focus {
    let main = model.step().and_then(|step| questions(step).first()).and_then(|question| question.fields.first());
    main.filter(|field| field.form.is_typed()).map_or(Focus::Heading, |field| Focus::Field(field.id))
}

/// Something was typed, chosen or marked.
pub(super) fn answered(model: &mut Model, id: &'static str, text: &str) {
    let Some(field) = field(id) else { return };
    let answer = match Answer::read(field.form, text) {
        // An emptied look-back day means "no day", not "offer one".
        None if id == "reset.day" => Some(Answer::NotYet),
        answer => answer,
    };
    if let Some(left) = model.typing.filter(|left| *left != id) {
        model.hear(left);
    }
    super::answer(model, id, answer);
    model.typing = field.form.is_typed().then_some(id);
}

/// Enter in a one-line field: on to the next one in sight, else as Continue.
pub(super) fn entered(model: &mut Model, moment: &Moment, field: &'static str) {
    if model.pin == Pin::Editing && field == "arrive.line" && model.step() != Some(Step::Arrive) {
        pinned(model);
        model.focus(focus_here(model)); // the field that had the focus is gone
        return;
    }
    if is_of_an_outcome(field) {
        return; // a line in a panel: there is nothing to go on to
    }
    let in_sight = model.debrief().map(|debrief| typed_in_sight(&model.config, debrief)).unwrap_or_default();
    match in_sight.into_iter().skip_while(|id| *id != field).nth(1) {
        Some(next) => model.focus(Focus::Field(next)),
        None => continued(model, moment),
    }
}

/// Continue. On Close it finishes, and the journal is shown.
pub(super) fn continued(model: &mut Model, moment: &Moment) {
    match model.debrief().filter(|_| model.place == Place::Debrief).map(Debrief::next) {
        Some(Some(next)) => {
            to(model, moment, next);
            model.focus(Focus::Heading);
        }
        Some(None) => finish(model),
        None => {} // it came late: no step is on screen
    }
}

fn finish(model: &mut Model) {
    if record::farewell(model) {
        return;
    }
    edit(model, |debrief| debrief.finished = true);
    let worth_it =
        model.open.as_ref().is_some_and(|open| open.revision.is_some() || !open.record.debrief.answers.is_empty());
    if !worth_it {
        model.open = None;
        model.keeping.kept = model.keeping.edits;
    }
    go(model, Place::Journal)
}

/// Back. On Arrive there is no back.
pub(super) fn went_back(model: &mut Model) {
    let Some(back) = model.debrief().and_then(Debrief::back) else { return };
    edit(model, |debrief| debrief.step = back);
    go(model, Place::Debrief)
}

fn to(model: &mut Model, moment: &Moment, step: Step) {
    edit(model, |debrief| {
        debrief.step = step;
        offer_day(debrief, moment);
    });
    leave(model, Place::Debrief)
}

/// The look-back day is offered once Reset is on screen: at the short paces with the other steps.
pub(super) fn offer_day(debrief: &mut Debrief, moment: &Moment) {
    let reached = debrief.step == Step::Reset || (debrief.pace != Pace::Walk && Step::COUNTED.contains(&debrief.step));
    if reached && debrief.answers.get("reset.day").is_none() {
        debrief.answers.set("reset.day".into(), Some(Answer::Offered(moment.today().plus(LOOK_BACK_DAYS))));
    }
}

/// "Go deeper" opens and shuts; the focus stays on the button.
pub(super) fn deeper(model: &mut Model) {
    edit(model, |debrief| {
        let step = debrief.step;
        if !debrief.deeper.remove(&step) {
            debrief.deeper.insert(step);
        }
    });
}

/// To a field, wherever it is: its step, with "Go deeper" opened if it stands behind it. Where the page has no place for its question, the question is
/// opened on it all the same.
pub(super) fn went_to(model: &mut Model, moment: &Moment, id: &'static str) {
    let Some((step, question)) = model.config.question_of(id) else {
        return model.focus(Focus::Field(id)); // it stands on this page
    };
    let section = question.section;
    model.unfolded |= model.debrief().is_some_and(|debrief| debrief.answers.get(id).is_some());
    if model.step() != Some(step) {
        to(model, moment, step);
    }
    edit(model, |debrief| {
        let walks = debrief.pace == Pace::Walk && !debrief.writing.contains(&step);
        if walks && matches!(section, Section::Before | Section::Deeper) {
            debrief.deeper.insert(step);
        }
    });
    model.in_place = Some(id);
    model.focus(Focus::Field(id));
}

/// "Start from this".
pub(super) fn took_draft(model: &mut Model) {
    let Some(draft) = model.debrief().and_then(|debrief| model.draft(debrief)) else { return };
    put(model, "team.share", &draft);
    model.focus(Focus::Field("team.share"));
}

/// The suggested question; without a pattern, the last one fits every failure.
pub(super) fn took_question(model: &mut Model) {
    let Some(question) = model.debrief().and_then(|debrief| model.suggested_question(debrief)) else {
        return;
    };
    put(model, "team.ask", question);
    model.focus(Focus::Field("team.ask"));
}

/// "Not a plan yet" empties the look-back day.
pub(super) fn not_yet(model: &mut Model) {
    super::answer(model, "reset.day", Some(Answer::NotYet));
    model.epoch += 1;
    model.focus(Focus::Field("no-day"));
}

/// The one button beside the pinned line.
pub(super) fn pinned(model: &mut Model) {
    let long = model.debrief().is_some_and(|debrief| super::super::view_model::is_long(debrief.title()));
    model.pin = match model.pin {
        Pin::Shut if long => Pin::Whole,
        Pin::Shut => Pin::Editing,
        Pin::Whole | Pin::Editing => Pin::Shut,
    };
    if model.pin == Pin::Editing {
        model.focus(Focus::Field("arrive.line"));
    }
}
