//! The embed's files: a loader whose name is stable, and a program and its languages whose names carry one hash.

use std::path::Path;

use anyhow::Result;
use xshell::Shell;

use super::program::Program;
use super::zip;

pub(super) fn write(shell: &Shell, folder: &Path, loader: &str, program: &Program) -> Result<()> {
    for (name, bytes) in files(loader, program) {
        shell.write_file(folder.join(name), bytes)?;
    }
    Ok(())
}

pub(super) fn files(loader: &str, program: &Program) -> Vec<(String, Vec<u8>)> {
    let hash = &program.hash;
    let mut files = vec![
        ("fail-forward.js".to_owned(), loader.into()),
        (format!("fail-forward-{hash}.js"), program.glue.clone().into()),
        (format!("fail-forward-{hash}.wasm"), program.wasm.clone()),
        (format!("fail-forward-{hash}-plain.js"), program.plain.clone().into()),
    ];
    let languages = program.languages.iter();
    files.extend(languages.map(|(tag, file)| (format!("lang/{tag}-{hash}.json"), file.clone())));
    files
}

/// The same files in one, with the page on where they go.
pub(super) fn zipped(shell: &Shell, loader: &str, program: &Program) -> Result<Vec<u8>> {
    let mut all = files(loader, program);
    for (name, file) in
        [("authors.md", "docs/authors.md"), ("LICENSE-MIT", "LICENSE-MIT"), ("LICENSE-APACHE", "LICENSE-APACHE")]
    {
        all.push((name.to_owned(), shell.read_binary_file(file)?));
    }
    let inside = all.into_iter().map(|(name, bytes)| (format!("fail-forward/{name}"), bytes));
    zip::zip(&inside.collect::<Vec<_>>())
}
