//! The JSON Schema of a config, made from the very table that reads it, and held against a validator of others': what one takes, the other takes.
//! `FF_WRITE=1 cargo test config` writes `npm/config.schema.json` anew.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fall")]

use fail_forward::config::{Added, Config, Leaf, Read, Wants, asks, can_be_off, places, read};
use fail_forward::debrief::{Pattern, Step};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/npm/config.schema.json");

fn about(path: &str) -> &'static str {
    match path {
        "" => {
            "What the author of a page wants of <fail-forward>. Every key may be left out; all texts are shown as text."
        }
        "stories" => "Short failures of others, to be read at the start. Without any, two of ours are offered.",
        "questions" => "Questions in other words, left out or added, by step.",
        "questions.*.main" => "The main question in other words. Its answer stands alone: no sentence begins it.",
        "questions.*.off" => "Questions behind \"Go deeper\" that are not asked.",
        "questions.*.add" => "Questions asked in addition; \"budget\" at own is stored as own.x-budget.",
        "helpLines" => "Help lines of the author's own, shown before ours.",
        "helpLines[].region" => "Where it can be called. Without one, the line is shown to everybody.",
        "helpLines[].url" => "An https:, mailto: or tel: address.",
        "reply" => "Where a reader may write back to, by their own mail program.",
        _ => "",
    }
}

/// What a place takes that is no object and no list.
fn text(wants: Wants, step: Option<Step>) -> Value {
    match wants {
        Wants::Words => json!({ "type": "string", "pattern": "\\S" }),
        Wants::Pattern => json!({ "enum": Pattern::NAMES }),
        Wants::Question => json!({ "enum": step.map(|step| can_be_off(step).collect::<Vec<_>>()).unwrap_or_default() }),
        Wants::Name => json!({ "type": "string", "pattern": "^[a-z0-9-]{1,32}$" }),
        Wants::Phone => {
            json!({ "type": "string", "pattern": "^[^0-9]*[0-9][^0-9]*[0-9][ +()./0-9-]*$", "allOf": [{ "pattern": "^[ +()./0-9-]+$" }] })
        }
        Wants::Link => json!({ "type": "string", "pattern": "^(https://|mailto:|tel:)[^\\u0000-\\u0020]+$" }),
        Wants::Mail => {
            json!({ "type": "string", "pattern": "^[^\\u0000-\\u0020<>?&,;\"@]+@[^\\u0000-\\u0020<>?&,;\"@]+$" })
        }
        Wants::Object | Wants::List => Value::Null,
    }
}

/// The schema of one place and all that is in it.
fn schema(path: &str, step: Option<Step>) -> Value {
    let (_, wants) = places().find(|(known, _)| *known == path).expect("a place");
    let inside: Vec<&str> = places().map(|(known, _)| known).filter(|known| is_child(path, known)).collect();
    let mut made = match wants {
        Wants::List => json!({ "type": "array", "items": schema(inside.first().expect("an item"), step) }),
        Wants::Object => {
            let mut properties = Map::new();
            for child in inside {
                let name = child.rsplit('.').next().expect("a name").to_owned();
                if name == "*" {
                    for step in Step::ALL.iter().copied().filter(|step| asks(*step)) {
                        properties.insert(step.name().to_owned(), schema(child, Some(step)));
                    }
                } else {
                    properties.insert(name, schema(child, step));
                }
            }
            json!({ "type": "object", "properties": properties })
        }
        _ => text(wants, step),
    };
    let object = made.as_object_mut().expect("an object");
    match path {
        "stories[]" => drop(object.insert("required".into(), json!(["title", "text"]))),
        "questions.*.add[]" => drop(object.insert("required".into(), json!(["id", "ask"]))),
        "reply" => drop(object.insert("required".into(), json!(["mailto"]))),
        "helpLines[]" => {
            object.insert("required".into(), json!(["name"]));
            object.insert("anyOf".into(), json!([{ "required": ["phone"] }, { "required": ["url"] }]));
        }
        _ => {}
    }
    if !about(path).is_empty() {
        object.insert("description".into(), about(path).into());
    }
    made
}

fn is_child(path: &str, other: &str) -> bool {
    let rest = other.strip_prefix(path).filter(|rest| !rest.is_empty());
    let rest = rest.map(|rest| if path.is_empty() { rest } else { rest.strip_prefix('.').unwrap_or(rest) });
    rest.is_some_and(|rest| {
        rest == "[]" || (!rest.contains(['.', '[']) && (path.is_empty() || other.starts_with(&format!("{path}."))))
    })
}

fn whole() -> Value {
    let mut whole = schema("", None);
    let object = whole.as_object_mut().expect("an object");
    object.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    object.insert("title".into(), "The config of <fail-forward>".into());
    whole
}

/// The values of a config, as the page's script tells them.
fn leaves(value: &Value, path: &str, found: &mut Vec<(String, Leaf)>) {
    let leaf = match value {
        Value::String(text) => Leaf::Text(text.clone()),
        Value::Array(_) => Leaf::List,
        Value::Object(_) => Leaf::Object,
        _ => Leaf::Other,
    };
    found.push((path.to_owned(), leaf));
    for (at, inside) in value.as_array().into_iter().flatten().enumerate() {
        leaves(inside, &format!("{path}[{at}]"), found);
    }
    for (key, inside) in value.as_object().into_iter().flatten() {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        leaves(inside, &path, found);
    }
}

fn reads(value: &Value) -> Read {
    let mut found = Vec::new();
    leaves(value, "", &mut found);
    read(found)
}

fn faults(value: &Value) -> Vec<String> {
    reads(value).faults.into_iter().map(|fault| fault.path).collect()
}

fn example() -> Value {
    json!({
        "stories": [{ "title": "The lunch", "text": "She said so.\nI did not listen.", "by": "the editor", "pattern": "about-me" }],
        "questions": { "own": { "main": "What was yours?", "off": ["also"], "add": [{ "id": "budget", "ask": "What did it cost?", "why": "Money is a fact." }] } },
        "helpLines": [{ "region": "Atlantis", "name": "The Sea", "phone": "+00 (1) 23" }, { "name": "The Shore", "url": "https://example.org/" }],
        "reply": { "label": "Write to me", "mailto": "author@example.org" },
    })
}

#[test]
fn the_schema_that_ships_is_the_one_that_the_table_makes() {
    let made = format!("{:#}\n", whole());
    if std::env::var_os("FF_WRITE").is_some() {
        std::fs::write(FILE, &made).expect("it can be written");
    }
    // As values: whether keys keep their order depends on what else is built.
    let ships: Value =
        serde_json::from_str(&std::fs::read_to_string(FILE).expect("npm/config.schema.json")).expect("JSON");
    assert_eq!(ships, whole(), "write it anew with FF_WRITE=1");
}

#[test]
fn what_an_author_says_arrives_as_it_was_said() {
    let read = reads(&example());
    assert!(read.unknown.is_empty() && read.faults.is_empty(), "{read:?}");
    let config = read.config;
    assert_eq!(config.stories[0].pattern, Some(Pattern::AboutMe));
    assert_eq!(config.questions[0].0, Step::Own);
    let asked: Vec<&str> = config.asked(Step::Own).iter().map(|question| question.name()).collect();
    assert!(!asked.contains(&"own.also") && asked.last() == Some(&"own.x-budget"), "{asked:?}");
    assert_eq!(config.help_lines[1].url, Some("https://example.org/"));
    assert_eq!(config.reply.map(|reply| reply.mailto), Some("author@example.org"));
}

#[test]
fn a_wrong_value_is_named_by_its_path() {
    for (pointer, wrong, path) in [
        ("/stories", json!("x"), "stories"),
        ("/stories/0", json!(null), "stories[0]"),
        ("/stories/0/title", json!(" "), "stories[0].title"),
        ("/stories/0/pattern", json!("too-slow"), "stories[0].pattern"),
        ("/questions/own/off/0", json!("because"), "questions.own.off[0]"),
        ("/questions/own/add/0/id", json!("A b"), "questions.own.add[0].id"),
        ("/helpLines/1/url", json!("javascript:alert(1)"), "helpLines[1].url"),
        ("/helpLines/1/url", json!("http://example.org"), "helpLines[1].url"),
        ("/reply/mailto", json!("a@b?bcc=c@d"), "reply.mailto"),
        ("/reply", json!({ "label": "x" }), "reply.mailto"),
        ("", json!([]), ""),
    ] {
        let mut config = example();
        *config.pointer_mut(pointer).expect("it is there") = wrong;
        assert_eq!(faults(&config), [path], "{pointer}");
    }
}

#[test]
fn a_wrong_value_costs_itself_or_its_entry_and_nothing_else() {
    let with = |pointer: &str, wrong: Value| {
        let mut config = example();
        *config.pointer_mut(pointer).expect("it is there") = wrong;
        reads(&config).config
    };
    let usual = || reads(&example()).config;
    let mut without = usual();
    without.stories[0].pattern = None;
    assert_eq!(with("/stories/0/pattern", json!("too-slow")), without);
    let mut without = usual();
    without.help_lines.remove(1);
    assert_eq!(with("/helpLines/1/url", json!("javascript:1")), without);
    let mut without = usual();
    without.stories.clear();
    assert_eq!(with("/stories/0", json!(["a", { "title": "b" }])), without);
    assert_eq!(with("/stories/0/title", json!({ "deep": 1 })), without);
    let mut without = usual();
    without.reply = None;
    assert_eq!(with("/reply/mailto", json!(1)), without);
    assert_eq!(with("", json!(null)), Config::default());
}

#[test]
fn every_wrong_value_is_named_and_an_entry_between_two_others_leaves_them_their_numbers() {
    let story = |title: &str| json!({ "title": title, "text": "Told" });
    let mut config = example();
    config["stories"] = json!([3, story("One"), { "title": "Two" }, story("Three"), { "title": "", "text": "" }]);
    config["reply"]["label"] = json!(false);
    let mut all = faults(&config);
    all.sort();
    assert_eq!(all, ["reply.label", "stories[0]", "stories[2].text", "stories[4].text", "stories[4].title"]);
    let titles: Vec<_> = reads(&config).config.stories.iter().map(|story| story.title).collect();
    assert_eq!(titles, ["One", "Three"]);
}

#[test]
fn a_key_that_is_not_known_is_told_once_and_ignored() {
    let mut config = example();
    config["colour"] = json!({ "deep": [1, 2] });
    config["questions"]["close"] = json!({ "main": "No" });
    config["questions"]["owning"] = json!(1);
    assert_eq!(faults(&config), Vec::<String>::new());
    let mut unknown = reads(&config).unknown;
    unknown.sort();
    assert_eq!(unknown, ["colour", "questions.close", "questions.owning"]);
}

#[test]
fn two_added_questions_of_one_name_are_refused() {
    let mut config = example();
    config["questions"]["own"]["add"] = json!([{ "id": "a", "ask": "One?" }, { "id": "a", "ask": "Two?" }]);
    assert_eq!(faults(&config), ["questions.own.add[1].id"]);
    let one = Added { id: "a", ask: "One?", why: None };
    assert_eq!(reads(&config).config.questions[0].1.add, [one]);
}

/// Something that may or may not fit.
fn any_value() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        " ",
        "A text",
        "too-fast",
        "also",
        "hear",
        "a-1",
        "A",
        "112",
        "+1 2",
        "1",
        "https://a",
        "https://",
        "tel:1",
        "mailto:a",
        "http://a",
        "a@b",
        "a@b@c",
        "@",
        "a b@c",
        "javascript:1",
    ];
    prop_oneof![
        8 => proptest::sample::select(texts.to_vec()).prop_map(Value::from),
        1 => Just(json!(null)),
        1 => Just(json!(3)),
        1 => Just(json!([])),
        1 => Just(json!({})),
    ]
}

fn pointers(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    for (at, inside) in value.as_array().into_iter().flatten().enumerate() {
        pointers(inside, &format!("{path}/{at}"), found);
    }
    for (key, inside) in value.as_object().into_iter().flatten() {
        pointers(inside, &format!("{path}/{key}"), found);
    }
}

proptest! {
    /// The example with one value replaced or taken out, wherever it stands.
    #[test]
    fn the_schema_takes_what_the_program_takes(at in any::<proptest::sample::Index>(), value in proptest::option::of(any_value())) {
        let mut config = example();
        let mut all = Vec::new();
        pointers(&config, "", &mut all);
        let pointer = at.get(&all).clone();
        match value {
            Some(value) => *config.pointer_mut(&pointer).expect("it is there") = value,
            None => {
                let (parent, name) = pointer.rsplit_once('/').unwrap_or(("", ""));
                if let Some(object) = config.pointer_mut(parent).and_then(Value::as_object_mut) {
                    object.remove(name);
                }
            }
        }
        let valid = jsonschema::is_valid(&whole(), &config);
        prop_assert_eq!(valid, reads(&config).faults.is_empty(), "{:#}", config);
    }
}
