//! Every call fails once, or from there on, or the page stops there; what was called kept is there afterwards.

use std::collections::BTreeMap;

use fail_forward::journal::JournalName;
use fail_forward::ports::{Medium, Refusal};
use fail_forward::store::{Store, Trouble};

use super::desk::{at, debrief, id, lines, reopened, tab, write};
use super::medium::{Fault, Shared};

const FAULTS: [Fault; 5] =
    [Fault::Refuses(Refusal::Denied), Fault::Refuses(Refusal::Full), Fault::Unheard, Fault::Nothing, Fault::Half];

/// An evening's work on two debriefs. Gives the last words of each that were called kept.
fn evening(medium: &Shared) -> BTreeMap<u128, String> {
    let mut kept = BTreeMap::new();
    let mut store = tab(medium, 1);
    let mut records = [(7, debrief(7, "")), (8, debrief(8, ""))];
    for second in 0..8 {
        for (number, record) in &mut records {
            let words = format!("{number} at {second}");
            write(record, &words);
            if store.keep(record, at(second * 3)).is_ok() {
                kept.insert(*number, words);
            }
        }
        store.sweep(at(second * 3 + 1));
    }
    kept
}

fn all_kept_is_there(medium: &Shared, kept: &BTreeMap<u128, String>, told: &str) {
    let journal = reopened(medium);
    for (number, words) in kept {
        let found = journal.get(&id(*number)).map(|entry| entry.debrief.words("arrive.line").to_owned());
        // Words that were never called kept may be there too, if they are the newer ones.
        let second = |words: &str| words.rsplit(' ').next().and_then(|last| last.parse::<i64>().ok());
        let enough = found.as_deref().and_then(second) >= second(words);
        assert!(enough, "{told}: kept {words:?}, found {found:?}");
        assert!(found.is_some_and(|found| found.starts_with(&number.to_string())), "{told}: wrong words");
    }
}

#[test]
fn any_call_may_fail_once_and_nothing_that_was_kept_is_lost() {
    let good = Shared::default();
    let mut calls = good.calls();
    good.fail(Fault::Nothing, usize::MAX, 0);
    evening(&good);
    calls += good.calls();
    assert!(calls > 100);
    for fault in FAULTS {
        for call in 0..calls {
            let medium = Shared::default();
            medium.fail(fault, call, 1);
            let kept = evening(&medium);
            assert_eq!(kept.len(), 2);
            all_kept_is_there(&medium, &kept, &format!("{fault:?} at call {call}"));
        }
    }
}

#[test]
fn storage_may_fail_from_any_call_on_and_nothing_that_was_kept_is_lost() {
    for fault in FAULTS {
        for call in 0..200 {
            let medium = Shared::default();
            medium.fail(fault, call, usize::MAX);
            let kept = evening(&medium);
            all_kept_is_there(&medium, &kept, &format!("{fault:?} from call {call} on"));
        }
    }
}

#[test]
fn the_page_may_stop_after_any_call_and_go_on_after_a_reload() {
    for call in 0..200 {
        let medium = Shared::default();
        medium.fail(Fault::Refuses(Refusal::Denied), call, usize::MAX);
        let kept = evening(&medium);
        let journal = reopened(&medium);
        let mut again = tab(&medium, 2);
        again.load().expect("read");
        for entry in &journal.entries {
            let mut record = entry.record();
            write(&mut record, "after the reload");
            again.keep(&record, at(100)).expect("kept");
        }
        let after = reopened(&medium);
        assert!(journal.entries.len() >= kept.len());
        assert_eq!(lines(&after), vec!["after the reload"; journal.entries.len()], "no version stands beside it");
    }
}

#[test]
fn what_silently_was_not_stored_is_not_called_kept_and_a_retry_keeps_it() {
    for fault in [Fault::Nothing, Fault::Half] {
        let medium = Shared::default();
        let (mut store, record) = (tab(&medium, 1), debrief(7, "my words"));
        medium.fail(fault, 1, 1);
        assert_eq!(store.keep(&record, at(1)), Err(Trouble::Lost), "{fault:?}");
        store.keep(&record, at(2)).expect("kept");
        store.keep(&record, at(3)).expect("kept");
        let journal = reopened(&medium);
        assert_eq!((lines(&journal), journal.unreadable.len()), (vec!["my words"], 0), "{fault:?}");
    }
}

#[test]
fn a_writing_whose_read_back_failed_stays_until_a_good_one_stands() {
    let medium = Shared::default();
    let (mut store, mut record) = (tab(&medium, 1), debrief(7, "the only copy"));
    medium.fail(Fault::Nothing, 2, usize::MAX);
    assert_eq!(store.keep(&record, at(1)), Err(Trouble::Lost));
    assert_eq!(lines(&reopened(&medium)), ["the only copy"], "whole after all");
    store.keep(&debrief(8, "another debrief"), at(2)).expect("kept");
    assert_eq!(reopened(&medium).entries.len(), 2, "another debrief's success does not take it away");
    write(&mut record, "the next copy");
    store.keep(&record, at(3)).expect("kept");
    assert_eq!(medium.keys_with(":e:7:").len(), 1);
}

#[test]
fn storage_that_cannot_be_read_is_not_taken_for_an_empty_journal() {
    let medium = Shared::default();
    let mut store = tab(&medium, 1);
    store.keep(&debrief(7, "here"), at(1)).expect("kept");
    for call in 0..2 {
        medium.fail(Fault::Refuses(Refusal::Denied), call, usize::MAX);
        assert_eq!(store.load(), Err(Trouble::Denied));
    }
    assert_eq!(store.keep(&debrief(7, "typed since"), at(2)), Err(Trouble::Denied));
    medium.heal();
    store.keep(&debrief(7, "typed since"), at(3)).expect("kept once it may again");
    assert_eq!(lines(&reopened(&medium)), ["typed since"]);
}

#[test]
fn storage_cleared_under_us_is_said_once_and_the_debrief_is_whole_again() {
    let medium = Shared::default();
    let (mut store, mut record) = (tab(&medium, 1), debrief(7, "before"));
    assert!(!store.keep(&record, at(1)).expect("kept").lost_before);
    medium.clear();
    write(&mut record, "after");
    assert!(store.keep(&record, at(2)).expect("kept").lost_before);
    assert!(!store.keep(&record, at(3)).expect("kept").lost_before);
    assert_eq!(lines(&reopened(&medium)), ["after"]);
}

#[test]
fn a_probe_tells_every_trouble_and_leaves_nothing_behind() {
    for (fault, told) in [
        (Fault::Refuses(Refusal::Denied), Trouble::Denied),
        (Fault::Refuses(Refusal::Full), Trouble::Full),
        (Fault::Nothing, Trouble::Lost),
        (Fault::Half, Trouble::Lost),
    ] {
        let medium = Shared::default();
        medium.fail(fault, 0, 1);
        assert_eq!(tab(&medium, 1).probe(), Err(told));
        assert!(medium.held().is_empty(), "{fault:?}");
    }
    let medium = Shared::default();
    assert_eq!(tab(&medium, 1).probe(), Ok(()));
    assert!(medium.held().is_empty());
}

/// A stub of a storage, of which many have `getItem` and `setItem` alone: what it holds cannot be listed.
struct Unlisted(Shared);

impl Medium for Unlisted {
    fn keys(&self, _: &str) -> Result<Vec<String>, Refusal> {
        Ok(Vec::new())
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refusal> {
        self.0.read(key)
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Refusal> {
        self.0.write(key, text)
    }

    fn remove(&mut self, key: &str) -> Result<(), Refusal> {
        self.0.remove(key)
    }
}

#[test]
fn a_storage_that_cannot_be_listed_is_one_in_which_nothing_would_be_found_again() {
    let medium = Shared::default();
    let mut store = Store::open(Box::new(Unlisted(medium.clone())), JournalName::default(), id(1));
    assert_eq!(store.probe(), Err(Trouble::Denied));
    assert!(medium.held().is_empty());
}
