//! Packs the rules of the coach, `src/coach/{language,nudges}/*.rules`, into bytes: `source` and `parse` read them, `pack` and what stands beside it
//! write them. `src/coach/book.rs` opens the bytes, `src/coach/rules.rs` walks them; a change here is a change there.

mod bits;
mod code;
mod expr;
#[path = "../../src/coach/letters.rs"]
mod letters;
mod pack;
mod parse;
mod phrases;
mod source;
mod tokens;
mod words;

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Where the rules stand.
const COACH: &str = "src/coach";

/// The rules of the coach in one blob, and the numbers of those that are asked from Rust.
pub(crate) fn write(out: &Path) -> Result<(), Box<dyn Error>> {
    let packed = pack::pack(&source::Book::read(Path::new(COACH))?)?;
    fs::write(out.join("coach.bin"), &packed.bytes)?;
    let mut rust = String::new();
    for (name, number) in &packed.entries {
        let constant = name.strip_prefix("contractions.").unwrap_or(name).replace('.', "_").to_uppercase();
        writeln!(rust, "pub(crate) const {constant}: Rule = Rule({number});")?;
    }
    let parts: Vec<_> = packed.parts.iter().map(|(name, bytes)| format!("{name} {bytes}")).collect();
    fs::write(out.join("coach.rs"), rust)?;
    fs::write(out.join("coach_seed.rs"), format!("const SEED: u32 = {};", packed.seed))?;
    fs::write(out.join("coach.txt"), parts.join(", "))?;
    println!("cargo::rerun-if-changed={COACH}");
    Ok(())
}
