//! What Chromium itself counts of a page: time, listeners, nodes.

use std::thread;
use std::time::Duration;

use serde_json::json;

use super::{Place, Visit};

impl Visit {
    /// From now on the network gives none of these.
    pub(crate) fn lacks(&self, addresses: &[&str]) {
        self.driver.cdp("Network.enable", json!({}));
        self.driver.cdp("Network.setBlockedURLs", json!({ "urls": addresses }));
    }

    /// Milliseconds of its own thread that a page spends until it rests, by the names that Chromium gives them.
    pub(crate) fn spends_on<const KINDS: usize>(&self, place: Place, kinds: [&str; KINDS]) -> [f64; KINDS] {
        self.driver.cdp("Performance.disable", json!({}));
        self.driver.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" }));
        self.goes_to(place);
        self.runs("await new Promise((go) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(go))))");
        let of = self.metrics();
        kinds.map(|kind| 1000.0 * of(kind))
    }

    fn metrics(&self) -> impl Fn(&str) -> f64 {
        let metrics = self.driver.cdp("Performance.getMetrics", json!({}));
        let all = metrics["metrics"].as_array().cloned().unwrap_or_default();
        move |name| all.iter().find(|one| one["name"] == name).and_then(|one| one["value"].as_f64()).unwrap_or(-1.0)
    }

    /// How many listeners and nodes live in the page, once the garbage is out.
    #[track_caller]
    pub(crate) fn counts_what_lives(&self) -> (u64, u64) {
        self.driver.cdp("Performance.enable", json!({}));
        for _ in 0..3 {
            self.driver.cdp("HeapProfiler.collectGarbage", json!({}));
            thread::sleep(Duration::from_millis(20));
        }
        let of = self.metrics();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "they are small whole numbers")]
        let both = (of("JSEventListeners") as u64, of("Nodes") as u64);
        both
    }
}
