//! What lies in the browser's storage, and what hosts do to it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Place, Visit};

/// Puts values into every free corner, down to the last letter.
const FILL: &str = "let n = 0;
    for (let size = 1 << 20; size >= 1; size >>= 1)
      for (;;) {
        try { localStorage.setItem(`fill-${n}`, 'x'.repeat(size)); n++; } catch { break; }
      }
    return n > 0";

impl Visit {
    /// Everything that lies in the storage.
    #[track_caller]
    pub(crate) fn stored(&self) -> BTreeMap<String, String> {
        // By number and in pairs: `Object.keys` leaves out a key such as `length`, an object one such as `__proto__`.
        let script = "return [...Array(localStorage.length).keys()].map((at) => localStorage.key(at)).map((key) => [key, localStorage.getItem(key)])";
        let pairs: Vec<(String, String)> = self.js(script, json!([]));
        pairs.into_iter().collect()
    }

    /// Puts a value there, as a host or another version might.
    #[track_caller]
    pub(crate) fn puts(&self, key: &str, value: &str) -> &Visit {
        self.step(format!("puts something at {key}"));
        let _: Value = self.js("localStorage.setItem(args[0], args[1]); return 0", json!([key, value]));
        self
    }

    /// Comes back to a page whose storage holds all that.
    #[track_caller]
    pub(crate) fn returns_to(&self, place: Place, stored: &BTreeMap<String, String>) -> &Visit {
        self.goes_to(place).step("has been here before");
        let script = "for (const [key, value] of Object.entries(args[0])) localStorage.setItem(key, value); return 0";
        let _: Value = self.js(script, json!([stored]));
        self.goes_to(place)
    }

    /// Fills the storage to the brim.
    #[track_caller]
    pub(crate) fn fills_the_storage(&self) -> &Visit {
        self.step("fills the storage");
        let filled: bool = self.js(FILL, json!([]));
        assert!(filled, "it was full before");
        self
    }

    /// Takes the filling out again.
    #[track_caller]
    pub(crate) fn makes_room(&self) -> &Visit {
        self.step("makes room");
        let script = "for (const key of Object.keys(localStorage)) if (key.startsWith('fill-')) localStorage.removeItem(key); return 0";
        let _: Value = self.js(script, json!([]));
        self
    }

    /// Waits until these words lie in the storage.
    #[track_caller]
    pub(crate) fn finds_stored(&self, words: &str) -> &Visit {
        self.step(format!("finds “{words}” in the storage"));
        let script = "return Object.entries(localStorage).some(([key, value]) => key.startsWith('ff1:') && value.includes(args[0]))";
        self.until(script, json!(words));
        self
    }
}
