//! One step of the debrief: the steps, my first line, the questions, what forms of them, and the way on.

use super::el::{El, el};
use super::on::On;
use super::question::{self, Around};
use super::{Send, button, pin, review, unseen};
use crate::app::Msg;
use crate::app::view_model::{Asked, StepScreen};
use crate::copy::{Copy, key};

/// A step.
pub(super) fn view(step: &StepScreen, copy: Copy, level: u8, send: &Send) -> El {
    let main = |(at, asked): (usize, &Asked)| question::view(asked, around(step, asked, at == 0, copy, level, send));
    let opened = |asked: &Asked| question::view(asked, around(step, asked, false, copy, level, send));
    let form = el("form")
        .class("ff-step")
        .key(step.step.name())
        .novalidate("novalidate")
        .on(send, On::Submit(Msg::Continued))
        .with(el("div").class("ff-slot").each(step.main.iter().enumerate().map(main)))
        .with(
            el("div")
                .class("ff-deeper")
                .class_if(step.opened.is_empty(), "is-shut")
                .each(step.opened.iter().map(opened)),
        )
        .with(el("div").class("ff-slot ff-leaves").with(review::leaves(step, copy, level, send)))
        .with(review::answers(step, copy, level, send))
        .with(go(step, copy, send));
    let pin = step.pin.as_ref().map(|shown| pin::view(shown, copy, send));
    el("div").class("ff-slot").with(steps(step, copy)).with(el("div").class("ff-slot ff-pinned").with(pin)).with(form)
}

/// An ordered list, never to be pressed: it says where one is and is no way to go elsewhere.
fn steps(step: &StepScreen, copy: Copy) -> El {
    let each = step.steps.iter().map(|each| {
        let name = el("span").class("ff-steps-name").with(each.name);
        let done = each.done.then(|| unseen().with(copy.say(key::STEPS_DONE)));
        let item = el("li").class_if(each.done, "is-done").aria_current(each.here.then_some("step"));
        item.with(el("span").with(name).with(done))
    });
    el("ol").class("ff-steps").part("steps").aria_label(copy.say(key::STEPS_LABEL)).each(each)
}

/// What stands around a question. The first in sight takes the place's name and, where there is more behind it, the button to it; two questions of
/// Team offer something: the draft above the field, a question to ask under it.
fn around<'a>(step: &'a StepScreen, asked: &Asked, first: bool, copy: Copy, level: u8, send: &'a Send) -> Around<'a> {
    let draft = step.draft.as_ref().filter(|_| asked.name == "team.share");
    let suggestion = step.suggestion.filter(|_| asked.name == "team.ask");
    Around {
        copy,
        level,
        send,
        place: first.then_some(&step.place),
        before: if first { &step.before } else { &[] },
        above: draft.map(|draft| self::draft(draft, copy, send)),
        under: suggestion.map(|question| suggested(question, copy, send)),
        foot: step.deeper.filter(|_| first).map(|open| deeper(open, copy, send)),
    }
}

fn deeper(open: bool, copy: Copy, send: &Send) -> El {
    let button = button("ff-quiet ff-deeper-button", send, Msg::Deeper).part("deeper");
    let button = button.aria_expanded(if open { "true" } else { "false" }).with(copy.say(key::GO_DEEPER));
    el("div").class("ff-foot").with(el("div").class("ff-row").with(button))
}

fn draft(draft: &String, copy: Copy, send: &Send) -> El {
    let start = button("ff-quiet", send, Msg::TookDraft).with(copy.say(key::TEAM_SHARE_START));
    el("div")
        .class("ff-draft")
        .with(unseen().with(copy.say(key::TEAM_SHARE_DRAFT)))
        .with(el("p").with(draft))
        .with(el("div").class("ff-row").with(start))
}

fn suggested(question: &'static str, copy: Copy, send: &Send) -> El {
    let button = button("ff-quiet", send, Msg::TookQuestion).with(question);
    el("div").class("ff-row").with(button.with(unseen().with(copy.say(key::TEAM_ASK_USE))))
}

fn go(step: &StepScreen, copy: Copy, send: &Send) -> El {
    let (whole, spoken) = &step.status;
    let back = step.back.then(|| button("ff-quiet", send, Msg::WentBack).part("back").with(copy.say(key::GO_BACK)));
    let status = el("p").class("ff-status").role("status").part("status");
    el("div")
        .class("ff-go")
        .with(el("button").kind("submit").class("ff-button").part("continue").with(step.go))
        .with(back)
        .with(status.with(el("span").aria_hidden("true").with(whole)).with(unseen().with(*spoken)))
}
