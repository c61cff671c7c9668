//! The widget: its running head, and in it whatever is on screen.

use yew::Html;

use super::el::{El, div, el, p};
use super::on::On;
use super::{Send, button, due, heading, insights, journal, notice, plan_back, reading, record, step};
use crate::app::Msg;
use crate::app::view_model::{Body, Screen};
use crate::copy::{Copy, key};

/// The whole of the running program.
pub fn widget(screen: &Screen, copy: Copy, send: &Send) -> Html {
    let level = screen.heading_level;
    let body = match &screen.body {
        Body::Step(step) => step::view(step, copy, level, send),
        Body::Journal(journal) => journal::view(journal, copy, level, send),
        Body::PlanBack(page) => plan_back::view(page, copy, level, send),
        Body::Asking(asked) => record::asking(asked, level, send),
        Body::Insights(insights) => insights::view(insights, copy, level, send),
        Body::Due(due) => due::view(due, copy, level, send),
        Body::Reading(reading) => reading::view(reading, copy, level, send),
    };
    let notice = screen.notice.as_ref().map(|shown| notice::view(shown, copy, level, send));
    let page = div("ff-body").with(bar(screen, copy, send));
    let page = page.with(div("ff-slot").with(notice)).with(div("ff-slot").with(body));
    let frame = el("section").class("ff").class_if(screen.flush, "ff--flush").class_if(screen.unkept, "ff--pencil");
    let frame = frame.lang(copy.say(key::WIDGET_LANG)).role("group").part("widget").aria_label(screen.label.clone());
    frame.on(send, On::Escape).with(page).into()
}

/// The name, whether words are kept, and the ways out.
fn bar(screen: &Screen, copy: Copy, send: &Send) -> El {
    let here =
        matches!(screen.body, Body::Journal(_) | Body::Insights(_) | Body::Due(_) | Body::Reading(_)).then_some("true");
    let name = heading(screen.heading_level, 0).class("ff-name").says(copy, key::WIDGET_NAME);
    let mode = p("ff-mode").with(screen.mode);
    let journal = button("ff-quiet", send, Msg::OpenedJournal).part("open-journal").aria_current(here);
    let hide = button("ff-quiet", send, Msg::Hid).part("hide").says(copy, key::WIDGET_HIDE);
    let places = el("ul")
        .class("ff-places")
        .with(el("li").with(journal.says(copy, key::WIDGET_JOURNAL)))
        .with(el("li").with(hide));
    div("ff-bar").with(div("ff-who").with(name).with(mode)).with(places)
}
