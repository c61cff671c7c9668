//! Two ways for a text to leave the page by the reader's own hand: the system's way of sharing, and paper.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, HtmlIFrameElement, ShadowRoot};
use yew::Callback;

use super::deeds::has;
use super::sheet;
use crate::app::{Msg, Paper};
use crate::styles::PRINT;

fn navigator() -> Option<JsValue> {
    web_sys::window().map(|window| window.navigator().into())
}

/// Whether there is a way to share.
pub(super) fn shares() -> bool {
    navigator().is_some_and(|navigator| has(&navigator, "share"))
}

/// Offers a text. To turn away from the offer is no refusal of the system's.
pub(super) fn share(text: &str, send: Callback<Msg>) {
    let data = Object::new();
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    offer(&data, send);
}

fn offer(data: &Object, send: Callback<Msg>) {
    let Some(offered) = navigator().and_then(|navigator| call(&navigator, "share", data)) else {
        send.emit(Msg::Shared(false));
        return;
    };
    spawn_local(async move {
        let done = match JsFuture::from(offered).await {
            Ok(_) => true,
            Err(error) => Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "AbortError"),
        };
        send.emit(Msg::Shared(done));
    });
}

fn call(of: &JsValue, name: &str, with: &Object) -> Option<Promise> {
    let function: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    function.call1(of, with).ok()?.dyn_into().ok()
}

/// Prints a page from a document of its own, which is taken out again once it was printed.
pub(super) fn print(paper: &Paper, near: &Element) -> Result<(), JsValue> {
    let document = near.owner_document().ok_or(JsValue::NULL)?;
    let around: ShadowRoot = near.get_root_node().dyn_into().map_err(JsValue::from)?;
    // Not every browser says when it has printed.
    if let Some(before) = around.query_selector("iframe")? {
        before.remove();
    }
    let frame: HtmlIFrameElement = document.create_element("iframe")?.dyn_into().map_err(JsValue::from)?;
    frame.set_class_name("ff-sr");
    frame.set_attribute("aria-hidden", "true")?;
    frame.set_tab_index(-1);
    let (paper, inside) = (paper.clone(), frame.clone());
    // Where an empty frame is loaded at once, this is called before `append_child` is back; elsewhere a moment later.
    let loaded = Closure::once_into_js(move || {
        if put(&paper, &inside).is_none() {
            inside.remove();
        }
    });
    frame.set_onload(loaded.dyn_ref());
    around.append_child(&frame)?;
    Ok(())
}

/// Lays the page into the frame, and prints it.
fn put(paper: &Paper, frame: &HtmlIFrameElement) -> Option<()> {
    let (window, document) = (frame.content_window()?, frame.content_document()?);
    fill(paper, &document)?;
    sheet::lay(PRINT, &window, &document).ok()?;
    let gone = frame.clone();
    let printed = Closure::once_into_js(move || gone.remove());
    window.add_event_listener_with_callback("afterprint", printed.dyn_ref()?).ok()?;
    window.print().ok()
}

fn fill(paper: &Paper, document: &Document) -> Option<()> {
    let body = document.body()?;
    body.set_class_name(paper.look);
    for line in &paper.lines {
        let element = document.create_element(line.element).ok()?;
        element.set_class_name(line.class);
        element.set_text_content(Some(&line.text));
        body.append_child(&element).ok()?;
    }
    Some(())
}
