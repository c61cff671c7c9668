//! Short names for what the wasm and its glue call in one another: wasm-bindgen's are long, each with a hash that nothing can compress. wasm-opt
//! shortens them in the wasm and says how; here the glue follows. Used by `program`.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};

/// What the wasm imports from, as wasm-bindgen and as wasm-opt call it.
const MODULE: (&str, &str) = ("\"./fail-forward_bg.js\"", "\"a\"");
/// Behind this the glue names an export; everywhere else such a name is an import's or the glue's own.
const EXPORT: &str = "wasm.";
/// What stands before the name of an import.
const INDENT: &str = "        ";

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
    let glue = used(glue, &imports);
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

/// The glue without what only a function had imported that wasm-opt has dropped. wasm-bindgen writes each import on lines of its own.
fn used(glue: &str, imports: &HashMap<&str, &str>) -> String {
    let (mut kept, mut dropping) = (String::new(), false);
    for line in glue.split_inclusive('\n') {
        let import = line.strip_prefix(INDENT).and_then(|line| line.split_once(": function(")).map(|(name, _)| name);
        dropping |= import.is_some_and(|name| name.starts_with("__wb") && !imports.contains_key(name));
        if !dropping {
            kept.push_str(line);
        }
        dropping &= line.trim_end() != [INDENT, "},"].concat();
    }
    kept
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
    fn what_the_wasm_does_not_import_any_more_is_left_out() {
        let import =
            |name: &str| format!("        {name}: function(arg0) {{\n            arg0.focus();\n        }},\n");
        let glue = |imports: &[String]| format!("{{ \"./fail-forward_bg.js\": {{\n{}}} }}\n", imports.concat());
        let whole = glue(&[import("__wbg_html_2a"), import("__wbg_focus_1f"), import("__wbg_slice_3b")]);
        assert_eq!(follow(&whole, NAMES).unwrap(), glue(&[import("$")]).replace(super::MODULE.0, super::MODULE.1));
    }

    #[test]
    fn glue_that_lacks_an_import_is_not_taken() {
        assert!(follow(r#"{ "./fail-forward_bg.js": {} }"#, NAMES).is_err());
        assert!(follow("{ __wbg_focus_1f: function() {} }", NAMES).is_err());
    }
}
