//! A file that the reader chose, read as bytes. What its name and its bytes say is for the core to judge.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlInputElement};
use yew::Callback;

use crate::app::Msg;
use crate::journal::exchange::{LARGEST, Unfit, text_of};

/// Reads what was chosen in the file field, and empties the field, so that the same file can be chosen again.
pub(super) fn read(root: &Element, send: Callback<Msg>) {
    let field = root.query_selector("input[type=file]").ok().flatten();
    let Some(field) = field.map(JsCast::unchecked_into::<HtmlInputElement>) else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    spawn_local(async move {
        let name = Some(file.name().into());
        // Not even looked into: a browser would have to hold all of it.
        let too_large = file.size() > f64::from(LARGEST);
        let bytes = if too_large { None } else { JsFuture::from(file.array_buffer()).await.ok() };
        let text = match bytes {
            Some(bytes) => text_of(Uint8Array::new(&bytes).to_vec()),
            None if too_large => Err(Unfit::TooLarge),
            None => Err(Unfit::NoText),
        };
        field.set_value("");
        send.emit(Msg::File { name, text });
    });
}
