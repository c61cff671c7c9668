//! One debrief, read back as a page rather than a form.

use super::el::{El, div, el, keyed, list, p};
use super::question::{self, Around, HEADING};
use super::{Send, button, element_id, heading, leaf, unseen};
use crate::app::view_model::{Part, ReadingScreen, Told, Version};
use crate::app::{Handed, Msg, Piece};
use crate::copy::{Copy, key};
use crate::journal::prose::Said;

/// The id of the question that is asked before deleting.
const QUESTION: &str = "ff-asking";

/// The page.
pub(super) fn view(reading: &ReadingScreen, copy: Copy, level: u8, send: &Send) -> El {
    let title = heading(level, 1).class("ff-title ff-title--page").id(HEADING).tabindex("-1").with(&reading.title);
    let head = el("div").with(p("ff-where").with(&reading.when)).with(title).with(p("ff-hint").with(&reading.note));
    let foot = if reading.asking { asking(copy, level, send) } else { doing(reading, copy, send) };
    let article = el("article")
        .class("ff-read")
        .with(head)
        .with(div("ff-slot").each(reading.parts.iter().map(|each| part(each, copy, level, send))))
        .with(div("ff-slot").with(reading.sealed.as_ref().map(|text| sealed(text, copy, send))))
        .with(div("ff-yields").each(reading.leaves.iter().map(|each| leaf::view(each, copy, level, send))))
        .with(div("ff-slot").with(foot))
        .with(div("ff-slot").with(reading.versions.as_ref().map(|all| versions(all, copy, level, send))))
        .with(p("ff-small").role("status").with(reading.copied));
    div("ff-page").with(article)
}

/// What read otherwise before, version by version.
fn versions(all: &[Version], copy: Copy, level: u8, send: &Send) -> El {
    let said =
        |said: &Said| list([el("dt").with(said.question), el("dd").class("ff-typed").with(&said.answer)].into_iter());
    let version = |Version { revision, when, changed }: &Version| {
        let foot = if changed.is_empty() {
            p("ff-small").says(copy, key::READ_SAME)
        } else {
            button("ff-quiet", send, Msg::BroughtBack(revision.clone())).says(copy, key::READ_BRING_BACK)
        };
        let changed = el("dl").each(changed.iter().map(said));
        el("section").class("ff-read-part").with(heading(level, 2).with(when)).with(changed).with(foot)
    };
    let none = all.is_empty().then(|| p("ff-small").says(copy, key::READ_NO_VERSIONS));
    div("ff-slot").with(none).each(all.iter().map(version))
}

fn sealed(text: &String, copy: Copy, send: &Send) -> El {
    let open = button("ff-quiet", send, Msg::Seal).says(copy, key::SEAL_OPEN);
    div("ff-row").with(p("ff-small").with(text)).with(open)
}

fn part(part: &Part, copy: Copy, level: u8, send: &Send) -> El {
    let answer = |told: &Told| keyed(self::answer(told, copy, level, send), told.said.field);
    el("section")
        .class("ff-read-part")
        .key(part.name)
        .with(heading(level, 2).with(part.name))
        .with(el("dl").each(part.answers.iter().map(answer)))
}

/// One answer; while it is changed, its question stands there.
fn answer(told: &Told, copy: Copy, level: u8, send: &Send) -> yew::Html {
    let said = &told.said;
    if let Some(asked) = &told.asked {
        let around = Around { copy, level, send, first: false, foot: None };
        let done = button("ff-plain", send, Msg::Entered(said.field)).says(copy, key::READ_DONE);
        let event = |text| button("ff-quiet", send, Msg::Outcome(Handed::SavedEvent)).with(text);
        let done = div("ff-row").with(done).with(told.calendar.map(event));
        let asked = el("dd").with(question::view(asked, around)).with(done);
        return list([el("dt").class("ff-sr").with(said.question), asked].into_iter());
    }
    let change = told.changes.then(|| {
        let more = copy.fill(key::YIELD_CHANGE_MORE, &[("question", said.question)]);
        let change = button("ff-quiet", send, Msg::Changes(said.field)).id(element_id(said.field));
        change.says(copy, key::YIELD_CHANGE).with(unseen().with(&more))
    });
    let asked = el("dt").with(said.question).with(change);
    list([asked, el("dd").class("ff-typed").with(&said.answer)].into_iter())
}

fn doing(reading: &ReadingScreen, copy: Copy, send: &Send) -> El {
    let change = if reading.finished { key::READ_CHANGE } else { key::READ_GO_ON };
    let each = |text, class, part: &'static str, msg| {
        button(class, send, msg).part((!part.is_empty()).then_some(part)).says(copy, text)
    };
    div("ff-row")
        .key("doing")
        .with(each(change, "ff-plain", "edit", Msg::Changing))
        .with(each(key::READ_COPY, "ff-quiet", "copy", Msg::Copy(Piece::Debrief)))
        .with(each(key::READ_DOWNLOAD, "ff-quiet", "download", Msg::Download(Piece::Debrief)))
        .with(each(key::READ_AGAIN, "ff-quiet", "", Msg::Again))
        .with(
            each(key::READ_VERSIONS, "ff-quiet", "versions", Msg::Versions)
                .aria_expanded(if reading.versions.is_some() { "true" } else { "false" }),
        )
        .with(each(key::READ_DELETE, "ff-quiet ff-quiet--end", "delete", Msg::AskedToDelete))
        .with(button("ff-quiet", send, Msg::OpenedJournal).says(copy, key::READ_BACK))
}

/// Asked before it is done; what follows can still be undone from the list.
fn asking(copy: Copy, level: u8, send: &Send) -> El {
    let confirm = button("ff-plain ff-quiet--end", send, Msg::Confirmed).part("confirm");
    let cancel = button("ff-quiet", send, Msg::Cancelled).part("cancel");
    let ways = div("ff-row").with(confirm.says(copy, key::READ_CONFIRM)).with(cancel.says(copy, key::READ_CANCEL));
    let sure = heading(level, 2).class("ff-title").id(QUESTION).tabindex("-1").says(copy, key::READ_SURE);
    let asking = div("ff-notice").role("group").aria_labelledby(QUESTION).key("asking");
    asking.with(sure).with(el("p").says(copy, key::READ_SURE_TEXT)).with(ways)
}
