//! You have been here before: on pairs that we wrote, it is as often right as the README says, and no less.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fall")]

use std::fs;

use fail_forward::debrief::{Answer, Day, Debrief, Id, Timestamp, field};
use fail_forward::journal::echo::{echo, parted};
use fail_forward::journal::{Entry, Record, Revision};
use serde_json::Value;

fn debrief(number: i64, pattern: &str, line: &str, because: &str) -> Debrief {
    let id = Id::from_bits(u128::from(number.unsigned_abs()));
    let mut debrief = Debrief::begin(id, Timestamp(number), Day::FIRST);
    debrief.finished = true;
    for (name, text) in [("arrive.pattern", pattern), ("arrive.line", line), ("own.because", because)] {
        debrief.answers.set(name.into(), Answer::read(field(name).expect("a field").form, text));
    }
    debrief
}

fn entry(debrief: Debrief) -> Entry {
    Entry::of(Record::begin(debrief), Revision { rev: 1, writer: Id::from_bits(9) }, Timestamp(0))
}

fn old() -> Debrief {
    debrief(1, "too-fast", "Promised the client a date", "did not ask the engineers")
}

fn new() -> Debrief {
    debrief(2, "too-fast", "Another date for the client", "named it without asking the engineers")
}

#[test]
fn the_rates_are_no_worse_than_published() {
    let text = fs::read_to_string("tests/echo/pairs.jsonl").expect("the pairs");
    let mut counts = [[0, 0], [0, 0]];
    for line in text.lines() {
        let pair: Value = serde_json::from_str(line).expect("JSON");
        let told = |which: &str, what: &str| pair[which][what].as_str().expect("a text").to_owned();
        let pattern = pair["pattern"].as_str().expect("a pattern");
        let a = debrief(1, pattern, &told("a", "line"), &told("a", "because"));
        let b = debrief(2, pattern, &told("b", "line"), &told("b", "because"));
        let shown = echo(&b, &[entry(a)]).is_some();
        let counted = &mut counts[usize::from(pair["related"] == true)];
        counted[usize::from(shown)] += 1;
    }
    let [[silent, wrong], [missed, hit]] = counts;
    assert!(hit + missed >= 60 && wrong + silent >= 200, "{counts:?}");
    assert!(hit * 100 >= (hit + missed) * 90, "{hit} of {} were found", hit + missed);
    assert!(wrong * 100 <= (wrong + silent), "{wrong} of {} were shown wrongly", wrong + silent);
}

#[test]
fn only_an_earlier_finished_debrief_of_the_same_pattern_is_shown() {
    assert!(echo(&new(), &[entry(old())]).is_some());
    assert!(echo(&old(), &[entry(new())]).is_none(), "what came later is no memory");
    assert!(echo(&new(), &[entry(Debrief { finished: false, ..old() })]).is_none());
    assert!(echo(&new(), &[entry(new())]).is_none(), "not itself");
    let other = debrief(1, "too-long", "Promised the client a date", "did not ask the engineers");
    assert!(echo(&new(), &[entry(other)]).is_none());
    let none = debrief(2, "", "Promised the client a date", "did not ask the engineers");
    assert!(echo(&none, &[entry(old())]).is_none(), "without a pattern it keeps silent");
}

#[test]
fn what_is_not_the_same_is_not_shown_again() {
    let mut new = new();
    new.mine.insert(parted(&old()));
    assert!(echo(&new, &[entry(old())]).is_none());
}

#[test]
fn the_one_that_shares_most_is_shown() {
    let nearer = Debrief {
        id: Id::from_bits(7),
        ..debrief(0, "too-fast", "Another date for the client", "named it without asking the engineers")
    };
    let entries = [entry(old()), entry(nearer)];
    assert_eq!(echo(&new(), &entries).map(|entry| entry.debrief.id.clone()), Some(Id::from_bits(7)));
}
