//! The widget: its running head, and in it whatever is on screen.

use yew::{AttrValue, Html, KeyboardEvent, Properties, classes, component, html};

use super::{Send, composing, heading, journal, notice, reading, sometimes, step};
use crate::app::Msg;
use crate::app::view_model::{Body, Screen};
use crate::copy::{Copy, key};

/// What the widget is given.
#[derive(PartialEq, Properties)]
pub struct WidgetProps {
    /// What is on screen.
    pub screen: Screen,
    /// The texts of what is always there.
    pub copy: Copy,
    /// Where messages go.
    pub send: Send,
}

/// The whole of the running program.
#[component]
pub fn Widget(WidgetProps { screen, copy, send }: &WidgetProps) -> Html {
    let onkeydown =
        sometimes(send, |event: KeyboardEvent| (event.key() == "Escape" && !composing(&event)).then_some(Msg::Hid));
    let level = screen.heading_level;
    let body = match &screen.body {
        Body::Step(step) => step::view(step, *copy, level, send),
        Body::Journal(journal) => journal::view(journal, *copy, level, send),
        Body::Reading(reading) => reading::view(reading, *copy, level, send),
    };
    html! {
        <section class={classes!("ff", screen.flush.then_some("ff--flush"), screen.unkept.then_some("ff--pencil"))} role="group" part="widget" aria-label={screen.label.clone()} {onkeydown}>
            <div class="ff-body">
                { bar(screen, *copy, send) }
                <div class="ff-slot">{ for screen.notice.as_ref().map(|shown| notice::view(shown, *copy, level, send)) }</div>
                <div class="ff-slot">{ body }</div>
            </div>
        </section>
    }
}

/// The name, whether words are kept, and the ways out.
fn bar(screen: &Screen, copy: Copy, send: &Send) -> Html {
    let in_journal = !matches!(screen.body, Body::Step(_));
    let here = in_journal.then_some(AttrValue::Static("true"));
    html! {
        <div class="ff-bar">
            <div class="ff-who">
                <@{heading(screen.heading_level, 0)} class="ff-name">{ copy.say(key::WIDGET_NAME) }</@>
                <p class="ff-mode">{ screen.mode }</p>
            </div>
            <ul class="ff-places">
                <li>
                    <button type="button" class="ff-quiet" part="open-journal" aria-current={here} onclick={send.reform(|_| Msg::OpenedJournal)}>
                        { copy.say(key::WIDGET_JOURNAL) }
                    </button>
                </li>
                <li>
                    <button type="button" class="ff-quiet" part="hide" onclick={send.reform(|_| Msg::Hid)}>{ copy.say(key::WIDGET_HIDE) }</button>
                </li>
            </ul>
        </div>
    }
}
