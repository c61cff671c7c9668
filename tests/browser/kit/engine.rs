//! The three engines: what starts each, and what is asked of it. Chromium is the usual one; `FF_ENGINE` names another. Of the other two no request and no
//! console can be seen, and nothing can be run before a page's own scripts.

use std::env;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::Capabilities;
use thirtyfour::common::log::LoggingPrefsLogLevel::All;
use thirtyfour::prelude::*;

/// An engine.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

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

/// Driver and browser live in a group of their own, which ends when its input does: with this program, however that ends. What the driver prints is kept
/// for as long as they live.
const KEEPER: &str = r#""$0" --port="$1" >"$2/driver.log" 2>&1 </dev/null & read _; rm -rf "$2"; kill -KILL -$$"#;
/// WebKit's browser needs a screen, if only one in memory. Its number is made of the port.
const ON_A_SCREEN: &str = r#"Xvfb ":$1" -screen 0 1000x900x24 >/dev/null 2>&1 </dev/null &
    DISPLAY=":$1" "$0" --port="$1" >"$2/driver.log" 2>&1 </dev/null & read _; rm -rf "$2"; kill -KILL -$$"#;

const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

impl Engine {
    /// The one that the journeys run in.
    pub(super) fn chosen() -> Engine {
        match env::var("FF_ENGINE").as_deref() {
            Ok("firefox") => Engine::Firefox,
            Ok("webkit") => Engine::WebKit,
            _ => Engine::Chromium,
        }
    }

    /// The script that starts the driver, and the driver.
    pub(super) fn keeper(self) -> (&'static str, String) {
        match self {
            Engine::Chromium => (KEEPER, named("CHROMEDRIVER", "chromedriver")),
            Engine::Firefox => (KEEPER, named("GECKODRIVER", "geckodriver")),
            Engine::WebKit => (ON_A_SCREEN, named("WEBKITDRIVER", "WebKitWebDriver")),
        }
    }

    /// What is asked of the browser.
    pub(super) fn wanted(self, profile: &Path) -> Capabilities {
        let map = |value: Value| Capabilities::from(value.as_object().cloned().unwrap_or_default());
        match self {
            Engine::Chromium => chromium(profile),
            Engine::Firefox => map(json!({ "browserName": "firefox", "moz:firefoxOptions": {
                "args": ["-headless", "--width=1000", "--height=900"],
                "prefs": { "dom.events.testing.asyncClipboard": true },
            } })),
            Engine::WebKit => {
                map(json!({ "webkitgtk:browserOptions": { "binary": MINI_BROWSER, "args": ["--automation"] } }))
            }
        }
    }
}

fn chromium(profile: &Path) -> Capabilities {
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
