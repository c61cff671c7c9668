//! Figures, and no judgement: what a page pays for the widget while it loads, before anyone means it. `cargo xtask bench` runs this.

use serde_json::json;

use crate::kit::{Place, Visit};

const ROUNDS: usize = 21;
const KINDS: [&str; 3] = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
/// Chromium's own throttle only sleeps in between, and on a busy machine measures the others: the time of the page's own thread is multiplied instead.
const SLOWER: f64 = 4.0;

/// What moved, once the page has come to rest.
const MOVED: &str = "let moved = 0;
const rests = () => new Promise((go) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(go))));
await rests();
new PerformanceObserver((list) => list.getEntries().forEach((one) => (moved += one.value))).observe({ type: 'layout-shift', buffered: true });
await rests();
return moved";

#[test]
#[ignore = "it gives figures: cargo xtask bench"]
fn a_page_that_nobody_has_begun_on() {
    let visit = Visit::prepared("");
    let mut spent = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        for (all, lacking) in spent.iter_mut().zip([&[][..], &["*/fail-forward.js"]]) {
            visit.lacks(lacking);
            all.push(visit.spends_on(Place::Post, KINDS));
        }
    }
    println!("\n{:<60} {:>9} {:>9}", "milliseconds, the median of the page with less that without", "as it is", "× 4");
    let mut sum = 0.0;
    for (at, kind) in KINDS.iter().enumerate() {
        let [with, without] = [0, 1].map(|which: usize| median(spent[which].iter().map(|one| one[at]).collect()));
        sum += with - without;
        println!("{kind:<60} {:>9.2} {:>9.2}", with - without, SLOWER * (with - without));
    }
    println!("{:<60} {sum:>9.2} {:>9.2}", "all three", SLOWER * sum);
    visit.lacks(&[]);
    println!("\n{:<60} {:>9}", "layout shift", "");
    for (what, host) in [
        ("under a post", Place::Post),
        ("within the first window, its room reserved", Place::Host("reserved")),
        ("within the first window, nothing reserved", Place::Host("plain")),
    ] {
        let mut all = Vec::new();
        for _ in 0..5 {
            visit.goes_to(host);
            all.push(visit.js(MOVED, json!([])));
        }
        println!("{what:<60} {:>9.4}", all.into_iter().fold(0.0, f64::max));
    }
    visit.ends_with_only_the_browsers_own("ERR_BLOCKED");
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}
