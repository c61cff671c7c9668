//! What the coach asks, in the margin beside the field; and the calm card, under it. Neither takes the focus, and neither stands in the way.

use super::el::{El, div, el, list, p, span};
use super::on::On;
use super::{Send, button, heading};
use crate::app::Msg;
use crate::app::view_model::{HelpLine, HelpView, NudgeView};
use crate::copy::{Copy, key};

/// One question: an editor's query, and a way to keep what stands there.
pub(super) fn view(nudge: &NudgeView, copy: Copy, send: &Send) -> El {
    let keep = button("ff-quiet", send, Msg::KeptMine(nudge.field, nudge.kind)).part("keep");
    div("ff-nudge")
        .part("nudge")
        .key(nudge.kind.name())
        .with(p("ff-nudge-ask").with(&nudge.ask))
        .with(p("ff-nudge-why").with(nudge.why))
        .with(div("ff-row").with(keep.says(copy, key::NUDGE_KEEP)))
}

/// The card with help lines. The reader says where they are; nothing is guessed.
pub(super) fn help(help: &HelpView, copy: Copy, level: u8, send: &Send) -> El {
    // Said of the first too: Yew puts them in from the last to the first, and a browser takes the one that was there first.
    let chosen = help.chosen.unwrap_or_default();
    let option = |value: &'static str, name: &'static str| {
        el("option").value(value).selected((chosen == value).then_some("selected")).with(name)
    };
    let regions = help.regions.iter().map(|(region, name)| option(region, name));
    let select = el("select").class("ff-input ff-input--date").id("ff-region").on(send, On::Region);
    let select = select.with(option("", copy.say(key::HELP_CHOOSE))).each(regions);
    let label = el("label").class("ff-label").label_of("ff-region").says(copy, key::HELP_REGION);
    let back = button("ff-plain", send, Msg::Helped).says(copy, key::HELP_BACK);
    div("ff-notice ff-notice--calm")
        .part("help")
        .role("group")
        .aria_labelledby("ff-help")
        .with(heading(level, 2).class("ff-title").id("ff-help").says(copy, key::HELP_TITLE))
        .with(el("p").says(copy, key::HELP_TEXT))
        .with(el("div").with(label).with(select))
        .with(help.emergency.as_ref().map(|text| el("p").with(text)))
        .with(el("ul").class("ff-lines").each(help.lines.iter().map(line)))
        .with(help.checked.then(|| p("ff-small").says(copy, key::HELP_CHECKED)))
        .with(p("ff-small").says(copy, key::HELP_ONCE))
        .with(div("ff-row").with(back))
}

fn line(line: &HelpLine) -> El {
    let name = el("p").with(line.name).with(" ").with(span("ff-small").with(line.more));
    el("li").with(name).with(el("a").class("ff-tel").href(line.dial.clone()).with(line.number))
}

/// The questions beside a field, in a list of their own.
pub(super) fn all(nudges: &[NudgeView], copy: Copy, send: &Send) -> yew::Html {
    list(nudges.iter().map(|nudge| view(nudge, copy, send)))
}
