//! A plan that is due, and the letter that lies with it: before anything else, and never in the way.

use super::el::{El, div, el, p};
use super::question::{self, Around, HEADING};
use super::{Send, button, heading};
use crate::app::view_model::{DueScreen, LetterRead};
use crate::app::{Handed, Msg};
use crate::copy::Copy;

/// The page.
pub(super) fn view(due: &DueScreen, copy: Copy, level: u8, send: &Send) -> El {
    let title = heading(level, 1).class("ff-title ff-title--page").id(HEADING).tabindex("-1").with(due.title);
    let head = el("div").with(p("ff-where").with(&due.about)).with(title);
    let letter = due.letter.as_ref().map(|LetterRead { from, words, stung }| {
        el("article")
            .class("ff-yield")
            .with(p("ff-small").with(from))
            .with(p("ff-yield-text ff-typed").with(words))
            .with(stung.as_ref().map(|stung| p("ff-small").with(stung)))
    });
    let plan = div("ff-slot").each(due.plan.iter().map(|line| p("ff-yield-text").with(line)));
    let question = |asked| question::view(asked, Around { copy, level, send, first: false, foot: None });
    let way = |(at, (text, deed)): (usize, &(&'static str, crate::app::Deed))| {
        let look = if at == 0 { "ff-button" } else { "ff-quiet" };
        button(look, send, Msg::Due(*deed)).part((at == 0).then_some("continue")).with(*text)
    };
    let calendar = due.calendar.map(|text| button("ff-quiet", send, Msg::Outcome(Handed::SavedEvent)).with(text));
    let sting = div("ff-slot").with(due.sting.as_ref().map(question));
    div("ff-page").with(head).with(div("ff-slot").with(letter)).with(sting).with(
        div("ff-due")
            .with(plan)
            .with(due.said.map(|said| el("p").with(said)))
            .with(div("ff-slot").each(due.asked.iter().map(question)))
            .with(div("ff-slot").with(calendar))
            .with(div("ff-row").each(due.ways.iter().enumerate().map(way))),
    )
}
