//! The list of debriefs. A deleted row stays in its place, with an undo, until the list is left.

use yew::{Html, html};

use super::question::HEADING;
use super::{Send, heading};
use crate::app::view_model::{JournalScreen, Row};
use crate::app::{Msg, Piece};
use crate::copy::{Copy, Key, key};

/// The list.
pub(super) fn view(journal: &JournalScreen, copy: Copy, level: u8, send: &Send) -> Html {
    let button = |text: Key, class: &'static str, part: Option<&'static str>, msg: Msg| {
        html! { <button type="button" {class} {part} onclick={send.reform(move |_| msg.clone())}>{ copy.say(text) }</button> }
    };
    let empty = journal.count.is_none();
    html! {
        <div class="ff-page" part="journal">
            <div class="ff-page-head">
                <@{heading(level, 1)} class="ff-title ff-title--page" id={HEADING} tabindex="-1">{ copy.say(key::JOURNAL_TITLE) }</@>
                <div class="ff-row">
                    { for journal.resume.then(|| button(key::JOURNAL_RESUME, "ff-quiet", None, Msg::Resumed)) }
                    { for (!empty).then(|| button(key::JOURNAL_BEGIN, "ff-quiet", Some("new"), Msg::Began)) }
                </div>
            </div>
            { for empty.then(|| html! {
                <>
                    <p class="ff-page-lead">{ copy.say(key::JOURNAL_EMPTY) }</p>
                    <div class="ff-row">{ button(key::JOURNAL_FIRST, "ff-button", Some("new"), Msg::Began) }</div>
                </>
            }) }
            <div class="ff-listed">
                <p class="ff-small" role="status">{ journal.count.clone() }</p>
                <ol class="ff-list">{ for journal.rows.iter().map(|each| row(each, copy, send)) }</ol>
            </div>
            <div class="ff-row ff-small">
                { for (!empty).then(|| button(key::JOURNAL_COPY_ALL, "ff-quiet", Some("copy"), Msg::Copy(Piece::Journal))) }
                { for (!empty).then(|| button(key::JOURNAL_DOWNLOAD_ALL, "ff-quiet", Some("download"), Msg::Download(Piece::Journal))) }
                <p role="status">{ journal.copied }</p>
            </div>
        </div>
    }
}

fn row(row: &Row, copy: Copy, send: &Send) -> Html {
    match row {
        Row::Entry { id, revision, when, title, note } => {
            let (read, at) = (id.clone(), revision.clone());
            let onclick = send.reform(move |_| Msg::Read(read.clone(), at.clone()));
            html! {
                <li part="entry" key={format!("{id}-{}-{}", revision.rev, revision.writer)}>
                    <button type="button" class="ff-entry" {onclick}>
                        <span class="ff-entry-when">{ when }</span>
                        <span class="ff-entry-title">{ title }</span>
                        <span class="ff-entry-note">{ note }</span>
                    </button>
                </li>
            }
        }
        Row::Gone { id, text, more } => {
            let undone = id.clone();
            let onclick = send.reform(move |_| Msg::Undone(undone.clone()));
            html! {
                <li class="ff-gone" key={format!("gone-{id}")}>
                    <p class="ff-small">{ text }</p>
                    <button type="button" class="ff-quiet" part="undo" id={format!("ff-undo-{id}")} {onclick}>
                        { copy.say(key::JOURNAL_UNDO) }<span class="ff-sr">{ more }</span>
                    </button>
                </li>
            }
        }
        Row::Unreadable { key: at, text } => html! {
            <li class="ff-gone" part="unreadable" key={format!("unreadable-{at}")}>
                <p class="ff-small"><b class="ff-strong">{ copy.say(key::JOURNAL_UNREADABLE) }</b>{ " " }{ text }</p>
            </li>
        },
    }
}
