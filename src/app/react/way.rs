//! How the reader goes through it: the pace, the switch under a question, and the coach's questions on the way.

use super::steps::offer_day;
use super::{Focus, Model, Moment, edit};
use crate::app::hearing::mine;
use crate::coach::NudgeKind;
use crate::debrief::{Pace, Step};

/// Another pace. One debrief stands behind all three, so nothing is copied and nothing can be lost.
pub(super) fn paced(model: &mut Model, moment: &Moment, pace: Pace) {
    let before = model.step();
    edit(model, |debrief| {
        debrief.pace = pace;
        // The two short paces are one page, which begins with Own.
        if pace != Pace::Walk && Step::COUNTED.contains(&debrief.step) {
            debrief.step = Step::Own;
        }
        offer_day(debrief, moment);
    });
    model.in_place = None;
    model.heard.clear();
    // Another step is another page: what was pressed is gone with the old one.
    if model.step() != before {
        model.focus(Focus::Heading);
    }
}

/// "Just write" for the step on screen; what was typed under its questions stays, and comes back with them.
pub(super) fn switched(model: &mut Model) {
    edit(model, |debrief| {
        let step = debrief.step;
        if !debrief.writing.remove(&step) {
            debrief.writing.insert(step);
        }
    });
    model.heard.clear();
}

/// The caret went into a field. On the two-minute page that says which step the reader is at. What stands in it is heard now, and not when it is left:
/// a page that grew under the press that leaves a field would lose the press.
pub(super) fn entering(model: &mut Model, field: &'static str) {
    if model.typing != Some(field) {
        model.hear(field);
    }
    let step = field.split('.').next().and_then(Step::named);
    edit(model, |debrief| {
        if let Some(step) = step.filter(|step| debrief.pace == Pace::Two && Step::COUNTED.contains(step)) {
            debrief.step = step;
        }
    });
}

/// "Keep mine": the same is not asked again of the same words. The focus goes back to them.
pub(super) fn kept_mine(model: &mut Model, field: &'static str, kind: NudgeKind) {
    let Some(at) = model.heard.iter().position(|heard| heard.field == field && heard.kind == kind) else {
        return;
    };
    let heard = model.heard.remove(at);
    edit(model, |debrief| {
        debrief.mine.insert(mine(kind, field, heard.words.as_str()));
    });
    model.focus(Focus::Field(field));
}

/// The card with help lines was read: it goes, and does not come back.
pub(super) fn helped(model: &mut Model) {
    if let Some(field) = model.help.beside.take() {
        model.focus(Focus::Field(field));
    }
}

/// The card, beside no field: so it stands at the first question. The focus goes to what it asks.
pub(super) fn wants_help(model: &mut Model) {
    model.help.beside = Some("");
    model.focus(Focus::Field("region"));
}
