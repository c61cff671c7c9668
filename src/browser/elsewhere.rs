//! What happens outside of a widget: the page is hidden or left, another tab changes the journal.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, StorageEvent};
use yew::Callback;

use crate::app::{Handed, Msg};

/// Changes from elsewhere that come within this many milliseconds are looked at together.
const TOGETHER: u32 = 30;

/// Listens for as long as the listeners live.
pub(super) fn listen(journal: &str, send: &Callback<Msg>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let on = |name: &'static str, msg: Msg| {
        let send = send.clone();
        EventListener::new(&window, name, move |_| send.emit(msg.clone()))
    };
    let mut all = vec![on("pagehide", Msg::Hidden), on("pageshow", Msg::Changed), on("focus", Msg::Changed)];
    let prefix = format!("ff1:{journal}:");
    let (elsewhere, waiting) = (send.clone(), Rc::new(RefCell::new(None::<Timeout>)));
    all.push(EventListener::new(&window, "storage", move |event| {
        let key = event.unchecked_ref::<StorageEvent>().key();
        // No key at all: somebody cleared everything. Many come at once where another tab brings a file in: it is looked once for all of them.
        if key.is_none_or(|key| key.starts_with(&prefix)) && waiting.borrow().is_none() {
            let (elsewhere, over) = (elsewhere.clone(), waiting.clone());
            waiting.replace(Some(Timeout::new(TOGETHER, move || {
                over.take();
                elsewhere.emit(Msg::Changed);
            })));
        }
    }));
    all.extend(
        window.document().into_iter().flat_map(|document| [while_hidden(&document, send), while_full(&document, send)]),
    );
    all
}

fn while_hidden(document: &Document, send: &Callback<Msg>) -> EventListener {
    let (shown, send) = (document.clone(), send.clone());
    EventListener::new(document, "visibilitychange", move |_| {
        send.emit(if shown.hidden() { Msg::Hidden } else { Msg::Changed })
    })
}

/// Escape leaves the full screen before we hear of the key: with it the cards end.
fn while_full(document: &Document, send: &Callback<Msg>) -> EventListener {
    let (shown, send) = (document.clone(), send.clone());
    EventListener::new(document, "fullscreenchange", move |_| {
        if shown.fullscreen_element().is_none() {
            send.emit(Msg::Outcome(Handed::Stopped));
        }
    })
}
