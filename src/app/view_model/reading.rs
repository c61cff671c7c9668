//! One debrief, read back.

use super::asked::asked;
use super::fields::Asked;
use super::journal::{copied, title};
use super::outcome::{Leaf, leaf};
use crate::app::Model;
use crate::copy::key;
use crate::debrief::{Debrief, Question, Step, Sting};
use crate::journal::prose::{Said, answers};
use crate::journal::{Entry, Revision};
use crate::sorted::listed;

/// One debrief, ready to be read.
#[derive(Clone, Debug)]
pub struct ReadingScreen {
    /// The day it was begun, in full.
    pub when: String,
    /// Its first line.
    pub title: String,
    /// Pattern, shift and sting in a sentence or two.
    pub note: String,
    /// What was answered, step by step.
    pub parts: Vec<Part>,
    /// What it leaves.
    pub leaves: Vec<Leaf>,
    /// Earlier versions, once they were asked for: when, and what read otherwise then.
    pub versions: Option<Vec<Version>>,
    /// What is said of a letter that is not to be read yet.
    pub sealed: Option<String>,
    /// Whether it was put in the journal, or stands there unfinished.
    pub finished: bool,
    /// Whether "Delete?" is being asked.
    pub asking: bool,
    /// What came of the last copy.
    pub copied: Option<&'static str>,
}

/// The answers of one step.
#[derive(Clone, Debug)]
pub struct Part {
    /// The step's name.
    pub name: &'static str,
    /// Its answers.
    pub answers: Vec<Told>,
}

/// One answer.
#[derive(Clone, Debug)]
pub struct Told {
    /// What was asked and answered.
    pub said: Said,
    /// Whether it can be changed where it stands.
    pub changes: bool,
    /// What is asked while it is being changed.
    pub asked: Option<Asked>,
    /// The plan may have a new day: its event is offered again.
    pub calendar: Option<&'static str>,
}

/// What the head of the page says already, in its own words.
const IN_THE_HEAD: [&str; 4] = ["arrive.line", "arrive.sting", "arrive.pattern", "close.sting"];

/// The debrief on screen.
pub(super) fn screen(model: &Model, entry: &Entry, asking: bool) -> ReadingScreen {
    let copy = model.copy;
    // What is being changed is read from the desk.
    let open = model.debrief().filter(|open| model.in_place.is_some() && open.id == entry.debrief.id);
    let debrief = open.unwrap_or(&entry.debrief);
    let all = answers(debrief, copy);
    let part = |step: &Step| {
        let here = all.iter().filter(|said| said.step == *step && !IN_THE_HEAD.contains(&said.field));
        let answers = told(model, debrief, *step, listed(here.cloned()));
        let name = copy.about("step", step.name()).unwrap_or_default();
        (!answers.is_empty()).then_some(Part { name, answers })
    };
    ReadingScreen {
        when: copy.full_day(debrief.day),
        title: title(model, debrief.title()),
        note: note(model, debrief),
        parts: listed(Step::ALL.iter().filter_map(part)),
        leaves: listed(model.outcomes(debrief).into_iter().map(|outcome| leaf(model, debrief, outcome, false, true))),
        versions: model.versions.as_ref().map(|all| versions(model, entry, all)),
        sealed: debrief.is_sealed().then(|| {
            let day = debrief.day_at("reset.day").map(|day| copy.full_day(day)).unwrap_or_default();
            copy.fill(key::SEAL_ROW, &[("day", &day)])
        }),
        finished: debrief.finished,
        asking,
        copied: copied(model),
    }
}

/// The answers of a step; the question that is being changed stands once among them, whether it is answered or not.
fn told(model: &Model, debrief: &Debrief, step: Step, said: Vec<Said>) -> Vec<Told> {
    let question_of = |field| model.config.question_of(field).map(|(_, question)| question);
    let open = model.in_place.and_then(|field| model.config.question_of(field)).filter(|(at, _)| *at == step);
    let open = open.map(|(_, question)| question);
    let (mut all, mut asks) = (Vec::new(), open.map(|question| asked(model, debrief, question)));
    let calendar = open.filter(|question| question.name() == "reset.knows").map(|_| model.copy.say(key::HAND_CALENDAR));
    for said in said {
        let question = question_of(said.field);
        let is_open = open.is_some() && question.map(Question::name) == open.map(Question::name);
        if is_open && asks.is_none() {
            continue;
        }
        let changes = question.is_some_and(|question| debrief.asks(question));
        all.push(Told { said, changes, asked: asks.take_if(|_| is_open), calendar });
    }
    let emptied = asks.map(|asked| {
        let said = Said { field: asked.name, step, question: asked.heading.unwrap_or_default(), answer: String::new() };
        Told { said, changes: true, asked: Some(asked), calendar }
    });
    all.extend(emptied);
    all
}

fn note(model: &Model, debrief: &Debrief) -> String {
    let copy = model.copy;
    let mut parts = Vec::new();
    if let Some(pattern) = debrief.pattern() {
        parts
            .extend(copy.about("pattern", pattern.name()).map(|name| copy.fill(key::READ_SENTENCE, &[("text", name)])));
    }
    let mark = |field| debrief.sting(field).map(|sting: Sting| sting.get().to_string());
    match (mark("arrive.sting"), mark("close.sting")) {
        (Some(before), Some(after)) => {
            parts.push(copy.fill(key::READ_STUNG_BOTH, &[("before", &before), ("after", &after)]))
        }
        (Some(before), None) => parts.push(copy.fill(key::READ_STUNG_BEFORE, &[("before", &before)])),
        (None, _) => {}
    }
    parts.join(" ")
}

/// An earlier version.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Which it is.
    pub revision: Revision,
    /// When it was written, in words.
    pub when: String,
    /// What was changed after it, as it read then.
    pub changed: Vec<Said>,
}

/// Each version that is not the one on screen.
fn versions(model: &Model, shown: &Entry, all: &[(String, Entry)]) -> Vec<Version> {
    let mut after = answers(&shown.debrief, model.copy);
    let mut told = Vec::new();
    for (when, entry) in all.iter().filter(|(_, entry)| entry.revision != shown.revision) {
        let said = answers(&entry.debrief, model.copy);
        let mut changed = listed(said.iter().filter(|said| !after.contains(said)).cloned());
        // What was only written later reads as nothing here.
        let later = after.iter().filter(|later| !said.iter().any(|said| said.field == later.field));
        changed.extend(
            later.map(|later| Said { answer: model.copy.say(key::READ_NOTHING_YET).to_owned(), ..later.clone() }),
        );
        told.push(Version { revision: entry.revision.clone(), when: when.clone(), changed });
        after = said;
    }
    told
}
