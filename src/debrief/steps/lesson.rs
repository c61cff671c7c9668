//! Extract the lesson: what pulls me that way, and when.

use crate::debrief::{Field, Pattern, Question};

pub(super) const QUESTIONS: &[Question] = &[
    Question::main(&[Field::blank("lesson.tend")]),
    Question::before(&[Field::blank("lesson.when")]),
    Question::deeper(&[Field::open("lesson.camera")]),
    Question::deeper(&[Field::open("lesson.protecting")]),
    Question::deeper(&[Field::open("lesson.friend")]),
    Question::deeper(&[Field::open("lesson.right")]),
    Question::deeper(&[Field::open("lesson.question")]).only(Pattern::TooFast),
    Question::deeper(&[Field::open("lesson.hoped")]).only(Pattern::TooLong),
    Question::written(&[Field::open("lesson.write")]),
];
