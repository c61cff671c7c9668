//! The views: a view model in, messages out. They lay out what they are given and decide nothing; no word of theirs is their own.

mod aloud;
mod author;
mod due;
mod el;
mod field;
mod frame;
mod insights;
mod journal;
mod leaf;
mod notice;
mod nudge;
mod on;
mod panel;
mod pin;
mod plan_back;
mod put;
mod question;
mod reading;
mod record;
mod review;
mod ruler;
mod step;

pub use frame::widget;

use yew::Callback;

use self::el::{El, el, span};
use self::on::On;
use crate::app::Msg;

/// Where a view's messages go.
pub type Send = Callback<Msg>;

/// A heading, that many levels below the widget's own.
fn heading(level: u8, below: u8) -> El {
    el(match level.saturating_add(below) {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    })
}

/// A button that says one thing.
fn button(class: &'static str, send: &Send, msg: Msg) -> El {
    el("button").kind("button").class(class).on(send, On::Click(Box::new(msg)))
}

/// What is said to a screen reader alone.
fn unseen() -> El {
    span("ff-sr")
}

/// The id of a field's element. Each widget has a shadow root of its own, so no two on a page can clash.
fn element_id(field: &str) -> String {
    ["ff-", field].concat()
}
