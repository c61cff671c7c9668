//! The process behind a driver: started, knocked at, and ended with the program that started it.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs};

use super::engine::Engine;

/// The process that keeps driver and browser alive for as long as its input is open.
pub(super) struct Keeper(Child);

impl Keeper {
    /// Starts the driver, which starts the browser when it is asked to.
    pub(super) fn of(engine: Engine, port: u16, profile: &Path) -> Keeper {
        let (script, driver) = engine.keeper();
        let mut keeper = Command::new("setsid");
        keeper.args(["sh", "-c", script, &driver, &port.to_string()]).arg(profile).stdin(Stdio::piped());
        Keeper(keeper.spawn().expect("the driver starts: install it, or name it"))
    }

    /// What the driver with this profile has printed.
    pub(super) fn said(profile: &Path) -> String {
        fs::read_to_string(profile.join("driver.log")).unwrap_or_default()
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// Waits until a driver takes connections.
pub(super) async fn answers(port: u16) -> Result<(), String> {
    let begun = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if begun.elapsed() > Duration::from_secs(20) {
            return Err("the driver does not answer".to_owned());
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

/// A free port below those that Linux gives to connections. One of those can be taken before the driver has it, and to knock at it can connect the
/// knocker with itself.
pub(super) fn free_port() -> u16 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let mut ports = (0..20_000).map(|_| 10_000 + (std::process::id() + NEXT.fetch_add(1, Ordering::Relaxed)) % 20_000);
    let free =
        ports.find_map(|port| u16::try_from(port).ok().filter(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()));
    free.expect("a free port")
}

/// A new folder, for one browser.
pub(super) fn profile() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("ff-visit-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let profile = env::temp_dir().join(name);
    let _ = fs::remove_dir_all(&profile);
    fs::create_dir_all(&profile).expect("a folder for the profile");
    profile
}
