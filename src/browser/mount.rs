//! What the loader calls: puts the program into an element, and gives a handle to it.

use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use super::area::Area;
use super::author;
use super::deeds;
use super::options::Options;
use super::page::BrowserPage;
use super::sheet;
use super::waiting::{self, Waiting};
use crate::app::{Answer, Begin, Msg};
use crate::copy::Copy;
use crate::journal::JournalName;
use crate::ports::{Drawer, Medium};
use crate::runtime::{Page, Ports, Program};
use crate::store::Store;

/// One running program, as the loader holds it.
#[wasm_bindgen]
pub struct Handle {
    app: Option<AppHandle<Program>>,
    waiting: Rc<Waiting>,
}

/// Puts the program into `root`, a plain element inside the shadow root of `host`.
///
/// # Errors
/// When the shadow root takes no style sheet.
#[wasm_bindgen]
pub fn mount(root: &Element, host: &Element, options: &JsValue) -> Result<Handle, JsValue> {
    let options = Options::read(options);
    sheet::adopt(root)?;
    // A panic is told by the trap that follows it (`element/guard.js`): the console hears nothing of ours.
    yew::set_custom_panic_hook(Box::new(|_| {}));
    let shown = Msg::Shown { begin: begin(&options.begin), focus: options.focus };
    let configured = Msg::Configured { heading_level: options.heading_level, flush: options.flush };
    let waiting = Rc::new(Waiting::default());
    let ports = ports(root, host, &options, &waiting);
    let app = Renderer::<Program>::with_root_and_props(root.clone(), ports).render();
    app.send_message_batch(vec![Some(configured), Some(shown)]);
    Ok(Handle { app: Some(app), waiting })
}

#[wasm_bindgen]
impl Handle {
    /// Unfolds it again: the same place, and the same caret if `focus` is wanted.
    pub fn show(&self, how: &str, focus: bool) {
        self.send(Msg::Shown { begin: begin(how), focus });
    }

    /// Folds it, as the reader's own "Hide" does.
    pub fn hide(&self) {
        self.send(Msg::Hid);
    }

    /// The attributes changed while it runs.
    pub fn configure(&self, options: &JsValue) {
        let options = Options::read(options);
        self.send(Msg::Configured { heading_level: options.heading_level, flush: options.flush });
    }

    /// Speaks another language: the texts of its file, or none for English.
    pub fn speak(&self, texts: &str) {
        self.send(Msg::Spoken(Copy::of(texts)));
    }

    /// The author's config, value by value; gives what is to be warned of, or nothing.
    ///
    /// # Errors
    /// If `strict`, the first path that cannot be used, and why: then nothing is changed.
    pub fn author(&self, values: &Array, strict: bool) -> Result<String, JsValue> {
        let (config, said) = author::config(values, strict)?;
        self.send(Msg::Authored(config));
        Ok(said)
    }

    /// The promise of the export document, for the page that asks for it; the reader decides.
    #[wasm_bindgen(js_name = exportJournal)]
    pub fn export_journal(&self) -> Promise {
        self.waiting.promise(|| self.send(Msg::TakingAway { host: true }))
    }

    /// The promise of what came in of a document of the page's; the reader sees first what that would be.
    #[wasm_bindgen(js_name = importJournal)]
    pub fn import_journal(&self, document: &JsValue) -> Promise {
        match waiting::text_of(document) {
            Ok(text) => self.waiting.promise(|| self.send(Msg::File { name: None, text: Ok(text.into()) })),
            Err(refused) => refused,
        }
    }

    /// Takes it out of the page: what was typed is kept first, then nothing of it is left.
    pub fn destroy(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.waiting.answer(&Answer::No);
    }

    fn send(&self, msg: Msg) {
        if let Some(app) = &self.app {
            app.send_message(msg);
        }
    }
}

fn begin(how: &str) -> Begin {
    match how {
        "start" => Begin::Start,
        "resume" => Begin::Resume,
        _ => Begin::Open,
    }
}

pub(super) fn ports(root: &Element, host: &Element, options: &Options, waiting: &Rc<Waiting>) -> Ports {
    let waiting = waiting.clone();
    let memory_only = options.storage == "memory";
    let (root, host, on_fold, storage, name) =
        (root.clone(), host.clone(), options.on_fold.clone(), options.storage.clone(), options.journal.clone());
    let make = move |send: yew::Callback<Msg>| {
        let medium: Box<dyn Medium> = match storage.as_str() {
            "memory" => Box::new(Drawer::default()),
            "session" => Box::new(Area::Session),
            _ => Box::new(Area::Local),
        };
        let journal = JournalName::parse(&name).unwrap_or_default();
        let page =
            BrowserPage::around((host.clone(), root.clone()), on_fold.clone(), journal.as_str(), waiting.clone(), send);
        (Store::open(medium, journal, deeds::fresh_id()), Rc::new(page) as Rc<dyn Page>)
    };
    Ports { copy: options.copy, memory_only, make: Rc::new(make) }
}
