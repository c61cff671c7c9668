//! The standalone page as a static site that opens without a connection after one visit, and beside it the page on which an author makes
//! the lines for a blog. Their sources are `index.html` and `site/`.
//!
//! ```text
//! site/index.html       the standalone page, with page.css, title.js, a manifest and icons, so that it can be installed
//! site/sw.js            keeps all of that and the program for when there is no connection; offline.js asks for it
//! site/authors.html     the config page, with its scripts and authors.css
//! site/fail-forward/    the embed
//! ```

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;
use xshell::Shell;

use super::program::{Program, short_hash};
use super::{embed, stage};

/// What both pages may do: their own files, and nothing of anybody else's.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      img-src 'self' data:; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// What lies beside the standalone page as it stands in `site/`.
const BESIDE: [&str; 5] = ["offline.js", "manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png"];

/// The tags of `index.html` that are others on the site.
const TAGS: [(&str, &str); 3] = [
    (r#"href="styles/page.css""#, r#"href="page.css""#),
    (
        r#"<link rel="icon" href="data:,">"#,
        "<link rel=\"icon\" href=\"icon.svg\">\n<link rel=\"apple-touch-icon\" href=\"icon-192.png\">\n\
         <link rel=\"manifest\" href=\"manifest.webmanifest\">\n<script type=\"module\" src=\"offline.js\"></script>\n\
         <script type=\"module\" src=\"title.js\"></script>",
    ),
    (r#"src="src/element/page.js""#, r#"src="fail-forward/fail-forward.js""#),
];

pub(super) fn write(shell: &Shell, folder: &Path, loader: &str, program: &Program) -> Result<()> {
    let page = index(&shell.read_file("index.html")?)?.into_bytes();
    let mut kept = vec![("index.html".to_owned(), page)];
    kept.push(("page.css".to_owned(), shell.read_binary_file(format!("{}/page.css", stage::STYLES))?));
    kept.push(("title.js".to_owned(), shell.read_binary_file("src/element/title.js")?));
    for name in BESIDE {
        kept.push((name.to_owned(), shell.read_binary_file(format!("site/{name}"))?));
    }
    kept.extend(embed::files(loader, program).into_iter().map(|(name, bytes)| (format!("fail-forward/{name}"), bytes)));
    shell.write_file(folder.join("sw.js"), keeper(&shell.read_file("site/sw.js")?, &kept)?)?;
    for (name, bytes) in kept {
        shell.write_file(folder.join(name), bytes)?;
    }
    shell.write_file(folder.join("authors.html"), allowed(&shell.read_file("site/authors.html")?)?)?;
    for (from, to) in [
        ("site/authors.js", "authors.js"),
        ("site/form.js", "form.js"),
        ("site/letter.js", "letter.js"),
        ("site/authors.css", "authors.css"),
        ("npm/config.schema.json", "config.schema.json"),
    ] {
        shell.copy_file(from, folder.join(to))?;
    }
    Ok(())
}

/// The service worker, told what it keeps: these files, the page also by the address of its folder.
fn keeper(source: &str, kept: &[(String, Vec<u8>)]) -> Result<String> {
    let names: Vec<&str> = ["./"].into_iter().chain(kept.iter().map(|(name, _)| name.as_str())).collect();
    let parts: Vec<&[u8]> = kept.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes]).collect();
    let (files, hash) = ("__FF_FILES__", "__FF_HASH__");
    ensure!(source.contains(files) && source.contains(hash), "site/sw.js has lost its files or its hash");
    Ok(source.replace(files, &json!(names).to_string()).replace(hash, &json!(short_hash(&parts)).to_string()))
}

/// The page's source, with its files where they lie on the site.
fn index(source: &str) -> Result<String> {
    let mut page = source.to_owned();
    for (here, there) in TAGS {
        ensure!(page.contains(here), "index.html has lost {here}");
        page = page.replace(here, there);
    }
    allowed(&page)
}

fn allowed(page: &str) -> Result<String> {
    ensure!(page.contains("<head>"), "the page has no head");
    Ok(page.replacen(
        "<head>",
        &format!("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"),
        1,
    ))
}

#[cfg(test)]
mod tests {
    use super::{index, keeper};

    const SOURCE: &str = "<head>\n<link href=\"styles/page.css\"><link rel=\"icon\" href=\"data:,\"></head><script src=\"src/element/page.js\"></script>";

    #[test]
    fn the_page_names_its_files_where_they_lie_and_says_what_it_may_do() {
        let page = index(SOURCE).unwrap();
        assert!(page.contains("<link href=\"page.css\">") && page.contains("src=\"fail-forward/fail-forward.js\""));
        assert!(page.contains("href=\"manifest.webmanifest\"") && page.contains("src=\"offline.js\""));
        assert!(page.contains("src=\"title.js\""));
        assert!(
            page.starts_with("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        );
        assert!(index("<head>").is_err());
    }

    #[test]
    fn another_letter_in_any_kept_file_is_another_cache() {
        let kept = |text: &str| keeper("__FF_FILES__ __FF_HASH__", &[("a.js".to_owned(), text.into())]).unwrap();
        assert!(kept("one").starts_with(r#"["./","a.js"] ""#), "{}", kept("one"));
        assert_eq!(kept("one"), kept("one"));
        assert_ne!(kept("one"), kept("two"));
        assert!(keeper("nothing to fill in", &[]).is_err());
    }
}
