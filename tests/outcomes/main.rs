//! What the outcomes say, line by line: the examples of the design, and further answers as tired people type them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a table that cannot be read is a failing test"
)]

mod calendar;
mod ear;
mod parts;
mod properties;
#[path = "../spoken/mod.rs"]
mod spoken;
mod typed;

use typed::{Line, lines};

const EXAMPLES: &str = include_str!("examples.txt");

fn differs(line: &Line) -> Option<String> {
    let got = line.comes_out();
    (got != line.wanted).then(|| format!("{}\n  wanted: {}\n  got:    {got}", line.name, line.wanted))
}

#[test]
fn the_examples_of_the_design_come_out_word_for_word() {
    let lines = lines(EXAMPLES);
    let wrong: Vec<String> = lines.iter().filter_map(differs).collect();
    assert_eq!(lines.len(), 24);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const FURTHER: &str = include_str!("further.txt");

#[test]
fn answers_that_ignore_the_stem_come_out_as_accepted_and_at_most_one_in_twenty_broken() {
    let lines = lines(FURTHER);
    let wrong: Vec<String> = lines.iter().filter(|line| !line.broken).filter_map(differs).collect();
    let broken = lines.iter().filter(|line| line.broken).count();
    let mended = lines.iter().filter(|line| line.broken && differs(line).is_none()).map(|line| &line.name);
    assert_eq!(mended.count(), 0, "a line that is listed as broken comes out as accepted");
    assert!(lines.len() >= 80 && broken * 20 <= lines.len(), "{broken} of {} broken", lines.len());
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), lines.len(), wrong.join("\n"));
}
