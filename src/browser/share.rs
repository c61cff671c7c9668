//! Sharing: a text or a picture is offered to whatever the reader's system shares with.

use js_sys::{Object, Reflect};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use super::lacking::{call, has, navigator};
use crate::app::Msg;

/// Whether there is a way to share.
pub(super) fn is_there() -> bool {
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
pub(super) fn text(text: &str, send: Callback<Msg>) {
    let data = Object::new();
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    offer(&data, send);
}

/// Offers whatever the object holds; answers with `Msg::Shared`.
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
