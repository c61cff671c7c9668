//! `cargo xtask browser`: the journeys in a real Chromium, on what `dist` makes. What follows the command goes to the
//! test program: `cargo xtask browser resume` runs the journeys that have `resume` in their name.

use std::path::PathBuf;

use anyhow::{Result, bail};
use pico_args::Arguments;
use xshell::{Cmd, Shell, cmd};

use crate::build::install_tools;
use crate::project::{on_path, path, shell, unleaked};
use crate::{Command, apt, dist};

pub(crate) const COMMAND: Command = Command {
    name: "browser",
    about: "makes dist, then runs the journeys in Chromium [--engine firefox|webkit] [names]",
    run,
};

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DEBIAN_PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-liberation"];

/// The other engines, and where each one's driver is named or found.
const OTHERS: &[(&str, &str, &str)] =
    &[("firefox", "GECKODRIVER", "geckodriver"), ("webkit", "WEBKITDRIVER", "WebKitWebDriver")];
/// The journeys that need nothing but WebDriver: what they do on a page holds in every engine.
const ANYWHERE: &[&str] = &[
    "whole::a_whole_debrief_by_mouse_under",
    "whole::a_whole_debrief_behind",
    "whole::every",
    "returning::after",
    "returning::begin",
    "config::the_pages",
    "config::while",
    "missing::a_wasm",
    "missing::where",
    "missing::what_is_stored",
    "hostile::",
    "several::two",
    "several::a_clone",
    "several::an_element_that",
    "several::whoever",
    "author::open_and",
    "author::heading",
    "author::where_none",
    "language::a_language",
    "site::the_standalone",
    "site::an_author",
];

fn run(mut arguments: Arguments) -> Result<()> {
    let engine: Option<String> = arguments.opt_value_from_str("--engine")?;
    let chosen = arguments.finish();
    dist::make()?;
    match engine {
        None => journeys(&chosen),
        Some(engine) => elsewhere(&engine, &chosen),
    }
}

/// Runs in another engine what can run there; where that is not on the machine, one line says so.
fn elsewhere(engine: &str, chosen: &[std::ffi::OsString]) -> Result<()> {
    let Some((_, variable, name)) = OTHERS.iter().find(|(known, ..)| *known == engine) else {
        bail!("there is no engine `{engine}`: firefox or webkit")
    };
    let Some(driver) = std::env::var_os(variable).map(PathBuf::from).or_else(|| on_path(name)) else {
        println!("browser: {engine} is skipped, its {name} is not here (name it in {variable})");
        return Ok(());
    };
    let shell = shell()?;
    let all: Vec<std::ffi::OsString> = ANYWHERE.iter().map(Into::into).collect();
    let chosen = if chosen.is_empty() { &all } else { chosen };
    let journeys = on_dist(&shell).env("FF_ENGINE", engine).env(variable, driver);
    Ok(unleaked(journeys).args(chosen).run()?)
}

/// Runs the journeys on the `dist` that is there.
pub(crate) fn journeys(chosen: &[std::ffi::OsString]) -> Result<()> {
    let shell = shell()?;
    Ok(unleaked(command(&shell)?.args(chosen)).run()?)
}

/// The journeys as a command, to be told which.
pub(crate) fn command(shell: &Shell) -> Result<Cmd<'_>> {
    let (chromium, driver) = installed(shell)?;
    let axe = install_tools(shell)?.axe;
    Ok(on_dist(shell).env("FF_AXE", axe).env("CHROMIUM", chromium).env("CHROMEDRIVER", driver))
}

/// The journeys in whichever engine, on the `dist` that is there. Half as many again at once as there are processors: a journey often waits for a pause to end.
fn on_dist(shell: &Shell) -> Cmd<'_> {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = (processors + processors.div_ceil(2)).to_string();
    cmd!(shell, "cargo test --package fail-forward --test browser --features browser -- --test-threads {threads}")
        .env("FF_DIST", path(shell, "dist"))
}

fn installed(shell: &Shell) -> Result<(PathBuf, PathBuf)> {
    if let Some(both) = both() {
        return Ok(both);
    }
    if apt::may_install(shell) {
        apt::install(shell, DEBIAN_PACKAGES)?;
        if let Some(both) = both() {
            return Ok(both);
        }
    }
    bail!("the journeys need Chromium and its chromedriver: install both, or name them in CHROMIUM and CHROMEDRIVER")
}

/// The user's own choice first. Browser and driver of one version are for the packages to care for.
fn both() -> Option<(PathBuf, PathBuf)> {
    let named = |variable: &str| std::env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file());
    let chromium = named("CHROMIUM").or_else(|| CHROMIUM.iter().find_map(|name| on_path(name)))?;
    let driver = named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?;
    Some((chromium, driver))
}
