//! The list of debriefs. A deleted row stays in its place, with an undo, until the list is left.

use super::el::{El, div, el, list, p, span};
use super::on::On;
use super::question::HEADING;
use super::{Send, button, heading, step, unseen};
use crate::app::view_model::{CameView, JournalScreen, PickView, Row};
use crate::app::{Handed, Marked, Msg, Piece};
use crate::copy::{Copy, key};

/// The id of the file field: the rim finds it by this.
const FILE: &str = "ff-file";
/// The id of the search field.
const SEARCH: &str = "ff-search";

/// The list.
pub(super) fn view(journal: &JournalScreen, copy: Copy, level: u8, send: &Send) -> El {
    let button = |text, class, msg| button(class, send, msg).says(copy, text);
    let some = journal.count.is_some();
    let title = heading(level, 1).class("ff-title ff-title--page").id(HEADING).tabindex("-1");
    let ways = div("ff-row")
        .with(journal.resume.then(|| button(key::JOURNAL_RESUME, "ff-quiet", Msg::Resumed)))
        .with(some.then(|| button(key::INSIGHTS_TITLE, "ff-quiet", Msg::OpenedInsights)))
        .with(some.then(|| button(key::JOURNAL_BEGIN, "ff-quiet", Msg::Began).part("new")));
    let empty = || {
        let first = button(key::JOURNAL_FIRST, "ff-button", Msg::Began).part("new");
        let lead = p("ff-page-lead").says(copy, key::JOURNAL_EMPTY);
        list([lead, div("ff-row").with(first), step::bring(copy, send)].into_iter())
    };
    let listed = div("ff-listed")
        .with(div("ff-slot").with(journal.find.as_ref().map(|picks| find(picks, &journal.words, copy, send))))
        .with(p("ff-small").role("status").with(journal.count.as_ref()))
        .with(el("ol").class("ff-list").each(journal.rows.iter().map(|each| row(each, copy, send))))
        .with(journal.more.as_ref().map(|more| {
            el("button").kind("button").class("ff-quiet").on(send, On::Click(Box::new(Msg::More))).with(more)
        }));
    let (copied, downloaded) = (Msg::Copy(Piece::Journal), Msg::Download(Piece::Journal));
    let all = div("ff-row ff-small")
        .with(some.then(|| button(key::JOURNAL_COPY_ALL, "ff-quiet", copied).part("copy")))
        .with(some.then(|| button(key::JOURNAL_DOWNLOAD_ALL, "ff-quiet", downloaded).part("download")))
        .with(some.then(|| button(key::TAKE_OPEN, "ff-quiet", Msg::TakingAway { host: false }).part("export")))
        .with(el("p").role("status").with(journal.copied));
    div("ff-page")
        .part("journal")
        .with(div("ff-page-head").with(title.says(copy, key::JOURNAL_TITLE)).with(ways))
        .with((!some).then(empty))
        .with(div("ff-slot").with(journal.came.as_ref().map(|asks| came(asks, copy, level, send))))
        .with(p("ff-small").role("status").with(journal.noted))
        .with(div("ff-slot").with(journal.remind.then(|| remind(copy, send))))
        .with(listed)
        .with(all)
        .with(div("ff-slot").with(deleted(&journal.deleted, copy, send)))
        .with(bring(some, copy, send))
}

/// A lesson that asks whether it came up: quiet, and put away by one press.
fn came(asks: &CameView, copy: Copy, level: u8, send: &Send) -> El {
    let title = heading(level, 2).class("ff-strong").id("ff-came").says(copy, key::CAME_TITLE);
    let ways = asks.ways.iter().map(|(text, msg)| super::button("ff-quiet", send, msg.clone()).with(*text));
    div("ff-notice ff-notice--calm")
        .role("group")
        .aria_labelledby("ff-came")
        .with(p("ff-small").with(&asks.about))
        .with(p("ff-yield-text").with(&asks.lesson))
        .with(title)
        .with(div("ff-row").each(ways))
}

/// A copy is worth a thought: quiet, and put away by one press.
fn remind(copy: Copy, send: &Send) -> El {
    let take = button("ff-plain", send, Msg::TakingAway { host: false }).says(copy, key::TAKE_OPEN);
    let not_now = button("ff-quiet", send, Msg::NotNow).says(copy, key::TAKE_NOT_NOW);
    let said = el("p").says(copy, key::TAKE_REMIND);
    div("ff-notice").with(said).with(div("ff-row").with(take).with(not_now))
}

/// What was deleted lately.
fn deleted(rows: &[Row], copy: Copy, send: &Send) -> Option<El> {
    let summary = el("summary").says(copy, key::JOURNAL_RECENTLY);
    let list = el("ol").class("ff-list").each(rows.iter().map(|each| row(each, copy, send)));
    (!rows.is_empty()).then(|| el("details").class("ff-details").with(summary).with(list))
}

/// A file that was taken away comes back, or a plan; where nothing is here at all, a plan was offered above.
fn bring(some: bool, copy: Copy, send: &Send) -> El {
    let plan = || button("ff-quiet", send, Msg::Outcome(Handed::Bringing)).says(copy, key::BACK_ASK);
    let file = el("input").class("ff-input").kind("file").part("import").id(FILE).accept(".json,.md,.txt");
    let file = file.aria_describedby("ff-bring-hint").on(send, On::Chose);
    el("div")
        .with(el("label").class("ff-label").label_of(FILE).says(copy, key::BRING_FILE))
        .with(file)
        .with(p("ff-hint").id("ff-bring-hint").says(copy, key::BRING_HINT))
        .with(some.then(|| div("ff-row").with(plan())))
}

/// What is looked for, and what the list is narrowed by.
fn find(picks: &[PickView], words: &str, copy: Copy, send: &Send) -> El {
    // An attribute: an edited field no longer minds it, and one that is drawn anew opens on it.
    let words = el("input").class("ff-input").kind("search").part("search").id(SEARCH).value(words.to_owned());
    let words = words.autocomplete("off");
    let label = el("label").class("ff-label").label_of(SEARCH).says(copy, key::FIND_WORDS);
    let pick = |view: &PickView| {
        let id = ["ff-", view.pick.name()].concat();
        let one = |(name, words, picked): &(&'static str, &'static str, bool)| {
            el("option").value(*name).selected(picked.then_some("")).with(*words)
        };
        // Said even of the first: the options are put in from the last to the first.
        let none = !view.choices.iter().any(|(.., picked)| *picked);
        let all = el("option").value("").selected(none.then_some("")).with(view.all);
        let select =
            el("select").class("ff-input ff-input--date").id(id.clone()).on(send, On::Narrowed(view.pick)).with(all);
        el("div")
            .with(el("label").class("ff-label").label_of(id).with(view.label))
            .with(select.each(view.choices.iter().map(one)))
    };
    let words = el("div").with(label).with(words.on(send, On::Searched));
    div("ff-find").with(words).with(div("ff-row").each(picks.iter().map(pick)))
}

/// A text, with what was looked for marked in it.
fn pieces(marked: &Marked) -> yew::Html {
    list(marked.iter().map(|(piece, found)| el(if *found { "mark" } else { "span" }).with(piece)))
}

fn row(row: &Row, copy: Copy, send: &Send) -> El {
    match row {
        Row::Entry { id, revision, when, title, note, context } => {
            let entry = button("ff-entry", send, Msg::Read(id.clone(), revision.clone()))
                .with(span("ff-entry-when").with(when))
                .with(span("ff-entry-title").with(pieces(title)))
                .with(span("ff-entry-note").with(note))
                .with(context.as_ref().map(|(question, words)| {
                    let asked = el("i").with(*question);
                    span("ff-entry-find").with(asked).with(" ").with(pieces(words))
                }));
            el("li").part("entry").key(&format!("{id}-{}-{}", revision.rev, revision.writer)).with(entry)
        }
        Row::Gone { id, text, more } => {
            let undo = button("ff-quiet", send, Msg::Undone(id.clone())).part("undo").id(format!("ff-undo-{id}"));
            let undo = undo.says(copy, key::JOURNAL_UNDO).with(unseen().with(more));
            let said = p("ff-small").with(text);
            el("li").class("ff-gone").key(&format!("gone-{id}")).with(said).with(undo)
        }
        Row::Unreadable { key: at, text } => {
            let strong = el("b").class("ff-strong").says(copy, key::JOURNAL_UNREADABLE);
            let said = p("ff-small").with(strong).with(" ").with(text);
            el("li").class("ff-gone").part("unreadable").key(&format!("unreadable-{at}")).with(said)
        }
    }
}
