//! "Did it come up?": a lesson that asks, where its reader wished it.

use fail_forward::app::view_model::{Body, CameView};
use fail_forward::app::{Begin, Form, Handed, Msg};

use super::desk::Desk;

const DAY: i64 = 86_400_000;

impl Desk {
    /// The lesson that asks in the list.
    fn came(&self) -> Option<CameView> {
        match self.screen().body {
            Body::Journal(journal) => journal.came,
            other => panic!("no journal is on screen: {other:?}"),
        }
    }

    /// That day on, with the list open.
    fn lists_after(self, days: i64) -> Desk {
        let shelf = self.shelf().clone();
        Desk::at(&shelf).later(days * DAY).shown(Begin::Start, true).does(Msg::OpenedJournal)
    }
}

/// A lesson that asks, in the journal of that day.
fn asking() -> Desk {
    let desk = Desk::open().types("arrive.line", "a line").types("lesson.tend", "decide first").continues_to("close");
    desk.does(Msg::Outcome(Handed::Asks)).continues()
}

#[test]
fn a_lesson_asks_nothing_unless_that_was_wished() {
    let desk = Desk::open().types("lesson.tend", "decide first").finishes("a line");
    assert!(desk.lists_after(30).came().is_none());
    assert!(asking().lists_after(6).came().is_none(), "and not before a week is over");
    let asks = asking().lists_after(7).came().expect("it asks");
    assert_eq!(
        (asks.about.as_str(), asks.lesson.as_str()),
        ("A lesson from Tuesday 24 November 2026", "I tend to decide first.")
    );
}

#[test]
fn it_asks_three_times_and_what_is_said_is_noted_beside_the_lesson() {
    let desk = asking().lists_after(7).does(Msg::Came("did"));
    assert!(desk.came().is_none(), "one at a time");
    let desk = desk.lists_after(20);
    assert!(desk.came().is_none());
    let desk = desk.lists_after(21).does(Msg::Came("did-not")).lists_after(63).does(Msg::Came("not"));
    assert!(desk.lists_after(400).came().is_none(), "and then no more");
    let desk = asking().lists_after(7).does(Msg::Came("did")).reads("a line");
    let told = desk.answered("close.came").expect("it is read back");
    assert_eq!(
        (told.said.question, told.said.answer.as_str()),
        ("Did it come up?", "1 December 2026: It did, and I kept to it")
    );
}

#[test]
fn it_can_be_put_off_and_put_away() {
    let desk = asking().lists_after(7).does(Msg::Came("later"));
    assert!(desk.came().is_none());
    let desk = desk.lists_after(8);
    assert!(desk.came().is_some());
    let desk = desk.does(Msg::Came("never"));
    assert!(desk.lists_after(9).came().is_none());
    let desk = asking().lists_after(7).reads("a line").does(Msg::Changing).does(Msg::Outcome(Handed::Asks)).continues();
    assert!(desk.lists_after(7).came().is_none(), "the switch puts it away too");
}

#[test]
fn it_is_kept_with_the_debrief_and_not_begun_again_with_it() {
    let desk = asking().lists_after(7).does(Msg::Came("did"));
    let text = desk.does(Msg::TakingAway { host: false }).does(Msg::TookAway(Form::Document)).file().1;
    assert!(text.contains("It did, and I kept to it") && text.contains("2026-12-15"), "{text}");
    let desk = asking().lists_after(7).does(Msg::Came("did")).reads("a line").does(Msg::Again);
    assert_eq!(desk.debrief().words("close.came"), "");
}
