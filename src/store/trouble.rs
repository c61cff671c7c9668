//! What can be wrong with the place where the journal lies.

use crate::ports::Refusal;

/// Why something was not kept. Each is a mode of the program, with a notice of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no storage, or it may not be used.
    Denied,
    /// It has no room.
    Full,
    /// What was written does not come back.
    Lost,
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        match refusal {
            Refusal::Denied => Trouble::Denied,
            Refusal::Full => Trouble::Full,
        }
    }
}
