//! The host of every page: one small server for all journeys. What stands before a page's name says how the host behaves.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::{env, fs, thread};

use tiny_http::{Header, Request, Response, Server};

/// The least that interface.md says a host must allow, and nothing inline.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
/// A page without an origin of its own: a frame without `allow-same-origin` is one.
const SANDBOXED: &str = "sandbox allow-scripts";
const SANDBOXED_WITH_FORMS: &str = "sandbox allow-scripts allow-forms";
/// A host that knows of script, but not of wasm.
const NO_WASM: &str = "script-src 'self' 'unsafe-inline'";

/// A host that lets no text become script or markup.
const TRUSTING: &str = "require-trusted-types-for 'script'; trusted-types 'none'";

/// The loader of another version: its program has another name, and is not there.
const ANOTHER: &str = "another-version/fail-forward.js";

fn another_version(loader: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(loader).replace("`fail-forward-", "`fail-forward-0").into_bytes()
}

/// Where it listens; started at the first need.
pub(super) fn address() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port"));
        let port = server.server_addr().to_ip().expect("an address").port();
        for _ in 0..4 {
            let server = Arc::clone(&server);
            thread::spawn(move || server.incoming_requests().for_each(answer));
        }
        format!("http://127.0.0.1:{port}")
    })
}

/// What `cargo xtask dist` made.
pub(super) fn dist() -> PathBuf {
    let usual = root().join("dist");
    let dist = env::var_os("FF_DIST").map_or(usual, PathBuf::from);
    assert!(dist.join("embed").is_dir(), "there is no {}: run `cargo xtask browser`", dist.display());
    dist
}

pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn answer(request: Request) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().trim_start_matches('/').to_owned();
    let found = file(&path).filter(|_| !path.contains("..")).and_then(|file| fs::read(file).ok());
    let found = found.map(|bytes| if path == ANOTHER { another_version(&bytes) } else { bytes });
    let sent = match found {
        Some(bytes) => {
            let mut response = Response::from_data(bytes).with_header(header("Content-Type", kind(&path)));
            if let Some(policy) = policy(&path) {
                response.add_header(header("Content-Security-Policy", policy));
            }
            // A page without an origin asks for scripts as from another one.
            response.add_header(header("Access-Control-Allow-Origin", "*"));
            request.respond(response)
        }
        None => request.respond(Response::empty(404)),
    };
    drop(sent); // the browser may be gone by now
}

/// `/fail-forward/…` is the embed, `/hosts/…` the pages beside this file, everything else the demo pages.
fn file(path: &str) -> Option<PathBuf> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match folder.rsplit('/').next().unwrap_or_default() {
        "example" => Some(root().join("target/example").join(name)),
        "site" => Some(dist().join("site").join(name)),
        "hosts" => Some(root().join("tests/browser/hosts").join(name)),
        "no-wasm-file" if name.ends_with(".wasm") => None,
        "no-glue" if name.ends_with(".js") && name != "fail-forward.js" => None,
        "fail-forward" | "another-version" | "wrong-type" | "no-wasm-file" | "no-glue" => {
            Some(dist().join("embed").join(name))
        }
        _ if name == "fail-forward.html" => Some(dist().join(name)),
        _ => Some(root().join("xtask/demo").join(name)),
    }
}

fn policy(path: &str) -> Option<&'static str> {
    match path.split('/').next() {
        Some("strict") => Some(STRICT),
        Some("sandboxed") => Some(SANDBOXED),
        Some("sandboxed-with-forms") => Some(SANDBOXED_WITH_FORMS),
        Some("forbids-wasm") => Some(NO_WASM),
        Some("trusting") => Some(TRUSTING),
        _ => None,
    }
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") if !path.starts_with("wrong-type") => "application/wasm",
        Some("json") => "application/json",
        _ => "text/plain",
    }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("a header")
}
