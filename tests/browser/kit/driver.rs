//! One chromedriver and one Chromium with a profile of its own, and the few calls that everything else is made of.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs};

use serde_json::{Value, json};
use thirtyfour::common::log::LoggingPrefsLogLevel::All;
use thirtyfour::prelude::*;
use thirtyfour::session::handle::SessionHandle;
use tokio::runtime::{Builder, Runtime};

use super::server;

const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-prefers-reduced-motion=0",
    "--window-size=1000,900",
    "--lang=en-US",
];

/// Both live in a group of their own, which ends when its input does: with this program, however that ends.
const KEEPER: &str = r#""$0" --port="$1" >/dev/null 2>&1 </dev/null & read _; rm -rf "$2"; kill -KILL -$$"#;

/// A browser, and what drives it.
pub(crate) struct Driver {
    runtime: Runtime,
    driver: WebDriver,
    keeper: Child,
    profile: PathBuf,
}

impl Driver {
    /// Starts both.
    pub(super) fn start() -> Driver {
        let (port, profile) = (free_port(), profile());
        let keeper = Command::new("setsid")
            .args(["sh", "-c", KEEPER, &named("CHROMEDRIVER", "chromedriver"), &port.to_string()])
            .arg(&profile)
            .stdin(Stdio::piped())
            .spawn()
            .expect("chromedriver starts: install it, or name it in CHROMEDRIVER");
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "chromedriver does not answer");
            std::thread::sleep(Duration::from_millis(5));
        }
        let address = format!("http://127.0.0.1:{port}");
        let driver = runtime.block_on(WebDriver::new(address, wanted(&profile))).expect("Chromium starts");
        Driver { runtime, driver, keeper, profile }
    }

    /// Makes it as new for the next reader: another tab, nothing stored, nothing allowed, nothing logged.
    pub(super) fn renew(&self) -> WebDriverResult<()> {
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
        self.wait(self.driver.execute(text, args)).map(|answer| answer.json().clone())
    }

    /// Speaks to Chromium itself.
    pub(crate) fn cdp(&self, method: &str, params: Value) -> Value {
        self.wait(self.driver.cdp().send_raw(method, params)).unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    pub(crate) fn goto(&self, address: &str) {
        self.wait(self.driver.goto(address)).unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    }

    /// What was logged since the last look: `browser` or `performance`.
    pub(crate) fn log(&self, kind: &str) -> Vec<String> {
        let entries = self.wait(self.driver.get_log(kind)).expect("the log can be read");
        entries.into_iter().map(|entry| entry.message).collect()
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

fn wanted(profile: &Path) -> Capabilities {
    let mut wanted = DesiredCapabilities::chrome();
    let flags = FLAGS.iter().map(|flag| (*flag).to_owned());
    for flag in flags.chain([format!("--user-data-dir={}", profile.display())]) {
        wanted.add_arg(&flag).expect("a flag");
    }
    wanted.set_binary(&named("CHROMIUM", "/usr/bin/chromium")).expect("a path");
    for log in ["browser", "performance"] {
        wanted.set_logging_prefs(log, All).expect("a log");
    }
    wanted.add_experimental_option("prefs", json!({ "download.default_directory": profile })).expect("a folder");
    wanted.into()
}

fn named(variable: &str, usual: &str) -> String {
    env::var(variable).unwrap_or_else(|_| usual.to_owned())
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr()).expect("a free port").port()
}

fn profile() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("ff-visit-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let profile = env::temp_dir().join(name);
    let _ = fs::remove_dir_all(&profile);
    fs::create_dir_all(&profile).expect("a folder for the profile");
    profile
}
