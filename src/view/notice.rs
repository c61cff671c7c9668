//! A message that stays until it is solved: two rules and plain words. It takes no focus.

use yew::{Html, html};

use super::{Send, heading};
use crate::app::view_model::Notice;
use crate::app::{Msg, Piece};
use crate::copy::{Copy, key};

/// The notice.
pub(super) fn view(notice: &Notice, copy: Copy, level: u8, send: &Send) -> Html {
    let button = |class: &'static str, text, msg: Msg| {
        html! { <button type="button" {class} onclick={send.reform(move |_| msg.clone())}>{ copy.say(text) }</button> }
    };
    html! {
        <div class="ff-notice" role="alert" part="notice">
            <@{heading(level, 1)} class="ff-title">{ notice.title }</@>
            <p>{ notice.text }</p>
            <div class="ff-row">
                { button("ff-plain", key::NOTICE_DOWNLOAD_ALL, Msg::Download(Piece::Journal)) }
                { button("ff-quiet", key::NOTICE_COPY_ALL, Msg::Copy(Piece::Journal)) }
                { for notice.retry.then(|| button("ff-quiet", key::NOTICE_RETRY, Msg::Retried)) }
                { for notice.understood.then(|| button("ff-quiet", key::NOTICE_UNDERSTOOD, Msg::Understood)) }
            </div>
        </div>
    }
}
