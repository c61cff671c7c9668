//! Where a plan is brought back. What is read of it follows the typing; nothing is stored before the button is pressed.

use super::el::{El, div, el, keyed, list, p, textarea};
use super::on::On;
use super::question::HEADING;
use super::{Send, button, heading, unseen};
use crate::app::view_model::PlanBackScreen;
use crate::app::{Handed, Msg};
use crate::copy::{Copy, key};

const FIELD: &str = "ff-plan-back";
const FILE: &str = "ff-plan-file";
const HINT: &str = "ff-plan-back-hint";
const ERROR: &str = "ff-plan-back-error";
const PROBLEM: &str = "ff-problem";

/// The page.
pub(super) fn view(screen: &PlanBackScreen, copy: Copy, level: u8, send: &Send) -> El {
    let title = heading(level, 1).class("ff-question").part("question").id(HEADING).tabindex("-1");
    let title = title.with(el("label").label_of(FIELD).says(copy, key::BACK_ASK));
    let head = div("ff-head").with(title);
    let head = head.with(p("ff-hint").id(HINT).says(copy, key::BACK_HINT));
    let error = screen.error.as_ref().map(|text| {
        let error = p("ff-error").id(ERROR);
        error.with(unseen().says(copy, key::BACK_ERROR)).with(text)
    });
    let described = if error.is_some() { [HINT, " ", ERROR].concat() } else { HINT.to_owned() };
    let pasted = textarea(&screen.pasted)
        .class("ff-input ff-input--long")
        .id(FIELD)
        .rows("6")
        .autocomplete("off")
        .aria_describedby(described)
        .aria_invalid(screen.error.is_some().then_some("true"))
        .on(send, On::Pasted);
    let pasted = keyed(list(std::iter::once(pasted)), &screen.epoch.to_string());
    let file = el("input").class("ff-input").kind("file").part("import").id(FILE).accept(".ics,.txt,text/*");
    let file = div("ff-foot")
        .with(el("label").class("ff-label").label_of(FILE).says(copy, key::BACK_FILE))
        .with(file.on(send, On::Chose));
    let field = div("ff-field").with(div("ff-slot").with(error)).with(pasted).with(file);
    let ways = div("ff-go")
        .with(button("ff-button", send, Msg::Outcome(Handed::BroughtBack)).part("continue").with(screen.go))
        .with(button("ff-quiet", send, Msg::OpenedJournal).part("back").says(copy, key::BACK_LEAVE));
    div("ff-page")
        .with(div("ff-slot").with(screen.error.as_ref().map(|text| problem(text, copy, level, send))))
        .with(div("ff-q").with(head).with(field))
        .with(understood(screen, copy, level))
        .with(unread(screen, copy, level))
        .with(ways)
}

/// What is wrong, above the page: it has the focus, and leads to the field.
fn problem(text: &String, copy: Copy, level: u8, send: &Send) -> El {
    let title = heading(level, 1).class("ff-strong").says(copy, key::BACK_PROBLEM);
    let way = button("ff-quiet ff-quiet--end", send, Msg::WentTo("plan-back")).with(text);
    div("ff-notice").id(PROBLEM).tabindex("-1").with(title).with(way)
}

fn understood(screen: &PlanBackScreen, copy: Copy, level: u8) -> Option<El> {
    let named = "ff-understood";
    let name = heading(level, 2).class("ff-yield-name").id(named).says(copy, key::BACK_UNDERSTOOD);
    let note = screen.note.as_ref().map(|note| p("ff-yield-note").with(note));
    let lines = screen.understood.iter().map(|text| p("ff-yield-text").with(text));
    let sheet = el("section").class("ff-yield ff-yield--forming").role("group").aria_labelledby(named);
    let sheet = sheet.with(div("ff-yield-head").with(name).with(note));
    (!screen.understood.is_empty()).then(|| sheet.with(el("div").each(lines)))
}

fn unread(screen: &PlanBackScreen, copy: Copy, level: u8) -> Option<El> {
    let (count, lines) = screen.unread.as_ref()?;
    let title = heading(level, 2).class("ff-strong").with(count);
    let notice = div("ff-notice ff-notice--calm").with(title);
    let notice = notice.with(div("ff-exact").with(lines));
    Some(notice.with(p("ff-small").says(copy, key::BACK_UNREAD_TEXT)))
}
