//! Questions that an author adds to a step. Each is made once and lasts as long as the page, like our own, which are constants: a debrief then knows no
//! difference between them. What is asked in words stands with the author's other texts, never here.

use std::cell::RefCell;

use super::{Field, Form, Question, Section};

/// What stands before the name of an added question: `own.x-budget`.
pub const ADDED: &str = "x-";

thread_local! {
    static MADE: RefCell<Vec<&'static Question>> = const { RefCell::new(Vec::new()) };
}

/// The question with that field: open text, behind "Go deeper".
#[must_use]
pub fn added(id: &'static str) -> &'static Question {
    MADE.with_borrow_mut(|made| {
        if let Some(known) = made.iter().find(|question| question.name() == id) {
            return *known;
        }
        let fields: &'static [Field] = Box::leak(Box::new([Field::new(id, Form::Open)]));
        let question: &'static Question =
            Box::leak(Box::new(Question { fields, section: Section::Deeper, only: None }));
        made.push(question);
        question
    })
}

/// The field of that id, if a question was added with it.
pub(super) fn added_field(id: &str) -> Option<&'static Field> {
    MADE.with_borrow(|made| made.iter().find(|question| question.name() == id).and_then(|found| found.fields.first()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::debrief::field;

    #[test]
    fn a_question_is_added_once_however_often_it_is_told() {
        assert!(std::ptr::eq(added("own.x-once"), added("own.x-once")));
        assert_eq!(field("own.x-once").map(|field| field.form), Some(Form::Open));
        assert!(field("own.x-never").is_none());
    }
}
