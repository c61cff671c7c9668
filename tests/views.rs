//! What the views draw, rendered natively: the whole widget at its top, as a reader's browser would be given it.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fall")]

use std::collections::BTreeSet;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use fail_forward::app::view_model::screen;
use fail_forward::app::{Begin, Handed, Model, Moment, Msg, update};
use fail_forward::copy::{Copy, key};
use fail_forward::debrief::{Id, Offset, Step, Timestamp};
use fail_forward::view::widget;
use yew::{Callback, Html, LocalServerRenderer, Properties, component};

#[derive(Clone, PartialEq, Properties)]
struct Drawn {
    html: Html,
}

#[component]
fn Frame(drawn: &Drawn) -> Html {
    drawn.html.clone()
}

/// Nothing in a drawing waits for anything, so it is done when it is asked for often enough.
fn drawn(model: &Model) -> String {
    let html = widget(&screen(model), Copy::ENGLISH, &Callback::noop());
    let renderer = LocalServerRenderer::<Frame>::with_props(Drawn { html }).hydratable(false);
    let mut rendering = pin!(renderer.render());
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1_000 {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
    panic!("it is never drawn");
}

fn after(msgs: impl IntoIterator<Item = Msg>) -> Model {
    let mut model = Model::new(Copy::ENGLISH, false);
    let moment = Moment { at: Timestamp(1_795_516_200_000), offset: Offset(0), fresh: Id::from_bits(1) };
    let shown = Msg::Shown { begin: Begin::Start, focus: false };
    for msg in std::iter::once(shown).chain(msgs) {
        update(&mut model, &moment, msg);
    }
    model
}

fn typed(field: &'static str, text: &str) -> Msg {
    Msg::Answered { field, text: text.into() }
}

/// Every step, with every word that one can type, once with "Go deeper" opened.
fn every_step() -> Vec<(Step, bool, String)> {
    let mut all = Vec::new();
    for (at, step) in Step::ALL.iter().enumerate() {
        for deeper in [false, true] {
            let answers = [typed("arrive.line", "a line"), typed("own.because", "hid it"), typed("arrive.sting", "7")];
            let there = (0..at).map(|_| Msg::Continued);
            let model = after(answers.into_iter().chain(there).chain(deeper.then_some(Msg::Deeper)));
            all.push((*step, deeper, drawn(&model)));
        }
    }
    all
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let mark = [" ", name, "=\""].concat();
    html.split(mark.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn parts(html: &str, part: &str) -> usize {
    values(html, "part").iter().filter(|one| **one == part).count()
}

#[test]
fn the_widgets_own_heading_has_the_level_that_the_post_wants() {
    for level in 2..=5 {
        let html = drawn(&after([Msg::Configured { heading_level: level, flush: false }]));
        assert_eq!(html.matches(&format!("<h{level} ")).count(), 1, "{html}");
        assert!(!html.contains(&format!("<h{}", level - 1)), "none stands above it: {html}");
    }
}

#[test]
fn the_list_of_steps_says_where_one_is() {
    for (step, _, html) in every_step() {
        let wanted = usize::from(Step::COUNTED.contains(&step));
        assert_eq!(
            values(&html, "aria-current").iter().filter(|is| **is == "step").count(),
            wanted,
            "{step:?}: {html}"
        );
        assert_eq!(parts(&html, "steps"), 1, "{step:?}");
    }
}

#[test]
fn a_counted_step_shows_one_answer_until_go_deeper_is_pressed() {
    for (step, deeper, html) in every_step() {
        if Step::COUNTED.contains(&step) {
            let answers = parts(&html, "answer");
            assert!(if deeper { answers > 1 } else { answers == 1 }, "{step:?}, deeper {deeper}: {answers}");
        }
    }
}

#[test]
fn every_label_and_every_description_points_to_something() {
    for (step, deeper, html) in every_step() {
        let ids: Vec<&str> = values(&html, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id twice on {step:?}: {ids:?}");
        for name in ["for", "aria-describedby", "aria-labelledby"] {
            for id in values(&html, name) {
                assert!(ids.contains(&id), "{step:?}, deeper {deeper}: {name}={id} points nowhere");
            }
        }
    }
}

#[test]
fn every_typed_field_has_a_label() {
    for (step, deeper, html) in every_step() {
        let labels = values(&html, "for");
        let fields = html.split("<textarea").skip(1).filter_map(|rest| rest.split('>').next());
        for field in fields {
            let id = values(field, "id");
            assert!(id.len() == 1 && labels.contains(&id[0]), "{step:?}, deeper {deeper}: {field}");
        }
    }
}

#[test]
fn the_answers_lie_folded_under_what_a_debrief_leaves() {
    let (_, _, html) = every_step().pop().expect("Close is the last");
    let (above, below) = html.split_once("<details").expect("something is folded");
    assert!(above.contains("part=\"yield\"") && !above.contains("ff-review"), "{html}");
    let (folded, after) = below.split_once("</details>").expect("its end");
    assert!(folded.contains("<summary>What you wrote</summary>") && folded.contains(">hid it</p>"), "{folded}");
    assert!(after.contains("part=\"continue\""), "{after}");
    assert!(folded.starts_with(" class=\"ff-details\">"), "{folded}");
}

#[test]
fn the_answers_lie_open_for_whoever_comes_back_from_one() {
    let answer = [typed("arrive.line", "a line"), Msg::WentTo("arrive.line")];
    let html = drawn(&after(answer.into_iter().chain((1..Step::ALL.len()).map(|_| Msg::Continued))));
    assert!(html.contains("<details class=\"ff-details\" open=\"\"><summary>What you wrote"), "{html}");
}

#[test]
fn what_is_wrong_stands_above_the_page_and_at_its_field_in_the_same_words() {
    let told = |deed| Msg::Outcome(deed);
    let refused = [Handed::Bringing, Handed::Pasted("see you friday".into()), Handed::BroughtBack];
    let html = drawn(&after(refused.map(told)));
    let message = Copy::ENGLISH.say(key::BACK_NONE);
    assert_eq!(html.matches(message).count(), 2, "{html}");
    let (summary, field) = html.split_once("<textarea").expect("the field");
    let (_, summary) = summary.split_once("id=\"ff-problem\"").expect("the summary");
    assert!(summary.contains("tabindex=\"-1\"") && summary.contains(Copy::ENGLISH.say(key::BACK_PROBLEM)), "{summary}");
    let (_, at_field) = summary.split_once("id=\"ff-plan-back-error\"").expect("the message at the field");
    assert!(at_field.contains(">Error: </span>") && at_field.contains(message), "{at_field}");
    let field = field.split('>').next().expect("a field");
    assert_eq!(values(field, "aria-invalid"), ["true"]);
    assert!(values(field, "aria-describedby")[0].split(' ').any(|id| id == "ff-plan-back-error"), "{field}");
    let html = drawn(&after([told(Handed::Bringing)]));
    assert!(!html.contains("aria-invalid") && !html.contains("ff-problem"), "{html}");
}

#[track_caller]
fn no_step_has(markup: [&str; 3]) {
    for (step, _, html) in every_step() {
        for bad in markup {
            assert!(!html.contains(bad), "{step:?} has {bad}");
        }
    }
}

#[test]
fn no_field_lets_the_browser_judge_it() {
    no_step_has(["<form", " required", " pattern="]);
}

#[test]
fn no_blank_stands_without_words_before_it_that_an_eye_can_see() {
    for (step, deeper, html) in every_step() {
        for label in html.split("class=\"ff-stem").skip(1).filter_map(|rest| rest.split("</label>").next()) {
            let (class, inside) = label.split_once('>').expect("a tag");
            let seen: String =
                inside.split("<span").map(|part| part.split("</span>").last().unwrap_or_default()).collect();
            let is_seen = class.starts_with('"') && !seen.trim().is_empty();
            assert!(is_seen, "{step:?}, deeper {deeper}: {label}");
        }
    }
}

#[test]
fn no_view_sets_a_style_or_a_handler_in_the_markup() {
    no_step_has([" style=", " onclick=", "href="]);
}

#[test]
fn typed_markup_is_shown_as_typed() {
    let html = drawn(&after([typed("arrive.line", "<img src=x onerror=alert(1)>"), Msg::Continued]));
    assert!(!html.contains("<img") && html.contains("&lt;img"), "{html}");
}

#[test]
fn the_journal_and_a_notice_are_drawn_too() {
    let html = drawn(&after([Msg::OpenedJournal]));
    assert_eq!((parts(&html, "journal"), parts(&html, "new")), (1, 1), "{html}");
    let html = drawn(&after([Msg::Refused(fail_forward::store::Trouble::Full)]));
    assert!(html.contains("role=\"alert\"") && parts(&html, "notice") == 1, "{html}");
}
