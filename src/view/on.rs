//! What an element hears, and the message that it makes of it. One type for every listener, so that Yew's machinery is there once.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};
use yew::TargetCast;
use yew::virtual_dom::{Listener, ListenerKind};

use super::Send;
use crate::app::{Deed, Msg};
use crate::debrief::Pace;

/// What is heard.
pub(super) enum On {
    /// A press.
    Click(Box<Msg>),
    /// A radio that was chosen: this field, this answer.
    Marked(&'static str, String),
    /// Text in a field.
    Typed(&'static str),
    /// A day. It is heard when it is whole: while someone types the year, the browser offers 0002 and 0020.
    Chosen(&'static str),
    /// A radio that is no answer.
    Picked(Box<Msg>),
    /// A pace that was chosen.
    Paced(Pace),
    /// A choice from a list of countries.
    Region,
    /// The caret went in.
    Focused(&'static str),
    /// The caret went out.
    Left(&'static str),
    /// Enter in a field of one line; Shift and Enter make a new line.
    Enter(&'static str),
    /// Escape, anywhere.
    Escape,
    /// A role for that name.
    Role(String),
    /// A text that may hold a plan.
    Pasted,
    /// A press anywhere on a card that is said aloud, but on its buttons.
    CardTapped,
    /// A key on it.
    CardKey,
    /// The browser shut it, by a key or a gesture of its own.
    CardShut,
    /// A file that was chosen.
    Chose,
}

/// A listener on one element.
pub(super) struct Ear {
    pub(super) on: On,
    pub(super) send: Send,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click(_) | On::CardTapped => ListenerKind::onclick,
            On::CardShut => ListenerKind::onclose,
            On::Marked(..) | On::Picked(_) | On::Chosen(_) | On::Paced(_) | On::Region | On::Chose => {
                ListenerKind::onchange
            }
            On::Focused(_) => ListenerKind::onfocus,
            On::Left(_) => ListenerKind::onblur,
            On::Typed(_) | On::Role(_) | On::Pasted => ListenerKind::oninput,
            On::Enter(_) | On::Escape | On::CardKey => ListenerKind::onkeydown,
        }
    }

    fn handle(&self, event: Event) {
        if let Some(msg) = self.on.hears(&event) {
            self.send.emit(msg);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}

impl On {
    fn hears(&self, event: &Event) -> Option<Msg> {
        match self {
            On::Click(msg) | On::Picked(msg) => Some((**msg).clone()),
            On::Marked(field, text) => Some(Msg::Answered { field, text: text.clone() }),
            On::Typed(field) => Some(Msg::Answered { field, text: typed(event)? }),
            On::Role(name) => Some(Msg::Outcome(Deed::Role(name.as_str().into(), typed(event)?.into()))),
            On::Pasted => Some(Msg::Outcome(Deed::Pasted(typed(event)?.into()))),
            On::Chosen(field) => {
                let text = event.target_dyn_into::<HtmlInputElement>()?.value();
                Some(Msg::Answered { field, text })
            }
            On::Paced(pace) => Some(Msg::Paced(*pace)),
            On::Region => Some(Msg::Region(event.target_dyn_into::<HtmlSelectElement>()?.value())),
            On::Focused(field) => Some(Msg::Entering(field)),
            On::Left(field) => Some(Msg::Left(field)),
            On::Enter(field) => pressed(event, "Enter").then(|| {
                event.prevent_default();
                Msg::Entered(field)
            }),
            On::Chose => Some(Msg::FileChosen),
            On::Escape => pressed(event, "Escape").then_some(Msg::Hid),
            On::CardTapped => (!on_a_button(event)).then_some(Msg::Outcome(Deed::Next)),
            On::CardShut => Some(Msg::Outcome(Deed::Stopped)),
            On::CardKey => card_key(event).map(|deed| {
                event.prevent_default();
                event.stop_propagation(); // Escape ends the cards and hides nothing
                Msg::Outcome(deed)
            }),
        }
    }
}

fn typed(event: &Event) -> Option<String> {
    Some(event.target_dyn_into::<HtmlTextAreaElement>()?.value())
}

fn on_a_button(event: &Event) -> bool {
    event.target_dyn_into::<Element>().is_some_and(|target| target.closest("button").is_ok_and(|found| found.is_some()))
}

/// What a key does to the cards. A button that has the focus keeps its own keys.
fn card_key(event: &Event) -> Option<Deed> {
    match event.dyn_ref::<KeyboardEvent>()?.key().as_str() {
        "Escape" => Some(Deed::Stopped),
        "ArrowRight" => Some(Deed::Next),
        "ArrowLeft" => Some(Deed::Before),
        " " | "Enter" if !on_a_button(event) => Some(Deed::Next),
        _ => None,
    }
}

/// Whether that key went down by itself. A key can belong to an input method that is still composing: Safari says so by a key code only.
fn pressed(event: &Event, key: &str) -> bool {
    const UNFINISHED: u32 = 229;
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return false };
    let composing = event.is_composing() || event.key_code() == UNFINISHED;
    let shifted = key == "Enter" && event.shift_key();
    event.key() == key && !shifted && !composing
}
