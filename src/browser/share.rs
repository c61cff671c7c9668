//! Two ways for a text to leave the page by the reader's own hand: the system's way of sharing, and paper.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, HtmlDialogElement, HtmlElement, HtmlIFrameElement, Node, ShadowRoot};
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

/// By what a browser inside another app is known.
const IN_APPS: [&str; 7] = ["FBAN", "FBAV", "Instagram", "LinkedInApp", "; wv)", "MicroMessenger", " Line/"];

/// Whether it is such a browser: what it is handed as a file goes nowhere, without a word.
pub(super) fn is_in_app() -> bool {
    let named = web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    IN_APPS.iter().any(|name| named.contains(name))
}

/// Offers a text. To turn away from the offer is no refusal of the system's.
pub(super) fn share(text: &str, send: Callback<Msg>) {
    let data = Object::new();
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    offer(&data, send);
}

pub(super) fn offer(data: &Object, send: Callback<Msg>) {
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

fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<Promise> {
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

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Shows the card that is to be said over all of the screen, or of the window where that is all we get; a browser that can do neither leaves it
/// where it stands.
pub(super) fn stand_above(root: &Element) {
    let Some(card) = root.query_selector("dialog:not([open])").ok().flatten() else { return };
    let whole = document().and_then(|document| document.document_element());
    let asked = whole.and_then(|whole| call(&whole, "requestFullscreen", &JsValue::UNDEFINED));
    spawn_local(async move {
        // A page that fills the screen would lie upon a card that was shown before.
        if let Some(asked) = asked {
            let _ = JsFuture::from(asked).await;
        }
        let said = card.query_selector("#ff-card-said").ok().flatten();
        let _ = card.unchecked_into::<HtmlDialogElement>().show_modal();
        if let Some(said) = said {
            let _ = said.unchecked_into::<HtmlElement>().focus();
        }
    });
}

/// The screen is the reader's again.
pub(super) fn stand_down() {
    if let Some(document) = document().filter(|document| document.fullscreen_element().is_some()) {
        document.exit_fullscreen();
    }
}

/// What keeps the screen awake while a card is said. Refused, nothing is said of it.
#[derive(Default)]
pub(super) struct Lamp(Rc<(Cell<bool>, RefCell<Option<JsValue>>)>);

impl Lamp {
    /// Lights it, or puts it out.
    pub(super) fn keep(&self, awake: bool) {
        self.0.0.set(awake);
        if !awake {
            return self.put_out();
        }
        let lock = navigator().and_then(|navigator| Reflect::get(&navigator, &"wakeLock".into()).ok());
        let Some(asked) = lock.and_then(|lock| call(&lock, "request", &"screen".into())) else { return };
        let lamp = Lamp(self.0.clone());
        spawn_local(async move {
            lamp.0.1.replace(JsFuture::from(asked).await.ok());
            // It may have been put out before it was lit.
            if !lamp.0.0.get() {
                lamp.put_out();
            }
        });
    }

    fn put_out(&self) {
        if let Some(lit) = self.0.1.take() {
            let _ = call(&lit, "release", &JsValue::UNDEFINED);
        }
    }
}
