//! `cargo xtask bench`: what a page pays for the widget while it loads and how long a full journal takes, in Chromium, on what `dist` makes. It prints a table and judges nothing.

use anyhow::Result;
use pico_args::Arguments;

use crate::{Command, browser, dist, nothing_more};

pub(crate) const COMMAND: Command =
    Command { name: "bench", about: "makes dist, then measures a page at load and a journal of 5,000 debriefs", run };

fn run(arguments: Arguments) -> Result<()> {
    nothing_more(arguments)?;
    dist::make()?;
    browser::journeys(&["--ignored".into(), "--nocapture".into(), "bench::".into(), "weight::".into()])
}
