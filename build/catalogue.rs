//! The sentences of a catalogue by their names, in the order in which the program numbers them. `build.rs` makes constants of them, `xtask` the file of
//! another language, and a test holds the two to each other.

use std::error::Error;

/// The tables that only plain scripts read; the program does not carry them.
const SCRIPTS: [&str; 2] = ["loader", "plain"];
/// Tables whose sentences the program asks for by their constants alone: it does not carry their names.
const BY_CONSTANT: [&str; 24] = [
    "aloud", "back", "blank", "bring", "card", "due", "echo", "file", "frame", "go", "hand", "journal", "notice",
    "pin", "read", "reply", "scale", "seal", "status", "steps", "take", "widget", "year", "yield",
];

/// Every sentence of the program's, those first that it looks up by their names.
pub(crate) fn sentences(text: &str) -> Result<Vec<(String, String)>, Box<dyn Error + Send + Sync>> {
    let mut entries = Vec::new();
    for (table, value) in text.parse::<toml::Table>()? {
        if !SCRIPTS.contains(&table.as_str()) {
            flatten(&table, value, &mut entries)?;
        }
    }
    entries.sort_by_cached_key(|(name, _)| {
        (by_constant(name), parts(name).map(|(thing, what)| (thing.to_owned(), what.to_owned())))
    });
    Ok(entries)
}

/// A thing, and what the sentence says of it: `own.because` and `ask`.
pub(crate) fn parts(name: &str) -> Option<(&str, &str)> {
    name.rsplit_once('.')
}

/// Whether the program knows a sentence by its number alone.
pub(crate) fn by_constant(name: &str) -> bool {
    name.split_once('.').is_some_and(|(table, _)| BY_CONSTANT.contains(&table))
}

fn flatten(
    name: &str,
    value: toml::Value,
    entries: &mut Vec<(String, String)>,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    match value {
        toml::Value::String(text) => entries.push((name.to_owned(), text)),
        toml::Value::Table(table) => {
            for (key, value) in table {
                flatten(&format!("{name}.{key}"), value, entries)?;
            }
        }
        _ => return Err(format!("`{name}` is no text").into()),
    }
    Ok(())
}
