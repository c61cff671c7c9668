//! Lays the catalogue and the style sheets where the crate can include them.
//!
//! The catalogue `src/copy/en.toml` becomes one constant a sentence, so that a missing sentence is a compile error. The style sheets are taken
//! as they stand, or, when `cargo xtask` has made them small, from the folder that `FF_STYLES` names. Nothing else is done here.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

const CATALOGUE: &str = "src/copy/en.toml";
/// The table that only the loader reads; the program does not carry it.
const LOADER: &str = "loader";
const SHEETS: [&str; 3] = ["tokens.css", "invitation.css", "widget.css"];

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("copy.rs"), catalogue(&fs::read_to_string(CATALOGUE)?)?)?;
    println!("cargo::rerun-if-changed={CATALOGUE}");

    println!("cargo::rerun-if-env-changed=FF_STYLES");
    let styles = env::var("FF_STYLES").unwrap_or_else(|_| "styles".to_owned());
    for sheet in SHEETS {
        let from = Path::new(&styles).join(sheet);
        println!("cargo::rerun-if-changed={}", from.display());
        fs::copy(from, out.join(sheet))?;
    }
    Ok(())
}

/// The Rust text of the catalogue: names in order, their sentences in the same order, and a constant for each.
fn catalogue(text: &str) -> Result<String, Box<dyn Error>> {
    let mut entries = Vec::new();
    for (table, value) in text.parse::<toml::Table>()?.into_iter().filter(|(table, _)| table != LOADER) {
        flatten(&table, value, &mut entries)?;
    }
    entries.sort();
    let mut rust = String::new();
    writeln!(
        rust,
        "pub(super) static NAMES: &[&str] = &{:?};",
        entries.iter().map(|(name, _)| name).collect::<Vec<_>>()
    )?;
    writeln!(
        rust,
        "pub(super) static ENGLISH: &[&str] = &{:?};",
        entries.iter().map(|(_, text)| text).collect::<Vec<_>>()
    )?;
    writeln!(rust, "/// Every sentence by its name.\npub mod key {{\n    use super::Key;")?;
    for (at, (name, text)) in entries.iter().enumerate() {
        let constant = name.replace(['.', '-'], "_").to_uppercase();
        writeln!(rust, "    /// {text:?}\n    pub const {constant}: Key = Key({at});")?;
    }
    writeln!(rust, "}}")?;
    Ok(rust)
}

fn flatten(name: &str, value: toml::Value, entries: &mut Vec<(String, String)>) -> Result<(), Box<dyn Error>> {
    match value {
        toml::Value::String(text) => entries.push((name.to_owned(), text)),
        toml::Value::Table(table) => {
            for (key, value) in table {
                flatten(&format!("{name}.{key}"), value, entries)?;
            }
        }
        _ => return Err(format!("{CATALOGUE}: `{name}` is no text").into()),
    }
    Ok(())
}
