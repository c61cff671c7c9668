//! One step of the debrief: the steps, my first line, the questions, what forms of them, and the way on.

use yew::{AttrValue, Html, SubmitEvent, classes, html};

use super::question::{Around, view as question};
use super::{Send, pin, review};
use crate::app::Msg;
use crate::app::view_model::{Asked, StepScreen};
use crate::copy::{Copy, key};

/// A step.
pub(super) fn view(step: &StepScreen, copy: Copy, level: u8, send: &Send) -> Html {
    let onsubmit = send.reform(|event: SubmitEvent| {
        event.prevent_default();
        Msg::Continued
    });
    let deeper = |asked: &Asked| question(asked, &around(copy, level, send, extra(step, asked, copy, send)));
    html! {
        <div class="ff-slot">
            { steps(step, copy) }
            <div class="ff-slot ff-pinned">{ for step.pin.as_ref().map(|shown| pin::view(shown, copy, send)) }</div>
            <form class="ff-step" key={step.step.name()} novalidate=true {onsubmit}>
                <div class="ff-slot">{ for step.main.iter().enumerate().map(|(at, asked)| main(step, asked, at == 0, copy, level, send)) }</div>
                <div class={classes!("ff-deeper", step.opened.is_empty().then_some("is-shut"))}>{ for step.opened.iter().map(deeper) }</div>
                <div class="ff-slot ff-leaves">{ review::leaves(step, copy, level, send) }</div>
                { review::answers(step, copy, level, send) }
                { go(step, copy, send) }
            </form>
        </div>
    }
}

/// An ordered list, never to be pressed: it says where one is and is no way to go elsewhere.
fn steps(step: &StepScreen, copy: Copy) -> Html {
    html! {
        <ol class="ff-steps" part="steps" aria-label={copy.say(key::STEPS_LABEL)}>
            { for step.steps.iter().map(|each| html! {
                <li class={classes!(each.done.then_some("is-done"))} aria-current={each.here.then_some(AttrValue::Static("step"))}>
                    <span>
                        <span class="ff-steps-name">{ each.name }</span>
                        { for each.done.then(|| html! { <span class="ff-sr">{ copy.say(key::STEPS_DONE) }</span> }) }
                    </span>
                </li>
            }) }
        </ol>
    }
}

fn around<'a>(copy: Copy, level: u8, send: &'a Send, (above, under): (Html, Html)) -> Around<'a> {
    Around { copy, level, send, place: None, before: &[], above, under, foot: Html::default() }
}

/// A question in sight from the start; the first one takes the place's name and, where there is more behind it, the button to it.
fn main(step: &StepScreen, asked: &Asked, first: bool, copy: Copy, level: u8, send: &Send) -> Html {
    let mut around = around(copy, level, send, extra(step, asked, copy, send));
    if first {
        around.place = Some(&step.place);
        around.before = &step.before;
        around.foot = step.deeper.map(|open| deeper(open, copy, send)).unwrap_or_default();
    }
    question(asked, &around)
}

fn deeper(open: bool, copy: Copy, send: &Send) -> Html {
    html! {
        <div class="ff-foot">
            <div class="ff-row">
                <button type="button" class="ff-quiet ff-deeper-button" part="deeper" aria-expanded={if open { "true" } else { "false" }}
                    onclick={send.reform(|_| Msg::Deeper)}>{ copy.say(key::GO_DEEPER) }</button>
            </div>
        </div>
    }
}

/// What two questions of Team offer: the draft above the field, a question to ask under it.
fn extra(step: &StepScreen, asked: &Asked, copy: Copy, send: &Send) -> (Html, Html) {
    match (asked.name, &step.draft, step.suggestion) {
        ("team.share", Some(draft), _) => (self::draft(draft, copy, send), Html::default()),
        ("team.ask", _, Some(suggestion)) => (Html::default(), suggested(suggestion, copy, send)),
        _ => (Html::default(), Html::default()),
    }
}

fn draft(draft: &str, copy: Copy, send: &Send) -> Html {
    html! {
        <div class="ff-draft">
            <span class="ff-sr">{ copy.say(key::TEAM_SHARE_DRAFT) }</span>
            <p>{ draft }</p>
            <div class="ff-row">
                <button type="button" class="ff-quiet" onclick={send.reform(|_| Msg::TookDraft)}>{ copy.say(key::TEAM_SHARE_START) }</button>
            </div>
        </div>
    }
}

fn suggested(question: &'static str, copy: Copy, send: &Send) -> Html {
    html! {
        <div class="ff-row">
            <button type="button" class="ff-quiet" onclick={send.reform(|_| Msg::TookQuestion)}>
                { question }<span class="ff-sr">{ copy.say(key::TEAM_ASK_USE) }</span>
            </button>
        </div>
    }
}

fn go(step: &StepScreen, copy: Copy, send: &Send) -> Html {
    let (whole, spoken) = &step.status;
    html! {
        <div class="ff-go">
            <button type="submit" class="ff-button" part="continue">{ step.go }</button>
            { for step.back.then(|| html! {
                <button type="button" class="ff-quiet" part="back" onclick={send.reform(|_| Msg::WentBack)}>{ copy.say(key::GO_BACK) }</button>
            }) }
            <p class="ff-status" role="status" part="status"><span aria-hidden="true">{ whole }</span><span class="ff-sr">{ *spoken }</span></p>
        </div>
    }
}
