//! Off the record: not a byte is stored, what was stored goes after a question, and no words go without one.

use fail_forward::app::view_model::Body;
use fail_forward::app::{Begin, Focus, Msg, Piece};
use fail_forward::ports::Refusal;

use super::desk::Desk;
use super::shelf::Shelf;

fn off() -> Desk {
    Desk::open().does(Msg::Recorded).types("arrive.line", "unheard of")
}

/// What is asked, and its ways out by their parts.
fn asked(desk: &Desk) -> Option<(String, Vec<Option<&'static str>>)> {
    match desk.screen().body {
        Body::Asking(asked) => Some((asked.title, asked.ways.iter().map(|way| way.1).collect())),
        _ => None,
    }
}

fn sure(desk: &Desk) -> bool {
    asked(desk) == Some(("Take this off the record?".to_owned(), vec![Some("cancel"), Some("confirm")]))
}

fn bye(desk: &Desk) -> bool {
    asked(desk)
        == Some((
            "Close, and let these words go?".to_owned(),
            vec![Some("cancel"), Some("copy"), None, Some("confirm")],
        ))
}

#[test]
fn off_the_record_from_the_start_not_a_byte_is_stored() {
    let shelf = Shelf::default();
    let desk = Desk::at(&shelf).shown(Begin::Start, true).does(Msg::Recorded);
    assert_eq!(asked(&desk), None, "nothing is stored, so nothing is asked");
    let desk = desk.types("arrive.line", "unheard of").waits(60_000).continues().types("own.because", "hid it");
    let desk = desk.waits(60_000).does(Msg::Hidden).continues_to("close").does(Msg::Changed).waits(60_000);
    assert_eq!(shelf.keys(), Vec::<String>::new());
    assert_eq!((desk.marks().saved, desk.saved_told(), desk.titles()), ("off", 0, Vec::new()));
    assert_eq!(desk.step().status.0, "Off the record. Nothing is stored.");
}

#[test]
fn which_of_the_two_one_is_in_is_always_clear() {
    let desk = Desk::open();
    assert_eq!((desk.screen().mode, desk.screen().unkept), ("Kept here", false));
    let desk = desk.does(Msg::Recorded);
    assert_eq!((desk.screen().mode, desk.screen().unkept, desk.marks().saved), ("Off the record", true, "off"));
    assert!(desk.step().keep.is_some_and(|keep| keep.off));
    let desk = desk.does(Msg::OpenedJournal);
    assert_eq!((desk.screen().mode, desk.marks().saved), ("Kept here", "clean"), "the journal itself is kept");
}

#[test]
fn going_off_halfway_asks_first_and_no_leaves_everything_as_it_was() {
    let desk = Desk::open().types("arrive.line", "half told").continues().waits(1_000).does(Msg::Recorded);
    assert!(sure(&desk), "{:?}", asked(&desk));
    assert_eq!(desk.focus(), Some(Focus::Question));
    assert!(desk.shelf().holds("half told"));
    let desk = desk.does(Msg::Cancelled);
    assert_eq!((asked(&desk), desk.place(), desk.marks().saved), (None, "own", "clean"));
    assert_eq!(desk.reloads().words("arrive.line"), "half told");
}

#[test]
fn going_off_halfway_removes_versions_and_tombstones_of_this_debrief_and_of_no_other_and_says_so() {
    let desk = Desk::open()
        .finishes("another")
        .does(Msg::Began)
        .finishes("deleted")
        .deletes("deleted")
        .does(Msg::Began)
        .waits(30_000);
    let others = desk.shelf().revisions();
    let before = desk.shelf().keys();
    let desk = desk.types("arrive.line", "first words").waits(1_000).types("arrive.line", "later words").waits(20_000);
    let id = desk.debrief().id.to_string();
    let gone = desk.model().gone.first().map(|gone| gone.id.clone());
    assert_eq!(gone, None, "the list was left");
    // Another tab writes a version beside it, deletes it, and undoes that.
    let other = Desk::at(desk.shelf()).shown(Begin::Resume, true).types("arrive.line", "their words").waits(1_000);
    let other = other.deletes("their words");
    let gone = other.model().gone[0].id.clone();
    drop(other.does(Msg::Undone(gone)));
    let desk = desk.does(Msg::Changed).does(Msg::Recorded);
    assert!(sure(&desk));
    let desk = desk.does(Msg::Confirmed);
    let left = desk.shelf().keys();
    assert!(left.iter().all(|key| !key.contains(&id)), "{left:?}");
    for words in ["first words", "later words", "their words"] {
        assert!(!desk.shelf().holds(words), "{words}");
    }
    let kept: Vec<_> = before.iter().filter(|key| !key.ends_with(":open")).collect();
    assert!(kept.iter().all(|key| left.contains(key)), "{before:?}\n{left:?}");
    assert!(others.iter().all(|key| left.contains(key)));
    assert_eq!(desk.shelf().flag(), None, "the next visit is offered nothing to go on with");
    assert_eq!(desk.step().status.0, "Off the record. What was stored of this is removed.");
    assert_eq!((desk.focus(), desk.marks().saved), (Some(Focus::Heading), "off"));
    let desk = desk.does(Msg::Changed).types("own.because", "and on").waits(60_000);
    assert_eq!(desk.shelf().keys(), left, "and nothing comes after");
    assert_eq!(desk.titles(), ["another"]);
}

#[test]
fn another_tab_that_has_it_open_is_not_made_to_lose_its_words() {
    let left = Desk::open().types("arrive.line", "begun").waits(1_000);
    let right = Desk::at(left.shelf()).shown(Begin::Resume, true);
    drop(left.does(Msg::Recorded).does(Msg::Confirmed));
    assert_eq!(right.does(Msg::Changed).words("arrive.line"), "begun");
}

#[test]
fn back_on_the_record_everything_is_stored_again() {
    let desk = Desk::open().types("arrive.line", "half told").waits(1_000).does(Msg::Recorded).does(Msg::Confirmed);
    let desk = desk.types("own.because", "hid it").does(Msg::Recorded);
    assert_eq!((asked(&desk), desk.marks().saved), (None, "clean"));
    assert!(desk.shelf().holds("half told") && desk.shelf().holds("hid it"));
    assert_eq!((desk.titles(), desk.shelf().flag().as_deref()), (vec!["half told".to_owned()], Some("1")));
    let desk = desk.reloads();
    assert_eq!((desk.words("arrive.line"), desk.words("own.because")), ("half told", "hid it"));
}

#[test]
fn finishing_off_the_record_asks_before_the_words_are_let_go() {
    let desk = off().continues_to("close").continues();
    assert!(bye(&desk), "{:?}", asked(&desk));
    let desk = desk.does(Msg::Cancelled);
    assert_eq!((desk.place(), desk.words("arrive.line")), ("close", "unheard of"), "back to the page");
    let desk = desk.continues().does(Msg::Copy(Piece::Debrief));
    assert!(bye(&desk) && desk.copied().contains("unheard of"));
    let desk = desk.does(Msg::Confirmed);
    assert_eq!((desk.place(), desk.titles()), ("journal", Vec::new()));
    assert!(desk.model().open.is_none());
    assert_eq!(desk.shelf().keys(), Vec::<String>::new());
}

#[test]
fn keep_them_here_stores_what_was_about_to_go_and_shows_the_page() {
    let desk = off().continues_to("close").continues().does(Msg::Stored);
    assert_eq!((asked(&desk), desk.place(), desk.marks().saved), (None, "close", "clean"));
    assert!(desk.shelf().holds("unheard of"));
    assert_eq!(desk.focus(), Some(Focus::Heading), "the pressed button is not there any more");
    assert_eq!(desk.continues().titles(), ["unheard of"]);
}

#[test]
fn beginning_another_or_going_on_with_another_asks_too() {
    let desk = off().does(Msg::Began);
    assert!(bye(&desk));
    let desk = desk.does(Msg::Confirmed).does(Msg::Began);
    assert_eq!((desk.place(), desk.words("arrive.line")), ("arrive", ""));
    assert!(!desk.model().is_off(), "the next one is kept");
    let desk = desk.finishes("kept").does(Msg::Began).does(Msg::Recorded).types("arrive.line", "unheard of");
    let desk = desk.reads("kept").does(Msg::Changing);
    assert!(bye(&desk));
    assert_eq!(desk.does(Msg::Cancelled).words("arrive.line"), "unheard of");
}

#[test]
fn nothing_is_asked_where_nothing_would_be_lost() {
    let desk = Desk::open().does(Msg::Recorded).does(Msg::Began);
    assert_eq!((asked(&desk), desk.place()), (None, "arrive"));
}

#[test]
fn hide_keeps_it_for_as_long_as_the_page_stays() {
    let desk = off().continues().types("own.because", "hid it").does(Msg::Hid);
    assert_eq!(desk.marks().state, "folded");
    let desk = desk.does(Msg::Hidden).shown(Begin::Start, true);
    assert_eq!((desk.place(), desk.words("own.because"), desk.marks().saved), ("own", "hid it", "off"));
    assert_eq!(desk.shelf().keys(), Vec::<String>::new());
    assert_ne!(desk.reloads().words("arrive.line"), "unheard of", "and no longer");
}

#[test]
fn the_journal_can_be_looked_at_and_left_again_without_a_word_lost() {
    let desk = off().does(Msg::OpenedJournal);
    assert_eq!((asked(&desk), desk.titles()), (None, Vec::new()));
    assert_eq!(desk.does(Msg::Resumed).words("arrive.line"), "unheard of");
}

#[test]
fn what_could_not_be_stored_and_went_off_the_record_is_in_no_list_any_more() {
    let shelf = Shelf::refusing(Refusal::Full);
    let desk = Desk::at(&shelf).shown(Begin::Start, true).types("arrive.line", "unheard of").waits(1_000);
    assert_eq!(desk.titles(), ["unheard of"], "in memory, for there was no room");
    let desk = desk.does(Msg::Recorded);
    assert_eq!(desk.titles(), Vec::<String>::new());
    let desk = desk.does(Msg::Changed).continues_to("close").continues().does(Msg::Confirmed);
    assert_eq!((desk.place(), desk.titles()), ("journal", Vec::new()));
    shelf.refuse(None);
    let desk = desk.does(Msg::Retried).does(Msg::Changed).waits(60_000);
    assert_eq!((desk.titles(), shelf.keys()), (Vec::new(), Vec::new()));
}

#[test]
fn what_was_stored_before_the_storage_was_full_goes_too() {
    let desk = Desk::open().types("arrive.line", "kept before").waits(1_000);
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.types("arrive.line", "not kept").waits(1_000).does(Msg::Recorded).does(Msg::Confirmed);
    assert!(!desk.shelf().holds("kept before"));
    assert_eq!(desk.titles(), Vec::<String>::new());
}

#[test]
fn where_nothing_is_kept_anyway_there_is_no_switch() {
    let desk = Desk::keeping_nothing(&Shelf::default()).shown(Begin::Start, true);
    assert!(desk.step().keep.is_none());
    assert_eq!(desk.screen().mode, "On screen only");
}

#[test]
fn words_that_lie_there_although_the_storage_said_no_go_too() {
    let desk = Desk::open();
    desk.shelf().denies_what_it_has_done(true);
    let desk = desk.types("arrive.line", "unheard of").waits(1_000);
    desk.shelf().denies_what_it_has_done(false);
    assert!(desk.model().open.as_ref().is_some_and(|open| open.revision.is_none()) && desk.shelf().holds("unheard of"));
    let desk = desk.does(Msg::Recorded);
    assert_eq!((desk.marks().saved, desk.shelf().holds("unheard of")), ("off", false));
}

#[test]
fn what_waited_in_memory_for_room_and_went_off_the_record_is_not_stored_when_there_is_room() {
    let desk = Desk::open();
    desk.shelf().refuse(Some(Refusal::Full));
    let desk = desk.types("arrive.line", "unheard of").waits(1_000).does(Msg::Began).does(Msg::Recorded);
    let desk = desk.types("arrive.line", "let go").does(Msg::Began).does(Msg::Confirmed).does(Msg::Hid);
    let desk = desk.shown(Begin::Resume, true);
    assert_eq!(desk.words("arrive.line"), "unheard of", "what waits is gone on with");
    let desk = desk.does(Msg::Recorded).does(Msg::Confirmed);
    assert!(desk.model().open.as_ref().is_some_and(|open| open.off));
    desk.shelf().refuse(None);
    let desk = desk.does(Msg::Retried).does(Msg::Changed).does(Msg::Began).does(Msg::Confirmed);
    let desk = desk.does(Msg::Began).finishes("another");
    assert_eq!((desk.titles(), desk.shelf().holds("unheard of")), (vec!["another".to_owned()], false));
}

#[test]
fn what_could_not_be_taken_out_is_not_said_to_be() {
    let desk = Desk::open().types("arrive.line", "half told").waits(1_000).does(Msg::Recorded);
    desk.shelf().holds_on(true);
    let desk = desk.does(Msg::Confirmed);
    assert!(desk.shelf().holds("half told") && desk.notice().is_some());
    assert_eq!(desk.step().status.0, "Off the record from here on. What was stored before could not be taken out.");
    let desk = desk.types("own.because", "unheard of").waits(60_000).does(Msg::Hidden);
    assert!(!desk.shelf().holds("unheard of"));
}

#[test]
fn another_tab_that_has_it_open_does_not_store_it_again() {
    let left = Desk::open().finishes("another").does(Msg::Began).types("arrive.line", "half told").waits(1_000);
    let right = Desk::at(left.shelf()).shown(Begin::Resume, true);
    let left = left.does(Msg::Recorded).does(Msg::Confirmed);
    let right = right.does(Msg::Changed).waits(60_000);
    assert!(!left.shelf().holds("half told"));
    assert_eq!((right.marks().saved, right.words("arrive.line")), ("off", "half told"));
    assert_eq!(right.step().status.0, "Off the record. What was stored of this is removed.");
    let right = right.does(Msg::Recorded);
    assert!(right.shelf().holds("half told") && right.marks().saved == "clean", "one press stores it again");
}
