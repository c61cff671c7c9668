//! You have been here before, at Lesson: the old lesson, whether its plan was kept, and three ways to answer.

use fail_forward::app::view_model::EchoView;
use fail_forward::app::{Focus, Msg, Place};

use super::desk::Desk;

fn again() -> Desk {
    let desk = Desk::open().types("arrive.pattern", "too-fast").types("own.because", "did not ask the engineers");
    let desk =
        desk.types("lesson.when", "a client waits").types("lesson.tend", "say yes").types("reset.act", "ask first");
    let desk = desk.finishes("Promised the client a date").waits(60_000).does(Msg::Began);
    let desk = desk.types("arrive.line", "Another date for the client").types("arrive.pattern", "too-fast");
    desk.types("own.because", "named it without asking the engineers").continues_to("lesson")
}

impl Desk {
    fn echo(&self) -> Option<EchoView> {
        self.step().main.into_iter().find_map(|asked| asked.echo)
    }
}

#[test]
fn the_old_lesson_stands_beside_the_new_question() {
    let desk = again();
    let echo = desk.echo().expect("it is shown");
    assert_eq!(echo.about, "24 November 2026 · Promised the client a date");
    assert_eq!(echo.lesson, ["When a client waits, I tend to say yes; next time I will ask first."]);
    assert_eq!(echo.plan, None, "nobody has looked back yet");
    assert!(desk.does(Msg::WentBack).step().main.iter().all(|asked| asked.echo.is_none()), "at Lesson alone");
}

#[test]
fn begin_from_that_lesson_fills_empty_fields_only() {
    let desk = again().types("lesson.when", "somebody is watching").does(Msg::BegunFrom);
    assert_eq!((desk.words("lesson.when"), desk.words("lesson.tend")), ("somebody is watching", "say yes"));
    assert_eq!((desk.words("reset.act"), desk.focus()), ("ask first", Some(Focus::Field("lesson.tend"))));
    assert!(desk.echo().is_none());
    assert!(desk.does(Msg::WentBack).continues().echo().is_none(), "once is enough");
}

#[test]
fn not_the_same_is_remembered() {
    let desk = again().does(Msg::NotTheSame);
    assert!(desk.echo().is_none());
    let desk = desk.does(Msg::WentBack).continues();
    assert!(desk.echo().is_none());
    assert!(desk.reloads().echo().is_none(), "after a reload too");
}

#[test]
fn it_can_be_read_and_one_comes_back() {
    let desk = again();
    let echo = desk.echo().expect("it is shown");
    let desk = desk.does(Msg::Read(echo.id, echo.revision));
    assert!(matches!(desk.model().place, Place::Reading { .. }));
    assert_eq!(desk.does(Msg::OpenedJournal).does(Msg::Resumed).place(), "lesson");
}
