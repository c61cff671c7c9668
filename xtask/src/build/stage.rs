//! Lays the sources out under `target/web` as the bundler and the compiler are to read them.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::Tools;
use crate::project::fresh_folder;

/// The minified style sheets, by their source's name. The crate's `build.rs` gets this folder as `FF_STYLES`.
pub(super) const STYLES: &str = "target/web/styles";
const MINIFIED: &str = "target/web/minified";
const ELEMENT: &str = "target/web/src/element";
/// The two sheets that the loader brings, in one: it pays for a second name.
const LOADERS: &[&str] = &["target/web/styles/tokens.css", "target/web/styles/invitation.css"];

/// Minifies every style sheet. An unchanged one keeps its time, or cargo would compile the program for nothing.
pub(super) fn styles(shell: &Shell, tools: &Tools) -> Result<()> {
    let esbuild = &tools.esbuild;
    let sources: Vec<_> = files(shell, Path::new("styles"), "css")?;
    fresh_folder(shell, MINIFIED)?;
    cmd!(shell, "{esbuild} --minify --log-level=warning --outdir={MINIFIED} {sources...}").quiet().run()?;
    shell.create_dir(STYLES)?;
    for old in files(shell, Path::new(STYLES), "css")? {
        let name = old.file_name().context("a style sheet has a name")?;
        if !shell.path_exists(Path::new(MINIFIED).join(name)) {
            shell.remove_path(&old)?;
        }
    }
    for new in files(shell, Path::new(MINIFIED), "css")? {
        let kept = Path::new(STYLES).join(new.file_name().context("a style sheet has a name")?);
        let text = shell.read_file(&new)?.trim_end().to_owned();
        if shell.read_file(&kept).ok().as_ref() != Some(&text) {
            shell.write_file(&kept, text)?;
        }
    }
    Ok(())
}

/// Copies the loader's sources beside the minified styles, and its two sheets into `loader.css` beside them.
pub(super) fn element(shell: &Shell) -> Result<()> {
    fresh_folder(shell, ELEMENT)?;
    let sheets = LOADERS.iter().map(|sheet| shell.read_file(sheet)).collect::<Result<String, _>>()?;
    shell.write_file(Path::new(ELEMENT).join("loader.css"), sheets)?;
    copy(shell, Path::new("src/element"), Path::new(ELEMENT))
}

fn copy(shell: &Shell, from: &Path, to: &Path) -> Result<()> {
    shell.create_dir(to)?;
    for entry in shell.read_dir(from)? {
        let target = to.join(entry.file_name().context("a file has a name")?);
        if entry.is_dir() { copy(shell, &entry, &target)? } else { shell.copy_file(&entry, &target)? }
    }
    Ok(())
}

fn files(shell: &Shell, folder: &Path, extension: &str) -> Result<Vec<std::path::PathBuf>> {
    let mut found = shell.read_dir(folder)?;
    found.retain(|file| file.extension().is_some_and(|it| it == extension));
    Ok(found)
}
