//! esbuild, told what the loader's sources may rely on:
//!
//! - `import css from "../../styles/x.css"` is the minified style sheet as a string;
//! - `import init, { mount } from "ff-glue"` is wasm-bindgen's glue (the page only: the loader fetches it on intent);
//! - `__FF_HASH__` is the hash in the names of glue and wasm;
//! - `__FF_TEXTS__` is an object of the sentences in the catalogue's table `[loader]`.

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::{Shell, cmd};

use super::{Tools, program::GLUE};
use crate::project::path;

/// The language level every engine with `DecompressionStream` and constructable style sheets understands.
const TARGET: &str = "--target=es2022";

/// One build's answers to what the sources ask for.
pub(super) struct Bundler<'a> {
    pub(super) shell: &'a Shell,
    pub(super) tools: &'a Tools,
    pub(super) hash: &'a str,
    pub(super) texts: &'a Value,
}

impl Bundler<'_> {
    /// The loader: one ES module without imports.
    pub(super) fn loader(&self) -> Result<String> {
        self.bundle("target/web/src/element/embed.js", "esm")
    }

    /// The one-file page's script. A classic one: no engine loads modules from disk.
    pub(super) fn page(&self) -> Result<String> {
        self.bundle("target/web/src/element/page.js", "iife")
    }

    fn bundle(&self, entry: &str, format: &str) -> Result<String> {
        let esbuild = &self.tools.esbuild;
        let glue = path(self.shell, GLUE);
        let hash = Value::from(self.hash).to_string();
        let texts = self.texts.to_string();
        let bundle =
            cmd!(self.shell, "{esbuild} {entry} --bundle --minify {TARGET} --format={format} --loader:.css=text")
                .arg(format!("--alias:ff-glue={}", glue.display()))
                .arg(format!("--define:__FF_HASH__={hash}"))
                .arg(format!("--define:__FF_TEXTS__={texts}"))
                .args(["--charset=utf8", "--log-level=warning"]);
        bundle.quiet().read().with_context(|| format!("bundling {entry}"))
    }
}

/// Minifies a module that stands on its own: the glue.
pub(super) fn minify(shell: &Shell, tools: &Tools, file: &str) -> Result<String> {
    let esbuild = &tools.esbuild;
    Ok(cmd!(shell, "{esbuild} {file} --minify {TARGET} --format=esm --charset=utf8 --log-level=warning")
        .quiet()
        .read()?)
}
