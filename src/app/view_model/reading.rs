//! One debrief, read back.

use super::journal::{copied, title};
use super::outcome::{Leaf, leaf};
use crate::app::Model;
use crate::copy::key;
use crate::debrief::{Debrief, Step, Sting};
use crate::journal::Entry;
use crate::journal::prose::{Said, answers};

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
    pub versions: Option<Vec<(String, Vec<Said>)>>,
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
    pub answers: Vec<Said>,
}

/// What the head of the page says already, in its own words.
const IN_THE_HEAD: [&str; 4] = ["arrive.line", "arrive.sting", "arrive.pattern", "close.sting"];

/// The debrief on screen.
pub(super) fn screen(model: &Model, entry: &Entry, asking: bool) -> ReadingScreen {
    let (copy, debrief) = (model.copy, &entry.debrief);
    let answers = answers(debrief, copy);
    let part = |step: &Step| {
        let here = |answer: &&Said| answer.step == *step && !IN_THE_HEAD.contains(&answer.field);
        let answers: Vec<_> = answers.iter().filter(here).cloned().collect();
        let name = copy.about("step", step.name()).unwrap_or_default();
        (!answers.is_empty()).then_some(Part { name, answers })
    };
    ReadingScreen {
        when: copy.full_day(debrief.day),
        title: title(model, debrief.title()),
        note: note(model, debrief),
        parts: Step::ALL.iter().filter_map(part).collect(),
        leaves: model.outcomes(debrief).into_iter().map(|outcome| leaf(model, debrief, outcome, false, true)).collect(),
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

/// Each version that is not the one on screen, with what was changed after it.
fn versions(model: &Model, shown: &Entry, all: &[(String, Entry)]) -> Vec<(String, Vec<Said>)> {
    let mut after = answers(&shown.debrief, model.copy);
    let mut told = Vec::new();
    for (when, entry) in all.iter().filter(|(_, entry)| entry.revision != shown.revision) {
        let said = answers(&entry.debrief, model.copy);
        let mut changed: Vec<Said> = said.iter().filter(|said| !after.contains(said)).cloned().collect();
        // What was only written later reads as nothing here.
        let later = after.iter().filter(|later| !said.iter().any(|said| said.field == later.field));
        changed.extend(
            later.map(|later| Said { answer: model.copy.say(key::READ_NOTHING_YET).to_owned(), ..later.clone() }),
        );
        told.push((when.clone(), changed));
        after = said;
    }
    told
}
