//! `cargo xtask test`: all that must hold before anything is published, the quickest first. CI runs this and no more.

use std::process::Command as Process;
use std::thread;
use std::time::Instant;

use anyhow::{Result, anyhow, ensure};
use pico_args::Arguments;
use xshell::{Cmd, Shell, cmd};

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
    step("native tests and dist", &|| tested_beside_dist(&shell))?;
    step("npm", &|| npm::check(&shell))?;
    step("journeys", &|| browser::journeys(&[]))?;
    step("example", &|| example::check(&shell))?;
    println!("\nAll of it holds: {}.", took.join(", "));
    Ok(())
}

/// The native tests, and meanwhile dist: for most of its time that is one compiler on one processor. What it says is told when it is done.
fn tested_beside_dist(shell: &Shell) -> Result<()> {
    let (tests, dist) = thread::scope(|both| {
        let dist = both.spawn(|| Process::new(std::env::current_exe()?).arg(dist::COMMAND.name).output());
        (checked(cmd!(shell, "cargo test --workspace")), dist.join())
    });
    let dist = dist.map_err(|_| anyhow!("dist was given up halfway"))??;
    print!("{}{}", String::from_utf8_lossy(&dist.stderr), String::from_utf8_lossy(&dist.stdout));
    // Only now: where both fail, both have been told.
    tests?;
    ensure!(dist.status.success(), "dist cannot be made");
    Ok(())
}

fn checked(command: Cmd<'_>) -> Result<()> {
    Ok(unleaked(command).run()?)
}
