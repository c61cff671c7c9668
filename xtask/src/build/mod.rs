//! From sources to a folder that can be published: the one road that `dist`, `serve` and `test` take.
//!
//! ```text
//! styles/*.css  → target/web/styles       minified; what the loader and the program both hold
//! src/element/  → target/web/src/element  a copy, so that `../../styles/x.css` means the minified file
//! src/copy/     → lang/<tag>.json         the texts of each language but English
//! src/main.rs   → target/web/glue         wasm and its glue, by way of wasm-bindgen and (for `Small`) wasm-opt
//!               → <out>/embed, <out>/embed-<tag>, <out>/npm, <out>/site, <out>/fail-forward.html
//! ```

mod alike;
mod bundle;
mod catalogue;
mod dense;
mod embed;
mod npm;
mod page;
mod program;
mod short;
mod site;
mod stage;
mod toolchain;
mod tools;
mod wasm;
mod zip;

use std::path::Path;

use anyhow::{Context, Result};
use xshell::Shell;

use self::{bundle::Bundler, toolchain::Toolchain};
use crate::project::fresh_folder;
pub(crate) use toolchain::{TARGET as WASM, active_has_target as has_wasm};
pub(crate) use tools::{Tools, install as install_tools};

/// How hard to try: `Quick` leaves out wasm-opt, which takes longer than all the rest of a warm build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    Quick,
    Small,
}

/// All that a build needs and that is found but once, however often one builds.
pub(crate) struct Builder {
    shell: Shell,
    tools: Tools,
    toolchain: Toolchain,
    effort: Effort,
}

impl Builder {
    /// Finds the compiler and the tools, and installs what is missing.
    pub(crate) fn ready(shell: Shell, effort: Effort) -> Result<Self> {
        let tools = tools::install(&shell)?;
        let toolchain = toolchain::find(&shell, effort)?;
        Ok(Self { shell, tools, toolchain, effort })
    }

    /// Builds everything into `out`. A build that fails leaves `out` as it was.
    pub(crate) fn build(&self, out: &Path) -> Result<()> {
        let (shell, tools) = (&self.shell, &self.tools);
        stage::styles(shell, tools)?;
        stage::element(shell)?;
        let languages = catalogue::languages(shell)?;
        let texts = catalogue::script_texts(&languages)?;
        let bundler = Bundler { shell, tools, texts: &texts };
        let files = catalogue::files(&languages)?;
        let program = program::build(&bundler, &self.toolchain, self.effort, files)?;
        let mut loaders = Vec::new();
        for language in &languages {
            loaders.push(bundler.loader(&program.hash, &catalogue::invitation(&languages, language)?)?);
        }
        let page = page::make(shell, &bundler, &program)?;
        fresh_folder(shell, out)?;
        // The same files for each language, but for the loader: it has room for the words of one.
        for (language, loader) in languages.iter().zip(&loaders) {
            let name = if language.is_english() { "embed".to_owned() } else { format!("embed-{}", language.tag) };
            embed::write(shell, &out.join(&name), loader, &program)?;
            shell.write_file(out.join(format!("fail-forward-{name}.zip")), embed::zipped(shell, loader, &program)?)?;
        }
        let loader = loaders.first().context("there is no language")?;
        npm::write(shell, &out.join("npm"), loader, &program)?;
        site::write(shell, &out.join("site"), loader, &program)?;
        shell.write_file(out.join("fail-forward.html"), page)?;
        shell.copy_file(npm::EXPORT_SCHEMA, out.join("export.schema.json"))?;
        Ok(())
    }
}
