//! One question and its fields, ready to be drawn. `asked.rs` makes them.

use super::echo::EchoView;
use super::nudges::{HelpView, NudgeView};

/// A question, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its name in the catalogue: also the key of its place in the list.
    pub name: &'static str,
    /// The heading; a question that is one sentence of its own has none.
    pub heading: Option<&'static str>,
    /// What stands under the heading or the sentence.
    pub hint: Option<&'static str>,
    /// Its fields.
    pub fields: Vec<FieldView>,
    /// The line above the heading; only the first question on a page, or each of the four on the short one, has it and takes the focus.
    pub above: Option<(String, String)>,
    /// What begins its sentence, when opened.
    pub before: Vec<Asked>,
    /// On Team: what Own already gave, to start from.
    pub draft: Option<String>,
    /// On Team: the question that is offered.
    pub suggestion: Option<&'static str>,
    /// On Lesson: an old lesson of the same kind.
    pub echo: Option<EchoView>,
    /// What the coach asks.
    pub nudges: Vec<NudgeView>,
    /// The card with help lines.
    pub help: Option<HelpView>,
    /// What follows from the answer, in words.
    pub follows: Option<String>,
    /// The reason in the margin.
    pub why: Option<Why>,
}

/// Why something is asked.
#[derive(Clone, Copy, Debug)]
pub enum Why {
    /// A reason of ours: it stands without a source.
    Ours(&'static str),
    /// What studies found, word for word, and where.
    Found(&'static str, &'static str),
}

/// A field, ready to be drawn.
#[derive(Clone, Debug)]
pub struct FieldView {
    /// Its id, also the id of its element.
    pub id: &'static str,
    /// What is drawn.
    pub shown: FieldShown,
    /// What it is called, where the heading does not say it.
    pub label: Option<&'static str>,
    /// What it holds.
    pub value: String,
    /// Drawn anew when this changes.
    pub epoch: u32,
}

impl FieldView {
    /// Whether words are typed in it.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        matches!(self.shown, FieldShown::Line | FieldShown::Open | FieldShown::Blank { .. })
    }
}

/// What is drawn for a field.
#[derive(Clone, Debug)]
#[repr(u8)]
pub enum FieldShown {
    /// One line that grows.
    Line,
    /// Open text.
    Open,
    /// A blank in a sentence.
    Blank {
        /// What only a screen reader hears before the stem.
        before: Option<&'static str>,
        /// The words before the blank.
        stem: String,
        /// What only a screen reader hears after them.
        more: &'static str,
        /// The stop after the blank.
        stop: Option<&'static str>,
        /// Whether the reader has set a stop of their own.
        given: bool,
        /// Two rows from the start.
        tall: bool,
    },
    /// The ruler.
    Ruler {
        /// The mark that is chosen.
        chosen: Option<u8>,
        /// The mark of the first time, shown only once the second is chosen.
        then: Option<u8>,
    },
    /// Choices.
    Chips(Vec<Chip>),
    /// A day.
    Day {
        /// What empties it, where emptying means something.
        not_yet: Option<&'static str>,
        /// What is said when it is empty on purpose.
        none: Option<&'static str>,
    },
}

/// One choice.
#[derive(Clone, Debug)]
pub struct Chip {
    /// Its name.
    pub name: &'static str,
    /// Its words.
    pub text: &'static str,
    /// Whether it is chosen.
    pub chosen: bool,
}
