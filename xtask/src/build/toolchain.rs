//! Finds a compiler for wasm: the user's own, else their rustup's, else Debian's, and says which was taken.
//!
//! It never names a channel and never changes the user's default: no network may be the reason that a build fails.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, Shell, cmd};

use super::Effort;
use crate::apt;
use crate::project::{on_path, path, unleaked};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const RUSTUP_PATIENCE: Duration = Duration::from_secs(20);
/// std without backtraces, which wasm has none of: 5 % smaller, and a panic still says what and where.
const BUILD_STD: &[&str] = &["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"];
/// Panics trap at once, without a word: what they would say is not shown to a reader, and a trap is noticed all the same (`src/element/guard.js`).
const SLIM: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
const DEBIAN_PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "lld"];

/// A way to compile. Each has a target folder of its own: they would undo each other's work in a shared one.
pub(super) enum Toolchain {
    /// The toolchain cargo runs under, which has the target.
    Active,
    /// The same, with the source of std, which it compiles as well: a tenth smaller, and a minute slower.
    Slim,
    /// Debian's compiler and the source of std, which it compiles as well.
    Debian { linker: PathBuf },
}

/// The four attempts, cheapest first. What is to be small takes std's own source too, where that is to be had.
pub(super) fn find(shell: &Shell, effort: Effort) -> Result<Toolchain> {
    if active_has_target(shell) || (rustup_adds(shell, "target", TARGET)? && active_has_target(shell)) {
        eprintln!("wasm: the active toolchain has {TARGET}");
        if effort == Effort::Small && (active_has_source(shell) || rustup_adds(shell, "component", "rust-src")?) {
            eprintln!("wasm: std is compiled from its source, to be small");
            return Ok(Toolchain::Slim);
        }
        return Ok(Toolchain::Active);
    }
    if let Some(found) = debian(shell) {
        eprintln!("wasm: Debian's rustc-web, with std compiled from rust-web-src");
        return Ok(found);
    }
    if apt::may_install(shell) {
        apt::install(shell, DEBIAN_PACKAGES)?;
        if let Some(found) = debian(shell) {
            eprintln!("wasm: Debian's rustc-web, just installed, with std compiled from rust-web-src");
            return Ok(found);
        }
    }
    bail!("this Rust cannot compile for {TARGET}. Run: rustup target add {TARGET}")
}

/// Whether the toolchain that cargo runs under can compile for wasm.
pub(crate) fn active_has_target(shell: &Shell) -> bool {
    let asked = cmd!(shell, "rustc --print target-libdir --target {TARGET}").quiet().ignore_stderr();
    unleaked(asked).read().is_ok_and(|folder| Path::new(&folder).is_dir())
}

fn active_has_source(shell: &Shell) -> bool {
    let asked = cmd!(shell, "rustc --print sysroot").quiet().ignore_stderr();
    unleaked(asked).read().is_ok_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library/std").is_dir())
}

/// Asks rustup once. Where its servers are out of reach it does not fail, it hangs: hence the patience and the note.
fn rustup_adds(shell: &Shell, what: &str, name: &str) -> Result<bool> {
    let failed = format!("target/rustup-has-no-{name}");
    let Some(rustup) = on_path("rustup").filter(|_| !shell.path_exists(&failed)) else { return Ok(false) };
    eprintln!("wasm: asking rustup for {name}, for at most {} s", RUSTUP_PATIENCE.as_secs());
    let mut asked = Command::new(rustup);
    asked.args([what, "add", name]).current_dir(shell.current_dir()).stdin(Stdio::null());
    asked.stdout(Stdio::null()).stderr(Stdio::null());
    if ends_well_within(&mut asked, RUSTUP_PATIENCE)? {
        return Ok(true);
    }
    eprintln!("wasm: rustup has none to give; {failed} remembers it");
    shell.write_file(&failed, "rustup could not add it. Remove this file to have it asked again.\n")?;
    Ok(false)
}

fn ends_well_within(command: &mut Command, patience: Duration) -> Result<bool> {
    let mut child = command.spawn()?;
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if begun.elapsed() > patience {
            child.kill()?;
            child.wait()?;
            return Ok(false);
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Debian's compiler, if all of it is there: an older `rustc` package has the same path, but no source beside it.
fn debian(shell: &Shell) -> Option<Toolchain> {
    let sysroot = cmd!(shell, "/usr/bin/rustc --print sysroot").quiet().ignore_stderr().read().ok()?;
    let source = Path::new(&sysroot).join("lib/rustlib/src/rust/library/std");
    let whole = source.is_dir() && Path::new("/usr/bin/cargo").is_file();
    Some(Toolchain::Debian { linker: linker(shell)? }).filter(|_| whole)
}

/// rustup's linker is as new as its compiler; Debian's own is older, and will do.
fn linker(shell: &Shell) -> Option<PathBuf> {
    let of_rustup = || {
        let sysroot = unleaked(cmd!(shell, "rustc --print sysroot")).quiet().ignore_stderr().read().ok()?;
        let hosts = shell.read_dir(Path::new(&sysroot).join("lib/rustlib")).ok()?;
        hosts.iter().map(|host| host.join("bin/rust-lld")).find(|file| file.is_file())
    };
    of_rustup().or_else(|| on_path("wasm-ld"))
}

impl Toolchain {
    /// Compiles the wasm entry and says where it lies. `styles` is what the crate's `build.rs` is to include.
    pub(super) fn compile(&self, shell: &Shell, styles: &Path) -> Result<PathBuf> {
        let folder = path(shell, self.folder());
        let build = unleaked(self.cargo(shell))
            .args(["--release", "--package", "fail-forward", "--bin", "fail-forward", "--target", TARGET])
            .arg("--target-dir")
            .arg(&folder)
            .env("FF_STYLES", styles);
        build.quiet().run().context("the program does not compile for wasm")?;
        Ok(folder.join(TARGET).join("release/fail-forward.wasm"))
    }

    fn folder(&self) -> &'static str {
        match self {
            Self::Active => "target/wasm-active",
            Self::Slim => "target/wasm-slim",
            Self::Debian { .. } => "target/wasm-debian",
        }
    }

    fn cargo<'a>(&self, shell: &'a Shell) -> Cmd<'a> {
        match self {
            Self::Active => cmd!(shell, "cargo build"),
            Self::Slim => cmd!(shell, "cargo build {BUILD_STD...}").env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", SLIM),
            Self::Debian { linker } => cmd!(shell, "/usr/bin/cargo build {BUILD_STD...}")
                .env("RUSTC", "/usr/bin/rustc")
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;
    use std::time::{Duration, Instant};

    use super::ends_well_within;

    #[test]
    fn a_command_that_hangs_is_ended_when_patience_runs_out() {
        let begun = Instant::now();
        assert!(!ends_well_within(Command::new("sleep").arg("30"), Duration::from_millis(200)).unwrap());
        assert!(begun.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_command_that_ends_in_time_is_believed() {
        assert!(ends_well_within(&mut Command::new("true"), Duration::from_secs(10)).unwrap());
        assert!(!ends_well_within(&mut Command::new("false"), Duration::from_secs(10)).unwrap());
    }
}
