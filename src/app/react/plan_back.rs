//! A plan brought back from a calendar into a journal that has lost it: its lines are read from whatever was pasted, and nothing is stored before the
//! reader says so.

use super::{Focus, Model, Moment, Place, go, leave, record, stranded};
use crate::app::model::Open;
use crate::app::{Handed, Handing};
use crate::copy::key;
use crate::debrief::{Answer, Debrief, Step, Words};
use crate::journal::Record;
use crate::yields::{Lines, Read, descriptions, read_back};

/// Where it is said that something is wrong.
const PROBLEM: &str = "problem";

/// "Bring a plan back", what was pasted there, and "Put this plan in the journal".
pub(super) fn done(model: &mut Model, moment: &Moment, deed: Handed) {
    match deed {
        Handed::Pasted(text) => {
            (model.handing.pasted, model.handing.refused) = (text, false);
        }
        Handed::BroughtBack if model.place == Place::PlanBack => put(model, moment),
        _ => {
            leave(model, Place::PlanBack);
            model.focus(Focus::Field("plan-back"));
        }
    }
}

/// A file that was chosen there: it is shown as text, and read like it. What is no text is no plan.
pub(super) fn file(model: &mut Model, text: Option<Words>) {
    let whole = text.as_ref().is_some_and(|text| read(text.as_str()).is_ok());
    model.handing.refused = !whole;
    model.handing.pasted = text.unwrap_or_default();
    model.epoch += 1;
    model.focus(Focus::Field(if whole { "plan-back" } else { PROBLEM }));
}

fn put(model: &mut Model, moment: &Moment) {
    let lines = match read(model.handing.pasted.as_str()) {
        Ok(read) if !read.lines.plan.is_empty() => read.lines,
        _ => {
            model.handing.refused = true;
            return model.focus(Focus::Field(PROBLEM));
        }
    };
    if record::farewell(model) {
        return;
    }
    let debrief = brought(model, moment, &lines);
    stranded::put_aside(model);
    model.open = Some(Open { record: Record::begin(debrief), revision: None, off: false, removed: false });
    model.keeping.edits += 1;
    go(model, Place::Journal);
    model.handing = Handing::default();
}

/// What a pasted text holds: the notes of a calendar file, or the text itself.
///
/// # Errors
/// The line of a calendar file that cannot stand there.
pub(crate) fn read(text: &str) -> Result<Read, (usize, String)> {
    match descriptions(text) {
        None => Ok(read_back(text)),
        Some(notes) => notes.map(|notes| read_back(&notes)),
    }
}

/// A debrief that holds the plan and no other word. Where the joining rules would word it otherwise, the wording stands as it was brought.
fn brought(model: &Model, moment: &Moment, lines: &Lines) -> Debrief {
    let mut debrief = Debrief::begin(moment.fresh.clone(), moment.at, moment.today());
    (debrief.finished, debrief.step) = (true, Step::Close);
    let mut set = |field: &'static str, text: &str| {
        if !text.is_empty() {
            debrief.answers.set(field.into(), Some(Answer::Words(text.into())));
        }
    };
    set("reset.act", &lines.plan);
    set("reset.obstacle", &lines.obstacle);
    set("reset.knows", &lines.knows);
    debrief.answers.set("reset.day".into(), Some(lines.day.map_or(Answer::NotYet, Answer::Day)));
    if model.lines(&debrief) != *lines {
        let mut wording = vec![lines.plan.clone()];
        wording.extend(Some(lines.obstacle.clone()).filter(|text| !text.is_empty()));
        let knows = Some(&lines.knows).filter(|text| !text.is_empty());
        wording.extend(knows.map(|knows| model.copy.fill(key::FRAME_KNOWS, &[("it", knows)])));
        debrief.answers.set("close.plan".into(), Some(Answer::Words(wording.join("\n").into())));
    }
    debrief
}
