//! The host of every page: one small server for all journeys. What stands before a page's name says how the host behaves.

use std::convert::Infallible;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs, thread};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime::Builder;

/// The content policy that the README says is enough, with nothing inline.
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
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        thread::spawn(move || serve(listener));
        address
    })
}

/// Answers whoever comes, as many at once as come.
fn serve(listener: TcpListener) {
    let runtime = Builder::new_current_thread().enable_io().build().expect("a runtime");
    runtime.block_on(async {
        listener.set_nonblocking(true).expect("a listener that can be waited for");
        let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
        while let Ok((stream, _)) = listener.accept().await {
            let answered = http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(answer));
            // The browser may be gone by now.
            tokio::spawn(async { drop(answered.await) });
        }
    });
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

async fn answer(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let mut path = request.uri().path().trim_start_matches('/').to_owned();
    if path.ends_with('/') {
        path.push_str("index.html");
    }
    let found = file(&path).filter(|_| !path.contains("..")).and_then(|file| fs::read(file).ok());
    let found = found.map(|bytes| if path == ANOTHER { another_version(&bytes) } else { bytes });
    let (status, bytes) = found.map_or((StatusCode::NOT_FOUND, Vec::new()), |bytes| (StatusCode::OK, bytes));
    let mut response = Response::new(Full::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind(&path)));
    if let Some(policy) = policy(&path) {
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    }
    // A page without an origin asks for scripts as from another one.
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Ok(response)
}

/// `/fail-forward/…` is the embed, `/hosts/…` the pages beside this file, everything else the demo pages.
fn file(path: &str) -> Option<PathBuf> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match folder.rsplit('/').next().unwrap_or_default() {
        "example" => Some(root().join("target/example").join(name)),
        "site" => Some(dist().join("site").join(name)),
        "hosts" => Some(root().join("tests/browser/hosts").join(name)),
        "lang" => Some(dist().join("embed/lang").join(name)),
        "german" => Some(dist().join("embed-de").join(name)),
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
        Some("json" | "webmanifest") => "application/json",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "text/plain",
    }
}
