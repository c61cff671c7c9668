//! Reset with clarity: one small act, its moment, what gets in the way, and the day to look back.

use crate::debrief::{Field, Form, Question, Stem};

pub(super) const QUESTIONS: &[Question] = &[
    Question::main(&[Field::blank("reset.act").stem(Stem::ByMoment)]),
    Question::deeper(&[Field::blank("reset.if")]),
    Question::deeper(&[Field::blank("reset.obstacle"), Field::blank("reset.then")]),
    Question::deeper(&[Field::blank("reset.knows"), Field::new("reset.day", Form::Day)]),
    Question::written(&[Field::open("reset.write")]),
];
