//! The buttons of an outcome, in their order.

use crate::app::{Choice, Handed, Model, Msg, Panel, Piece};
use crate::copy::{Key, key};
use crate::debrief::Debrief;
use crate::yields::{Body, Kind, Outcome};

/// A button, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Press {
    /// Its words.
    pub text: &'static str,
    /// By what it is known for the same when its words change, so that the focus stays on it.
    pub key: &'static str,
    /// What only a screen reader hears after them.
    pub more: &'static str,
    /// The part it goes by.
    pub part: Option<&'static str>,
    /// Whether what it opens is open; none where it opens nothing.
    pub open: Option<bool>,
    /// Its id, where the focus may come back to it.
    pub id: Option<&'static str>,
    /// Whether it is the main one where it stands.
    pub main: bool,
    /// What it does.
    pub msg: Box<Msg>,
}

impl Press {
    /// A plain one.
    #[inline(never)]
    pub(super) fn new(model: &Model, text: Key, msg: Msg) -> Press {
        let text = model.copy.say(text);
        Press { text, key: text, more: "", part: None, open: None, id: None, main: false, msg: Box::new(msg) }
    }

    fn key(self, key: &'static str) -> Press {
        Press { key, ..self }
    }

    pub(super) fn part(self, part: &'static str) -> Press {
        Press { part: Some(part), ..self }
    }

    pub(super) fn main(self) -> Press {
        Press { main: true, ..self }
    }
}

/// What can be done with an outcome. On a page that only reads, nothing can be changed.
pub(super) fn presses(model: &Model, debrief: &Debrief, outcome: &Outcome, reads: bool) -> Vec<Press> {
    let kind = outcome.kind;
    let is_empty = outcome.body == Body::Empty;
    let mut all = Vec::new();
    if !reads {
        all.extend(first(model, outcome).filter(|_| !is_empty));
    }
    let piece = Piece::Outcome(kind);
    if !is_empty {
        all.push(Press::new(model, key::YIELD_COPY, Msg::Copy(piece)).part("copy"));
        if model.shares {
            all.push(Press::new(model, key::HAND_SHARE, Msg::Share(piece)).part("share"));
        }
        all.push(Press::new(model, key::HAND_PRINT, Msg::Print(piece)).part("print"));
        all.push(Press::new(model, key::HAND_DOWNLOAD, Msg::Download(piece)).part("download"));
        all.push(Press::new(model, key::HAND_MARKDOWN, Msg::Download(Piece::Markdown(kind))).part("download"));
    }
    if !reads {
        changes(model, debrief, outcome, &mut all);
    }
    let more = model.copy.about(kind.name(), "more").unwrap_or_default();
    for press in &mut all {
        press.more = more;
    }
    all
}

/// What stands before the others: what only this kind can do.
fn first(model: &Model, outcome: &Outcome) -> Option<Press> {
    let long = model.handing.is(Choice::Long);
    let length = if long { key::HAND_SHORTER } else { key::HAND_LONGER };
    match outcome.kind {
        Kind::Statement if !outcome.by_hand && model.copy.is_english() => {
            Some(Press::new(model, length, Msg::Outcome(Handed::Set(Choice::Long, !long))).key("long"))
        }
        Kind::TalkingPoints => {
            let aloud = Press::new(model, key::ALOUD_OPEN, Msg::Outcome(Handed::Aloud));
            Some(Press { id: Some("ff-aloud"), ..aloud })
        }
        Kind::Plan => Some(opens(model, Kind::Plan, Panel::Calendar, key::HAND_CALENDAR)),
        Kind::LessonCard => Some(opens(model, Kind::LessonCard, Panel::Card, key::CARD_OPEN)),
        Kind::Statement | Kind::Wrote => None,
    }
}

fn changes(model: &Model, debrief: &Debrief, outcome: &Outcome, all: &mut Vec<Press>) {
    let kind = outcome.kind;
    match kind {
        Kind::LessonCard => {
            let words = if debrief.shift().is_some() { key::HAND_SHIFT } else { key::HAND_SHIFT_FIRST };
            all.push(opens(model, kind, Panel::Shift, words));
            let asks = if debrief.day_at("close.asks").is_some() { key::CAME_OFF } else { key::CAME_ON };
            // Where nothing is stored nothing can ask.
            let asks = Press::new(model, asks, Msg::Outcome(Handed::Asks)).key("asks");
            all.extend((!model.is_off()).then_some(asks));
        }
        Kind::TalkingPoints if !outcome.by_hand && !model.names(debrief, kind).is_empty() => {
            all.push(opens(model, kind, Panel::Roles, key::HAND_ROLES));
        }
        Kind::Plan => {
            let once = opens(model, kind, Panel::Rehearsal, key::HAND_SAY);
            all.push(Press { id: Some("ff-rehearsal"), ..once });
        }
        Kind::TalkingPoints | Kind::Statement | Kind::Wrote => {}
    }
    all.push(opens(model, kind, Panel::Wording, key::HAND_WORDING));
    if outcome.by_hand {
        all.push(Press::new(model, key::HAND_FOLLOW, Msg::Outcome(Handed::Followed(kind))).key("by-hand"));
    } else if model.handing.given_up.as_ref().is_some_and(|(given_up, _)| *given_up == kind) {
        all.push(Press::new(model, key::HAND_REWORD, Msg::Outcome(Handed::Reworded)).key("by-hand"));
    }
}

#[inline(never)]
fn opens(model: &Model, kind: Kind, panel: Panel, text: Key) -> Press {
    let open = Some(model.handing.panel == Some((kind, panel)));
    Press { open, ..Press::new(model, text, Msg::Outcome(Handed::Opened(kind, panel))) }
}
