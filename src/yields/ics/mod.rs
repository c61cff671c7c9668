//! Calendar files (RFC 5545): written for the plan, and read again when it is brought back. By hand, since a crate for it would weigh more than all
//! the outcomes; a real parser judges what is written in the tests.

mod read;
mod write;

pub use read::descriptions;
pub use write::{Event, calendar};
