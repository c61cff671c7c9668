//! Close: what the debrief leaves, and every answer with a way back to it. On a step, the one outcome that forms there.

use yew::Html;

use super::el::{El, div, el, list, p};
use super::{Send, button, heading, leaf, unseen};
use crate::app::Msg;
use crate::app::view_model::StepScreen;
use crate::copy::{Copy, key};
use crate::debrief::Step;
use crate::journal::prose::Said;

/// The leaves.
pub(super) fn leaves(step: &StepScreen, copy: Copy, level: u8, send: &Send) -> Html {
    let leaves = list(step.leaves.iter().map(|each| leaf::view(each, copy, level, send)));
    if step.step != Step::Close {
        return leaves;
    }
    div("ff-yields")
        .with(heading(level, 1).class("ff-title").says(copy, key::YIELD_LEAVE))
        .with(step.nothing.map(|text| el("p").with(text)))
        .with(p("ff-small").role("status").with(step.copied))
        .with(leaves)
        .into()
}

/// The answers, folded: on a phone they are as long as all that a debrief leaves. On a step there is nothing to review.
pub(super) fn answers(step: &StepScreen, copy: Copy, send: &Send) -> El {
    let answer = |said: &Said| {
        let more = copy.fill(key::YIELD_CHANGE_MORE, &[("question", said.question)]);
        let asked = p("ff-small").with(said.question);
        let button = button("ff-quiet", send, Msg::WentTo(said.field)).says(copy, key::YIELD_CHANGE);
        el("li")
            .key(said.field)
            .with(el("div").with(asked).with(p("ff-typed").with(&said.answer)))
            .with(button.with(unseen().with(&more)))
    };
    let slot = div("ff-slot");
    if step.review.is_empty() {
        return slot;
    }
    let summary = el("summary").says(copy, key::YIELD_ANSWERS);
    let answers = el("ul").class("ff-review").each(step.review.iter().map(answer));
    slot.with(el("details").class("ff-details").open(step.unfolded.then_some("")).with(summary).with(answers))
}
