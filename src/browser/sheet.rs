//! The program's own style sheet, made once and shared by every widget of the page. Constructed sheets are out of reach of a page's policy.

use std::cell::OnceCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, ShadowRoot, Window};

use crate::styles::{INVITATION, TOKENS, WIDGET};

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
    lay_upon(&shadow, &sheet)
}

/// Lays all of them upon it, for where there is no loader that has brought the first two.
pub(super) fn adopt_all(root: &Element) -> Result<(), JsValue> {
    if let Ok(shadow) = root.get_root_node().dyn_into::<ShadowRoot>() {
        let first = CssStyleSheet::new()?;
        first.replace_sync(&[TOKENS, INVITATION].concat())?;
        lay_upon(&shadow, &first)?;
    }
    adopt(root)
}

/// Lays a text as a style sheet upon the document of another window: a sheet belongs to the window that made it.
pub(super) fn lay(text: &str, window: &Window, document: &Document) -> Result<(), JsValue> {
    let make: Function = Reflect::get(window, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet: CssStyleSheet = Reflect::construct(&make, &Array::new())?.unchecked_into();
    sheet.replace_sync(text)?;
    lay_upon(document, &sheet)
}

fn lay_upon(ground: &JsValue, sheet: &CssStyleSheet) -> Result<(), JsValue> {
    let name = JsValue::from_str("adoptedStyleSheets");
    let adopted: Array = Reflect::get(ground, &name)?.unchecked_into();
    if adopted.index_of(sheet, 0) < 0 {
        Reflect::set(ground, &name, &adopted.concat(&Array::of1(sheet)))?;
    }
    Ok(())
}
