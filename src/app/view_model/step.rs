//! One step of the open debrief, at whatever pace.

use super::fields::Asked;
use super::journal::copied;
use super::outcome::{AloudView, Leaf, aloud, leaf};
use super::record::{Keep, PaceView, keep, pace};
use super::reply::{self, ReplyView, StoryView};
use super::sight::{here, main};
use crate::app::{Model, Pin};
use crate::copy::{Copy, key};
use crate::debrief::{Debrief, Pace, Section, Step};
use crate::journal::prose::{Said, answers};
use crate::sorted::listed;
use crate::yields::Kind;

/// A step, ready to be drawn.
#[derive(Clone, Debug)]
pub struct StepScreen {
    /// Which. At the short paces the four counted ones are one page, which goes by the name of the first.
    pub step: Step,
    /// The four counted steps; none where they are one page.
    pub steps: Vec<StepName>,
    /// The pinned first line.
    pub pin: Option<PinView>,
    /// The questions in sight from the start.
    pub main: Vec<Asked>,
    /// Whether "Go deeper" is open; none where there is nothing deeper.
    pub deeper: Option<bool>,
    /// Whether the questions are switched off for one open field; none where they cannot be.
    pub writing: Option<bool>,
    /// The questions behind "Go deeper", when open.
    pub opened: Vec<Asked>,
    /// What the debrief leaves: on a step its own outcome as it forms, on Close all of them.
    pub leaves: Vec<Leaf>,
    /// The card that is said aloud.
    pub aloud: Option<AloudView>,
    /// Whether a plan could be brought back: at the start of an empty journal.
    pub bring: bool,
    /// On Close, when there is nothing to take away.
    pub nothing: Option<&'static str>,
    /// On Close: every answer, each with a way to it.
    pub review: Vec<Said>,
    /// Whether they lie open.
    pub unfolded: bool,
    /// What came of the last copy.
    pub copied: Option<&'static str>,
    /// The words of the main button.
    pub go: &'static str,
    /// Whether there is a way back.
    pub back: bool,
    /// The paces; on Close there is nothing left to pace.
    pub pace: Option<PaceView>,
    /// Kept here, or off the record.
    pub keep: Option<Keep>,
    /// Short failures of others, and the words of the offer to read them.
    pub stories: Option<(&'static str, Vec<StoryView>)>,
    /// A letter to the author.
    pub reply: Option<ReplyView>,
    /// The way to the help lines: what would bring them by itself is not always heard, and in other languages never.
    pub offer: Option<&'static str>,
    /// What is said of keeping: the whole for the eye, and the part that is spoken.
    pub status: (String, &'static str),
}

/// One of the four steps.
#[derive(Clone, Debug)]
pub struct StepName {
    /// Its name.
    pub name: &'static str,
    /// Whether it is behind the reader.
    pub done: bool,
    /// Whether it is the one on screen.
    pub here: bool,
}

/// The pinned first line.
#[derive(Clone, Debug)]
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
    let one_page = is_one_page(debrief);
    let writes = debrief.writing.contains(&step) && !one_page;
    let walks = Step::COUNTED.contains(&step) && !one_page;
    let has_deeper =
        walks && !writes && model.config.asked(step).iter().any(|question| question.section == Section::Deeper);
    let open = has_deeper && debrief.deeper.contains(&step);
    let close = step == Step::Close;
    let leaves = leaves(model, debrief);
    StepScreen {
        step: if one_page { Step::Own } else { step },
        steps: if one_page {
            Vec::new()
        } else {
            listed(Step::COUNTED.iter().map(|each| step_name(copy, *each, step)))
        },
        pin: pin(model, debrief),
        main: main(model, debrief, open),
        deeper: has_deeper.then_some(open),
        writing: walks.then_some(writes),
        opened: if open { opened(model, debrief) } else { Vec::new() },
        aloud: if close { aloud(model, debrief) } else { None },
        bring: step == Step::Arrive && model.journal.entries.is_empty() && debrief.answers.is_empty(),
        nothing: (close && leaves.is_empty()).then(|| nothing(model)),
        leaves,
        review: if close { review(model, debrief) } else { Vec::new() },
        unfolded: model.unfolded,
        copied: copied(model),
        go: copy.say(if close { key::GO_FINISH } else { key::GO_CONTINUE }),
        back: step != Step::Arrive,
        pace: (!close).then(|| pace(model, debrief)),
        keep: (!close).then(|| keep(model)).flatten(),
        stories: reply::stories(model, debrief),
        reply: reply::reply(model, debrief),
        offer: model.help.beside.is_none().then(|| copy.say(key::HELP_OFFER)),
        status: status(model),
    }
}

/// The questions behind "Go deeper". After a verdict on oneself the one about a friend comes first.
fn opened(model: &Model, debrief: &Debrief) -> Vec<Asked> {
    let mut all = here(model, debrief, debrief.step, Section::Deeper);
    let friend = all.iter().position(|asked| asked.name == "lesson.friend");
    if let Some(at) = friend.filter(|_| model.hard_on_self.as_ref() == Some(&debrief.id)) {
        let friend = all.remove(at);
        all.insert(0, friend);
    }
    all
}

/// Whether the four steps are one page.
pub(super) fn is_one_page(debrief: &Debrief) -> bool {
    debrief.pace != Pace::Walk && Step::COUNTED.contains(&debrief.step)
}

fn step_name(copy: Copy, counted: Step, here: Step) -> StepName {
    StepName {
        name: copy.about("step", counted.name()).unwrap_or_default(),
        done: counted < here,
        here: counted == here,
    }
}

pub(super) fn numbered(copy: Copy, frame: crate::copy::Key, at: usize, step: Step) -> String {
    let name = copy.about("step", step.name()).unwrap_or_default();
    copy.fill(frame, &[("n", &at.saturating_add(1).to_string()), ("name", name)])
}

/// "Step 2 of 4", and the step's name where the list above does not show it.
pub(super) fn place(copy: Copy, debrief: &Debrief) -> (String, String) {
    let step = debrief.step;
    match Step::COUNTED.iter().position(|counted| *counted == step) {
        Some(_) if is_one_page(debrief) => (copy.say(key::PACE_WRITE).to_owned(), String::new()),
        Some(at) => (numbered(copy, key::STEPS_WHERE, at, step), numbered(copy, key::STEPS_WHERE_NAME, at, step)),
        None if step == Step::Arrive => (copy.say(key::STEPS_BEFORE).to_owned(), String::new()),
        None => (copy.say(key::STEPS_AFTER).to_owned(), String::new()),
    }
}

fn pin(model: &Model, debrief: &Debrief) -> Option<PinView> {
    let line = debrief.title();
    let shown = debrief.step != Step::Arrive && (!line.is_empty() || model.pin == Pin::Editing);
    shown.then(|| PinView { line: line.to_owned(), pin: model.pin, long: is_long(line), epoch: model.epoch })
}

/// The outcome that a step gives, as it forms; on Close, and where the steps are one page, all that hold something.
fn leaves(model: &Model, debrief: &Debrief) -> Vec<Leaf> {
    let kinds: &[Kind] = match debrief.step {
        Step::Arrive => &[],
        Step::Close => Kind::ALL,
        _ if is_one_page(debrief) => &[Kind::Statement, Kind::LessonCard, Kind::TalkingPoints, Kind::Plan],
        Step::Own => &[Kind::Statement],
        Step::Lesson => &[Kind::LessonCard],
        Step::Team => &[Kind::TalkingPoints],
        Step::Reset => &[Kind::Plan],
    };
    let outcomes = model.outcomes_of(debrief, kinds).into_iter();
    listed(outcomes.map(|outcome| leaf(model, debrief, outcome, debrief.step != Step::Close, false)))
}

/// Every answer but the one that is asked on this screen; and the letter, where it was not written that night and its day is still to come.
fn review(model: &Model, debrief: &Debrief) -> Vec<Said> {
    let copy = model.copy;
    let letter = (debrief.can_add_letter() && !model.is_off()).then(|| Said {
        field: "close.letter",
        step: Step::Close,
        question: copy.asks("close.letter").unwrap_or_default(),
        answer: copy.say(key::READ_NOTHING_YET).to_owned(),
    });
    listed(answers(debrief, copy).into_iter().filter(|said| said.step != Step::Close).chain(letter))
}

fn nothing(model: &Model) -> &'static str {
    model.copy.say(if model.is_off() { key::YIELD_NOTHING_UNKEPT } else { key::YIELD_NOTHING })
}

/// The eye sees the clock at all times; the ear hears "Saved" once a step, and again after a failure.
fn status(model: &Model) -> (String, &'static str) {
    let (copy, keeping) = (model.copy, &model.keeping);
    if let Some(open) = model.open.as_ref().filter(|open| open.off) {
        let is_left = !model.journal.is_without(&open.record.debrief.id);
        let removed = if open.removed { key::RECORD_REMOVED } else { key::RECORD_STATUS };
        let text = copy.say(if is_left { key::RECORD_LEFT } else { removed });
        return (text.to_owned(), text);
    }
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
