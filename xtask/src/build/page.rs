//! The standalone page in one file: `index.html` with its style, script and program inside, and a policy that lets
//! nothing else in. It opens from disk, so it may ask for nothing.

use std::io::Write as _;

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use xshell::Shell;

use super::{bundle::Bundler, program::Program, stage};

/// The tags of `index.html` that stand for what is put in.
const STYLE: &str = r#"href="styles/page.css""#;
const SCRIPT: &str = r#"src="src/element/page.js""#;

/// What the page holds once it is whole.
struct Parts<'a> {
    style: &'a str,
    script: &'a str,
    wasm: &'a [u8],
}

pub(super) fn make(shell: &Shell, bundler: &Bundler<'_>, program: &Program) -> Result<String> {
    let style = shell.read_file(format!("{}/page.css", stage::STYLES))?;
    let script = bundler.page()?;
    let parts = Parts { style: style.trim(), script: script.trim(), wasm: &program.wasm };
    inlined(&shell.read_file("index.html")?, &parts)
}

/// Puts the parts in. The script goes to the end of the body: a classic one runs where it stands.
fn inlined(source: &str, parts: &Parts<'_>) -> Result<String> {
    ensure!(!parts.style.contains("</style"), "the page's style would end its own element");
    ensure!(!parts.script.contains("</script"), "the page's script would end its own element");
    let page = without_trunk(source);
    let page = replaced(&page, "<link", STYLE, ">", &format!("<style>{}</style>", parts.style))?;
    let page = replaced(&page, "<script", SCRIPT, "</script>", "")?;
    let wasm = BASE64.encode(gzip(parts.wasm)?);
    let scripts = format!(
        "<script type=\"application/octet-stream\" id=\"ff-wasm\">{wasm}</script>\n<script>{}</script>\n",
        parts.script
    );
    let page = before(&page, "</body>", &scripts)?;
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy(parts));
    after(&page, "<head>", &policy)
}

/// What the page may do: run this script and its wasm, use this style, show an icon. The base64 needs no hash.
fn policy(parts: &Parts<'_>) -> String {
    format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; connect-src 'none'; \
         img-src data:; base-uri 'none'; form-action 'none'",
        digest(parts.script),
        digest(parts.style)
    )
}

fn digest(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(text)))
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// The page without the tags that speak to Trunk alone; one that is the page's style as well is ours to replace.
fn without_trunk(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.contains("data-trunk") || line.contains(STYLE));
    lines.map(|line| format!("{line}\n")).collect()
}

/// Replaces the one element that begins with `open`, holds `mark` in its tag and ends with `close`.
fn replaced(page: &str, open: &str, mark: &str, close: &str, by: &str) -> Result<String> {
    let (head, tail) = page.split_once(mark).with_context(|| format!("index.html has no {open} {mark}>"))?;
    ensure!(!tail.contains(mark), "index.html holds {mark} twice");
    let (head, tag) = head.rsplit_once(open).with_context(|| format!("{mark} stands in no {open}>"))?;
    ensure!(!tag.contains('>'), "{mark} stands in no {open}>");
    let (_, tail) = tail.split_once(close).with_context(|| format!("{open} {mark}> has no end"))?;
    Ok(format!("{head}{by}{tail}"))
}

fn before(page: &str, mark: &str, text: &str) -> Result<String> {
    let (head, tail) = page.rsplit_once(mark).with_context(|| format!("index.html has no {mark}"))?;
    Ok(format!("{head}{text}{mark}{tail}"))
}

fn after(page: &str, mark: &str, text: &str) -> Result<String> {
    let (head, tail) = page.split_once(mark).with_context(|| format!("index.html has no {mark}"))?;
    Ok(format!("{head}{mark}{text}{tail}"))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
    use flate2::read::GzDecoder;

    use super::{Parts, digest, inlined};

    const SOURCE: &str = r#"<!doctype html>
<html lang="en"><head>
<meta charset="utf-8">
<link data-trunk rel="rust" data-bin="fail-forward">
<link rel="stylesheet" href="styles/page.css">
<link rel="icon" href="data:,">
<script type="module" src="src/element/page.js"></script>
</head><body>
<fail-forward open journal="default"></fail-forward>
</body></html>
"#;
    const PARTS: Parts<'static> = Parts { style: "a{b:c}", script: "run()", wasm: b"\0asm and so on" };

    #[test]
    fn the_page_asks_for_nothing_outside_itself() {
        let page = inlined(SOURCE, &PARTS).unwrap();
        assert!(!page.contains("src="), "{page}");
        assert_eq!(page.matches("href=").count(), 1, "{page}");
        assert!(page.contains(r#"<link rel="icon" href="data:,">"#), "{page}");
    }

    #[test]
    fn the_policy_names_the_very_text_that_stands_in_the_page() {
        let page = inlined(SOURCE, &PARTS).unwrap();
        let between =
            |open: &str, close: &str| page.split(open).nth(1).unwrap().split(close).next().unwrap().to_owned();
        let script = digest(&between("<script>", "</script>"));
        let style = digest(&between("<style>", "</style>"));
        let expected = format!(
            "default-src 'none'; script-src '{script}' 'wasm-unsafe-eval'; style-src '{style}'; connect-src 'none'; \
             img-src data:; base-uri 'none'; form-action 'none'"
        );
        assert_eq!(between("Content-Security-Policy\" content=\"", "\""), expected);
    }

    #[test]
    fn a_digest_is_what_browsers_compute() {
        assert_eq!(digest(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn the_program_comes_out_as_it_went_in() {
        let page = inlined(SOURCE, &PARTS).unwrap();
        let text = page.split("id=\"ff-wasm\">").nth(1).unwrap().split('<').next().unwrap();
        let mut wasm = Vec::new();
        GzDecoder::new(&*BASE64.decode(text).unwrap()).read_to_end(&mut wasm).unwrap();
        assert_eq!(wasm, PARTS.wasm);
    }

    #[test]
    fn the_program_and_the_element_stand_before_the_script_that_needs_them() {
        let page = inlined(SOURCE, &PARTS).unwrap();
        let script = page.find("<script>").unwrap();
        assert!(page.find("id=\"ff-wasm\"").unwrap() < script && page.find("<fail-forward").unwrap() < script);
    }

    #[test]
    fn a_page_that_lost_its_style_or_its_script_is_refused() {
        for mark in ["styles/page.css", "src/element/page.js"] {
            assert!(inlined(&SOURCE.replace(mark, "elsewhere"), &PARTS).is_err());
        }
    }

    #[test]
    fn a_script_that_would_end_its_own_element_is_refused() {
        assert!(inlined(SOURCE, &Parts { script: "'</script>'", ..PARTS }).is_err());
    }
}
