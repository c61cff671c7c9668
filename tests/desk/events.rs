//! What the page is told: each thing once, in order, and after the attributes say so.

use fail_forward::app::{Begin, Handed, Moment, Msg, News, Piece, update};
use fail_forward::debrief::{Id, Offset, Timestamp};
use fail_forward::yields::Kind;

use super::desk::Desk;

#[test]
fn opening_is_told_once_and_then_the_step() {
    let desk = Desk::open();
    assert_eq!(desk.news(), [News::Opened, News::Step("arrive")]);
    let again = desk.shown(Begin::Open, false);
    assert_eq!(again.news().len(), 2, "it was open already");
}

#[test]
fn every_change_of_step_is_told_once_also_on_resume() {
    let desk = Desk::open().types("arrive.line", "a line").continues().continues().does(Msg::WentBack);
    let steps = |desk: &Desk| {
        let step = |news: &News| if let News::Step(step) = news { Some(*step) } else { None };
        desk.news().iter().filter_map(step).collect::<Vec<_>>()
    };
    assert_eq!(steps(&desk), ["arrive", "own", "lesson", "own"]);
    assert_eq!(steps(&desk.reloads()), ["own"]);
}

#[test]
fn hiding_is_told_once() {
    let desk = Desk::open().does(Msg::Hid).does(Msg::Hid);
    assert_eq!((desk.told(News::Closed), desk.folds()), (1, 1));
    let desk = desk.shown(Begin::Start, true);
    assert_eq!(desk.told(News::Opened), 2);
}

#[test]
fn saved_counts_the_debriefs_and_comes_once_each_time_all_is_clean_again() {
    let desk = Desk::open().types("arrive.line", "one").waits(1_000);
    assert_eq!((desk.saved_told(), desk.told(News::Saved(1))), (1, 1));
    let desk = desk.waits(60_000).does(Msg::Hidden);
    assert_eq!(desk.saved_told(), 1, "nothing new was saved");
    let desk = desk.continues_to("close").continues().does(Msg::Began).types("arrive.line", "two").waits(1_000);
    assert_eq!(desk.told(News::Saved(2)), 1);
}

#[test]
fn another_version_of_a_debrief_is_not_counted_as_a_debrief() {
    let left = Desk::open().types("arrive.line", "begun").waits(1_000);
    let right = Desk::at(left.shelf()).shown(Begin::Resume, true).types("arrive.line", "right");
    let left = left.types("arrive.line", "left").waits(1_000);
    let right = right.waits(1_000).does(Msg::Changed).types("arrive.line", "right, and on").waits(1_000);
    assert_eq!(right.told(News::Saved(2)), 0, "{:?}", right.news());
    drop(left);
}

#[test]
fn the_attributes_say_it_when_the_page_is_told() {
    let desk = Desk::open().types("arrive.line", "a line").continues();
    assert_eq!(desk.written_marks(), Some(desk.marks()));
    assert_eq!(desk.marks().state, "running");
}

#[test]
fn no_print_of_the_model_carries_a_word_of_the_readers() {
    let mute = |desk: &Desk| assert!(!format!("{:?}", desk.model()).contains("zebra"), "{:?}", desk.model());
    let desk = Desk::open().types("arrive.line", "a zebra").types("own.because", "I hid the zebra from Marketing.");
    mute(&desk);
    let desk =
        desk.types("close.letter", "dear zebra").does(Msg::Entering("own.because")).waits(2_000).finishes("zebras");
    mute(&desk);
    let desk = desk.does(Msg::Searched("zebra".into())).reads("zebras").does(Msg::Versions);
    mute(&desk);
    mute(&desk.deletes("zebras"));
}

#[test]
fn no_print_of_what_happens_or_is_asked_for_carries_a_word_of_the_readers() {
    let desk = Desk::open().types("arrive.line", "a zebra").types("own.because", "I hid the zebra from Marketing.");
    let desk = desk.types("lesson.tend", "feed the zebra").types("reset.act", "ask the zebra").continues_to("close");
    let moment = Moment { at: Timestamp(1_795_516_200_000), offset: Offset(0), fresh: Id::from_bits(1) };
    let say = Piece::Outcome(Kind::Statement);
    for msg in [
        Msg::Answered { field: "own.because", text: "I fed the zebra.".into() },
        Msg::Copy(say),
        Msg::Share(say),
        Msg::Print(say),
        Msg::Download(Piece::Debrief),
        Msg::Download(Piece::Journal),
        Msg::Outcome(Handed::CopiedLines),
        Msg::Outcome(Handed::SavedEvent),
    ] {
        let printed = format!("{msg:?}");
        let effects = update(&mut desk.model().clone(), &moment, msg);
        assert!(!effects.is_empty() && !format!("{printed} {effects:?}").contains("zebra"), "{printed} {effects:?}");
    }
}
