//! The coach's questions in the margin, and the calm card.

use thirtyfour::Key;

use crate::kit::{Place, Visit};

const BLAMES: &str = "The sales team dropped the ball on this.";
const DESPAIR: &str = "I want to die";

fn at_own() -> Visit {
    let visit = Visit::to(Place::Post);
    visit
        .presses("start")
        .reaches("arrive")
        .has_loaded()
        .types("arrive.line", "The launch")
        .presses("continue")
        .reaches("own");
    visit
}

#[test]
fn a_nudge_is_shown_after_a_pause_kept_and_not_shown_again() {
    let visit = at_own();
    visit.types("own.because", BLAMES).counts(2, "nudge").sees_words("is their part. What was yours?");
    visit
        .has_focus_on("own.because")
        .breaks_no_rule("two nudges")
        .presses("keep")
        .counts(1, "nudge")
        .has_focus_on("own.because");
    visit.presses("keep").sees_no("nudge").has_focus_on("own.because").waits_until_saved();
    visit
        .presses("continue")
        .reaches("lesson")
        .presses("back")
        .reaches("own")
        .types("own.because", " ")
        .waits_until_saved();
    visit.tabs_to("deeper").sees_no("nudge");
    visit.waits_until_saved().reloads().presses("resume").reaches("own").has_loaded();
    visit.types("own.because", " ").waits_until_saved().tabs_to("deeper").sees_no("nudge");
    visit.pastes("own.because", "The client ignored every warning.").tabs_to("deeper").sees("nudge");
    visit.ends_quietly();
}

#[test]
fn a_nudge_stands_in_nobodys_way() {
    let visit = at_own();
    visit.types("own.because", BLAMES).strikes(Key::Enter).reaches("lesson").sees_no("nudge");
    visit.presses("back").reaches("own").types("own.because", " ").tabs_to("deeper").sees("nudge");
    visit.presses("continue").reaches("lesson").presses("back").reaches("own").waits_until_saved().reloads();
    visit.presses("resume").reaches("own").sees("nudge").presses("continue").reaches("lesson").has_loaded();
    visit.ends_quietly();
}

#[test]
fn the_calm_card_comes_once_and_silences_the_rest() {
    let visit = at_own();
    visit
        .types("own.because", &format!("{BLAMES} {DESPAIR}."))
        .sees("help")
        .sees_no("nudge")
        .has_focus_on("own.because");
    visit.breaks_no_rule("the calm card").tabs_to("Go back to my words").strikes(Key::Enter).sees_no("help");
    visit.has_focus_on("own.because").tabs_to("deeper").sees_no("help").sees_no("nudge");
    visit.presses("continue").reaches("lesson").types("lesson.tend", DESPAIR).waits_until_saved().tabs_to("deeper");
    visit.sees_no("help").ends_quietly();
}

#[test]
fn the_chosen_country_shows_its_lines_and_nothing_is_asked_of_the_network() {
    let visit = at_own();
    visit.types("own.because", DESPAIR).sees("help").finds("region", "");
    visit.runs("const one = host.shadowRoot.getElementById('ff-region'); one.value = 'gb'; one.dispatchEvent(new Event('change', { bubbles: true }))");
    visit.sees_words("In danger now: 999").sees_words("Samaritans").sees_words("116 123");
    let dials: Vec<String> = visit.js("return all('.ff-tel').map((one) => one.href)", serde_json::json!([]));
    assert_eq!(dials, ["tel:116123"]);
    visit.breaks_no_rule("the calm card with its lines").waits_until_saved();
    let stored = visit.stored();
    assert!(!stored.values().any(|text| text.contains("safety") || text.contains("Samaritans")), "{stored:?}");
    visit.ends_quietly();
}

#[test]
fn the_calm_card_is_not_missed_by_whoever_goes_on_at_once() {
    let visit = Visit::to(Place::Host("plain"));
    visit
        .presses("start")
        .reaches("arrive")
        .has_loaded()
        .types("arrive.line", DESPAIR)
        .strikes(Key::Enter)
        .reaches("own");
    visit.sees("help").breaks_no_rule("the calm card on the next step");
    visit.ends_quietly();
}
