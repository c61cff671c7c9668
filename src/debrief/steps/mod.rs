//! What each step asks, as data. Adding a question is one entry here and its texts in the catalogue.

mod arrive;
mod close;
mod lesson;
mod look;
mod own;
mod reset;
mod team;

pub use look::LOOK_BACK;

use super::added::added_field;
use super::{Field, Question, Section, Step};

/// What a step asks, in the order of the screen: the main question first, then what stands behind "Go deeper".
#[must_use]
pub fn questions(step: Step) -> &'static [Question] {
    match step {
        Step::Arrive => arrive::QUESTIONS,
        Step::Own => own::QUESTIONS,
        Step::Lesson => lesson::QUESTIONS,
        Step::Team => team::QUESTIONS,
        Step::Reset => reset::QUESTIONS,
        Step::Close => close::QUESTIONS,
    }
}

/// The field of that id, among all steps and the look-back, an author's own questions too.
#[must_use]
pub fn field(id: &str) -> Option<&'static Field> {
    let steps = Step::ALL.iter().map(|step| questions(*step));
    for question in steps.chain([LOOK_BACK]).flatten() {
        if let Some(field) = question.fields.iter().find(|field| field.id == id) {
            return Some(field);
        }
    }
    added_field(id)
}

/// Whether a field stands under an outcome: no step asks for it, and it is no answer of its own.
#[must_use]
pub fn is_of_an_outcome(id: &str) -> bool {
    let outcomes = questions(Step::Close).iter().filter(|question| question.section == Section::Outcome);
    outcomes.map(Question::name).any(|name| name == id)
}

/// Every field, in the order of the way.
pub fn all_fields() -> impl Iterator<Item = &'static Field> {
    Step::ALL.iter().flat_map(|step| questions(*step)).flat_map(|question| question.fields)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_fields_share_an_id_and_each_is_named_after_its_step() {
        let mut seen = BTreeSet::new();
        for step in Step::ALL {
            for field in questions(*step).iter().flat_map(|question| question.fields) {
                assert!(seen.insert(field.id), "{} twice", field.id);
                assert_eq!(field.id.split('.').next(), Some(step.name()));
            }
        }
    }

    #[test]
    fn every_counted_step_has_one_main_question_with_one_field() {
        for step in Step::COUNTED {
            let main: Vec<_> = questions(step).iter().filter(|question| question.section == Section::Main).collect();
            assert_eq!(main.len(), 1, "{}", step.name());
            assert_eq!(main[0].fields.len(), 1, "{}", step.name());
        }
    }
}
