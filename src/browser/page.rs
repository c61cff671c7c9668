//! The page around one widget, for real: its element, its timer, its listeners. Dropped, it leaves nothing behind.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement, HtmlTextAreaElement, ShadowRoot};
use yew::Callback;

use super::siblings::Seat;
use super::waiting::Waiting;
use super::{deeds, elsewhere, fields, files, leaving};
use crate::app::{Answer, Focus, Marks, Moment, Msg, News, Paper};
use crate::runtime::Page;
use crate::store::Trouble;

/// One widget's page.
pub(super) struct Leafed {
    host: Element,
    root: Element,
    on_fold: JsValue,
    send: Callback<Msg>,
    seat: Seat,
    timer: RefCell<Option<Timeout>>,
    soon: Rc<RefCell<Option<Timeout>>>,
    waiting: Rc<Waiting>,
    last_focus: RefCell<Option<HtmlElement>>,
    fields: fields::Fields,
    _listeners: Vec<EventListener>,
}

/// What goes with an event: never a word of the reader's.
#[derive(Default, Serialize)]
struct Detail {
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
}

impl Leafed {
    /// Stands around a widget and listens for what happens outside of it.
    pub(super) fn around(
        (host, root): (Element, Element),
        on_fold: JsValue,
        journal: &str,
        waiting: Rc<Waiting>,
        send: Callback<Msg>,
    ) -> Leafed {
        let listeners = elsewhere::listen(journal, &send);
        let seat = Seat::take(journal, send.clone());
        let fields = fields::Fields::of(&root);
        let (timer, soon, last_focus) = (RefCell::default(), Rc::default(), RefCell::default());
        Leafed { host, root, on_fold, send, seat, timer, soon, waiting, last_focus, fields, _listeners: listeners }
    }

    fn shadow(&self) -> Option<ShadowRoot> {
        self.root.get_root_node().dyn_into().ok()
    }

    fn focused(&self) -> Option<HtmlElement> {
        self.shadow().and_then(|shadow| shadow.active_element()).and_then(|element| element.dyn_into().ok())
    }

    fn find(&self, id: &str) -> Option<HtmlElement> {
        let found = self.root.query_selector(&format!("[id=\"{id}\"]")).ok().flatten();
        found.and_then(|element| element.dyn_into().ok())
    }

    fn dispatch(&self, name: &str, detail: Option<Detail>) -> Result<(), JsValue> {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        if let Some(detail) = detail {
            init.set_detail(&serde_wasm_bindgen::to_value(&detail)?);
        }
        self.host.dispatch_event(&CustomEvent::new_with_event_init_dict(name, &init)?.into())?;
        Ok(())
    }

    /// Puts the focus there, with the running head in sight: a step that is shorter than the last would begin above the window.
    fn focus_heading(&self) {
        let Some(heading) = self.find("ff-heading") else { return };
        let _ = heading.focus();
        if self.root.get_bounding_client_rect().top() < 0.0 {
            self.root.scroll_into_view();
        }
    }
}

impl Page for Leafed {
    fn moment(&self) -> Moment {
        deeds::moment()
    }

    fn wake_in(&self, millis: u32) {
        let send = self.send.clone();
        self.timer.replace(Some(Timeout::new(millis, move || send.emit(Msg::Ticked))));
    }

    fn mark(&self, marks: &Marks) {
        let marks = [("data-state", Some(marks.state)), ("data-step", marks.step), ("data-saved", Some(marks.saved))];
        for (name, value) in marks {
            let _ = match value {
                Some(value) => self.host.set_attribute(name, value),
                None => self.host.remove_attribute(name),
            };
        }
    }

    fn tell(&self, news: &News) {
        let detail = Detail::default();
        let told = match news {
            News::Opened => self.dispatch("fail-forward-open", None),
            News::Closed => self.dispatch("fail-forward-close", None),
            News::Step(step) => self.dispatch("fail-forward-step", Some(Detail { step: Some(step), ..detail })),
            News::Saved(count) => self.dispatch("fail-forward-saved", Some(Detail { count: Some(*count), ..detail })),
            News::Trouble(trouble) => {
                self.dispatch("fail-forward-trouble", Some(Detail { kind: Some(kind(*trouble)), ..detail }))
            }
        };
        // A listener of the host's that throws is the host's affair.
        let _ = told;
    }

    fn focus(&self, focus: &Focus) {
        let target = match focus {
            Focus::Heading => return self.focus_heading(),
            Focus::Field(field) => self.find(&format!("ff-{field}")),
            Focus::Undo(id) => self.find(&format!("ff-undo-{id}")),
            Focus::Question => self.find("ff-asking"),
            Focus::Letter => self.find("ff-reply"),
            Focus::Back => self.last_focus.take().filter(|element| element.is_connected()),
        };
        let Some(target) = target else { return self.focus_heading() };
        let _ = target.focus();
        if let (Focus::Field(_), Some(field)) = (focus, target.dyn_ref::<HtmlTextAreaElement>()) {
            let end = field.text_length();
            let _ = field.set_selection_range(end, end);
        }
    }

    fn copy(&self, text: &str) {
        deeds::copy(text, &self.root, self.send.clone());
    }

    fn download(&self, name: &str, mime: &str, text: &str) {
        if deeds::download(name, mime, text).is_err() {
            self.send.emit(Msg::Copied(false));
        }
    }

    fn shares(&self) -> bool {
        leaving::shares()
    }

    fn share(&self, text: &str) {
        leaving::share(text, self.send.clone());
    }

    fn print(&self, paper: &Paper) {
        // A page that lets nothing be printed says nothing; the copy and the file are beside it.
        let _ = leaving::print(paper, &self.root);
    }

    fn read_file(&self) {
        files::read(&self.root, self.send.clone());
    }

    fn soon(&self) {
        // One that is on its way already does for both: put off by every key, it would never come.
        if self.soon.borrow().is_some() {
            return;
        }
        let (send, over) = (self.send.clone(), self.soon.clone());
        self.soon.replace(Some(Timeout::new(0, move || {
            over.take();
            send.emit(Msg::Going);
        })));
    }

    fn answer(&self, answer: &Answer) {
        self.waiting.answer(answer);
    }

    fn fold(&self) {
        self.last_focus.replace(self.focused());
        if let Some(on_fold) = self.on_fold.dyn_ref::<js_sys::Function>() {
            let _ = on_fold.call0(&JsValue::UNDEFINED);
        }
    }

    fn changed(&self) {
        self.seat.tell_others();
    }

    fn drawn(&self) {
        self.fields.measure();
    }
}

fn kind(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Denied => "storage-denied",
        Trouble::Full => "storage-full",
        Trouble::Lost => "storage-lost",
    }
}
