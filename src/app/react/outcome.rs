//! What is done to an outcome, or with it: its panels, its wording, roles, the rehearsal, the event. The cards and the way back of a plan stand beside.

use super::{Effect, Focus, Model, Moment, aloud, answer, edit, plan_back, pocket};
use crate::app::{Choice, Handed, Panel, Title};
use crate::copy::key;
use crate::debrief::{Answer, Day, Debrief, Words};
use crate::sorted::listed;
use crate::yields::{Event, Kind, calendar, field_of, role_lines};

/// One deed, one arm.
pub(super) fn done(model: &mut Model, moment: &Moment, deed: Handed) {
    match deed {
        Handed::Opened(kind, panel) => opened(model, kind, panel),
        Handed::Set(choice, on) => {
            model.handing.set(choice, on);
            pocket::drawn_anew(model)
        }
        Handed::Drawn(_) | Handed::SavedPicture | Handed::SharedPicture | Handed::PrintedCard => {
            pocket::done(model, moment, &deed)
        }
        Handed::Titled(title) => model.handing.title = title,
        Handed::Followed(kind) => followed(model, kind),
        Handed::Reworded => reworded(model),
        Handed::Role(name, role) => edit(model, |debrief| {
            let lines = role_lines(debrief.words("close.roles"), name.as_str(), role.as_str());
            debrief.answers.set("close.roles".into(), Some(Answer::Words(lines.into())));
        }),
        Handed::Said => {
            let today = moment.today();
            answer(model, "close.said", Some(Answer::Day(today)));
            model.handing.panel = None;
            model.focus(Focus::Field("rehearsal"));
        }
        Handed::Asks => edit(model, |debrief| {
            let next = debrief.asks_next(moment.today()).filter(|_| debrief.day_at("close.asks").is_none());
            debrief.answers.set("close.asks".into(), next.map(Answer::Day));
        }),
        Handed::SavedEvent => saved_event(model, moment),
        Handed::CopiedLines => {
            if let Some(notes) = model.debrief().map(|debrief| model.notes(debrief)) {
                model.wants(Effect::Copy(notes.into()));
            }
        }
        Handed::Aloud | Handed::Next | Handed::Before | Handed::Stopped | Handed::Beat => {
            aloud::moved(model, moment, &deed)
        }
        Handed::Bringing | Handed::Pasted(_) | Handed::BroughtBack => plan_back::done(model, moment, deed),
    }
}

/// A panel opens, and the one that was open shuts. The wording begins with what the outcome says now.
fn opened(model: &mut Model, kind: Kind, panel: Panel) {
    let wanted = Some((kind, panel)).filter(|wanted| model.handing.panel != Some(*wanted));
    model.handing.panel = wanted;
    if wanted.is_some() && panel == Panel::Wording {
        return model.focus(Focus::Field(field_of(kind)));
    }
    pocket::drawn_anew(model)
}

/// The outcome follows the answers again. The wording is not lost: it can be taken back until the outcome is left.
fn followed(model: &mut Model, kind: Kind) {
    let words: Words = model.debrief().map(|debrief| debrief.words(field_of(kind))).unwrap_or_default().into();
    answer(model, field_of(kind), None);
    model.handing.given_up = Some((kind, words));
    model.handing.panel = None;
    model.epoch += 1;
}

fn reworded(model: &mut Model) {
    let Some((kind, words)) = model.handing.given_up.take() else { return };
    answer(model, field_of(kind), Some(Answer::Words(words)));
    model.epoch += 1;
}

/// The event as a calendar file. Its names are made of the debrief's: the same plan exported again replaces what it put there.
fn saved_event(model: &mut Model, moment: &Moment) {
    let Some(debrief) = model.debrief() else { return };
    let (title, notes) = (model.event_title(debrief), model.notes(debrief));
    let days = model.event_days(debrief);
    let mut events: Vec<Event> = Vec::new();
    for (name, day) in days {
        let uid = [debrief.id.as_str(), "-", name].concat();
        events.push(Event { uid, title: &title, day, notes: &notes });
    }
    if events.is_empty() {
        return;
    }
    let name = model.copy.fill(key::FILE_EVENT, &[("day", &moment.today().to_string())]);
    let text = calendar(&events, moment.at);
    model.wants(Effect::Download { name, mime: "text/calendar;charset=utf-8", text: text.into() });
}

impl Model {
    /// What the event is called.
    pub(in crate::app) fn event_title(&self, debrief: &Debrief) -> String {
        let own = debrief.words("close.title").trim();
        match self.handing.title {
            Title::Plan => self.lines(debrief).plan,
            Title::Own if !own.is_empty() => listed(own.split_whitespace()).join(" "),
            Title::Own | Title::Neutral => self.copy.say(key::PLAN_TITLE).to_owned(),
        }
    }

    /// What the event says in its notes.
    pub(in crate::app) fn notes(&self, debrief: &Debrief) -> String {
        let mut lines = self.lines(debrief);
        for (choice, line) in [
            (Choice::Plan, &mut lines.plan),
            (Choice::Obstacle, &mut lines.obstacle),
            (Choice::Knows, &mut lines.knows),
        ] {
            if !self.handing.is(choice) {
                line.clear();
            }
        }
        lines.text()
    }

    /// The days of its events, each with the end of its name.
    pub(in crate::app) fn event_days(&self, debrief: &Debrief) -> Vec<(&'static str, Day)> {
        let both = [(Choice::LookBack, "look-back", "reset.day"), (Choice::Act, "act", "close.on")];
        let mut days = Vec::new();
        for (choice, name, field) in both {
            if self.handing.is(choice) {
                days.extend(debrief.day_at(field).map(|day| (name, day)));
            }
        }
        days
    }
}
