//! The author's config, as the page's script hands it over: its values one after another, each behind its path. Checked in `config`; here it is only
//! carried across.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::config::{Config, Fault, Leaf, read};

/// Reads the values: the config, and the paths that are not known, for the script to warn of.
pub(super) fn config(values: &Array) -> Result<(Rc<Config>, Array), JsValue> {
    let text = |at: u32| values.get(at).as_string().unwrap_or_default();
    let pairs = (0..values.length() / 2)
        .map(|at| (text(at.saturating_mul(2)), leaf(&text(at.saturating_mul(2).saturating_add(1)))));
    match read(pairs) {
        Ok(read) => {
            let unknown = read.unknown.iter().map(|path| JsValue::from_str(path)).collect();
            Ok((Rc::new(read.config), unknown))
        }
        Err(Fault { path, why }) => Err(JsValue::from_str(&[path.as_str(), " ", why].concat())),
    }
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
