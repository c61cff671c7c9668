//! The texts of a language as its file gives them to the program, for tests.

use std::path::Path;

use fail_forward::copy::Copy;

#[path = "../../build/catalogue.rs"]
pub(crate) mod catalogue;

/// Every sentence of a language by its name, in the program's order.
pub(crate) fn sentences(tag: &str) -> Vec<(String, String)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/copy").join(tag).with_extension("toml");
    catalogue::sentences(&std::fs::read_to_string(file).expect("a text")).expect("a catalogue")
}

/// That language. English taken so counts as another one.
pub(crate) fn speaking(tag: &str) -> Copy {
    let texts: Vec<String> = sentences(tag).into_iter().map(|(_, text)| text).collect();
    Copy::of(&texts.join("\t"))
}
