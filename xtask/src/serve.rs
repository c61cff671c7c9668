//! `cargo xtask serve`: the widget under a demo post and on its own page, built anew when a source has changed.
//!
//! One loop and no threads: before it answers, it looks whether the sources changed, so that a reload never shows what
//! is out of date. Pages are served as they are; nothing is put into them.

mod files;
mod watch;

use std::cell::RefCell;
use std::convert::Infallible;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::Response;
use hyper::body::Bytes;
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue, X_CONTENT_TYPE_OPTIONS};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use pico_args::Arguments;
use tokio::net::TcpListener;
use tokio::runtime::Builder as Runtime;
use tokio::task::LocalSet;
use tokio::time::timeout;

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
    let runtime = Runtime::new_current_thread().enable_all().build()?;
    LocalSet::new().block_on(&runtime, serve(port))
}

async fn serve(port: u16) -> Result<()> {
    // Bound before anything is built: a taken port should be told at once.
    let listener = TcpListener::bind(("127.0.0.1", port)).await.with_context(|| format!("port {port}"))?;
    let shell = shell()?;
    let folders = Folders { built: path(&shell, "target/serve"), demo: path(&shell, "xtask/demo") };
    let watch = Watch::new(&shell);
    let builder = Builder::ready(shell, Effort::Quick)?;
    builder.build(&folders.built)?;
    announce(&format!("http://{}", listener.local_addr()?), &folders)?;
    let site = Rc::new(Site { folders, builder, watch: RefCell::new(watch) });
    loop {
        // No connection for a while is no failure: it is the time to look at the sources.
        let come = timeout(LOOK_EVERY, listener.accept()).await;
        site.keep_up();
        if let Ok(Ok((stream, _))) = come {
            let site = Rc::clone(&site);
            let answer = service_fn(move |request| {
                site.keep_up();
                let answer = answer(request.uri().path(), &site.folders);
                async { Ok::<_, Infallible>(answer) }
            });
            let answered = http1::Builder::new().serve_connection(TokioIo::new(stream), answer);
            // A browser that has gone away is nothing to tell.
            tokio::task::spawn_local(async { drop(answered.await) });
        }
    }
}

/// What is served, and what makes it anew.
struct Site {
    folders: Folders,
    builder: Builder,
    watch: RefCell<Watch>,
}

impl Site {
    /// Builds again if a source has changed. One that does not compile is no reason to stop: what was built before goes on being served.
    fn keep_up(&self) {
        if !self.watch.borrow_mut().changed() {
            return;
        }
        match self.builder.build(&self.folders.built) {
            Ok(()) => println!("rebuilt"),
            Err(error) => eprintln!("not rebuilt, the last good build is still served: {error:#}"),
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

fn answer(path: &str, folders: &Folders) -> Response<Full<Bytes>> {
    let Answer { status, kind, bytes } = files::answer(path, folders);
    let mut response = Response::new(Full::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}
