//! What a reader does with the keys alone, and where that leaves the focus.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::Visit;

impl Visit {
    /// Strikes one key, wherever the focus is.
    #[track_caller]
    pub(crate) fn strikes(&self, key: Key) -> &Visit {
        self.step(format!("strikes {key:?}"));
        self.acts(self.driver.session().action_chain().key_down(key.clone()).key_up(key))
    }

    /// Strikes Tab backwards.
    #[track_caller]
    pub(crate) fn tabs_back(&self) -> &Visit {
        self.step("strikes Shift+Tab");
        let chain = self.driver.session().action_chain().key_down(Key::Shift).key_down(Key::Tab);
        self.acts(chain.key_up(Key::Tab).key_up(Key::Shift))
    }

    /// Strikes Shift+Enter.
    #[track_caller]
    pub(crate) fn breaks_the_line(&self) -> &Visit {
        self.step("strikes Shift+Enter");
        let chain = self.driver.session().action_chain().key_down(Key::Shift).key_down(Key::Enter);
        self.acts(chain.key_up(Key::Enter).key_up(Key::Shift))
    }

    /// Types, wherever the focus is.
    #[track_caller]
    pub(crate) fn keys_in(&self, text: &str) -> &Visit {
        self.step(format!("types “{text}” where the focus is"));
        self.acts(self.driver.session().action_chain().send_keys(text))
    }

    /// Strikes Tab until the focus is there; a field by its name, a button by its part or its words.
    #[track_caller]
    pub(crate) fn tabs_to(&self, goal: &str) -> &Visit {
        let mut seen = Vec::new();
        while seen.len() < 60 {
            self.strikes(Key::Tab);
            let here = self.focused();
            if here == goal {
                return self;
            }
            seen.push(here);
        }
        self.step(format!("tabs to {goal}"));
        self.fail(&format!("the focus came by {seen:?}"))
    }

    /// Is at a field already, or strikes Tab until it is.
    #[track_caller]
    pub(crate) fn tabs_to_field_if_needed(&self, field: &str) -> &Visit {
        if self.focused() == field { self } else { self.tabs_to(field) }
    }

    /// Where the focus is: `own.because`, `arrive.sting=4`, `continue`, `heading`; outside of the widget, the element's words.
    #[track_caller]
    pub(crate) fn focused(&self) -> String {
        self.js("return name(document.activeElement === host ? root.activeElement : document.activeElement)", json!([]))
    }

    /// Waits until the focus is there.
    #[track_caller]
    pub(crate) fn has_focus_on(&self, goal: &str) -> &Visit {
        self.step(format!("finds the focus on {goal}"));
        let script = "return name(document.activeElement === host ? root.activeElement : document.activeElement)";
        self.until_is(&json!(goal), script, json!([]));
        self
    }

    /// Waits until the caret stands behind the last letter of a field.
    #[track_caller]
    pub(crate) fn has_the_caret_at_the_end_of(&self, field: &str) -> &Visit {
        self.has_focus_on(field);
        let script = "const one = field(args[0]); return one.selectionStart === one.value.length && one.selectionEnd === one.value.length";
        self.until(script, json!(field));
        self
    }

    #[track_caller]
    fn acts(&self, chain: thirtyfour::action_chain::ActionChain) -> &Visit {
        if let Err(error) = self.driver.wait(chain.perform()) {
            self.fail(&error.to_string());
        }
        self
    }

    /// Whether anything of the widget has the focus.
    #[track_caller]
    pub(crate) fn has_no_focus(&self) -> &Visit {
        self.step("finds the focus outside of the widget");
        let inside: Value = self.js("return document.activeElement === host", json!([]));
        if inside == json!(true) {
            self.fail(&format!("it is on {}", self.focused()));
        }
        self
    }
}
