//! The Yew app under `examples/`: the component in somebody else's program, without the loader.

use serde_json::json;

use crate::kit::{Place, Visit};

#[test]
#[ignore = "the app is built first: cargo xtask test"]
fn in_a_yew_app_it_is_there_at_once_keeps_words_and_leaves_hotkeys_alone() {
    let visit = Visit::to(Place::At("example/index.html"));
    visit.reaches("arrive").has_loaded().sees_words("Read a short failure first").has_no_focus();
    visit
        .tabs_to("Press L to like it")
        .keys_in("l")
        .until("return document.getElementById('likes').textContent === '1'", json!([]));
    visit.runs("window.keys = []; document.addEventListener('keydown', (event) => window.keys.push(event.key))");
    visit
        .types("arrive.line", "All of it")
        .waits_until_saved()
        .types("arrive.line", ", lots")
        .waits_until_saved()
        .finds_stored("All of it, lots");
    assert!(visit.stored().keys().all(|key| key.starts_with("ff1:example:")), "{:?}", visit.stored().keys());
    visit.until("return window.keys.length === 0 && document.getElementById('likes').textContent === '1'", json!([]));
    visit.presses("continue").reaches("own").types("own.because", "hid it").presses("back").reaches("arrive");
    visit.finds("arrive.line", "All of it, lots").breaks_no_rule("the component in a Yew app");
    visit
        .presses("hide")
        .sees_no("widget")
        .presses_words("Begin")
        .reaches("arrive")
        .finds("arrive.line", "All of it, lots");
    visit.ends_quietly();
}
