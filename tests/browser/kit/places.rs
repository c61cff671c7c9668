//! Where a journey can begin.

use super::server;

/// A page with a widget on it.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// Under the demo blog post.
    Post,
    /// On the standalone page, served.
    Standalone,
    /// On the standalone page, opened from disk.
    Disk,
    /// On the demo post as a page without an origin of its own gets it: no storage.
    Sandboxed,
    /// On one of the pages of `hosts/`.
    Host(&'static str),
    /// On one of the pages of `hosts/`, behind the strictest content policy that the README says is enough.
    Strict(&'static str),
    /// At any path of the server.
    At(&'static str),
}

impl Place {
    pub(super) fn address(self) -> String {
        let served = |path: String| format!("{}/{path}", server::address());
        match self {
            Place::Post => served("post.html".into()),
            Place::Standalone => served("fail-forward.html".into()),
            Place::Disk => format!("file://{}", server::dist().join("fail-forward.html").display()),
            Place::Sandboxed => served("sandboxed/post.html".into()),
            Place::Host(name) => served(format!("hosts/{name}.html")),
            Place::Strict(name) => served(format!("strict/hosts/{name}.html")),
            Place::At(path) => served(path.into()),
        }
    }
}
