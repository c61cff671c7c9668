//! One outcome on its leaf. While it forms it has no buttons, and no key makes a screen reader speak.

use super::el::{El, div, el, list, p};
use super::on::On;
use super::{Send, button, heading, panel, unseen};
use crate::app::Msg;
use crate::app::view_model::{Leaf, LeafBody, Press};
use crate::copy::Copy;

/// The leaf.
pub(super) fn view(leaf: &Leaf, copy: Copy, level: u8, send: &Send) -> El {
    let named = ["ff-yield-", leaf.kind.name()].concat();
    let name = heading(level, 2).class("ff-yield-name").id(named.clone()).with(leaf.name);
    let note = leaf.note.as_ref().map(|note| p("ff-yield-note").with(note));
    let sheet = el("section")
        .class("ff-yield")
        .class_if(leaf.presses.is_empty(), "ff-yield--forming")
        .role("group")
        .part("yield")
        .aria_labelledby(named)
        .with(div("ff-yield-head").with(name).with(note))
        .with(body(&leaf.body))
        .with((!leaf.presses.is_empty()).then(|| row(&leaf.presses, send)))
        .with((!leaf.panel.is_empty()).then(|| panel::view(&leaf.panel, 0, copy, send)));
    let missing = leaf.missing.map(|(text, field)| button("ff-quiet ff-missing", send, Msg::WentTo(field)).with(text));
    div("ff-outcome").key(leaf.kind.name()).with(sheet).with(missing)
}

/// A row of buttons.
pub(super) fn row(presses: &[Press], send: &Send) -> El {
    let press = |press: &Press| {
        el("button")
            .kind("button")
            .class(if press.main { "ff-button" } else { "ff-quiet" })
            .on(send, On::Click(press.msg.clone()))
            .key(press.key)
            .part(press.part)
            .id(press.id)
            .aria_expanded(press.open.map(|open| if open { "true" } else { "false" }))
            .with(press.text)
            .with(unseen().with(press.more))
    };
    div("ff-row").each(presses.iter().map(press))
}

fn body(body: &LeafBody) -> El {
    match body {
        LeafBody::Sentences(sentences) => {
            let sentences = sentences.iter().map(|text| p("ff-yield-text").with(text));
            div("ff-yield-body").each(sentences)
        }
        LeafBody::Points(points) => {
            let point =
                |(label, text): &(&'static str, String)| list([el("dt").with(*label), el("dd").with(text)].into_iter());
            el("dl").class("ff-points").each(points.iter().map(point))
        }
    }
}
