//! One step of the open debrief.

use super::fields::{Asked, asked};
use super::journal::copied;
use super::leaf::{Leaf, leaf};
use crate::app::{Model, Pin};
use crate::copy::{Copy, key};
use crate::debrief::{Debrief, Place, Step, questions};
use crate::journal::prose::{Said, answers};
use crate::yields::Kind;

/// A step, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct StepScreen {
    /// Which.
    pub step: Step,
    /// The four counted steps.
    pub steps: Vec<StepName>,
    /// "Step 2 of 4", and the step's name where the list above does not show it.
    pub place: (String, String),
    /// The pinned first line.
    pub pin: Option<PinView>,
    /// What begins the main question's sentence, when opened.
    pub before: Vec<Asked>,
    /// The questions in sight from the start.
    pub main: Vec<Asked>,
    /// Whether "Go deeper" is open; none where there is nothing deeper.
    pub deeper: Option<bool>,
    /// The questions behind it, when open.
    pub opened: Vec<Asked>,
    /// On Team: what Own already gave.
    pub draft: Option<String>,
    /// On Team: the question that is offered.
    pub suggestion: Option<&'static str>,
    /// What the debrief leaves: on a step its own outcome as it forms, on Close all of them.
    pub leaves: Vec<Leaf>,
    /// On Close, when there is nothing to take away.
    pub nothing: Option<&'static str>,
    /// On Close: every answer, each with a way to it.
    pub review: Vec<Said>,
    /// What came of the last copy.
    pub copied: Option<&'static str>,
    /// The words of the main button.
    pub go: &'static str,
    /// Whether there is a way back.
    pub back: bool,
    /// What is said of keeping: the whole for the eye, and the part that is spoken.
    pub status: (String, &'static str),
}

/// One of the four steps.
#[derive(Clone, Debug, PartialEq)]
pub struct StepName {
    /// Its name.
    pub name: &'static str,
    /// Whether it is behind the reader.
    pub done: bool,
    /// Whether it is the one on screen.
    pub here: bool,
}

/// The pinned first line.
#[derive(Clone, Debug, PartialEq)]
pub struct PinView {
    /// The line.
    pub line: String,
    /// Whether it is cut, whole or being changed.
    pub pin: Pin,
    /// Whether it is too long to show whole.
    pub long: bool,
    /// Drawn anew when this changes.
    pub epoch: u32,
}

/// Past this many characters the pinned line is cut after two rows.
const LONG: usize = 140;

/// Whether a first line is cut where it is pinned.
pub(in crate::app) fn is_long(line: &str) -> bool {
    line.chars().nth(LONG).is_some() || line.contains('\n')
}

/// The step on screen.
pub(super) fn screen(model: &Model, debrief: &Debrief) -> StepScreen {
    let (copy, step) = (model.copy, debrief.step);
    let all = questions(step);
    let of = |place: Place| {
        let here = all.iter().filter(move |question| question.place == place && debrief.asks(question));
        here.map(|question| asked(model, debrief, question)).collect::<Vec<_>>()
    };
    let has_deeper = all.iter().any(|question| question.place != Place::Main);
    let open = debrief.deeper.contains(&step);
    let close = step == Step::Close;
    let leaves = leaves(model, debrief);
    StepScreen {
        step,
        steps: Step::COUNTED.iter().map(|counted| step_name(copy, *counted, step)).collect(),
        place: place(copy, step),
        pin: pin(model, debrief),
        before: if open { of(Place::Before) } else { Vec::new() },
        main: of(Place::Main),
        deeper: has_deeper.then_some(open),
        opened: if open { of(Place::Deeper) } else { Vec::new() },
        draft: (step == Step::Team).then(|| model.draft(debrief)).flatten(),
        suggestion: (step == Step::Team).then(|| model.suggested_question(debrief)).flatten(),
        nothing: (close && leaves.is_empty()).then(|| nothing(model)),
        leaves,
        review: if close { review(copy, debrief) } else { Vec::new() },
        copied: copied(model),
        go: copy.say(if close { key::GO_FINISH } else { key::GO_CONTINUE }),
        back: step != Step::Arrive,
        status: status(model),
    }
}

fn step_name(copy: Copy, counted: Step, here: Step) -> StepName {
    StepName {
        name: copy.about("step", counted.name()).unwrap_or_default(),
        done: counted < here,
        here: counted == here,
    }
}

fn place(copy: Copy, step: Step) -> (String, String) {
    match Step::COUNTED.iter().position(|counted| *counted == step) {
        Some(at) => {
            let name = copy.about("step", step.name()).unwrap_or_default();
            let number = copy.fill(key::STEPS_WHERE, &[("n", &at.saturating_add(1).to_string())]);
            (number, copy.fill(key::STEPS_WHERE_NAME, &[("name", name)]))
        }
        None if step == Step::Arrive => (copy.say(key::STEPS_BEFORE).to_owned(), String::new()),
        None => (copy.say(key::STEPS_AFTER).to_owned(), String::new()),
    }
}

fn pin(model: &Model, debrief: &Debrief) -> Option<PinView> {
    let line = debrief.title();
    let shown = debrief.step != Step::Arrive && (!line.is_empty() || model.pin == Pin::Editing);
    shown.then(|| PinView { line: line.to_owned(), pin: model.pin, long: is_long(line), epoch: model.epoch })
}

/// The outcome that a step gives, as it forms; on Close all that hold something.
fn leaves(model: &Model, debrief: &Debrief) -> Vec<Leaf> {
    let mine = match debrief.step {
        Step::Arrive => return Vec::new(),
        Step::Own => Some(Kind::Statement),
        Step::Lesson => Some(Kind::LessonCard),
        Step::Team => Some(Kind::TalkingPoints),
        Step::Reset => Some(Kind::Plan),
        Step::Close => None,
    };
    let outcomes = model.outcomes(debrief).into_iter();
    let wanted = outcomes.filter(|outcome| mine.is_none_or(|kind| kind == outcome.kind));
    wanted.map(|outcome| leaf(model, debrief, outcome, mine.is_some())).collect()
}

/// Every answer but the one that is asked on this screen.
fn review(copy: Copy, debrief: &Debrief) -> Vec<Said> {
    answers(debrief, copy).into_iter().filter(|said| said.step != Step::Close).collect()
}

fn nothing(model: &Model) -> &'static str {
    model.copy.say(if model.keeping.is_off() { key::YIELD_NOTHING_UNKEPT } else { key::YIELD_NOTHING })
}

/// The eye sees the clock at all times; the ear hears "Saved" once a step, and again after a failure.
fn status(model: &Model) -> (String, &'static str) {
    let (copy, keeping) = (model.copy, &model.keeping);
    if keeping.is_off() {
        return (copy.say(key::STATUS_UNKEPT).to_owned(), "");
    }
    match &keeping.clock {
        Some(clock) if keeping.trouble.is_none() || keeping.is_clean() => {
            let spoken = if keeping.spoken { copy.say(key::STATUS_SPOKEN) } else { "" };
            (copy.fill(key::STATUS_SAVED, &[("time", clock)]), spoken)
        }
        _ => (String::new(), ""),
    }
}
