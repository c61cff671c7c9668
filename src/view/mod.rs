//! The views: a view model in, messages out. They lay out what they are given and decide nothing; no word of theirs is their own.

mod field;
mod frame;
mod journal;
mod leaf;
mod notice;
mod pin;
mod question;
mod reading;
mod review;
mod ruler;
mod step;

pub use frame::{Widget, WidgetProps};

use web_sys::{HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::{Callback, Event, InputEvent, TargetCast};

use crate::app::Msg;

/// Where a view's messages go.
pub type Send = Callback<Msg>;

/// A callback that sends a message for some events only.
fn sometimes<E: 'static>(send: &Send, message: impl Fn(E) -> Option<Msg> + 'static) -> Callback<E> {
    let send = send.clone();
    Callback::from(move |event| {
        if let Some(msg) = message(event) {
            send.emit(msg);
        }
    })
}

/// The text of the field that an event came from.
fn typed(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default()
}

/// The value of the control that an event came from.
fn chosen(event: &Event) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// Whether a key belongs to an input method that is still composing: Safari says so by a key code only.
fn composing(event: &KeyboardEvent) -> bool {
    const UNFINISHED: u32 = 229;
    event.is_composing() || event.key_code() == UNFINISHED
}

/// The tag of a heading, that many levels below the widget's own.
fn heading(level: u8, below: u8) -> String {
    format!("h{}", level.saturating_add(below).min(6))
}

/// The id of a field's element. Each widget has a shadow root of its own, so no two on a page can clash.
fn element_id(field: &str) -> String {
    format!("ff-{field}")
}
