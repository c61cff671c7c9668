//! One outcome on its leaf.

use crate::app::Model;
use crate::copy::{Key, key};
use crate::debrief::{Debrief, Pattern};
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
    /// The button that copies it, with what only a screen reader hears; none while it forms.
    pub copy: Option<(&'static str, &'static str)>,
}

/// What stands on the leaf.
#[derive(Clone, Debug)]
pub enum LeafBody {
    /// Paragraphs.
    Sentences(Vec<String>),
    /// Labelled lines.
    Points(Vec<(&'static str, String)>),
}

/// The leaf of an outcome; while it forms it has no buttons.
pub(super) fn leaf(model: &Model, debrief: &Debrief, outcome: Outcome, forming: bool) -> Leaf {
    let copy = model.copy;
    let kind = outcome.kind;
    let about = |what| copy.about(kind.name(), what).unwrap_or_default();
    Leaf {
        kind,
        name: about(if forming { "so-far" } else { "name" }),
        note: note(model, debrief, &outcome),
        missing: outcome.missing.map(|missing| (copy.say(missing.says), missing.field)),
        copy: (!forming).then(|| (copy.say(key::YIELD_COPY), about("more"))),
        body: match outcome.body {
            Body::Empty => LeafBody::Sentences(Vec::new()),
            Body::Sentences(sentences) => LeafBody::Sentences(sentences),
            Body::Points(points) => {
                LeafBody::Points(points.into_iter().map(|(label, text)| (copy.say(label), text)).collect())
            }
        },
    }
}

fn note(model: &Model, debrief: &Debrief, outcome: &Outcome) -> Option<String> {
    let copy = model.copy;
    match outcome.kind {
        Kind::Wrote => None,
        Kind::Statement => spoken(model, outcome, key::STATEMENT_NOTE),
        Kind::TalkingPoints => spoken(model, outcome, key::TALKING_POINTS_NOTE),
        Kind::LessonCard => {
            debrief.pattern().and_then(Pattern::shift).and_then(|shift| copy.about("shift", shift.name())).map(capital)
        }
        Kind::Plan => debrief.day_at("reset.day").map(|day| copy.fill(key::PLAN_NOTE, &[("day", &copy.long_day(day))])),
    }
}

/// How long it takes to say, to the next five seconds.
fn spoken(model: &Model, outcome: &Outcome, note: Key) -> Option<String> {
    let words = outcome.text(model.copy).split_whitespace().count();
    let seconds = words.saturating_mul(60).div_ceil(WORDS_PER_MINUTE).div_ceil(5).saturating_mul(5);
    (seconds > 0).then(|| model.copy.fill(note, &[("n", &seconds.to_string())]))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| [upper(first)].into_iter().chain(letters).collect())
}
