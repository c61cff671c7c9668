//! One debrief, read back as a page rather than a form.

use yew::{Html, html};

use super::question::HEADING;
use super::{Send, heading, leaf};
use crate::app::view_model::{Part, ReadingScreen};
use crate::app::{Msg, Piece};
use crate::copy::{Copy, Key, key};
use crate::journal::prose::Said;

/// The id of the question that is asked before deleting.
pub(super) const QUESTION: &str = "ff-asking";

/// The page.
pub(super) fn view(reading: &ReadingScreen, copy: Copy, level: u8, send: &Send) -> Html {
    html! {
        <div class="ff-page">
            <article class="ff-read">
                <div>
                    <p class="ff-where">{ &reading.when }</p>
                    <@{heading(level, 1)} class="ff-title ff-title--page" id={HEADING} tabindex="-1">{ &reading.title }</@>
                    <p class="ff-hint">{ &reading.note }</p>
                </div>
                <div class="ff-slot">{ for reading.parts.iter().map(|each| part(each, level)) }</div>
                <div class="ff-yields">{ for reading.leaves.iter().map(|each| leaf::view(each, level, send)) }</div>
                <div class="ff-slot">{ if reading.asking { asking(copy, level, send) } else { doing(reading, copy, send) } }</div>
                <p class="ff-small" role="status">{ reading.copied }</p>
            </article>
        </div>
    }
}

fn part(part: &Part, level: u8) -> Html {
    let answer = |said: &Said| html! { <><dt>{ said.question }</dt><dd class="ff-typed">{ &said.answer }</dd></> };
    html! {
        <section class="ff-read-part" key={part.name}>
            <@{heading(level, 2)}>{ part.name }</@>
            <dl>{ for part.answers.iter().map(answer) }</dl>
        </section>
    }
}

fn button(text: &'static str, class: &'static str, part: Option<&'static str>, msg: Msg, send: &Send) -> Html {
    html! { <button type="button" {class} {part} onclick={send.reform(move |_| msg.clone())}>{ text }</button> }
}

fn doing(reading: &ReadingScreen, copy: Copy, send: &Send) -> Html {
    let change = if reading.finished { key::READ_CHANGE } else { key::READ_GO_ON };
    let each = |text: Key, class, part, msg| button(copy.say(text), class, Some(part), msg, send);
    html! {
        <div class="ff-row" key="doing">
            { each(change, "ff-plain", "edit", Msg::Changing) }
            { each(key::READ_COPY, "ff-quiet", "copy", Msg::Copy(Piece::Debrief)) }
            { each(key::READ_DOWNLOAD, "ff-quiet", "download", Msg::Download(Piece::Debrief)) }
            { each(key::READ_DELETE, "ff-quiet ff-quiet--end", "delete", Msg::AskedToDelete) }
            { button(copy.say(key::READ_BACK), "ff-quiet", None, Msg::OpenedJournal, send) }
        </div>
    }
}

/// Asked before it is done; what follows can still be undone from the list.
fn asking(copy: Copy, level: u8, send: &Send) -> Html {
    html! {
        <div class="ff-notice" role="group" aria-labelledby={QUESTION} key="asking">
            <@{heading(level, 2)} class="ff-title" id={QUESTION} tabindex="-1">{ copy.say(key::READ_SURE) }</@>
            <p>{ copy.say(key::READ_SURE_TEXT) }</p>
            <div class="ff-row">
                { button(copy.say(key::READ_CONFIRM), "ff-plain ff-quiet--end", Some("confirm"), Msg::Confirmed, send) }
                { button(copy.say(key::READ_CANCEL), "ff-quiet", Some("cancel"), Msg::Cancelled, send) }
            </div>
        </div>
    }
}
