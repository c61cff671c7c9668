//! The commands that run the program's own code natively. They live in this tool built once more, with the feature `program`: who only wants to
//! serve a page does not wait for the program to be compiled for the desk as well.

use anyhow::Result;
use pico_args::Arguments;

use crate::Command;

pub(crate) const COACH: Command =
    Command { name: "coach", about: "what the coach hears in FILE.jsonl [--score] [--misses]", run: coach };

#[cfg(feature = "program")]
fn coach(arguments: Arguments) -> Result<()> {
    let words = arguments.finish().into_iter().map(|word| word.to_string_lossy().into_owned());
    crate::coach::run(words).map_err(|error| anyhow::anyhow!("{error}"))
}

#[cfg(not(feature = "program"))]
fn coach(arguments: Arguments) -> Result<()> {
    let again = std::process::Command::new("cargo")
        .args(["run", "--quiet", "--package", "xtask", "--features", "program", "--", COACH.name])
        .args(arguments.finish())
        .status()?;
    anyhow::ensure!(again.success(), "it ended with {again}");
    Ok(())
}
