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
const LISTEN: &str = include_str!("listen.js");

/// One reader. `ends_quietly` ends every visit.
pub(crate) struct Visit {
    pub(super) driver: Lent,
    /// Which of the page's widgets is spoken of.
    pub(super) widget: Cell<usize>,
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
        let (widget, ended) = (Cell::new(0), Cell::new(false));
        Visit { driver, widget, requests: none, ended, steps: RefCell::default() }
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
        let mut all = vec![json!(self.widget.get())];
        all.extend(if let Value::Array(args) = args { args } else { vec![args] });
        self.driver.script(format!("{PRELUDE}\n{script}"), all).map_err(|error| error.to_string())
    }

    /// Waits until a script says true.
    #[track_caller]
    pub(crate) fn until(&self, script: &str, args: Value) -> &Visit {
        self.wait_for(|| self.ask(script, args.clone()).is_ok_and(|value| value == json!(true)), || script.to_owned());
        self
    }

    /// Waits until a script gives that value.
    #[track_caller]
    pub(super) fn until_is(&self, expected: &Value, script: &str, args: Value) {
        let got = RefCell::new(Value::Null);
        let is = || {
            *got.borrow_mut() = self.ask(script, args.clone()).unwrap_or_else(Value::String);
            *got.borrow() == *expected
        };
        self.wait_for(is, || format!("expected {expected}\n     got {}", got.borrow()));
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

    /// The element that a script gives, once there is one.
    #[track_caller]
    pub(super) fn element(&self, script: &str, args: Value) -> WebElement {
        let mut found = None;
        let is = || {
            let value = self.ask(script, args.clone()).unwrap_or_default();
            found = WebElement::from_json(value, self.driver.session().clone()).ok();
            found.is_some()
        };
        self.wait_for(is, || format!("nothing is there: {script} {args}"));
        found.expect("it was found")
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
        eprintln!("the steps until then:\n  {steps}\nconsole: {:?}", self.driver.log("browser"));
        if kept {
            eprintln!("picture: {}", file.display());
        }
    }
}
