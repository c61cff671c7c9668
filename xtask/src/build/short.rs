//! Short names for what the wasm and its glue call in one another: wasm-bindgen's are long, each with a hash that nothing can compress. wasm-opt
//! shortens them in the wasm and says how; here the glue follows. Used by `program`.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};

/// What the wasm imports from, as wasm-bindgen and as wasm-opt call it.
const MODULE: (&str, &str) = ("\"./fail-forward_bg.js\"", "\"a\"");
/// Behind this the glue names an export; everywhere else such a name is an import's or the glue's own.
const EXPORT: &str = "wasm.";

/// The glue with the names that wasm-opt gave: `imports` as module, name, short name, and `exports` as name, short name.
///
/// # Errors
/// If the glue does not name them as it did before.
pub(super) fn follow(glue: &str, renamed: &str) -> Result<String> {
    let renamed: HashMap<String, Vec<Vec<String>>> = serde_json::from_str(renamed).context("wasm-opt's names")?;
    let short = |of: &str| {
        let pairs = renamed.get(of).into_iter().flatten().filter_map(|row| match row.as_slice() {
            [.., name, short] => Some((name.as_str(), short.as_str())),
            _ => None,
        });
        pairs.collect::<HashMap<_, _>>()
    };
    let (imports, exports) = (short("imports"), short("exports"));
    ensure!(glue.contains(MODULE.0), "wasm-bindgen's glue names its module in another way than before");
    let (mut text, mut found, mut before) = (String::new(), 0, "");
    for piece in glue.split_inclusive(|letter: char| !is_of_a_name(letter)) {
        let name = piece.trim_end_matches(|letter| !is_of_a_name(letter));
        let import = imports.get(name).filter(|_| piece.ends_with(':'));
        found += usize::from(import.is_some());
        let short = import.or_else(|| exports.get(name).filter(|_| before == EXPORT)).unwrap_or(&name);
        text.extend([short, piece.strip_prefix(name).unwrap_or_default()]);
        before = piece;
    }
    ensure!(found == imports.len(), "of {} imports the glue has {found}", imports.len());
    Ok(text.replace(MODULE.0, MODULE.1))
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '$'
}

#[cfg(test)]
mod tests {
    use super::follow;

    const NAMES: &str = r#"{"imports": [["./fail-forward_bg.js", "__wbg_focus_1f", "$"]], "exports": [["memory", "a"], ["show", "b"]]}"#;

    #[test]
    fn the_glue_calls_everything_by_its_short_name_and_keeps_its_own() {
        let glue = r#"show(how) { wasm.show(how, wasm.memory.buffer) } { __wbg_focus_1f: function() {}, "./fail-forward_bg.js": it.memory }"#;
        let short = r#"show(how) { wasm.b(how, wasm.a.buffer) } { $: function() {}, "a": it.memory }"#;
        assert_eq!(follow(glue, NAMES).unwrap(), short);
    }

    #[test]
    fn glue_that_lacks_an_import_is_not_taken() {
        assert!(follow(r#"{ "./fail-forward_bg.js": {} }"#, NAMES).is_err());
        assert!(follow("{ __wbg_focus_1f: function() {} }", NAMES).is_err());
    }
}
