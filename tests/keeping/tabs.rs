//! Several tabs, or several elements of one page, at one journal.

use super::desk::{at, debrief, id, lines, reopened, tab, write};
use super::medium::Shared;

#[test]
fn two_tabs_may_each_begin_a_hundred_debriefs_at_once() {
    let medium = Shared::default();
    let (mut left, mut right) = (tab(&medium, 1), tab(&medium, 2));
    for number in 0..100 {
        left.keep(&debrief(number, "left"), at(1)).expect("kept");
        right.keep(&debrief(1000 + number, "right"), at(1)).expect("kept");
    }
    assert_eq!(reopened(&medium).entries.len(), 200);
}

#[test]
fn two_tabs_that_edit_one_debrief_leave_both_texts_to_be_read() {
    let medium = Shared::default();
    let mut left = tab(&medium, 1);
    left.keep(&debrief(7, "begun"), at(0)).expect("kept");
    let mut right = tab(&medium, 2);
    let mut theirs = right.load().expect("read").entries[0].record();
    let mut ours = debrief(7, "ours");
    for second in 1..40 {
        write(&mut ours, &format!("ours {second}"));
        left.keep(&ours, at(second)).expect("kept");
        write(&mut theirs, &format!("theirs {second}"));
        right.keep(&theirs, at(second)).expect("kept");
        left.sweep(at(second));
        right.sweep(at(second));
    }
    let journal = reopened(&medium);
    assert_eq!(lines(&journal), ["theirs 39", "ours 39"]);
    assert_eq!(journal.entries.iter().map(|entry| entry.other_version).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn two_versions_can_be_settled_into_one() {
    let medium = Shared::default();
    for writer in [1, 2] {
        tab(&medium, writer).keep(&debrief(7, &format!("by {writer}")), at(1)).expect("kept");
    }
    let journal = reopened(&medium);
    assert_eq!(journal.entries.len(), 2);
    let mut both = journal.entries[0].record();
    both.base = journal.entries.iter().map(|entry| entry.revision.clone()).collect();
    tab(&medium, 3).keep(&both, at(2)).expect("kept");
    assert_eq!(lines(&reopened(&medium)), ["by 2"]);
}

#[test]
fn a_debrief_read_and_edited_again_is_still_one_debrief() {
    let medium = Shared::default();
    tab(&medium, 1).keep(&debrief(7, "0"), at(0)).expect("kept");
    for visit in 2..9 {
        let mut store = tab(&medium, visit);
        for sitting in 0..2 {
            let mut record = store.load().expect("read").entries[0].record();
            for word in 0..3 {
                write(&mut record, &format!("{visit} {sitting} {word}"));
                store.keep(&record, at(i64::try_from(visit).expect("small") * 100 + word)).expect("kept");
            }
        }
        let journal = reopened(&medium);
        assert_eq!(lines(&journal), [format!("{visit} 1 2")]);
    }
}

#[test]
fn a_writer_that_opens_another_version_does_not_thereby_replace_its_own() {
    let medium = Shared::default();
    let mut left = tab(&medium, 1);
    left.keep(&debrief(7, "mine"), at(1)).expect("kept");
    tab(&medium, 2).keep(&debrief(7, "theirs"), at(2)).expect("kept");
    let journal = left.load().expect("read");
    let mut record = journal.entries[0].record();
    assert_eq!(record.debrief.title(), "theirs");
    write(&mut record, "theirs, mended");
    left.keep(&record, at(3)).expect("kept");
    left.sweep(at(60));
    assert_eq!(lines(&reopened(&medium)), ["theirs, mended", "mine"]);
}

#[test]
fn a_debrief_opened_from_a_list_gone_stale_does_not_replace_what_was_written_since() {
    let medium = Shared::default();
    tab(&medium, 1).keep(&debrief(7, "begun"), at(0)).expect("kept");
    let mut store = tab(&medium, 2);
    let stale = store.load().expect("read");
    for words in ["the first sitting", "the second sitting"] {
        let mut record = stale.entries[0].record();
        for _ in 0..3 {
            write(&mut record, words);
            store.keep(&record, at(1)).expect("kept");
        }
    }
    store.sweep(at(60));
    assert_eq!(lines(&reopened(&medium)), ["the second sitting", "the first sitting"]);
}

#[test]
fn a_tab_whose_revision_another_tab_swept_does_not_cry_loss() {
    let medium = Shared::default();
    let (mut left, ours) = (tab(&medium, 1), debrief(7, "ours"));
    left.keep(&ours, at(0)).expect("kept");
    let mut right = tab(&medium, 2);
    let mut theirs = right.load().expect("read").entries[0].record();
    for second in 1..9 {
        write(&mut theirs, &format!("theirs {second}"));
        right.keep(&theirs, at(second)).expect("kept");
    }
    right.sweep(at(60));
    assert_eq!(medium.held().len(), 3);
    assert!(!left.keep(&ours, at(61)).expect("kept").lost_before);
}

#[test]
fn a_clock_set_back_does_not_turn_the_order_round() {
    let medium = Shared::default();
    let (mut store, mut record) = (tab(&medium, 1), debrief(7, "first"));
    store.keep(&record, at(40_000_000)).expect("kept");
    write(&mut record, "second");
    store.keep(&record, at(-40_000_000)).expect("kept");
    assert_eq!(lines(&reopened(&medium)), ["second"]);
}

#[test]
fn the_list_runs_from_the_debrief_begun_last() {
    let medium = Shared::default();
    let mut store = tab(&medium, 1);
    for (number, begun) in [(5, 2), (6, 3), (7, 1)] {
        let mut record = debrief(number, &begun.to_string());
        record.debrief.begun = at(begun);
        store.keep(&record, at(9)).expect("kept");
    }
    let journal = reopened(&medium);
    assert_eq!(lines(&journal), ["3", "2", "1"]);
    assert_eq!(journal.get(&id(7)).map(|entry| entry.debrief.title()), Some("1"));
}
