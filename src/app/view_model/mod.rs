//! What is on screen, decided here and drawn by the views: every text resolved, every choice made. A view only lays it out.

mod asked;
mod due;
mod echo;
mod exchange;
mod fields;
mod insights;
mod journal;
mod notice;
mod nudges;
mod outcome;
mod reading;
mod record;
mod reply;
mod rows;
mod sight;
mod step;

pub(super) use asked::typed_in_sight;
pub use due::{DueScreen, LetterRead};
pub use echo::EchoView;
pub use fields::{Asked, Chip, FieldShown, FieldView, Why};
pub use insights::{InsightsScreen, Line, Mark, Plot};
pub use journal::{CameView, JournalScreen, PickView};
pub use notice::Notice;
pub use nudges::{HelpLine, HelpView, NudgeView, REGIONS};
pub use outcome::{AloudView, ChoiceView, Item, Leaf, LeafBody, PlanBackScreen, Press};
pub use reading::{Part, ReadingScreen, Told, Version};
pub use record::{AskScreen, Keep, PaceView, Way};
pub use reply::{LetterView, ReplyView, Sendable, StoryView};
pub use rows::Row;
pub(super) use step::is_long;
pub use step::{PinView, StepName, StepScreen};

use super::{Asking, Model, Place};
use crate::copy::key;

/// The widget, as it is to be drawn.
#[derive(Clone, Debug)]
pub struct Screen {
    /// What the whole is called for a screen reader.
    pub label: String,
    /// Level of the widget's own heading, 2 to 5.
    pub heading_level: u8,
    /// Whether the text stands on the post's own edge.
    pub flush: bool,
    /// Whether words are kept here, in words.
    pub mode: &'static str,
    /// Whether nothing is kept: then it is ruled in pencil.
    pub unkept: bool,
    /// A message that stays until it is solved.
    pub notice: Option<Notice>,
    /// What fills it.
    pub body: Body,
}

/// What fills the widget.
#[derive(Clone, Debug)]
#[repr(u8)]
pub enum Body {
    /// One step of the open debrief.
    Step(Box<StepScreen>),
    /// The list.
    Journal(JournalScreen),
    /// One debrief, read back.
    Reading(ReadingScreen),
    /// Where a plan is brought back.
    PlanBack(PlanBackScreen),
    /// A question, in place of the page.
    Asking(AskScreen),
    /// What repeats.
    Insights(Box<InsightsScreen>),
    /// A plan that is due.
    Due(Box<DueScreen>),
}

/// The screen that the model stands for.
#[must_use]
pub fn screen(model: &Model) -> Screen {
    let copy = model.copy;
    let (place, body) = match (&model.place, model.debrief()) {
        _ if model.bring.is_some() => {
            let asked = model.bring.as_ref().map(|bring| exchange::bringing(model, bring));
            (copy.say(key::JOURNAL_PLACE), asked.map_or_else(|| Body::Journal(journal::screen(model)), Body::Asking))
        }
        (_, _) if model.asking.is_some() => {
            let asking = model.asking.unwrap_or(Asking::Farewell);
            let place = match asking {
                Asking::OffTheRecord | Asking::Farewell => key::RECORD_OFF,
                Asking::Seal | Asking::TakeAway { .. } => key::JOURNAL_PLACE,
            };
            (copy.say(place), Body::Asking(record::asking(model, asking)))
        }
        (Place::Debrief, Some(debrief)) => {
            let name = copy.about("step", debrief.step.name()).unwrap_or_default();
            (name, Body::Step(Box::new(step::screen(model, debrief))))
        }
        (Place::Reading { id, revision, asking }, _) => match model.journal.entry(id, revision) {
            Some(entry) => (copy.say(key::READ_PLACE), Body::Reading(reading::screen(model, entry, *asking))),
            None => (copy.say(key::JOURNAL_PLACE), Body::Journal(journal::screen(model))),
        },
        (Place::PlanBack, _) => (copy.say(key::BACK_PLACE), Body::PlanBack(outcome::plan_back(model))),
        (Place::Due(_), Some(debrief)) => (copy.say(key::DUE_PLACE), Body::Due(Box::new(due::screen(model, debrief)))),
        (Place::Insights, _) => (copy.say(key::INSIGHTS_PLACE), Body::Insights(Box::new(insights::screen(model)))),
        (Place::Journal | Place::Due(_) | Place::Debrief, _) => {
            (copy.say(key::JOURNAL_PLACE), Body::Journal(journal::screen(model)))
        }
    };
    Screen {
        label: copy.fill(key::WIDGET_LABEL, &[("place", place)]),
        heading_level: model.heading_level,
        flush: model.flush,
        mode: mode(model),
        unkept: model.is_off(),
        notice: notice::notice(model),
        body,
    }
}

/// The year as it prints, where there is one.
pub(super) fn year(model: &Model) -> Option<super::Paper> {
    insights::screen(model).year.ok()
}

/// Which of the two one is in is always clear, in words.
fn mode(model: &Model) -> &'static str {
    model.copy.say(match (model.keeping.is_off(), model.is_off()) {
        (true, _) => key::WIDGET_UNKEPT,
        (false, true) => key::RECORD_MODE,
        (false, false) => key::WIDGET_KEPT,
    })
}
