//! A visit: one reader with a browser of their own. Every step is noted, so that a failure can say what had been done.

use std::cell::{Cell, RefCell};
use std::thread;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebElement;

use super::Place;
use super::lent::Lent;
use super::server::root;

/// How long a step waits for what it says; a busy machine is slow, and a right program is quick.
const PATIENCE: Duration = Duration::from_secs(15);
const PRELUDE: &str = include_str!("prelude.js");
pub(super) const LISTEN: &str = include_str!("listen.js");

/// One reader. `ends_quietly` ends every visit.
pub(crate) struct Visit {
    pub(super) driver: Lent,
    /// Which of the page's widgets is spoken of.
    pub(super) widget: Cell<usize>,
    /// Whether it is within the page's frame.
    pub(super) framed: Cell<bool>,
    /// Requests that are accounted for belong to loading; the rest are counted.
    pub(super) requests: RefCell<Vec<String>>,
    pub(super) ended: Cell<bool>,
    steps: RefCell<Vec<String>>,
}

impl Visit {
    /// Opens a browser on a page.
    #[track_caller]
    pub(crate) fn to(place: Place) -> Visit {
        let visit = Visit::prepared("");
        visit.goes_to(place);
        visit
    }

    /// A browser that has not gone anywhere; `script` will run on every page before the page's own.
    #[track_caller]
    pub(crate) fn prepared(script: &str) -> Visit {
        let (driver, none) = (Lent::out(), RefCell::default());
        if driver.is_chromium() {
            driver.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTEN }));
        }
        if !script.is_empty() {
            driver.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        }
        let (widget, framed, ended) = (Cell::new(0), Cell::new(false), Cell::new(false));
        Visit { driver, widget, framed, requests: none, ended, steps: RefCell::default() }
    }

    /// From the next page on, this runs before the page's own.
    #[track_caller]
    pub(crate) fn before_every_page(&self, script: &str) -> &Visit {
        self.step("has something run before every page");
        self.driver.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        self
    }

    /// Goes to a page; whatever was there is left.
    #[track_caller]
    pub(crate) fn goes_to(&self, place: Place) -> &Visit {
        let address = place.address();
        self.step(format!("goes to {address}"));
        self.driver.goto(&address);
        self.listens();
        self
    }

    /// Loads the page again. What it asks for by that is no request after load.
    #[track_caller]
    pub(crate) fn reloads(&self) -> &Visit {
        self.asked_for_nothing();
        self.step("reloads the page");
        if let Err(error) = self.driver.wait(self.driver.session().refresh()) {
            self.fail(&error.to_string());
        }
        self.listens();
        self
    }

    /// Where nothing can be run before a page's own scripts, the page is listened to from now on.
    #[track_caller]
    fn listens(&self) {
        if !self.driver.is_chromium() {
            let _: Value = self.js(&format!("if (!window.journey) {{ {LISTEN} }} return null"), json!([]));
        }
    }

    /// Turns to another widget of the page.
    pub(crate) fn turns_to(&self, widget: usize) -> &Visit {
        self.step(format!("turns to widget {widget}"));
        self.widget.set(widget);
        self
    }

    /// Begins a step: what is said here is what a failure says.
    pub(super) fn step(&self, what: impl Into<String>) {
        self.steps.borrow_mut().push(what.into());
    }

    /// Runs a script with the prelude before it; a promise is waited for.
    #[track_caller]
    pub(crate) fn js<T: DeserializeOwned>(&self, script: &str, args: Value) -> T {
        let answer = self.ask(script, args);
        match answer.and_then(|value| serde_json::from_value(value).map_err(|error| error.to_string())) {
            Ok(value) => value,
            Err(error) => self.fail(&format!("{error}\nin: {script}")),
        }
    }

    fn ask(&self, script: &str, args: Value) -> Result<Value, String> {
        self.asks(format!("{PRELUDE}\n{script}"), args)
    }

    fn asks(&self, script: String, args: Value) -> Result<Value, String> {
        let mut all = vec![json!(self.widget.get())];
        all.extend(if let Value::Array(args) = args { args } else { vec![args] });
        self.driver.script(script, all).map_err(|error| error.to_string())
    }

    /// Waits until a script says true.
    #[track_caller]
    pub(crate) fn until(&self, script: &str, args: Value) -> &Visit {
        self.until_is(&json!(true), script, args);
        self
    }

    /// Waits until a script gives that value.
    #[track_caller]
    pub(super) fn until_is(&self, expected: &Value, script: &str, args: Value) {
        let is = format!("JSON.stringify(got) === {}", json!(expected.to_string()));
        self.waits(&is, script, args, |got| got == expected);
    }

    /// What a script gives, once it gives anything.
    #[track_caller]
    pub(super) fn found(&self, script: &str, args: Value) -> Value {
        let mut found = Value::Null;
        self.waits("got != null", script, args, |got| {
            found = got.clone();
            !found.is_null() && !found.is_string()
        });
        found
    }

    /// The element that a script gives, once there is one.
    #[track_caller]
    pub(super) fn element(&self, script: &str, args: Value) -> WebElement {
        let found = self.found(script, args);
        WebElement::from_json(found, self.driver.session().clone()).expect("an element")
    }

    /// Waits until what a script gives will do. The page itself looks again and again, for a while (`enough` is its word for what will do):
    /// to ask it over and over from outside is what most of a journey's time went into.
    #[track_caller]
    fn waits(&self, enough: &str, script: &str, args: Value, mut will_do: impl FnMut(&Value) -> bool) {
        let watching = format!(
            "const look = async () => {{ {PRELUDE}\n{script} }};
             for (const begun = performance.now(); ; await new Promise((then) => setTimeout(then, 10))) {{
               const got = await look();
               if ({enough} || performance.now() - begun > 500) return got;
             }}"
        );
        let got = RefCell::new(Value::Null);
        let is = || {
            *got.borrow_mut() = self.asks(watching.clone(), args.clone()).unwrap_or_else(Value::String);
            will_do(&got.borrow())
        };
        self.wait_for(is, || format!("got {}\nof {script}", got.borrow()));
    }

    #[track_caller]
    pub(super) fn wait_for(&self, mut is: impl FnMut() -> bool, why: impl Fn() -> String) {
        let begun = Instant::now();
        while !is() {
            if begun.elapsed() > PATIENCE {
                self.fail(&format!("not within {} s\n{}", PATIENCE.as_secs(), why()));
            }
            thread::sleep(Duration::from_millis(15));
        }
    }

    /// Ends the journey as failed.
    #[track_caller]
    pub(super) fn fail(&self, why: &str) -> ! {
        let last = self.steps.borrow().last().cloned().unwrap_or_default();
        panic!("the reader {last}: {why}")
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        if !thread::panicking() {
            assert!(self.ended.get(), "this journey does not say how it ends");
            return;
        }
        let name = thread::current().name().unwrap_or("journey").replace("::", "-");
        let file = root().join("target/journeys").join(format!("{name}.png"));
        let kept = file.parent().is_some_and(|folder| std::fs::create_dir_all(folder).is_ok())
            && self.driver.screenshot().is_some_and(|png| std::fs::write(&file, png).is_ok());
        let steps = self.steps.borrow().join("\n  ");
        eprintln!("the steps until then:\n  {steps}\nconsole: {:?}", self.driver.log_if_it_answers("browser"));
        if kept {
            eprintln!("picture: {}", file.display());
        }
    }
}
