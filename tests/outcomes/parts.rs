//! What is drawn and what is not, what is said to be missing, and the plain form.

use fail_forward::copy::{Copy, key};
use fail_forward::debrief::{Answer, Day, Debrief, Id, Timestamp, field};
use fail_forward::yields::{Body, Kind, Outcome, Setting, outcomes};

use crate::ear::Hand;
use crate::spoken::speaking;

const SETTING: Setting = Setting { copy: Copy::ENGLISH, ear: &Hand, roles: &[] };

fn debrief(answers: &[(&'static str, &'static str)]) -> Debrief {
    let mut debrief = Debrief::begin(Id::from_bits(1), Timestamp(0), Day::parse("2026-11-24").expect("a day"));
    for (id, text) in answers {
        let form = field(id).expect("a field").form;
        debrief.answers.set((*id).into(), Answer::read(form, text));
    }
    debrief
}

fn of(kind: Kind, answers: &[(&'static str, &'static str)]) -> Option<Outcome> {
    outcomes(&debrief(answers), &SETTING).into_iter().find(|outcome| outcome.kind == kind)
}

/// The line under the leaf, and the field it leads to.
fn missing(kind: Kind, answers: &[(&'static str, &'static str)]) -> Option<(&'static str, &'static str)> {
    of(kind, answers)?.missing.map(|missing| (Copy::ENGLISH.say(missing.says), missing.field))
}

#[test]
fn words_without_an_act_of_mine_leave_an_empty_leaf_that_says_so() {
    for typed in ["the sales team dropped the ball", "am an idiot", "why me?"] {
        let statement = of(Kind::Statement, &[("own.because", typed), ("own.cost", "lost a week")]).expect("a leaf");
        assert_eq!(
            (statement.body, statement.missing.map(|missing| missing.field)),
            (Body::Empty, Some("own.because"))
        );
    }
}

#[test]
fn an_outcome_without_a_word_of_its_own_has_no_leaf_and_no_line() {
    assert_eq!(outcomes(&debrief(&[("own.cost", "lost a week"), ("lesson.when", "deadlines")]), &SETTING), []);
    assert_eq!(outcomes(&debrief(&[("own.because", "see above"), ("reset.then", "ask")]), &SETTING), []);
}

#[test]
fn the_statement_names_its_first_missing_part() {
    let because = ("own.because", "hid the draft");
    let cost = ("own.cost", "lost a week");
    assert_eq!(missing(Kind::Statement, &[because]), Some(("What it cost is not in it.", "own.cost")));
    assert_eq!(
        missing(Kind::Statement, &[because, cost]),
        Some(("What you will put right is not in it.", "own.repair"))
    );
    assert_eq!(missing(Kind::Statement, &[because, cost, ("reset.act", "send it on day one")]), None);
}

#[test]
fn the_card_the_talking_points_and_the_plan_name_theirs() {
    let tend = ("lesson.tend", "hide");
    let act = ("reset.act", "ask first");
    assert_eq!(missing(Kind::LessonCard, &[tend]), Some(("What you will do next time is not in it.", "reset.act")));
    assert_eq!(
        missing(Kind::TalkingPoints, &[("team.share", "I hid it")]),
        Some(("No question in it yet.", "team.ask"))
    );
    let no_moment = "No moment yet. How will you know that it is next time?";
    assert_eq!(missing(Kind::Plan, &[act]), Some((no_moment, "reset.if")));
    let no_day = Some(("No look-back day, so nothing will ask you.", "reset.day"));
    assert_eq!(missing(Kind::Plan, &[act, ("lesson.when", "deadlines")]), no_day);
    assert_eq!(missing(Kind::Plan, &[("reset.act", "never tag from my phone")]), no_day);
    assert_eq!(missing(Kind::Plan, &[("reset.act", "Every Monday I ask"), ("reset.day", "2026-12-08")]), None);
}

#[test]
fn not_a_plan_yet_is_a_plan_without_a_day() {
    let mut debrief = debrief(&[("reset.act", "ask first")]);
    debrief.answers.set("reset.day".into(), Some(Answer::NotYet));
    let plan = outcomes(&debrief, &SETTING).pop().expect("a plan");
    assert_eq!(plan.text(Copy::ENGLISH), "Next time I will ask first.");
}

#[test]
fn a_moment_emptied_on_purpose_stays_out_of_the_plan() {
    let plan = of(Kind::Plan, &[("reset.act", "ask first"), ("lesson.when", "deadlines"), ("reset.if", "")]);
    assert_eq!(plan.map(|plan| plan.text(Copy::ENGLISH)).as_deref(), Some("Next time I will ask first."));
}

#[test]
fn a_letter_is_copied_without_labels_and_reports_nothing_back() {
    let answers = [("team.share", "I hid it"), ("team.for", "letter"), ("reset.day", "2026-12-08")];
    let letter = of(Kind::TalkingPoints, &answers).expect("a letter");
    assert_eq!(letter.text(Copy::ENGLISH), "I hid it.");
}

#[test]
fn the_plain_form_is_labelled_lines_of_what_was_typed() {
    let debrief = debrief(&[
        ("lesson.when", "  quand  on me presse"),
        ("lesson.tend", "dire oui"),
        ("reset.act", "demander\npourquoi"),
        ("own.because", "…"),
    ]);
    let outcomes = outcomes(&debrief, &Setting { copy: speaking("en"), ..Setting::DEAF });
    let texts: Vec<String> = outcomes.iter().map(|outcome| outcome.text(Copy::ENGLISH)).collect();
    assert_eq!(
        texts,
        [
            "When: quand on me presse\nI tend to: dire oui\nNext time I will: demander pourquoi",
            "If: quand on me presse\nThen I will: demander pourquoi"
        ]
    );
    assert_eq!(outcomes[1].missing.map(|missing| missing.says), Some(key::PLAN_NO_DAY));
}

#[test]
fn the_plain_form_hides_the_statement_from_nobody_and_promises_no_offered_day() {
    let mut debrief = debrief(&[("own.because", "x y"), ("own.hear", "nobody"), ("team.share", "z")]);
    debrief.answers.set("reset.day".into(), Some(Answer::Offered(Day::parse("2026-12-08").expect("a day"))));
    let outcomes = outcomes(&debrief, &Setting { copy: speaking("en"), ..SETTING });
    let texts: Vec<String> = outcomes.iter().map(|outcome| outcome.text(Copy::ENGLISH)).collect();
    assert_eq!(texts, ["What I did: z"]);
}
