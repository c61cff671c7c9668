//! What the outcomes say, line by line: the examples of the design, and further answers as tired people type them.

mod ear;
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
