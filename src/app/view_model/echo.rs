//! You have been here before: the old lesson, beside the question of the new one.

use super::journal::title;
use super::rows::plan_became;
use crate::app::Model;
use crate::app::react::echoed;
use crate::copy::key;
use crate::debrief::Id;
use crate::journal::Revision;
use crate::yields::Kind;

/// The old lesson, ready to be drawn.
#[derive(Clone, Debug)]
pub struct EchoView {
    /// Which debrief it is from.
    pub id: Id,
    /// In which revision.
    pub revision: Revision,
    /// Its day and first line.
    pub about: String,
    /// The lesson, line by line.
    pub lesson: Vec<String>,
    /// What became of its plan.
    pub plan: Option<&'static str>,
}

/// The old lesson, if one was found that has a lesson at all.
pub(super) fn view(model: &Model) -> Option<EchoView> {
    let entry = echoed(model)?;
    let (copy, debrief) = (model.copy, &entry.debrief);
    let lesson = model.outcome_lines(debrief, Kind::LessonCard)?;
    let title = title(model, debrief.title());
    let about = copy.fill(key::ECHO_ABOUT, &[("day", &copy.short_day(debrief.day)), ("title", &title)]);
    let plan = plan_became(debrief).map(|says| copy.say(says));
    Some(EchoView { id: debrief.id.clone(), revision: entry.revision.clone(), about, lesson, plan })
}
