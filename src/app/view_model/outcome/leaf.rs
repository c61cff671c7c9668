//! One outcome on its leaf.

use super::panel::{Item, panel};
use super::press::{Press, presses};
use crate::app::{Choice, Model};
use crate::copy::{Key, key};
use crate::debrief::Debrief;
use crate::sorted::listed;
use crate::yields::{Body, Kind, Outcome, upper};

/// Words said aloud in a minute, unhurried: about what a reader of one's own sentence does.
const WORDS_PER_MINUTE: usize = 150;

/// An outcome, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// Which.
    pub kind: Kind,
    /// Its name: "so far" while it forms.
    pub name: &'static str,
    /// What stands beside the name.
    pub note: Option<String>,
    /// What it holds.
    pub body: LeafBody,
    /// What is not in it, and the field that this leads to.
    pub missing: Option<(&'static str, &'static str)>,
    /// What can be done with it; nothing while it forms.
    pub presses: Vec<Press>,
    /// The panel that is open in it.
    pub panel: Vec<Item>,
}

/// What stands on the leaf.
#[derive(Clone, Debug)]
#[repr(u8)]
pub enum LeafBody {
    /// Paragraphs.
    Sentences(Vec<String>),
    /// Labelled lines.
    Points(Vec<(&'static str, String)>),
}

/// The leaf of an outcome; while it forms it has no buttons, and where it is only read none that would change it.
pub(in crate::app::view_model) fn leaf(
    model: &Model,
    debrief: &Debrief,
    outcome: Outcome,
    forming: bool,
    reads: bool,
) -> Leaf {
    let copy = model.copy;
    let kind = outcome.kind;
    let open = model.handing.panel.filter(|(at, _)| *at == kind && !forming && !reads);
    Leaf {
        kind,
        name: copy.about(kind.name(), if forming { "so-far" } else { "name" }).unwrap_or_default(),
        note: note(model, debrief, &outcome),
        missing: outcome.missing.map(|missing| (copy.say(missing.says), missing.field)),
        presses: if forming { Vec::new() } else { presses(model, debrief, &outcome, reads) },
        panel: open.map(|(_, shown)| panel(model, debrief, &outcome, shown)).unwrap_or_default(),
        body: match outcome.body {
            Body::Empty => LeafBody::Sentences(Vec::new()),
            Body::Sentences(sentences) => LeafBody::Sentences(sentences),
            Body::Points(points) => {
                LeafBody::Points(listed(points.into_iter().map(|(label, text)| (copy.say(label), text))))
            }
        },
    }
}

fn note(model: &Model, debrief: &Debrief, outcome: &Outcome) -> Option<String> {
    let copy = model.copy;
    match outcome.kind {
        Kind::Wrote => None,
        Kind::Statement => {
            let sends = model.handing.is(Choice::Long) && !outcome.by_hand;
            spoken(model, outcome, if sends { key::STATEMENT_NOTE_SEND } else { key::STATEMENT_NOTE })
        }
        Kind::TalkingPoints => spoken(model, outcome, key::TALKING_POINTS_NOTE),
        Kind::LessonCard => debrief.shift().and_then(|shift| copy.about("shift", shift.name())).map(capital),
        Kind::Plan => debrief.day_at("reset.day").map(|day| copy.fill(key::PLAN_NOTE, &[("day", &copy.long_day(day))])),
    }
}

/// How long it takes to say, to the next five seconds.
fn spoken(model: &Model, outcome: &Outcome, note: Key) -> Option<String> {
    let words = outcome.text(model.copy).split_whitespace().count();
    let seconds = words.saturating_mul(60).div_ceil(WORDS_PER_MINUTE).div_ceil(5).saturating_mul(5);
    (seconds > 0).then(|| model.copy.fill(note, &[("n", &seconds.to_string())]))
}

/// The text with a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| [upper(first)].into_iter().chain(letters).collect())
}
