//! Storage that is denied, full, or emptied by somebody else: the text stays on screen, and the reader is told, once.

use fail_forward::app::{Begin, Focus, Msg, News, Piece};
use fail_forward::ports::Refusal;
use fail_forward::store::Trouble;

use super::desk::Desk;
use super::shelf::Shelf;

#[test]
fn denied_at_the_start_is_told_once_and_everything_works_on_screen() {
    let shelf = Shelf::refusing(Refusal::Denied);
    let desk = Desk::at(&shelf).shown(Begin::Start, true);
    let notice = desk.notice().expect("a notice");
    assert!(notice.understood && !notice.retry);
    assert!(desk.screen().unkept);
    let desk = desk.finishes("a line");
    assert_eq!((desk.titles(), desk.marks().saved), (vec!["a line".to_owned()], "off"));
    assert_eq!((desk.told(News::Trouble(Trouble::Denied)), desk.saved_told()), (1, 0));
    let desk = desk.does(Msg::Understood);
    assert!(desk.notice().is_none() && desk.screen().unkept, "the mode is still named");
    assert_eq!(desk.focus(), Some(Focus::Stay));
    shelf.refuse(None);
    assert_eq!(shelf.keys(), Vec::<String>::new());
}

#[test]
fn denied_at_the_start_the_journal_on_screen_is_a_whole_one() {
    let desk = Desk::at(&Shelf::refusing(Refusal::Denied)).shown(Begin::Start, true).finishes("a line");
    let desk = desk.does(Msg::Changed).does(Msg::Hidden).deletes("a line").does(Msg::Changed);
    assert_eq!(desk.titles(), Vec::<String>::new());
    let id = desk.model().gone[0].id.clone();
    assert_eq!(desk.does(Msg::Undone(id)).titles(), ["a line"]);
}

#[test]
fn a_storage_that_was_refused_for_a_moment_is_kept_in_again_and_said_to_be() {
    let desk = Desk::open().types("arrive.line", "before").waits(1_000);
    desk.shelf().refuse(Some(Refusal::Denied));
    let desk = desk.types("arrive.line", "while it was refused").waits(1_000);
    assert_eq!((desk.marks().saved, desk.notice().is_some()), ("off", true));
    desk.shelf().refuse(None);
    let desk = desk.types("arrive.line", "after").waits(1_000);
    assert_eq!((desk.marks().saved, desk.notice().is_some()), ("clean", false));
    assert_eq!(desk.reloads().words("arrive.line"), "after");
}

#[test]
fn words_in_memory_are_never_called_saved_however_often_it_is_tried_again() {
    let desk = Desk::at(&Shelf::refusing(Refusal::Denied)).shown(Begin::Start, true);
    let desk = desk.does(Msg::Retried).types("arrive.line", "a line").waits(1_000).does(Msg::Retried);
    assert_eq!((desk.marks().saved, desk.saved_told()), ("off", 0));
}

#[test]
fn a_storage_that_forgets_what_it_has_taken_is_never_believed() {
    let desk = Desk::open();
    desk.shelf().forgets(true);
    let desk = desk.types("arrive.line", "a line").waits(1_000);
    assert_eq!((desk.marks().saved, desk.saved_told(), desk.step().status.1), ("failed", 0, ""));
    assert_eq!(desk.told(News::Trouble(Trouble::Lost)), 1);
    desk.shelf().forgets(false);
    let desk = desk.types("arrive.line", "a line, and on").waits(1_000);
    assert_eq!((desk.marks().saved, desk.saved_told()), ("clean", 1));
    assert!(desk.shelf().holds("a line, and on"));
}

#[test]
fn full_at_the_start_is_told_at_once_and_saving_goes_on_when_there_is_room() {
    let shelf = Shelf::refusing(Refusal::Full);
    let desk = Desk::at(&shelf).shown(Begin::Start, true);
    assert!(desk.notice().is_some_and(|notice| notice.retry && !notice.understood));
    let desk = desk.types("arrive.line", "a line").waits(1_000);
    assert_eq!((desk.marks().saved, desk.words("arrive.line")), ("failed", "a line"));
    shelf.refuse(None);
    let desk = desk.does(Msg::Retried);
    assert!(desk.marks().saved == "clean" && desk.notice().is_none());
    assert_eq!(desk.focus(), Some(Focus::Stay), "the button went with the notice");
    assert!(shelf.holds("a line"));
    assert_eq!(desk.told(News::Trouble(Trouble::Full)), 1);
}

#[test]
fn full_on_the_way_leaves_a_notice_the_text_and_what_was_kept_before() {
    let desk = Desk::open().types("arrive.line", "kept before").waits(1_000);
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.continues().types("own.because", "not kept").waits(1_000);
    assert_eq!((desk.marks().saved, desk.words("own.because")), ("failed", "not kept"));
    assert!(desk.shelf().holds("kept before") && !desk.shelf().holds("not kept"));
    assert_eq!(desk.step().status.1, "", "nothing is said to be saved");
    let desk = desk.does(Msg::Retried).waits(60_000).types("own.because", "still not kept").waits(1_000);
    assert!(desk.notice().is_some(), "it stays until solved");
    assert_eq!(desk.told(News::Trouble(Trouble::Full)), 1, "told when it begins, and no more");
    desk.shelf().refuse(None);
    let desk = desk.types("own.because", "kept after all").waits(1_000);
    assert!(desk.marks().saved == "clean" && desk.notice().is_none());
    assert_eq!(desk.reloads().words("own.because"), "kept after all");
}

#[test]
fn trouble_that_was_solved_and_begins_again_is_told_again() {
    let mut desk = Desk::open().types("arrive.line", "0");
    for round in 1..=2 {
        desk.shelf().refuse(Some(Refusal::Full));
        desk = desk.types("arrive.line", &format!("{round} full")).waits(1_000);
        assert_eq!(desk.told(News::Trouble(Trouble::Full)), round);
        desk.shelf().refuse(None);
        desk = desk.types("arrive.line", &format!("{round} free")).waits(1_000);
        assert!(desk.notice().is_none());
    }
}

#[test]
fn everything_can_be_copied_and_downloaded_while_it_is_full() {
    let desk = Desk::open().finishes("the first").does(Msg::Began);
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.types("arrive.line", "the second").waits(1_000);
    let desk = desk.does(Msg::Copy(Piece::Journal)).does(Msg::Download(Piece::Journal));
    for title in ["the first", "the second"] {
        assert!(desk.copied().contains(title) && desk.file().1.contains(title), "{title}");
    }
}

#[test]
fn saving_goes_on_by_itself_after_an_old_debrief_was_deleted() {
    let desk = Desk::open().finishes("the old one").does(Msg::Began);
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.types("arrive.line", "the new one").waits(1_000).reads("the old one").does(Msg::AskedToDelete);
    desk.shelf().refuse(None);
    let desk = desk.does(Msg::Confirmed);
    assert!(desk.shelf().holds("the new one"));
    assert!(desk.marks().saved == "clean" && desk.notice().is_none());
}

#[test]
fn deleting_an_old_debrief_makes_the_room_that_the_notice_promises() {
    let desk = Desk::open().types("own.because", &"long ".repeat(2_000)).finishes("the old one").waits(60_000);
    let desk = desk.does(Msg::Began);
    desk.shelf().is_full_now();
    let desk = desk.types("own.because", &"new ".repeat(6_000)).waits(1_000);
    assert_eq!(desk.marks().saved, "failed");
    let desk = desk.deletes("the old one").waits(60_000).does(Msg::Retried);
    assert!(desk.marks().saved == "clean" && desk.notice().is_none());
}

#[test]
fn a_deletion_that_was_refused_leaves_the_debrief_and_no_undo() {
    let desk = Desk::open().finishes("the old one");
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.deletes("the old one");
    assert_eq!(desk.titles(), ["the old one"]);
    assert_eq!(desk.rows().len(), 1, "{:?}", desk.rows());
    assert!(desk.notice().is_some());
}

#[test]
fn a_debrief_left_unsaved_is_in_the_list_and_kept_as_soon_as_there_is_room() {
    let desk = Desk::open();
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.types("arrive.line", "the first").waits(1_000).does(Msg::Began).types("arrive.line", "the second");
    let desk = desk.waits(1_000).does(Msg::OpenedJournal);
    assert_eq!(desk.titles().len(), 2, "{:?}", desk.titles());
    assert_eq!(desk.told(News::Trouble(Trouble::Full)), 1);
    let desk = desk.does(Msg::Changed);
    assert_eq!(desk.titles().len(), 2, "reading the journal again forgets neither");
    desk.shelf().refuse(None);
    let desk = desk.does(Msg::Retried);
    assert!(desk.marks().saved == "clean" && desk.notice().is_none());
    let mut titles = Desk::at(desk.shelf()).titles();
    titles.sort();
    assert_eq!(titles, ["the first", "the second"]);
}

#[test]
fn nothing_is_called_clean_while_a_debrief_that_was_left_is_unsaved() {
    let desk = Desk::open();
    desk.shelf().is_full_now();
    let desk = desk.types("arrive.line", &"long ".repeat(500)).waits(1_000).does(Msg::Began);
    assert_eq!(desk.marks().saved, "failed");
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.types("arrive.line", "short").waits(1_000);
    assert_eq!((desk.marks().saved, desk.saved_told()), ("failed", 0));
    desk.shelf().refuse(None);
    desk.shelf().has_room_again();
    let desk = desk.does(Msg::Retried);
    assert_eq!((desk.marks().saved, desk.saved_told()), ("clean", 1));
    assert_eq!(desk.titles().len(), 2);
}

#[test]
fn a_small_debrief_that_fits_does_not_tell_the_big_ones_trouble_again() {
    let desk = Desk::open().finishes("room for a little");
    let desk = desk.does(Msg::Began).types("arrive.line", &"long ".repeat(5_000));
    desk.shelf().is_full_now();
    desk.shelf().spares(3_000);
    let mut desk = desk.waits(1_000).does(Msg::Began);
    for text in ["a", "b", "c"] {
        desk = desk.types("arrive.line", text).waits(1_000);
        assert!(desk.shelf().holds(&format!("\"{text}\"")), "{text}");
        assert_eq!(desk.marks().saved, "failed", "the big one is not kept");
        assert!(desk.notice().is_some());
    }
    assert_eq!(desk.told(News::Trouble(Trouble::Full)), 1);
}

#[test]
fn a_debrief_left_unsaved_can_be_gone_on_with_and_stays_one_debrief() {
    let desk = Desk::open();
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.types("arrive.line", "first").waits(1_000).does(Msg::Began).types("arrive.line", "second");
    let desk = desk.waits(1_000).reads("first").does(Msg::Changing).types("own.because", "went on").waits(1_000);
    assert_eq!((desk.words("arrive.line"), desk.words("own.because")), ("first", "went on"));
    desk.shelf().refuse(None);
    let desk = desk.does(Msg::Retried);
    assert_eq!(desk.marks().saved, "clean");
    let fresh = Desk::at(desk.shelf());
    assert_eq!(fresh.titles().len(), 2, "{:?}", fresh.titles());
    assert_eq!(fresh.reads("first").does(Msg::Changing).words("own.because"), "went on");
}

#[test]
fn a_debrief_that_could_never_be_saved_can_be_deleted_and_brought_back() {
    let desk = Desk::open();
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.types("arrive.line", "never stored").waits(1_000).deletes("never stored");
    assert_eq!(desk.told(News::Trouble(Trouble::Lost)), 0, "nothing was lost");
    assert_eq!(desk.titles(), Vec::<String>::new());
    let id = desk.model().gone[0].id.clone();
    assert_eq!(desk.does(Msg::Undone(id)).titles(), ["never stored"]);
}

#[test]
fn what_the_host_cleared_is_written_again_and_told_once() {
    let desk = Desk::open().types("arrive.line", "a line").waits(1_000);
    desk.shelf().clear();
    let desk = desk.does(Msg::Changed);
    assert!(desk.shelf().holds("a line"));
    assert_eq!(desk.marks().saved, "clean");
    assert_eq!(desk.told(News::Trouble(Trouble::Lost)), 1);
    let desk = desk.types("arrive.line", "a line, and on").waits(1_000).does(Msg::Changed);
    assert_eq!(desk.told(News::Trouble(Trouble::Lost)), 1);
    assert!(desk.notice().is_some_and(|notice| notice.understood));
    assert!(desk.does(Msg::Understood).notice().is_none());
}

#[test]
fn cleared_without_a_word_it_is_noticed_at_the_next_saving() {
    let desk = Desk::open().types("arrive.line", "a line").waits(1_000);
    desk.shelf().clear();
    let desk = desk.types("arrive.line", "a line, and on").waits(1_000);
    assert!(desk.shelf().holds("a line, and on"));
    assert_eq!(desk.told(News::Trouble(Trouble::Lost)), 1);
}

#[test]
fn cleared_a_second_time_after_the_reader_understood_the_first_is_told_again() {
    let desk = Desk::open().types("arrive.line", "a line").waits(1_000);
    desk.shelf().clear();
    let desk = desk.does(Msg::Changed).does(Msg::Understood);
    desk.shelf().clear();
    let desk = desk.does(Msg::Changed);
    assert!(desk.notice().is_some());
    assert_eq!(desk.told(News::Trouble(Trouble::Lost)), 2);
}

#[test]
fn a_notice_that_was_put_away_hides_no_later_one() {
    let desk = Desk::open().finishes("old").does(Msg::Began).types("arrive.line", "a line").waits(1_000);
    desk.shelf().refuse(Some(Refusal::Denied));
    let desk = desk.does(Msg::Changed).does(Msg::Understood);
    assert!(desk.notice().is_none());
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.deletes("old");
    assert!(desk.notice().is_some_and(|notice| notice.retry));
}

#[test]
fn deleting_where_it_is_full_takes_no_words_with_it_that_the_reader_has_not_seen() {
    let desk = Desk::open().finishes("shared").waits(60_000);
    let other = Desk::at(desk.shelf()).reads("shared").does(Msg::Changing).types("own.because", "their own words");
    let other = other.waits(60_000);
    let newer = (
        "ff1:default:e:".to_owned() + desk.model().journal.entries[0].debrief.id.as_str() + ":0000000099:z",
        "{\"v\":2}",
    );
    desk.shelf().puts(&newer.0, newer.1);
    let desk = desk.does(Msg::Began).types("own.because", &"long ".repeat(5_000));
    desk.shelf().is_full_now();
    let desk = desk.waits(1_000).deletes("shared");
    assert!(desk.shelf().holds("their own words"), "written elsewhere since the list was read");
    assert!(desk.shelf().holds(newer.1), "what a newer version wrote stays");
    drop(other);
}

#[test]
fn deleting_where_it_is_full_a_debrief_with_two_versions_leaves_both_to_its_undo() {
    let desk = Desk::open().finishes("two").waits(60_000);
    let (left, right) = (Desk::at(desk.shelf()).reads("two"), Desk::at(desk.shelf()).reads("two"));
    for (tab, words) in [(left, "the left words"), (right, "the right words")] {
        drop(tab.does(Msg::Changing).types("own.because", words).waits(60_000));
    }
    let desk = desk.does(Msg::Changed).does(Msg::Began).types("own.because", &"long ".repeat(5_000));
    desk.shelf().is_full_now();
    desk.shelf().spares(1_000);
    let desk = desk.waits(1_000).deletes("two");
    let id = desk.model().gone[0].id.clone();
    let desk = desk.does(Msg::Undone(id));
    assert!(desk.shelf().holds("the left words") && desk.titles().iter().filter(|title| *title == "two").count() == 2);
}

#[test]
fn an_earlier_version_does_not_take_the_place_of_words_that_could_not_be_kept() {
    let desk = Desk::open().types("arrive.line", "a line").continues().waits(60_000);
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.types("own.because", "not kept").waits(1_000).reads("a line").does(Msg::Versions);
    let earlier = desk.model().versions.as_ref().and_then(|all| all.last()).expect("a version").1.revision.clone();
    let desk = desk.does(Msg::BroughtBack(earlier));
    assert_eq!(desk.words("own.because"), "not kept");
    desk.shelf().refuse(None);
    assert!(desk.does(Msg::Retried).shelf().holds("not kept"));
}

#[test]
fn deleting_where_it_is_full_keeps_its_undo_although_another_tab_had_written_words_of_its_own() {
    let desk = Desk::open().finishes("shared").waits(60_000);
    let other = Desk::at(desk.shelf()).reads("shared").does(Msg::Changing);
    let desk = desk.reads("shared").does(Msg::Changing).types("own.because", "ours").waits(60_000);
    drop(other.types("own.also", "theirs").waits(60_000));
    let desk = desk.does(Msg::Began).types("own.because", &"long ".repeat(5_000));
    desk.shelf().is_full_now();
    let desk = desk.waits(1_000).deletes("shared");
    assert!(desk.shelf().holds("theirs"));
    let id = desk.model().gone[0].id.clone();
    desk.shelf().has_room_again();
    let desk = desk.does(Msg::Undone(id));
    assert!(desk.shelf().holds("\"ours\"") && desk.shelf().holds("theirs"));
}
