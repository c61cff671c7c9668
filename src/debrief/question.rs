//! What a question is made of. The questions themselves are data, one file a step, beside this one.

use super::Pattern;

/// One thing that is asked: a heading, and one or two fields under it.
#[derive(Debug)]
pub struct Question {
    /// The fields, in reading order. The first one's id names the question in the catalogue.
    pub fields: &'static [Field],
    /// Where it stands in its step.
    pub section: Section,
    /// Only asked when this is the pattern.
    pub only: Option<Pattern>,
}

/// Where a question stands in its step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// In sight from the start.
    Main,
    /// Behind "Go deeper", after the main question.
    Deeper,
    /// Behind "Go deeper", but drawn before the main question's sentence, which it begins.
    Before,
    /// In place of all of them, for whoever would rather just write.
    Written,
    /// Under an outcome: what was changed in it by hand, or chosen for it. No step asks for it, and it is no answer of its own.
    Outcome,
}

/// One field: what is typed or chosen in one place.
#[derive(Debug)]
pub struct Field {
    /// Its id; the catalogue and the saved format know it by this.
    pub id: &'static str,
    /// What kind of field it is.
    pub form: Form,
    /// What its stem depends on.
    pub stem: Stem,
}

/// The kinds of field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One line that grows; Enter goes on.
    Line,
    /// Open text, several lines.
    Open,
    /// A blank inside a sentence; Enter goes on.
    Blank {
        /// Whether it shows two rows from the start.
        tall: bool,
    },
    /// The ruler from 0 to 10.
    Ruler,
    /// One of these names.
    Chips(&'static [&'static str]),
    /// A day.
    Day,
}

impl Form {
    /// Whether words are typed in it.
    #[must_use]
    pub fn is_typed(self) -> bool {
        matches!(self, Form::Line | Form::Open | Form::Blank { .. })
    }
}

/// What the words before a blank depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stem {
    /// Nothing: always the same.
    Fixed,
    /// Whether the people affected are spoken to.
    ByHear,
    /// Whether the moment is known.
    ByMoment,
}

impl Question {
    pub(super) const fn main(fields: &'static [Field]) -> Question {
        Question { fields, section: Section::Main, only: None }
    }

    pub(super) const fn deeper(fields: &'static [Field]) -> Question {
        Question { fields, section: Section::Deeper, only: None }
    }

    pub(super) const fn written(fields: &'static [Field]) -> Question {
        Question { fields, section: Section::Written, only: None }
    }

    pub(super) const fn outcome(fields: &'static [Field]) -> Question {
        Question { fields, section: Section::Outcome, only: None }
    }

    pub(super) const fn before(fields: &'static [Field]) -> Question {
        Question { fields, section: Section::Before, only: None }
    }

    /// The same question, asked only where this is the pattern.
    pub(super) const fn only(mut self, pattern: Pattern) -> Question {
        self.only = Some(pattern);
        self
    }

    /// The name of the question in the catalogue.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.fields.first().map_or("", |field| field.id)
    }
}

impl Field {
    pub(super) const fn new(id: &'static str, form: Form) -> Field {
        Field { id, form, stem: Stem::Fixed }
    }

    pub(super) const fn blank(id: &'static str) -> Field {
        Field::new(id, Form::Blank { tall: false })
    }

    pub(super) const fn open(id: &'static str) -> Field {
        Field::new(id, Form::Open)
    }

    pub(super) const fn stem(mut self, stem: Stem) -> Field {
        self.stem = stem;
        self
    }
}
