//! The look-back: asked of a plan whose day has come, on a page of its own. What is answered here is put into the debrief's list of looks back.

use crate::debrief::{CheckIn, Field, Form, Question, Then};

/// The questions of the look-back; the first is asked only beside a letter.
pub const LOOK_BACK: &[Question] = &[
    Question::main(&[Field::new("look.sting", Form::Ruler)]),
    Question::main(&[Field::new("look.kept", Form::Chips(CheckIn::NAMES))]),
    Question::main(&[Field::new("look.line", Form::Line)]),
    Question::main(&[Field::new("look.then", Form::Chips(Then::NAMES))]),
];
