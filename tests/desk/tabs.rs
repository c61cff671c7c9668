//! Two desks at one shelf: two tabs, or two elements of one page.

use fail_forward::app::{Begin, Msg, Piece};

use super::desk::Desk;

/// A second tab that goes on with what the first one began.
fn beside(desk: &Desk) -> Desk {
    Desk::at(desk.shelf()).shown(Begin::Resume, true)
}

#[test]
fn two_desks_that_write_at_once_leave_both_texts() {
    let left = Desk::open().types("arrive.line", "begun").waits(1_000);
    let right = beside(&left).types("arrive.line", "from the right");
    let left = left.types("arrive.line", "from the left").waits(1_000);
    let right = right.waits(1_000).does(Msg::Changed);
    let left = left.does(Msg::Changed);
    assert!(left.shelf().holds("from the left") && left.shelf().holds("from the right"));
    let mut titles = Desk::at(right.shelf()).titles();
    titles.sort();
    assert_eq!(titles, ["from the left", "from the right"]);
}

#[test]
fn newer_words_from_elsewhere_come_in_where_nothing_here_is_unsaved() {
    let left = Desk::open().types("arrive.line", "begun").waits(1_000);
    let right = beside(&left).types("arrive.line", "gone on with").waits(1_000);
    let epoch = left.model().epoch;
    let left = left.does(Msg::Changed);
    assert_eq!(left.words("arrive.line"), "gone on with");
    assert_ne!(left.model().epoch, epoch, "the field is drawn anew");
    drop(right);
}

#[test]
fn newer_words_from_elsewhere_never_replace_unsaved_ones() {
    let left = Desk::open().types("arrive.line", "begun").waits(1_000);
    let right = beside(&left).types("arrive.line", "theirs").waits(1_000);
    let left = left.types("arrive.line", "mine, unsaved").does(Msg::Changed);
    assert_eq!(left.words("arrive.line"), "mine, unsaved");
    let left = left.waits(1_000);
    assert!(left.shelf().holds("mine, unsaved") && left.shelf().holds("theirs"));
    drop(right);
}

#[test]
fn another_version_that_was_opened_stays_on_screen_when_the_journal_is_read_again() {
    let left = Desk::open().types("arrive.line", "begun").waits(1_000);
    let right = beside(&left).types("arrive.line", "right");
    let left = left.types("arrive.line", "left").waits(1_000);
    let right = right.waits(1_000);
    let fresh = Desk::at(right.shelf());
    let other = fresh.model().journal.entries.iter().find(|entry| entry.other_version).expect("another version");
    let title = other.debrief.title().to_owned();
    let fresh = fresh.shown(Begin::Start, false).reads(&title).does(Msg::Changing).does(Msg::Changed);
    assert_eq!(fresh.words("arrive.line"), title);
    drop((left, right));
}

#[test]
fn a_copy_of_the_whole_journal_holds_both_versions() {
    let left = Desk::open().types("arrive.line", "begun").waits(1_000);
    let right = beside(&left).types("arrive.line", "from the right");
    let left = left.types("arrive.line", "from the left").waits(1_000);
    let right = right.waits(1_000).does(Msg::Changed).does(Msg::Copy(Piece::Journal));
    for words in ["from the left", "from the right"] {
        assert_eq!(right.copied().matches(words).count(), 1, "{words}: {}", right.copied());
    }
    drop(left);
}

#[test]
fn a_debrief_that_is_being_read_and_was_gone_on_with_elsewhere_is_read_on_in_its_newer_words() {
    let left = Desk::open().types("arrive.line", "a line").waits(1_000).reads("a line");
    let right = beside(&left).continues().types("own.because", "more of it").waits(1_000);
    let left = left.does(Msg::Changed);
    let printed = format!("{:?}", left.screen().body);
    assert!(printed.starts_with("Reading") && printed.contains("more of it"), "{printed}");
    drop(right);
}

#[test]
fn what_is_deleted_elsewhere_goes_out_of_the_list_here() {
    let left = Desk::open().finishes("a line");
    let right = Desk::at(left.shelf()).shown(Begin::Start, false).deletes("a line");
    assert_eq!(left.does(Msg::Changed).titles(), Vec::<String>::new());
    drop(right);
}

#[test]
fn two_desks_may_each_begin_a_debrief_and_both_are_in_the_list() {
    let left = Desk::open().types("arrive.line", "left").waits(1_000);
    let right = Desk::at(left.shelf()).shown(Begin::Start, true).types("arrive.line", "right").waits(1_000);
    assert_eq!(left.does(Msg::Changed).titles().len(), 2);
    assert_eq!(right.titles().len(), 2);
}
