//! The Yew app under `examples/`, built for the browser as an app of anybody's would be, and laid where a journey finds it.

use anyhow::{Context, Result};
use pico_args::Arguments;
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

use crate::build::{WASM, has_wasm};
use crate::project::{fresh_folder, path, shell, unleaked};
use crate::{Command, browser, nothing_more};

pub(crate) const COMMAND: Command =
    Command { name: "example", about: "builds the Yew app under examples/ and opens it in Chromium", run };

const FOLDER: &str = "target/example";
const PAGE: &str = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>A Yew app</title><link rel=\"icon\" href=\"data:,\">\
    <script type=\"module\">import init from \"./example-app.js\"; init({ module_or_path: \"example-app_bg.wasm\" })</script></head><body></body></html>\n";

fn run(arguments: Arguments) -> Result<()> {
    nothing_more(arguments)?;
    check(&shell()?)
}

/// Builds it and runs its journey; where there is no compiler for wasm but the one of last resort, one line says that it was not tried.
pub(crate) fn check(shell: &Shell) -> Result<()> {
    if !has_wasm(shell) {
        println!("example: skipped, this toolchain has no {WASM}");
        return Ok(());
    }
    // Without debug information, which is five sixths of the wasm: it would be written, read by wasm-bindgen and loaded for nobody.
    let build =
        cmd!(shell, "cargo build --package example-app --target {WASM}").env("CARGO_PROFILE_DEV_DEBUG", "false");
    unleaked(build).run()?;
    fresh_folder(shell, FOLDER)?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(path(shell, format!("target/{WASM}/debug/example-app.wasm"))).typescript(false).web(true)?;
    bindgen.generate(path(shell, FOLDER)).context("wasm-bindgen")?;
    shell.write_file(format!("{FOLDER}/index.html"), PAGE)?;
    browser::journeys(&["--ignored".into(), "example::".into()])
}
