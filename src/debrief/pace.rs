//! How the reader goes through it. One debrief stands behind all three: changing over loses no word.

use super::named::named;

named! {
    /// The three paces.
    pub enum Pace {
        /// A step a screen.
        Walk = "walk",
        /// The four main questions on one page.
        Two = "two",
        /// One open page.
        Write = "write",
    }
}
