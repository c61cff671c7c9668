//! The journeys: readers with a real Chromium, on what `cargo xtask dist` made. `cargo xtask browser resume` runs those with `resume` in their
//! name. A journey is a sentence, its steps are the reader's; how a step is done stands in `kit`.

mod kit;
mod whole;
