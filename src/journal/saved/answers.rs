//! Answers in the saved format: a text, a number, or an object that says what kind of day it is. The field's form decides what fits.

use super::super::{Beyond, Reason};
use super::json::{Object, Value};
use super::line::{Line, quoted};
use crate::debrief::{Answer, Answers, Day, FieldId, Form, field};

const OFFERED: &str = "offered";
const NOT_YET: &str = r#"{"not-yet":true}"#;

/// The answers as one JSON object. What the reader answered stands before what was kept unread in the same place.
pub(super) fn write(answers: &Answers, beyond: &Beyond) -> String {
    let mut line = Line::begin();
    for (field, answer) in answers.iter() {
        line.json(field.as_str(), &one(answer));
    }
    for (field, unread) in beyond.answers.iter() {
        if answers.get(field).is_none() {
            line.json(field, unread);
        }
    }
    line.close()
}

fn one(answer: &Answer) -> String {
    match answer {
        Answer::Words(words) => quoted(words.as_str()),
        Answer::Sting(sting) => sting.get().to_string(),
        Answer::Choice(name) => quoted(name),
        Answer::Day(day) => quoted(&day.to_string()),
        Answer::Offered(day) => {
            let mut line = Line::begin();
            line.text(OFFERED, &day.to_string());
            line.close()
        }
        Answer::NotYet => NOT_YET.to_owned(),
    }
}

/// Reads them back. What does not fit its field is put into `beyond`, to the letter: not shown, and not lost.
///
/// # Errors
/// `Foreign` when it is no object of answers at all.
pub(super) fn read(object: Object<'_>, beyond: &mut Beyond) -> Result<Answers, Reason> {
    let mut answers = Answers::default();
    for (name, raw) in object.rest() {
        match meant(&name, raw) {
            Some(answer) => answers.set(FieldId::from(name.as_str()), Some(answer)),
            None => {
                beyond.answers.insert(name, raw.to_owned());
            }
        }
    }
    Ok(answers)
}

/// What a value means in its field. A field that this version does not know holds words, if it holds a text.
fn meant(name: &str, raw: &str) -> Option<Answer> {
    let form = field(name).map_or(Form::Open, |field| field.form);
    match form {
        Form::Ruler => Answer::read(form, &u8::read(raw)?.to_string()),
        Form::Day if raw == NOT_YET => Some(Answer::NotYet),
        Form::Day if raw.starts_with('{') => offered(raw),
        _ => Answer::read(form, &String::read(raw)?),
    }
}

fn offered(raw: &str) -> Option<Answer> {
    let mut object = Object::read(raw).ok()?;
    let day = object.take::<String>(OFFERED).ok()?;
    let alone = object.rest().next().is_none();
    alone.then(|| Day::parse(&day).map(Answer::Offered)).flatten()
}
