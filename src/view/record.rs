//! The pace, and whether words are kept: asked in sight at Arrive, and standing shut at the end of every later step.

use yew::Html;

use super::el::{El, div, el, list, p, span};
use super::on::On;
use super::{Send, button, heading};
use crate::app::Msg;
use crate::app::view_model::{AskScreen, Keep, PaceView, StepScreen};
use crate::copy::{Copy, key};

/// Both, at Arrive.
pub(super) fn in_sight(step: &StepScreen, copy: Copy, level: u8, send: &Send) -> Html {
    let asked = |text| {
        let heading = heading(level, 2).class("ff-question ff-question--deeper").part("question").says(copy, text);
        el("legend").class("ff-head").with(heading)
    };
    let pace = step.pace.as_ref().filter(|pace| pace.in_sight).map(|pace| {
        let note = p("ff-answer-line ff-small").says(copy, key::PACE_NOTE);
        let field = div("ff-field").with(ways(pace, send)).with(note);
        el("fieldset").class("ff-q").with(asked(key::PACE_ASK)).with(field)
    });
    let keep = step.keep.as_ref().filter(|_| pace.is_some()).map(|keep| {
        el("fieldset").class("ff-q").with(asked(key::RECORD_ASK)).with(div("ff-field").with(switch(keep, copy, send)))
    });
    list([slot(pace), slot(keep)].into_iter())
}

fn slot(inside: Option<El>) -> El {
    div("ff-slot").with(inside)
}

/// Both, shut, at the end of a later step.
pub(super) fn shut(step: &StepScreen, copy: Copy, send: &Send) -> Option<El> {
    let pace = step.pace.as_ref().filter(|pace| !pace.in_sight)?;
    let legend = el("legend").class("ff-label").says(copy, key::PACE_AGAIN);
    let parts = div("ff-parts").with(el("fieldset").with(legend).with(ways(pace, send)));
    let parts = parts.with(step.keep.as_ref().map(|keep| switch(keep, copy, send)));
    Some(el("details").class("ff-details").with(el("summary").says(copy, key::PACE_MORE)).with(parts))
}

fn ways(pace: &PaceView, send: &Send) -> El {
    let way = |way: &crate::app::view_model::Way| {
        let (name, more) = way.words;
        let radio = el("input").kind("radio").name("ff-pace").value(way.pace.name()).checked(way.chosen);
        let words = el("span").with(name).with(span("ff-small").with(more));
        el("label")
            .class("ff-chip")
            .key(way.pace.name())
            .with(radio.on(send, On::Paced(way.pace)))
            .with(el("span").with(words))
    };
    div("ff-ways").part("pace").each(pace.ways.iter().map(way))
}

fn switch(keep: &Keep, copy: Copy, send: &Send) -> El {
    let switch =
        button("ff-switch", send, Msg::Recorded).part("off-record").role("switch").aria_describedby("ff-record");
    let switch = switch.aria_checked(if keep.off { "true" } else { "false" }).says(copy, key::RECORD_OFF);
    div("ff-record").with(switch).with(p("ff-hint").id("ff-record").with(keep.hint))
}

/// A question, in place of the page.
pub(super) fn asking(asked: &AskScreen, level: u8, send: &Send) -> El {
    let way = |(at, (text, part, ends, msg)): (usize, &(String, Option<&'static str>, bool, Msg))| {
        let look = if at == 0 { "ff-plain" } else { "ff-quiet" };
        button(look, send, msg.clone()).class_if(*ends, "ff-quiet--end").part(*part).with(text)
    };
    let title = heading(level, 1).class("ff-title").id("ff-asking").tabindex("-1").with(&asked.title);
    let notice = div("ff-notice").role("group").part(asked.part).aria_labelledby("ff-asking").with(title);
    let news = el("p").role("status").with(asked.news.as_ref());
    let notice = notice.with(news).each(asked.text.iter().map(|text| el("p").with(text)));
    div("ff-page").with(notice.with(div("ff-row").each(asked.ways.iter().enumerate().map(way))))
}
