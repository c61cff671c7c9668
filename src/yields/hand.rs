//! An outcome whose wording the reader changed. From then on it is what stands there, and follows the answers no more.

use super::{Body, Kind, Outcome};
use crate::copy::{Copy, Key, key};
use crate::debrief::Debrief;

/// The field in which the debrief keeps the changed wording.
#[must_use]
pub fn field_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Wrote => "close.wrote",
        Kind::Statement => "close.statement",
        Kind::LessonCard => "close.lesson-card",
        Kind::TalkingPoints => "close.talking-points",
        Kind::Plan => "close.plan",
    }
}

/// The labels by which a line of the talking points is known again.
const LABELS: [Key; 6] = [
    key::TALKING_POINTS_DID,
    key::TALKING_POINTS_COST,
    key::TALKING_POINTS_LEARNED,
    key::TALKING_POINTS_CHANGE,
    key::TALKING_POINTS_ASK,
    key::TALKING_POINTS_REPORT,
];

/// Whether a changed wording stands there. One that was emptied is none.
pub(super) fn is_changed(debrief: &Debrief, kind: Kind) -> bool {
    !debrief.words(field_of(kind)).trim().is_empty()
}

/// The outcome as it was worded: a line a paragraph, or a labelled line where every line begins with a label of ours.
pub(super) fn outcome(debrief: &Debrief, copy: Copy, kind: Kind) -> Outcome {
    let text = debrief.words(field_of(kind));
    let (mut points, mut sentences) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        points.extend(point(copy, line));
        sentences.push(line.to_owned());
    }
    let labelled = kind == Kind::TalkingPoints && points.len() == sentences.len();
    let body = if labelled { Body::Points(points) } else { Body::Sentences(sentences) };
    Outcome { kind, body, missing: None, bare: false, by_hand: true }
}

fn point(copy: Copy, line: &str) -> Option<(Key, String)> {
    LABELS.iter().find_map(|label| {
        let said = line.strip_prefix(copy.say(*label))?.strip_prefix(':')?;
        Some((*label, said.trim().to_owned()))
    })
}
