//! The whole program without a browser: a model, what can happen to it, and what it then asks of the world.
//!
//! The runtime feeds it messages and does what it asks; the views draw what `view_model` says. It reads no clock and throws no dice: both come in
//! with each message, as a `Moment`.

mod bring;
mod effect;
mod find;
mod handing;
mod hearing;
mod keeping;
mod model;
mod moment;
mod msg;
mod outcomes;
mod paper;
mod picture;
mod place;
mod react;
mod reply;
pub mod view_model;
mod year;

pub use bring::{Answer, Bring, Form, Gathering, Stage};
pub use effect::{Effect, Focus, Marks, News};
pub use find::{Find, Marked, Pick};
pub use handing::{Aloud, Choice, Handed, Handing, Panel, Title};
pub use hearing::{Heard, Help, Memory};
pub use keeping::Keeping;
pub use model::{Gone, Model, Open};
pub use moment::Moment;
pub use msg::{Begin, Msg, Piece};
pub use paper::{Line, Paper};
pub use picture::{Mark, Measure, Picture, Shape, WIDE};
pub use place::{Asking, Pin, Place};
pub use react::Deed;
pub(crate) use react::read_plan;
pub use reply::{Letter, Replying};

use crate::debrief::Step;

/// A second after the last key, what was typed is kept …
pub const IDLE_MILLIS: i64 = 1_000;
/// … and after ten seconds of typing without a pause too.
pub const BUSY_MILLIS: i64 = 10_000;

/// Eleven seconds after the last read-back what it replaced may go: a browser takes up to ten to write to its disk.
pub const SETTLED_MILLIS: u32 = 11_000;

/// Lets one thing happen. Whatever the arm does, what it changed in a debrief is noticed and will be kept, and what the page may see is told: no
/// arm has to remember either.
pub fn update(model: &mut Model, moment: &Moment, msg: Msg) -> Vec<Effect> {
    let (edits, marks, trouble) = (model.keeping.edits, model.marks(), model.keeping.trouble);
    let step = model.step();
    react::react(model, moment, msg);
    if model.step() == Some(Step::Lesson) && step != model.step() {
        react::listen(model);
    }
    if model.place == Place::Journal {
        react::remind(model, moment);
        react::ask(model, moment);
    }
    if model.keeping.edits != edits {
        react::note_edit(model, moment);
    }
    if model.is_to_fold() {
        model.wants(Effect::Soon);
    }
    tell(model, &marks);
    if let Some(begun) = model.keeping.trouble.filter(|now| trouble != Some(*now)) {
        model.wants(Effect::Tell(News::Trouble(begun)));
    }
    std::mem::take(&mut model.wanted)
}

/// What the page is told of a change: the attributes first, so that a listener finds them true.
fn tell(model: &mut Model, before: &Marks) {
    let now = model.marks();
    if now == *before {
        return;
    }
    let running = now.state == "running";
    model.wants(Effect::Mark(now));
    if now.state != before.state {
        model.wants(Effect::Tell(if running { News::Opened } else { News::Closed }));
    }
    if let Some(step) = now.step.filter(|_| now.step != before.step) {
        model.wants(Effect::Tell(News::Step(step)));
    }
    if now.saved == "clean" && before.saved != "clean" {
        let kept = model.journal.entries.iter().filter(|entry| !entry.other_version).count();
        model.wants(Effect::Tell(News::Saved(kept)));
    }
}
