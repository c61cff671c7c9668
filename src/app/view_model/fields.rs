//! One question and its fields, with their words.

use super::echo::{self, EchoView};
use super::nudges::{self, HelpView, NudgeView};
use super::sight::in_sight;
use crate::app::Model;
use crate::config::Config;
use crate::copy::{Copy, key};
use crate::debrief::{Answer, Debrief, Field, Form, Hear, Pattern, Question, Stem, Step, Sting};
use crate::sorted::listed;

/// A question, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its name in the catalogue: also the key of its place in the list.
    pub name: &'static str,
    /// The heading; a question that is one sentence of its own has none.
    pub heading: Option<&'static str>,
    /// What stands under the heading or the sentence.
    pub hint: Option<&'static str>,
    /// Its fields.
    pub fields: Vec<FieldView>,
    /// The line above the heading; only the first question on a page, or each of the four on the short one, has it and takes the focus.
    pub above: Option<(String, String)>,
    /// What begins its sentence, when opened.
    pub before: Vec<Asked>,
    /// On Team: what Own already gave, to start from.
    pub draft: Option<String>,
    /// On Team: the question that is offered.
    pub suggestion: Option<&'static str>,
    /// On Lesson: an old lesson of the same kind.
    pub echo: Option<EchoView>,
    /// What the coach asks.
    pub nudges: Vec<NudgeView>,
    /// The card with help lines.
    pub help: Option<HelpView>,
    /// What follows from the answer, in words.
    pub follows: Option<String>,
    /// The reason in the margin.
    pub why: Option<Why>,
}

/// Why something is asked.
#[derive(Clone, Copy, Debug)]
pub enum Why {
    /// A reason of ours: it stands without a source.
    Ours(&'static str),
    /// What studies found, word for word, and where.
    Found(&'static str, &'static str),
}

/// A field, ready to be drawn.
#[derive(Clone, Debug)]
pub struct FieldView {
    /// Its id, also the id of its element.
    pub id: &'static str,
    /// What is drawn.
    pub shown: FieldShown,
    /// What it is called, where the heading does not say it.
    pub label: Option<&'static str>,
    /// What it holds.
    pub value: String,
    /// Drawn anew when this changes.
    pub epoch: u32,
}

impl FieldView {
    /// Whether words are typed in it.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        matches!(self.shown, FieldShown::Line | FieldShown::Open | FieldShown::Blank { .. })
    }
}

/// What is drawn for a field.
#[derive(Clone, Debug)]
#[repr(u8)]
pub enum FieldShown {
    /// One line that grows.
    Line,
    /// Open text.
    Open,
    /// A blank in a sentence.
    Blank {
        /// What only a screen reader hears before the stem.
        before: Option<&'static str>,
        /// The words before the blank.
        stem: String,
        /// What only a screen reader hears after them.
        more: &'static str,
        /// The stop after the blank.
        stop: Option<&'static str>,
        /// Whether the reader has set a stop of their own.
        given: bool,
        /// Two rows from the start.
        tall: bool,
    },
    /// The ruler.
    Ruler {
        /// The mark that is chosen.
        chosen: Option<u8>,
        /// The mark of the first time, shown only once the second is chosen.
        then: Option<u8>,
    },
    /// Choices.
    Chips(Vec<Chip>),
    /// A day.
    Day {
        /// What empties it, where emptying means something.
        not_yet: Option<&'static str>,
        /// What is said when it is empty on purpose.
        none: Option<&'static str>,
    },
}

/// One choice.
#[derive(Clone, Debug)]
pub struct Chip {
    /// Its name.
    pub name: &'static str,
    /// Its words.
    pub text: &'static str,
    /// Whether it is chosen.
    pub chosen: bool,
}

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
        ("team.for", _) => debrief.audience().map_or("", crate::debrief::Audience::name).to_owned(),
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
    let stem = match field.stem {
        Stem::Fixed => copy.about(field.id, "stem"),
        Stem::ByHear if debrief.hear() == Some(Hear::Affected) => copy.about(field.id, "stem-you"),
        Stem::ByHear => None,
        Stem::ByMoment if moment.is_empty() => copy.about(field.id, "stem"),
        Stem::ByMoment => copy.about(field.id, "stem-if"),
    };
    FieldShown::Blank {
        before: copy.about(field.id, "before").or(heading),
        stem: crate::copy::fill(stem.unwrap_or_default(), &[("moment", moment)]),
        more: copy.about(field.id, "more").unwrap_or(copy.say(key::BLANK_MORE)),
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
