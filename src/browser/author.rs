//! The author's config, as the page's script hands it over: its values one after another, each behind its path. Checked in `config`; here it is only
//! carried across.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::config::{Config, Fault, Leaf, read};

/// Reads the values: the config, and what the page's script is to warn of, or nothing.
///
/// # Errors
/// The first value that cannot be used, if `strict`; else it is among what is warned of.
pub(super) fn config(values: &Array, strict: bool) -> Result<(Rc<Config>, String), JsValue> {
    let text = |at: u32| values.get(at).as_string().unwrap_or_default();
    let pairs = (0..values.length() / 2)
        .map(|at| (text(at.saturating_mul(2)), leaf(&text(at.saturating_mul(2).saturating_add(1)))));
    let read = read(pairs);
    let mut said: Vec<String> = read.faults.iter().map(|Fault { path, why }| [path, " ", why].concat()).collect();
    if let Some(first) = said.first().filter(|_| strict) {
        return Err(JsValue::from_str(first));
    }
    said.extend(read.unknown.iter().map(|path| [path, " unknown"].concat()));
    Ok((Rc::new(read.config), said.join(", ")))
}

/// One value: a letter for its sort, and behind a `t` its text.
fn leaf(value: &str) -> Leaf {
    match value.strip_prefix('t') {
        Some(text) => Leaf::Text(text.to_owned()),
        None if value == "o" => Leaf::Object,
        None if value == "l" => Leaf::List,
        None => Leaf::Other,
    }
}
