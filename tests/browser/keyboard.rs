//! The same by the keys alone, and where the focus goes.

use serde_json::json;
use thirtyfour::Key;

use crate::kit::{Place, Visit};
use crate::way;

/// Notes from now on what a screen reader reads out by itself: another text in a live region, and an alert that comes.
const LISTENS: &str = "
    const live = '[role=status], [role=alert], [aria-live]';
    const heard = (region) => {
      const copy = region.cloneNode(true);
      for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      return copy.textContent.trim();
    };
    const last = new Map([...root.querySelectorAll(live)].map((region) => [region, heard(region)]));
    window.readOut = [];
    new MutationObserver((changes) => {
      const within = (node) => [node, ...(node.querySelectorAll?.('*') ?? [])].filter((one) => one.matches?.(live));
      for (const region of changes.flatMap(({ addedNodes }) => [...addedNodes]).flatMap(within)) {
        if (!last.has(region)) last.set(region, region.role === 'alert' ? '' : heard(region));
      }
      for (const [region, before] of last) {
        const now = heard(region);
        last.set(region, now);
        if (now && now !== before && region.isConnected) window.readOut.push(host.dataset.step + ': ' + now);
      }
    }).observe(root, { subtree: true, childList: true, characterData: true })";

/// From the field of Arrive to the journal: Tab, Enter, Space and the arrows. Each step is said once, by the focus on its heading: nothing is
/// read out but that the first words are saved.
#[track_caller]
fn goes_the_whole_way_by_keys(visit: &Visit) {
    visit.runs(LISTENS);
    visit.tabs_to_field_if_needed("arrive.line").keys_in(way::LINE).waits_until_saved();
    visit.tabs_to("arrive.sting=0");
    for _ in 0..3 {
        visit.strikes(Key::Right);
    }
    visit.finds_chosen("arrive.sting", "3").tabs_to("arrive.pattern=too-fast").strikes(Key::Space);
    visit.finds_chosen("arrive.pattern", "too-fast").tabs_to("continue").strikes(Key::Enter);
    visit.reaches("own").has_focus_on("heading").tabs_to("own.because").keys_in(way::BECAUSE).strikes(Key::Enter);
    visit.reaches("lesson").has_focus_on("heading").tabs_to("back").strikes(Key::Space);
    visit.reaches("own").has_focus_on("heading").finds("own.because", way::BECAUSE).tabs_to("deeper");
    visit.strikes(Key::Enter).has_focus_on("deeper").tabs_to("own.hear=nobody").strikes(Key::Down);
    visit.finds_chosen("own.hear", "affected").tabs_to("continue").strikes(Key::Space);
    visit.reaches("lesson").has_focus_on("heading").tabs_to("lesson.tend").keys_in(way::TEND).strikes(Key::Enter);
    visit
        .reaches("team")
        .has_focus_on("heading")
        .tabs_to("team.share")
        .keys_in(way::SHARE)
        .tabs_to("continue")
        .strikes(Key::Enter);
    visit.reaches("reset").has_focus_on("heading").tabs_to("reset.act").keys_in(way::ACT).strikes(Key::Enter);
    visit.reaches("close").has_focus_on("heading").tabs_to("close.sting=0").strikes(Key::Right);
    visit.finds_chosen("close.sting", "1").tabs_to("continue").strikes(Key::Enter);
    visit.reaches("journal").has_focus_on("heading").waits_until_saved().sees_words(way::LINE);
    let read_out: Vec<String> = visit.js("return window.readOut", json!([]));
    assert_eq!(read_out, ["arrive: Saved in this browser"]);
}

#[test]
fn a_whole_debrief_by_keyboard_alone_under_a_blog_post() {
    let visit = Visit::to(Place::Post);
    visit.finds_it("invited").tabs_to("start").strikes(Key::Enter).reaches("arrive");
    visit.has_the_caret_at_the_end_of("arrive.line").has_loaded();
    goes_the_whole_way_by_keys(&visit);
    visit.ends_quietly();
}

#[test]
fn a_whole_debrief_by_keyboard_alone_on_the_standalone_page() {
    let visit = Visit::to(Place::Standalone);
    visit.reaches("arrive").has_no_focus().has_loaded();
    goes_the_whole_way_by_keys(&visit);
    visit.ends_quietly();
}

#[test]
fn the_widget_takes_no_focus_when_the_page_loads() {
    for place in [Place::Post, Place::Standalone] {
        let visit = Visit::to(place);
        visit.sees(if matches!(place, Place::Post) { "start" } else { "continue" }).has_loaded().has_no_focus();
        visit.ends_quietly();
    }
}

#[test]
fn tab_leaves_the_widget_at_both_ends() {
    let visit = Visit::to(Place::Host("plain"));
    visit.tabs_to("A link before").tabs_to("start").strikes(Key::Enter).reaches("arrive").has_loaded();
    visit.tabs_to("continue").tabs_to("A link after");
    let mut back = Vec::new();
    while back.last().map(String::as_str) != Some("A link before") && back.len() < 40 {
        visit.tabs_back();
        back.push(visit.focused());
    }
    assert_eq!(back.get(..2), Some(&["Who listens, if this gets too much".to_owned(), "continue".to_owned()][..]));
    assert!(back.iter().any(|one| one == "arrive.line") && back.len() < 20, "{back:?}");
    visit.ends_quietly();
}

#[test]
fn escape_hides_it_at_once_and_a_press_brings_back_the_same_place() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().keys_in("Half a thou").strikes(Key::Escape);
    visit.finds_it("folded").has_focus_on("start").sees_no("widget").sees_no("resume");
    visit
        .strikes(Key::Enter)
        .reaches("arrive")
        .has_focus_on("arrive.line")
        .keys_in("ght")
        .finds("arrive.line", "Half a thought");
    visit.ends_quietly();
}

#[test]
fn enter_goes_from_blank_to_blank_and_shift_enter_makes_a_line() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().keys_in("a line").strikes(Key::Enter).reaches("own");
    visit.presses("deeper").presses("continue").reaches("lesson").presses("deeper").types("lesson.when", "a date");
    visit.strikes(Key::Enter).has_focus_on("lesson.tend").keys_in("one").breaks_the_line().keys_in("two");
    visit.finds("lesson.tend", "one\ntwo").strikes(Key::Enter).reaches("team");
    visit.ends_quietly();
}

#[test]
fn the_hotkeys_of_the_host_stay_asleep_while_the_reader_types() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    visit.runs("window.hot = 0; document.addEventListener('keydown', () => window.hot++)");
    visit.keys_in("jk?").finds("arrive.line", "jk?").until("return window.hot === 0", json!([]));
    visit.ends_quietly();
}
