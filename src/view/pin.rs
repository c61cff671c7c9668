//! My first line, in sight on every later step; it can be changed where it stands.

use super::el::{El, div, el, p};
use super::{Send, button, field, unseen};
use crate::app::view_model::{FieldShown, FieldView, PinView};
use crate::app::{Msg, Pin};
use crate::copy::{Copy, key};

/// The row.
pub(super) fn view(pin: &PinView, copy: Copy, send: &Send) -> El {
    let (text, more) = match pin.pin {
        Pin::Editing => (key::PIN_DONE, key::PIN_CHANGE_MORE),
        Pin::Whole => (key::PIN_LESS, key::PIN_LESS_MORE),
        Pin::Shut if pin.long => (key::PIN_ALL, key::PIN_ALL_MORE),
        Pin::Shut => (key::PIN_CHANGE, key::PIN_CHANGE_MORE),
    };
    let expanded = pin.long.then_some(if pin.pin == Pin::Whole { "true" } else { "false" });
    let button = button("ff-quiet", send, Msg::Pinned).aria_expanded(expanded);
    div("ff-pin")
        .class_if(pin.pin != Pin::Shut, "ff-pin--open")
        .with(if pin.pin == Pin::Editing { editing(pin, copy, send) } else { line(pin, copy) })
        .with(button.says(copy, text).with(unseen().says(copy, more)))
}

fn line(pin: &PinView, copy: Copy) -> El {
    let cut = pin.long && pin.pin == Pin::Shut;
    let line = p("ff-pin-line").class_if(cut, "ff-pin-line--cut").id("ff-pin-line").key("line");
    line.with(unseen().says(copy, key::PIN_LABEL)).with(&pin.line)
}

fn editing(pin: &PinView, copy: Copy, send: &Send) -> El {
    let line = FieldView {
        id: "arrive.line",
        shown: FieldShown::Line,
        label: None,
        value: pin.line.clone(),
        epoch: pin.epoch,
    };
    let around = field::Around { hint: None, answers: false, copy, send };
    let label = el("label").class("ff-sr").label_of("ff-arrive.line").says(copy, key::PIN_LABEL);
    div("ff-pin-edit").key("edit").with(label).with(field::view(&line, around))
}
