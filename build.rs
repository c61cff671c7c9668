//! Lays the catalogue, the coach's rules and the style sheets where the crate can include them.
//!
//! The catalogue `src/copy/en.toml` becomes one constant a sentence, so that a missing sentence is a compile error. The rules of the coach are packed
//! into bytes. The style sheets are taken as they stand, or, when `cargo xtask` has made them small, from the folder that `FF_STYLES` names.

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/coach/mod.rs"]
mod coach;

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

const CATALOGUE: &str = "src/copy/en.toml";
const SHEETS: [&str; 4] = ["tokens.css", "invitation.css", "widget.css", "print.css"];

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("copy.rs"), constants(&fs::read_to_string(CATALOGUE)?)?)?;
    println!("cargo::rerun-if-changed={CATALOGUE}");

    coach::write(out)?;
    println!("cargo::rerun-if-changed=build");

    println!("cargo::rerun-if-env-changed=FF_STYLES");
    let styles = env::var("FF_STYLES").unwrap_or_else(|_| "styles".to_owned());
    for sheet in SHEETS {
        let from = Path::new(&styles).join(sheet);
        println!("cargo::rerun-if-changed={}", from.display());
        fs::copy(from, out.join(sheet))?;
    }
    Ok(())
}

/// The Rust text of the catalogue: every sentence in one text, a constant for each, and the names of those that are looked up by name.
fn constants(text: &str) -> Result<String, Box<dyn Error>> {
    let entries = catalogue::sentences(text).map_err(|fault| format!("{CATALOGUE}: {fault}"))?;
    let mut rust = String::new();
    writeln!(rust, "const NAMES: &str = {:?};", names(&entries))?;
    writeln!(rust, "const ENGLISH: &str = {:?};", joined(entries.iter().map(|(_, text)| text))?)?;
    writeln!(rust, "/// Every sentence by its name.\npub mod key {{\n    use super::Key;")?;
    for (at, (name, text)) in entries.iter().enumerate() {
        let constant = name.replace(['.', '-'], "_").to_uppercase();
        writeln!(rust, "    /// {text:?}\n    pub const {constant}: Key = Key({at});")?;
    }
    writeln!(rust, "}}")?;
    Ok(rust)
}

/// The names of the sentences that are looked up by name: each thing once, behind it what is said of it.
fn names(entries: &[(String, String)]) -> String {
    let named = entries.iter().map(|(name, _)| name).filter(|name| !catalogue::by_constant(name));
    let (mut names, mut last) = (String::new(), "");
    for (thing, what) in named.filter_map(|name| catalogue::parts(name)) {
        if thing != last {
            names.extend([if last.is_empty() { "" } else { "\t" }, thing]);
        }
        names.extend([" ", what]);
        last = thing;
    }
    names
}

/// Texts in one, a tab between two.
fn joined<'a>(texts: impl Iterator<Item = &'a String>) -> Result<String, Box<dyn Error>> {
    let texts: Vec<&str> = texts.map(String::as_str).collect();
    match texts.iter().find(|text| text.contains('\t')) {
        Some(text) => Err(format!("a tab in a text: {text}").into()),
        None => Ok(texts.join("\t")),
    }
}
