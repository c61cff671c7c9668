//! Whether the npm package is one: npm packs it, and a TypeScript page that uses it compiles. Neither is published from here.

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::build::install_tools;
use crate::project::{fresh_folder, path};

/// Where the package is put as a dependency, so that it is found by its name.
const HOUSE: &str = "target/npm";

/// Checks `dist/npm`.
pub(crate) fn check(shell: &Shell) -> Result<()> {
    let listed =
        cmd!(shell, "npm pack --dry-run --json --loglevel=error ./dist/npm").quiet().read().context("npm pack")?;
    for file in
        ["fail-forward.js", "fail-forward.d.ts", "config.schema.json", "export.schema.json", "README.md", "LICENSE-MIT"]
    {
        ensure!(listed.contains(&format!("\"path\": \"{file}\"")), "npm would not pack {file}");
    }
    ensure!(listed.contains("\"path\": \"lang/de-"), "npm would not pack the languages");
    let installed = format!("{HOUSE}/node_modules/fail-forward");
    fresh_folder(shell, HOUSE)?;
    shell.create_dir(&installed)?;
    // What has types lies at the top; no page in TypeScript imports a language.
    for file in shell.read_dir("dist/npm")?.iter().filter(|file| file.is_file()) {
        shell.copy_file(file, &installed)?;
    }
    for file in shell.read_dir("tests/npm")? {
        shell.copy_file(file, HOUSE)?;
    }
    shell.write_file(format!("{HOUSE}/package.json"), "{\"private\": true, \"type\": \"module\"}\n")?;
    let (tsc, project) = (install_tools(shell)?.tsc, path(shell, HOUSE));
    cmd!(shell, "{tsc} --project {project}").quiet().run().context("a page in TypeScript that uses the package")
}
