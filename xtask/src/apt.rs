//! Debian's packages, the last resort of `build::toolchain` and `browser`: used where the user is root and apt exists.
//!
//! It never asks for a password and never runs where somebody is not root already.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::project::{on_path, path};

/// Whether packages can be installed here without asking anybody.
pub(crate) fn may_install(shell: &Shell) -> bool {
    on_path("apt-get").is_some() && cmd!(shell, "id -u").quiet().read().is_ok_and(|id| id == "0")
}

/// Installs packages beside another apt that may be running: an archive folder of our own, and patience for the lock.
pub(crate) fn install(shell: &Shell, packages: &[&str]) -> Result<()> {
    eprintln!("installing Debian's packages: {}", packages.join(" "));
    let archives = path(shell, "target/apt");
    shell.create_dir(archives.join("partial"))?;
    let archives = format!("Dir::Cache::archives={}", archives.display());
    let options = ["-qq", "-o", &archives, "-o", "APT::Sandbox::User=root", "-o", "DPkg::Lock::Timeout=120"];
    // Old lists are better than none: whether they will do is for the installation to say.
    let _ = cmd!(shell, "apt-get {options...} update").quiet().ignore_stdout().run();
    cmd!(shell, "apt-get {options...} install --yes --no-install-recommends {packages...}")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .quiet()
        .ignore_stdout()
        .run()?;
    Ok(())
}
