//! What an author may add: short failures of others at the start, and a letter to them at the end. Every text of theirs is put in as text.

use super::el::{El, div, el, p};
use super::on::On;
use super::{Send, button, heading, panel};
use crate::app::view_model::{LetterView, ReplyView, Sendable, StoryView};
use crate::app::{Msg, Piece};
use crate::copy::{Copy, key};

/// The short failures, folded.
pub(super) fn stories((offer, stories): &(&'static str, Vec<StoryView>), copy: Copy, level: u8) -> El {
    let story = |story: &StoryView| {
        div("ff-story")
            .with(heading(level, 2).with(story.title))
            .each(story.text.split('\n').filter(|line| !line.is_empty()).map(|line| el("p").with(line)))
            .with(story.note.as_ref().map(|note| p("ff-small").with(note)))
    };
    el("details")
        .class("ff-details")
        .with(el("summary").with(*offer))
        .with(p("ff-small").says(copy, key::STORY_LEAD))
        .with(el("div").each(stories.iter().map(story)))
}

/// The offer to write back, and the letter.
pub(super) fn reply(reply: &ReplyView, copy: Copy, level: u8, send: &Send) -> El {
    let frame = el("section").class("ff-parts");
    let Some(shown) = &reply.letter else {
        return frame.with(div("ff-row").with(button("ff-quiet", send, Msg::Replied(true)).with(reply.label)));
    };
    let title = heading(level, 1).class("ff-title").id("ff-reply").tabindex("-1").with(reply.label);
    let hint = p("ff-hint").says(copy, key::REPLY_HINT);
    frame
        .role("group")
        .aria_labelledby("ff-reply")
        .with(el("div").with(title).with(hint))
        .each(letter(shown, copy, send))
}

fn letter<'a>(letter: &'a LetterView, copy: Copy, send: &'a Send) -> impl Iterator<Item = El> + 'a {
    let choice = |choice: &Sendable| {
        let radio = el("input").kind("radio").name("ff-send").value(choice.name).checked(choice.chosen);
        let radio = radio.on(send, On::Picked(Box::new(choice.msg.clone())));
        el("label").class("ff-chip").key(choice.name).with(radio).with(el("span").with(choice.text))
    };
    let legend = el("legend").class("ff-label").says(copy, key::REPLY_WHAT);
    let choices = div("ff-choices").each(letter.choices.iter().map(choice));
    // Counted from far off: the roles of the talking points may be open too.
    let items = panel::view(&letter.items, 100, copy, send);
    let agreed = button("ff-switch", send, Msg::Agreed).role("switch").aria_describedby("ff-agreed");
    let agreed = agreed.aria_checked(if letter.agreed { "true" } else { "false" }).says(copy, key::REPLY_CONSENT);
    let consent = el("div").with(agreed).with(p("ff-hint").id("ff-agreed").says(copy, key::REPLY_CONSENT_HINT));
    let exactly = p("ff-label").says(copy, key::REPLY_EXACTLY);
    let exactly = el("div").with(exactly).with(p("ff-exact").with(&letter.exactly));
    let long = letter.long.as_ref().map(|text| p("ff-notice ff-notice--calm ff-notice--short").with(text));
    // Of a long letter the copy comes first.
    let looks = if long.is_some() { ("ff-quiet", "ff-plain") } else { ("ff-button", "ff-quiet") };
    let open = el("a").class(looks.0).href(letter.link.clone()).says(copy, key::REPLY_OPEN);
    let copied = button(looks.1, send, Msg::Copy(Piece::Reply)).part("copy").says(copy, key::REPLY_COPY);
    let not = button("ff-quiet", send, Msg::Replied(false)).says(copy, key::REPLY_NOT);
    let row = div("ff-row").with(open).with(copied).with(not);
    [el("fieldset").with(legend).with(choices), items, consent, exactly, div("ff-slot").with(long), row].into_iter()
}
