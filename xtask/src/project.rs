//! Where things are, and how a command is started: the shell every other module works with.
//!
//! All paths are made from the root, so that `cargo xtask` may be called from any folder of the project.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell};

/// What the outer cargo tells its children. An inner cargo, perhaps of another toolchain, must not hear it.
const LEAKING: &[&str] = &["CARGO", "LD_LIBRARY_PATH", "OUT_DIR"];
const LEAKING_FAMILIES: &[&str] = &["CARGO_MANIFEST_", "CARGO_PKG_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];

/// A shell that stands in the project's root.
pub(crate) fn shell() -> Result<Shell> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies inside the project")?;
    let shell = Shell::new()?;
    shell.change_dir(root);
    Ok(shell)
}

/// A path of the project in full, for what runs elsewhere or outlives a change of folder.
pub(crate) fn path(shell: &Shell, inside: impl AsRef<Path>) -> PathBuf {
    shell.current_dir().join(inside)
}

/// The command without what the outer cargo leaks (`RUSTUP_TOOLCHAIN` stays: it is the user's choice).
pub(crate) fn unleaked(mut command: Cmd<'_>) -> Cmd<'_> {
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if LEAKING.contains(&&*text) || LEAKING_FAMILIES.iter().any(|family| text.starts_with(family)) {
            command = command.env_remove(&name);
        }
    }
    command
}

/// A program that the user could start by this name.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Empties a folder, or makes it: nothing of an earlier build may stay behind in a new one.
pub(crate) fn fresh_folder(shell: &Shell, folder: impl AsRef<Path>) -> Result<()> {
    shell.remove_path(&folder)?;
    shell.create_dir(&folder)?;
    Ok(())
}
