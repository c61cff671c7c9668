//! What is asked of the network, and when.

use serde_json::json;

use crate::kit::{Place, Visit};

#[track_caller]
fn files(visit: &Visit) -> Vec<String> {
    let asked = visit.requests_since();
    let of_ours = asked.iter().filter(|address| address.contains("fail-forward"));
    of_ours
        .filter_map(|address| address.rsplit('/').next())
        .map(|name| {
            let hash = name.trim_start_matches("fail-forward-").chars().take_while(char::is_ascii_hexdigit).count();
            if hash == 16 {
                format!("program.{}", name.rsplit('.').next().unwrap_or_default())
            } else {
                name.to_owned()
            }
        })
        .map(|name| name.split('#').next().unwrap_or_default().to_owned())
        .collect()
}

/// Notes what costs a page time while it loads: a style that is asked for before it has been laid out, a storage before it is painted, what moves.
const WATCHES: &str = "
window.early = [];
window.moved = 0;
const [define, style, item] = [customElements.define, getComputedStyle, Storage.prototype.getItem];
let [defining, painted] = [false, false];
// The first task after the first frame. When it shows on a screen, Chromium says later than that.
requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (painted = true);
  port2.postMessage(0);
});
CustomElementRegistry.prototype.define = function (...given) { defining = true; define.apply(this, given); defining = false };
window.getComputedStyle = (one) => { if (defining) early.push('a style'); return style(one) };
Storage.prototype.getItem = function (key) { if (!painted) early.push('a storage'); return item.call(this, key) };
new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.moved += one.value))).observe({ type: 'layout-shift', buffered: true });";

/// Until the page has nothing left to do.
const RESTS: &str = "await new Promise((go) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(go))))";

#[test]
fn before_the_reader_means_it_one_file_is_asked_for_and_the_page_is_left_in_peace() {
    let visit = Visit::prepared(WATCHES);
    visit.goes_to(Place::Post).finds_it("invited").sees("start");
    assert_eq!(files(&visit), ["fail-forward.js"]);
    visit.runs(RESTS);
    let (early, moved): (Vec<String>, f64) = visit.js("return [window.early, window.moved]", json!([]));
    assert!(early.is_empty() && moved <= 0.01, "{early:?}, moved by {moved}");
    visit.has_no_focus().until("return !document.querySelector('fail-forward p').checkVisibility()", json!([]));
    visit.presses("start").reaches("arrive");
    let mut asked = files(&visit);
    asked.sort();
    assert_eq!(asked.len(), 2, "{asked:?}");
    assert!(asked[1].ends_with("wasm"), "{asked:?}");
    visit.ends_quietly();
}

#[test]
fn a_pointer_over_it_warms_it_up() {
    let visit = Visit::to(Place::Post);
    visit.finds_it("invited").points_at("start").waits_for_requests(3).finds_it("invited").has_no_focus();
    visit.presses("start").reaches("arrive");
    visit.ends_quietly();
}

#[test]
fn the_focus_on_it_warms_it_up() {
    let visit = Visit::to(Place::Host("plain"));
    visit.finds_it("invited").tabs_to("start").waits_for_requests(3).finds_it("invited");
    visit.strikes(thirtyfour::Key::Enter).reaches("arrive");
    visit.ends_quietly();
}

#[test]
fn near_the_window_it_warms_up_where_the_author_wants_it() {
    let visit = Visit::to(Place::Host("loads-when-near"));
    visit.waits_for_requests(1).runs(RESTS).finds_it("invited");
    assert_eq!(files(&visit), Vec::<String>::new(), "asked for from afar");
    visit.runs("scrollTo(0, document.body.scrollHeight)").waits_for_requests(2).finds_it("invited").sees("start");
    visit.ends_quietly();
}
