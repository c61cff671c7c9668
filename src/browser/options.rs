//! How the element wants the program. Checked by the loader; what is missing or odd here takes its default. Read property by property: told by
//! its type alone, it would bring every error that serde can word.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::copy::Copy;

/// The element's wishes.
pub(super) struct Options {
    pub(super) journal: String,
    pub(super) storage: String,
    pub(super) heading_level: u8,
    pub(super) flush: bool,
    pub(super) begin: String,
    pub(super) focus: bool,
    pub(super) on_fold: JsValue,
    pub(super) copy: Copy,
}

impl Options {
    pub(super) fn read(from: &JsValue) -> Options {
        let get = |name: &str| Reflect::get(from, &name.into()).unwrap_or_default();
        let text = |name: &str| get(name).as_string().unwrap_or_default();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a level is 2 to 5")]
        let heading_level = get("headingLevel").as_f64().map_or(2, |level| level as u8);
        Options {
            journal: text("journal"),
            storage: text("storage"),
            heading_level,
            flush: get("flush").is_truthy(),
            begin: text("begin"),
            focus: get("focus").is_truthy(),
            on_fold: get("onFold"),
            copy: Copy::of(&text("texts")),
        }
    }
}
