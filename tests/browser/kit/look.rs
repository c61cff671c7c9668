//! What a reader sees, and what the page is told.

use serde_json::{Value, json};

use super::Visit;

impl Visit {
    /// Waits until the widget is at a step, as the page is told it is.
    #[track_caller]
    pub(crate) fn reaches(&self, step: &str) -> &Visit {
        self.step(format!("reaches {step}"));
        let script = "return `${host.dataset.state} ${host.dataset.step}`";
        self.until_is(&json!(format!("running {step}")), script, json!([]));
        self
    }

    /// Whether the widget is at that step now.
    #[track_caller]
    pub(crate) fn stands_at(&self, step: &str) -> bool {
        self.js("return host.dataset.step === args[0]", json!(step))
    }

    /// Waits until the element's state is that: `invited`, `folded`, `missing`, …
    #[track_caller]
    pub(crate) fn finds_it(&self, state: &str) -> &Visit {
        self.step(format!("finds the widget {state}"));
        self.until_is(&json!(state), "return host.dataset.state", json!([]));
        self
    }

    /// Waits until `data-saved` is that.
    #[track_caller]
    pub(crate) fn sees_saved(&self, saved: &str) -> &Visit {
        self.step(format!("sees data-saved={saved}"));
        self.until_is(&json!(saved), "return host.dataset.saved ?? null", json!([]));
        self
    }

    /// Waits until all that was typed is read back.
    #[track_caller]
    pub(crate) fn waits_until_saved(&self) -> &Visit {
        self.sees_saved("clean")
    }

    /// Waits until a part is in sight.
    #[track_caller]
    pub(crate) fn sees(&self, part: &str) -> &Visit {
        self.step(format!("sees `{part}`"));
        self.until("return parts(args[0]).length > 0", json!(part));
        self
    }

    /// Waits until this many of a part are in sight.
    #[track_caller]
    pub(crate) fn counts(&self, number: usize, part: &str) -> &Visit {
        self.step(format!("counts {number} of `{part}`"));
        self.until_is(&json!(number), "return parts(args[0]).length", json!(part));
        self
    }

    /// Waits until a part is out of sight.
    #[track_caller]
    pub(crate) fn sees_no(&self, part: &str) -> &Visit {
        self.step(format!("sees no `{part}`"));
        self.until("return parts(args[0]).length === 0", json!(part));
        self
    }

    /// Waits until these words stand in the widget.
    #[track_caller]
    pub(crate) fn sees_no_words(&self, words: &str) -> &Visit {
        self.step(format!("sees no “{words}”"));
        self.until("return !root.textContent.includes(args[0])", json!([words]))
    }

    /// Sees these words on the screen.
    #[track_caller]
    pub(crate) fn sees_words(&self, words: &str) -> &Visit {
        self.step(format!("sees “{words}”"));
        let script =
            "const text = all('.ff').map((one) => one.innerText).join(' '); return text.includes(args[0]) || text";
        self.until_is(&json!(true), script, json!(words));
        self
    }

    /// Waits until a field holds that.
    #[track_caller]
    pub(crate) fn finds(&self, field: &str, value: &str) -> &Visit {
        self.step(format!("finds “{}” in {field}", value.chars().take(60).collect::<String>()));
        self.until_is(&json!(value), "return field(args[0])?.value ?? null", json!(field));
        self
    }

    /// Waits until a mark or a choice is the chosen one.
    #[track_caller]
    pub(crate) fn finds_chosen(&self, field: &str, value: &str) -> &Visit {
        self.step(format!("finds {value} chosen for {field}"));
        let script = "return root.querySelector(`input[name=\"ff-${args[0]}\"]:checked`)?.value ?? null";
        self.until_is(&json!(value), script, json!(field));
        self
    }

    /// Waits until a switch, by its words, is on or off.
    #[track_caller]
    pub(crate) fn finds_switched(&self, words: &str, on: bool) -> &Visit {
        self.step(format!("finds “{words}” {}", if on { "on" } else { "off" }));
        let script = "return button(args[0])?.getAttribute('aria-checked') ?? null";
        self.until_is(&json!(if on { "true" } else { "false" }), script, json!(words));
        self
    }

    /// The words of every such part in sight, as the page draws them.
    #[track_caller]
    pub(crate) fn reads(&self, part: &str) -> Vec<String> {
        self.step(format!("reads `{part}`"));
        self.js("return parts(args[0]).map((one) => one.innerText.trim())", json!(part))
    }

    /// Waits until the element has told the page exactly this since it was last asked.
    #[track_caller]
    pub(crate) fn heard(&self, told: &[&str]) -> &Visit {
        self.step("hears what the element tells");
        self.until_is(&json!(told), "return journey.heard", json!([]));
        let _: Value = self.js("journey.heard.length = 0; return 0", json!([]));
        self
    }

    /// The troubles among what the page has been told.
    #[track_caller]
    pub(crate) fn troubles(&self) -> Vec<String> {
        self.hears().into_iter().filter(|told| told.starts_with("trouble")).collect()
    }

    /// Everything that the element has told since it was last asked.
    #[track_caller]
    pub(crate) fn hears(&self) -> Vec<String> {
        self.js("return journey.heard.splice(0)", json!([]))
    }
}
