//! Another language at the desk: all that the program says is in it, and nothing that the reader typed is touched.

use fail_forward::app::view_model::{Asked, Body, Row};
use fail_forward::app::{Handed, Msg, Panel, Piece};
use fail_forward::copy::Copy;
use fail_forward::yields::Kind;

use super::desk::Desk;

#[path = "../spoken/mod.rs"]
mod spoken;

fn german() -> Copy {
    spoken::speaking("de")
}

fn speaking(language: Copy) -> Desk {
    Desk::open().does(Msg::Spoken(language))
}

/// A whole debrief as a German reader types it, at Close.
fn told() -> Desk {
    speaking(german())
        .types("arrive.line", "Den Termin zugesagt")
        .types("arrive.pattern", "too-fast")
        .types("own.because", "habe den Termin vorgezogen, ohne zu fragen")
        .types("own.cost", "zwei Wochenenden")
        .types("own.by", "2026-12-04")
        .types("lesson.when", "ein Kunde wartet")
        .types("lesson.tend", "sofort Ja zu sagen")
        .types("team.ask", "Was habt ihr gesehen?")
        .types("reset.act", "zwei Fragen stellen")
        .types("reset.day", "2026-12-08")
        .continues_to("close")
}

fn outcome(desk: &Desk, kind: Kind) -> String {
    let (model, debrief) = (desk.model(), desk.model().debrief().expect("one is open"));
    model.outcome(debrief, kind).map(|outcome| outcome.text(model.copy)).unwrap_or_default()
}

fn titles(desk: &Desk) -> usize {
    desk.rows().iter().filter(|row| matches!(row, Row::Entry { .. })).count()
}

fn nudged(asked: &Asked) -> bool {
    !asked.nudges.is_empty() || asked.before.iter().any(|before| !before.nudges.is_empty())
}

#[test]
fn texts_that_are_not_as_many_as_the_sentences_are_english() {
    for texts in ["", "Weiter", "Weiter\tZurück"] {
        assert!(Copy::of(texts).is_english(), "{texts:?}");
    }
    assert_eq!(german(), german());
}

#[test]
fn the_program_speaks_the_language_that_it_is_given_and_english_again() {
    let desk = speaking(german()).types("arrive.line", "the launch");
    assert_eq!((desk.step().go, desk.step().main[0].heading), ("Weiter", Some("Was ist passiert, in einer Zeile?")));
    let desk = desk.does(Msg::Spoken(Copy::ENGLISH));
    assert_eq!((desk.step().go, desk.step().main[0].heading), ("Continue", Some("What happened, in one line?")));
}

#[test]
fn halfway_the_language_changes_every_word_but_the_readers_own() {
    let desk = Desk::open().types("arrive.line", "the launch").continues_to("own").types("own.because", "hid it");
    let (edits, focus, moves) = (desk.model().keeping.edits, desk.focus(), desk.model().epoch);
    let desk = desk.does(Msg::Spoken(german()));
    assert_eq!((desk.place(), desk.words("own.because")), ("own", "hid it"));
    assert_eq!((desk.model().keeping.edits, desk.focus(), desk.model().epoch), (edits, focus, moves));
    assert_eq!(desk.step().steps[1].name, "Daraus lernen");
}

#[test]
fn a_question_of_the_coachs_goes_with_its_language_and_none_comes_in_another() {
    let blames = |desk: Desk| desk.types("own.because", "The sales team dropped the ball on this.").waits(2_000);
    let desk = blames(Desk::open().types("arrive.line", "x").continues_to("own"));
    assert!(desk.step().main.iter().any(nudged));
    let desk = desk.does(Msg::Spoken(german()));
    assert!(!desk.step().main.iter().any(nudged));
    let desk = blames(desk.types("own.because", ""));
    assert!(!desk.step().main.iter().any(nudged));
}

#[test]
fn the_help_lines_are_always_a_press_away() {
    let card = |desk: &Desk| desk.step().main.iter().find_map(|asked| asked.help.clone());
    let desk = speaking(german()).types("arrive.line", "Ich will nicht mehr leben").waits(2_000);
    assert!(card(&desk).is_none());
    assert_eq!(desk.step().offer, Some("Wer zuhört, wenn es zu viel wird"));
    let desk = desk.does(Msg::WantedHelp).does(Msg::Region("de".into()));
    let shown = card(&desk).expect("it is shown");
    assert_eq!((shown.lines[0].number, shown.emergency.as_deref()), ("0800 111 0 111", Some("Bei Gefahr jetzt: 112")));
    assert_eq!(desk.step().offer, None);
    let desk = desk.does(Msg::Helped);
    assert!(card(&desk).is_none() && desk.step().offer.is_some());
    assert!(Desk::open().step().offer.is_some(), "in English too: it is heard at times alone");
}

#[test]
fn outcomes_are_labelled_lines_and_never_a_sentence_of_typed_words() {
    let desk = told();
    assert_eq!(
        outcome(&desk, Kind::Statement),
        "Das geht auf mich: habe den Termin vorgezogen, ohne zu fragen\nWas es gekostet hat: zwei Wochenenden\n\
         Nächstes Mal werde ich: zwei Fragen stellen"
    );
    assert_eq!(
        outcome(&desk, Kind::LessonCard),
        "Wenn: ein Kunde wartet\nIch neige dazu: sofort Ja zu sagen\nNächstes Mal werde ich: zwei Fragen stellen"
    );
    assert_eq!(
        outcome(&desk, Kind::Plan),
        "Wenn: ein Kunde wartet\nDann werde ich: zwei Fragen stellen\nRückblick: Dienstag, 8. Dezember"
    );
}

#[test]
fn a_calendar_and_a_pocket_card_carry_the_moment_and_the_act_in_one_line() {
    let desk = told();
    let model = desk.model();
    let lines = model.lines(model.debrief().expect("one is open")).text();
    let plan = "Wenn: ein Kunde wartet · Dann werde ich: zwei Fragen stellen";
    assert_eq!(lines, format!("Plan: {plan}\nLook back: 2026-12-08"));
    let desk = desk.does(Msg::Outcome(Handed::Opened(Kind::LessonCard, Panel::Card)));
    let drawn = desk.sheet().drawn.borrow().last().cloned().expect("a card is drawn");
    assert_eq!((drawn.plan.as_str(), drawn.lesson.lines().count()), (plan, 1));
}

#[test]
fn where_nothing_is_shared_yet_the_readers_own_words_are_offered() {
    let desk = speaking(german()).types("own.because", "habe es verschwiegen").continues_to("team");
    let draft = desk.step().main.iter().find_map(|asked| asked.draft.clone());
    assert_eq!(draft.as_deref(), Some("habe es verschwiegen"));
    assert_eq!(desk.does(Msg::TookDraft).words("team.share"), "habe es verschwiegen");
}

#[test]
fn no_role_is_asked_for_where_every_noun_has_a_capital() {
    let desk = told().types("team.share", "Grace und Mark wussten es nicht");
    let model = desk.model();
    assert!(model.names(model.debrief().expect("one is open"), Kind::TalkingPoints).is_empty());
    let english = desk.does(Msg::Spoken(Copy::ENGLISH));
    let model = english.model();
    assert!(!model.names(model.debrief().expect("one is open"), Kind::TalkingPoints).is_empty());
}

#[test]
fn an_old_lesson_comes_back_in_english_alone() {
    let again = |language: Copy| {
        let desk = speaking(language).types("arrive.pattern", "too-fast").types("own.because", "did not ask engineers");
        let desk = desk.types("lesson.tend", "say yes").types("reset.act", "ask first");
        let desk = desk.finishes("Promised the client a date").waits(60_000).does(Msg::Began);
        let desk = desk.types("arrive.line", "Another date for the client").types("arrive.pattern", "too-fast");
        desk.types("own.because", "named it without asking the engineers").continues_to("lesson")
    };
    let echoes = |desk: Desk| desk.step().main.iter().any(|asked| asked.echo.is_some());
    assert!(echoes(again(Copy::ENGLISH)));
    assert!(!echoes(again(german())));
}

#[test]
fn days_and_numbers_are_said_as_the_language_says_them() {
    let desk = told().continues();
    let Body::Journal(journal) = desk.screen().body else { panic!("no journal is on screen") };
    assert_eq!(journal.count.as_deref(), Some("1 Eintrag"));
    let Some(Row::Entry { when, note, .. }) = journal.rows.first() else { panic!("no row") };
    assert!(when.contains("24. November 2026") && note.contains("Rückblick"), "{when} {note}");
}

#[test]
fn a_search_finds_what_was_said_in_the_language_that_is_spoken_now() {
    let desk = told().continues().does(Msg::Searched("Zusammenhang".into()));
    assert_eq!(titles(&desk), 0);
    let desk = desk.does(Msg::Searched("schnell".into()));
    assert_eq!(titles(&desk), 1);
    let desk = desk.does(Msg::Spoken(Copy::ENGLISH)).does(Msg::Searched("moved".into()));
    assert_eq!(titles(&desk), 1);
}

#[test]
fn what_is_copied_of_a_debrief_is_in_the_language_that_is_spoken() {
    let desk = told().does(Msg::Copy(Piece::Debrief));
    let text = desk.copied();
    assert!(text.starts_with("Dienstag, 24. November 2026") && text.contains("Nächstes Mal werde ich"), "{text}");
}
