//! What an element hears, and the message that it makes of it. One type for every listener, so that Yew's machinery is there once.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};
use yew::TargetCast;
use yew::virtual_dom::{Listener, ListenerKind};

use super::Send;
use crate::app::{Handed, Msg, Pick};
use crate::debrief::Pace;

/// What is heard.
#[repr(u8)]
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
    /// Words in the search field.
    Searched,
    /// A choice above the list.
    Narrowed(Pick),
}

/// A listener on one element.
pub(super) struct Handler {
    pub(super) on: On,
    pub(super) send: Send,
}

impl Listener for Handler {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click(_) | On::CardTapped => ListenerKind::onclick,
            On::CardShut => ListenerKind::onclose,
            On::Marked(..)
            | On::Picked(_)
            | On::Chosen(_)
            | On::Paced(_)
            | On::Region
            | On::Chose
            | On::Narrowed(_) => ListenerKind::onchange,
            On::Focused(_) => ListenerKind::onfocus,
            On::Typed(_) | On::Role(_) | On::Pasted | On::Searched => ListenerKind::oninput,
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
            On::Marked(field, text) => Some(Msg::Answered { field, text: text.as_str().into() }),
            On::Typed(field) | On::Chosen(field) => Some(Msg::Answered { field, text: typed(event)?.into() }),
            On::Role(name) => Some(Msg::Outcome(Handed::Role(name.as_str().into(), typed(event)?.into()))),
            On::Pasted => Some(Msg::Outcome(Handed::Pasted(typed(event)?.into()))),
            On::Paced(pace) => Some(Msg::Paced(*pace)),
            On::Region => Some(Msg::Region(typed(event)?)),
            On::Focused(field) => Some(Msg::Entering(field)),
            On::Enter(field) => pressed(event, "Enter").then(|| {
                event.prevent_default();
                Msg::Entered(field)
            }),
            On::Chose => Some(Msg::FileChosen),
            On::Searched => Some(Msg::Searched(typed(event)?.into())),
            On::Narrowed(pick) => {
                let chosen = typed(event)?;
                Some(Msg::Picked(*pick, pick.choices().iter().copied().find(|name| *name == chosen)))
            }
            On::Escape => (pressed(event, "Escape") && !empties(event)).then_some(Msg::Hid),
            On::CardTapped => (!on_a_button(event)).then_some(Msg::Outcome(Handed::Next)),
            On::CardShut => Some(Msg::Outcome(Handed::Stopped)),
            On::CardKey => card_key(event).map(|deed| {
                event.prevent_default();
                event.stop_propagation(); // Escape ends the cards and hides nothing
                Msg::Outcome(deed)
            }),
        }
    }
}

/// What stands in the field. Whatever its kind, it says so by one and the same property, and is read as one of them.
fn typed(event: &Event) -> Option<String> {
    Some(event.target()?.unchecked_into::<HtmlInputElement>().value())
}

fn on_a_button(event: &Event) -> bool {
    event.target_dyn_into::<Element>().is_some_and(|target| target.closest("button").is_ok_and(|found| found.is_some()))
}

/// What a key does to the cards. A button that has the focus keeps its own keys.
fn card_key(event: &Event) -> Option<Handed> {
    match event.dyn_ref::<KeyboardEvent>()?.key().as_str() {
        "Escape" => Some(Handed::Stopped),
        "ArrowRight" => Some(Handed::Next),
        "ArrowLeft" => Some(Handed::Before),
        " " | "Enter" if !on_a_button(event) => Some(Handed::Next),
        _ => None,
    }
}

/// Whether Escape first empties the field that it was pressed in: a search.
fn empties(event: &Event) -> bool {
    let field = event.target_dyn_into::<HtmlInputElement>();
    field.is_some_and(|field| field.type_() == "search" && !field.value().is_empty())
}

/// Whether that key went down by itself. A key can belong to an input method that is still composing: Safari says so by a key code only.
fn pressed(event: &Event, key: &str) -> bool {
    const UNFINISHED: u32 = 229;
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return false };
    let composing = event.is_composing() || event.key_code() == UNFINISHED;
    let shifted = key == "Enter" && event.shift_key();
    event.key() == key && !shifted && !composing
}
