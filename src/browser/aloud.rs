//! The card that is said aloud, over the whole screen, and the lock that keeps the screen awake meanwhile.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, HtmlDialogElement, HtmlElement};

use super::lacking::{call, navigator};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Shows the card over the whole screen, or over the window where that is all we get. In a browser that can do neither it stays where it stands.
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

/// Leaves the full screen.
pub(super) fn stand_down() {
    if let Some(document) = document().filter(|document| document.fullscreen_element().is_some()) {
        document.exit_fullscreen();
    }
}

/// What keeps the screen awake while a card is said. A browser that refuses is not asked again, and the reader hears nothing of it.
#[derive(Clone, Default)]
pub(super) struct WakeLock {
    wanted: Rc<Cell<bool>>,
    held: Rc<RefCell<Option<JsValue>>>,
}

impl WakeLock {
    /// Takes the lock, or gives it up.
    pub(super) fn keep(&self, awake: bool) {
        self.wanted.set(awake);
        if !awake {
            return self.release();
        }
        let locks = navigator().and_then(|navigator| Reflect::get(&navigator, &"wakeLock".into()).ok());
        let Some(asked) = locks.and_then(|locks| call(&locks, "request", &"screen".into())) else { return };
        let lock = self.clone();
        spawn_local(async move {
            lock.held.replace(JsFuture::from(asked).await.ok());
            // It may have been given up before it was there.
            if !lock.wanted.get() {
                lock.release();
            }
        });
    }

    fn release(&self) {
        if let Some(held) = self.held.take() {
            let _ = call(&held, "release", &JsValue::UNDEFINED);
        }
    }
}
