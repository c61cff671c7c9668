//! Coming back: a plan whose day has come greets the reader, and the letter of that night lies with it.

use fail_forward::app::view_model::{Body, DueScreen, Row};
use fail_forward::app::{Begin, Deed, Focus, Form, Handed, Msg, Place};
use fail_forward::debrief::{CheckIn, Then};

use super::desk::Desk;
use super::shelf::Shelf;

const DAY: i64 = 86_400_000;

/// A debrief with a plan in the journal, and a page opened this many days later.
fn later(days: i64) -> Desk {
    back(&planned().shelf().clone(), days)
}

fn planned() -> Desk {
    let desk = Desk::open().types("lesson.when", "a date feels urgent").types("reset.act", "ask two questions");
    desk.types("arrive.sting", "8").types("close.sting", "5").finishes("I moved the launch")
}

fn back(shelf: &Shelf, days: i64) -> Desk {
    Desk::at(shelf).later(days * DAY).shown(Begin::Start, true)
}

impl Desk {
    fn due(&self) -> DueScreen {
        match self.screen().body {
            Body::Due(due) => *due,
            other => panic!("no plan is due: {other:?}"),
        }
    }

    fn asks(&self) -> Vec<&'static str> {
        self.due().asked.iter().map(|asked| asked.name).collect()
    }

    fn note(&self) -> String {
        match self.rows().into_iter().next() {
            Some(Row::Entry { note, .. }) => note,
            other => panic!("no row: {other:?}"),
        }
    }
}

#[test]
fn before_its_day_a_plan_asks_nothing() {
    assert_eq!(later(13).place(), "arrive");
}

#[test]
fn on_its_day_a_plan_greets_before_anything_else() {
    let desk = later(14);
    assert_eq!((desk.place(), desk.focus()), ("journal", Some(Focus::Heading)));
    let due = desk.due();
    assert_eq!(due.about, "24 November 2026: I moved the launch");
    assert_eq!(due.plan[0], "If a date feels urgent, then I will ask two questions.");
    assert_eq!(desk.asks(), ["look.kept", "look.line"]);
    assert_eq!(desk.does(Msg::Due(Deed::LetBy)).place(), "arrive", "and something else can be what brought one here");
}

#[test]
fn an_offered_day_without_any_plan_asks_nothing() {
    let shelf = Desk::open().finishes("no plan in it").shelf().clone();
    assert_eq!(back(&shelf, 30).place(), "arrive");
}

#[test]
fn kept_offers_the_same_plan_and_a_new_day() {
    let desk = later(14).types("look.kept", "kept");
    assert_eq!(desk.asks(), ["look.kept", "look.line", "look.then", "reset.knows"]);
    let desk = desk.types("look.line", "Twice.").does(Msg::Due(Deed::GoOn));
    assert!(matches!(desk.model().place, Place::Journal));
    let look = desk.model().journal.entries[0].debrief.looks[0].clone();
    assert_eq!(
        (look.day.to_string().as_str(), look.check_in, look.then),
        ("2026-12-08", Some(CheckIn::Kept), Then::Same)
    );
    assert_eq!(look.line.as_str(), "Twice.");
    assert!(desk.note().contains("plan kept · look back 22 December 2026"), "{}", desk.note());
    let shelf = desk.shelf().clone();
    assert_eq!(back(&shelf, 27).place(), "arrive");
    assert_eq!(back(&shelf, 28).due().asked.len(), 2, "it is asked about anew");
}

#[test]
fn the_event_is_offered_again_with_the_new_day() {
    let desk = later(14);
    assert_eq!(desk.due().calendar, None);
    let desk = desk.types("look.kept", "partly").types("look.then", "same").types("reset.day", "2027-01-07");
    assert!(desk.due().calendar.is_some());
    let (name, text) = desk.does(Msg::Outcome(Handed::SavedEvent)).file();
    assert!(name.ends_with(".ics") && text.contains("20270107"), "{text}");
    assert_eq!(later(14).types("look.kept", "partly").types("look.then", "let-go").due().calendar, None);
}

#[test]
fn nothing_else_is_chosen_for_the_reader() {
    for name in ["partly", "not-yet"] {
        assert_eq!(later(14).types("look.kept", name).debrief().choice("look.then"), None);
    }
}

#[test]
fn a_smaller_plan_is_written_in_place() {
    let desk = later(20).types("look.kept", "partly").types("look.then", "smaller");
    assert_eq!(desk.asks(), ["look.kept", "look.line", "look.then", "reset.act", "reset.if", "reset.knows"]);
    let desk = desk.types("reset.act", "ask one question").does(Msg::Due(Deed::GoOn)).reads("I moved the launch");
    let printed = format!("{:?}", desk.screen().body);
    assert!(printed.contains("then I will ask one question") && printed.contains("14 December 2026"), "{printed}");
}

#[test]
fn what_is_let_go_asks_no_more_and_can_be_taken_up_again_until_the_page_is_left() {
    let desk = later(14).types("look.kept", "not-yet").types("look.then", "let-go").does(Msg::Due(Deed::GoOn));
    assert!(desk.due().said.is_some_and(|said| said.contains("asks no more")));
    let back_again = desk.does(Msg::Due(Deed::Undo));
    assert!(back_again.due().said.is_none());
    let desk = back_again.types("look.kept", "not-yet").types("look.then", "let-go").does(Msg::Due(Deed::GoOn));
    let desk = desk.does(Msg::OpenedJournal);
    assert!(desk.note().contains("plan let go") && !desk.note().contains("look back"), "{}", desk.note());
    assert_eq!(back(&desk.shelf().clone(), 900).place(), "arrive");
}

#[test]
fn ask_me_tomorrow_asks_tomorrow() {
    let shelf = later(14).does(Msg::Due(Deed::Tomorrow)).does(Msg::Hidden).shelf().clone();
    assert_eq!(back(&shelf, 14).place(), "arrive");
    assert_eq!(back(&shelf, 15).asks(), ["look.kept", "look.line"]);
}

#[test]
fn half_an_answer_is_kept_and_the_plan_asked_about_again() {
    let shelf = later(14).types("look.kept", "partly").types("look.line", "half a li").waits(1_000).shelf().clone();
    let desk = back(&shelf, 14);
    assert_eq!((desk.words("look.line"), desk.debrief().choice("look.kept")), ("half a li", Some("partly")));
}

#[test]
fn going_on_without_an_answer_counts_nothing() {
    let desk = later(14).does(Msg::Due(Deed::GoOn));
    assert_eq!(desk.model().journal.entries[0].debrief.looks.len(), 0);
}

#[test]
fn not_a_plan_yet_is_asked_about_once() {
    let desk =
        Desk::open().types("arrive.line", "no plan").continues_to("reset").does(Msg::NotYet).continues_to("close");
    let shelf = desk.continues().shelf().clone();
    assert_eq!(back(&shelf, 13).place(), "arrive");
    let desk = back(&shelf, 14);
    assert_eq!(desk.due().title, "Is there a plan by now?");
    let left = desk.does(Msg::Due(Deed::GoOn)).does(Msg::Hidden);
    assert_eq!(back(&left.shelf().clone(), 400).place(), "arrive", "once");

    let desk =
        Desk::open().types("arrive.line", "no plan").continues_to("reset").does(Msg::NotYet).continues_to("close");
    let desk = back(&desk.continues().shelf().clone(), 15).does(Msg::Due(Deed::Plan));
    assert_eq!((desk.place(), desk.focus()), ("reset", Some(Focus::Field("reset.act"))));
    let shelf = desk.types("reset.act", "say it").continues_to("close").continues().shelf().clone();
    assert_eq!(back(&shelf, 28).place(), "arrive");
    assert_eq!(back(&shelf, 29).due().title, "You wanted to look back", "a plan that was made late is one");

    let desk = back(&left.shelf().clone(), 20).reads("no plan").does(Msg::Changes("reset.day"));
    let desk = desk.types("reset.act", "say it").types("reset.day", "2026-12-30").does(Msg::Hidden);
    assert_eq!(back(&desk.shelf().clone(), 36).due().title, "You wanted to look back");
}

#[test]
fn a_letter_is_offered_where_there_is_a_day_and_read_by_nobody_until_then() {
    let desk = Desk::open().types("arrive.line", "a line").types("reset.act", "ask first");
    let desk = desk.continues_to("close");
    assert!(desk.step().main.iter().any(|asked| asked.name == "close.letter"));
    let desk = desk.types("close.letter", "dear me").continues();
    let shelf = desk.shelf().clone();
    let desk = desk.reads("a line");
    let Body::Reading(reading) = desk.screen().body else { panic!("nothing is read") };
    assert!(reading.sealed.as_ref().is_some_and(|text| text.contains("Tuesday 8 December 2026")));
    assert!(!format!("{reading:?}").contains("dear me"));
    for (form, holds) in [(Form::Document, true), (Form::Markdown, false), (Form::Table, false)] {
        let text = Desk::at(&shelf).does(Msg::TakingAway { host: false }).does(Msg::TookAway(form)).file().1;
        assert_eq!(text.contains("dear me"), holds, "{form:?}");
    }
    let markdown = Desk::at(&shelf).does(Msg::TakingAway { host: false }).does(Msg::TookAway(Form::Markdown)).file().1;
    let desk = Desk::at(&shelf).does(Msg::File { name: Some("a".into()), text: Ok(markdown.into()) });
    assert!(format!("{:?}", desk.screen().body).contains("0 new, 0 changed"), "what it lacks is no change");

    let desk = back(&shelf, 14);
    let letter = desk.due().letter.expect("the letter");
    assert_eq!((letter.above, letter.words.as_str()), ("You wrote this to yourself, for this day", "dear me"));
    let desk = desk.waits(1_000).does(Msg::Due(Deed::LetBy)).reads("a line");
    assert!(format!("{:?}", desk.screen().body).contains("dear me"), "from then on it is a page like the others");
}

#[test]
fn a_letter_can_be_added_at_close_as_long_as_its_day_is_to_come_and_none_lies_there() {
    let offered = |desk: &Desk| desk.step().review.iter().any(|said| said.field == "close.letter");
    let desk = planned().reads("I moved the launch").does(Msg::Changing);
    assert!(offered(&desk) && !desk.step().main.iter().any(|asked| asked.name == "close.letter"));
    let desk = desk.does(Msg::WentTo("close.letter"));
    assert_eq!(desk.focus(), Some(Focus::Field("close.letter")));
    let desk = desk.types("close.letter", "d").types("close.letter", "dear me");
    assert!(desk.step().main.iter().any(|asked| asked.name == "close.letter"), "it stays while it is written");
    assert!(!format!("{:?}", desk.step().review).contains("dear me"));
    let desk = desk.continues();
    let again = desk.reads("I moved the launch").does(Msg::Changing);
    assert!(
        !offered(&again) && !again.step().main.iter().any(|asked| asked.name == "close.letter"),
        "then it is sealed"
    );
    let desk = back(again.shelf(), 14);
    assert_eq!(desk.due().letter.expect("the letter").words, "dear me");
    let desk = later(14).types("look.kept", "not-yet").types("look.then", "let-go").does(Msg::Due(Deed::GoOn));
    let desk = desk.does(Msg::OpenedJournal).reads("I moved the launch").does(Msg::Changing);
    assert!(!offered(&desk), "a plan that was let go has no day to come");
}

#[test]
fn the_sting_of_that_night_stands_beside_the_letter() {
    let desk = Desk::open().types("reset.act", "ask first").types("arrive.sting", "8").types("close.sting", "5");
    let desk = desk.types("close.letter", "dear me").finishes("a line");
    let desk = back(&desk.shelf().clone(), 14);
    let stung = desk.due().letter.expect("the letter").stung;
    assert_eq!(stung.as_deref(), Some("It stung 8 when you arrived that night, and 5 at the end."));
    assert_eq!(desk.due().sting.map(|asked| asked.name), Some("look.sting"), "and that of today is asked beside it");
    let desk = desk.types("look.sting", "2").types("look.kept", "partly").does(Msg::Due(Deed::GoOn)).reads("a line");
    let debrief = &desk.model().journal.entries[0].debrief;
    assert_eq!(debrief.sting("close.sting").map(|sting| sting.get()), Some(5), "it is kept apart from that night's");
    assert_eq!(debrief.looks[0].sting.map(|sting| sting.get()), Some(2));
    assert_eq!((debrief.sting("look.sting"), later(14).due().sting.is_none()), (None, true), "no letter, no ruler");
    let told = desk.answered("look.kept").expect("it is read back");
    assert_eq!((told.said.question, told.said.answer.as_str()), ("Partly", "Tuesday 8 December 2026\nIt stung 2."));
}

#[test]
fn a_seal_can_be_broken_early_after_a_question() {
    let desk = Desk::open().types("reset.act", "ask first").types("close.letter", "dear me").finishes("a line");
    let desk = desk.reads("a line").does(Msg::Seal);
    assert!(matches!(desk.screen().body, Body::Asking(_)));
    let desk = desk.does(Msg::Cancelled);
    assert!(!format!("{:?}", desk.screen().body).contains("dear me"));
    let desk = desk.does(Msg::Seal).does(Msg::Confirmed);
    assert!(format!("{:?}", desk.screen().body).contains("dear me"));
    assert!(!Desk::at(desk.shelf()).model().journal.entries[0].debrief.is_sealed(), "and it is stored");
}

#[test]
fn the_plan_that_has_waited_longest_comes_first_and_then_the_next() {
    let desk = planned().waits(2 * DAY).does(Msg::Began).types("reset.act", "say it").finishes("second");
    let desk = back(&desk.shelf().clone(), 40);
    assert!(desk.due().about.contains("I moved the launch"));
    let desk = desk.types("look.kept", "kept").does(Msg::Due(Deed::GoOn));
    assert!(desk.due().about.contains("second"), "{}", desk.due().about);
    let desk = desk.types("look.kept", "kept").does(Msg::Due(Deed::GoOn));
    assert!(matches!(desk.model().place, Place::Journal));
}

#[test]
fn what_is_looked_back_at_is_in_every_copy() {
    let desk = later(14).types("look.kept", "partly").types("look.line", "once").types("look.then", "same");
    let desk = desk.does(Msg::Due(Deed::GoOn)).does(Msg::TakingAway { host: false }).does(Msg::Confirmed);
    let text = desk.file().1;
    assert!(text.contains(r#""looks":[{"day":"2026-12-08","kept":"partly","then":"same","line":"once"}]"#), "{text}");
    assert!(format!("{:?}", desk.reads("I moved the launch").screen().body).contains("Partly"));
}
