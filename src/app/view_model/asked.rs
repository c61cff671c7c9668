//! Makes of a question what is drawn of it: its words, its fields and what they hold, and what stands around them.

use super::echo;
use super::fields::{Asked, Chip, FieldShown, FieldView, Why};
use super::nudges;
use super::sight::in_sight;
use crate::app::Model;
use crate::config::Config;
use crate::copy::{Copy, key};
use crate::debrief::{Answer, Audience, Debrief, Field, Form, Hear, Pattern, Question, Stem, Step, Sting};
use crate::sorted::listed;

/// A question of the open debrief.
pub(super) fn asked(model: &Model, debrief: &Debrief, question: &'static Question) -> Asked {
    let (copy, name) = (model.copy, question.name());
    let hint = question.fields.iter().find_map(|field| copy.about(field.id, "hint"));
    let heading = copy.asks(name);
    let fields = listed(question.fields.iter().map(|field| view(model, debrief, field, heading)));
    Asked {
        name,
        heading,
        hint,
        fields,
        above: None,
        before: Vec::new(),
        draft: (name == "team.share").then(|| model.draft(debrief)).flatten(),
        suggestion: (name == "team.ask").then(|| model.suggested_question(debrief)).flatten(),
        echo: (name == "lesson.tend" && debrief.step == Step::Lesson).then(|| echo::view(model)).flatten(),
        nudges: listed(question.fields.iter().flat_map(|field| nudges::beside(model, field.id))),
        help: question.fields.iter().find_map(|field| nudges::help(model, debrief, field.id)),
        follows: follows(copy, debrief, name),
        why: why(copy, question),
    }
}

fn why(copy: Copy, question: &Question) -> Option<Why> {
    question.fields.iter().find_map(|field| match (copy.about(field.id, "found"), copy.about(field.id, "source")) {
        (Some(found), Some(source)) => Some(Why::Found(found, source)),
        _ => copy.about(field.id, "why").map(Why::Ours),
    })
}

fn view(model: &Model, debrief: &Debrief, field: &Field, heading: Option<&'static str>) -> FieldView {
    let copy = model.copy;
    let value = value(debrief, field);
    let shown = match field.form {
        Form::Line => FieldShown::Line,
        Form::Open => FieldShown::Open,
        Form::Blank { tall } => blank(copy, debrief, field, heading, &value, tall),
        Form::Ruler => {
            let chosen = debrief.sting(field.id).map(Sting::get);
            let then = chosen.filter(|_| field.id == "close.sting").and(debrief.sting("arrive.sting"));
            FieldShown::Ruler { chosen, then: then.map(Sting::get) }
        }
        Form::Chips(names) => FieldShown::Chips(listed(names.iter().map(|name| chip(copy, field.id, name, &value)))),
        Form::Day => {
            let emptied = debrief.answers.get(field.id) == Some(&Answer::NotYet);
            let not_yet = copy.about(field.id, "not-yet").filter(|_| !emptied);
            FieldShown::Day { not_yet, none: copy.about(field.id, "none").filter(|_| emptied) }
        }
    };
    FieldView { id: field.id, shown, label: copy.about(field.id, "label"), value, epoch: model.epoch }
}

/// What a field holds as text: what was typed, or what it opens on.
fn value(debrief: &Debrief, field: &Field) -> String {
    match (field.id, debrief.answers.get(field.id)) {
        ("reset.if", _) => debrief.moment().to_owned(),
        ("team.for", _) => debrief.audience().map_or("", Audience::name).to_owned(),
        (_, Some(Answer::Words(words))) => words.as_str().to_owned(),
        (_, Some(Answer::Choice(name))) => (*name).to_owned(),
        (_, Some(Answer::Day(day) | Answer::Offered(day))) => day.to_string(),
        (_, Some(Answer::Sting(_) | Answer::NotYet) | None) => String::new(),
    }
}

fn chip(copy: Copy, field: &str, name: &'static str, value: &str) -> Chip {
    Chip { name, text: copy.about(field, name).unwrap_or(name), chosen: name == value }
}

fn blank(
    copy: Copy,
    debrief: &Debrief,
    field: &Field,
    heading: Option<&'static str>,
    value: &str,
    tall: bool,
) -> FieldShown {
    let moment = debrief.moment().trim();
    let called = field.stem == Stem::ByHear && debrief.hear() != Some(Hear::Affected);
    let stem = match field.stem {
        Stem::Fixed => copy.about(field.id, "stem"),
        Stem::ByHear if called => copy.about(field.id, "label"),
        Stem::ByHear => copy.about(field.id, "stem-you"),
        Stem::ByMoment if moment.is_empty() => copy.about(field.id, "stem"),
        Stem::ByMoment => copy.about(field.id, "stem-if"),
    };
    FieldShown::Blank {
        before: copy.about(field.id, "before").or(heading),
        stem: crate::copy::fill(stem.unwrap_or_default(), &[("moment", moment)]),
        more: copy.about(field.id, "more").filter(|_| !called).unwrap_or(copy.say(key::BLANK_MORE)),
        stop: copy.about(field.id, "stop"),
        given: value.trim_end().ends_with(['.', '?', '!']),
        tall,
    }
}

/// What follows from an answer: the suggested shift, the two numbers of the sting.
fn follows(copy: Copy, debrief: &Debrief, name: &str) -> Option<String> {
    match name {
        "arrive.pattern" => {
            let shift = debrief.pattern().and_then(Pattern::shift)?;
            Some(copy.fill(key::ARRIVE_PATTERN_SHIFT, &[("shift", copy.about("shift", shift.name())?)]))
        }
        "close.sting" => {
            let after = debrief.sting("close.sting")?.get().to_string();
            Some(match debrief.sting("arrive.sting") {
                Some(before) => {
                    copy.fill(key::CLOSE_STING_BOTH, &[("before", &before.get().to_string()), ("after", &after)])
                }
                None => copy.fill(key::CLOSE_STING_ONLY, &[("after", &after)]),
            })
        }
        "own.first-sign" => days(copy, debrief),
        _ => None,
    }
}

/// From the first sign to the day of acting; nothing is said of two days that stand the wrong way round.
fn days(copy: Copy, debrief: &Debrief) -> Option<String> {
    match debrief.day_at("own.first-sign")?.days_until(debrief.day_at("own.acted")?) {
        0 => Some(copy.say(key::OWN_FIRST_SIGN_SAME).to_owned()),
        1 => Some(copy.say(key::OWN_FIRST_SIGN_DAY).to_owned()),
        days if days > 0 => Some(copy.fill(key::OWN_FIRST_SIGN_DAYS, &[("n", &days.to_string())])),
        _ => None,
    }
}

/// The one-line fields in sight, in the order of the screen: Enter goes from one to the next.
pub(in crate::app) fn typed_in_sight(config: &Config, debrief: &Debrief) -> Vec<&'static str> {
    in_sight(config, debrief)
        .into_iter()
        .flat_map(|question| question.fields)
        .filter(|field| matches!(field.form, Form::Line | Form::Blank { .. }))
        .map(|field| field.id)
        .collect()
}
