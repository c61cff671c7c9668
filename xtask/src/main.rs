//! The build tool, `cargo xtask …`: makes, serves and tests the widget with cargo alone in front of it.
//!
//! Developers and CI call it; nothing of it is shipped. It never writes outside `target/` and `dist/`, and installs
//! system packages only as the last resort that `toolchain` and `browser` describe.
//!
//! A new command is a file with a `COMMAND` and a line in `COMMANDS`.

mod apt;
mod bench;
mod browser;
mod build;
#[cfg(feature = "program")]
mod coach;
mod dist;
#[cfg(feature = "program")]
mod echo;
mod example;
mod faults;
mod integrity;
mod npm;
mod program;
mod project;
mod serve;
mod sizes;
mod test;

use std::process::ExitCode;

use anyhow::Result;
use pico_args::Arguments;

/// One command: what the user types after `cargo xtask`, what the help says of it, and what it does.
struct Command {
    name: &'static str,
    about: &'static str,
    run: fn(Arguments) -> Result<()>,
}

const COMMANDS: &[&Command] = &[
    &dist::COMMAND,
    &serve::COMMAND,
    &test::COMMAND,
    &browser::COMMAND,
    &faults::COMMAND,
    &example::COMMAND,
    &bench::COMMAND,
    &program::COACH,
    &program::ECHO,
];

fn main() -> ExitCode {
    let mut arguments = Arguments::from_env();
    let asked = arguments.subcommand().ok().flatten();
    let Some(command) = COMMANDS.iter().find(|command| Some(command.name) == asked.as_deref()) else {
        return help(asked.as_deref());
    };
    match (command.run)(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\ncargo xtask {}: {error:#}", command.name);
            ExitCode::FAILURE
        }
    }
}

/// No command or `help` is a question and ends well; a wrong command is an error.
fn help(asked: Option<&str>) -> ExitCode {
    println!("cargo xtask <command>\n");
    for command in COMMANDS {
        println!("  {:<18} {}", command.name, command.about);
    }
    match asked {
        None | Some("help") => ExitCode::SUCCESS,
        Some(wrong) => {
            eprintln!("\nThere is no command `{wrong}`.");
            ExitCode::FAILURE
        }
    }
}

/// Refuses what a command did not ask for, so that a misspelt option is not quietly ignored.
fn nothing_more(arguments: Arguments) -> Result<()> {
    match arguments.finish().first() {
        None => Ok(()),
        Some(extra) => anyhow::bail!("unknown argument `{}`", extra.to_string_lossy()),
    }
}
