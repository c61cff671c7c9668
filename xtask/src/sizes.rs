//! What the files of a build weigh: `sizes.json` for machines, a table for people.
//!
//! Two sums matter to a reader on a phone: what comes before they ask for anything, and what comes when they do.

use std::collections::HashMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use brotli::{CompressorWriter, enc::BrotliEncoderParams};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Map, Value, json};

/// What every visitor of a post pays for, whether they begin or not: no loader may weigh more, packed by gzip.
const LOADER: usize = 3_000;

/// One file's bytes, as they are and as a server would send them.
struct Weight {
    file: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Weighs every file in the folder, writes `sizes.json` into it and prints the table.
pub(crate) fn weigh(folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    let mut weighed = HashMap::new();
    let weights = files.iter().map(|file| weight(folder, file, &mut weighed)).collect::<Result<Vec<_>>>()?;
    std::fs::write(folder.join("sizes.json"), format!("{:#}\n", document(&weights)))?;
    print!("{}", table(&weights));
    light_enough(&weights)
}

fn light_enough(weights: &[Weight]) -> Result<()> {
    for Weight { file, gzip, .. } in weights.iter().filter(|it| it.file.ends_with("/fail-forward.js")) {
        ensure!(*gzip <= LOADER, "{file} weighs {gzip} B, and each visitor of a post pays for it: {LOADER} at most");
    }
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

/// The same bytes lie in several places, and the second compression takes its time: each is done once.
fn weight(folder: &Path, path: &Path, weighed: &mut HashMap<Vec<u8>, (usize, usize)>) -> Result<Weight> {
    let bytes = std::fs::read(path)?;
    let file = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
    let (gzip, brotli) = match weighed.get(&bytes) {
        Some(both) => *both,
        None => (gzip(&bytes)?, brotli(&bytes)?),
    };
    let raw = bytes.len();
    weighed.insert(bytes, (gzip, brotli));
    Ok(Weight { file, raw, gzip, brotli })
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut encoder = CompressorWriter::with_params(Vec::new(), 4096, &params);
    encoder.write_all(bytes)?;
    Ok(encoder.into_inner().len())
}

fn document(weights: &[Weight]) -> Value {
    let entry = |it: &Weight| (it.file.clone(), json!({"raw": it.raw, "gzip": it.gzip, "brotli": it.brotli}));
    Value::Object(weights.iter().map(entry).collect::<Map<_, _>>())
}

fn table(weights: &[Weight]) -> String {
    let mut text = format!("\n{:<46} {:>9} {:>9} {:>9}\n", "dist, in bytes", "raw", "gzip -9", "brotli 11");
    let sums = [
        sum("before intent", weights, is_loader),
        sum("on intent", weights, is_program),
        sum("on intent, in German", weights, |file| is_program(file) || file.starts_with("embed/lang/de-")),
    ];
    for Weight { file, raw, gzip, brotli } in weights.iter().chain(&sums) {
        text.push_str(&format!("{file:<46} {raw:>9} {gzip:>9} {brotli:>9}\n"));
    }
    text
}

fn sum(name: &str, weights: &[Weight], of: fn(&str) -> bool) -> Weight {
    let start = Weight { file: name.to_owned(), raw: 0, gzip: 0, brotli: 0 };
    weights.iter().filter(|it| of(&it.file)).fold(start, |sum, it| Weight {
        raw: sum.raw + it.raw,
        gzip: sum.gzip + it.gzip,
        brotli: sum.brotli + it.brotli,
        ..sum
    })
}

fn is_loader(file: &str) -> bool {
    file == "embed/fail-forward.js"
}

/// Glue and wasm: what carries the hash and nothing after it.
fn is_program(file: &str) -> bool {
    let hash = file.strip_prefix("embed/fail-forward-").and_then(|rest| rest.split_once('.'));
    hash.is_some_and(|(hash, _)| hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::{Weight, brotli, document, gzip, is_program, light_enough, table};

    fn weights() -> Vec<Weight> {
        let files = [
            "embed/fail-forward-0a1b.js",
            "embed/fail-forward-0a1b.wasm",
            "embed/fail-forward.js",
            "embed/lang/de-0a1b.json",
            "page.html",
        ];
        files.iter().enumerate().map(|(place, file)| weight(file, place)).collect()
    }

    fn weight(file: &str, gzip: usize) -> Weight {
        Weight { file: file.to_owned(), raw: 10, gzip, brotli: 1 }
    }

    #[test]
    fn the_table_says_what_comes_before_intent_and_what_comes_on_intent() {
        let table = table(&weights());
        let line = |name: &str| {
            let line = table.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix("  ")).unwrap();
            line.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(line("before intent"), ["10", "2", "1"]);
        assert_eq!(line("on intent"), ["20", "1", "2"]);
        assert_eq!(line("on intent, in German"), ["30", "4", "3"]);
    }

    #[test]
    fn a_loader_that_weighs_too_much_is_refused_wherever_it_lies() {
        assert!(light_enough(&[weight("embed/fail-forward.js", 3_000)]).is_ok());
        for file in ["embed/fail-forward.js", "embed-de/fail-forward.js", "npm/fail-forward.js"] {
            let refused = light_enough(&[weight(file, 3_001)]).unwrap_err().to_string();
            assert!(refused.contains(file) && refused.contains("3001"), "{refused}");
        }
    }

    #[test]
    fn the_plain_form_is_not_what_a_reader_loads_on_intent() {
        assert!(!is_program("embed/fail-forward-0a1b-plain.js"));
    }

    #[test]
    fn sizes_json_keeps_every_file_with_its_three_sizes() {
        let document = document(&weights());
        assert_eq!(document["page.html"].to_string(), r#"{"raw":10,"gzip":4,"brotli":1}"#);
        assert_eq!(document.as_object().unwrap().len(), 5);
    }

    #[test]
    fn both_compressions_compress() {
        let text = "own it, learn, talk, reset. ".repeat(100);
        assert!(gzip(text.as_bytes()).unwrap() < 100 && brotli(text.as_bytes()).unwrap() < 100);
    }
}
