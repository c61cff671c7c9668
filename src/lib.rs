//! Fail Forward: a private, four-step debrief for the browser. The map of this crate stands in `ARCHITECTURE.md`.

pub mod coach;
pub mod debrief;
