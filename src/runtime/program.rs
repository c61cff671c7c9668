//! The one component with a state: it holds the engine, and draws what the core says whenever that has changed.

use std::fmt;
use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties, html};

use super::{Engine, Page};
use crate::app::view_model::{Screen, screen};
use crate::app::{Model, Msg};
use crate::copy::Copy;
use crate::store::Store;
use crate::view::Widget;

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
    screen: Screen,
}

impl Component for Program {
    type Message = Msg;
    type Properties = Ports;

    fn create(ctx: &Context<Self>) -> Self {
        let Ports { copy, memory_only, make } = ctx.props();
        let (store, page) = make(ctx.link().callback(|msg| msg));
        let engine = Engine::start(Model::new(*copy, *memory_only), store, page);
        let screen = screen(&engine.model);
        Program { engine, screen }
    }

    /// Most keys change nothing that is drawn: then nothing is drawn.
    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        self.engine.take(msg);
        let screen = screen(&self.engine.model);
        let changed = screen != self.screen;
        self.screen = screen;
        if !changed {
            self.engine.drawn();
        }
        changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        html! { <Widget screen={self.screen.clone()} copy={ctx.props().copy} send={ctx.link().callback(|msg| msg)} /> }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.engine.drawn();
    }
}
