//! One outcome on its leaf. While it forms it has no buttons, and no key makes a screen reader speak.

use super::el::{El, el, list};
use super::{Send, button, heading, unseen};
use crate::app::view_model::{Leaf, LeafBody};
use crate::app::{Msg, Piece};

/// The leaf.
pub(super) fn view(leaf: &Leaf, level: u8, send: &Send) -> El {
    let named = ["ff-yield-", leaf.kind.name()].concat();
    let name = heading(level, 2).class("ff-yield-name").id(named.clone()).with(leaf.name);
    let note = leaf.note.as_ref().map(|note| el("p").class("ff-yield-note").with(note));
    let copy = leaf.copy.map(|(text, more)| {
        let button = button("ff-quiet", send, Msg::Copy(Piece::Outcome(leaf.kind))).part("copy").with(text);
        el("div").class("ff-row").with(button.with(unseen().with(more)))
    });
    let sheet = el("section")
        .class("ff-yield")
        .class_if(leaf.copy.is_none(), "ff-yield--forming")
        .role("group")
        .part("yield")
        .aria_labelledby(named)
        .with(el("div").class("ff-yield-head").with(name).with(note))
        .with(body(&leaf.body))
        .with(copy);
    let missing = leaf.missing.map(|(text, field)| button("ff-quiet ff-missing", send, Msg::WentTo(field)).with(text));
    el("div").class("ff-outcome").key(leaf.kind.name()).with(sheet).with(missing)
}

fn body(body: &LeafBody) -> El {
    match body {
        LeafBody::Sentences(sentences) => {
            let sentences = sentences.iter().map(|text| el("p").class("ff-yield-text").with(text));
            el("div").class("ff-yield-body").each(sentences)
        }
        LeafBody::Points(points) => {
            let point =
                |(label, text): &(&'static str, String)| list([el("dt").with(*label), el("dd").with(text)].into_iter());
            el("dl").class("ff-points").each(points.iter().map(point))
        }
    }
}
