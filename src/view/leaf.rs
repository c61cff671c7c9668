//! One outcome on its leaf. While it forms it has no buttons, and no key makes a screen reader speak.

use yew::{Html, classes, html};

use super::{Send, heading};
use crate::app::view_model::{Leaf, LeafBody};
use crate::app::{Msg, Piece};

/// The leaf.
pub(super) fn view(leaf: &Leaf, level: u8, send: &Send) -> Html {
    let named = format!("ff-yield-{}", leaf.kind.name());
    let forming = leaf.copy.is_none();
    html! {
        <div class="ff-outcome" key={leaf.kind.name()}>
            <section class={classes!("ff-yield", forming.then_some("ff-yield--forming"))} role="group" part="yield" aria-labelledby={named.clone()}>
                <div class="ff-yield-head">
                    <@{heading(level, 2)} class="ff-yield-name" id={named}>{ leaf.name }</@>
                    { for leaf.note.as_ref().map(|note| html! { <p class="ff-yield-note">{ note }</p> }) }
                </div>
                { body(&leaf.body) }
                { for leaf.copy.map(|(text, more)| copy_button(leaf, text, more, send)) }
            </section>
            { for leaf.missing.map(|(text, field)| {
                let onclick = send.reform(move |_| Msg::WentTo(field));
                html! { <button type="button" class="ff-quiet ff-missing" {onclick}>{ text }</button> }
            }) }
        </div>
    }
}

fn copy_button(leaf: &Leaf, text: &'static str, more: &'static str, send: &Send) -> Html {
    let kind = leaf.kind;
    let onclick = send.reform(move |_| Msg::Copy(Piece::Outcome(kind)));
    html! {
        <div class="ff-row">
            <button type="button" class="ff-quiet" part="copy" {onclick}>{ text }<span class="ff-sr">{ more }</span></button>
        </div>
    }
}

fn body(body: &LeafBody) -> Html {
    match body {
        LeafBody::Sentences(sentences) => {
            html! { <div class="ff-yield-body">{ for sentences.iter().map(|text| html! { <p class="ff-yield-text">{ text }</p> }) }</div> }
        }
        LeafBody::Points(points) => {
            let point = |(label, text): &(&'static str, String)| html! { <><dt>{ *label }</dt><dd>{ text }</dd></> };
            html! { <dl class="ff-points">{ for points.iter().map(point) }</dl> }
        }
    }
}
