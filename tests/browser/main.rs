//! The journeys: readers with a real Chromium, on what `cargo xtask dist` made. `cargo xtask browser resume` runs those with `resume` in their
//! name. A journey is a sentence, its steps are the reader's; how a step is done stands in `kit`.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a journey that cannot go on is a test that failed, in `kit` as in the tests themselves"
)]

mod access;
mod aloud;
mod author;
mod bench;
mod breaks;
mod card;
mod coach;
mod config;
mod days;
mod denied;
mod due;
mod example;
mod exchange;
mod find;
mod foreign;
mod full;
mod hostile;
mod intent;
mod journal;
mod keyboard;
mod kit;
mod language;
mod letters;
mod many;
mod missing;
mod outcome;
mod pace;
mod record;
mod returning;
mod several;
mod shape;
mod site;
mod stopped;
mod tabs;
mod way;
mod weight;
mod whole;
