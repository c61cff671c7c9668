//! The embed's files: a loader whose name is stable, and a program whose names carry its hash.

use std::path::Path;

use anyhow::Result;
use xshell::Shell;

use super::program::Program;

pub(super) fn write(shell: &Shell, folder: &Path, loader: &str, program: &Program) -> Result<()> {
    let hash = &program.hash;
    shell.write_file(folder.join("fail-forward.js"), loader)?;
    shell.write_file(folder.join(format!("fail-forward-{hash}.js")), &program.glue)?;
    shell.write_file(folder.join(format!("fail-forward-{hash}.wasm")), &program.wasm)?;
    shell.write_file(folder.join(format!("fail-forward-{hash}-plain.js")), &program.plain)?;
    Ok(())
}
