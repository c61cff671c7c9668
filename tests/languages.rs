//! The catalogues: what English says, every language says, with the same blanks to fill.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fall")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

mod spoken;

use spoken::{catalogue, sentences, speaking};

type Catalogue = BTreeMap<String, String>;

/// Every sentence by its name, those of the plain scripts too.
fn flat(table: toml::Table, before: &str, found: &mut Catalogue) {
    for (name, value) in table {
        match value {
            toml::Value::Table(inside) => flat(inside, &format!("{before}{name}."), found),
            toml::Value::String(text) => drop(found.insert(format!("{before}{name}"), text)),
            _ => panic!("{before}{name} is no text"),
        }
    }
}

/// English, and every other language by its tag.
fn catalogues() -> (Catalogue, BTreeMap<String, Catalogue>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/copy");
    let mut all = BTreeMap::new();
    for file in fs::read_dir(folder).expect("a folder") {
        let path = file.expect("a file").path();
        if path.extension().is_some_and(|end| end == "toml") {
            let text = fs::read_to_string(&path).expect("a text");
            let mut found = Catalogue::new();
            flat(text.parse().expect("TOML"), "", &mut found);
            let tag = path.file_stem().and_then(|tag| tag.to_str()).expect("a tag");
            all.insert(tag.to_owned(), found);
        }
    }
    (all.remove("en").expect("English"), all)
}

fn names(catalogue: &Catalogue) -> BTreeSet<&str> {
    catalogue.keys().map(String::as_str).collect()
}

/// The blanks of a sentence, in order.
fn blanks(text: &str) -> Vec<&str> {
    let mut all: Vec<_> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    all.sort_unstable();
    all
}

#[test]
fn every_language_says_what_english_says_and_nothing_else() {
    let (english, others) = catalogues();
    for (tag, other) in &others {
        let missing: Vec<_> = names(&english).difference(&names(other)).copied().collect();
        let odd: Vec<_> = names(other).difference(&names(&english)).copied().collect();
        // A build says it in English all the same: a language that is half there is of some use while it is made.
        assert!(missing.is_empty(), "{tag}.toml does not say {missing:#?}");
        assert!(odd.is_empty(), "{tag}.toml says what nobody asks for: {odd:#?}");
    }
    assert!(others.contains_key("de"));
}

#[test]
fn every_sentence_has_the_blanks_that_it_has_in_english() {
    let (english, others) = catalogues();
    for (tag, other) in &others {
        for (name, text) in other {
            let Some(here) = english.get(name) else { continue };
            assert_eq!(blanks(text), blanks(here), "{tag}.toml: {name}");
        }
    }
}

#[test]
fn no_sentence_is_empty_shouts_or_holds_what_parts_two_of_them_in_a_file() {
    for (tag, other) in &catalogues().1 {
        for (name, text) in other {
            assert!(!text.is_empty() && !text.contains(['!', '\t']), "{tag}.toml: {name}");
        }
        assert_eq!(other.get("widget.lang"), Some(tag));
    }
}

#[test]
fn a_help_line_has_one_number_in_every_language() {
    let (english, others) = catalogues();
    for other in others.values() {
        for (name, text) in english.iter().filter(|(name, _)| name.starts_with("line.") && !name.ends_with(".more")) {
            if !name.ends_with(".name") {
                assert_eq!(other.get(name), Some(text), "{name}");
            }
        }
    }
}

#[test]
fn what_a_calendar_event_is_made_of_is_known_again_by_its_labels() {
    for (tag, other) in &catalogues().1 {
        let says = |name: &str| other.get(name).cloned().unwrap_or_default();
        for (label, frame) in [("plan.knows", "frame.knows"), ("plan.day", "frame.look-back")] {
            assert_eq!(format!("{}: {{it}}", says(label)), says(frame), "{tag}.toml: {frame}");
        }
    }
}

#[test]
fn the_file_of_a_language_holds_the_programs_sentences_in_the_programs_order() {
    let (sentences, german) = (sentences("de"), speaking("de"));
    assert!(!german.is_english());
    let looked_up = sentences.iter().filter(|(name, _)| !catalogue::by_constant(name));
    for (name, text) in looked_up {
        let (thing, what) = name.rsplit_once('.').expect("a table");
        assert_eq!(german.about(thing, what), Some(text.as_str()), "{name}");
    }
}
