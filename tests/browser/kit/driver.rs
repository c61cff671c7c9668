//! One driver and one browser with a profile of its own, and the few calls that everything else is made of.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use thirtyfour::session::handle::SessionHandle;
use tokio::runtime::{Builder, Runtime};

use super::engine::Engine;
use super::server;

/// A browser, and what drives it.
pub(crate) struct Driver {
    runtime: Runtime,
    driver: WebDriver,
    keeper: Child,
    profile: PathBuf,
    engine: Engine,
}

impl Driver {
    /// Starts both.
    pub(super) fn start() -> Driver {
        let (port, profile, engine) = (free_port(), profile(), Engine::chosen());
        let (script, driver) = engine.keeper();
        let keeper = Command::new("setsid")
            .args(["sh", "-c", script, &driver, &port.to_string()])
            .arg(&profile)
            .stdin(Stdio::piped())
            .spawn()
            .expect("the driver starts: install it, or name it");
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "{driver} does not answer");
            std::thread::sleep(Duration::from_millis(5));
        }
        let address = format!("http://127.0.0.1:{port}");
        let driver = runtime.block_on(WebDriver::new(address, engine.wanted(&profile))).expect("the browser starts");
        Driver { runtime, driver, keeper, profile, engine }
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

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// A free port below those that Linux gives to connections. One of those can be taken before the driver has it, and to knock at it can connect the
/// knocker with itself.
fn free_port() -> u16 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let mut ports = (0..20_000).map(|_| 10_000 + (std::process::id() + NEXT.fetch_add(1, Ordering::Relaxed)) % 20_000);
    let free =
        ports.find_map(|port| u16::try_from(port).ok().filter(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()));
    free.expect("a free port")
}

fn profile() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("ff-visit-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let profile = env::temp_dir().join(name);
    let _ = fs::remove_dir_all(&profile);
    fs::create_dir_all(&profile).expect("a folder for the profile");
    profile
}
