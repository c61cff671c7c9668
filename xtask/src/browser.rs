//! `cargo xtask browser`: the journeys in a real Chromium, on what `dist` makes. What follows the command goes to the
//! test program: `cargo xtask browser resume` runs the journeys that have `resume` in their name.

use std::path::PathBuf;

use anyhow::{Result, bail};
use pico_args::Arguments;
use xshell::{Cmd, Shell, cmd};

use crate::build::install_tools;
use crate::project::{on_path, path, shell, unleaked};
use crate::{Command, apt, dist};

pub(crate) const COMMAND: Command =
    Command { name: "browser", about: "makes dist, then runs the journeys in Chromium [names to choose by]", run };

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DEBIAN_PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-liberation"];

fn run(arguments: Arguments) -> Result<()> {
    let chosen = arguments.finish();
    dist::make()?;
    journeys(&chosen)
}

/// Runs the journeys on the `dist` that is there.
pub(crate) fn journeys(chosen: &[std::ffi::OsString]) -> Result<()> {
    let shell = shell()?;
    Ok(unleaked(command(&shell)?.args(chosen)).run()?)
}

/// The journeys as a command, to be told which.
pub(crate) fn command(shell: &Shell) -> Result<Cmd<'_>> {
    let (chromium, driver) = installed(shell)?;
    let threads = std::thread::available_parallelism().map_or(1, usize::from).to_string();
    let journeys = cmd!(shell, "cargo test --package fail-forward --test browser --features browser -- --test-threads");
    Ok(journeys
        .arg(threads)
        .env("FF_DIST", path(shell, "dist"))
        .env("FF_AXE", install_tools(shell)?.axe)
        .env("CHROMIUM", chromium)
        .env("CHROMEDRIVER", driver))
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
