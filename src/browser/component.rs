//! The program as a Yew component, for an app that has no use for the loader: the same widget in a shadow root of its own, from the start.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::virtual_dom::{VNode, VTag};
use yew::{AppHandle, Component, Context, Html, NodeRef, Properties, Renderer};

use super::options::Options;
use super::{keys, mount, sheet};
use crate::app::{Begin, Msg};
use crate::config::Config;
use crate::copy::{Copy, key};
use crate::runtime::Program;

/// What an app may say of the widget.
#[derive(Clone, Debug, PartialEq, Eq, Properties)]
pub struct FailForwardProps {
    /// What the author wants otherwise.
    #[prop_or_default]
    pub config: Config,
    /// Level of the widget's own heading, 2 to 5.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Where the journal is kept: `local`, `session` or `memory`. Read once.
    #[prop_or("local")]
    pub storage: &'static str,
    /// The journal's name, of `[a-z0-9-]`, 1 to 32 characters. Read once.
    #[prop_or("default")]
    pub journal: &'static str,
    /// The language: English, or [`Copy::of`] the `texts` in a file of `lang/`.
    #[prop_or(Copy::ENGLISH)]
    pub language: Copy,
}

/// The widget in a Yew app. Its element carries the same `data-` attributes and tells the same events as `<fail-forward>`. It is shown from the start;
/// what the reader hides leaves one button in its place. What is typed in it reaches no hotkey of the app's, be it Yew's
/// own `onkeydown` or one that is listened for in the bubble phase.
///
/// ```ignore
/// use fail_forward::{Config, FailForward};
/// html! { <FailForward config={Config::default()} /> }
/// ```
#[derive(Debug, Default)]
pub struct FailForward {
    host: NodeRef,
    program: Option<Running>,
}

struct Running {
    app: AppHandle<Program>,
    _fold: Closure<dyn FnMut(bool)>,
    _unfold: EventListener,
    _shield: [EventListener; 3],
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Running")
    }
}

impl Component for FailForward {
    type Message = ();
    type Properties = FailForwardProps;

    fn create(_: &Context<Self>) -> Self {
        FailForward::default()
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let mut host = VTag::new("div");
        host.node_ref = self.host.clone();
        VNode::from(host)
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &FailForwardProps) -> bool {
        self.tell(ctx.props());
        false
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first && let Some(host) = self.host.cast::<Element>() {
            self.program = begin(&host, ctx.props()).ok();
            self.tell(ctx.props());
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        if let Some(running) = self.program.take() {
            running.app.destroy();
        }
    }
}

impl FailForward {
    fn tell(&self, props: &FailForwardProps) {
        if let Some(Running { app, .. }) = &self.program {
            app.send_message(Msg::Spoken(props.language));
            app.send_message(Msg::Authored(Rc::new(props.config.clone())));
            app.send_message(Msg::Configured { heading_level: props.heading_level, flush: false });
        }
    }
}

/// Into a shadow root of its own, with all sheets, and shown at once; the focus stays where it is.
fn begin(host: &Element, props: &FailForwardProps) -> Result<Running, JsValue> {
    let shadow: ShadowRoot = match host.shadow_root() {
        Some(shadow) => shadow,
        None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
    };
    let make = |name: &str, class: &str, inside: &Element| -> Result<HtmlElement, JsValue> {
        let document = inside.owner_document().ok_or(JsValue::NULL)?;
        let made = document.create_element(name)?;
        made.set_class_name(class);
        Ok(made.unchecked_into())
    };
    let (root, invitation) = (make("div", "", host)?, make("div", "ff", host)?);
    let (body, button) = (make("div", "ff-body", host)?, make("button", "ff-button", host)?);
    button.set_text_content(Some(props.language.say(key::JOURNAL_FIRST)));
    body.append_child(&button)?;
    invitation.append_child(&body)?;
    invitation.set_hidden(true);
    shadow.append_child(&root)?;
    shadow.append_child(&invitation)?;
    sheet::adopt_all(&root)?;

    let (shown, stays) = (root.clone(), button.clone());
    let fold = Closure::<dyn FnMut(bool)>::new(move |folded| {
        shown.set_hidden(folded);
        invitation.set_hidden(!folded);
        if folded {
            let _ = stays.focus(); // what had it is out of sight
        }
    });
    let options = Options {
        journal: props.journal.to_owned(),
        storage: props.storage.to_owned(),
        heading_level: props.heading_level,
        flush: false,
        begin: String::new(),
        focus: false,
        on_fold: fold.as_ref().clone(),
        copy: props.language,
    };
    let shield = keys::shield(&root);
    let ports = mount::ports(&root, host, &options, &Rc::default());
    let app = Renderer::<Program>::with_root_and_props(root.unchecked_into(), ports).render();
    app.send_message(Msg::Shown { begin: Begin::Open, focus: false });
    let send = app.callback(|focus: bool| Msg::Shown { begin: Begin::Open, focus });
    let unfold = EventListener::new(&button, "click", move |_| send.emit(true));
    Ok(Running { app, _fold: fold, _unfold: unfold, _shield: shield })
}
