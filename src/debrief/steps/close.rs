//! What Close asks: one number, to be read beside the first one. And what can be changed or chosen under an outcome.

use crate::debrief::{Field, Form, Question, Shift};

pub(super) const QUESTIONS: &[Question] = &[
    Question::main(&[Field::new("close.sting", Form::Ruler)]),
    Question::main(&[Field::open("close.letter")]),
    // What was noted, a line each, when it was asked whether the lesson came up.
    Question::main(&[Field::open("close.came")]),
    // The wording of an outcome, once it was changed by hand.
    Question::outcome(&[Field::open("close.wrote")]),
    Question::outcome(&[Field::open("close.statement")]),
    Question::outcome(&[Field::open("close.lesson-card")]),
    Question::outcome(&[Field::open("close.talking-points")]),
    Question::outcome(&[Field::open("close.plan")]),
    Question::outcome(&[Field::new("close.shift", Form::Chips(Shift::NAMES))]),
    // The day on which it is asked next whether the lesson came up.
    Question::outcome(&[Field::new("close.asks", Form::Day)]),
    // A name and its role a line.
    Question::outcome(&[Field::open("close.roles")]),
    // The day on which the plan was said once.
    Question::outcome(&[Field::new("close.said", Form::Day)]),
    // What the calendar calls it, and the day of the act.
    Question::outcome(&[Field::new("close.title", Form::Line)]),
    Question::outcome(&[Field::new("close.on", Form::Day)]),
];
