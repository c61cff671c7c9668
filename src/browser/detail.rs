//! What the page's own script is handed: a plain object of a few names, each with a short text of ours or a number. One shape for all of it: each
//! type of its own would bring a serialiser of its own.

use serde::{Serialize, Serializer};
use serde_wasm_bindgen::Serializer as ToPage;
use wasm_bindgen::JsValue;

/// Names, and what each stands for.
pub(super) struct Detail<'a>(pub(super) &'a [(&'static str, Told)]);

/// One value: never a word of the reader's.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Told {
    Text(&'static str),
    Number(usize),
}

impl Serialize for Detail<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, told)| (name, told)))
    }
}

impl Detail<'_> {
    /// The object.
    pub(super) fn value(&self) -> Result<JsValue, JsValue> {
        Ok(self.serialize(&ToPage::new().serialize_maps_as_objects(true))?)
    }
}
