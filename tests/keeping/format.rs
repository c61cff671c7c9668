//! The saved format: what was written reads back, and what a later version added survives a visit to this one.

use std::fs;

use fail_forward::debrief::{
    Answer, Answers, CheckIn, Day, Debrief, FieldId, Form, LookBack, Step, Sting, Then, Timestamp, all_fields,
};
use fail_forward::journal::saved::{self, Stamp};
use fail_forward::journal::{Entry, Reason, Record, Revision};
use proptest::prelude::*;

use super::desk::{debrief, id};

const FIXTURE: &str = "tests/fixtures/saved/v1-a-whole-debrief.json";
const LATER: &str = "tests/fixtures/saved/v1-with-later-fields.json";

fn fixture(path: &str) -> String {
    fs::read_to_string(path).expect("a fixture").trim_end().to_owned()
}

fn stamp(rev: u32, since: u32, updated: i64) -> Stamp {
    Stamp { revision: revision(rev, 9), since, updated: Timestamp(updated) }
}

fn stamp_of(entry: &Entry) -> Stamp {
    Stamp { revision: entry.revision.clone(), since: entry.since, updated: entry.updated }
}

fn revision(rev: u32, writer: u128) -> Revision {
    Revision { rev, writer: id(writer) }
}

/// Closes and seals a text as the program does; the sum is FNV-1a, 64 bits.
pub(crate) fn sealed(open: &str) -> String {
    let sum = open
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{open},\"c\":\"{sum:016x}\"}}")
}

/// A saved debrief with something changed in it, sealed anew.
fn with(from: &str, to: &str) -> String {
    let whole = fixture(FIXTURE);
    let (open, _) = whole.rsplit_once(",\"c\":").expect("a seal");
    assert!(open.contains(from), "{from}");
    sealed(&open.replacen(from, to, 1))
}

fn an_answer(form: Form) -> BoxedStrategy<Answer> {
    let day = (0u16..60_000).prop_map(|days| Day::parse("1970-01-01").expect("a day").plus(days));
    match form {
        Form::Line | Form::Open | Form::Blank { .. } => {
            "(?s).{0,40}".prop_map(|text| Answer::Words(text.into())).boxed()
        }
        Form::Ruler => (0..=Sting::MOST).prop_map(|mark| Answer::Sting(Sting::new(mark).expect("a mark"))).boxed(),
        Form::Chips(names) => prop::sample::select(names).prop_map(Answer::Choice).boxed(),
        Form::Day => {
            prop_oneof![day.clone().prop_map(Answer::Day), day.prop_map(Answer::Offered), Just(Answer::NotYet)].boxed()
        }
    }
}

pub(crate) fn some_answers() -> impl Strategy<Value = Answers> {
    let each: Vec<_> = all_fields().map(|field| prop::option::of(an_answer(field.form))).collect();
    (each, prop::collection::vec(("[a-z.\"\\\\é-]{1,9}", "(?s).{0,9}"), 0..3)).prop_map(|(each, authors)| {
        let mut answers = Answers::default();
        for (field, answer) in all_fields().zip(each) {
            answers.set(field.id.into(), answer);
        }
        for (name, text) in authors {
            answers.set(FieldId::from(format!("own.x-{name}").as_str()), Some(Answer::Words(text.into())));
        }
        answers
    })
}

fn some_looks() -> impl Strategy<Value = Vec<LookBack>> {
    let look = (
        0u16..60_000,
        prop::option::of(prop::sample::select(CheckIn::ALL)),
        prop::sample::select(Then::ALL),
        "(?s).{0,20}",
        prop::option::of(0u8..=Sting::MOST),
    );
    let look = look.prop_map(|(days, check_in, then, line, sting)| LookBack {
        day: Day::parse("1970-01-01").expect("a day").plus(days),
        check_in,
        then,
        line: line.into(),
        sting: sting.and_then(Sting::new),
    });
    prop::collection::vec(look, 0..3)
}

proptest! {
    #[test]
    fn any_debrief_reads_back_as_it_was_saved(
        answers in some_answers(), begun: i64, updated: i64, rev in 1u32.., since in 1u32.., finished: bool,
        step in prop::sample::select(Step::ALL), deeper in prop::collection::btree_set(prop::sample::select(Step::ALL), 0..4), looks in some_looks(), opened: bool,
    ) {
        let debrief = Debrief { step, deeper: deeper.into_iter().collect(), finished, looks, opened, answers, begun: Timestamp(begun), ..debrief(7, "").debrief };
        let mut record = Record::begin(debrief);
        record.base = vec![revision(rev - 1, 8)];
        let text = saved::encode(&record, &stamp(rev, since.min(rev), updated));
        let entry = saved::decode(&text).expect("it reads back");
        prop_assert_eq!(&entry.debrief, &record.debrief);
        prop_assert_eq!((&entry.revision, &entry.base, entry.updated.0), (&revision(rev, 9), &record.base, updated));
        let mut again = entry.record();
    again.base.clone_from(&entry.base);
        prop_assert_eq!(saved::encode(&again, &stamp_of(&entry)), text);
    }

    #[test]
    fn no_text_makes_the_reading_fall(text in "(?s).*") {
        prop_assert!(saved::decode(&text).is_err());
        prop_assert!(saved::decode(&sealed(&text)).is_err());
    }
}

#[test]
fn a_debrief_saved_by_version_1_still_opens() {
    let entry = saved::decode(&fixture(FIXTURE)).expect("it opens");
    let debrief = &entry.debrief;
    assert_eq!(debrief.id.as_str(), "3f9k2m");
    assert_eq!(debrief.title(), "I promised the date before I asked the team");
    assert_eq!(debrief.words("own.because"), "I wanted to be the one who said “yes”.\nSo I did.");
    assert_eq!(debrief.sting("arrive.sting").map(Sting::get), Some(8));
    assert_eq!(debrief.pattern().map(|pattern| pattern.name()), Some("too-fast"));
    assert_eq!(debrief.answers.get("reset.day"), Day::parse("2026-12-08").map(Answer::Offered).as_ref());
    assert_eq!(debrief.answers.get("own.by"), Some(&Answer::NotYet));
    assert_eq!((debrief.step, debrief.finished), (Step::Reset, false));
    assert_eq!(entry.base, [revision(3, 35)]);
    let mut record = entry.record();
    record.base.clone_from(&entry.base);
    assert_eq!(saved::encode(&record, &stamp_of(&entry)), fixture(FIXTURE), "and is written the same");
}

#[test]
fn what_a_later_version_added_is_written_back_to_the_letter() {
    let text = fixture(LATER);
    let entry = saved::decode(&text).expect("it opens");
    assert_eq!(entry.debrief.sting("arrive.sting"), None, "a sting of 11 is not shown");
    assert_eq!(entry.debrief.words("own.x-budget"), "the author's own question");
    let mut record = entry.record();
    record.base.clone_from(&entry.base);
    assert_eq!(saved::encode(&record, &stamp_of(&entry)), text);

    record.debrief.answers.set("arrive.sting".into(), Sting::new(4).map(Answer::Sting));
    let answered = saved::encode(&record, &stamp(9, 9, 0));
    assert!(answered.contains(r#""arrive.sting":4,"#) && !answered.contains(r#""arrive.sting":11"#));
    for kept in [r#""mood":{"b":1.10,"a":[null,1e999]}"#, r#""own.voice":["a"]"#, r#""reset.day":"2026-02-30""#] {
        assert!(answered.contains(kept), "{kept}");
    }
}

#[test]
fn a_newer_version_is_known_as_one_whatever_else_it_changed() {
    assert_eq!(saved::decode(r#"{"v":2}"#), Err(Reason::Newer(2)));
    assert_eq!(saved::decode(r#"{"sealed":"otherwise","v":18446744073709551615}"#), Err(Reason::Newer(u64::MAX)));
    assert_eq!(saved::decode(&with(r#""v":1"#, r#""v":7"#)), Err(Reason::Newer(7)));
}

#[test]
fn json_that_is_no_debrief_is_foreign_and_what_is_no_json_is_damaged() {
    for text in [
        "null",
        "[]",
        "42",
        "\"x\"",
        "{}",
        r#"{"v":0}"#,
        r#"{"v":-1}"#,
        r#"{"v":1.0}"#,
        r#"{"v":"1"}"#,
        "[[1,1],2]",
        &"[".repeat(100_000),
    ] {
        assert_eq!(saved::decode(text), Err(Reason::Foreign), "{text}");
    }
    for text in ["", " ", "{", r#"{"v":1}"#, r#"{"v":NaN}"#, "\u{feff}{}", r#"{"v":1,"v":"#, &"{\"a\":".repeat(100_000)]
    {
        assert_eq!(saved::decode(text), Err(Reason::Damaged), "{} bytes", text.len());
    }
}

#[test]
fn a_sealed_text_with_nonsense_in_it_is_foreign() {
    for (from, to) in [
        (r#""rev":4"#, r#""rev":4294967296"#),
        (r#""rev":4"#, r#""rev":-4"#),
        (r#""rev":4"#, r#""rev":1e999"#),
        (r#""since":4"#, r#""since":5"#),
        (r#""rev":4"#, r#""rev":3"#), // not later than its own base
        (r#""id":"3f9k2m""#, r#""id":"../x""#),
        (r#""begun":1"#, r#""begun":-0.5,"x":1"#),
        (r#""day":"2026"#, r#""day":"0000"#),
        (r#""step":"reset""#, r#""step":"dance""#),
        (r#""done":false"#, r#""done":"no""#),
        (r#""answers":{"#, r#""answers":[],"x":{"#),
        (r#""v":1,"#, r#""v":1,"rev":4,"#),                          // a name twice
        (r#""arrive.line":"#, r#""arrive.sting":3,"arrive.line":"#), // and among the answers
    ] {
        assert_eq!(saved::decode(&with(from, to)), Err(Reason::Foreign), "{to}");
    }
}

#[test]
fn a_look_back_that_is_not_understood_is_kept_unread() {
    let looks = r#""looks":[{"day":"2026-12-08","kept":"mostly","then":"same","line":"x"}]"#;
    let entry = saved::decode(&with(r#""answers":{"#, &format!("{looks},\"answers\":{{"))).expect("it opens");
    assert_eq!(entry.debrief.looks, []);
    assert!(saved::encode(&entry.record(), &stamp(9, 9, 0)).contains(looks));
}

#[test]
fn a_deep_nest_is_kept_unread_and_overflows_nothing() {
    let nest = "[".repeat(100_000) + &"]".repeat(100_000);
    let entry = saved::decode(&with(r#""done":"#, &format!(r#""nest":{nest},"done":"#))).expect("it opens");
    assert!(saved::encode(&entry.record(), &stamp(9, 9, 0)).contains(&nest));
    let hollow = saved::decode(&with(r#""answers":{"#, &format!(r#""answers":{{"own.who":{nest},"#)));
    assert_eq!(hollow.map(|entry| entry.debrief.words("own.who").to_owned()), Ok(String::new()));
}

#[test]
fn a_log_never_carries_the_readers_words() {
    let text = with(r#""answers":{"#, r#""secret":"I shouted","answers":{"own.who":["I shouted"],"#);
    let shown = format!("{:?}", saved::decode(&text));
    assert!(shown.starts_with("Ok") && !shown.contains("shouted"), "{shown}");
}
