//! The way through: typing, going on and back, skipping, coming back after a reload.

use fail_forward::app::view_model::FieldShown;
use fail_forward::app::{Begin, Focus, Msg, Pin};
use fail_forward::debrief::Answer;

use super::desk::Desk;
use super::shelf::Shelf;

const STEPS: [&str; 6] = ["arrive", "own", "lesson", "team", "reset", "close"];

/// The field that a step opens with; none on Close, whose question is the ruler.
fn main_field(step: &str) -> Option<&'static str> {
    match step {
        "arrive" => Some("arrive.line"),
        "own" => Some("own.because"),
        "lesson" => Some("lesson.tend"),
        "team" => Some("team.share"),
        "reset" => Some("reset.act"),
        _ => None,
    }
}

#[test]
fn continue_leads_through_every_step_and_then_to_the_journal() {
    let mut desk = Desk::open().types("arrive.line", "I decided before I asked");
    for step in STEPS {
        assert_eq!(desk.place(), step);
        desk = desk.continues();
        assert_eq!(desk.focus(), Some(Focus::Heading), "after {step}");
    }
    assert_eq!(desk.place(), "journal");
    assert_eq!(desk.titles(), ["I decided before I asked"]);
}

#[test]
fn back_leads_to_what_was_typed_and_from_arrive_nowhere() {
    let desk = Desk::open().types("arrive.line", "a line").continues().types("own.because", "hid it").continues();
    let desk = desk.does(Msg::WentBack);
    assert_eq!((desk.place(), desk.words("own.because")), ("own", "hid it"));
    let desk = desk.does(Msg::WentBack).does(Msg::WentBack);
    assert_eq!((desk.place(), desk.words("arrive.line")), ("arrive", "a line"));
    assert!(!desk.step().back);
}

#[test]
fn every_question_can_be_skipped() {
    let mut desk = Desk::open();
    for step in STEPS {
        assert_eq!(desk.place(), step);
        desk = desk.continues();
    }
    assert_eq!(desk.place(), "journal");
}

#[test]
fn after_a_reload_one_press_leads_to_the_same_step_and_words_with_the_focus_in_the_field() {
    for step in STEPS {
        let mut desk = Desk::open().types("arrive.line", "a line").continues_to(step);
        if let Some(field) = main_field(step) {
            desk = desk.types(field, "typed just now");
        }
        let desk = desk.waits(1_000).reloads();
        assert_eq!(desk.place(), step);
        if let Some(field) = main_field(step) {
            assert_eq!(desk.words(field), "typed just now", "on {step}");
        }
        assert_eq!(desk.focus(), Some(main_field(step).map_or(Focus::Heading, Focus::Field)), "on {step}");
    }
}

#[test]
fn an_element_with_open_goes_there_by_itself_and_takes_no_focus() {
    let desk = Desk::open().types("arrive.line", "a line").continues().types("own.because", "hid it").waits(1_000);
    let desk = Desk::at(desk.shelf()).shown(Begin::Open, false);
    assert_eq!((desk.place(), desk.words("own.because")), ("own", "hid it"));
    assert_eq!(desk.focus(), None);
}

#[test]
fn begin_another_leaves_the_unfinished_one_alone() {
    let desk = Desk::open().types("arrive.line", "the first").continues();
    let desk = Desk::at(desk.shelf()).shown(Begin::Start, true);
    assert_eq!((desk.place(), desk.words("arrive.line")), ("arrive", ""));
    assert_eq!(desk.titles(), ["the first"]);
}

#[test]
fn hide_folds_at_once_and_begin_shows_the_very_place_again() {
    let desk = Desk::open().types("arrive.line", "a line").continues().types("own.because", "hid").does(Msg::Hid);
    assert_eq!((desk.folds(), desk.marks().state), (1, "folded"));
    let desk = desk.shown(Begin::Start, true);
    assert_eq!((desk.place(), desk.words("own.because")), ("own", "hid"));
    assert_eq!(desk.focus(), Some(Focus::Back));
}

#[test]
fn enter_goes_to_the_next_blank_and_from_the_last_one_on() {
    let desk = Desk::open().does(Msg::Entered("arrive.line"));
    assert_eq!(desk.place(), "own", "nothing else is typed on Arrive");
    let mut desk = desk.does(Msg::Deeper).does(Msg::Entered("own.because"));
    let mut met = vec!["own.because"];
    while desk.place() == "own" {
        let Some(Focus::Field(next)) = desk.focus() else { panic!("{:?} after {met:?}", desk.focus()) };
        assert!(!met.contains(&next), "{next} twice");
        met.push(next);
        desk = desk.does(Msg::Entered(next));
    }
    assert_eq!(desk.place(), "lesson");
    assert!(met.len() >= 4 && met.contains(&"own.repair"), "{met:?}");
}

#[test]
fn the_look_back_day_is_offered_two_weeks_ahead_on_reaching_reset() {
    let desk = Desk::open().types("arrive.line", "a line").continues_to("team");
    assert_eq!(desk.debrief().answers.get("reset.day"), None);
    let desk = desk.continues();
    assert!(matches!(desk.debrief().answers.get("reset.day"), Some(Answer::Offered(_))));
    assert_eq!(desk.debrief().day.to_string(), "2026-11-24");
    assert_eq!(desk.debrief().day_at("reset.day").map(|day| day.to_string()).as_deref(), Some("2026-12-08"));
}

#[test]
fn not_a_plan_yet_empties_the_day_and_it_is_not_offered_again() {
    let desk = Desk::open().continues_to("reset").does(Msg::NotYet);
    assert_eq!(desk.focus(), Some(Focus::Field("no-day")), "on what stands there in place of the button");
    let desk = desk.does(Msg::WentBack).continues();
    assert_eq!(desk.place(), "reset");
    assert_eq!(desk.debrief().answers.get("reset.day"), Some(&Answer::NotYet));
    let emptied = Desk::open().continues_to("reset").types("reset.day", "");
    assert_eq!(emptied.debrief().answers.get("reset.day"), Some(&Answer::NotYet), "emptied in the field");
}

#[test]
fn the_plan_opens_with_the_moment_of_the_lesson_until_it_is_touched() {
    let desk = Desk::open().types("lesson.when", "a date feels urgent").continues_to("reset").does(Msg::Deeper);
    let shown = |desk: &Desk, id: &str| {
        let step = desk.step();
        let fields: Vec<_> = step.main.iter().chain(&step.opened).flat_map(|asked| asked.fields.clone()).collect();
        fields.into_iter().find(|field| field.id == id).expect("the field is in sight")
    };
    assert_eq!(shown(&desk, "reset.if").value, "a date feels urgent");
    match shown(&desk, "reset.act").shown {
        FieldShown::Blank { stem, .. } => assert_eq!(stem, "If a date feels urgent, then I will"),
        other => panic!("{other:?}"),
    }
    let desk = desk.types("reset.if", "").types("lesson.when", "somebody waits");
    assert_eq!(shown(&desk, "reset.if").value, "", "emptied on purpose");
}

#[test]
fn the_first_line_is_pinned_on_later_steps_and_changed_in_place() {
    let desk = Desk::open().types("arrive.line", "a lin");
    assert!(desk.step().pin.is_none());
    let desk = desk.continues();
    assert_eq!(desk.step().pin.map(|pin| pin.line).as_deref(), Some("a lin"));
    let desk = desk.does(Msg::Pinned);
    assert_eq!(desk.focus(), Some(Focus::Field("arrive.line")));
    let desk = desk.types("arrive.line", "a line").does(Msg::Entered("arrive.line"));
    let pin = desk.step().pin.expect("still pinned");
    assert_eq!((pin.line.as_str(), pin.pin), ("a line", Pin::Shut));
    assert_eq!(desk.place(), "own");
    assert_eq!(desk.waits(1_000).reloads().words("arrive.line"), "a line");
}

#[test]
fn enter_in_the_pinned_line_goes_on_to_the_question_under_it() {
    let desk = Desk::open().types("arrive.line", "a line").continues().does(Msg::Pinned);
    let desk = desk.does(Msg::Entered("arrive.line"));
    assert_eq!(desk.focus(), Some(Focus::Field("own.because")), "the field that had the focus is not there any more");
}

#[test]
fn a_long_first_line_is_shown_whole_before_it_can_be_changed() {
    let desk = Desk::open().types("arrive.line", &"long ".repeat(40)).continues();
    let pin = |desk: &Desk| desk.step().pin.expect("pinned").pin;
    assert_eq!(pin(&desk), Pin::Shut);
    let desk = desk.does(Msg::Pinned);
    assert_eq!(pin(&desk), Pin::Whole);
}

#[test]
fn what_is_missing_leads_to_its_field_on_its_step_with_go_deeper_opened() {
    let desk = Desk::open().types("own.because", "hid it").continues_to("close").does(Msg::WentTo("own.repair"));
    assert_eq!(desk.place(), "own");
    assert_eq!(desk.step().deeper, Some(true));
    assert_eq!(desk.focus(), Some(Focus::Field("own.repair")));
    let desk = desk.continues_to("close").does(Msg::WentTo("reset.act"));
    assert_eq!((desk.place(), desk.step().deeper), ("reset", Some(false)), "a main question needs no opening");
}

#[test]
fn what_is_missing_in_a_debrief_that_is_read_leads_into_that_debrief() {
    let desk = Desk::open().types("own.because", "hid it").finishes("the old one").does(Msg::Began);
    let desk = desk.types("arrive.line", "the new one").reads("the old one").does(Msg::WentTo("own.repair"));
    assert_eq!(desk.words("arrive.line"), "the old one");
    assert_eq!(desk.place(), "own");
    assert_eq!(desk.focus(), Some(Focus::Field("own.repair")));
}

#[test]
fn what_own_gave_can_be_taken_over_and_is_drawn_anew() {
    let desk = Desk::open().types("own.because", "hid the draft").continues_to("team");
    let draft = desk.step().main.iter().find_map(|asked| asked.draft.clone()).expect("a draft");
    let epoch = desk.model().epoch;
    let desk = desk.does(Msg::TookDraft);
    assert_eq!(desk.words("team.share"), draft);
    assert_ne!(desk.model().epoch, epoch);
    assert_eq!(desk.focus(), Some(Focus::Field("team.share")));
}

#[test]
fn nothing_that_is_offered_replaces_words_of_the_readers_own() {
    let desk = Desk::open().types("own.because", "hid the draft").continues_to("team").does(Msg::Deeper);
    let desk = desk.types("team.share", "my own words").types("team.ask", "my own question?");
    let step = desk.step();
    let offers = step.main.iter().chain(&step.opened).any(|asked| asked.draft.is_some() || asked.suggestion.is_some());
    assert!(!offers, "no button that would replace them");
    let desk = desk.does(Msg::TookDraft).does(Msg::TookQuestion);
    assert_eq!((desk.words("team.share"), desk.words("team.ask")), ("my own words", "my own question?"));
}

#[test]
fn a_doubled_continue_finishes_nothing_that_is_not_on_screen() {
    let desk = Desk::open().types("arrive.line", "a line").continues().does(Msg::OpenedJournal).continues();
    assert!(!desk.debrief().finished);
    assert!(!desk.does(Msg::Entered("own.because")).debrief().finished);
}

#[test]
fn a_branch_question_is_asked_of_its_pattern_alone_and_the_shift_follows_from_the_pattern() {
    let desk = Desk::at(&Shelf::default()).shown(Begin::Start, true).types("arrive.pattern", "too-fast");
    let follows = desk.step().main.iter().find_map(|asked| asked.follows.clone()).expect("a shift");
    assert!(follows.contains("listen first"), "{follows}");
}
