//! Talk about it: the smallest true version that can be shared.

use crate::debrief::{Audience, Field, Form, Question};

pub(super) const QUESTIONS: &[Question] = &[
    Question::main(&[Field::open("team.share")]),
    Question::deeper(&[Field::new("team.for", Form::Chips(Audience::NAMES))]),
    Question::deeper(&[Field::new("team.ask", Form::Line)]),
    Question::deeper(&[Field::open("team.see")]),
    Question::deeper(&[Field::open("team.private")]),
    Question::written(&[Field::open("team.write")]),
];
