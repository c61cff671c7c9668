//! A page to be printed by itself: what stands on it, line by line. The rim prints it from a document of its own, since no style sheet of ours can
//! hide the page around an embed. Any screen may ask for one; what it looks like is said by `styles/print.css`.

use std::fmt;

/// One printed page.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// The class of the whole, which the print style sheet knows.
    pub look: &'static str,
    /// What stands on it, top to bottom.
    pub lines: Vec<Line>,
}

/// One block of a printed page.
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    /// The element, such as `h1` or `p`. After a `section` all that follows stands in it, until the next.
    pub element: &'static str,
    /// Its class, or nothing.
    pub class: &'static str,
    /// Its text.
    pub text: String,
}

impl Paper {
    /// One more block.
    pub fn add(&mut self, element: &'static str, class: &'static str, text: impl Into<String>) {
        self.lines.push(Line { element, class, text: text.into() });
    }
}

/// The words are the reader's: only their number is told.
impl fmt::Debug for Paper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Paper({}, {} lines)", self.look, self.lines.len())
    }
}
