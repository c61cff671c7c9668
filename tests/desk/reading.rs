//! One debrief read back, and an answer of it changed where it stands.

use fail_forward::app::view_model::{Body, Told};
use fail_forward::app::{Focus, Handed, Msg, Place};

use super::desk::Desk;

impl Desk {
    /// An answer on the page that is read.
    pub(crate) fn answered(&self, field: &str) -> Option<Told> {
        match self.screen().body {
            Body::Reading(reading) => {
                reading.parts.into_iter().flat_map(|part| part.answers).find(|told| told.said.field == field)
            }
            other => panic!("nothing is read: {other:?}"),
        }
    }

    fn answer(&self, field: &str) -> String {
        self.answered(field).expect("an answer").said.answer
    }
}

/// A debrief that is read.
fn read() -> Desk {
    let desk = Desk::open().types("own.because", "hid it").types("own.who", "Ines").types("own.cost", "waited a week");
    desk.finishes("a line").waits(60_000).does(Msg::Began).types("arrive.line", "another").reads("a line")
}

#[test]
fn an_answer_is_changed_where_it_stands_and_kept() {
    let desk = read().does(Msg::Changes("own.because"));
    assert_eq!(desk.focus(), Some(Focus::Field("own.because")));
    assert!(matches!(desk.model().place, Place::Reading { .. }));
    assert_eq!(desk.answered("own.because").and_then(|told| told.asked).map(|asked| asked.name), Some("own.because"));
    let desk = desk.types("own.because", "hid it for a week").waits(1_000);
    assert_eq!(desk.marks().saved, "clean");
    let desk = desk.does(Msg::Entered("own.because"));
    assert_eq!(desk.focus(), Some(Focus::Field("own.because")), "back to the button that opened it");
    assert!(desk.answered("own.because").is_some_and(|told| told.asked.is_none()));
    assert_eq!(desk.answer("own.because"), "hid it for a week");
    let elsewhere = Desk::at(desk.shelf()).reads("a line");
    assert_eq!(elsewhere.answer("own.because"), "hid it for a week");
    assert_eq!(Desk::at(desk.shelf()).titles(), ["another", "a line"], "what was on the desk before is kept too");
}

#[test]
fn an_answer_that_is_emptied_stays_open_until_it_is_done() {
    let desk = read().does(Msg::Changes("own.because")).types("own.because", "").waits(1_000);
    assert!(desk.answered("own.because").is_some_and(|told| told.asked.is_some()));
    let desk = desk.does(Msg::Entered("own.because"));
    assert!(desk.answered("own.because").is_none());
}

#[test]
fn a_sentence_of_two_blanks_opens_once_with_both() {
    let desk = read().does(Msg::Changes("own.cost"));
    assert!(desk.answered("own.cost").is_none());
    let asked = desk.answered("own.who").and_then(|told| told.asked).expect("it is open");
    assert_eq!(asked.fields.iter().map(|field| field.id).collect::<Vec<_>>(), ["own.who", "own.cost"]);
}

#[test]
fn where_the_day_of_a_plan_is_changed_its_event_is_offered_again() {
    let desk =
        Desk::open().types("reset.act", "ask").types("reset.day", "2026-12-10").finishes("a line").reads("a line");
    let desk = desk.does(Msg::Changes("reset.day")).types("reset.day", "2026-12-30");
    assert_eq!(desk.answered("reset.day").and_then(|told| told.calendar), Some("Add to calendar"));
    assert!(desk.does(Msg::Outcome(Handed::SavedEvent)).file().1.contains("20261230"));
    assert_eq!(read().does(Msg::Changes("own.because")).answered("own.because").and_then(|told| told.calendar), None);
}

#[test]
fn what_no_question_asks_now_is_only_read() {
    let desk = Desk::open().types("reset.act", "ask").types("close.letter", "dear me").finishes("a line");
    let desk = desk.reads("a line").does(Msg::Seal).does(Msg::Confirmed);
    assert!(desk.answered("close.letter").is_some_and(|told| !told.changes), "a letter is to a day");
    assert!(desk.answered("reset.act").is_some_and(|told| told.changes));
}

#[test]
fn what_is_off_the_record_is_not_put_away_unasked() {
    let desk = Desk::open().finishes("a line").does(Msg::Began).does(Msg::Recorded).types("arrive.line", "secret");
    let desk = desk.reads("a line").does(Msg::Changes("arrive.when"));
    assert_eq!(desk.debrief().title(), "secret");
    assert!(desk.model().asking.is_some());
}
