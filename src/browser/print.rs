//! Paper: a page is printed from a document of its own, since no style sheet of ours can hide the page around an embed.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlIFrameElement, Node, ShadowRoot};

use super::sheet;
use crate::app::Paper;
use crate::styles::PRINT;

/// Prints a page from a document of its own, which is taken out again once it was printed.
pub(super) fn print(paper: &Paper, near: &Element) -> Result<(), JsValue> {
    let document = near.owner_document().ok_or(JsValue::NULL)?;
    let around: ShadowRoot = near.get_root_node().dyn_into().map_err(JsValue::from)?;
    // Not every browser says when it has printed.
    if let Some(before) = around.query_selector("iframe")? {
        before.remove();
    }
    let frame: HtmlIFrameElement = document.create_element("iframe")?.unchecked_into();
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
    let mut into: Node = body.clone().into();
    for line in &paper.lines {
        let element = document.create_element(line.element).ok()?;
        element.set_class_name(line.class);
        element.set_text_content(Some(&line.text));
        // A section begins, and what follows stands in it.
        let is_section = line.element == "section";
        if is_section { &body } else { &into }.append_child(&element).ok()?;
        if is_section {
            into = element.into();
        }
    }
    Some(())
}
