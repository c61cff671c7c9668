//! The talking points, said card by card; and a plan that comes back from a calendar.

use fail_forward::app::view_model::{AloudView, Body, PlanBackScreen};
use fail_forward::app::{Focus, Handed, Msg};
use fail_forward::journal::exchange::Unfit;

use crate::desk::Desk;
use crate::shelf::Shelf;

fn at_close() -> Desk {
    Desk::open()
        .types("arrive.line", "The launch")
        .types("team.share", "I moved the date. Nobody knew")
        .types("team.ask", "what did you see")
        .continues_to("close")
}

fn card(desk: &Desk) -> Option<AloudView> {
    desk.step().aloud
}

fn deed(desk: Desk, deed: Handed) -> Desk {
    desk.does(Msg::Outcome(deed))
}

#[test]
fn each_card_holds_one_sentence_and_the_last_one_ends_it_where_it_began() {
    let desk = deed(at_close(), Handed::Aloud);
    assert_eq!(card(&desk).map(|card| card.above), Some("3 sentences, about 90 seconds".to_owned()));
    assert!(!desk.awake());
    let desk = deed(desk, Handed::Next);
    let first = card(&desk).expect("a card");
    assert_eq!((first.above.as_str(), first.said.as_str()), ("1 of 3 · What I did", "I moved the date."));
    assert!(first.running && !first.back && desk.awake());
    let desk = deed(deed(desk, Handed::Next), Handed::Next);
    assert_eq!(card(&desk).map(|card| (card.said, card.go)), Some(("What did you see?".to_owned(), "Done")));
    let desk = deed(desk, Handed::Before);
    assert_eq!(card(&desk).map(|card| card.said), Some("Nobody knew.".to_owned()));
    let desk = deed(deed(desk, Handed::Next), Handed::Next);
    assert!(card(&desk).is_none() && !desk.awake());
    assert_eq!(desk.focus(), Some(Focus::Field("aloud")));
}

#[test]
fn the_time_is_said_in_words_and_stopping_is_possible_at_any_card() {
    let mut desk = deed(deed(at_close(), Handed::Aloud), Handed::Next);
    for (seconds, words) in [
        (0, "About a minute and a half left"),
        (30, "About a minute left"),
        (50, "About half a minute left"),
        (80, "A few seconds left"),
        (95, "Ninety seconds are over. Take the time you need."),
    ] {
        let wait = seconds * 1_000 - (desk.now() - 1_795_516_200_000);
        desk = deed(desk.waits(wait.max(0)), Handed::Beat);
        assert_eq!(card(&desk).map(|card| card.time), Some(words), "{seconds}");
    }
    let desk = deed(desk, Handed::Stopped);
    assert!(card(&desk).is_none());
    assert!(card(&deed(deed(desk, Handed::Beat), Handed::Next)).is_none(), "what comes late is dropped");
}

#[test]
fn hiding_the_widget_ends_the_cards() {
    let desk = deed(deed(at_close(), Handed::Aloud), Handed::Next).does(Msg::Hid);
    assert!(!desk.awake() && desk.folds() == 1);
}

fn page(desk: &Desk) -> PlanBackScreen {
    match desk.screen().body {
        Body::PlanBack(page) => page,
        other => panic!("{other:?}"),
    }
}

const PASTED: &str = "Something to look at\nFri 13 Mar 2026, 09:00\nPlan: If someone asks me for a date, then I will ask two questions.\nObstacle: If I feel sure already, then I will ask anyway.\nWho knws: our lead\nLook back: 2026-03-13";

#[test]
fn an_empty_return_is_offered_to_bring_a_plan_back_and_a_full_journal_is_not() {
    let desk = Desk::open();
    assert!(desk.step().bring);
    assert!(!desk.types("arrive.line", "x").step().bring);
    let shelf = Shelf::default();
    let full = Desk::at(&shelf).shown(fail_forward::app::Begin::Start, true).finishes("Once").does(Msg::Began);
    assert!(!full.step().bring);
}

#[test]
fn what_was_pasted_is_read_as_it_is_typed_and_put_in_only_when_asked() {
    let desk = deed(deed(Desk::open(), Handed::Bringing), Handed::Pasted(PASTED.into()));
    let seen = page(&desk);
    assert_eq!(
        seen.understood.first().map(String::as_str),
        Some("If someone asks me for a date, then I will ask two questions.")
    );
    assert_eq!(seen.unread.as_ref().map(|(count, _)| count.as_str()), Some("3 lines were not understood"));
    assert_eq!(desk.shelf().revisions().len(), 0, "nothing is stored yet");
    let desk = deed(desk, Handed::BroughtBack);
    assert_eq!((desk.place(), desk.titles().len(), desk.shelf().revisions().len()), ("journal", 1, 1));
    let debrief = &desk.model().journal.entries[0].debrief;
    assert!(debrief.finished && debrief.title().is_empty());
    assert_eq!(debrief.day_at("reset.day").map(|day| day.to_string()).as_deref(), Some("2026-03-13"));
    let lines = desk.model().lines(debrief);
    assert_eq!(lines.plan, "If someone asks me for a date, then I will ask two questions.");
    assert_eq!(lines.obstacle, "If I feel sure already, then I will ask anyway.");
}

#[test]
fn a_plan_exported_here_comes_back_word_for_word_in_an_empty_journal() {
    let desk = Desk::open()
        .types("reset.act", "tell leads first; even if it hurts, on Fridays")
        .types("reset.obstacle", "4 nurses for 9 beds")
        .types("reset.then", "nothing I can do")
        .types("reset.knows", "Ines")
        .continues_to("close")
        .does(Msg::Outcome(Handed::Set(fail_forward::app::Choice::Knows, true)))
        .does(Msg::Outcome(Handed::SavedEvent));
    let (_, file) = desk.file();
    let lines = desk.model().lines(desk.debrief());
    let fresh = deed(deed(Desk::open(), Handed::Bringing), Handed::Pasted(file.into()));
    let fresh = deed(fresh, Handed::BroughtBack);
    assert_eq!(fresh.model().lines(&fresh.model().journal.entries[0].debrief), lines);
}

#[test]
fn a_text_without_a_plan_and_a_broken_file_are_told_and_nothing_is_stored() {
    let desk = deed(deed(Desk::open(), Handed::Bringing), Handed::Pasted("see you friday, bring the cake".into()));
    assert_eq!(page(&desk).error, None, "not before it was asked for");
    let desk = deed(desk, Handed::BroughtBack);
    assert_eq!(
        page(&desk).error.as_deref(),
        Some("No plan was found in this. A plan has a line that begins with “Plan:”.")
    );
    assert_eq!(desk.focus(), Some(Focus::Field("problem")), "on what is wrong, in one sentence");
    assert_eq!(page(&desk).pasted, "see you friday, bring the cake", "what failed stays in the field");
    let desk = desk.does(Msg::WentTo("plan-back"));
    assert_eq!((desk.focus(), desk.place()), (Some(Focus::Field("plan-back")), "journal"), "from there to the field");
    let desk = deed(
        desk,
        Handed::Pasted("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION Plan: x\nEND:VEVENT\nEND:VCALENDAR".into()),
    );
    assert_eq!(page(&desk).error, None, "who is still typing is not told that it is wrong");
    let desk = deed(desk, Handed::BroughtBack);
    let error = page(&desk).error.unwrap_or_default();
    assert_eq!(
        error,
        "Line 3 of this calendar file was not understood: “DESCRIPTION Plan: x”. Nothing of it was stored."
    );
    assert_eq!((desk.place(), desk.shelf().revisions().len()), ("journal", 0));
    assert_eq!(page(&desk).pasted.lines().count(), 5, "what was pasted stays in the field");
}

#[test]
fn a_chosen_file_is_shown_and_read_like_what_is_pasted_and_a_picture_is_no_plan() {
    let desk = deed(Desk::open(), Handed::Bringing).does(Msg::File { name: None, text: Ok(PASTED.into()) });
    assert_eq!(page(&desk).understood.len(), 3);
    let desk = desk.does(Msg::File { name: None, text: Err(Unfit::NoText) });
    assert!(page(&desk).error.is_some());
    assert_eq!(desk.focus(), Some(Focus::Field("problem")));
    let desk = desk.does(Msg::File { name: None, text: Ok("BEGIN:VCALENDAR\nDESCRIPTION Plan: x".into()) });
    assert!(page(&desk).error.is_some_and(|error| error.starts_with("Line 2 ")), "a file is whole when it is chosen");
}
