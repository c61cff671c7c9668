//! What stands around the widget on a reader's desk: the clipboard, the folder of downloads, the host page's scripts, the memory.

use std::fs;

use serde_json::{Value, json};

use super::{Driver, Place, Visit, server};

impl Visit {
    /// A browser without JavaScript.
    #[track_caller]
    pub(crate) fn without_javascript(place: Place) -> Visit {
        let visit = Visit::prepared("");
        visit.driver.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        visit.goes_to(place);
        visit
    }

    /// The end of a journey in which no script ran.
    #[track_caller]
    pub(crate) fn never_ran(&self) {
        assert_eq!(self.console(), Vec::<String>::new());
        self.ended.set(true);
    }

    /// Runs a script as the host page might.
    #[track_caller]
    pub(crate) fn runs(&self, script: &str) -> &Visit {
        self.step(format!("has the host run: {}", script.chars().take(90).collect::<String>()));
        let _: Value = self.js(&format!("const done = await (async () => {{ {script} }})(); return null"), json!([]));
        self
    }

    /// From now on no request leaves the machine.
    #[track_caller]
    pub(crate) fn loses_the_connection(&self) -> &Visit {
        self.step("loses the connection");
        let none = json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
        self.driver.cdp("Network.emulateNetworkConditions", none);
        self
    }

    /// Looks into the page's frame from now on.
    #[track_caller]
    pub(crate) fn enters_the_frame(&self) -> &Visit {
        self.step("enters the frame");
        let frame = self.element("return document.querySelector('iframe')", json!([]));
        if let Err(error) = self.driver.wait(frame.enter_frame()) {
            self.fail(&error.to_string());
        }
        self.framed.set(true);
        self
    }

    /// Looks into the page itself again.
    #[track_caller]
    pub(crate) fn leaves_the_frame(&self) -> &Visit {
        self.step("leaves the frame");
        if let Err(error) = self.driver.wait(self.driver.session().enter_default_frame()) {
            self.fail(&error.to_string());
        }
        self.framed.set(false);
        self
    }

    /// May read the clipboard, too.
    #[track_caller]
    pub(crate) fn has_a_clipboard(&self) -> &Visit {
        if !self.driver.is_chromium() {
            // Who may read it is asked in three ways; a double that remembers is asked by nobody.
            return self.runs(
                "let kept = ''; Object.defineProperty(navigator, 'clipboard', { value: {
                   writeText: async (text) => { kept = text }, readText: async () => kept } })",
            );
        }
        let both = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.driver.cdp("Browser.grantPermissions", both);
        self
    }

    /// What lies on the clipboard.
    #[track_caller]
    pub(crate) fn clipboard(&self) -> String {
        self.step("looks at the clipboard");
        self.js("return navigator.clipboard.readText()", json!([]))
    }

    /// What lies on the clipboard once these words are in it.
    #[track_caller]
    pub(crate) fn clipboard_with(&self, words: &str) -> String {
        self.step(format!("looks for “{words}” on the clipboard"));
        self.until("return (await navigator.clipboard.readText()).includes(args[0])", json!(words));
        self.clipboard()
    }

    /// Lets downloads through, waits for one, and gives its name and text.
    #[track_caller]
    pub(crate) fn downloaded(&self) -> (String, String) {
        self.downloaded_one_of(&["txt", "json", "md", "csv"])
    }

    /// The same, of that kind.
    #[track_caller]
    pub(crate) fn downloaded_as(&self, kind: &str) -> (String, String) {
        self.downloaded_one_of(&[kind])
    }

    #[track_caller]
    fn downloaded_one_of(&self, kinds: &[&str]) -> (String, String) {
        self.step("finds the file");
        let found = std::cell::RefCell::new(None);
        let is = || {
            let files = fs::read_dir(self.driver.folder()).into_iter().flatten().flatten().map(|file| file.path());
            let mut of_kind =
                files.filter(|path| path.extension().is_some_and(|end| kinds.iter().any(|kind| end == *kind)));
            let read = of_kind.find_map(|path| {
                let name = path.file_name()?.to_string_lossy().into_owned();
                // A picture is no text, and is not read as one.
                Some((name, String::from_utf8_lossy(&fs::read(path).ok()?).into_owned()))
            });
            // Chromium puts an empty file at the name first, and moves the whole one over it.
            *found.borrow_mut() = read.filter(|(_, text)| !text.is_empty());
            found.borrow().is_some()
        };
        self.wait_for(is, || "no file came".into());
        found.take().expect("it was found")
    }

    /// Holds the pointer over a part.
    #[track_caller]
    pub(crate) fn points_at(&self, part: &str) -> &Visit {
        self.step(format!("points at `{part}`"));
        let element = self.element("return parts(args[0])[0] ?? null", json!(part));
        let chain = self.driver.session().action_chain().move_to_element_center(&element);
        if let Err(error) = self.driver.wait(chain.perform()) {
            self.fail(&error.to_string());
        }
        self
    }

    /// Waits until this many of our files were asked for since the last look, and accounts for them.
    #[track_caller]
    pub(crate) fn waits_for_requests(&self, number: usize) -> &Visit {
        self.step(format!("waits for {number} requests"));
        let asked = std::cell::RefCell::new(Vec::new());
        let is = || {
            let new = self.requests_since();
            asked.borrow_mut().extend(new.into_iter().filter(|address| address.contains("/fail-forward")));
            asked.borrow().len() == number
        };
        self.wait_for(is, || format!("{:?}", asked.borrow()));
        self
    }

    /// Notes from now on what `data-saved` says, and what lies in the storage at that very moment.
    #[track_caller]
    pub(crate) fn watches_saved(&self) -> &Visit {
        self.runs(
            "window.watched = [];
             new MutationObserver(() => window.watched.push([host.dataset.saved, JSON.stringify(Object.values(localStorage))]))
               .observe(host, { attributeFilter: ['data-saved'] })",
        )
    }

    /// What was watched: `pending, not stored`, `clean, stored`.
    #[track_caller]
    pub(crate) fn saved_and_stored(&self, words: &str) -> Vec<String> {
        let script = "return window.watched.map(([saved, all]) => `${saved}, ${all.includes(args[0]) ? 'stored' : 'not stored'}`)";
        self.js(script, json!(words))
    }

    /// Keeps a picture, for whoever wants to look.
    #[track_caller]
    pub(crate) fn takes_a_picture(&self, name: &str) -> &Visit {
        self.step(format!("takes the picture {name}"));
        let folder = server::root().join("target/journeys");
        let picture = Driver::screenshot(&self.driver).unwrap_or_default();
        assert!(picture.len() > 1000, "the picture is empty");
        let kept = fs::create_dir_all(&folder)
            .and_then(|()| fs::write(folder.join(format!("{}.png", name.replace(", ", "-"))), picture));
        kept.expect("the picture can be kept");
        self
    }

    /// The end of a journey in which the browser itself speaks of what is missing, and nobody else does.
    #[track_caller]
    pub(crate) fn ends_with_only_the_browsers_own(&self, words: &str) {
        self.step("ends with a console that holds only what the browser says");
        let others: Vec<String> = self.console().into_iter().filter(|line| !line.contains(words)).collect();
        if !others.is_empty() {
            self.fail(&format!("{others:#?}"));
        }
        self.ends_with_a_clean_console();
    }
}
