//! `cargo xtask test`: all that must hold before anything is published, the quickest first. CI runs this and no more.

use anyhow::Result;
use pico_args::Arguments;
use xshell::{Cmd, Shell, cmd};

use crate::build::{WASM, has_wasm};
use crate::project::{shell, unleaked};
use crate::{Command, browser, dist, nothing_more, npm};

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
    example(&shell)?;
    browser::journeys(&[])
}

/// The Yew app with the widget in it; where there is no compiler for wasm but the one of last resort, one line says that it was not tried.
fn example(shell: &Shell) -> Result<()> {
    if !has_wasm(shell) {
        println!("example: skipped, this toolchain has no {WASM}");
        return Ok(());
    }
    checked(cmd!(shell, "cargo check --package example-app --target {WASM}"))
}

fn checked(command: Cmd<'_>) -> Result<()> {
    Ok(unleaked(command).run()?)
}
