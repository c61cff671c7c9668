//! `cargo xtask serve`: the widget under a demo post and on its own page, built anew when a source has changed.
//!
//! One loop and no threads: before it answers, it looks whether the sources changed, so that a reload never shows what
//! is out of date. Pages are served as they are; nothing is put into them.

mod files;
mod watch;

use std::io::Cursor;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use pico_args::Arguments;
use tiny_http::{Header, Request, Response, Server};

use self::{files::Answer, watch::Watch};
use crate::build::{Builder, Effort};
use crate::project::{path, shell};
use crate::{Command, nothing_more};

pub(crate) const COMMAND: Command = Command {
    name: "serve",
    about: "serves demo and page on 127.0.0.1, rebuilds on change [--port 8080, 0 = any]",
    run,
};

const LOOK_EVERY: Duration = Duration::from_millis(400);

fn run(mut arguments: Arguments) -> Result<()> {
    let port: u16 = arguments.opt_value_from_str("--port")?.unwrap_or(8080);
    nothing_more(arguments)?;
    // Bound before anything is built: a taken port should be told at once.
    let server = Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("port {port}: {error}"))?;
    let shell = shell()?;
    let folders = Folders { built: path(&shell, "target/serve"), demo: path(&shell, "xtask/demo") };
    let mut watch = Watch::new(&shell);
    let builder = Builder::ready(shell, Effort::Quick)?;
    builder.build(&folders.built)?;
    let address = server.server_addr().to_ip().context("an address on this machine")?;
    announce(&format!("http://{address}"), &folders)?;
    loop {
        let request = server.recv_timeout(LOOK_EVERY)?;
        if watch.changed() {
            rebuild(&builder, &folders);
        }
        if let Some(request) = request {
            answer(request, &folders);
        }
    }
}

/// Where what is served lies.
pub(crate) struct Folders {
    pub(crate) built: PathBuf,
    pub(crate) demo: PathBuf,
}

fn announce(address: &str, folders: &Folders) -> Result<()> {
    println!("\n  {address}/");
    for (page, title) in files::pages(folders)? {
        println!("  {address}{page:<28} {title}");
    }
    println!("\nRebuilds when a source changes; reload to see it. Ctrl-C ends it.");
    Ok(())
}

/// A source that does not compile is no reason to stop: what was built before goes on being served.
fn rebuild(builder: &Builder, folders: &Folders) {
    match builder.build(&folders.built) {
        Ok(()) => println!("rebuilt"),
        Err(error) => eprintln!("not rebuilt, the last good build is still served: {error:#}"),
    }
}

fn answer(request: Request, folders: &Folders) {
    let Answer { status, kind, bytes } = files::answer(request.url(), folders);
    let headers = [("Content-Type", kind), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")];
    let headers = headers.iter().filter_map(|(name, value)| Header::from_bytes(*name, *value).ok()).collect();
    let length = bytes.len();
    // A browser that has gone away is nothing to tell.
    let _ = request.respond(Response::new(status.into(), headers, Cursor::new(bytes), Some(length), None));
}
