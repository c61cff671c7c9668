//! The coach at the desk: when it speaks, that it can be told to keep quiet, and the calm card.

use fail_forward::app::view_model::{Asked, HelpView, LeafBody, NudgeView};
use fail_forward::app::{Focus, Msg};
use fail_forward::coach::NudgeKind;
use fail_forward::debrief::Pace;

use super::desk::Desk;

const BLAMES: &str = "The sales team dropped the ball on this.";
const DESPAIR: &str = "I want to die";

fn at(step: &str) -> Desk {
    Desk::open().types("arrive.line", "the launch").continues_to(step)
}

fn asked(desk: &Desk) -> Vec<Asked> {
    let step = desk.step();
    let main = step.main.iter().flat_map(|asked| asked.before.iter().chain([asked])).cloned();
    main.chain(step.opened.iter().cloned()).collect()
}

fn nudges(desk: &Desk) -> Vec<NudgeView> {
    asked(desk).into_iter().flat_map(|asked| asked.nudges).collect()
}

fn kinds(desk: &Desk) -> Vec<NudgeKind> {
    nudges(desk).iter().map(|nudge| nudge.kind).collect()
}

/// The card, where the views draw it: under a question, never inside of the one that opens a sentence.
fn card(desk: &Desk) -> Option<HelpView> {
    let step = desk.step();
    step.main.iter().chain(&step.opened).find_map(|asked| asked.help.clone())
}

#[test]
fn a_nudge_comes_after_a_seconds_pause_and_not_while_one_types() {
    let mut desk = at("own").types("own.because", "The sales team dropped");
    for more in 0..30 {
        desk = desk.waits(900).types("own.because", &format!("{BLAMES} {}", "And so on. ".repeat(more)));
        assert_eq!(kinds(&desk), [], "still typing");
    }
    let desk = desk.types("own.because", BLAMES).waits(999);
    assert_eq!(kinds(&desk), []);
    let desk = desk.waits(1);
    assert!(kinds(&desk).contains(&NudgeKind::Blame), "{:?}", kinds(&desk));
    let blame = nudges(&desk).into_iter().find(|nudge| nudge.kind == NudgeKind::Blame).expect("it");
    assert!(blame.ask.contains("is their part. What was yours?"), "{}", blame.ask);
    assert_eq!(blame.why, "Your own part is the only one you can change.");
}

#[test]
fn a_nudge_comes_on_leaving_the_field() {
    let desk = at("own").does(Msg::Deeper).types("own.because", BLAMES);
    let typed_on = desk.types("own.also", "a");
    assert!(kinds(&typed_on).contains(&NudgeKind::Blame), "not waiting for the pause");
    let desk = typed_on.waits(1_000).continues().does(Msg::WentBack);
    assert_eq!(kinds(&desk), []);
    assert!(
        kinds(&desk.does(Msg::Entering("own.because"))).contains(&NudgeKind::Blame),
        "when the caret is back in it"
    );
}

#[test]
fn the_page_does_not_grow_under_the_press_that_leaves_a_field_just_typed_in() {
    let desk = at("own").types("own.because", BLAMES).does(Msg::Entering("own.because"));
    assert_eq!(kinds(&desk), [], "the press may be on Continue");
    assert!(kinds(&desk.waits(1_000)).contains(&NudgeKind::Blame), "a second after the last key");
    let desk = at("own").types("own.because", DESPAIR).continues();
    assert!(card(&desk).is_some(), "and the card comes along");
}

#[test]
fn the_pause_is_heard_off_the_record_too_however_long_one_has_been_there() {
    let mut desk = Desk::open().does(Msg::Recorded).types("arrive.line", "unheard of").continues_to("own");
    desk = desk.types("own.because", "hid it").waits(30_000);
    for word in ["The", "The sales", "The sales team"] {
        desk = desk.types("own.because", word).waits(100);
    }
    let desk = desk.types("own.because", BLAMES).waits(1_000);
    assert!(kinds(&desk).contains(&NudgeKind::Blame));
}

#[test]
fn at_most_two_are_in_sight_and_the_newest_of_them() {
    let desk = at("own").does(Msg::Paced(Pace::Two));
    let desk = desk.types("own.because", BLAMES).waits(1_000);
    assert_eq!(kinds(&desk).len(), 2, "{:?}", kinds(&desk));
    let desk = desk.types("lesson.tend", "be a complete idiot").waits(1_000);
    let desk = desk.types("reset.act", "be a better person").waits(1_000);
    assert_eq!(kinds(&desk).len(), 2, "{:?}", kinds(&desk));
    assert!(kinds(&desk).contains(&NudgeKind::VagueStep));
}

#[test]
fn keep_mine_puts_it_away_for_these_words_and_for_no_others() {
    let keeps = |desk: Desk| {
        let kinds = kinds(&desk);
        kinds.into_iter().fold(desk, |desk, kind| desk.does(Msg::KeptMine("own.because", kind)))
    };
    let desk = at("own").types("own.because", BLAMES).waits(1_000);
    let desk = keeps(desk);
    assert_eq!((kinds(&desk), desk.focus()), (vec![], Some(Focus::Field("own.because"))));
    let desk = desk.does(Msg::Entering("own.because")).types("own.because", &format!("{BLAMES} ")).waits(1_000);
    assert_eq!(kinds(&desk), [], "the same words");
    let desk = desk.waits(1_000).reloads().does(Msg::Entering("own.because"));
    assert_eq!(kinds(&desk), [], "after a reload too");
    let desk = desk.types("own.because", "The client ignored every warning.").waits(1_000);
    assert!(kinds(&desk).contains(&NudgeKind::Blame), "other words");
}

#[test]
fn keep_mine_stores_none_of_the_words_it_is_about() {
    let desk = at("own").types("own.because", BLAMES).waits(1_000).does(Msg::KeptMine("own.because", NudgeKind::Blame));
    let desk = desk.types("own.because", "was too quick").waits(30_000);
    assert!(desk.shelf().holds("blame:own.because:"));
    assert!(!desk.debrief().mine.iter().any(|name| name.contains("sales")));
}

#[test]
fn no_nudge_stands_in_the_way_of_going_on() {
    let desk = at("own").types("own.because", BLAMES).waits(1_000).continues();
    assert_eq!((desk.place(), desk.words("own.because")), ("lesson", BLAMES));
    assert_eq!(kinds(&desk), []);
    let desk = desk.types("lesson.tend", "be an idiot").waits(1_000).continues_to("close").continues();
    assert_eq!(desk.place(), "journal");
}

#[test]
fn where_only_the_moment_is_missing_the_plans_line_asks_and_no_nudge() {
    let desk = at("reset").types("reset.act", "ask two questions first").waits(1_000);
    assert_eq!(kinds(&desk), []);
    let step = desk.step();
    let missing = step.leaves.iter().find_map(|leaf| leaf.missing).expect("the plan's line");
    assert_eq!(missing, ("No moment yet. How will you know that it is next time?", "reset.if"));
    assert_eq!(kinds(&at("reset").types("reset.act", "be a better person").waits(1_000)), [NudgeKind::VagueStep]);
}

#[test]
fn what_goes_into_nothing_is_listened_to_for_safety_alone() {
    for (step, field) in [("own", "own.also"), ("team", "team.private")] {
        let desk = at(step).does(Msg::Deeper).types(field, BLAMES).waits(1_000);
        assert_eq!(kinds(&desk), [], "{field}");
        assert!(card(&desk.types(field, DESPAIR).waits(1_000)).is_some(), "{field}");
    }
}

#[test]
fn the_open_fields_of_just_write_are_listened_to_as_their_step() {
    let desk = at("own").does(Msg::Switched).types("own.write", BLAMES).waits(1_000);
    assert!(kinds(&desk).contains(&NudgeKind::Blame));
    let desk = at("own").does(Msg::Paced(Pace::Write)).types("arrive.write", DESPAIR).waits(1_000);
    assert!(card(&desk).is_some());
}

#[test]
fn safety_shows_the_card_once_and_silences_the_others() {
    let desk = at("own").types("own.because", &format!("{BLAMES} {DESPAIR}.")).waits(1_000);
    assert!(card(&desk).is_some());
    assert_eq!(kinds(&desk), []);
    let desk = desk.does(Msg::Deeper).does(Msg::Entering("own.because"));
    assert_eq!(kinds(&desk), [], "and goes on to silence them");
    let desk = desk.does(Msg::Helped);
    assert!(card(&desk).is_none());
    assert_eq!(desk.focus(), Some(Focus::Field("own.because")));
    let desk =
        desk.types("own.because", "I want to end my life").waits(1_000).continues().types("lesson.tend", DESPAIR);
    let desk = desk.waits(1_000).does(Msg::Entering("lesson.tend"));
    assert!(card(&desk).is_none(), "once");
    assert_eq!(desk.continues().place(), "team", "and nothing is in the way");
}

#[test]
fn what_brings_up_the_card_is_laid_into_no_outcome_and_nothing_is_missed_of_it() {
    let desk = at("own").types("own.because", DESPAIR).waits(1_000);
    assert!(desk.step().leaves.is_empty(), "{:?}", desk.step().leaves);
    assert!(desk.does(Msg::Helped).step().leaves.is_empty());
    let desk = at("own").types("own.because", &format!("{DESPAIR}. I moved the date.")).waits(1_000);
    let leaves = desk.step().leaves;
    assert!(matches!(&leaves[0].body, LeafBody::Sentences(lines) if lines == &["That one's on me: I moved the date."]));
    for (step, field) in [("lesson", "lesson.tend"), ("reset", "reset.act"), ("team", "team.share")] {
        let leaves = at(step).types(field, DESPAIR).waits(1_000).step().leaves;
        assert!(!format!("{leaves:?}").contains("want"), "{field}: {leaves:?}");
    }
}

#[test]
fn while_the_card_is_in_sight_no_other_question_is_asked() {
    let desk = at("own").does(Msg::Paced(Pace::Two)).types("own.because", DESPAIR).waits(1_000);
    let desk = desk.types("reset.act", "be a better person").waits(1_000);
    assert!(card(&desk).is_some());
    assert_eq!(kinds(&desk), []);
}

#[test]
fn the_card_is_nowhere_stored() {
    let desk = at("own").types("own.because", DESPAIR).waits(1_000).does(Msg::Region("gb".into())).waits(60_000);
    for word in ["safety", "help", "gb", "Samaritans"] {
        assert!(!desk.shelf().holds(word), "{word}");
    }
}

#[test]
fn the_chosen_country_shows_its_lines_and_its_emergency_number() {
    let desk = at("own").types("own.because", DESPAIR).waits(1_000);
    let help = card(&desk).expect("the card");
    assert_eq!((help.chosen, help.lines.len(), help.emergency), (None, 0, None), "nothing is guessed");
    assert_eq!(help.regions.len(), 13);
    for (region, emergency, dials) in [
        ("gb", "In danger now: 999", vec!["tel:116123"]),
        ("ie", "In danger now: 112", vec!["tel:116123", "sms:50808"]),
        ("de", "In danger now: 112", vec!["tel:08001110111", "tel:08001110222"]),
        ("us", "In danger now: 911", vec!["tel:988"]),
    ] {
        let desk = at("own").types("own.because", DESPAIR).waits(1_000).does(Msg::Region(region.into()));
        let help = card(&desk).expect("the card");
        assert_eq!(help.emergency.as_deref(), Some(emergency), "{region}");
        assert_eq!(help.lines.iter().map(|line| line.dial.as_str()).collect::<Vec<_>>(), dials, "{region}");
        let help = card(&desk.does(Msg::Region(String::new()))).expect("the card");
        assert_eq!((help.chosen, help.lines.len()), (None, 0));
    }
}

#[test]
fn the_card_is_drawn_beside_the_question_that_opens_a_sentence_too() {
    let desk = at("lesson").does(Msg::Deeper).types("lesson.when", DESPAIR).waits(1_000);
    assert!(card(&desk).is_some());
}

#[test]
fn the_card_is_in_sight_though_the_field_it_is_about_was_left_for_the_next_step() {
    let desk = Desk::open().types("arrive.line", DESPAIR).continues();
    assert!(card(&desk).is_some(), "it is shown once: it must not be missed");
    let desk = at("own").does(Msg::Pinned).types("arrive.line", DESPAIR).waits(1_000);
    assert!(card(&desk).is_some(), "the pinned line");
}

#[test]
fn enter_leaves_a_field_as_any_other_way_does() {
    let desk = Desk::open().types("arrive.line", DESPAIR).does(Msg::Entered("arrive.line"));
    assert_eq!(desk.place(), "own");
    assert!(card(&desk).is_some());
}

#[test]
fn after_a_verdict_on_oneself_the_friend_is_asked_first() {
    let desk = at("own").types("own.because", "am an idiot").waits(1_000).continues().does(Msg::Deeper);
    assert_eq!(desk.step().opened.first().map(|asked| asked.name), Some("lesson.friend"));
}

#[test]
fn empty_one_word_and_foreign_answers_raise_nothing() {
    let long = "ask ".repeat(65_536);
    for text in [
        "",
        " ",
        "blame",
        "🙈🙈🙈",
        "מי צריך לדעת",
        "Ich habe das Team nicht gefragt, ihr Fehler war es.",
        "<b onclick=x>hid it</b>",
        "\u{fffd}",
        &long,
    ] {
        let desk = at("own").types("own.because", text).waits(1_000);
        assert!(kinds(&desk).iter().all(|kind| *kind == NudgeKind::NoOwner), "{:?} of {:.30}", kinds(&desk), text);
        assert!(card(&desk).is_none());
        assert_eq!(desk.words("own.because"), text);
    }
}
