//! A debrief as it is read: question and answer, and the whole as plain text. It shows words exactly as they were typed.

use crate::copy::{Copy, key, lasting};
use crate::debrief::{ADDED, Answer, Debrief, Field, Question, Section, Step, added, questions};
use crate::sorted::listed;

/// What stands between two debriefs in one text.
const RULE: &str = "* * *";

/// One answer, with what was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The field it stands in.
    pub field: &'static str,
    /// The step of the field.
    pub step: Step,
    /// What was asked.
    pub question: &'static str,
    /// What was answered.
    pub answer: String,
}

/// Every answer that says something, in the order of the way.
#[must_use]
pub fn answers(debrief: &Debrief, copy: Copy) -> Vec<Said> {
    let mut all = Vec::new();
    for step in Step::ALL.iter().copied() {
        let asked_for = |question: &&Question| question.section != Section::Outcome;
        for question in questions(step).iter().filter(asked_for).chain(theirs(debrief, step)) {
            for field in question.fields {
                if field.id == "close.letter" && debrief.is_sealed() {
                    continue;
                }
                let Some(answer) = said(copy, debrief, field) else { continue };
                all.push(Said { field: field.id, step, question: asked(copy, field, question), answer });
            }
        }
    }
    for look in debrief.looks.iter().filter(|look| look.check_in.is_some()) {
        let kept = look.check_in.and_then(|check_in| copy.about("look.kept", check_in.name()));
        let mut answer = copy.full_day(look.day);
        let line = (!look.line.is_blank()).then(|| look.line.as_str().to_owned());
        let stung = look.sting.map(|sting| copy.fill(key::READ_STUNG_BEFORE, &[("before", &sting.get().to_string())]));
        for more in [line, stung].into_iter().flatten() {
            answer = [&answer, "\n", &more].concat();
        }
        all.push(Said { field: "look.kept", step: Step::Close, question: kept.unwrap_or_default(), answer });
    }
    all
}

/// The questions of authors' that were answered at a step, wherever that was.
fn theirs(debrief: &Debrief, step: Step) -> Vec<&'static Question> {
    let start = [step.name(), ".", ADDED].concat();
    let named = debrief.answers.iter().map(|(field, _)| field.as_str()).filter(|field| field.starts_with(&start));
    listed(named.map(|field| added(lasting(field))))
}

/// What was asked, as it reads best beside an answer: the words before the blank, the field's own label, or the heading.
fn asked(copy: Copy, field: &Field, question: &Question) -> &'static str {
    let own = copy.about(field.id, "stem").or_else(|| copy.about(field.id, "label"));
    own.or_else(|| copy.asks(question.name())).unwrap_or_default()
}

fn said(copy: Copy, debrief: &Debrief, field: &Field) -> Option<String> {
    match debrief.answers.get(field.id)? {
        Answer::Words(words) => (!words.is_blank()).then(|| words.as_str().to_owned()),
        Answer::Sting(sting) => Some(sting.get().to_string()),
        Answer::Choice(name) => copy.about(field.id, name).map(str::to_owned),
        Answer::Day(day) => Some(copy.full_day(*day)),
        Answer::NotYet => copy.about(field.id, "not-yet").map(str::to_owned),
        Answer::Offered(_) => None,
    }
}

/// A debrief as plain text: its day, every answer under its question, then what it leaves, each under its name.
#[must_use]
pub fn text<'a>(debrief: &Debrief, copy: Copy, leaves: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let mut blocks = vec![copy.full_day(debrief.day)];
    blocks.extend(answers(debrief, copy).iter().map(|said| format!("{}\n{}", said.question, said.answer)));
    blocks
        .extend(leaves.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name}\n{text}")));
    blocks.join("\n\n")
}

/// Several debriefs as one text.
#[must_use]
pub fn join(debriefs: impl IntoIterator<Item = String>) -> String {
    let all: Vec<_> = debriefs.into_iter().collect();
    all.join(&format!("\n\n{RULE}\n\n"))
}
