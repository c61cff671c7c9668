//! The target that the wasm is compiled for where std is compiled with it: the compiler's own, but for how functions hand results to each other. Used
//! by `toolchain`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::toolchain::TARGET;
use crate::project::unleaked;

/// By default a result of two numbers, as a text is one, goes through memory; so it is returned. Only what is compiled together has to agree on it: what
/// the page calls, and what calls the page, is laid out as ever.
const ABI: &str = "experimental-mv";

/// Writes the target down as this very compiler describes it. It has the same name: crates know it by that.
///
/// # Errors
/// If the compiler does not describe it.
pub(super) fn described(shell: &Shell, folder: &Path) -> Result<PathBuf> {
    let asked = cmd!(shell, "rustc -Z unstable-options --print target-spec-json --target {TARGET}");
    let described = unleaked(asked).env("RUSTC_BOOTSTRAP", "1").quiet().read()?;
    let mut target: serde_json::Value = serde_json::from_str(&described)?;
    let fields = target.as_object_mut().context("rustc describes its target in another way than before")?;
    fields.insert("llvm-abiname".to_owned(), ABI.into());
    fields.insert("features".to_owned(), "+multivalue".into());
    let file = folder.join(TARGET).with_extension("json");
    shell.write_file(&file, target.to_string())?;
    Ok(file)
}

/// What cargo has to be told before it takes a target that is written down; an older cargo takes it as it is, and does not know the flag.
pub(super) fn flags(shell: &Shell) -> &'static [&'static str] {
    let known = unleaked(cmd!(shell, "cargo -Z help")).env("RUSTC_BOOTSTRAP", "1").quiet().ignore_stderr().read();
    if known.is_ok_and(|known| known.contains("json-target-spec")) { &["-Z", "json-target-spec"] } else { &[] }
}
