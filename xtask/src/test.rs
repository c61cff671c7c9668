//! `cargo xtask test`: all that must hold before anything is published, the quickest first. CI runs this and no more.

use anyhow::Result;
use pico_args::Arguments;
use xshell::{Cmd, cmd};

use crate::project::{shell, unleaked};
use crate::{Command, browser, dist, example, nothing_more, npm};

pub(crate) const COMMAND: Command =
    Command { name: "test", about: "format, lints, native tests, dist, journeys: what CI runs", run };

fn run(arguments: Arguments) -> Result<()> {
    nothing_more(arguments)?;
    let shell = shell()?;
    checked(cmd!(shell, "cargo fmt --all --check"))?;
    checked(cmd!(shell, "cargo clippy --workspace --all-targets --all-features -- -D warnings"))?;
    checked(cmd!(shell, "cargo test --workspace"))?;
    dist::make()?;
    npm::check(&shell)?;
    browser::journeys(&[])?;
    example::check(&shell)
}

fn checked(command: Cmd<'_>) -> Result<()> {
    Ok(unleaked(command).run()?)
}
