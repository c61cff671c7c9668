//! Odd letters are shown as they were typed, and run nowhere.

use serde_json::{Value, json};

use crate::kit::{Place, Visit};

const MARKUP: &str =
    "<img src=x onerror=\"window.ran = 1\"><script>window.ran = 1</script>{{7*7}} javascript:window.ran=1 </textarea>";
const RIGHT_TO_LEFT: &str = "שלום \u{202e}abc\u{202c} مرحبا";
const EMOJI: &str = "👩🏽‍🚒 ❤️ 🇪🇺 e\u{301} \u{2028} \u{feff}end";

#[track_caller]
fn ran_nothing(visit: &Visit) {
    let foreign: Value =
        visit.js("return [window.ran ?? null, root.querySelectorAll('img, script, iframe').length]", json!([]));
    assert_eq!(foreign, json!([null, 0]), "something of the reader's became markup");
}

#[test]
fn pasted_html_emoji_and_right_to_left_words_appear_as_typed_everywhere() {
    let visit = Visit::to(Place::Host("plain"));
    let all = format!("{MARKUP} {RIGHT_TO_LEFT} {EMOJI}");
    visit.presses("start").reaches("arrive").has_loaded().pastes("arrive.line", &all).presses("continue");
    visit.reaches("own").sees_words(MARKUP).pastes("own.because", &all).presses("deeper").pastes("own.who", &all);
    visit.pastes("own.cost", &all).pastes("own.repair", &all);
    ran_nothing(&visit);
    visit.presses("continue").reaches("lesson").pastes("lesson.tend", &all).presses("continue");
    visit
        .reaches("team")
        .sees_words(MARKUP)
        .presses_words("Start from this")
        .presses("deeper")
        .pastes("team.ask", &all);
    visit.presses("continue").reaches("reset").pastes("reset.act", &all).presses("deeper").pastes("reset.knows", &all);
    visit.presses("continue").reaches("close").sees_words(MARKUP).sees_words(RIGHT_TO_LEFT).sees_words("👩🏽‍🚒");
    ran_nothing(&visit);
    visit.presses("continue").reaches("journal").sees_words(MARKUP).reads_entry("onerror").sees_words(MARKUP);
    visit
        .sees_words(EMOJI.split('\u{2028}').next().unwrap_or_default().trim())
        .presses("delete")
        .presses("confirm")
        .sees("undo")
        .sees_words(MARKUP);
    ran_nothing(&visit);
    visit.ends_quietly();
}

#[test]
fn every_letter_comes_back_after_a_reload() {
    let visit = Visit::to(Place::Host("plain"));
    let all = format!("{MARKUP} {RIGHT_TO_LEFT} {EMOJI}\u{0}\u{1}");
    visit.presses("start").reaches("arrive").has_loaded().pastes("arrive.line", &all);
    let typed: String = visit.js("return field('arrive.line').value", json!([]));
    visit.waits_until_saved().reloads();
    visit.presses("resume").reaches("arrive").finds("arrive.line", &typed).has_loaded();
    visit.ends_quietly();
}

#[test]
fn a_text_of_256_kib_is_kept_and_comes_back() {
    let visit = Visit::to(Place::Host("plain"));
    let long = "All of it 😶 מ ".repeat(16 * 1024);
    assert!(long.len() > 256 * 1024);
    visit
        .presses("start")
        .reaches("arrive")
        .presses("continue")
        .reaches("own")
        .has_loaded()
        .pastes("own.because", &long);
    visit.finds("own.because", &long).waits_until_saved().reloads();
    visit
        .presses("resume")
        .reaches("own")
        .finds("own.because", &long)
        .has_loaded()
        .presses("continue")
        .reaches("lesson");
    visit.ends_quietly();
}

#[test]
fn a_text_of_a_mebibyte_is_kept_or_refused_and_stays_on_screen() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").presses("continue").reaches("own").has_loaded();
    visit.runs(
        "const at = field('own.because');
         at.value = 'All of it. '.repeat(96 * 1024);
         at.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))",
    );
    visit.until("return ['clean', 'failed'].includes(host.dataset.saved)", json!([]));
    visit.until("return field('own.because').value.length === 11 * 96 * 1024", json!([]));
    visit.presses("back").reaches("arrive").presses("continue").reaches("own");
    visit.until("return field('own.because').value.length === 11 * 96 * 1024", json!([]));
    visit.ends_quietly();
}
