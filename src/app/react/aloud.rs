//! The talking points, card by card: one sentence each, ninety seconds, at the reader's own pace.

use super::{Effect, Focus, Model, Moment};
use crate::app::{Aloud, Handed};
use crate::yields::Kind;

/// How often the time that is left is looked at, in milliseconds.
const BEAT: u32 = 15_000;

/// The next card, the one before, or none.
pub(super) fn moved(model: &mut Model, moment: &Moment, deed: &Handed) {
    if matches!(deed, Handed::Aloud) {
        model.handing.aloud = Some(Aloud { at: 0, since: None, seconds: 0 });
        return model.focus(Focus::Card);
    }
    let last = model.debrief().map(|debrief| model.cards(debrief).len()).unwrap_or_default();
    let Some(aloud) = model.handing.aloud.as_mut() else { return }; // it came late
    let passed = aloud.since.map(|since| since.until(moment.at) / 1_000).unwrap_or_default();
    aloud.seconds = u32::try_from(passed).unwrap_or(u32::MAX);
    match deed {
        Handed::Beat => model.wants(Effect::BeatIn(BEAT)),
        Handed::Next if aloud.at < last => {
            aloud.at += 1;
            let begins = aloud.since.is_none();
            aloud.since.get_or_insert(moment.at);
            model.focus(Focus::Card);
            if begins {
                model.wants(Effect::StayAwake(true));
                model.wants(Effect::BeatIn(BEAT));
            }
        }
        Handed::Before => {
            aloud.at = aloud.at.saturating_sub(1).max(usize::from(aloud.since.is_some()));
            model.focus(Focus::Card);
        }
        _ => stopped(model),
    }
}

/// It is over: the focus goes back to the button that began it.
pub(super) fn stopped(model: &mut Model) {
    if model.handing.aloud.take().is_none() {
        return;
    }
    model.wants(Effect::StayAwake(false));
    model.focus(Focus::Field("aloud"));
}

impl Model {
    /// The cards: what stands above each, and its one sentence.
    pub(in crate::app) fn cards(&self, debrief: &crate::debrief::Debrief) -> Vec<(&'static str, String)> {
        let Some(outcome) = self.outcome(debrief, Kind::TalkingPoints) else { return Vec::new() };
        outcome
            .sentences()
            .into_iter()
            .map(|(label, said)| (label.map_or("", |label| self.copy.say(label)), said))
            .collect()
    }
}
