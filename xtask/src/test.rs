//! `cargo xtask test`: all that must hold before anything is published, the quickest first. CI runs this and no more.

use std::time::Instant;

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
    let mut took = Vec::new();
    let mut step = |name: &str, run: &dyn Fn() -> Result<()>| {
        let begun = Instant::now();
        run().map(|()| took.push(format!("{name} {} s", begun.elapsed().as_secs())))
    };
    step("format", &|| checked(cmd!(shell, "cargo fmt --all --check")))?;
    step("lints", &|| checked(cmd!(shell, "cargo clippy --workspace --all-targets --all-features -- -D warnings")))?;
    step("native tests", &|| checked(cmd!(shell, "cargo test --workspace")))?;
    step("dist", &dist::make)?;
    step("npm", &|| npm::check(&shell))?;
    step("journeys", &|| browser::journeys(&[]))?;
    step("example", &|| example::check(&shell))?;
    println!("\nAll of it holds: {}.", took.join(", "));
    Ok(())
}

fn checked(command: Cmd<'_>) -> Result<()> {
    Ok(unleaked(command).run()?)
}
