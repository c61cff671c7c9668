//! A message that stays until it is solved: two rules and plain words. It takes no focus.

use super::el::{El, div, el};
use super::{Send, button, heading};
use crate::app::view_model::Notice;
use crate::app::{Msg, Piece};
use crate::copy::{Copy, key};

/// The notice.
pub(super) fn view(notice: &Notice, copy: Copy, level: u8, send: &Send) -> El {
    let button = |class, text, msg| button(class, send, msg).says(copy, text);
    let ways = div("ff-row")
        .with(button("ff-plain", key::NOTICE_DOWNLOAD_ALL, Msg::Download(Piece::Journal)))
        .with(button("ff-quiet", key::NOTICE_COPY_ALL, Msg::Copy(Piece::Journal)))
        .with(notice.retry.then(|| button("ff-quiet", key::NOTICE_RETRY, Msg::Retried)))
        .with(notice.understood.then(|| button("ff-quiet", key::NOTICE_UNDERSTOOD, Msg::Understood)));
    div("ff-notice")
        .role("alert")
        .part("notice")
        .with(heading(level, 1).class("ff-title").with(notice.title))
        .with(el("p").with(notice.text))
        .with(ways)
}
