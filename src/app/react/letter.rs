//! The letter to the author, while it is being written.

use super::{Focus, Model, Msg};
use crate::app::Replying;

/// One message, one arm.
pub(super) fn done(model: &mut Model, msg: &Msg) {
    match (msg, &mut model.replying) {
        (Msg::Replied(begun), _) => replied(model, *begun),
        (Msg::Sends(kind), Some(letter)) => {
            letter.kind = *kind;
            model.epoch += 1; // its field opens on other words
        }
        (Msg::Agreed, Some(letter)) => letter.agreed = !letter.agreed,
        _ => {}
    }
}

/// Its first outcome to begin with, and the focus where it begins. Put away, nothing is kept of it.
fn replied(model: &mut Model, begun: bool) {
    let first = model.debrief().and_then(|debrief| model.to_send(debrief).first().map(|outcome| outcome.kind));
    model.replying = first.filter(|_| begun).map(|kind| Replying { kind, agreed: false, worded: Vec::new() });
    model.focus(if model.replying.is_some() { Focus::Letter } else { Focus::Heading });
}
