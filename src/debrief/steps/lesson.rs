//! Extract the lesson: what pulls me that way, and when.

use crate::debrief::{Field, Question};

pub(super) const QUESTIONS: &[Question] =
    &[Question::main(&[Field::blank("lesson.tend")]), Question::before(&[Field::blank("lesson.when")])];
