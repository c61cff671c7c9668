//! The JSON Schema of the export document: made of the program's own types, shipped beside it by `dist`, and held to real documents by a validator.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fall")]

use std::fs;

use fail_forward::debrief::{
    Answer, Answers, CheckIn, Day, Debrief, Form, Id, LookBack, Pace, Step, Sting, Then, Timestamp, all_fields,
};
use fail_forward::journal::exchange::{document, newest};
use fail_forward::journal::{Entry, Journal, Record, Revision, saved};
use jsonschema::Validator;
use serde_json::{Map, Value, json};

const FILE: &str = "src/journal/exchange/export.schema.json";

/// The schema that the types say.
fn schema() -> Value {
    let id = json!({ "type": "string", "pattern": "^[0-9a-z]{1,32}$" });
    let millis = json!({ "type": "integer", "description": "Milliseconds since 1970, UTC" });
    let steps = json!({ "type": "array", "items": { "enum": Step::NAMES }, "uniqueItems": true });
    let look = json!({
        "type": "object",
        "required": ["day", "then", "line"],
        "properties": {
            "day": { "$ref": "#/$defs/day" },
            "kept": { "enum": CheckIn::NAMES },
            "then": { "enum": Then::NAMES },
            "line": { "type": "string" },
            "sting": { "type": "integer", "minimum": 0, "maximum": Sting::MOST },
        },
    });
    let number = json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Fail Forward: the export document",
        "type": "object",
        "required": ["format", "exported", "debriefs", "settings"],
        "properties": {
            "format": { "const": "fail-forward/1" },
            "exported": { "type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$" },
            "settings": { "type": "object" },
            "debriefs": { "type": "array", "items": {
                "type": "object",
                "required": ["v", "id", "rev", "writer", "since", "begun", "day", "updated", "done", "step", "deeper", "answers"],
                "properties": {
                    "v": { "const": saved::VERSION },
                    "id": id,
                    "rev": number,
                    "writer": id,
                    "base": { "type": "array", "items": { "type": "string", "pattern": "^\\d{10}:[0-9a-z]{1,32}$" } },
                    "since": number,
                    "begun": millis,
                    "day": { "$ref": "#/$defs/day" },
                    "updated": millis,
                    "done": { "type": "boolean" },
                    "step": { "enum": Step::NAMES },
                    "deeper": steps,
                    "pace": { "enum": Pace::NAMES },
                    "writing": steps,
                    "mine": { "type": "array", "items": { "type": "string" } },
                    "looks": { "type": "array", "items": look },
                    "opened": { "type": "boolean" },
                    "answers": { "type": "object", "properties": answers() },
                },
            } },
        },
        "$defs": { "day": { "type": "string", "pattern": r"^(19[7-9]\d|20\d\d|21\d\d|2200)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$" } },
    })
}

/// Every field by its form. An author's own question has a name that is not here, and holds words.
fn answers() -> Map<String, Value> {
    let object = |name: &str, of: Value| json!({ "type": "object", "properties": { name: of }, "required": [name], "additionalProperties": false });
    let day = json!({ "$ref": "#/$defs/day" });
    let of = |form| match form {
        Form::Line | Form::Open | Form::Blank { .. } => json!({ "type": "string" }),
        Form::Ruler => json!({ "type": "integer", "minimum": 0, "maximum": Sting::MOST }),
        Form::Chips(names) => json!({ "enum": names }),
        Form::Day => {
            json!({ "oneOf": [day, object("offered", day.clone()), object("not-yet", json!({ "const": true }))] })
        }
    };
    all_fields().map(|field| (field.id.to_owned(), of(field.form))).collect()
}

fn validator() -> Validator {
    jsonschema::validator_for(&schema()).expect("a schema")
}

/// A debrief in which every field is answered in each of the ways that its form has.
fn full(variant: usize) -> Record {
    let day = Day::parse("2026-11-24").expect("a day");
    let mut answers = Answers::default();
    for field in all_fields() {
        let answer = match (field.form, variant) {
            (Form::Line | Form::Open | Form::Blank { .. }, _) => Answer::Words("words “\u{1}”\n".into()),
            (Form::Ruler, _) => Answer::Sting(Sting::new(10).expect("a mark")),
            (Form::Chips(names), _) => Answer::Choice(names[variant % names.len()]),
            (Form::Day, 0) => Answer::Day(day),
            (Form::Day, 1) => Answer::Offered(day),
            (Form::Day, _) => Answer::NotYet,
        };
        answers.set(field.id.into(), Some(answer));
    }
    answers.set("own.x-budget".into(), Some(Answer::Words("an author's".into())));
    let all = || Step::ALL.iter().copied().collect();
    let begun = Debrief::begin(Id::from_bits(variant as u128), Timestamp(-1), day);
    let mine = ["blame:own.because:1".to_owned()].into_iter().collect();
    let mut looks = Vec::new();
    for (check_in, then) in [Some(CheckIn::Partly), None].into_iter().zip(Then::ALL.iter().copied()) {
        looks.push(LookBack {
            day,
            check_in,
            then,
            line: "a line".into(),
            sting: Sting::new(4).filter(|_| check_in.is_some()),
        });
    }
    let begun = Debrief { looks, opened: variant == 0, ..begun };
    let mut record = Record::begin(Debrief { answers, pace: Pace::Two, writing: all(), deeper: all(), mine, ..begun });
    record.base = vec![Revision { rev: 3, writer: Id::from_bits(9) }];
    record
}

fn real() -> Value {
    let mut journal = Journal::default();
    for variant in 0..3 {
        journal.put(Entry::of(full(variant), Revision { rev: 4, writer: Id::from_bits(8) }, Timestamp(5)));
    }
    serde_json::from_str(&document(&newest(&journal), Timestamp(0))).expect("JSON")
}

#[test]
fn the_schema_that_ships_is_what_the_types_say() {
    let made = format!("{:#}\n", schema());
    if std::env::var_os("FF_WRITE").is_some() {
        fs::write(FILE, &made).expect("it can be written");
    }
    // As values: whether keys keep their order depends on what else is built.
    let ships: Option<Value> = fs::read_to_string(FILE).ok().and_then(|ships| serde_json::from_str(&ships).ok());
    assert_eq!(ships, serde_json::from_str(&made).ok(), "run it once with FF_WRITE=1");
}

#[test]
fn real_documents_are_valid() {
    let errors: Vec<String> = validator().iter_errors(&real()).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert_eq!(real()["debriefs"].as_array().map(Vec::len), Some(3));
    let empty = serde_json::from_str(&document(&[], Timestamp(0))).expect("JSON");
    assert!(validator().is_valid(&empty));
}

#[test]
fn what_is_wrong_in_one_place_is_refused() {
    let validator = validator();
    for (at, wrong) in [
        ("/format", json!("fail-forward/2")),
        ("/exported", json!("yesterday")),
        ("/debriefs/0/id", json!("a:b")),
        ("/debriefs/0/rev", json!(0)),
        ("/debriefs/0/day", json!("0000-01-01")),
        ("/debriefs/0/step", json!("dance")),
        ("/debriefs/0/done", json!("yes")),
        ("/debriefs/0/answers/arrive.sting", json!(11)),
        ("/debriefs/0/answers/arrive.pattern", json!("too-odd")),
        ("/debriefs/0/answers/own.because", json!(5)),
        ("/debriefs/0/looks/0/kept", json!("mostly")),
        ("/debriefs/0/answers/reset.day", json!({ "offered": "2026-13-01" })),
        ("/settings", json!(null)),
    ] {
        let mut document = real();
        *document.pointer_mut(at).expect("it is there") = wrong;
        assert!(!validator.is_valid(&document), "{at}");
    }
    for missing in ["id", "rev", "answers", "day"] {
        let mut document = real();
        document["debriefs"][0].as_object_mut().expect("an object").remove(missing);
        assert!(!validator.is_valid(&document), "{missing}");
    }
}
