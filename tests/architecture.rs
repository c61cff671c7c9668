//! What `ARCHITECTURE.md` says is true of `src/`: which module uses which, and what is found nowhere. Each rule is also shown to fail where it is broken.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    reason = "a test may fall"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules that know no browser.
const CORE: [&str; 10] = ["app", "coach", "config", "copy", "debrief", "journal", "ports", "sorted", "store", "yields"];
const BROWSER_CRATES: [&str; 6] = ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo_", "serde_wasm_bindgen"];
const RIM_CRATES: [&str; 2] = ["gloo_storage", "serde_wasm_bindgen"];
/// What would draw a text as markup.
const MARKUP: [&str; 3] = ["VRaw", "from_html_unchecked", "set_inner_html"];
const FALLS: [&str; 5] = [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!("];
/// Words that are asked of the coach, and shown to nobody.
const SHOWN_TO_NOBODY: [&str; 1] = ["on Monday at nine"];
/// Lines of a file without its tests, its empty lines and its comments.
const LONGEST: usize = 200;
type Arrows = BTreeMap<String, BTreeSet<String>>;

/// One file of `src/`, its tests left out, and what stands in it without comments.
struct Source {
    path: String,
    head: String,
    code: String,
    length: usize,
}

impl Source {
    fn new(path: &str, text: &str) -> Source {
        let own = text.split("\n#[cfg(test)]").next().unwrap_or_default();
        let code: Vec<&str> = own.lines().map(without_comment).collect();
        let length = code.iter().filter(|line| !line.trim().is_empty()).count();
        let head = text.lines().next().unwrap_or_default().to_owned();
        Source { path: path.to_owned(), head, code: code.join("\n"), length }
    }

    /// The module that the file belongs to: the first folder, or the file itself.
    fn module(&self) -> &str {
        self.path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// The modules that it names, by `crate::x` or, in the entry, `fail_forward::x`.
    fn names(&self) -> BTreeSet<String> {
        let mut named = BTreeSet::new();
        for root in ["crate::", "fail_forward::"] {
            for rest in self.code.split(root).skip(1) {
                match rest.strip_prefix('{') {
                    Some(several) => named.extend(top_level(several).iter().filter_map(|one| first_word(one))),
                    None => named.extend(first_word(rest)),
                }
            }
        }
        named
    }

    /// Whether it names a crate: as a whole word, or what begins so where the name ends in `_`.
    fn uses(&self, name: &str) -> bool {
        let before = |at: usize| self.code[..at].chars().next_back();
        let after = |at: usize| self.code[at + name.len()..].chars().next();
        let word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
        self.code.match_indices(name).any(|(at, _)| !word(before(at)) && (name.ends_with('_') || !word(after(at))))
    }

    /// The texts in it, but for those of attributes: they are notes to programmers.
    fn texts(&self) -> Vec<&str> {
        let lines = self.code.lines().filter(|line| !line.trim_start().starts_with("#["));
        lines.flat_map(|line| line.split('"').skip(1).step_by(2)).collect()
    }
}

/// The line up to a comment; two slashes inside a text are no comment.
fn without_comment(line: &str) -> &str {
    let ends = |at: &usize| line[..*at].matches('"').count().is_multiple_of(2);
    line.match_indices("//").map(|(at, _)| at).find(ends).map_or(line, |at| &line[..at])
}

fn first_word(text: &str) -> Option<String> {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(text.len());
    (end > 0).then(|| text[..end].to_owned())
}

/// The parts of `a::{b, c}, d}` up to the brace that closes the list.
fn top_level(text: &str) -> Vec<String> {
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ if depth == 0 => parts.last_mut().expect("one").push(letter),
            _ => {}
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).collect()
}

fn arrows(page: &str) -> Arrows {
    let block = page.split("```arrows\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a block of arrows");
    let arrow = |line: &str| {
        let (from, to) = line.split_once('→').unwrap_or_else(|| panic!("no arrow: {line}"));
        let to = to.split(',').map(str::trim).filter(|name| *name != "nothing").map(str::to_owned).collect();
        (from.trim().to_owned(), to)
    };
    block.lines().map(arrow).collect()
}

/// What a file does that it may not.
fn faults(source: &Source, arrows: &Arrows) -> Vec<String> {
    let module = source.module();
    let mut faults = Vec::new();
    if !source.head.starts_with("//! ") {
        faults.push("it does not say at its head what it is".to_owned());
    }
    match arrows.get(module) {
        None if module == "lib" => {}
        None => faults.push(format!("ARCHITECTURE.md has no arrow for `{module}`")),
        Some(may) => {
            let other = source.names().into_iter().filter(|name| name != module && !may.contains(name));
            faults.extend(other.map(|name| format!("`{module}` may not name `{name}`")));
        }
    }
    let crates = BROWSER_CRATES.iter().filter(|_| CORE.contains(&module)).filter(|name| source.uses(name));
    faults.extend(crates.map(|name| format!("the core names `{name}`")));
    let rim = RIM_CRATES.iter().filter(|_| module != "browser").filter(|name| source.uses(name));
    faults.extend(rim.map(|name| format!("`{name}` is the rim's alone")));
    if !["browser", "view"].contains(&module) && source.uses("web_sys") {
        faults.push("`web_sys` is for the rim, and for views to read an event".to_owned());
    }
    faults.extend(FALLS.iter().filter(|fall| source.code.contains(**fall)).map(|fall| format!("`{fall}` can fall")));
    if module == "view" && ["style=", "\"style\"", ".style("].iter().any(|style| source.code.contains(style)) {
        faults.push("a view sets a `style`, which a page's policy forbids".to_owned());
    }
    let markup = MARKUP.iter().filter(|name| source.uses(name));
    faults.extend(markup.map(|name| format!("`{name}` could draw the reader's words as markup")));
    if ["view", "app"].contains(&module) {
        let sentences =
            source.texts().into_iter().filter(|text| is_a_sentence(text) && !SHOWN_TO_NOBODY.contains(text));
        faults.extend(sentences.map(|text| format!("{text:?} belongs into the catalogue")));
    }
    if source.length > LONGEST {
        faults.push(format!("{} lines are too many", source.length));
    }
    faults
}

/// Two words of letters or more, one of them with a capital.
fn is_a_sentence(text: &str) -> bool {
    let words = text
        .split_whitespace()
        .filter(|word| word.chars().all(|letter| letter.is_alphabetic() || ",.?’'".contains(letter)));
    words.count() >= 2 && text.chars().any(char::is_uppercase)
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let (src, mut found) = (root().join("src"), Vec::new());
    files(&src, &mut found);
    found.sort();
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(&src).expect("under src").to_string_lossy().replace('\\', "/");
        Source::new(&name, &fs::read_to_string(path).expect("a text"))
    };
    found.iter().map(read).collect()
}

fn page() -> String {
    fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the page")
}

#[test]
fn every_file_of_the_program_keeps_to_the_architecture() {
    let arrows = arrows(&page());
    let sources = sources();
    assert!(sources.len() > 60, "only {} files were found", sources.len());
    let all: Vec<String> = sources
        .iter()
        .flat_map(|source| faults(source, &arrows).into_iter().map(|fault| format!("src/{}: {fault}", source.path)))
        .collect();
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[test]
fn no_arrow_stands_for_what_is_not_there_and_none_leads_back() {
    let arrows = arrows(&page());
    let modules: BTreeSet<String> = sources().iter().map(|source| source.module().to_owned()).collect();
    for (from, to) in &arrows {
        assert!(modules.contains(from), "there is no `{from}`");
        for name in to {
            assert!(modules.contains(name), "`{from}` points to `{name}`, which is not there");
        }
    }
    for from in arrows.keys() {
        assert!(!reached(&arrows, from).contains(from), "a circle through `{from}`");
    }
}

fn reached(arrows: &Arrows, from: &str) -> BTreeSet<String> {
    let (mut reached, mut waiting) = (BTreeSet::new(), vec![from.to_owned()]);
    while let Some(at) = waiting.pop() {
        for to in arrows.get(&at).into_iter().flatten() {
            if reached.insert(to.clone()) {
                waiting.push(to.clone());
            }
        }
    }
    reached
}

/// `react` hands on what it has no arm for, and `back` drops what it has none for: the compiler would not miss one.
#[test]
fn every_message_has_an_arm() {
    let read = |file: &str| fs::read_to_string(root().join("src/app").join(file)).expect("a text");
    let (messages, arms) = (read("msg.rs"), read("react/mod.rs") + &read("react/back.rs"));
    let variants =
        messages.split("pub enum Msg {").nth(1).and_then(|rest| rest.split("\n}").next()).expect("the messages");
    let names: Vec<String> = variants
        .lines()
        .filter(|line| line.starts_with("    ") && line[4..].starts_with(char::is_uppercase))
        .filter_map(|line| first_word(line.trim()))
        .collect();
    assert!(names.len() > 50, "{names:?}");
    for name in names {
        let named = arms.match_indices(&format!("Msg::{name}")).any(|(at, found)| {
            let after = arms[at + found.len()..].chars().next();
            !after.is_some_and(char::is_alphanumeric)
        });
        assert!(named, "`Msg::{name}` has no arm");
    }
}

#[test]
fn the_map_names_every_folder_of_the_program() {
    let page = page();
    for source in sources() {
        let module = source.module();
        let named = [format!("`src/{module}/`"), format!("`src/{module}.rs`")].iter().any(|name| page.contains(name));
        assert!(named || ["lib", "main"].contains(&module), "`{module}` is not on the map");
    }
}

#[test]
fn the_page_is_one_page() {
    let lines = page().lines().count();
    assert!(lines <= 90, "{lines} lines");
}

/// What is said of a text that stands at that path, under two arrows.
fn said(path: &str, text: &str) -> String {
    let arrows = arrows("```arrows\napp → debrief, copy\nview → app\ndebrief → nothing\nbrowser → app\n```");
    faults(&Source::new(path, text), &arrows).join("; ")
}

#[test]
fn a_good_file_has_no_faults() {
    assert_eq!(said("app/mod.rs", "//! Good.\nuse crate::debrief::Day;\nuse crate::app::Msg;\n"), "");
    assert_eq!(said("browser/area.rs", "//! The rim.\nuse gloo_storage::Storage;\nuse web_sys::Window;\n"), "");
    assert_eq!(
        said("view/on.rs", "//! A view.\nuse web_sys::InputEvent;\nlet a = el(\"p\").class(\"ff-a ff-b\");\n"),
        ""
    );
}

#[test]
fn an_import_against_the_arrows_is_a_fault_in_whatever_form() {
    for bad in [
        "use crate::view::Send;",
        "use crate::{debrief::Day, view::{Send, widget}};",
        "fn f() { crate::view::widget() }",
        "pub use crate::view;",
    ] {
        assert_eq!(said("app/a.rs", &format!("//! A.\n{bad}\n")), "`app` may not name `view`", "{bad}");
    }
    assert_eq!(said("app/a.rs", "//! A.\n// crate::view is not named here\n"), "");
    assert_eq!(said("app/a.rs", "//! A.\nuse crate::debrief::{Day, view};\n"), "");
}

#[test]
fn a_module_without_an_arrow_is_a_fault() {
    assert_eq!(said("other/mod.rs", "//! New.\n"), "ARCHITECTURE.md has no arrow for `other`");
}

#[test]
fn a_browser_crate_in_the_core_is_a_fault() {
    for name in ["yew::Callback", "web_sys::Window", "js_sys::Date", "wasm_bindgen::JsValue", "gloo_timers::callback"] {
        assert!(said("debrief/a.rs", &format!("//! A.\nuse {name};\n")).contains("the core names"), "{name}");
    }
    assert_eq!(said("debrief/a.rs", "//! A.\nlet renewal = newyew_thing;\n"), "", "only whole words");
}

#[test]
fn the_rims_own_crates_anywhere_else_are_a_fault() {
    for name in ["gloo_storage::Storage", "serde_wasm_bindgen::to_value"] {
        assert!(said("view/a.rs", &format!("//! A.\nuse {name};\n")).contains("is the rim's alone"), "{name}");
    }
}

#[test]
fn what_can_fall_is_a_fault_outside_tests() {
    for bad in ["a.unwrap();", "a.expect(\"b\");", "panic!(\"b\");", "todo!();"] {
        assert!(said("app/a.rs", &format!("//! A.\nfn f() {{ {bad} }}\n")).contains("can fall"), "{bad}");
        let in_tests = format!("//! A.\n\n#[cfg(test)]\nmod tests {{ fn f() {{ {bad} }} }}\n");
        assert_eq!(said("app/a.rs", &in_tests), "", "{bad}");
    }
}

#[test]
fn a_style_in_a_view_is_a_fault() {
    assert!(said("view/a.rs", "//! A.\nhtml! { <p style=\"a:b\" /> }\n").contains("`style`"));
    assert!(said("view/a.rs", "//! A.\nstyle = \"style\",\n").contains("`style`"));
}

#[test]
fn what_could_draw_words_as_markup_is_a_fault() {
    for bad in ["Html::VRaw(raw)", "Html::from_html_unchecked(words)", "element.set_inner_html(words)"] {
        assert!(said("view/a.rs", &format!("//! A.\n{bad}\n")).contains("as markup"), "{bad}");
    }
    assert_eq!(said("view/a.rs", "//! A.\nuse yew::virtual_dom::{VList, VTag, VText};\n"), "");
}

#[test]
fn a_sentence_outside_the_catalogue_is_a_fault() {
    for bad in ["Go on", "Nothing here yet.", "I am done"] {
        assert!(
            said("view/a.rs", &format!("//! A.\nlet a = \"{bad}\";\n")).contains("belongs into the catalogue"),
            "{bad}"
        );
    }
    for good in ["ff-q ff-q--deeper", "aria-label", "{label}: {text}", "Enter"] {
        assert_eq!(said("app/a.rs", &format!("//! A.\nlet a = \"{good}\";\n")), "", "{good}");
    }
}

#[test]
fn a_file_without_a_head_or_with_too_much_in_it_is_a_fault() {
    assert_eq!(said("app/a.rs", "use std::fmt;\n"), "it does not say at its head what it is");
    let long = format!("//! A.\n{}", "let a = 1;\n".repeat(LONGEST + 1));
    assert_eq!(said("app/a.rs", &long), "201 lines are too many");
    let with_tests = format!("//! A.\n\n#[cfg(test)]\nmod tests {{\n{}}}\n", "let a = 1;\n".repeat(300));
    assert_eq!(said("app/a.rs", &with_tests), "");
}
