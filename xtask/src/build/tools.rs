//! The tools that come from npm: esbuild, wasm-opt (in `binaryen`), axe-core and the TypeScript compiler, pinned by `xtask/tools`.
//!
//! They live in `target/tools`, are installed once for each lock file, and are never looked for anywhere else.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use crate::project::{on_path, path};

const FOLDER: &str = "target/tools";
const STAMP: &str = "target/tools/installed.lock.json";

/// Where each tool lies.
pub(crate) struct Tools {
    pub(crate) esbuild: PathBuf,
    pub(crate) wasm_opt: PathBuf,
    pub(crate) axe: PathBuf,
    pub(crate) tsc: PathBuf,
}

/// Installs the tools unless these very versions are there.
pub(crate) fn install(shell: &Shell) -> Result<Tools> {
    let lock = shell.read_file("xtask/tools/package-lock.json")?;
    if shell.read_file(STAMP).ok().as_ref() != Some(&lock) {
        ensure!(on_path("npm").is_some(), "npm is needed for esbuild and wasm-opt: install Node.js 20 or newer");
        eprintln!("installing esbuild, wasm-opt, axe-core and TypeScript from npm");
        shell.create_dir(FOLDER)?;
        for file in ["package.json", "package-lock.json"] {
            shell.copy_file(format!("xtask/tools/{file}"), format!("{FOLDER}/{file}"))?;
        }
        // `--prefix`: a bare install would walk up to a node_modules of some parent folder.
        cmd!(shell, "npm ci --prefix {FOLDER} --no-audit --no-fund --loglevel=error").quiet().ignore_stdout().run()?;
        // The stamp comes last, so that an installation that broke off is done again.
        shell.write_file(STAMP, lock)?;
    }
    let modules = path(shell, FOLDER).join("node_modules");
    Ok(Tools {
        esbuild: modules.join(".bin/esbuild"),
        wasm_opt: modules.join(".bin/wasm-opt"),
        axe: modules.join("axe-core/axe.min.js"),
        tsc: modules.join(".bin/tsc"),
    })
}
