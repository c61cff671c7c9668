//! The commands that run the program's own code natively. They live in this tool built once more, with the feature `program`: who only wants to
//! serve a page does not wait for the program to be compiled for the desk as well.

use anyhow::Result;
use pico_args::Arguments;

use crate::Command;

pub(crate) const COACH: Command =
    Command { name: "coach", about: "what the coach hears in FILE.jsonl [--score] [--misses]", run: coach };
pub(crate) const ECHO: Command =
    Command { name: "echo", about: "how often “you have been here before” is right --score [--misses]", run: echo };

#[cfg(feature = "program")]
fn coach(arguments: Arguments) -> Result<()> {
    crate::coach::run(words(arguments)).map_err(|error| anyhow::anyhow!("{error}"))
}

#[cfg(feature = "program")]
fn echo(arguments: Arguments) -> Result<()> {
    crate::echo::run(words(arguments)).map_err(|error| anyhow::anyhow!("{error}"))
}

#[cfg(feature = "program")]
fn words(arguments: Arguments) -> impl Iterator<Item = String> {
    arguments.finish().into_iter().map(|word| word.to_string_lossy().into_owned())
}

#[cfg(not(feature = "program"))]
fn coach(arguments: Arguments) -> Result<()> {
    again(&COACH, arguments)
}

#[cfg(not(feature = "program"))]
fn echo(arguments: Arguments) -> Result<()> {
    again(&ECHO, arguments)
}

#[cfg(not(feature = "program"))]
fn again(command: &Command, arguments: Arguments) -> Result<()> {
    let again = std::process::Command::new("cargo")
        .args(["run", "--quiet", "--package", "xtask", "--features", "program", "--", command.name])
        .args(arguments.finish())
        .status()?;
    anyhow::ensure!(again.success(), "it ended with {again}");
    Ok(())
}
