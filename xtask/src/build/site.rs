//! The standalone page as a static site, and beside it the page on which an author makes the lines for a blog. Its sources are `index.html` and `site/`.
//!
//! ```text
//! site/index.html       the standalone page; site/page.css its sheet
//! site/authors.html     the config page, with its scripts and authors.css
//! site/fail-forward/    the embed
//! ```

use std::path::Path;

use anyhow::{Result, ensure};
use xshell::Shell;

use super::program::Program;
use super::{embed, stage};

/// What both pages may do: their own files, and nothing of anybody else's.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      img-src 'self' data:; base-uri 'none'; form-action 'none'";

pub(super) fn write(shell: &Shell, folder: &Path, loader: &str, program: &Program) -> Result<()> {
    embed::write(shell, &folder.join("fail-forward"), loader, program)?;
    shell.write_file(folder.join("index.html"), index(&shell.read_file("index.html")?)?)?;
    shell.write_file(folder.join("authors.html"), allowed(&shell.read_file("site/authors.html")?)?)?;
    for (from, to) in [
        (format!("{}/page.css", stage::STYLES), "page.css"),
        ("site/authors.js".to_owned(), "authors.js"),
        ("site/form.js".to_owned(), "form.js"),
        ("site/letter.js".to_owned(), "letter.js"),
        ("site/authors.css".to_owned(), "authors.css"),
        ("npm/config.schema.json".to_owned(), "config.schema.json"),
    ] {
        shell.copy_file(from, folder.join(to))?;
    }
    Ok(())
}

/// The page's source, with its files where they lie on the site.
fn index(source: &str) -> Result<String> {
    let (style, script) = ("href=\"styles/page.css\"", "src=\"src/element/page.js\"");
    ensure!(source.contains(style) && source.contains(script), "index.html has lost its style or its script");
    allowed(&source.replace(style, "href=\"page.css\"").replace(script, "src=\"fail-forward/fail-forward.js\""))
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
    use super::index;

    #[test]
    fn the_page_names_its_files_where_they_lie_and_says_what_it_may_do() {
        let source = "<head>\n<link href=\"styles/page.css\"></head><script src=\"src/element/page.js\"></script>";
        let page = index(source).unwrap();
        assert!(page.contains("<link href=\"page.css\">") && page.contains("src=\"fail-forward/fail-forward.js\""));
        assert!(
            page.starts_with("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        );
        assert!(index("<head>").is_err());
    }
}
