//! The look-back: a plan whose day has come greets the reader before anything else. What is answered is kept like every other answer; a count is made
//! of nothing but what was kept.

use super::{Focus, Model, Moment, Place, answer, edit, go, steps, stranded};
use crate::app::Begin;
use crate::debrief::{Answer, CheckIn, Day, Debrief, Due, FieldId, LOOK_BACK_DAYS, LookBack, Then};
use crate::yields::Kind;

/// What the reader does on that page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Goes on: what was answered counts.
    GoOn,
    /// Wants to be asked tomorrow.
    Tomorrow,
    /// Came for something else.
    LetBy,
    /// Makes a plan, where there was none yet.
    Plan,
    /// Takes the plan up again that was just let go.
    Undo,
}

/// The debrief that has waited longest, if there is one: it is put on the desk, and its letter is opened. Not the one that is on the desk already: of
/// that one the list may not know yet what was just answered.
pub(super) fn greeted(model: &mut Model, moment: &Moment, begin: Begin) -> bool {
    let today = moment.today();
    let is_due = |debrief: &Debrief| match debrief.due(today) {
        Some(Due::Plan) => model.outcome(debrief, Kind::Plan).is_some(),
        Some(Due::NoPlan) => true,
        None => false,
    };
    let day = |debrief: &Debrief| debrief.day_at("reset.day").unwrap_or(debrief.day);
    let open = model.debrief().map(|debrief| &debrief.id);
    let others = model.journal.entries.iter().filter(|entry| !entry.other_version && Some(&entry.debrief.id) != open);
    let Some(entry) = others.filter(|entry| is_due(&entry.debrief)).min_by_key(|entry| day(&entry.debrief)).cloned()
    else {
        return false;
    };
    stranded::take_up(model, &entry);
    model.place = Place::Due(begin);
    model.epoch += 1;
    edit(model, |debrief| debrief.opened |= debrief.is_sealed());
    true
}

/// Something was chosen on that page: what follows from it is offered, and can be changed.
pub(super) fn chosen(model: &mut Model, moment: &Moment, field: &str) {
    if !field.starts_with("look.") {
        return;
    }
    let before = model.debrief().and_then(|debrief| debrief.day_at("reset.day"));
    edit(model, |debrief| {
        let then: FieldId = "look.then".into();
        if check_in(debrief) == Some(CheckIn::Kept) && debrief.answers.get("look.then").is_none() {
            debrief.answers.set(then, Some(Answer::Choice(Then::Same.name())));
        }
        let goes_on = then_of(debrief).is_some_and(|then| then != Then::LetGo);
        if goes_on && debrief.day_at("reset.day").is_some_and(|day| day <= moment.today()) {
            let day = moment.today().plus(LOOK_BACK_DAYS);
            debrief.answers.set("reset.day".into(), Some(Answer::Offered(day)));
        }
    });
    if before != model.debrief().and_then(|debrief| debrief.day_at("reset.day")) {
        model.epoch += 1;
    }
}

/// One of the page's buttons.
pub(super) fn done(model: &mut Model, moment: &Moment, deed: Deed) {
    let Place::Due(begin) = model.place else { return };
    let today = moment.today();
    match deed {
        Deed::GoOn => edit(model, |debrief| looked(debrief, today)),
        Deed::Tomorrow => answer(model, "reset.day", Some(Answer::Day(today.plus(1)))),
        Deed::LetBy => return steps::arrived(model, moment, begin),
        Deed::Plan => {
            edit(model, |debrief| {
                looked(debrief, today);
                debrief.answers.set("reset.day".into(), None); // and is offered anew
            });
            return steps::went_to(model, moment, "reset.act");
        }
        Deed::Undo => {
            edit(model, |debrief| drop(debrief.looks.pop()));
            return model.focus(Focus::Heading);
        }
    }
    // What was just let go can be taken up again until this page is left.
    if model.debrief().is_some_and(Debrief::is_let_go) {
        return model.focus(Focus::Heading);
    }
    go(model, Place::Journal);
    if greeted(model, moment, begin) {
        model.focus(Focus::Heading);
    }
}

/// What was answered becomes a look back, and the page is as new.
fn looked(debrief: &mut Debrief, day: Day) {
    let asked = debrief.due(day) == Some(Due::NoPlan);
    if check_in(debrief).is_none() && !asked {
        return;
    }
    let then = then_of(debrief).unwrap_or(if asked { Then::LetGo } else { Then::Same });
    let (line, sting) = (debrief.words("look.line").into(), debrief.sting("look.sting"));
    let look = LookBack { day, check_in: check_in(debrief), then, line, sting };
    debrief.looks.push(look);
    for field in ["look.kept", "look.line", "look.then", "look.sting"] {
        debrief.answers.set(field.into(), None);
    }
    if then != Then::LetGo && debrief.day_at("reset.day").is_some_and(|look_back| look_back <= day) {
        debrief.answers.set("reset.day".into(), Some(Answer::Offered(day.plus(LOOK_BACK_DAYS))));
    }
}

fn check_in(debrief: &Debrief) -> Option<CheckIn> {
    debrief.choice("look.kept").and_then(CheckIn::named)
}

/// What is to become of the plan, as far as that is chosen.
pub(in crate::app) fn then_of(debrief: &Debrief) -> Option<Then> {
    debrief.choice("look.then").and_then(Then::named)
}
