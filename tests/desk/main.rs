//! The whole program without a browser, through its public door: what a reader does at a desk, and what they find there.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fall")]

mod aloud;
mod author;
mod came;
mod coach;
mod desk;
mod due;
mod echo;
mod events;
mod exchange;
mod find;
mod insights;
mod journal;
mod keeping;
mod language;
mod life;
mod lots;
#[path = "../keeping/medium.rs"]
#[expect(dead_code, reason = "the lives ask less of it than the tests of keeping do")]
mod medium;
mod outcome;
mod pace;
mod reading;
mod record;
mod shelf;
mod tabs;
mod trouble;
mod way;
