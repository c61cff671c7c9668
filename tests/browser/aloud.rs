//! The talking points, said aloud over all of the window: by key, by tap, and left by Escape.

use serde_json::json;
use thirtyfour::Key;

use crate::kit::{Place, Visit};
use crate::way;

fn before_the_first_card() -> Visit {
    let visit = Visit::to(Place::Post);
    visit.presses("start").reaches("arrive").has_loaded();
    way::all_the_way_to_close(&visit);
    visit.presses_words("Say it out loud").sees_words("Stand up if you can.");
    visit
}

#[test]
fn the_cards_go_on_by_key_and_by_tap_and_escape_leaves_them_and_hides_nothing() {
    let visit = before_the_first_card();
    visit.prefers(&[("prefers-reduced-motion", "no-preference")]);
    visit.until("return root.querySelector('dialog:modal') !== null && document.fullscreenElement !== null", json!([]));
    visit
        .has_focus_on("Stand up if you can. Read each card out loud, then go on.")
        .strikes(Key::Space)
        .sees_words("I skipped the check.");
    visit
        .has_focus_on("I skipped the check.")
        .until("return root.querySelector('.gone').getAnimations().length === 1", json!([]));
    visit.strikes(Key::Right).sees_words("The date was mine.").strikes(Key::Left).sees_words("I skipped the check.");
    visit.strikes(Key::Enter).sees_words("The date was mine.");
    visit.breaks_no_rule("a card").taps_the_middle().sees_words("I tend to hurry when I am watched.");
    let over = "return !root.querySelector('dialog') && document.fullscreenElement === null";
    visit.strikes(Key::Escape).until(over, json!([])).reaches("close");
    visit.has_focus_on("Say it out loud").ends_quietly();
}

#[test]
fn done_on_the_last_card_ends_them_where_they_began() {
    let visit = before_the_first_card();
    for _ in 0..12 {
        if visit.js("return button('Done') !== undefined", json!([])) {
            break;
        }
        visit.strikes(Key::Space);
    }
    visit
        .presses_words("Done")
        .until("return !root.querySelector('dialog')", json!([]))
        .has_focus_on("Say it out loud");
    visit.ends_quietly();
}

#[test]
fn whoever_wants_no_motion_sees_no_ring_but_the_time_in_words() {
    let visit = before_the_first_card();
    visit.prefers(&[("prefers-reduced-motion", "reduce")]).strikes(Key::Space);
    visit.sees_words("About a minute and a half left");
    let running: usize = visit.js("return root.getAnimations().length", json!([]));
    assert_eq!(running, 0);
    visit.ends_quietly();
}
