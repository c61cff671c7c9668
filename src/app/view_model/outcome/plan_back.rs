//! Where a plan is brought back: what was pasted, what was understood of it, and what was not.

use crate::app::{Model, read_plan};
use crate::copy::key;
use crate::yields::Read;

/// The page, ready to be drawn.
#[derive(Clone, Debug)]
pub struct PlanBackScreen {
    /// What was pasted.
    pub pasted: String,
    /// Drawn anew when this changes.
    pub epoch: u32,
    /// Why nothing can be made of it, once that was asked for, and not while it is typed.
    pub error: Option<String>,
    /// What was understood, line by line; empty where there is no plan in it.
    pub understood: Vec<String>,
    /// Until when, beside the name.
    pub note: Option<String>,
    /// How many lines were not understood, in words, and those lines.
    pub unread: Option<(String, String)>,
    /// The words of the main button.
    pub go: &'static str,
}

/// The page on screen.
pub(in crate::app::view_model) fn screen(model: &Model) -> PlanBackScreen {
    let (copy, pasted) = (model.copy, model.handing.pasted.as_str());
    let (read, broken) = match read_plan(pasted) {
        Ok(read) => (read, None),
        Err((line, text)) => {
            let shown: String = text.chars().take(80).collect();
            let error = copy.fill(key::BACK_BROKEN, &[("n", &line.to_string()), ("line", &shown)]);
            (Read::default(), Some(error))
        }
    };
    let Read { lines, unread } = read;
    let found = !lines.plan.is_empty();
    let wrong = model.handing.refused && !found;
    let count = match unread.len() {
        1 => copy.say(key::BACK_UNREAD_ONE).to_owned(),
        many => copy.fill(key::BACK_UNREAD, &[("n", &many.to_string())]),
    };
    let mut understood = Vec::new();
    if found {
        let knows = if lines.knows.is_empty() { copy.say(key::BACK_NO_KNOWS).to_owned() } else { lines.knows };
        understood.push(lines.plan);
        understood.extend(Some(lines.obstacle).filter(|text| !text.is_empty()));
        understood.push(copy.fill(key::FRAME_KNOWS, &[("it", &knows)]));
    }
    PlanBackScreen {
        pasted: pasted.to_owned(),
        epoch: model.epoch,
        error: wrong.then(|| broken.unwrap_or_else(|| copy.say(key::BACK_NONE).to_owned())),
        note: lines.day.filter(|_| found).map(|day| copy.fill(key::PLAN_NOTE, &[("day", &copy.long_day(day))])),
        unread: (found && !unread.is_empty()).then(|| (count, unread.join("\n"))),
        go: copy.say(if found { key::BACK_PUT } else { key::BACK_READ }),
        understood,
    }
}
