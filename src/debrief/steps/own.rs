//! Own it: my part, who felt it, and what puts it right.

use crate::debrief::{Field, Form, Hear, Pattern, Question, Stem};

pub(super) const QUESTIONS: &[Question] = &[
    Question::main(&[Field::new("own.because", Form::Blank { tall: true })]),
    Question::deeper(&[Field::new("own.hear", Form::Chips(Hear::NAMES)), Field::new("own.by", Form::Day)]),
    Question::deeper(&[Field::blank("own.who").stem(Stem::ByHear), Field::blank("own.cost").stem(Stem::ByHear)]),
    Question::deeper(&[Field::blank("own.repair")]),
    Question::deeper(&[Field::open("own.unknown")]).only(Pattern::TooFast),
    Question::deeper(&[Field::new("own.first-sign", Form::Day), Field::new("own.acted", Form::Day)])
        .only(Pattern::TooLong),
    Question::deeper(&[Field::open("own.also")]),
    Question::written(&[Field::open("own.write")]),
];
