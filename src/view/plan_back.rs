//! Where a plan is brought back. What is read of it follows the typing; nothing is stored before the button is pressed.

use super::el::{El, el, keyed, list, textarea};
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

/// The page.
pub(super) fn view(screen: &PlanBackScreen, copy: Copy, level: u8, send: &Send) -> El {
    let title = heading(level, 1).class("ff-question").part("question").id(HEADING).tabindex("-1");
    let title = title.with(el("label").label_of(FIELD).with(copy.say(key::BACK_ASK)));
    let head = el("div").class("ff-head").with(title);
    let head = head.with(el("p").class("ff-hint").id(HINT).with(copy.say(key::BACK_HINT)));
    let error = screen.error.as_ref().map(|text| {
        let error = el("p").class("ff-error").id(ERROR);
        error.with(unseen().with(copy.say(key::BACK_ERROR))).with(text)
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
    let file = el("div")
        .class("ff-foot")
        .with(el("label").class("ff-label").label_of(FILE).with(copy.say(key::BACK_FILE)))
        .with(file.on(send, On::Chose));
    let field = el("div").class("ff-field").with(el("div").class("ff-slot").with(error)).with(pasted).with(file);
    let ways = el("div")
        .class("ff-go")
        .with(button("ff-button", send, Msg::Outcome(Handed::BroughtBack)).part("continue").with(screen.go))
        .with(button("ff-quiet", send, Msg::OpenedJournal).part("back").with(copy.say(key::BACK_LEAVE)));
    el("div")
        .class("ff-page")
        .with(el("div").class("ff-q").with(head).with(field))
        .with(understood(screen, copy, level))
        .with(unread(screen, copy, level))
        .with(ways)
}

fn understood(screen: &PlanBackScreen, copy: Copy, level: u8) -> Option<El> {
    let named = "ff-understood";
    let name = heading(level, 2).class("ff-yield-name").id(named).with(copy.say(key::BACK_UNDERSTOOD));
    let note = screen.note.as_ref().map(|note| el("p").class("ff-yield-note").with(note));
    let lines = screen.understood.iter().map(|text| el("p").class("ff-yield-text").with(text));
    let sheet = el("section").class("ff-yield ff-yield--forming").role("group").aria_labelledby(named);
    let sheet = sheet.with(el("div").class("ff-yield-head").with(name).with(note));
    (!screen.understood.is_empty()).then(|| sheet.with(el("div").each(lines)))
}

fn unread(screen: &PlanBackScreen, copy: Copy, level: u8) -> Option<El> {
    let (count, lines) = screen.unread.as_ref()?;
    let title = heading(level, 2).class("ff-strong").with(count);
    let notice = el("div").class("ff-notice ff-notice--calm").with(title);
    let notice = notice.with(el("div").class("ff-exact").with(lines));
    Some(notice.with(el("p").class("ff-small").with(copy.say(key::BACK_UNREAD_TEXT))))
}
