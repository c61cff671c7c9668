//! The Yew app under `examples/`: the component in somebody else's program, without the loader.

use serde_json::json;

use crate::kit::{Place, Visit};

#[test]
#[ignore = "the app is built first: cargo xtask test"]
fn in_a_yew_app_it_is_there_at_once_keeps_words_and_leaves_hotkeys_alone() {
    let visit = Visit::to(Place::At("example/index.html"));
    visit.reaches("arrive").has_loaded().sees_words("Read a short failure first").has_no_focus();
    visit.runs("window.keys = []; document.addEventListener('keydown', (event) => window.keys.push(event.key))");
    visit.types("arrive.line", "Like it").waits_until_saved().finds_stored("Like it");
    assert!(visit.stored().keys().all(|key| key.starts_with("ff1:example:")), "{:?}", visit.stored().keys());
    visit.until("return window.keys.length === 0", json!([]));
    visit.presses("continue").reaches("own").types("own.because", "hid it").presses("back").reaches("arrive");
    visit.finds("arrive.line", "Like it").breaks_no_rule("the component in a Yew app");
    visit.presses("hide").sees_no("widget").presses_words("Begin").reaches("arrive").finds("arrive.line", "Like it");
    visit.ends_quietly();
}
