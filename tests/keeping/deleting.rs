//! Deleting buries what the reader saw, and nothing else.

use fail_forward::store::{Store, Trouble};

use super::desk::{at, debrief, id, lines, reopened, tab, write};
use super::medium::{Fault, Shared};

#[test]
fn a_deleted_debrief_is_gone_after_a_reload_and_its_undo_brings_every_word_back() {
    let medium = Shared::default();
    let mut store = tab(&medium, 1);
    for number in [7, 8] {
        store.keep(&debrief(number, &number.to_string()), at(1)).expect("kept");
    }
    let before = medium.held();
    store.delete(&id(7), at(2)).expect("deleted");
    assert_eq!(lines(&reopened(&medium)), ["8"]);
    store.undelete(&id(7)).expect("brought back");
    store.undelete(&id(7)).expect("twice is once");
    assert_eq!(medium.held(), before, "byte for byte");
}

#[test]
fn a_debrief_may_be_deleted_after_a_reload_and_again_after_an_undo() {
    let medium = Shared::default();
    tab(&medium, 1).keep(&debrief(7, "words"), at(1)).expect("kept");
    let mut store = tab(&medium, 2);
    store.load().expect("read");
    for second in 0..3 {
        store.delete(&id(7), at(second)).expect("deleted");
        assert!(reopened(&medium).entries.is_empty());
        tab(&medium, 3).undelete(&id(7)).expect("brought back by another tab");
        assert_eq!(reopened(&medium).entries.len(), 1);
    }
}

#[test]
fn words_written_elsewhere_since_they_were_shown_survive_the_deletion() {
    let medium = Shared::default();
    let (mut left, mut ours) = (tab(&medium, 1), debrief(7, "begun"));
    left.keep(&ours, at(0)).expect("kept");
    let mut right = tab(&medium, 2);
    right.load().expect("read");
    for second in 1..5 {
        write(&mut ours, &format!("typed on {second}"));
        left.keep(&ours, at(second)).expect("kept");
    }
    right.delete(&id(7), at(9)).expect("deleted, as far as it was shown");
    assert_eq!(lines(&reopened(&medium)), ["typed on 4"]);
    right.load().expect("read");
    right.delete(&id(7), at(10)).expect("deleted");
    assert!(reopened(&medium).entries.is_empty());
    write(&mut ours, "and on");
    left.keep(&ours, at(11)).expect("kept");
    assert_eq!(lines(&reopened(&medium)), ["and on"], "typed after the deletion");
}

#[test]
fn a_buried_debrief_does_not_rise_when_its_newest_text_is_damaged() {
    let medium = Shared::default();
    let (mut store, mut record) = (tab(&medium, 1), debrief(7, ""));
    for second in 0..4 {
        write(&mut record, &second.to_string());
        store.keep(&record, at(second)).expect("kept");
    }
    store.delete(&id(7), at(5)).expect("deleted");
    medium.put(&medium.keys_with(":e:7:").pop().expect("a key"), "damaged");
    let journal = reopened(&medium);
    assert!(journal.entries.is_empty() && journal.unreadable.is_empty());
}

#[test]
fn a_tombstone_that_cannot_be_read_buries_nothing() {
    let medium = Shared::default();
    let mut store = tab(&medium, 1);
    store.keep(&debrief(7, "words"), at(1)).expect("kept");
    store.delete(&id(7), at(2)).expect("deleted");
    let key = medium.keys_with(":t:").pop().expect("a tombstone");
    let text = medium.held()[&key].clone();
    for cut in 0..text.len() {
        medium.put(&key, &text[..cut]);
        let journal = reopened(&medium);
        assert_eq!((journal.entries.len(), journal.unreadable.len()), (1, 1), "cut at {cut}");
    }
}

#[test]
fn a_deletion_that_failed_is_said_and_a_failed_undo_too() {
    let medium = Shared::default();
    let mut store = tab(&medium, 1);
    assert_eq!(store.delete(&id(7), at(0)), Err(Trouble::Lost), "there is nothing");
    store.keep(&debrief(7, "words"), at(1)).expect("kept");
    for fault in [Fault::Nothing, Fault::Half] {
        medium.fail(fault, 2, 1);
        assert_eq!(store.delete(&id(7), at(2)), Err(Trouble::Lost), "{fault:?}");
        let journal = reopened(&medium);
        assert_eq!((journal.entries.len(), journal.unreadable.len()), (1, 0), "{fault:?}");
    }
    store.delete(&id(7), at(3)).expect("deleted");
    medium.fail(Fault::Nothing, 2, 1);
    assert_eq!(store.undelete(&id(7)), Err(Trouble::Lost));
    assert!(reopened(&medium).entries.is_empty());
}

#[test]
fn what_was_taken_out_leaves_its_numbers_behind_so_that_no_tab_takes_new_words_for_those_it_has_seen() {
    for for_good in [Store::forget, Store::discard] {
        let medium = Shared::default();
        let (mut left, mut right) = (tab(&medium, 1), tab(&medium, 2));
        let mut ours = debrief(7, "begun");
        left.keep(&ours, at(0)).expect("kept");
        let mut theirs = right.load().expect("read").entries[0].record();
        for_good(&mut left, &id(7)).expect("taken out");
        assert!(medium.held().is_empty());
        write(&mut ours, "new words");
        assert!(!left.keep(&ours, at(1)).expect("kept").lost_before, "it was no loss");
        write(&mut theirs, "their words");
        right.keep(&theirs, at(2)).expect("kept");
        let journal = reopened(&medium);
        let mut said = lines(&journal);
        said.sort_unstable();
        assert_eq!(said, ["new words", "their words"]);
    }
}
