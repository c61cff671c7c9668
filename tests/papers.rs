//! What the papers say is so: names in the README are names in the sources, and what it tells an author to paste is what our own demo has.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fall")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file under a folder with such an end, in one text.
fn all_of(folder: &str, end: &str) -> String {
    fn walk(folder: &Path, end: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, end, found);
            } else if path.extension().is_some_and(|is| is == end) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), end, &mut found);
    found.iter().map(|path| fs::read_to_string(path).expect("a text")).collect()
}

/// What stands in backticks.
fn ticked(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, open: &str, close: &str) -> BTreeSet<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

/// The rows of the table whose head begins so, each cut into its cells.
fn table<'a>(readme: &'a str, head: &str) -> Vec<Vec<&'a str>> {
    let lines = readme.lines().skip_while(|line| !line.starts_with(head)).skip(2);
    lines.take_while(|line| line.starts_with('|')).map(|line| line.trim_matches('|').split('|').collect()).collect()
}

fn first_column<'a>(readme: &'a str, head: &str) -> BTreeSet<&'a str> {
    let rows = table(readme, head);
    assert!(!rows.is_empty(), "no table {head}");
    rows.iter().flat_map(|row| ticked(row[0])).collect()
}

#[test]
fn the_two_lines_of_the_readme_are_those_of_the_demo_post() {
    let (readme, post) = (read("README.md"), read("xtask/demo/post.html"));
    let lines = readme.split("```html\n").nth(1).and_then(|rest| rest.split("```").next()).expect("the two lines");
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(post.contains(lines[0]), "{}", lines[0]);
    // The demo's element holds its sentence for readers without JavaScript.
    let (open, close) = lines[1].split_once("></").expect("a tag");
    assert!(post.contains(&format!("{open}>")) && post.contains(&format!("</{close}")), "{}", lines[1]);
}

#[test]
fn the_attributes_and_their_values_are_those_that_the_element_knows() {
    let (readme, script) = (read("README.md"), read("src/element/attributes.js"));
    let known = script.split("const KNOWN = {").nth(1).and_then(|rest| rest.split("};").next()).expect("the table");
    let known: Vec<(&str, &str)> = known
        .lines()
        .filter_map(|line| line.trim().trim_end_matches(',').split_once(": "))
        .map(|(name, rule)| (name.trim_matches('"'), rule.trim_matches('"')))
        .collect();
    // `config` is read with the program: the loader has no use for it.
    let all = known.iter().map(|(name, _)| *name).chain(["config"]);
    assert_eq!(first_column(&readme, "| attribute"), all.collect());
    for row in table(&readme, "| attribute").into_iter().filter(|row| !row[0].contains("config")) {
        let name = *ticked(row[0]).first().expect("a name");
        let rule = known.iter().find(|(known, _)| *known == name).expect("known").1;
        for value in ticked(row[1]) {
            assert!(rule.split('|').any(|one| one == value), "{name}: {value} is not in {rule}");
        }
        if ["theme", "heading-level", "storage", "load"].contains(&name) {
            let said: Vec<&str> = row[1].split('`').skip(1).step_by(2).collect();
            assert_eq!(said.join("|"), rule, "{name}: all values, the default first");
        }
    }
}

#[test]
fn the_events_are_those_that_are_sent() {
    let readme = read("README.md");
    let (rust, script) = (all_of("src", "rs"), all_of("src/element", "js"));
    let sent: BTreeSet<&str> =
        between(&rust, "\"fail-forward-", "\"").into_iter().chain(between(&script, "\"fail-forward-", "\"")).collect();
    let said = first_column(&readme, "| event");
    assert_eq!(said.iter().filter_map(|name| name.strip_prefix("fail-forward-")).collect::<BTreeSet<_>>(), sent);
    let rows = table(&readme, "| event");
    let kinds = rows.iter().find(|row| row[0].contains("trouble")).map(|row| ticked(row[1])).expect("the kinds");
    for kind in kinds.iter().filter(|kind| **kind != "{kind}") {
        assert!(
            rust.contains(&format!("\"{kind}\"")) || script.contains(&format!("\"{kind}\"")),
            "{kind} is never told"
        );
    }
}

#[test]
fn every_part_that_is_drawn_is_in_the_readme_and_no_other() {
    let readme = read("README.md");
    let said =
        readme.split("Parts for `::part()`:").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("the parts");
    let said = ticked(said);
    let views = all_of("src/view", "rs") + &all_of("src/app/view_model", "rs");
    let script = all_of("src/element", "js");
    for part in &said {
        let quoted = format!("\"{part}\"");
        assert!(views.contains(&quoted) || script.contains(&quoted), "{part} is drawn nowhere");
    }
    let drawn = between(&views, ".part(\"", "\"").into_iter().chain(between(&script, "part: \"", "\""));
    for part in drawn {
        assert!(said.contains(part), "{part} is drawn, and not in the README");
    }
}

#[test]
fn the_custom_properties_are_those_that_the_sheets_read_and_none_is_ever_set() {
    let readme = read("README.md");
    let look = readme.split("### The look").nth(1).and_then(|rest| rest.split("###").next()).expect("the look");
    let said: BTreeSet<&str> = ticked(look).into_iter().filter(|name| name.starts_with("--ff-")).collect();
    let sheets = all_of("styles", "css");
    let read: BTreeSet<String> = between(&sheets, "var(--ff-", ")")
        .into_iter()
        .filter(|name| !name.starts_with('_'))
        .map(|name| format!("--ff-{}", name.split(',').next().unwrap_or_default()))
        .collect();
    assert_eq!(said, read.iter().map(String::as_str).collect());
    for name in said {
        assert!(!sheets.contains(&format!("\n  {name}:")), "{name} is set, which would beat the blog");
    }
}

#[test]
fn every_state_that_the_readme_names_is_one_that_is_set() {
    let readme = read("README.md");
    let said = readme.split("may read `data-state`").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("states");
    let sources = all_of("src", "rs") + &all_of("src/element", "js");
    for name in ticked(said).into_iter().filter(|name| !name.starts_with("data-")) {
        assert!(sources.contains(&format!("\"{name}\"")), "{name} is never set");
    }
}

#[test]
fn the_commands_of_the_papers_are_commands_of_the_build_tool() {
    let (readme, tool) = (read("README.md") + &read("CONTRIBUTING.md"), all_of("xtask/src", "rs"));
    let commands = between(&readme, "cargo xtask ", " ");
    assert!(commands.len() >= 3, "{commands:?}");
    for command in commands {
        let command = command.trim_matches(|letter: char| !letter.is_alphanumeric());
        assert!(tool.contains(&format!("name: \"{command}\"")), "{command}");
    }
    assert!(read(".ci/run").contains("cargo xtask test"), "CI runs the README's own command");
}

#[test]
fn the_readme_promises_nothing_of_later_versions() {
    let readme = read("README.md");
    for later in ["open-settings", "passphrase"] {
        assert!(!readme.contains(later), "{later}");
    }
}

#[test]
fn the_licences_of_the_package_lie_beside_it() {
    assert!(read("Cargo.toml").contains("license = \"MIT OR Apache-2.0\""));
    assert!(read("LICENSE-MIT").contains("The Fail Forward authors"));
    let apache = read("LICENSE-APACHE");
    assert!(apache.contains("Version 2.0, January 2004") && apache.contains("The Fail Forward authors"));
    let version = format!("Towards {}.", env!("CARGO_PKG_VERSION"));
    assert!(
        read("CHANGELOG.md").contains(&version)
            || read("CHANGELOG.md").contains(&format!("[{}]", env!("CARGO_PKG_VERSION")))
    );
}
