//! One chromedriver and one Chromium with a profile of its own, and the few calls that everything else is made of.

use std::io::{Read as _, Write as _};
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

/// A browser that belongs to one journey alone, and is gone after it.
pub(crate) struct Driver {
    runtime: Runtime,
    driver: WebDriver,
    process: Child,
    port: u16,
    profile: PathBuf,
}

impl Driver {
    /// Starts both.
    pub(crate) fn start() -> Driver {
        let port = free_port();
        let process = Command::new(named("CHROMEDRIVER", "chromedriver"))
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts: install it, or name it in CHROMEDRIVER");
        let profile = profile();
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "chromedriver does not answer");
            std::thread::sleep(Duration::from_millis(5));
        }
        let address = format!("http://127.0.0.1:{port}");
        let driver = runtime.block_on(WebDriver::new(address, wanted(&profile))).expect("Chromium starts");
        Driver { runtime, driver, process, port, profile }
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
    /// Asks chromedriver to end its browser and itself: killed, it would leave the browser behind.
    fn drop(&mut self) {
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
            let _ = stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            let _ = stream.read(&mut [0; 64]);
        }
        let begun = Instant::now();
        while matches!(self.process.try_wait(), Ok(None)) && begun.elapsed() < Duration::from_secs(5) {
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
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
