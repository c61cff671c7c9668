//! Storage that fills up, and what makes room.

use fail_forward::store::Trouble;

use super::desk::{at, debrief, id, lines, reopened, tab, write};
use super::medium::Shared;

#[test]
fn a_full_medium_leaves_the_older_revision_as_it_was() {
    let medium = Shared::default();
    let (mut store, mut record) = (tab(&medium, 1), debrief(7, "kept"));
    store.keep(&record, at(0)).expect("kept");
    medium.room(medium.used() + 10);
    let before = medium.held();
    write(&mut record, &"longer ".repeat(100));
    assert_eq!(store.keep(&record, at(60)), Err(Trouble::Full));
    assert_eq!(medium.held(), before);
}

#[test]
fn history_makes_room_for_new_words_but_never_the_newest_settled_ones() {
    let medium = Shared::default();
    let (mut store, mut record) = (tab(&medium, 1), debrief(7, ""));
    for second in 0..6 {
        write(&mut record, &format!("{second} {}", "x".repeat(1000)));
        store.keep(&record, at(second * 20)).expect("kept");
    }
    medium.room(medium.used());
    write(&mut record, &format!("newest {}", "x".repeat(2000)));
    store.keep(&record, at(120)).expect("kept, in the room that history gave");
    assert_eq!(medium.keys_with(":e:7:").len(), 2, "the newest, and the last one that has surely reached the disk");
    assert!(lines(&reopened(&medium))[0].starts_with("newest"));
}

#[test]
fn words_that_have_not_reached_the_disk_make_no_room() {
    let medium = Shared::default();
    let (mut store, mut record) = (tab(&medium, 1), debrief(7, "x"));
    for second in 0..5 {
        store.keep(&record, at(second)).expect("kept");
    }
    medium.room(medium.used());
    write(&mut record, "xx");
    assert_eq!(store.keep(&record, at(5)), Err(Trouble::Full));
    assert_eq!(medium.keys_with(":e:7:").len(), 5);
    store.keep(&record, at(16)).expect("kept, a little later");
}

#[test]
fn a_debrief_can_be_deleted_and_brought_back_when_storage_is_full() {
    let medium = Shared::default();
    let mut store = tab(&medium, 1);
    for number in [7, 8] {
        for second in 0..3 {
            store.keep(&debrief(number, "words"), at(second)).expect("kept");
        }
    }
    medium.room(medium.used());
    store.delete(&id(7), at(60)).expect("deleted, in the room that history gave");
    assert_eq!(lines(&reopened(&medium)), ["words"]);
    medium.room(medium.used());
    store.undelete(&id(7)).expect("it needs no room");
    assert_eq!(reopened(&medium).entries.len(), 2);
}

#[test]
fn a_very_long_answer_is_kept_whole() {
    let medium = Shared::default();
    let words = "\"🫖\\\n\u{202e}é".repeat(256 * 1024 / 12);
    tab(&medium, 1).keep(&debrief(7, &words), at(1)).expect("kept");
    assert_eq!(lines(&reopened(&medium)), [words]);
}

#[test]
fn sweeping_keeps_the_last_three_and_may_be_done_twice() {
    let medium = Shared::default();
    let (mut store, mut record) = (tab(&medium, 1), debrief(7, ""));
    for second in 0..30 {
        write(&mut record, &format!("{second}"));
        store.keep(&record, at(second)).expect("kept");
        store.sweep(at(second));
    }
    store.sweep(at(60));
    let after = medium.held();
    assert_eq!(after.len(), 3);
    store.sweep(at(61));
    assert_eq!(medium.held(), after);
    assert_eq!(lines(&reopened(&medium)), ["29"]);
}

#[test]
fn nothing_is_swept_before_its_successor_has_settled() {
    let medium = Shared::default();
    let (mut store, record) = (tab(&medium, 1), debrief(7, "words"));
    for second in 0..8 {
        store.keep(&record, at(second)).expect("kept");
        store.sweep(at(second));
    }
    assert_eq!(medium.held().len(), 8);
    store.sweep(at(-1000)); // the clock was set back
    assert_eq!(medium.held().len(), 8);
    store.sweep(at(20));
    assert_eq!(medium.held().len(), 3);
}

#[test]
fn no_sweep_touches_what_cannot_be_read_now() {
    let medium = Shared::default();
    let (mut store, record) = (tab(&medium, 1), debrief(7, "words"));
    for second in 0..6 {
        store.keep(&record, at(second)).expect("kept");
    }
    let newest = medium.keys_with(":e:7:").pop().expect("a key");
    medium.put(&newest, "damaged");
    store.sweep(at(60));
    assert_eq!(medium.held().len(), 6, "the newest is damaged: nothing has been replaced");
}
