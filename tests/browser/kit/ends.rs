//! How a journey ends: with an empty console, nothing asked of the network since the program ran, and nothing uncaught.

use serde_json::{Value, json};

use super::Visit;

impl Visit {
    /// From here on every request counts: the program is loaded.
    #[track_caller]
    pub(crate) fn has_loaded(&self) -> &Visit {
        self.step("has loaded everything");
        let asked = self.requests_since();
        self.requests.borrow_mut().extend(asked);
        self
    }

    /// The addresses asked for since the last look, over the network only.
    pub(crate) fn requests_since(&self) -> Vec<String> {
        let asked = self.driver.log("performance").into_iter().filter_map(|entry| {
            let entry: Value = serde_json::from_str(&entry).ok()?;
            let message = &entry["message"];
            let address = message["params"]["request"]["url"].as_str()?;
            let asked = message["method"] == "Network.requestWillBeSent" && address.starts_with("http");
            asked.then(|| address.to_owned())
        });
        asked.collect()
    }

    /// Nothing was asked of the network since `has_loaded`.
    #[track_caller]
    pub(crate) fn asked_for_nothing(&self) -> &Visit {
        self.step("asked for nothing more");
        let asked = self.requests_since();
        if !asked.is_empty() {
            self.fail(&format!("{asked:?}"));
        }
        self
    }

    /// What the console holds since the last look.
    pub(crate) fn console(&self) -> Vec<String> {
        self.driver.log("browser")
    }

    /// The end of a journey that loaded the program: no request since, an empty console, nothing uncaught.
    #[track_caller]
    pub(crate) fn ends_quietly(&self) {
        self.asked_for_nothing();
        self.ends_with_a_clean_console();
    }

    /// The end of a journey in which something was to be asked for.
    #[track_caller]
    pub(crate) fn ends_with_a_clean_console(&self) {
        self.step("ends with a clean console");
        let console = self.console();
        if !console.is_empty() {
            self.fail(&format!("{console:#?}"));
        }
        let uncaught: Vec<String> = self.js("return journey.uncaught", json!([]));
        if !uncaught.is_empty() {
            self.fail(&format!("{uncaught:#?}"));
        }
        self.ended.set(true);
    }

    /// The end of a journey in which the program stopped: the browser says so, once, and nobody else says anything but Yew, of what it could not do.
    #[track_caller]
    pub(crate) fn ends_stopped(&self) {
        self.asked_for_nothing();
        self.step("ends with one trap and no other noise");
        let mut console = self.console();
        console.retain(|line| !line.contains("Error: broken by the host"));
        let uncaught: Vec<String> = self.js("return journey.uncaught", json!([]));
        let trap = |lines: &[String]| lines.len() == 1 && lines.iter().all(|line| line.contains("RuntimeError"));
        if !trap(&console) || !trap(&uncaught) {
            self.fail(&format!("{console:#?} {uncaught:#?}"));
        }
        self.ended.set(true);
    }
}
