//! The pocket card: drawn before the tap, so that a phone lets it be shared, and anew on each choice.

use super::{Effect, Model, Moment};
use crate::app::{Choice, Handed, Panel, Paper, Picture};
use crate::copy::key;
use crate::debrief::Debrief;
use crate::yields::{Body, Kind};

/// The card on screen, drawn anew; nothing where none is.
pub(super) fn drawn_anew(model: &mut Model) {
    model.handing.too_long = false;
    if model.handing.panel != Some((Kind::LessonCard, Panel::Card)) {
        return;
    }
    if let Some(picture) = model.debrief().map(|debrief| model.picture(debrief)) {
        model.wants(Effect::Draw(picture));
    }
}

/// What came of the drawing, and where the card goes.
pub(super) fn done(model: &mut Model, moment: &Moment, deed: &Handed) {
    if let Handed::Drawn(fits) = deed {
        model.handing.too_long = !fits;
        return;
    }
    let Some(debrief) = model.debrief().filter(|_| !model.handing.too_long) else { return };
    let name = model.copy.fill(key::FILE_CARD, &[("day", &moment.today().to_string())]);
    let leaves = match deed {
        Handed::SavedPicture => Effect::SavePicture(name),
        Handed::SharedPicture => Effect::SharePicture(name),
        _ => Effect::Print(card(&model.picture(debrief))),
    };
    model.wants(leaves);
}

/// Longer than this, the words of a card on paper are set smaller.
const LONG: usize = 180;

/// Two cards to cut out: one for a wallet, one for a wall.
fn card(picture: &Picture) -> Paper {
    let mut paper = Paper { look: "cards", lines: Vec::new() };
    let long = picture.lesson.chars().count() + picture.plan.chars().count() > LONG;
    for class in [if long { "long" } else { "" }, "tall"] {
        paper.add("section", class, "");
        paper.add("p", "", picture.lesson.clone());
        if !picture.plan.is_empty() {
            paper.add("p", "", picture.plan.clone());
        }
    }
    paper
}

impl Model {
    /// The picture that the choices stand for: the lesson, and the first line of the plan.
    pub(in crate::app) fn picture(&self, debrief: &Debrief) -> Picture {
        let card = self.outcome(debrief, Kind::LessonCard);
        let labelled = card.as_ref().is_some_and(|card| matches!(card.body, Body::Points(_)));
        let lesson = card.map(|card| card.text(self.copy)).unwrap_or_default();
        let lesson = if labelled { lesson.replace('\n', " · ") } else { lesson };
        let (square, night) = (self.handing.is(Choice::Square), self.handing.is(Choice::Night));
        Picture { lesson, plan: self.lines(debrief).plan, square, night }
    }
}
