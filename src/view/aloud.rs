//! The talking points over all of the window, one sentence a card. The whole of it goes on; the ring runs by the style sheet alone.

use super::el::{El, div, el, p, span};
use super::on::On;
use super::{Send, button};
use crate::app::view_model::AloudView;
use crate::app::{Handed, Msg};
use crate::copy::{Copy, key};

/// The card.
pub(super) fn view(card: &AloudView, copy: Copy, send: &Send) -> El {
    let press = |class, text, deed| button(class, send, Msg::Outcome(deed)).with(text);
    let stop = press("ff-quiet", copy.say(key::ALOUD_STOP), Handed::Stopped);
    let bar = div("ff-bar").with(el("p").id("ff-card-place").with(&card.above)).with(stop);
    let said = p("ff-aloud-text").id("ff-card-said").tabindex("-1").with(&card.said);
    let gone = el("circle").class_if(card.running, "gone");
    let ring = el("svg").class("ff-ring").aria_hidden("true").with(el("circle")).with(gone);
    let (on, keys) =
        if card.running { (key::ALOUD_ON, key::ALOUD_KEYS) } else { (key::ALOUD_BEFORE, key::ALOUD_KEYS_BEFORE) };
    let hint = span("ff-aloud-hint").says(copy, on);
    let hint = hint.with(span("ff-keys").says(copy, keys)).with(".");
    let time = p("ff-aloud-time ff-small").role("timer");
    let time = time.with(span("ff-aloud-left").with(card.time)).with(hint);
    let foot = div("ff-aloud-foot")
        .with(ring)
        .with(time)
        .with(card.back.then(|| press("ff-quiet", copy.say(key::ALOUD_BACK), Handed::Before)))
        .with(press("ff-button", card.go, Handed::Next));
    let page = div("ff-aloud").with(bar).with(said).with(foot);
    el("dialog")
        .class("ff-over")
        .aria_labelledby("ff-card-place")
        .on(send, On::CardTapped)
        .on(send, On::CardKey)
        .on(send, On::CardShut)
        .with(page)
}
