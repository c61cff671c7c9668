//! One step of the debrief: the steps, my first line, the questions, what forms of them, and the way on.

use super::el::{El, div, el, p, span};
use super::question::{self, Around};
use super::{Send, aloud, author, button, pin, record, review, unseen};
use crate::app::view_model::{Asked, StepScreen};
use crate::app::{Handed, Msg};
use crate::copy::{Copy, key};

/// A step.
pub(super) fn view(step: &StepScreen, copy: Copy, level: u8, send: &Send) -> El {
    let main = |(at, asked): (usize, &Asked)| {
        let foot = (at == 0).then(|| foot(step, copy, level, send)).flatten();
        question::view(asked, Around { copy, level, send, first: at == 0, foot })
    };
    let opened = |asked: &Asked| question::view(asked, Around { copy, level, send, first: false, foot: None });
    let deeper = div("ff-deeper").class_if(step.opened.is_empty(), "is-shut");
    // No form: a sandbox without `allow-forms` lets none be sent, and nothing here is ever sent anywhere.
    let page = div("ff-step")
        .key(step.step.name())
        .with(div("ff-slot").each(step.main.iter().enumerate().map(main)))
        .with(div("ff-slot").with(record::in_sight(step, copy, level, send)))
        .with(step.bring.then(|| bring(copy, send)))
        .with(deeper.each(step.opened.iter().map(opened)))
        .with(div("ff-slot ff-leaves").with(review::leaves(step, copy, level, send)))
        .with(review::answers(step, copy, send))
        .with(div("ff-slot").with(step.reply.as_ref().map(|shown| author::reply(shown, copy, level, send))))
        .with(go(step, copy, send))
        .with(div("ff-slot").with(record::shut(step, copy, send)))
        .with(div("ff-slot").with(step.offer.map(|offer| button("ff-quiet", send, Msg::WantedHelp).with(offer))));
    let steps = (!step.steps.is_empty()).then(|| steps(step, copy));
    let pin = step.pin.as_ref().map(|shown| pin::view(shown, copy, send));
    let steps = div("ff-slot").with(steps);
    let aloud = step.aloud.as_ref().map(|card| aloud::view(card, copy, send));
    let page = page.with(div("ff-slot").with(aloud));
    div("ff-slot").with(steps).with(div("ff-slot ff-pinned").with(pin)).with(page)
}

/// An empty return: what a browser has forgotten, a calendar may still hold.
pub(super) fn bring(copy: Copy, send: &Send) -> El {
    let bring = button("ff-quiet", send, Msg::Outcome(Handed::Bringing)).says(copy, key::BACK_ASK);
    div("ff-small").with(el("p").says(copy, key::BACK_OFFER)).with(bring)
}

/// An ordered list, never to be pressed: it says where one is and is no way to go elsewhere.
fn steps(step: &StepScreen, copy: Copy) -> El {
    let each = step.steps.iter().map(|each| {
        let name = span("ff-steps-name").with(each.name);
        let done = each.done.then(|| unseen().says(copy, key::STEPS_DONE));
        let item = el("li").class_if(each.done, "is-done").aria_current(each.here.then_some("step"));
        item.with(el("span").with(name).with(done))
    });
    el("ol").class("ff-steps").part("steps").aria_label(copy.say(key::STEPS_LABEL)).each(each)
}

/// The foot of the first question: what stands behind it, and the switch to just write.
fn foot(step: &StepScreen, copy: Copy, level: u8, send: &Send) -> Option<El> {
    if let Some(stories) = &step.stories {
        return Some(div("ff-foot").with(author::stories(stories, copy, level)));
    }
    let deeper = step.deeper.map(|open| {
        let button = button("ff-quiet ff-deeper-button", send, Msg::Deeper).part("deeper");
        button.aria_expanded(if open { "true" } else { "false" }).says(copy, key::GO_DEEPER)
    });
    let writing = step.writing.map(|on| {
        let switch = button("ff-switch", send, Msg::Switched).role("switch");
        switch.aria_checked(if on { "true" } else { "false" }).says(copy, key::WRITE_SWITCH)
    });
    let row = div("ff-row").with(deeper).with(writing);
    step.writing.map(|_| div("ff-foot").with(row))
}

fn go(step: &StepScreen, copy: Copy, send: &Send) -> El {
    let (whole, spoken) = &step.status;
    let back = step.back.then(|| button("ff-quiet", send, Msg::WentBack).part("back").says(copy, key::GO_BACK));
    let status = p("ff-status").role("status").part("status");
    div("ff-go")
        .with(button("ff-button", send, Msg::Continued).part("continue").with(step.go))
        .with(back)
        .with(status.with(el("span").aria_hidden("true").with(whole)).with(unseen().with(*spoken)))
}
