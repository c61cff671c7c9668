//! When words are kept, and what is said of them.

use fail_forward::app::{Begin, Model, Moment, Msg, News, update};
use fail_forward::copy::Copy;
use fail_forward::debrief::{Id, Offset, Timestamp};
use fail_forward::journal::Revision;
use fail_forward::store::Kept;

use super::desk::Desk;
use super::shelf::Shelf;

#[test]
fn words_are_kept_a_second_after_the_last_key() {
    let desk = Desk::open().types("arrive.line", "I deci").waits(900).types("arrive.line", "I decided").waits(999);
    assert!(!desk.shelf().holds("I deci"));
    assert_eq!(desk.marks().saved, "pending");
    let desk = desk.waits(1);
    assert!(desk.shelf().holds("I decided"));
    assert_eq!(desk.marks().saved, "clean");
}

#[test]
fn while_someone_types_without_a_pause_words_are_kept_every_ten_seconds() {
    let mut desk = Desk::open();
    let (mut text, mut oldest_unsaved) = (String::new(), 0);
    for _ in 0..240 {
        text.push('a');
        desk = desk.types("arrive.line", &text).waits(125);
        oldest_unsaved = if desk.marks().saved == "clean" { 0 } else { oldest_unsaved + 125 };
        assert!(oldest_unsaved <= 10_000, "nothing kept for {oldest_unsaved} ms");
    }
    assert!(desk.saved_told() >= 1 || desk.shelf().holds("aaaa"));
    assert!((2..=4).contains(&desk.shelf().revisions().len()), "{:?}", desk.shelf().revisions());
}

#[test]
fn words_are_kept_at_once_on_continue_on_hide_and_when_the_page_is_hidden() {
    for (name, msg) in [("continue", Msg::Continued), ("hide", Msg::Hid), ("hidden", Msg::Hidden)] {
        let desk = Desk::open().types("arrive.line", "typed just now").does(msg);
        assert!(desk.shelf().holds("typed just now"), "on {name}");
        assert_eq!(desk.marks().saved, "clean", "on {name}");
    }
    for (name, msg) in [("back", Msg::WentBack), ("the journal", Msg::OpenedJournal)] {
        let desk = Desk::open().continues().types("own.because", "typed just now").does(msg);
        assert!(desk.shelf().holds("typed just now"), "on {name}");
    }
}

#[test]
fn saved_is_said_once_the_words_lie_there_and_not_before() {
    let desk = Desk::open().types("arrive.line", "a line");
    assert_eq!(desk.step().status, (String::new(), ""));
    assert_eq!(desk.saved_told(), 0);
    let desk = desk.waits(1_000);
    let (shown, spoken) = desk.step().status;
    assert!(shown.starts_with("Saved in this browser at "), "{shown}");
    assert_eq!(spoken, "Saved in this browser");
    assert_eq!(desk.told(News::Saved(1)), 1);
}

#[test]
fn a_new_debrief_does_not_boast_of_the_last_ones_saving() {
    let desk = Desk::open().finishes("the first").does(Msg::Began).types("arrive.line", "the second");
    assert_eq!(desk.step().status, (String::new(), ""));
}

#[test]
fn late_news_of_an_older_edit_never_says_clean() {
    let mut model = Model::new(Copy::ENGLISH, false);
    let moment = |millis| Moment { at: Timestamp(millis), offset: Offset(0), fresh: Id::from_bits(1) };
    let mut send = |millis, msg| update(&mut model, &moment(millis), msg);
    send(0, Msg::Shown { begin: Begin::Start, focus: false });
    send(1, Msg::Answered { field: "arrive.line", text: "old".into() });
    let kept = send(2_000, Msg::Hidden).into_iter().find_map(|effect| match effect {
        fail_forward::app::Effect::Keep { record, edit } => Some((record, edit)),
        _ => None,
    });
    let (record, edit) = kept.expect("it asks to be kept");
    send(2_001, Msg::Answered { field: "arrive.line", text: "older no more".into() });
    let outcome = Ok(Kept { revision: Revision { rev: 1, writer: Id::from_bits(9) }, lost_before: false });
    let effects = send(2_002, Msg::Kept { record, edit, outcome });
    assert_eq!(model.marks().saved, "pending");
    assert!(!effects.iter().any(|effect| matches!(effect, fail_forward::app::Effect::Tell(News::Saved(_)))));
    assert_eq!(model.debrief().map(|debrief| debrief.words("arrive.line")), Some("older no more"));
}

#[test]
fn an_untouched_debrief_leaves_nothing() {
    let desk = Desk::open().waits(60_000).does(Msg::Hidden).does(Msg::OpenedJournal).does(Msg::Hid);
    assert_eq!(desk.shelf().keys(), Vec::<String>::new());
    assert_eq!(desk.titles(), Vec::<String>::new());
}

#[test]
fn words_that_were_taken_out_again_before_they_were_kept_leave_nothing_and_nothing_pending() {
    let desk = Desk::open().types("arrive.line", "a").types("arrive.line", "").waits(20_000);
    assert_eq!(desk.shelf().keys(), Vec::<String>::new());
    assert_eq!(desk.marks().saved, "clean");
}

#[test]
fn the_loaders_flag_stands_while_something_is_unfinished_and_no_longer() {
    let desk = Desk::open().types("arrive.line", "a line").waits(1_000);
    assert_eq!(desk.shelf().flag().as_deref(), Some("1"));
    let desk = desk.continues_to("close").continues();
    assert_eq!(desk.shelf().flag(), None);
}

#[test]
fn where_the_author_wants_nothing_kept_nothing_is_written_or_said_to_be_saved() {
    let shelf = Shelf::default();
    let desk = Desk::keeping_nothing(&shelf).shown(Begin::Start, true).types("arrive.line", "a line").waits(5_000);
    assert_eq!(desk.marks().saved, "off");
    assert!(desk.screen().unkept && desk.notice().is_none());
    let desk = desk.continues_to("close").continues();
    assert_eq!(desk.titles(), ["a line"], "it is there as long as the page");
    assert_eq!((desk.saved_told(), shelf.keys().len()), (0, 0));
    assert_eq!(Desk::keeping_nothing(&shelf).titles(), Vec::<String>::new());
}

#[test]
fn words_come_back_to_the_letter() {
    let words = "  <b>a</b>\u{202e}שלום 👩‍👩‍👧 \t\n\"{title}\\ \u{0} end  ";
    let desk = Desk::open().types("arrive.line", words).continues().types("own.because", &"é".repeat(131_072));
    let desk = desk.waits(1_000).reloads();
    assert_eq!(desk.words("arrive.line"), words);
    assert_eq!(desk.words("own.because").len(), 262_144);
}

#[test]
fn no_word_of_the_readers_is_in_an_event_an_attribute_or_a_debug_print() {
    let desk = Desk::open().types("arrive.line", "SECRET").continues().types("own.because", "SECRET").waits(1_000);
    let printed = format!("{:?} {:?} {:?}", desk.news(), desk.marks(), desk.model().open);
    assert!(!printed.contains("SECRET"), "{printed}");
}

#[test]
fn off_the_record_words_reach_no_storage_whatever_happens() {
    let desk = Desk::open().does(Msg::Recorded).types("arrive.line", "for nobody").waits(20_000).does(Msg::Hidden);
    assert_eq!((desk.marks().saved, desk.saved_told()), ("off", 0));
    let desk = desk.continues_to("close").does(Msg::Hid).shown(Begin::Start, true).does(Msg::Changed);
    assert_eq!((desk.place(), desk.words("arrive.line")), ("close", "for nobody"));
    assert!(!desk.shelf().holds("for nobody"));
    let desk = desk.does(Msg::Began);
    assert_eq!(desk.words("arrive.line"), "for nobody", "it asks before it lets them go");
    let desk = desk.does(Msg::Confirmed).does(Msg::Began).types("arrive.line", "kept").waits(1_000);
    assert!(!desk.shelf().holds("for nobody") && desk.shelf().holds("kept"));
}

#[test]
fn going_off_the_record_halfway_takes_out_what_was_stored_and_going_back_stores_it_again() {
    let desk = Desk::open().types("arrive.line", "a line").waits(1_000).types("arrive.line", "a line, and on");
    let desk = desk.waits(1_000).does(Msg::Recorded);
    assert!(desk.shelf().holds("a line"), "it asks first");
    let desk = desk.does(Msg::Confirmed).waits(20_000);
    assert_eq!(desk.shelf().revisions(), Vec::<String>::new());
    assert_eq!((desk.words("arrive.line"), desk.marks().saved), ("a line, and on", "off"));
    let desk = desk.does(Msg::Recorded);
    assert!(desk.shelf().holds("a line, and on") && desk.marks().saved == "clean");
}

#[test]
fn an_unsaved_debrief_off_the_record_waits_beside_no_other() {
    let desk = Desk::open();
    desk.shelf().refuse(Some(fail_forward::ports::Refusal::Full));
    let desk = desk.types("arrive.line", "for nobody").waits(1_000).does(Msg::Recorded);
    let desk = desk.does(Msg::Began).does(Msg::Confirmed).does(Msg::Began).types("arrive.line", "kept");
    desk.shelf().refuse(None);
    let desk = desk.waits(1_000).does(Msg::Retried);
    assert!(!desk.shelf().holds("for nobody"), "{:?}", desk.shelf().keys());
    assert!(desk.shelf().holds("kept"));
}
