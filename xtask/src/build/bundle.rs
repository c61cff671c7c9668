//! esbuild, told what the loader's sources may rely on:
//!
//! - `import css from "../../styles/x.css"` is the minified style sheet as a string;
//! - `import init, { mount } from "ff-glue"` is wasm-bindgen's glue, which the loader fetches on intent;
//! - that glue takes `guarded` from "ff-guard", which is `src/element/guard.js`;
//! - `self` is `window`, also in that glue: a page may have put something else in its place;
//! - `__FF_HASH__` is the hash in the names of the program's two files;
//! - `__FF_TAGS__` are the languages; `__FF_INVITED__.name`, `__FF_PLAIN__` and `__FF_RESCUE__` sentences of the catalogues, as `catalogue` orders them.

use anyhow::{Context, Result};
use serde_json::{Map, Value};
use xshell::{Shell, cmd};

use super::{Tools, program::GLUE};
use crate::project::path;

/// The language level every engine with `DecompressionStream` and constructable style sheets understands.
const TARGET: &str = "--target=es2022";
const GUARD: &str = "target/web/src/element/guard.js";

/// One build's answers to what the sources ask for.
pub(super) struct Bundler<'a> {
    pub(super) shell: &'a Shell,
    pub(super) tools: &'a Tools,
    pub(super) texts: &'a Map<String, Value>,
}

impl Bundler<'_> {
    /// The loader that invites in one language: one ES module without imports. The line before it has Chromium compile it beside the page's own thread and not on it.
    pub(super) fn loader(&self, hash: &str, invitation: &Map<String, Value>) -> Result<String> {
        let invited = Bundler { texts: invitation, ..*self };
        let loader = invited.bundle("target/web/src/element/embed.js", "esm", hash)?;
        Ok(["//# allFunctionsCalledOnLoad\n", &loader].concat())
    }

    /// What comes with the wasm: the glue, and what puts the program into its element. One ES module.
    pub(super) fn program(&self) -> Result<String> {
        self.bundle("target/web/src/element/fetched.js", "esm", "")
    }

    /// The plain form, for when neither can be had. One ES module.
    pub(super) fn plain(&self) -> Result<String> {
        self.bundle("target/web/src/element/plain.js", "esm", "")
    }

    /// The one-file page's script. A classic one: no engine loads modules from disk.
    pub(super) fn page(&self) -> Result<String> {
        self.bundle("target/web/src/element/page.js", "iife", "")
    }

    fn bundle(&self, entry: &str, format: &str, hash: &str) -> Result<String> {
        let esbuild = &self.tools.esbuild;
        let (glue, guard) = (path(self.shell, GLUE), path(self.shell, GUARD));
        let hash = Value::from(hash);
        let texts = self.texts.iter().map(|(name, text)| format!("--define:{name}={text}"));
        let bundle =
            cmd!(self.shell, "{esbuild} {entry} --bundle --minify {TARGET} --format={format} --loader:.css=text")
                .arg(format!("--alias:ff-glue={}", glue.display()))
                .arg(format!("--alias:ff-guard={}", guard.display()))
                .args([format!("--define:__FF_HASH__={hash}"), "--define:self=window".to_owned()])
                .args(texts)
                .args(["--charset=utf8", "--log-level=warning"]);
        bundle.quiet().read().with_context(|| format!("bundling {entry}"))
    }
}
