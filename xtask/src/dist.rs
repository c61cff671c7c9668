//! `cargo xtask dist`: everything that can be published, as small as it gets, in `dist/`.

use anyhow::Result;
use pico_args::Arguments;

use crate::build::{Builder, Effort};
use crate::project::{path, shell};
use crate::{Command, integrity, nothing_more, sizes};

pub(crate) const COMMAND: Command =
    Command { name: "dist", about: "builds all that can be published into dist/, and weighs it", run };

fn run(arguments: Arguments) -> Result<()> {
    nothing_more(arguments)?;
    make()
}

/// What `test` and `browser` do first: the journeys run on what is published, never on anything else.
pub(crate) fn make() -> Result<()> {
    let shell = shell()?;
    let dist = path(&shell, "dist");
    Builder::ready(shell, Effort::Small)?.build(&dist)?;
    sizes::weigh(&dist)?;
    integrity::print(&dist.join("embed"))
}
