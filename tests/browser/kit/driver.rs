//! One driver and one browser with a profile of its own, and the few calls that everything else is made of.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use thirtyfour::session::handle::SessionHandle;
use tokio::runtime::{Builder, Runtime};

use super::engine::Engine;
use super::keeper::{Keeper, answers, free_port, profile};
use super::server;

/// A browser, and what drives it.
pub(crate) struct Driver {
    runtime: Runtime,
    driver: WebDriver,
    _keeper: Keeper,
    profile: PathBuf,
    engine: Engine,
}

impl Driver {
    /// Starts both. A browser that does not come up says nothing about the program, so it is tried three times; what each try said is told at the end.
    pub(super) fn start() -> Driver {
        let mut said = Vec::new();
        while said.len() < 3 {
            match Driver::tried() {
                Ok(driver) => return driver,
                Err(error) => said.push(error),
            }
        }
        panic!("the browser does not start:\n{}", said.join("\n"));
    }

    fn tried() -> Result<Driver, String> {
        let (port, profile, engine) = (free_port(), profile(), Engine::chosen());
        let keeper = Keeper::of(engine, port, &profile);
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let driver = runtime.block_on(async {
            answers(port).await?;
            let address = format!("http://127.0.0.1:{port}");
            WebDriver::new(address, engine.wanted(&profile)).await.map_err(|error| format!("{error:?}"))
        });
        let driver = driver.map_err(|error| format!("{error}\n{}", Keeper::said(&profile)))?;
        Ok(Driver { runtime, driver, _keeper: keeper, profile, engine })
    }

    /// Whether it is Chromium, of which more can be asked.
    pub(super) fn is_chromium(&self) -> bool {
        self.engine == Engine::Chromium
    }

    /// Whether it is WebKit, whose driver cannot press everywhere.
    pub(super) fn is_webkit(&self) -> bool {
        self.engine == Engine::WebKit
    }

    /// Makes it as new for the next reader: another tab, nothing stored, nothing allowed, nothing logged. Only Chromium can be made as new.
    pub(super) fn renew(&self) -> bool {
        self.is_chromium() && self.renewed().is_ok()
    }

    fn renewed(&self) -> WebDriverResult<()> {
        self.wait(async {
            let tab = self.driver.new_tab().await?;
            self.driver.close_window().await?;
            self.driver.switch_to_window(tab).await?;
            let cdp = self.driver.cdp();
            for origin in [server::address(), "file://"] {
                cdp.send_raw("Storage.clearDataForOrigin", json!({ "origin": origin, "storageTypes": "all" })).await?;
            }
            cdp.send_raw("Browser.resetPermissions", json!({})).await?;
            self.driver.get_log("browser").await?;
            self.driver.get_log("performance").await
        })?;
        for file in fs::read_dir(&self.profile).into_iter().flatten().flatten() {
            if file
                .path()
                .extension()
                .is_some_and(|end| ["txt", "json", "md", "csv", "ics", "png"].iter().any(|kind| end == *kind))
            {
                let _ = fs::remove_file(file.path());
            }
        }
        Ok(())
    }

    pub(crate) fn session(&self) -> &std::sync::Arc<SessionHandle> {
        self.driver.handle()
    }

    /// Waits for an answer of the driver's.
    pub(crate) fn wait<T>(&self, answer: impl Future<Output = T>) -> T {
        self.runtime.block_on(answer)
    }

    /// Runs a script in the page; a promise is waited for.
    pub(crate) fn script(&self, text: String, args: Vec<Value>) -> WebDriverResult<Value> {
        // Chromium waits by itself for what a script waits for; the others want it in a function that may wait.
        let text = if self.is_chromium() {
            text
        } else {
            format!("return (async function () {{ {text}\n }}).apply(this, arguments)")
        };
        self.wait(self.driver.execute(text, args)).map(|answer| answer.json().clone())
    }

    /// Speaks to Chromium itself.
    pub(crate) fn cdp(&self, method: &str, params: Value) -> Value {
        assert!(self.is_chromium(), "{method} is for Chromium alone: this journey cannot run in another engine");
        self.wait(self.driver.cdp().send_raw(method, params)).unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    pub(crate) fn goto(&self, address: &str) {
        self.wait(self.driver.goto(address)).unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    }

    /// What was logged since the last look: `browser` or `performance`.
    pub(crate) fn log(&self, kind: &str) -> Vec<String> {
        self.log_if_it_answers(kind).expect("the log can be read")
    }

    /// The same, of a browser that may answer no more.
    pub(super) fn log_if_it_answers(&self, kind: &str) -> WebDriverResult<Vec<String>> {
        if !self.is_chromium() {
            return Ok(Vec::new());
        }
        let entries = self.wait(self.driver.get_log(kind))?;
        Ok(entries.into_iter().map(|entry| entry.message).collect())
    }

    pub(crate) fn screenshot(&self) -> Option<Vec<u8>> {
        self.wait(self.driver.screenshot_as_png()).ok()
    }

    /// A folder of this journey's own, for what it downloads.
    pub(crate) fn folder(&self) -> &Path {
        &self.profile
    }
}
