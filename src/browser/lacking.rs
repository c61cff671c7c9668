//! What a browser may lack, or web-sys does not know: asked for by name, so that what is missing is a `None` and no exception.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The navigator, as a plain object.
pub(super) fn navigator() -> Option<JsValue> {
    web_sys::window().map(|window| window.navigator().into())
}

/// Whether it has something of that name.
pub(super) fn has(of: &JsValue, name: &str) -> bool {
    Reflect::get(of, &name.into()).is_ok_and(|value| value.is_object() || value.is_function())
}

/// Calls a method of it that gives a promise.
pub(super) fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<Promise> {
    let function: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    function.call1(of, with).ok()?.dyn_into().ok()
}
