//! One answer, and all the answers of a debrief.

use std::borrow::{Borrow, Cow};

use super::{Day, Form, Words, field, whole};
use crate::sorted::Map;

/// The id of a field, such as `own.because`: the step, a dot, a name. An author's own question has an `x-` after the dot.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(Cow<'static, str>);

impl FieldId {
    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for FieldId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<&str> for FieldId {
    fn from(name: &str) -> FieldId {
        match field(name) {
            Some(known) => FieldId(Cow::Borrowed(known.id)),
            None => FieldId(Cow::Owned(name.to_owned())),
        }
    }
}

/// How much it stings: a whole number from 0 (not at all) to 10 (very much).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sting(u8);

impl Sting {
    /// The highest mark of the ruler.
    pub const MOST: u8 = 10;

    /// That mark of the ruler, if it has it.
    #[must_use]
    pub fn new(mark: u8) -> Option<Sting> {
        (mark <= Sting::MOST).then_some(Sting(mark))
    }

    /// The mark.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

/// What the reader answered in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Answer {
    /// Typed words. Empty words are an answer too: the reader took something out.
    Words(Words),
    /// A mark on the ruler.
    Sting(Sting),
    /// One of the field's own choices, by name.
    Choice(&'static str),
    /// A day the reader chose.
    Day(Day),
    /// A day we put there, which the reader has not touched: it promises nothing to others.
    Offered(Day),
    /// "Not a plan yet": no day, on purpose.
    NotYet,
}

impl Answer {
    /// What a field's text means, by the field's form; none where it means nothing.
    #[must_use]
    pub fn read(form: Form, text: &str) -> Option<Answer> {
        match form {
            Form::Line | Form::Open | Form::Blank { .. } => Some(Answer::Words(text.into())),
            Form::Ruler => whole(text).and_then(Sting::new).map(Answer::Sting),
            Form::Chips(names) => names.iter().copied().find(|name| *name == text).map(Answer::Choice),
            Form::Day => Day::parse(text).map(Answer::Day),
        }
    }
}

/// The answers given so far, by field. A field that was never touched is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Map<FieldId, Answer>);

impl Answers {
    /// The answer at a field.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&Answer> {
        self.0.get(field)
    }

    /// The words at a field, as typed; empty where there are none.
    #[must_use]
    pub fn words(&self, field: &str) -> &str {
        match self.get(field) {
            Some(Answer::Words(words)) => words.as_str(),
            _ => "",
        }
    }

    /// Puts an answer at a field; with none, the field is as if never touched.
    pub fn set(&mut self, field: FieldId, answer: Option<Answer>) {
        match answer {
            Some(answer) => {
                self.0.insert(field, answer);
            }
            None => {
                self.0.remove(field.as_str());
            }
        }
    }

    /// All of them, sorted by field.
    pub fn iter(&self) -> impl Iterator<Item = (&FieldId, &Answer)> {
        self.0.iter()
    }

    /// Whether the reader has said nothing at all: an offered day and emptied fields say nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, answer)| match answer {
            Answer::Words(words) => words.is_blank(),
            Answer::Offered(_) => true,
            Answer::Sting(_) | Answer::Choice(_) | Answer::Day(_) | Answer::NotYet => false,
        })
    }
}
