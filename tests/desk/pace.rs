//! The three paces, the switch for one step, and every question in its order.

use fail_forward::app::Msg;
use fail_forward::app::view_model::{Asked, LeafBody, StepScreen, Why};
use fail_forward::debrief::Pace;

use super::desk::Desk;

const FOUR: [(&str, &str); 4] = [
    ("own.because", "moved the launch up a week"),
    ("lesson.tend", "give orders"),
    ("team.share", "I moved the launch up a week."),
    ("reset.act", "ask two questions first"),
];
const WRITTEN: &str = "It was a bad week. That one's on me, because I moved the launch up a week. I tend to give orders. \
                       Next time I will ask two questions first.";

fn at(pace: Pace) -> Desk {
    Desk::open().types("arrive.line", "the launch").does(Msg::Paced(pace)).continues()
}

fn at_step(pace: Pace, step: &str) -> Desk {
    let desk = Desk::open().types("arrive.line", "the launch").continues_to(step);
    desk.does(Msg::Paced(pace))
}

fn walked() -> Desk {
    FOUR.iter().fold(at(Pace::Walk), |desk, (field, text)| {
        desk.continues_to(field.split('.').next().expect("a step")).types(field, text)
    })
}

fn filled(desk: Desk) -> Desk {
    FOUR.iter().fold(desk, |desk, (field, text)| desk.does(Msg::Entering(field)).types(field, text))
}

fn all(step: &StepScreen) -> Vec<&Asked> {
    let main = step.main.iter().flat_map(|asked| asked.before.iter().chain([asked]));
    main.chain(&step.opened).collect()
}

fn names(desk: &Desk) -> Vec<&'static str> {
    all(&desk.step()).into_iter().map(|asked| asked.name).collect()
}

fn fields(desk: &Desk) -> Vec<&'static str> {
    all(&desk.step()).into_iter().flat_map(|asked| asked.fields.iter().map(|field| field.id)).collect()
}

fn leaves(desk: &Desk) -> Vec<(&'static str, String)> {
    let text = |body: &LeafBody| match body {
        LeafBody::Sentences(sentences) => sentences.join(" / "),
        LeafBody::Points(points) => {
            points.iter().map(|(label, text)| format!("{label}: {text}")).collect::<Vec<_>>().join(" / ")
        }
    };
    desk.step().leaves.iter().map(|leaf| (leaf.kind.name(), text(&leaf.body))).collect()
}

fn leaf(desk: &Desk, kind: &str) -> Option<String> {
    leaves(desk).into_iter().find(|(name, _)| *name == kind).map(|(_, text)| text)
}

#[test]
fn two_minutes_reaches_close_with_the_same_outcomes_as_walking() {
    let walk = walked().continues_to("close");
    let two = filled(at(Pace::Two)).continues();
    assert_eq!(two.place(), "close");
    assert_eq!(leaves(&two), leaves(&walk));
    assert_eq!(leaves(&two).len(), 4, "{:?}", leaves(&two));
}

#[test]
fn just_write_reaches_close_with_what_was_picked_up_said_as_walking_says_it() {
    let walk = walked().continues_to("close");
    let write = at(Pace::Write).types("arrive.write", WRITTEN).continues();
    assert_eq!(write.place(), "close");
    assert_eq!(leaf(&write, "wrote").as_deref(), Some(WRITTEN), "the text is the outcome");
    for kind in ["statement", "lesson-card", "plan"] {
        assert_eq!(leaf(&write, kind), leaf(&walk, kind), "{kind}");
    }
}

#[test]
fn every_pace_leads_from_arrive_to_the_journal_and_back_again() {
    for pace in [Pace::Two, Pace::Write] {
        let desk = at(pace);
        assert_eq!(desk.place(), "own");
        let desk = desk.does(Msg::WentBack);
        assert_eq!(desk.place(), "arrive");
        let desk = desk.continues().continues();
        assert_eq!(desk.place(), "close");
        let desk = desk.does(Msg::WentBack);
        assert_eq!(desk.place(), "own");
        let desk = desk.continues().continues();
        assert_eq!((desk.place(), desk.titles()), ("journal", vec!["the launch".to_owned()]));
    }
}

#[test]
fn two_minutes_shows_the_four_main_questions_on_one_page_and_the_outcomes_under_them_from_the_first_word() {
    let desk = at(Pace::Two);
    assert_eq!(names(&desk), ["own.because", "lesson.tend", "team.share", "reset.act"]);
    let step = desk.step();
    assert!(step.steps.is_empty() && step.deeper.is_none() && step.writing.is_none());
    let above: Vec<_> = step.main.iter().filter_map(|asked| asked.above.clone()).map(|(text, _)| text).collect();
    assert_eq!(
        above,
        ["1 of 4 · Own it", "2 of 4 · Extract the lesson", "3 of 4 · Talk about it", "4 of 4 · Reset with clarity"]
    );
    assert_eq!(step.pin.map(|pin| pin.line).as_deref(), Some("the launch"));
    let desk = desk.types("own.because", "hid the draft");
    assert_eq!(leaf(&desk, "statement").as_deref(), Some("That one's on me: I hid the draft."));
}

#[test]
fn on_the_two_minute_page_the_step_is_own_until_another_of_its_four_fields_has_focus() {
    let desk = at(Pace::Two);
    assert_eq!(desk.place(), "own");
    let desk = desk.does(Msg::Entering("arrive.line"));
    assert_eq!(desk.place(), "own", "the pinned line is none of the four");
    for (field, step) in
        [("team.share", "team"), ("lesson.tend", "lesson"), ("reset.act", "reset"), ("own.because", "own")]
    {
        let before = names(&desk);
        let desk = at(Pace::Two).does(Msg::Entering(field));
        assert_eq!((desk.place(), names(&desk)), (step, before), "the page stays");
    }
    let walking = at(Pace::Walk).does(Msg::Entering("reset.act"));
    assert_eq!(walking.place(), "own", "a step a screen");
}

#[test]
fn changing_the_pace_at_any_step_loses_no_word_and_comes_back_to_the_same_words() {
    for step in ["arrive", "own", "lesson", "team", "reset"] {
        let mut desk = filled(at(Pace::Walk).types("own.cost", "a week").types("arrive.write", "in my own order"));
        desk = desk.does(Msg::WentBack).continues_to(step);
        let before = desk.debrief().answers.clone();
        for pace in [Pace::Two, Pace::Write, Pace::Two, Pace::Walk, Pace::Write, Pace::Walk] {
            desk = desk.does(Msg::Paced(pace));
            for (field, text) in FOUR.iter().chain(&[
                ("own.cost", "a week"),
                ("arrive.write", "in my own order"),
                ("arrive.line", "the launch"),
            ]) {
                assert_eq!(desk.words(field), *text, "at {step}, {pace:?}");
            }
        }
        assert!(!desk.step().main.is_empty());
        let mut after = desk.debrief().answers.clone();
        after.set("reset.day".into(), before.get("reset.day").cloned());
        assert_eq!(after, before, "at {step}: nothing but the look-back day may be offered");
        let reloaded = desk.waits(1_000).reloads();
        assert_eq!(reloaded.words("reset.act"), "ask two questions first", "at {step}");
    }
}

#[test]
fn what_is_typed_at_one_pace_is_found_under_its_question_at_another() {
    let desk = at_step(Pace::Two, "team").types("own.because", "hid it").does(Msg::Paced(Pace::Walk));
    let step = desk.step();
    let value = step
        .main
        .iter()
        .flat_map(|asked| &asked.fields)
        .find(|field| field.id == "own.because")
        .map(|field| field.value.clone());
    assert_eq!((desk.place(), value.as_deref()), ("own", Some("hid it")));
}

#[test]
fn one_sentence_is_asked_for_at_close_where_nothing_was_picked_up_and_stays_while_it_is_typed() {
    let asks = |desk: &Desk| {
        let step = desk.step();
        step.main
            .iter()
            .any(|asked| asked.heading == Some("One sentence would make a plan of it.") && asked.name == "reset.act")
    };
    let desk = at(Pace::Write).types("arrive.write", "It was a bad week.").continues();
    assert!(asks(&desk));
    let desk = desk.types("reset.act", "a");
    assert!(asks(&desk), "it must not go from under the reader's fingers");
    let desk = desk.types("reset.act", "ask first");
    assert_eq!(leaf(&desk, "plan").map(|plan| plan.contains("Next time I will ask first.")), Some(true));
    assert!(!asks(&at(Pace::Write).types("arrive.write", WRITTEN).continues()), "a plan was picked up");
    assert!(!asks(&at(Pace::Two).continues()), "only for whoever just writes");
}

#[test]
fn the_switch_for_one_step_shows_one_open_field_and_gives_the_questions_back_with_their_words() {
    for (step, field) in
        [("own", "own.write"), ("lesson", "lesson.write"), ("team", "team.write"), ("reset", "reset.write")]
    {
        let desk = filled(at(Pace::Walk)).continues_to(step);
        let before =
            (names(&desk), desk.words(FOUR.iter().find(|(id, _)| id.starts_with(step)).expect("one").0).to_owned());
        let desk = desk.does(Msg::Switched);
        assert_eq!((fields(&desk), desk.step().writing), (vec![field], Some(true)));
        let desk = desk.types(field, "Next time I will wait.").does(Msg::Switched);
        assert_eq!((names(&desk), desk.step().writing), (before.0, Some(false)));
        assert_eq!(desk.words(FOUR.iter().find(|(id, _)| id.starts_with(step)).expect("one").0), before.1);
        let desk = desk.does(Msg::Switched);
        assert_eq!(desk.words(field), "Next time I will wait.");
        let next = desk.continues();
        assert_ne!(next.step().writing, Some(true), "the next step asks");
    }
}

#[test]
fn what_is_just_written_in_one_step_feeds_its_part() {
    let desk =
        at(Pace::Walk).does(Msg::Switched).types("own.write", "That one's on me, because I hid the draft. So it goes.");
    let desk = desk.continues_to("close");
    assert_eq!(leaf(&desk, "statement").as_deref(), Some("That one's on me: I hid the draft."));
    assert!(leaf(&desk, "wrote").is_some());
}

#[test]
fn every_question_is_asked_in_the_order_of_the_design() {
    const OWN: [&str; 4] = ["own.because", "own.hear own.by", "own.who own.cost", "own.repair"];
    const LESSON: [&str; 6] =
        ["lesson.when", "lesson.tend", "lesson.camera", "lesson.protecting", "lesson.friend", "lesson.right"];
    let order = |pattern: &str, step: &str| {
        let desk = Desk::open().types("arrive.pattern", pattern).continues_to(step);
        let desk = if desk.step().deeper.is_some() { desk.does(Msg::Deeper) } else { desk };
        let names = |asked: &Asked| asked.fields.iter().map(|field| field.id).collect::<Vec<_>>().join(" ");
        all(&desk.step()).into_iter().map(names).collect::<Vec<_>>()
    };
    for pattern in ["", "too-fast", "too-long", "about-me", "held-too-tight", "something-else"] {
        let (unknown, hoped): (&[&str], &[&str]) = match pattern {
            "too-fast" => (&["own.unknown"], &["lesson.question"]),
            "too-long" => (&["own.first-sign own.acted"], &["lesson.hoped"]),
            _ => (&[], &[]),
        };
        assert_eq!(order(pattern, "arrive"), ["arrive.line", "arrive.sting", "arrive.pattern", "arrive.when"]);
        assert_eq!(order(pattern, "own"), [&OWN, unknown, &["own.also"]].concat(), "{pattern}");
        assert_eq!(order(pattern, "lesson"), [&LESSON, hoped].concat(), "{pattern}");
        assert_eq!(order(pattern, "team"), ["team.share", "team.for", "team.ask", "team.see", "team.private"]);
        assert_eq!(
            order(pattern, "reset"),
            ["reset.act", "reset.if", "reset.obstacle reset.then", "reset.knows reset.day"]
        );
        assert_eq!(order(pattern, "close"), ["close.sting", "close.letter"]);
    }
}

#[test]
fn one_answer_is_in_sight_before_go_deeper() {
    for step in ["own", "lesson", "team", "reset"] {
        assert_eq!(fields(&Desk::open().continues_to(step)).len(), 1, "{step}");
    }
}

#[test]
fn whoever_has_nobody_to_tell_can_tell_a_friend_a_peer_or_a_letter() {
    let desk = Desk::open().continues_to("team").does(Msg::Deeper);
    for (who, of) in [("friend", "A friend"), ("peer", "A peer"), ("letter", "A letter I will not send")] {
        let chips = format!("{:?}", desk.step().opened.iter().find(|asked| asked.name == "team.for"));
        assert!(chips.contains(of) && chips.contains(who), "{chips}");
    }
}

#[test]
fn waiting_too_long_is_counted_in_days_from_the_first_sign_to_the_act() {
    let follows = |sign: &str, acted: &str| {
        let desk = Desk::open().types("arrive.pattern", "too-long").continues().does(Msg::Deeper);
        let desk = desk.types("own.first-sign", sign).types("own.acted", acted);
        let step = desk.step();
        step.opened.iter().find(|asked| asked.name == "own.first-sign").expect("it is asked").follows.clone()
    };
    let says = |sign, acted| follows(sign, acted).unwrap_or_default();
    assert_eq!(says("2026-11-01", "2026-11-01"), "You acted on the day of the first sign.");
    assert_eq!(says("2026-11-01", "2026-11-02"), "One day from the first sign to the day you acted.");
    assert_eq!(says("2024-02-28", "2026-11-24"), "1000 days from the first sign to the day you acted.");
    assert_eq!(says("2026-11-02", "2026-11-01"), "", "the wrong way round, nothing is said");
    assert_eq!((says("2026-11-02", ""), says("", "2026-11-02")), (String::new(), String::new()));
}

#[test]
fn what_studies_found_stands_where_it_may_and_nowhere_else() {
    const MAY: [(&str, &str, &str); 7] = [
        (
            "arrive.line",
            "Writing about something painful can leave people more upset right after. You can stop at any time.",
            "Smyth, 1998.",
        ),
        (
            "own.repair",
            "In two scenario studies, readers rated taking responsibility as the most important part of an apology, asking forgiveness the least.",
            "Lewicki, Polin and Lount, 2016.",
        ),
        (
            "lesson.camera",
            "Reviews in training helped more when people could look at an objective record, such as a recording of what happened.",
            "Keiser and Arthur, 2021.",
        ),
        (
            "team.share",
            "Teams felt safer a year later when leaders shared criticism they had received; asking for feedback alone showed no such effect.",
            "Coutifaris and Grant, 2022.",
        ),
        (
            "reset.act",
            "Over 642 tests such plans helped (d = .27 to .66 by outcome), more in if–then form and rehearsed.",
            "Sheeran, Listrom and Gollwitzer, 2024.",
        ),
        (
            "reset.obstacle",
            "Picturing the goal and the obstacle, then planning, helped a little: g = .28 when a document gave the steps.",
            "Wang, Wang and Gai, 2021.",
        ),
        (
            "reset.knows",
            "People prompted to check progress did better at their goals, more so when it was recorded (138 studies, d = .40).",
            "Harkin and others, 2016.",
        ),
    ];
    const SHORT: [usize; 2] = [3, 4];
    let found = |desk: &Desk| {
        let step = desk.step();
        let found = |asked: &&Asked| match asked.why {
            Some(Why::Found(line, source)) => Some((asked.name, line, source)),
            Some(Why::Ours(_)) | None => None,
        };
        all(&step).iter().filter_map(found).collect::<Vec<_>>()
    };
    for pattern in ["", "too-fast", "too-long"] {
        let mut met = Vec::new();
        for step in ["arrive", "own", "lesson", "team", "reset", "close"] {
            let desk = Desk::open().types("arrive.pattern", pattern).continues_to(step);
            met.extend(found(&if desk.step().deeper.is_some() { desk.does(Msg::Deeper) } else { desk }));
        }
        assert_eq!(met, MAY, "{pattern}");
    }
    assert_eq!(found(&at(Pace::Two)), SHORT.map(|at| MAY[at]), "a line moves with its question");
    assert_eq!(found(&at(Pace::Write)), []);
}
