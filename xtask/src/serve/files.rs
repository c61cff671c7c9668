//! What an address means: the embed under `/fail-forward/`, the demo pages, the standalone page and the start page.
//!
//! It reads only below the two folders it is given.

use std::path::{Path, PathBuf};

use anyhow::Result;
use hyper::StatusCode;

use super::Folders;

/// What goes back to the browser.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) kind: &'static str,
    pub(super) bytes: Vec<u8>,
}

pub(super) fn answer(address: &str, folders: &Folders) -> Answer {
    if address == "/" {
        let page = start_page(folders).unwrap_or_else(|error| format!("{error:#}"));
        return Answer { status: StatusCode::OK, kind: kind(Path::new("index.html")), bytes: page.into_bytes() };
    }
    let found = file(address, folders).and_then(|file| Some((kind(&file), std::fs::read(file).ok()?)));
    match found {
        Some((kind, bytes)) => Answer { status: StatusCode::OK, kind, bytes },
        None => Answer {
            status: StatusCode::NOT_FOUND,
            kind: "text/plain; charset=utf-8",
            bytes: b"There is no such page here.\n".into(),
        },
    }
}

/// The pages worth opening, each with what it is.
pub(super) fn pages(folders: &Folders) -> Result<Vec<(String, String)>> {
    let mut pages = vec![("/fail-forward.html".to_owned(), "the standalone page, in one file".to_owned())];
    let entries = std::fs::read_dir(&folders.demo).into_iter().flatten();
    let mut demos: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    demos.retain(|file| file.extension().is_some_and(|it| it == "html"));
    demos.sort();
    for file in demos {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let title = title(&std::fs::read_to_string(&file)?).unwrap_or_else(|| name.clone());
        pages.push((format!("/demo/{name}"), title));
    }
    Ok(pages)
}

fn start_page(folders: &Folders) -> Result<String> {
    let links = pages(folders)?.into_iter().map(|(page, title)| format!("<li><a href=\"{page}\">{title}</a></li>\n"));
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">\n\
         <title>Fail Forward</title>\n<h1>Fail Forward</h1>\n<ul>\n{}</ul>\n</html>\n",
        links.collect::<String>()
    ))
}

/// The demo's own title, as it stands: it is HTML already.
fn title(page: &str) -> Option<String> {
    let (_, rest) = page.split_once("<title>")?;
    Some(rest.split_once("</title>")?.0.trim().to_owned())
}

fn file(address: &str, folders: &Folders) -> Option<PathBuf> {
    let path = address.strip_prefix('/')?;
    // Names alone: what climbs out of the folder is not found.
    if path.split('/').any(|name| name.is_empty() || name.starts_with('.') || name.contains('\\')) {
        return None;
    }
    Some(match path.split_once('/') {
        Some(("fail-forward", rest)) => folders.built.join("embed").join(rest),
        Some(("demo", rest)) => folders.demo.join(rest),
        _ => folders.built.join(path),
    })
}

/// The MIME type by the file's ending. Browsers compile wasm while it arrives only under its own.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|it| it.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use hyper::StatusCode;

    use super::{Folders, answer, file, kind, title};

    fn folders() -> Folders {
        Folders { built: "/built".into(), demo: "/demos".into() }
    }

    #[test]
    fn wasm_and_modules_come_under_the_types_browsers_insist_on() {
        assert_eq!(kind(Path::new("a.wasm")), "application/wasm");
        assert_eq!(kind(Path::new("a.js")), "text/javascript; charset=utf-8");
    }

    #[test]
    fn the_two_lines_of_the_readme_find_the_loader() {
        let loader = file("/fail-forward/fail-forward.js", &folders());
        assert_eq!(loader.as_deref(), Some(Path::new("/built/embed/fail-forward.js")));
    }

    #[test]
    fn demos_and_the_standalone_page_have_addresses_of_their_own() {
        assert_eq!(file("/demo/post.html", &folders()).as_deref(), Some(Path::new("/demos/post.html")));
        assert_eq!(file("/fail-forward.html", &folders()).as_deref(), Some(Path::new("/built/fail-forward.html")));
    }

    #[test]
    fn no_address_climbs_out_of_the_folder() {
        for address in ["/../Cargo.toml", "/demo/../../x", "//etc/passwd", "/demo/.git", "/demo\\..\\x", ""] {
            assert_eq!(file(address, &folders()), None, "{address}");
        }
    }

    #[test]
    fn what_is_not_there_is_answered_as_not_found() {
        assert_eq!(answer("/nothing.html", &folders()).status, StatusCode::NOT_FOUND);
    }

    #[test]
    fn a_demo_is_listed_by_its_own_title() {
        assert_eq!(title("<title> On failing </title>").as_deref(), Some("On failing"));
        assert_eq!(title("<h1>none</h1>"), None);
    }
}
