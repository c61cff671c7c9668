//! What a reader does, by mouse and by typing.

use serde_json::{Value, json};

use super::Visit;

const FIELD: &str = "const one = field(args[0]); return one && seen(one) ? one : null";

impl Visit {
    /// Presses a button by its part, as a mouse does.
    #[track_caller]
    pub(crate) fn presses(&self, part: &str) -> &Visit {
        self.step(format!("presses `{part}`"));
        self.clicks("return parts(args[0])[0] ?? null", json!(part))
    }

    /// Presses one of several buttons of the same part.
    #[track_caller]
    pub(crate) fn presses_nth(&self, part: &str, nth: usize) -> &Visit {
        self.step(format!("presses number {nth} of `{part}`"));
        self.clicks("return parts(args[0])[args[1]] ?? null", json!([part, nth]))
    }

    /// Presses a button by its words.
    #[track_caller]
    pub(crate) fn presses_words(&self, words: &str) -> &Visit {
        self.step(format!("presses “{words}”"));
        self.clicks("return button(args[0]) ?? null", json!(words))
    }

    /// Presses a button of one outcome, by its words.
    #[track_caller]
    pub(crate) fn presses_in(&self, outcome: usize, words: &str) -> &Visit {
        self.step(format!("presses “{words}” in outcome {outcome}"));
        let script = "return [...parts('yield')[args[0]].querySelectorAll('button')].find((one) => shown(one) === args[1]) ?? null";
        self.clicks(script, json!([outcome, words]))
    }

    /// Chooses by mouse what stands beside these words.
    #[track_caller]
    pub(crate) fn presses_label(&self, words: &str) -> &Visit {
        self.step(format!("chooses “{words}”"));
        self.clicks("return all('label').find((one) => shown(one) === args[0]) ?? null", json!(words))
    }

    /// Taps on the sentence of the card that is said aloud.
    #[track_caller]
    pub(crate) fn taps_the_middle(&self) -> &Visit {
        self.step("taps the card");
        self.clicks("return all('.ff-aloud-text')[0] ?? null", json!([]))
    }

    /// Opens or shuts what stands folded under these words.
    #[track_caller]
    pub(crate) fn unfolds(&self, words: &str) -> &Visit {
        self.step(format!("unfolds “{words}”"));
        self.clicks("return all('summary').find((one) => shown(one) === args[0]) ?? null", json!(words))
    }

    /// Opens the entry of the journal with that first line.
    #[track_caller]
    pub(crate) fn reads_entry(&self, title: &str) -> &Visit {
        self.step(format!("opens the entry “{title}”"));
        let script =
            "return parts('entry').find((row) => row.innerText.includes(args[0]))?.querySelector('button') ?? null";
        self.clicks(script, json!(title))
    }

    /// On Close: goes to change the answer that has these words.
    #[track_caller]
    pub(crate) fn changes_answer(&self, words: &str) -> &Visit {
        self.step(format!("goes to change “{words}”"));
        let script = "return all('.ff-review li').find((one) => one.innerText.includes(args[0]))?.querySelector('button') ?? null";
        self.clicks(script, json!(words))
    }

    /// Types into a field, at the end of what is there.
    #[track_caller]
    pub(crate) fn types(&self, field: &str, text: &str) -> &Visit {
        let start: String = text.chars().take(40).collect();
        self.step(format!("types “{start}” into {field}"));
        let element = self.element(FIELD, json!(field));
        if self.is_missed() {
            let script = "const one = field(args[0]); one.value += args[1]; one.dispatchEvent(new Event('input', { bubbles: true })); return 0";
            let _: Value = self.js(script, json!([field, text]));
        } else if let Err(error) = self.driver.wait(element.send_keys(text)) {
            self.fail(&error.to_string());
        }
        self
    }

    /// Fills a field in one go, where how that is done does not matter: typed, each letter is drawn.
    #[track_caller]
    pub(crate) fn writes(&self, field: &str, text: &str) -> &Visit {
        if self.driver.is_chromium() { self.pastes(field, text) } else { self.types(field, text) }
    }

    /// Pastes into a field: what is there is replaced.
    #[track_caller]
    pub(crate) fn pastes(&self, field: &str, text: &str) -> &Visit {
        self.step(format!("pastes {} characters into {field}", text.chars().count()));
        self.element(FIELD, json!(field));
        let _: Value = self.js("const one = field(args[0]); one.focus(); one.select(); return 0", json!(field));
        self.driver.cdp("Input.insertText", json!({ "text": text }));
        self
    }

    /// Chooses a mark, or a choice, by mouse.
    #[track_caller]
    pub(crate) fn chooses(&self, field: &str, value: &str) -> &Visit {
        self.step(format!("chooses {value} for {field}"));
        self.clicks("return radio(args[0], args[1]) ?? null", json!([field, value]))
    }

    /// Chooses a day. WebDriver cannot work the browser's own calendar: the value is set and told.
    #[track_caller]
    pub(crate) fn chooses_day(&self, field: &str, day: &str) -> &Visit {
        self.step(format!("chooses the day {day} for {field}"));
        self.element(FIELD, json!(field));
        let script = "const one = field(args[0]); one.value = args[1]; one.dispatchEvent(new Event('change', { bubbles: true })); return 0";
        let _: Value = self.js(script, json!([field, day]));
        self
    }

    /// Chooses a file of that name, which holds that, in a file field.
    #[track_caller]
    pub(crate) fn gives_a_file(&self, part: &str, name: &str, bytes: &[u8]) -> &Visit {
        self.step(format!("chooses the file {name} in `{part}`"));
        let folder = self.driver.folder().join("given");
        let file = folder.join(name);
        let made = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, bytes));
        made.expect("a file can be made");
        let field = self.element("return parts(args[0])[0] ?? null", json!(part));
        if let Err(error) = self.driver.wait(field.send_keys(file.to_string_lossy())) {
            self.fail(&error.to_string());
        }
        self
    }
}
