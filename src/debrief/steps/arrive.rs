//! Arrive: half a minute to say what it is about.

use crate::debrief::{Field, Form, Pattern, Question};

pub(super) const QUESTIONS: &[Question] = &[
    Question::main(&[Field::new("arrive.line", Form::Line)]),
    Question::main(&[Field::new("arrive.sting", Form::Ruler)]),
    Question::main(&[Field::new("arrive.pattern", Form::Chips(Pattern::NAMES))]),
    Question::main(&[Field::new("arrive.when", Form::Day)]),
    Question::written(&[Field::open("arrive.write")]),
];
