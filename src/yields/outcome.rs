//! One outcome: what it is, what it holds, and what is not in it yet. Views draw it; copying and downloading take its text.

use crate::copy::{Copy, Key, key};
use crate::debrief::named;
use crate::sorted::listed;

named! {
    /// The outcomes, in the order of Close.
    pub enum Kind {
        /// What was just written, as it stands.
        Wrote = "wrote",
        /// Act, effect, repair: to be said or sent.
        Statement = "statement",
        /// When, habit, next time: to be kept in a pocket.
        LessonCard = "lesson-card",
        /// About 90 seconds in front of others.
        TalkingPoints = "talking-points",
        /// The if–then, the obstacle, who knows, the look-back day.
        Plan = "plan",
    }
}

/// What a debrief leaves of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Which.
    pub kind: Kind,
    /// What it holds.
    pub body: Body,
    /// The first part that is not in it; said under the leaf and never in the text.
    pub missing: Option<Missing>,
    /// Whether its points are copied without their labels: a letter.
    pub bare: bool,
    /// Whether the reader changed its wording: then it follows the answers no more.
    pub by_hand: bool,
}

/// The text of an outcome. It is made of the reader's words, so nothing may log it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Body {
    /// Nothing yet, although the reader wrote in its first field: an empty leaf with the line of what is missing.
    Empty,
    /// Paragraphs, one each.
    Sentences(Vec<String>),
    /// Labelled lines: the name of the label, and what stands after it.
    Points(Vec<(Key, String)>),
}

/// A part that is not there, and where it can be put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What to say of it.
    pub says: Key,
    /// The field that it leads to.
    pub field: &'static str,
}

impl Missing {
    pub(super) const fn new(says: Key, field: &'static str) -> Missing {
        Missing { says, field }
    }
}

impl Outcome {
    /// What copy and download give: a paragraph a line, a point a line with its label; empty for an empty leaf.
    #[must_use]
    pub fn text(&self, copy: Copy) -> String {
        let lines: Vec<String> = match &self.body {
            Body::Empty => Vec::new(),
            Body::Sentences(paragraphs) => paragraphs.clone(),
            Body::Points(points) if self.bare => listed(points.iter().map(|(_, text)| text.clone())),
            Body::Points(points) => listed(points.iter().map(|(label, text)| labelled(copy, *label, text))),
        };
        lines.join("\n")
    }

    /// Its sentences one by one, each with the label that it stands behind.
    #[must_use]
    pub fn sentences(&self) -> Vec<(Option<Key>, String)> {
        let paragraphs: Vec<(Option<Key>, &String)> = match &self.body {
            Body::Empty => Vec::new(),
            Body::Sentences(paragraphs) => listed(paragraphs.iter().map(|text| (None, text))),
            Body::Points(points) => listed(points.iter().map(|(label, text)| (Some(*label), text))),
        };
        let mut all = Vec::new();
        for (label, text) in paragraphs {
            for sentence in super::english::split(text) {
                all.push((label, sentence));
            }
        }
        all
    }
}

fn labelled(copy: Copy, label: Key, text: &str) -> String {
    let label = copy.say(label).trim_end_matches(':');
    copy.fill(key::FRAME_POINT, &[("label", label), ("text", text)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(bare: bool) -> Outcome {
        let body = Body::Points(vec![
            (key::TALKING_POINTS_DID, "I hid the draft.".to_owned()),
            (key::RESET_KNOWS_STEM, "Ines {label}".to_owned()),
        ]);
        Outcome { kind: Kind::TalkingPoints, body, missing: None, bare, by_hand: false }
    }

    #[test]
    fn a_point_is_copied_as_a_line_with_its_label_and_one_colon() {
        assert_eq!(points(false).text(Copy::ENGLISH), "What I did: I hid the draft.\nWho knows: Ines {label}");
    }

    #[test]
    fn a_letter_is_copied_without_labels() {
        assert_eq!(points(true).text(Copy::ENGLISH), "I hid the draft.\nInes {label}");
    }
}
