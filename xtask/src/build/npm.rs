//! The embed once more, as an npm package: the same files, with types, schemas and a page for developers. Its sources stand in `npm/`.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::Shell;

use super::embed;
use super::program::Program;

/// What is copied as it stands.
const AS_IT_IS: &[&str] =
    &["npm/README.md", "npm/fail-forward.d.ts", "npm/config.schema.json", "LICENSE-MIT", "LICENSE-APACHE"];
/// What a reader's export holds.
pub(super) const EXPORT_SCHEMA: &str = "src/journal/exchange/export.schema.json";

pub(super) fn write(shell: &Shell, folder: &Path, loader: &str, program: &Program) -> Result<()> {
    embed::write(shell, folder, loader, program)?;
    for file in AS_IT_IS.iter().chain([&EXPORT_SCHEMA]) {
        let name = Path::new(file).file_name().context("a file has a name")?;
        shell.copy_file(file, folder.join(name))?;
    }
    let package = package(&shell.read_file("npm/package.json")?, env!("CARGO_PKG_VERSION"))?;
    shell.write_file(folder.join("package.json"), package)?;
    Ok(())
}

/// The package's own page with the version of this build.
fn package(text: &str, version: &str) -> Result<String> {
    let mut package: Value = serde_json::from_str(text).context("npm/package.json")?;
    *package.get_mut("version").context("npm/package.json has no version")? = Value::from(version);
    Ok(format!("{package:#}\n"))
}

#[cfg(test)]
mod tests {
    use super::package;

    #[test]
    fn the_package_has_the_version_of_the_build_and_the_rest_as_it_stands() {
        let made = package("{\"name\": \"a\", \"version\": \"0.0.0\", \"type\": \"module\"}", "1.2.3").unwrap();
        assert_eq!(made, "{\n  \"name\": \"a\",\n  \"version\": \"1.2.3\",\n  \"type\": \"module\"\n}\n");
        assert!(package("{}", "1.2.3").is_err());
    }
}
