//! A plan that is due, and the letter that lies with it.

use std::fmt;

use super::asked::asked;
use super::fields::Asked;
use super::journal::title;
use crate::app::Model;
use crate::app::react::{Deed, then_of};
use crate::copy::{Key, key};
use crate::debrief::{Answer, Debrief, LOOK_BACK, Question, Section, Step, Sting, Then, questions};
use crate::sorted::listed;
use crate::yields::Kind;

/// The page, ready to be drawn.
#[derive(Clone, Debug)]
pub struct DueScreen {
    /// Its heading.
    pub title: &'static str,
    /// The debrief that it is about: its day and first line.
    pub about: String,
    /// The letter to this day.
    pub letter: Option<LetterRead>,
    /// Beside a letter: how much it stings today.
    pub sting: Option<Asked>,
    /// The plan, line by line.
    pub plan: Vec<String>,
    /// What is said instead of asking.
    pub said: Option<&'static str>,
    /// What is asked.
    pub asked: Vec<Asked>,
    /// The plan has a new day: its event is offered again.
    pub calendar: Option<&'static str>,
    /// The ways on, the main one first.
    pub ways: Vec<(&'static str, Deed)>,
}

/// A letter to this day, ready to be read.
#[derive(Clone)]
pub struct LetterRead {
    /// What is said above it.
    pub above: &'static str,
    /// Its words.
    pub words: String,
    /// How much it stung that night, where both marks were set.
    pub stung: Option<String>,
}

/// The words are the reader's: nothing of them is told.
impl fmt::Debug for LetterRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LetterRead").finish_non_exhaustive()
    }
}

/// The page on screen.
pub(super) fn screen(model: &Model, debrief: &Debrief) -> DueScreen {
    let copy = model.copy;
    let way = |text: Key, deed| (copy.say(text), deed);
    let no_plan = debrief.answers.get("reset.day") == Some(&Answer::NotYet);
    let let_go = debrief.is_let_go();
    let (title, said, ways) = if let_go {
        (
            key::DUE_LET_GO_TITLE,
            Some(key::DUE_LET_GO),
            vec![way(key::DUE_ON, Deed::LetBy), way(key::DUE_UNDO, Deed::Undo)],
        )
    } else if no_plan {
        let ways = [(key::DUE_PLAN, Deed::Plan), (key::DUE_LEAVE, Deed::GoOn), (key::DUE_LET_BY, Deed::LetBy)];
        (key::DUE_NO_PLAN_TITLE, Some(key::DUE_NO_PLAN), ways.map(|(text, deed)| way(text, deed)).to_vec())
    } else {
        let ways = [(key::DUE_GO_ON, Deed::GoOn), (key::DUE_TOMORROW, Deed::Tomorrow), (key::DUE_LET_BY, Deed::LetBy)];
        (key::DUE_TITLE, None, ways.map(|(text, deed)| way(text, deed)).to_vec())
    };
    let letter = letter(model, debrief).filter(|_| !let_go);
    let questions = questions_of(debrief).filter(|_| said.is_none());
    let mut all = questions.map(|question| asked(model, debrief, question));
    // The first of them is asked beside the letter.
    let sting = all.next().filter(|_| letter.is_some());
    DueScreen {
        title: copy.say(title),
        about: copy.fill(
            key::DUE_ABOUT,
            &[("day", &copy.short_day(debrief.day)), ("title", &self::title(model, debrief.title()))],
        ),
        letter,
        sting,
        plan: if no_plan { Vec::new() } else { model.outcome_lines(debrief, Kind::Plan).unwrap_or_default() },
        said: said.map(|said| copy.say(said)),
        calendar: then_of(debrief).filter(|then| *then != Then::LetGo).map(|_| copy.say(key::HAND_CALENDAR)),
        asked: listed(all),
        ways,
    }
}

/// The look-back's own; once something was answered, what is to become of the plan; then what that needs.
fn questions_of(debrief: &Debrief) -> impl Iterator<Item = &'static Question> {
    let then = then_of(debrief);
    let answered = debrief.answers.get("look.kept").is_some();
    let smaller = then == Some(Then::Smaller);
    let again = smaller || then == Some(Then::Same);
    let looks = LOOK_BACK.iter().filter(move |question| answered || question.name() != "look.then");
    let reset = questions(Step::Reset).iter().filter(move |question| match question.name() {
        "reset.act" | "reset.if" => smaller && question.section != Section::Written,
        "reset.knows" => again,
        _ => false,
    });
    looks.chain(reset)
}

fn letter(model: &Model, debrief: &Debrief) -> Option<LetterRead> {
    let (copy, words) = (model.copy, debrief.words("close.letter"));
    let above = copy.say(key::DUE_LETTER);
    let mark = |field| debrief.sting(field).map(|sting: Sting| sting.get().to_string());
    let stung = match (mark("arrive.sting"), mark("close.sting")) {
        (Some(before), Some(after)) => Some(copy.fill(key::DUE_STUNG, &[("before", &before), ("after", &after)])),
        _ => None,
    };
    (!words.trim().is_empty()).then(|| LetterRead { above, words: words.to_owned(), stung })
}
