//! The list: reading back, going on, deleting and undoing, and what can be taken away.

use fail_forward::app::view_model::{Body, Row};
use fail_forward::app::{Focus, Msg, Piece, Place};
use fail_forward::yields::Kind;

use super::desk::Desk;

#[test]
fn delete_asks_first_and_keep_it_leaves_everything() {
    let desk = Desk::open().finishes("a line").reads("a line").does(Msg::AskedToDelete);
    assert_eq!(desk.focus(), Some(Focus::Question));
    assert!(matches!(desk.model().place, Place::Reading { asking: true, .. }));
    let desk = desk.does(Msg::Cancelled);
    assert!(matches!(desk.model().place, Place::Reading { asking: false, .. }));
    assert_eq!(desk.titles(), ["a line"]);
}

#[test]
fn confirmed_without_having_been_asked_deletes_nothing() {
    let desk = Desk::open().finishes("a line").reads("a line").does(Msg::Confirmed);
    assert_eq!(desk.titles(), ["a line"]);
}

#[test]
fn a_deleted_row_stays_in_its_place_with_an_undo_that_brings_it_back() {
    let desk = Desk::open().finishes("older").waits(60_000).does(Msg::Began).finishes("newer").deletes("older");
    assert_eq!(desk.titles(), ["newer"]);
    let rows = desk.rows();
    let Some(Row::Gone { id, text, .. }) = rows.get(1) else { panic!("{rows:?}") };
    assert!(text.contains("older"), "{text}");
    assert_eq!(desk.focus(), Some(Focus::Undo(id.clone())));
    let desk = desk.does(Msg::Undone(id.clone()));
    assert_eq!(desk.titles(), ["newer", "older"]);
    assert_eq!(desk.rows().len(), 2);
    assert_eq!(Desk::at(desk.shelf()).titles(), ["newer", "older"]);
}

#[test]
fn what_was_deleted_is_gone_after_a_reload() {
    let desk = Desk::open().finishes("a line").deletes("a line");
    assert_eq!(Desk::at(desk.shelf()).titles(), Vec::<String>::new());
    assert_eq!(desk.shelf().flag(), None);
}

#[test]
fn the_undo_stays_until_the_list_is_left() {
    let desk = Desk::open().finishes("a line").deletes("a line").waits(3_600_000).does(Msg::Changed);
    assert_eq!(desk.rows().len(), 1, "no clock runs against it");
    let desk = desk.does(Msg::Began).does(Msg::OpenedJournal);
    assert_eq!(desk.rows().len(), 0);
}

#[test]
fn the_open_debrief_can_be_deleted_too_and_undone() {
    let desk = Desk::open().types("arrive.line", "a line").waits(1_000).deletes("a line");
    assert!(desk.model().debrief().is_none());
    assert_eq!((desk.marks().saved, desk.shelf().flag()), ("clean", None));
    let id = desk.model().gone[0].id.clone();
    let desk = desk.does(Msg::Undone(id));
    assert_eq!((desk.titles(), desk.shelf().flag().as_deref()), (vec!["a line".to_owned()], Some("1")));
}

#[test]
fn a_finished_debrief_opens_at_its_review_and_an_unfinished_one_where_it_was() {
    let desk = Desk::open().finishes("finished").does(Msg::Began).types("arrive.line", "under way").continues();
    let desk = desk.reads("finished").does(Msg::Changing);
    assert_eq!(desk.place(), "close");
    let desk = desk.reads("under way").does(Msg::Changing);
    assert_eq!(desk.place(), "own");
}

#[test]
fn the_journal_leads_back_to_the_debrief_that_is_open() {
    let desk = Desk::open().types("arrive.line", "a line").continues().does(Msg::OpenedJournal);
    assert!(matches!(desk.screen().body, Body::Journal(journal) if journal.resume));
    assert_eq!(desk.does(Msg::Resumed).place(), "own");
}

#[test]
fn what_is_put_in_the_journal_is_read_back_with_every_answer() {
    let desk = Desk::open().types("own.because", "hid the draft").types("reset.act", "ask first").finishes("a line");
    let desk = desk.reads("a line");
    let printed = format!("{:?}", desk.screen().body);
    for words in ["a line", "hid the draft", "ask first"] {
        assert!(printed.contains(words), "{words}");
    }
}

#[test]
fn what_it_cost_is_read_under_its_own_name_even_where_those_it_cost_are_spoken_to() {
    let desk = Desk::open().types("own.hear", "affected").types("own.cost", "lost a weekend").finishes("a line");
    let Body::Reading(page) = desk.reads("a line").screen().body else { panic!("it is not read") };
    let cost = page.parts.iter().flat_map(|part| &part.answers).find(|told| told.said.field == "own.cost");
    assert_eq!(cost.map(|told| told.said.question), Some("What it cost them"));
}

#[test]
fn the_answers_at_close_lie_open_for_whoever_comes_back_from_one_and_shut_for_whoever_comes_anew() {
    let desk = Desk::open().types("arrive.line", "a line").types("own.because", "hid it").continues_to("close");
    assert!(!desk.step().unfolded);
    let desk = desk.does(Msg::WentTo("own.because")).types("own.because", "hid it twice").continues_to("close");
    assert!(desk.step().unfolded);
    let desk = desk.does(Msg::OpenedJournal).does(Msg::Resumed);
    assert!(!desk.step().unfolded);
    let desk = desk.does(Msg::WentTo("own.repair")).continues_to("close");
    assert!(!desk.step().unfolded, "what is missing is no answer");
}

#[test]
fn an_outcome_is_copied_as_it_stands_on_the_leaf() {
    let desk = Desk::open().types("own.because", "hid the draft").continues_to("close");
    let desk = desk.does(Msg::Copy(Piece::Outcome(Kind::Statement)));
    assert!(desk.copied().contains("hid the draft"), "{}", desk.copied());
    let desk = desk.does(Msg::Copied(true));
    assert_eq!(desk.step().copied, Some("Copied."));
    assert_eq!(
        desk.does(Msg::Copied(false)).step().copied,
        Some("The browser would not copy it. Download it instead.")
    );
}

#[test]
fn an_outcome_that_is_not_there_is_not_copied() {
    let desk = Desk::open().types("arrive.line", "a line").does(Msg::Copy(Piece::Outcome(Kind::Plan)));
    assert_eq!(desk.copied(), "");
}

#[test]
fn a_file_is_named_by_the_day_alone_and_holds_what_was_written() {
    let desk = Desk::open().types("own.because", "hid the draft").finishes("a secret").reads("a secret");
    let desk = desk.does(Msg::Download(Piece::Debrief));
    let (name, text) = desk.file();
    assert_eq!(name, "debrief-2026-11-24.txt");
    assert!(text.contains("a secret") && text.contains("hid the draft"), "{text}");
    let (name, text) = desk.does(Msg::Download(Piece::Journal)).file();
    assert_eq!(name, "fail-forward-2026-11-24.txt");
    assert!(text.contains("a secret"), "{text}");
}
