//! The press itself: the pointer goes to what a script finds, and its button goes down and up.

use std::cell::Cell;
use std::time::Instant;

use serde_json::{Value, json};

use super::Visit;

/// Where to press: the middle of what is found, if that is what lies uppermost there; an empty list where it is not.
const MIDDLE: &str = "
    if (!one) return null;
    one.scrollIntoViewIfNeeded();
    const box = one.getClientRects()[0] ?? one.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    let top = document.elementFromPoint(x, y);
    for (let inner; (inner = top?.shadowRoot?.elementFromPoint(x, y)) && inner !== top; ) top = inner;
    return one.contains(top) ? [x, y] : []";

/// Where WebKit's driver presses and types beside what it was told: there the button and the field themselves are told.
const MISSES: &str = "return window !== top || getComputedStyle(document.body).zoom != 1";

impl Visit {
    /// Presses what a script finds. Chromium is told where to press, and that is all: a driver's own press asks the page so much that it took longer
    /// than anything else in a journey. What it cannot reach so, in a frame or under something else, is left to the driver.
    #[track_caller]
    pub(super) fn clicks(&self, find: &str, args: Value) -> &Visit {
        if self.driver.is_chromium() && !self.framed.get() {
            let place = self.found(&format!("const one = (() => {{ {find} }})(); {MIDDLE}"), args.clone());
            if let Ok([x, y]) = serde_json::from_value::<[f64; 2]>(place) {
                for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
                    let button = if kind == "mouseMoved" { "none" } else { "left" };
                    let event = json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": 1 });
                    self.driver.cdp("Input.dispatchMouseEvent", event);
                }
                return self;
            }
        }
        self.clicks_by_driver(find, args)
    }

    /// Whether the driver would press beside what it is told to press.
    pub(super) fn is_missed(&self) -> bool {
        self.driver.is_webkit() && self.js(MISSES, json!([]))
    }

    /// It may come in the moment in which the screen is drawn anew: then what it presses is looked for once more.
    #[track_caller]
    fn clicks_by_driver(&self, find: &str, args: Value) -> &Visit {
        let mut why = String::new();
        let (tries, begun) = (Cell::new(0), Instant::now());
        while tries.replace(tries.get() + 1) == 0 || begun.elapsed().as_secs() < 5 {
            let element = self.element(find, args.clone());
            if self.is_missed() {
                let _: Value = self.js("args[0].click(); return 0", json!([element.to_json().unwrap_or_default()]));
                return self;
            }
            match self.driver.wait(element.click()) {
                Ok(()) => return self,
                Err(error) => why = error.to_string(),
            }
        }
        self.fail(&why)
    }
}
