//! The one component with a state: it holds the engine, and draws what the core says whenever that has changed.

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
    /// The texts.
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
    engine: Engine,
}

impl Component for Program {
    type Message = Msg;
    type Properties = Ports;

    fn create(ctx: &Context<Self>) -> Self {
        let Ports { copy, memory_only, make } = ctx.props();
        let (store, page) = make(ctx.link().callback(|msg| msg));
        Program { engine: Engine::start(Model::new(*copy, *memory_only), store, page) }
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        self.engine.take(msg);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        widget(&screen(&self.engine.model), ctx.props().copy, &ctx.link().callback(|msg| msg))
    }

    /// Taken out of the page in the middle of a word: it is kept first.
    fn destroy(&mut self, _: &Context<Self>) {
        self.engine.take(Msg::Hidden);
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.engine.drawn();
    }
}
