//! Which questions are on the page: those of a step, the four main ones, or one open field, by the pace.

use super::asked::asked;
use super::fields::Asked;
use super::step::{is_one_page, numbered, place};
use crate::app::Model;
use crate::config::Config;
use crate::copy::key;
use crate::debrief::{Debrief, Pace, Question, Section, Step};

/// The questions of one step that stand in one place.
pub(super) fn here(model: &Model, debrief: &Debrief, step: Step, section: Section) -> Vec<Asked> {
    let mut all = Vec::new();
    let asked_here = model.config.asked(step).into_iter();
    for question in asked_here.filter(|question| question.section == section && debrief.asks(question)) {
        all.push(asked(model, debrief, question));
    }
    all
}

/// What is in sight from the start, and the question that was opened beside it.
pub(super) fn main(model: &Model, debrief: &Debrief, open: bool) -> Vec<Asked> {
    let mut all = from_the_start(model, debrief, open);
    let sought = |question: &Question| question.fields.iter().any(|field| Some(field.id) == model.in_place);
    let in_sight = in_sight(&model.config, debrief).into_iter().any(sought);
    let found = model.in_place.filter(|_| !in_sight).and_then(|field| model.config.question_of(field));
    let found = found.map(|(_, question)| question);
    all.extend(found.map(|question| asked(model, debrief, question)));
    all
}

/// The main question of the step, or the four main ones, or one open field; the first says where one is.
fn from_the_start(model: &Model, debrief: &Debrief, open: bool) -> Vec<Asked> {
    let (copy, step) = (model.copy, debrief.step);
    if is_one_page(debrief) && debrief.pace == Pace::Two {
        let mut four = Vec::new();
        for (at, step) in Step::COUNTED.into_iter().enumerate() {
            for mut asked in here(model, debrief, step, Section::Main) {
                asked.above = Some((numbered(copy, key::PACE_PLACE, at, step), String::new()));
                four.push(asked);
            }
        }
        return four;
    }
    let mut all = match (is_one_page(debrief), debrief.writing.contains(&step)) {
        (true, _) => here(model, debrief, Step::Arrive, Section::Written),
        (false, true) => here(model, debrief, step, Section::Written),
        (false, false) => here(model, debrief, step, Section::Main),
    };
    if step == Step::Close && debrief.pace == Pace::Write && !crate::yields::holds_an_act(debrief) {
        all.extend(
            here(model, debrief, Step::Reset, Section::Main)
                .into_iter()
                .map(|asked| Asked { heading: Some(copy.say(key::WRITE_ONE)), ..asked }),
        );
    }
    if let Some(first) = all.first_mut() {
        first.above = Some(place(copy, debrief));
        first.before = if open { here(model, debrief, step, Section::Before) } else { Vec::new() };
    }
    all
}

/// The questions in sight, in the order of the screen.
pub(super) fn in_sight(config: &Config, debrief: &Debrief) -> Vec<&'static Question> {
    let of = |step: Step, section: Section| {
        config.asked(step).into_iter().filter(move |question| question.section == section && debrief.asks(question))
    };
    let step = debrief.step;
    let open = debrief.deeper.contains(&step);
    let mut all: Vec<&'static Question> = Vec::new();
    match (is_one_page(debrief), debrief.pace == Pace::Two) {
        (true, true) => Step::COUNTED.iter().for_each(|step| all.extend(of(*step, Section::Main))),
        (true, false) => all.extend(of(Step::Arrive, Section::Written)),
        (false, _) if debrief.writing.contains(&step) => all.extend(of(step, Section::Written)),
        (false, _) => {
            let sections: &[Section] =
                if open { &[Section::Before, Section::Main, Section::Deeper] } else { &[Section::Main] };
            sections.iter().for_each(|section| all.extend(of(step, *section)));
        }
    }
    all
}
