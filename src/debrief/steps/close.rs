//! Close: how much it stings now. The rest of that screen is what the debrief leaves.

use crate::debrief::{Field, Form, Question};

pub(super) const QUESTIONS: &[Question] =
    &[Question::main(&[Field::new("close.sting", Form::Ruler)]), Question::main(&[Field::open("close.letter")])];
