//! The program itself: cargo to wasm, wasm-bindgen to glue, wasm-opt to make it small, and a hash to name both.
//!
//! It is built by `--package` alone, never `--workspace`: features of other packages would get into the wasm.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

use super::{Effort, Tools, alike, bundle::Bundler, dense, short, stage, toolchain::Toolchain};
use crate::project::path;

const FOLDER: &str = "target/web/glue";
/// wasm-bindgen's glue before it is minified: what `ff-glue` means to the bundler.
pub(super) const GLUE: &str = "target/web/glue/fail-forward.js";
const BOUND: &str = "target/web/glue/fail-forward_bg.wasm";

/// What is kept of a run of wasm-opt: the wasm, and the names that it gave.
const WASM: &str = "wasm";
const NAMES: &str = "names.json";

/// What decides beside the bytes themselves what a run makes of them: the flags and the order of the calls stand in this very file.
const MAKERS: [&str; 5] = [
    include_str!("program.rs"),
    include_str!("alike.rs"),
    include_str!("dense.rs"),
    include_str!("wasm.rs"),
    include_str!("../../tools/package-lock.json"),
];

/// Where the glue takes hold of the wasm.
const EXPORTS: &str = "wasm = instance.exports;";

/// What loads in Chromium, Firefox and WebKit. `--all-features` makes a file that two of them refuse.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// Names are kept for the second round.
const SMALL: &[&str] = &[
    // Taken apart and put together anew before it is made small: what the compiler nested otherwise becomes alike.
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    // The stack lies first: nothing of the program is in the first kilobyte.
    "--low-memory-unused",
    // A function that is called once stays one: what gzip knows of its like is lost in a larger one.
    "--one-caller-inline-max-function-size=0",
    "--debuginfo",
];
const SORTED: &[&str] = &[
    "--reorder-functions-by-name",
    "--minify-imports-and-exports-and-modules",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The program, ready to be written down.
pub(super) struct Program {
    pub(super) glue: String,
    pub(super) wasm: Vec<u8>,
    /// The plain form, for when the other two cannot be had.
    pub(super) plain: String,
    /// The files of other languages, each with its tag.
    pub(super) languages: Vec<(String, Vec<u8>)>,
    /// Of all of them together, so that an old loader never meets a new program.
    pub(super) hash: String,
}

pub(super) fn build(
    bundler: &Bundler<'_>,
    toolchain: &Toolchain,
    effort: Effort,
    languages: Vec<(String, Vec<u8>)>,
) -> Result<Program> {
    let (shell, tools) = (bundler.shell, bundler.tools);
    let compiled = toolchain.compile(shell, &path(shell, stage::STYLES))?;
    bind(shell, &compiled)?;
    let bound = shell.read_binary_file(BOUND)?;
    let wasm = match effort {
        Effort::Quick => bound,
        Effort::Small => {
            let (wasm, names) = optimised(shell, tools, &bound)?;
            shell.write_file(GLUE, short::follow(&shell.read_file(GLUE)?, &names)?)?;
            wasm
        }
    };
    let (glue, plain) = (bundler.program()?, bundler.plain()?);
    let mut parts: Vec<&[u8]> = vec![glue.as_bytes(), &wasm, plain.as_bytes()];
    parts.extend(languages.iter().map(|(_, file)| file.as_slice()));
    let hash = short_hash(&parts);
    Ok(Program { glue, wasm, plain, languages, hash })
}

fn bind(shell: &Shell, compiled: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("fail-forward").typescript(false).web(true)?;
    bindgen.generate(path(shell, FOLDER)).context("wasm-bindgen")?;
    let glue = guarded(&shell.read_file(GLUE)?)?;
    Ok(shell.write_file(GLUE, glue)?)
}

/// The glue with `src/element/guard.js` around what it calls of the wasm. A trap leaves no other trace that can be trusted: a panic hook does
/// not run when the stack or the memory ran out, nor in a program whose panics end at once.
fn guarded(glue: &str) -> Result<String> {
    let (before, after) =
        glue.split_once(EXPORTS).context("wasm-bindgen's glue takes the exports in another way than before")?;
    Ok(format!("import {{ guarded }} from \"ff-guard\";\n{before}wasm = guarded(instance.exports);{after}"))
}

/// Runs wasm-opt, or takes what this very build made of these very bytes before: it is most of a warm build's time. Gives the wasm, and what it now calls its
/// imports and exports.
fn optimised(shell: &Shell, tools: &Tools, bound: &[u8]) -> Result<(Vec<u8>, String)> {
    let parts = MAKERS.map(str::as_bytes).into_iter().chain([bound]);
    let folder: PathBuf = format!("target/web/opt/{}", short_hash(&parts.collect::<Vec<_>>())).into();
    if !shell.path_exists(&folder) {
        shell.remove_path("target/web/opt")?;
        let draft = shell.create_dir("target/web/opt/draft")?;
        let (wasm_opt, small, wasm) = (&tools.wasm_opt, draft.join("small.wasm"), draft.join(WASM));
        cmd!(shell, "{wasm_opt} {FEATURES...} {SMALL...} {BOUND} -o {small}").quiet().run()?;
        shell.write_file(&small, alike::named_by_place(&shell.read_binary_file(&small)?)?)?;
        let names = cmd!(shell, "{wasm_opt} {FEATURES...} {SORTED...} {small} -o {wasm}").quiet().read()?;
        shell.write_file(&wasm, dense::last(&shell.read_binary_file(&wasm)?)?)?;
        shell.write_file(draft.join(NAMES), names)?;
        // Renamed only when whole: a broken-off run must not be taken for a result.
        std::fs::rename(draft, path(shell, &folder))?;
    }
    Ok((shell.read_binary_file(folder.join(WASM))?, shell.read_file(folder.join(NAMES))?))
}

/// 40 bits in hexadecimal: enough to tell builds apart, short enough for a file's name.
pub(super) fn short_hash(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::short_hash;

    #[test]
    fn the_hash_changes_with_the_glue_alone_and_with_the_wasm_alone() {
        let one = short_hash(&[b"glue", b"wasm"]);
        assert_eq!(one.len(), 10);
        assert_ne!(one, short_hash(&[b"glue2", b"wasm"]));
        assert_ne!(one, short_hash(&[b"glue", b"wasm2"]));
        assert_ne!(one, short_hash(&[b"gluew", b"asm"]));
    }
}
