//! The names of the public interface, version 1, as authors, developers and other people's tests rely on them: copied from its paper, and each looked for
//! where it is made. A name that goes missing here is a breaking change.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fall")]

use std::fs;
use std::path::Path;

use fail_forward::config::{asks, places};
use fail_forward::debrief::{Pattern, Step};

const ATTRIBUTES: &[&str] = &["lang", "theme", "heading-level", "storage", "journal", "load", "open"];
const VALUES: &[&str] =
    &["auto|light|dark", "2|3|4|5", "local|session|memory", "default|[a-z0-9-]{1,32}", "intent|visible"];
const STATES: &[&str] = &["invited", "loading", "running", "folded", "stopped", "missing"];
const STEPS: &[&str] = &["arrive", "own", "lesson", "team", "reset", "close", "journal"];
const SAVED: &[&str] = &["clean", "pending", "failed", "off"];
const METHODS: &[&str] =
    &["get ready()", "get open()", "set open(", "close()", "configure(", "exportJournal()", "importJournal("];
const EVENTS: &[&str] =
    &["fail-forward-open", "fail-forward-close", "fail-forward-step", "fail-forward-saved", "fail-forward-trouble"];
const TROUBLES: &[&str] = &["storage-denied", "storage-full", "storage-lost", "program-stopped", "program-missing"];
const PROPERTIES: &[&str] =
    &["--ff-accent", "--ff-ink", "--ff-paper", "--ff-line", "--ff-radius", "--ff-font", "--ff-space"];
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "invitation", "start", "resume", "widget", "steps", "question", "answer", "deeper", "why", "continue", "back", "pace", "off-record",
    "nudge", "keep", "status", "notice", "yield", "copy", "share", "print", "download", "open-journal", "hide", "new",
    "journal", "entry", "search", "edit", "delete", "undo", "versions", "unreadable", "export", "import", "preview", "confirm", "cancel",
    "fallback", "rescue", "help",
];
const CONFIG: &[&str] = &[
    "stories",
    "stories[].title",
    "stories[].text",
    "stories[].by",
    "stories[].pattern",
    "questions.*.main",
    "questions.*.off",
    "questions.*.add[].id",
    "questions.*.add[].ask",
    "questions.*.add[].why",
    "helpLines[].region",
    "helpLines[].name",
    "helpLines[].phone",
    "helpLines[].url",
    "reply.label",
    "reply.mailto",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &Path, found: &mut String) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a folder") {
            text(&entry.expect("an entry").path(), found);
        }
    } else if path.extension().is_some_and(|end| ["rs", "js", "css", "html"].iter().any(|known| end == *known)) {
        found.push_str(&fs::read_to_string(path).expect("a text"));
    }
}

fn all_of(folder: &str) -> String {
    let mut found = String::new();
    text(&root().join(folder), &mut found);
    found
}

#[track_caller]
fn stand_in(names: &[&str], text: &str, before: &str, after: &str) {
    for name in names {
        assert!(text.contains(&format!("{before}{name}{after}")), "`{name}` is gone");
    }
}

#[test]
fn every_attribute_and_its_values_are_there() {
    let script = all_of("src/element");
    for name in ATTRIBUTES {
        assert!(
            script.contains(&format!("{name}: \"")) || script.contains(&format!("\"{name}\": \"")),
            "`{name}` is gone"
        );
    }
    stand_in(VALUES, &script, "\"", "\"");
    assert!(script.contains("getAttribute(\"config\")"));
}

#[test]
fn every_state_step_and_saving_is_there() {
    let sources = all_of("src");
    for names in [STATES, STEPS, SAVED, TROUBLES] {
        stand_in(names, &sources, "\"", "\"");
    }
    stand_in(&["data-state", "data-step", "data-saved"], &sources, "\"", "\"");
}

#[test]
fn the_same_keys_are_kept_from_the_page_in_the_element_and_in_the_component() {
    let typed_in = "\"textarea, select, input:not([type=radio], [type=checkbox])\"";
    stand_in(&[typed_in], &all_of("src/element"), "", "");
    stand_in(&[typed_in], &all_of("src/browser"), "", "");
}

#[test]
fn every_method_and_event_is_there_and_typed() {
    stand_in(METHODS, &all_of("src/element"), "", "");
    stand_in(EVENTS, &all_of("src"), "\"", "\"");
    let types = fs::read_to_string(root().join("npm/fail-forward.d.ts")).expect("the types");
    for names in [STATES, STEPS, SAVED, TROUBLES, EVENTS] {
        stand_in(names, &types, "\"", "\"");
    }
    stand_in(
        &["ready:", "get open()", "set open(", "close()", "configure(", "exportJournal()", "importJournal("],
        &types,
        "",
        "",
    );
}

#[test]
fn every_property_and_part_is_there() {
    stand_in(PROPERTIES, &all_of("styles"), "var(", "");
    let drawn = all_of("src");
    for part in PARTS {
        assert!(drawn.contains(&format!("\"{part}\"")), "the part `{part}` is gone");
    }
}

#[test]
fn every_key_of_the_config_is_there() {
    stand_in(CONFIG, &all_of("src/config"), "(\"", "\",");
}

#[test]
fn the_types_know_every_key_of_the_config_and_what_it_may_hold() {
    let types = fs::read_to_string(root().join("npm/fail-forward.d.ts")).expect("the types");
    for (path, _) in places() {
        let key = path.trim_end_matches("[]").rsplit('.').next().unwrap_or_default();
        let typed = [format!("{key}:"), format!("{key}?:")].iter().any(|typed| types.contains(typed));
        assert!(typed || key.is_empty() || key == "*", "`{path}` is not typed");
    }
    stand_in(Pattern::NAMES, &types, "\"", "\"");
    let steps: Vec<_> =
        Step::ALL.iter().filter(|step| asks(**step)).map(|step| format!("\"{}\"", step.name())).collect();
    assert!(types.contains(&format!("Record<{}, Asks>", steps.join(" | "))), "{steps:?}");
}

#[test]
fn what_dist_makes_has_the_names_that_it_had() {
    let tool = all_of("xtask/src/build");
    let names = [
        "fail-forward.html",
        "\"embed\"",
        "\"npm\"",
        "\"site\"",
        "\"fail-forward.js\"",
        "fail-forward-{hash}.js",
        "fail-forward-{hash}.wasm",
        "fail-forward-{hash}-plain.js",
        "lang/{tag}-{hash}.json",
        "index.html",
    ];
    stand_in(&names, &tool, "", "");
    assert!(all_of("xtask/src").contains("\"sizes.json\""));
    let pages = fs::read_to_string(root().join("index.html")).expect("the page");
    assert!(pages.contains("<fail-forward open journal=\"default\">"));
}
