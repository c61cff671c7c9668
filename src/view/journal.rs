//! The list of debriefs. A deleted row stays in its place, with an undo, until the list is left.

use super::el::{El, el, list};
use super::on::On;
use super::question::HEADING;
use super::{Send, button, heading, step, unseen};
use crate::app::view_model::{JournalScreen, Row};
use crate::app::{Msg, Piece};
use crate::copy::{Copy, key};

/// The id of the file field: the rim finds it by this.
const FILE: &str = "ff-file";

/// The list.
pub(super) fn view(journal: &JournalScreen, copy: Copy, level: u8, send: &Send) -> El {
    let button = |text, class, msg| button(class, send, msg).with(copy.say(text));
    let some = journal.count.is_some();
    let title = heading(level, 1).class("ff-title ff-title--page").id(HEADING).tabindex("-1");
    let ways = el("div")
        .class("ff-row")
        .with(journal.resume.then(|| button(key::JOURNAL_RESUME, "ff-quiet", Msg::Resumed)))
        .with(some.then(|| button(key::JOURNAL_BEGIN, "ff-quiet", Msg::Began).part("new")));
    let empty = || {
        let first = button(key::JOURNAL_FIRST, "ff-button", Msg::Began).part("new");
        let lead = el("p").class("ff-page-lead").with(copy.say(key::JOURNAL_EMPTY));
        list([lead, el("div").class("ff-row").with(first), step::bring(copy, send)].into_iter())
    };
    let listed = el("div")
        .class("ff-listed")
        .with(el("p").class("ff-small").role("status").with(journal.count.as_ref()))
        .with(el("ol").class("ff-list").each(journal.rows.iter().map(|each| row(each, copy, send))));
    let (copied, downloaded) = (Msg::Copy(Piece::Journal), Msg::Download(Piece::Journal));
    let all = el("div")
        .class("ff-row ff-small")
        .with(some.then(|| button(key::JOURNAL_COPY_ALL, "ff-quiet", copied).part("copy")))
        .with(some.then(|| button(key::JOURNAL_DOWNLOAD_ALL, "ff-quiet", downloaded).part("download")))
        .with(some.then(|| button(key::TAKE_OPEN, "ff-quiet", Msg::TakingAway { host: false }).part("export")))
        .with(el("p").role("status").with(journal.copied));
    el("div")
        .class("ff-page")
        .part("journal")
        .with(el("div").class("ff-page-head").with(title.with(copy.say(key::JOURNAL_TITLE))).with(ways))
        .with((!some).then(empty))
        .with(listed)
        .with(all)
        .with(bring(copy, send))
}

/// A file that was taken away comes back.
fn bring(copy: Copy, send: &Send) -> El {
    let file = el("input").class("ff-input").kind("file").part("import").id(FILE).accept(".json,.md,.txt");
    let file = file.aria_describedby("ff-bring-hint").on(send, On::Chose);
    el("div")
        .with(el("label").class("ff-label").label_of(FILE).with(copy.say(key::BRING_FILE)))
        .with(file)
        .with(el("p").class("ff-hint").id("ff-bring-hint").with(copy.say(key::BRING_HINT)))
}

fn row(row: &Row, copy: Copy, send: &Send) -> El {
    match row {
        Row::Entry { id, revision, when, title, note } => {
            let entry = button("ff-entry", send, Msg::Read(id.clone(), revision.clone()))
                .with(el("span").class("ff-entry-when").with(when))
                .with(el("span").class("ff-entry-title").with(title))
                .with(el("span").class("ff-entry-note").with(note));
            el("li").part("entry").key(&format!("{id}-{}-{}", revision.rev, revision.writer)).with(entry)
        }
        Row::Gone { id, text, more } => {
            let undo = button("ff-quiet", send, Msg::Undone(id.clone())).part("undo").id(format!("ff-undo-{id}"));
            let undo = undo.with(copy.say(key::JOURNAL_UNDO)).with(unseen().with(more));
            let said = el("p").class("ff-small").with(text);
            el("li").class("ff-gone").key(&format!("gone-{id}")).with(said).with(undo)
        }
        Row::Unreadable { key: at, text } => {
            let strong = el("b").class("ff-strong").with(copy.say(key::JOURNAL_UNREADABLE));
            let said = el("p").class("ff-small").with(strong).with(" ").with(text);
            el("li").class("ff-gone").part("unreadable").key(&format!("unreadable-{at}")).with(said)
        }
    }
}
