//! Close: what the debrief leaves, and every answer with a way back to it. On a step, the one outcome that forms there.

use yew::{Html, html};

use super::{Send, heading, leaf};
use crate::app::Msg;
use crate::app::view_model::StepScreen;
use crate::copy::{Copy, key};
use crate::debrief::Step;
use crate::journal::prose::Said;

/// The leaves.
pub(super) fn leaves(step: &StepScreen, copy: Copy, level: u8, send: &Send) -> Html {
    let leaves = step.leaves.iter().map(|each| leaf::view(each, level, send));
    if step.step != Step::Close {
        return html! { <>{ for leaves }</> };
    }
    html! {
        <div class="ff-yields">
            <@{heading(level, 1)} class="ff-title">{ copy.say(key::YIELD_LEAVE) }</@>
            { for step.nothing.map(|text| html! { <p>{ text }</p> }) }
            <p class="ff-small" role="status">{ step.copied }</p>
            { for leaves }
        </div>
    }
}

/// The answers; on a step there is nothing to review.
pub(super) fn answers(step: &StepScreen, copy: Copy, level: u8, send: &Send) -> Html {
    let answer = |said: &Said| {
        let field = said.field;
        let more = copy.fill(key::YIELD_CHANGE_MORE, &[("question", said.question)]);
        html! {
            <li key={field}>
                <div>
                    <p class="ff-small">{ said.question }</p>
                    <p class="ff-typed">{ &said.answer }</p>
                </div>
                <button type="button" class="ff-quiet" onclick={send.reform(move |_| Msg::WentTo(field))}>
                    { copy.say(key::YIELD_CHANGE) }<span class="ff-sr">{ more }</span>
                </button>
            </li>
        }
    };
    html! {
        <div class="ff-slot">
            { for (!step.review.is_empty()).then(|| html! { <@{heading(level, 1)} class="ff-title">{ copy.say(key::YIELD_ANSWERS) }</@> }) }
            { for (!step.review.is_empty()).then(|| html! { <ul class="ff-review">{ for step.review.iter().map(answer) }</ul> }) }
        </div>
    }
}
