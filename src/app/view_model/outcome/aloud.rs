//! The card that is said aloud now.

use crate::app::Model;
use crate::copy::{Key, key};
use crate::debrief::Debrief;

/// A card, ready to be drawn.
#[derive(Clone, Debug)]
pub struct AloudView {
    /// What stands above: how many, or which of how many and what it is.
    pub above: String,
    /// The one sentence.
    pub said: String,
    /// How much time is left, in words.
    pub time: &'static str,
    /// Whether the ring runs.
    pub running: bool,
    /// Whether there is a card to go back to.
    pub back: bool,
    /// The words of the button that goes on.
    pub go: &'static str,
}

/// The seconds that the talking points have.
const SECONDS: u32 = 90;

/// The card on screen, while the talking points are said.
pub(in crate::app::view_model) fn aloud(model: &Model, debrief: &Debrief) -> Option<AloudView> {
    let (aloud, copy) = (model.handing.aloud?, model.copy);
    let cards = model.cards(debrief);
    let count = cards.len().to_string();
    let card = aloud.at.checked_sub(1).and_then(|at| cards.get(at));
    let Some((label, said)) = card else {
        return Some(AloudView {
            above: copy.fill(key::ALOUD_COUNT, &[("n", &count)]),
            said: copy.say(key::ALOUD_STAND).to_owned(),
            time: copy.say(key::ALOUD_BEFORE),
            running: false,
            back: false,
            go: copy.say(key::ALOUD_BEGIN),
        });
    };
    let place = copy.fill(key::ALOUD_PLACE, &[("n", &aloud.at.to_string()), ("of", &count)]);
    let dot = if label.is_empty() { "" } else { " · " };
    Some(AloudView {
        above: [&place, dot, *label].concat(),
        said: said.clone(),
        time: copy.say(left(aloud.seconds)),
        running: true,
        back: aloud.at > 1,
        go: copy.say(if aloud.at == cards.len() { key::ALOUD_DONE } else { key::ALOUD_NEXT }),
    })
}

/// In words, a quarter of a minute at a time.
fn left(seconds: u32) -> Key {
    match SECONDS.saturating_sub(seconds) {
        0 => key::ALOUD_OVER,
        1..=15 => key::ALOUD_SECONDS,
        16..=45 => key::ALOUD_HALF,
        46..=75 => key::ALOUD_MINUTE,
        _ => key::ALOUD_MORE,
    }
}
