//! What each message does. Arms only change the model and say what else is wanted; `update` around them sees to keeping and telling.

mod aloud;
mod back;
mod came;
mod due;
mod echo;
mod exchange;
mod gather;
mod journal;
mod keeping;
mod letter;
mod outcome;
mod pieces;
mod plan_back;
mod pocket;
mod reading;
mod record;
mod spoken;
mod steps;
mod stranded;
mod way;

use super::view_model::REGIONS;
use super::{Asking, Effect, Find, Focus, Form, Model, Moment, Msg, Pin, Place, Stage};
use super::{reply, year};
use crate::copy::key;
use crate::debrief::{Answer, Debrief, field};

pub(super) use came::ask;
pub use due::Deed;
pub(super) use due::then_of;
pub(super) use echo::{listen, old as echoed};
pub(super) use exchange::remind;
pub(super) use keeping::note_edit;
pub(crate) use plan_back::read as read_plan;

/// One message, one arm.
pub(super) fn react(model: &mut Model, moment: &Moment, msg: Msg) {
    if !matches!(msg, Msg::Ticked | Msg::Going | Msg::Kept { .. } | Msg::Loaded { .. }) {
        model.told = None;
    }
    match msg {
        Msg::Shown { begin, focus } => steps::shown(model, moment, begin, focus),
        Msg::Configured { heading_level, flush } => {
            (model.heading_level, model.flush) = (heading_level, flush);
        }
        Msg::Spoken(language) => spoken::spoken(model, moment, language),
        Msg::Authored(config) => {
            model.copy = model.copy.with(config.words());
            model.config = config;
        }
        Msg::Loaded { journal, trouble } => keeping::loaded(model, moment, journal, trouble),
        Msg::Kept { record, edit, outcome } => keeping::kept(model, moment, record, edit, outcome),
        Msg::Refused(trouble) => {
            model.keeping.meet(trouble);
            model.wants(Effect::Load);
        }
        Msg::Ticked => keeping::keep_if_due(model, moment),
        Msg::Hidden => keeping::keep(model),
        Msg::Changed => model.wants(Effect::Load),
        Msg::Copied(done) => {
            model.told = Some(if done { key::YIELD_COPIED } else { key::YIELD_COPY_FAILED });
        }
        Msg::Shared(done) => {
            model.told = (!done).then_some(key::YIELD_SHARE_FAILED);
        }
        Msg::Answered { field, text } => {
            let text = text.as_str();
            year::spanned(model, field, text);
            reply::worded(model, field, text);
            steps::answered(model, field, text);
            due::chosen(model, moment, field);
        }
        Msg::Entered(field) => {
            model.hear(field); // Enter leaves it
            match model.place {
                Place::Reading { .. } => reading::changed(model, field),
                _ => steps::entered(model, moment, field),
            }
        }
        Msg::Continued => steps::continued(model, moment),
        Msg::WentBack => steps::went_back(model),
        Msg::Deeper => steps::deeper(model),
        Msg::WentTo(field) => {
            // From a debrief that is read, it leads into that one.
            reading::changing(model);
            if model.asking.is_none() {
                steps::went_to(model, moment, field);
            }
        }
        Msg::TookDraft => steps::took_draft(model),
        Msg::TookQuestion => steps::took_question(model),
        Msg::NotYet => steps::not_yet(model),
        Msg::Pinned => steps::pinned(model),
        Msg::AskedToDelete => journal::asked_to_delete(model, true),
        Msg::Cancelled => exchange::cancelled(model),
        Msg::Confirmed => match model.asking {
            Some(Asking::OffTheRecord) => record::went_off(model),
            Some(Asking::Farewell) => record::let_go(model),
            Some(Asking::Seal) => reading::unsealed(model),
            Some(Asking::TakeAway { .. }) => exchange::took_away(model, moment, Form::Document),
            None if model.bring.is_some() => exchange::confirmed(model),
            None => journal::confirmed(model),
        },
        Msg::Undone(id) => journal::undone(model, &id),
        Msg::Copy(piece) => pieces::copy(model, moment, piece),
        Msg::Download(piece) => pieces::download(model, moment, piece),
        Msg::Share(piece) => pieces::share(model, piece),
        Msg::Print(piece) => pieces::print(model, piece),
        Msg::Outcome(deed) => outcome::done(model, moment, deed),
        Msg::Retried => keeping::retried(model),
        Msg::Understood => {
            keeping::understood(model);
            model.focus(Focus::Stay);
        }
        Msg::Hid => hid(model),
        Msg::Paced(pace) => way::paced(model, moment, pace),
        Msg::Switched => way::switched(model),
        Msg::Recorded => record::toggled(model),
        Msg::Stored => record::stored(model),
        Msg::Entering(field) => way::entering(model, field),
        Msg::KeptMine(field, kind) => way::kept_mine(model, field, kind),
        Msg::Region(name) => {
            let theirs = model.config.help_lines.iter().filter_map(|line| line.region);
            model.help.region = theirs.chain(REGIONS.iter().copied()).find(|region| *region == name);
        }
        Msg::Helped => way::helped(model),
        Msg::WantedHelp => way::wants_help(model),
        Msg::Replied(_) | Msg::Sends(_) | Msg::Agreed => letter::done(model, &msg),
        Msg::File { text, .. } if model.place == Place::PlanBack => plan_back::file(model, text.ok()),
        later => back::react(model, moment, later),
    }
}

/// Hide at once: nothing lost, nothing on screen.
fn hid(model: &mut Model) {
    if model.folded {
        return;
    }
    model.folded = true;
    aloud::stopped(model);
    model.wants(Effect::Fold(true));
    model.gathering = None; // hidden is a stop, as it is a no
    let asks = matches!(model.asking, Some(Asking::TakeAway { .. }));
    // What is being written goes on to its end, and is answered there.
    if asks || model.bring.as_ref().is_some_and(|bring| bring.waiting && !matches!(bring.stage, Stage::Writing)) {
        exchange::dismissed(model);
    }
    keeping::keep(model);
}

/// Shows a place, with what the reader typed until now kept, and the focus on the new heading.
fn go(model: &mut Model, place: Place) {
    leave(model, place);
    model.focus(Focus::Heading);
}

/// The same, for a focus of its own.
fn leave(model: &mut Model, place: Place) {
    let stays = (&model.place, &place) == (&Place::Debrief, &Place::Debrief);
    if model.place == Place::Journal {
        model.gone.clear();
        if place != Place::Journal {
            model.find = Find::default();
        }
    }
    (model.place, model.pin, model.keeping.spoken) = (place, Pin::Shut, false);
    if let Some(field) = model.typing.take() {
        model.hear(field); // for the card, which comes along
    }
    exchange::dismissed(model);
    (model.asking, model.in_place, model.versions) = (None, None, None);
    if !stays {
        // A letter that was worded outlives a look at an answer, and no more; so do answers that lay open.
        (model.replying, model.unfolded) = (None, false);
    }
    model.handing.leave();
    model.heard.clear();
    keeping::keep(model);
}

/// Changes the open debrief, and counts it as an edit if anything changed.
fn edit(model: &mut Model, mut change: impl FnMut(&mut Debrief)) {
    edited(model, &mut change);
}

/// Puts an answer into a field of the open debrief, or empties it.
fn answer(model: &mut Model, id: &'static str, mut answer: Option<Answer>) {
    edit(model, |debrief| debrief.answers.set(id.into(), answer.take()));
}

/// The one place where a change is looked at: it weighs once, however many changes there are.
fn edited(model: &mut Model, change: &mut dyn FnMut(&mut Debrief)) {
    let Some(open) = model.open.as_mut() else { return };
    let before = open.record.debrief.clone();
    change(&mut open.record.debrief);
    if open.record.debrief != before {
        model.keeping.edits += 1;
    }
}

/// Puts an answer of the program's own choosing into a field of the open debrief, and has the field drawn anew.
fn put(model: &mut Model, id: &'static str, text: &str) {
    let Some(form) = field(id).map(|field| field.form) else { return };
    answer(model, id, Answer::read(form, text));
    model.epoch += 1;
}
