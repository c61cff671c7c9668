//! The one component with a state: it holds the engine, and draws what the core says whenever that has changed.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::fmt;
use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties};

use super::{Engine, Page};
use crate::app::view_model::screen;
use crate::app::{Model, Msg};
use crate::copy::Copy;
use crate::store::Store;
use crate::view::widget;

/// The world that a program is put into.
#[derive(Clone, Properties)]
pub struct Ports {
    /// The texts of the first screen.
    pub copy: Copy,
    /// Whether nothing is to be kept, by the page's wish.
    pub memory_only: bool,
    /// Makes the store and the page; what happens outside goes into the callback as messages.
    pub make: Rc<Make>,
}

/// Makes a store and a page for one program, which hears of what happens outside through the callback.
pub type Make = dyn Fn(Callback<Msg>) -> (Store, Rc<dyn Page>);

impl PartialEq for Ports {
    fn eq(&self, other: &Ports) -> bool {
        Rc::ptr_eq(&self.make, &other.make)
    }
}

impl fmt::Debug for Ports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ports").finish_non_exhaustive()
    }
}

/// The program on a page.
pub struct Program {
    inbox: Rc<Inbox>,
    send: Callback<Msg>,
}

/// Where messages arrive. Each is taken at once and not when Yew comes to it: a busy Yew hands the page back to the browser, and what waits in its queue
/// then is lost when the element is taken out or the page is left.
struct Inbox {
    engine: RefCell<Option<Engine>>,
    /// What is told while something else is being done.
    waiting: RefCell<VecDeque<Msg>>,
}

impl Inbox {
    fn take(&self, msg: Msg) {
        self.waiting.borrow_mut().push_back(msg);
        self.with(|_| {});
    }

    /// Does something with the engine, and then what came in meanwhile.
    fn with(&self, act: impl FnOnce(&mut Engine)) {
        let Ok(mut engine) = self.engine.try_borrow_mut() else { return };
        let Some(engine) = engine.as_mut() else { return };
        act(engine);
        loop {
            let Some(next) = self.waiting.borrow_mut().pop_front() else { return };
            engine.take(next);
        }
    }
}

impl Component for Program {
    /// A message from outside; none where it is only to be drawn anew.
    type Message = Option<Msg>;
    type Properties = Ports;

    fn create(ctx: &Context<Self>) -> Self {
        let Ports { copy, memory_only, make } = ctx.props();
        let draw = ctx.link().callback(|()| None);
        let inbox = Rc::new(Inbox { engine: RefCell::default(), waiting: RefCell::default() });
        // Whoever still listens when the program is gone must not keep it.
        let weak = Rc::downgrade(&inbox);
        let send = Callback::from(move |msg| {
            if let Some(inbox) = weak.upgrade() {
                inbox.take(msg);
                draw.emit(());
            }
        });
        let (store, page) = make(send.clone());
        let engine = Engine::start(Model::new(*copy, *memory_only), store, page);
        inbox.engine.replace(Some(engine));
        Program { inbox, send }
    }

    fn update(&mut self, _: &Context<Self>, msg: Option<Msg>) -> bool {
        if let Some(msg) = msg {
            self.inbox.take(msg);
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        match self.inbox.engine.borrow().as_ref() {
            Some(engine) => widget(&screen(&engine.model), engine.model.copy, &self.send),
            None => Html::default(),
        }
    }

    /// Taken out of the page in the middle of a word: it is kept first.
    fn destroy(&mut self, _: &Context<Self>) {
        self.inbox.take(Msg::Hidden);
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.inbox.with(Engine::drawn);
    }
}
