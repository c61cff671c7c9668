//! The page around one widget, for real: its element, its timer, its listeners. Dropped, it leaves nothing behind.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, ShadowRoot};
use yew::Callback;

use super::siblings::Seat;
use super::waiting::Waiting;
use super::{aloud, canvas, deeds, elsewhere, fields, files, news, print, share};
use crate::app::{Answer, Focus, Handed, Marks, Moment, Msg, News, Paper, Picture};
use crate::runtime::Page;

/// One widget's page.
pub(super) struct BrowserPage {
    host: Element,
    root: Element,
    on_fold: JsValue,
    send: Callback<Msg>,
    seat: Seat,
    timer: RefCell<Option<Timeout>>,
    beat: RefCell<Option<Timeout>>,
    wake_lock: aloud::WakeLock,
    picture: canvas::PictureFile,
    soon: Rc<RefCell<Option<Timeout>>>,
    waiting: Rc<Waiting>,
    last_focus: RefCell<Option<HtmlElement>>,
    fields: fields::Fields,
    _listeners: Vec<EventListener>,
}

impl BrowserPage {
    /// Stands around a widget and listens for what happens outside of it.
    pub(super) fn around(
        (host, root): (Element, Element),
        on_fold: JsValue,
        journal: &str,
        waiting: Rc<Waiting>,
        send: Callback<Msg>,
    ) -> BrowserPage {
        let listeners = elsewhere::listen(journal, &send);
        let seat = Seat::take(journal, send.clone());
        let fields = fields::Fields::of(&root);
        let (timer, beat, soon, last_focus) = Default::default();
        let (wake_lock, picture) = (aloud::WakeLock::default(), canvas::PictureFile::default());
        BrowserPage {
            host,
            root,
            on_fold,
            send,
            seat,
            timer,
            beat,
            wake_lock,
            picture,
            soon,
            waiting,
            last_focus,
            fields,
            _listeners: listeners,
        }
    }

    fn shadow(&self) -> Option<ShadowRoot> {
        self.root.get_root_node().dyn_into().ok()
    }

    fn focused(&self) -> Option<HtmlElement> {
        self.shadow().and_then(|shadow| shadow.active_element()).map(JsCast::unchecked_into)
    }

    fn find(&self, id: &str) -> Option<HtmlElement> {
        self.select(&format!("[id=\"{id}\"]"))
    }

    fn select(&self, selector: &str) -> Option<HtmlElement> {
        self.root.query_selector(selector).ok().flatten().map(JsCast::unchecked_into)
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

impl Page for BrowserPage {
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
        // A listener of the host's that throws is the host's affair.
        let _ = news::tell(&self.host, news);
    }

    fn focus(&self, focus: &Focus) {
        let target = match focus {
            Focus::Heading => return self.focus_heading(),
            Focus::Field(field) => self.find(&format!("ff-{field}")),
            Focus::Undo(id) => self.find(&format!("ff-undo-{id}")),
            Focus::Card => {
                aloud::stand_above(&self.root);
                self.find("ff-card-said")
            }
            Focus::Question => self.find("ff-asking"),
            Focus::Letter => self.find("ff-reply"),
            Focus::Entry(number) => self.select(&format!(":nth-child({number} of [part=entry]) > button")),
            Focus::Stay if self.focused().is_some() => return,
            Focus::Stay => None,
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
        share::is_there()
    }

    fn is_in_app(&self) -> bool {
        share::is_in_app()
    }

    fn share(&self, text: &str) {
        share::text(text, self.send.clone());
    }

    fn print(&self, paper: &Paper) {
        // A page that lets nothing be printed says nothing; the copy and the file are beside it.
        let _ = print::print(paper, &self.root);
    }

    fn draw(&self, picture: &Picture) {
        self.picture.draw(picture, &self.root, &self.send);
    }

    fn save_picture(&self, name: &str) {
        self.picture.save(name);
    }

    fn share_picture(&self, name: &str) {
        self.picture.share(name, self.send.clone());
    }

    fn stay_awake(&self, awake: bool) {
        self.wake_lock.keep(awake);
        if !awake {
            aloud::stand_down();
        }
    }

    fn beat_in(&self, millis: u32) {
        let send = self.send.clone();
        self.beat.replace(Some(Timeout::new(millis, move || send.emit(Msg::Outcome(Handed::Beat)))));
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

    fn fold(&self, folded: bool) {
        if folded {
            self.last_focus.replace(self.focused());
        }
        if let Some(on_fold) = self.on_fold.dyn_ref::<js_sys::Function>() {
            let _ = on_fold.call1(&JsValue::UNDEFINED, &folded.into());
        }
    }

    fn changed(&self) {
        self.seat.tell_others();
    }

    fn drawn(&self) {
        self.fields.measure();
    }
}
