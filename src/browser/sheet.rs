//! The program's own style sheet, made once and shared by every widget of the page. Constructed sheets are out of reach of a page's policy.

use std::cell::OnceCell;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Element, ShadowRoot};

use crate::styles::WIDGET;

thread_local! {
    static SHEET: OnceCell<CssStyleSheet> = const { OnceCell::new() };
}

/// Lays the sheet upon the shadow root that the element stands in, once.
pub(super) fn adopt(root: &Element) -> Result<(), JsValue> {
    let Ok(shadow) = root.get_root_node().dyn_into::<ShadowRoot>() else { return Ok(()) };
    let sheet = SHEET.with(|made| match made.get() {
        Some(sheet) => Ok(sheet.clone()),
        None => {
            let sheet = CssStyleSheet::new()?;
            sheet.replace_sync(WIDGET)?;
            Ok::<_, JsValue>(made.get_or_init(|| sheet).clone())
        }
    })?;
    let name = JsValue::from_str("adoptedStyleSheets");
    let adopted: Array = js_sys::Reflect::get(&shadow, &name)?.unchecked_into();
    if adopted.index_of(&sheet, 0) < 0 {
        js_sys::Reflect::set(&shadow, &name, &adopted.concat(&Array::of1(&sheet)))?;
    }
    Ok(())
}
