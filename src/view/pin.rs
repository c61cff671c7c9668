//! My first line, in sight on every later step; it can be changed where it stands.

use yew::{AttrValue, Html, classes, html};

use super::Send;
use super::field::Field;
use crate::app::view_model::{FieldShown, FieldView, PinView};
use crate::app::{Msg, Pin};
use crate::copy::{Copy, key};

const LINE: &str = "ff-pin-line";

/// The row.
pub(super) fn view(pin: &PinView, copy: Copy, send: &Send) -> Html {
    let (text, more) = match pin.pin {
        Pin::Editing => (key::PIN_DONE, key::PIN_CHANGE_MORE),
        Pin::Whole => (key::PIN_LESS, key::PIN_LESS_MORE),
        Pin::Shut if pin.long => (key::PIN_ALL, key::PIN_ALL_MORE),
        Pin::Shut => (key::PIN_CHANGE, key::PIN_CHANGE_MORE),
    };
    let expanded = pin.long.then(|| AttrValue::Static(if pin.pin == Pin::Whole { "true" } else { "false" }));
    html! {
        <div class={classes!("ff-pin", (pin.pin != Pin::Shut).then_some("ff-pin--open"))}>
            { if pin.pin == Pin::Editing { editing(pin, copy, send) } else { line(pin, copy) } }
            <button type="button" class="ff-quiet" aria-expanded={expanded} onclick={send.reform(|_| Msg::Pinned)}>
                { copy.say(text) }<span class="ff-sr">{ copy.say(more) }</span>
            </button>
        </div>
    }
}

fn line(pin: &PinView, copy: Copy) -> Html {
    let cut = pin.long && pin.pin == Pin::Shut;
    html! {
        <p class={classes!("ff-pin-line", cut.then_some("ff-pin-line--cut"))} id={LINE} key="line">
            <span class="ff-sr">{ copy.say(key::PIN_LABEL) }</span>{ &pin.line }
        </p>
    }
}

fn editing(pin: &PinView, copy: Copy, send: &Send) -> Html {
    let field = FieldView {
        id: "arrive.line",
        shown: FieldShown::Line,
        label: None,
        value: pin.line.clone(),
        epoch: pin.epoch,
    };
    html! {
        <div class="ff-pin-edit" key="edit">
            <label class="ff-sr" for="ff-arrive.line">{ copy.say(key::PIN_LABEL) }</label>
            <Field {field} answers=false {copy} send={send.clone()} />
        </div>
    }
}
