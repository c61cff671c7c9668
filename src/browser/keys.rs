//! Keeps an app's hotkeys off what is typed in the component, as `element/keys.js` does for the element.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What is typed in.
const TYPED_IN: &str = "textarea, select, input:not([type=radio], [type=checkbox])";

/// In the bubble phase: the field, and the program, which listens in the capture phase, have heard the key by then.
pub(super) fn shield(root: &Element) -> [EventListener; 3] {
    ["keydown", "keypress", "keyup"].map(|kind| EventListener::new(root, kind, stop))
}

fn stop(event: &Event) {
    let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if field.is_some_and(|field| field.matches(TYPED_IN).unwrap_or_default()) {
        event.stop_propagation();
    }
}
