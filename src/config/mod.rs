//! What an author says of the widget under their posts: stories, questions, help lines, and whether a reader may write back. A Yew app makes it in
//! Rust; a page says it in JSON, which `read` checks. It holds no word of a reader's.

mod read;
mod rules;

pub use read::{Fault, Leaf, Read, read};
pub use rules::{Wants, asks, can_be_off, places};

use crate::copy::{Authored, lasting};
use crate::debrief::{ADDED, Pattern, Question, Step, added, questions};

/// A text of the author's. `lasting` makes one of a text that is not in the program.
pub type Text = &'static str;

/// All of it; every part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// Short failures of others, to be read at the start. Without any, two of ours are offered.
    pub stories: Vec<Story>,
    /// Questions in other words, left out or added, by step.
    pub questions: Vec<(Step, Asks)>,
    /// Help lines of the author's own, before ours.
    pub help_lines: Vec<HelpLine>,
    /// Where a reader may write back to.
    pub reply: Option<Reply>,
}

/// A short failure of somebody else's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// Its title.
    pub title: Text,
    /// The story, as plain text.
    pub text: Text,
    /// Who tells it.
    pub by: Option<Text>,
    /// The shape of the failure.
    pub pattern: Option<Pattern>,
}

/// What is asked otherwise at one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// The main question in other words. Its answer stands alone: no sentence of ours begins it.
    pub main: Option<Text>,
    /// Questions behind "Go deeper" that are not asked, by the name of their first field.
    pub off: Vec<Text>,
    /// Questions asked in addition.
    pub add: Vec<Added>,
}

/// A question that is asked in addition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Its name: `budget` is stored as `own.x-budget`.
    pub id: Text,
    /// The question.
    pub ask: Text,
    /// Why it is asked.
    pub why: Option<Text>,
}

/// A help line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpLine {
    /// Where it can be called; without one it is shown to everybody.
    pub region: Option<Text>,
    /// Who listens.
    pub name: Text,
    /// Its number.
    pub phone: Option<Text>,
    /// Its page.
    pub url: Option<Text>,
}

/// Where a reader may write back to, by their own mail program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// What the reader is offered.
    pub label: Option<Text>,
    /// The address.
    pub mailto: Text,
}

impl Config {
    /// The questions of a step as this author wants them: ours without those that are off, then theirs.
    #[must_use]
    pub fn asked(&self, step: Step) -> Vec<&'static Question> {
        let mut all = Vec::new();
        for question in questions(step) {
            let name = question.name().split('.').next_back().unwrap_or_default();
            if !self.at(step).any(|asks| asks.off.contains(&name)) {
                all.push(question);
            }
        }
        for asks in self.at(step) {
            all.extend(asks.add.iter().map(|one| added(field(step, one))));
        }
        all
    }

    /// The question that has a field, and its step: one that is asked, or one that an older debrief answers.
    #[must_use]
    pub fn question_of(&self, field: &'static str) -> Option<(Step, &'static Question)> {
        let has = |question: &&'static Question| question.fields.iter().any(|one| one.id == field);
        let asked = |step: &Step| Some((*step, self.asked(*step).into_iter().find(has)?));
        let ours = |step: &Step| Some((*step, questions(*step).iter().find(has)?));
        let found = Step::ALL.iter().find_map(asked).or_else(|| Step::ALL.iter().find_map(ours));
        found.or_else(|| {
            let (step, name) = field.split_once('.')?;
            Some((Step::named(step).filter(|_| name.starts_with(ADDED))?, added(field)))
        })
    }

    /// What the author says of our questions and of their own, for the catalogue.
    #[must_use]
    pub fn words(&self) -> Vec<Authored> {
        let mut words = Vec::new();
        for (step, asks) in &self.questions {
            let question = questions(*step).first().map_or("", Question::name);
            words.extend(asks.main.map(|text| Authored { question, what: "ask", text }));
            for one in &asks.add {
                let question = field(*step, one);
                words.push(Authored { question, what: "ask", text: one.ask });
                words.extend(one.why.map(|text| Authored { question, what: "why", text }));
            }
        }
        words
    }

    fn at(&self, step: Step) -> impl Iterator<Item = &Asks> {
        self.questions.iter().filter(move |(at, _)| *at == step).map(|(_, asks)| asks)
    }
}

/// The id of the field of an added question.
fn field(step: Step, one: &Added) -> Text {
    lasting(&[step.name(), ".", ADDED, one.id].concat())
}
