//! What the reader looks for in the list: words, a pattern, a shift, what became of the plan, and in which order.

mod marked;
mod search;

use std::fmt;

use crate::debrief::{Pattern, Shift, Words};

pub use marked::Marked;
pub(super) use marked::{excerpt, marked};

/// How many rows are drawn at first: more than a window shows. "Show more" doubles it.
pub(super) const AT_ONCE: usize = 20;

/// What a list can be narrowed by, or ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The pattern.
    Pattern,
    /// The shift.
    Shift,
    /// What became of the plan.
    Plan,
    /// The order.
    Order,
}

impl Pick {
    /// All of them, as they stand on screen.
    pub const ALL: [Pick; 4] = [Pick::Pattern, Pick::Shift, Pick::Plan, Pick::Order];

    /// Its name in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Pick::Pattern => "find.pattern",
            Pick::Shift => "find.shift",
            Pick::Plan => "find.plan",
            Pick::Order => "find.order",
        }
    }

    /// The names of what can be picked, but for the first, which is all of them or the order of every day.
    #[must_use]
    pub const fn choices(self) -> &'static [&'static str] {
        match self {
            Pick::Pattern => Pattern::NAMES,
            Pick::Shift => Shift::NAMES,
            Pick::Plan => &["open", "kept", "partly", "not-yet", "let-go", "none"],
            Pick::Order => &["oldest", "sting"],
        }
    }
}

/// What is looked for, and what was found.
#[derive(Clone)]
pub struct Find {
    /// The words as they stand in the field, where it is drawn anew.
    pub words: Words,
    /// The words, as they are compared.
    pub terms: Vec<String>,
    /// What was picked; nothing for all.
    pub picked: [Option<&'static str>; 4],
    /// The places of what was found, in their order; none while nothing is looked for.
    pub found: Option<Vec<usize>>,
    /// How many rows are drawn.
    pub shown: usize,
}

impl Find {
    /// Whether the list is narrowed or ordered in any way.
    #[must_use]
    pub fn is_on(&self) -> bool {
        !self.terms.is_empty() || self.picked.iter().any(Option::is_some)
    }
}

/// The words are the reader's: only their number is told.
impl fmt::Debug for Find {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Find({} words, {:?})", self.terms.len(), self.picked)
    }
}

impl Default for Find {
    fn default() -> Find {
        Find { words: Words::default(), terms: Vec::new(), picked: [None; 4], found: None, shown: AT_ONCE }
    }
}
