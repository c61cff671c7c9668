//! The plan as an event: what it is called, what goes into it, on which days, and all that it will say.

use super::panel::{ChoiceView, Item, field};
use super::press::Press;
use crate::app::view_model::FieldShown;
use crate::app::view_model::nudges::beside;
use crate::app::{Choice, Handed, Model, Msg, Title};
use crate::copy::key;
use crate::debrief::Debrief;
use crate::sorted::listed;

/// The panel.
pub(super) fn panel(model: &Model, debrief: &Debrief) -> Vec<Item> {
    let copy = model.copy;
    let mut items = vec![called(model)];
    if model.handing.title == Title::Own {
        let value = debrief.words("close.title").to_owned();
        items.push(field(model, "close.title", FieldShown::Line, value));
        items.push(Item::Nudges(beside(model, "close.title")));
    }
    items.extend([notes(model, debrief), days(model, debrief)]);
    if model.handing.is(Choice::Act) {
        let value = debrief.day_at("close.on").map(|day| day.to_string()).unwrap_or_default();
        items.push(field(model, "close.on", FieldShown::Day { not_yet: None, none: None }, value));
    }
    let when = model.event_days(debrief);
    if when.is_empty() {
        items.push(Item::Text(copy.say(key::PLAN_NO_EVENT).to_owned()));
        return items;
    }
    let mut text = String::new();
    for (_, day) in &when {
        text.push_str(&copy.fill(key::PLAN_AT, &[("day", &copy.full_day(*day))]));
        text.push('\n');
    }
    let said = [&text, "\n", &model.notes(debrief)].concat();
    items.push(Item::Exact(copy.say(key::PLAN_EXACT), model.event_title(debrief), said.trim_end().to_owned()));
    let [save, copied] = if model.in_app {
        items.push(Item::Text(copy.say(key::PLAN_IN_APP).to_owned()));
        [key::PLAN_SAVE_ANYWAY, key::PLAN_COPY_FIRST]
    } else {
        [key::PLAN_SAVE, key::PLAN_COPY]
    };
    let save = Press::new(model, save, Msg::Outcome(Handed::SavedEvent)).part("download");
    let copied = Press::new(model, copied, Msg::Outcome(Handed::CopiedLines)).part("copy");
    // Of two ways the one that works comes first.
    items.push(Item::Presses(if model.in_app { vec![copied.main(), save] } else { vec![save.main(), copied] }));
    items
}

fn called(model: &Model) -> Item {
    let copy = model.copy;
    let titles =
        [(Title::Neutral, key::PLAN_TITLE), (Title::Plan, key::PLAN_TITLE_PLAN), (Title::Own, key::PLAN_TITLE_OWN)];
    let mut options = Vec::new();
    for (title, text) in titles {
        options.push(ChoiceView::new(copy.say(text), model.handing.title == title, Handed::Titled(title)));
    }
    Item::Choices { label: copy.say(key::PLAN_CALLED), many: false, options }
}

fn notes(model: &Model, debrief: &Debrief) -> Item {
    let lines = model.lines(debrief);
    let all = [
        (Choice::Plan, key::PLAN_IN_PLAN, !lines.plan.is_empty()),
        (Choice::Obstacle, key::PLAN_IN_OBSTACLE, !lines.obstacle.is_empty()),
        (Choice::Knows, key::PLAN_IN_KNOWS, !lines.knows.is_empty()),
    ];
    let mut options = Vec::new();
    for (choice, text, there) in all {
        if there {
            options.push(on_or_off(model, choice, model.copy.say(text)));
        }
    }
    Item::Choices { label: model.copy.say(key::PLAN_NOTES), many: true, options }
}

fn days(model: &Model, debrief: &Debrief) -> Item {
    let copy = model.copy;
    let look_back = debrief.day_at("reset.day").map(|day| {
        let text = copy.fill(key::PLAN_DAY_LOOK_BACK, &[("day", &copy.long_day(day))]);
        on_or_off(model, Choice::LookBack, &text)
    });
    let mut options = listed(look_back);
    options.push(on_or_off(model, Choice::Act, copy.say(key::PLAN_DAY_ACT)));
    Item::Choices { label: copy.say(key::PLAN_DAYS), many: true, options }
}

fn on_or_off(model: &Model, choice: Choice, text: &str) -> ChoiceView {
    let chosen = model.handing.is(choice);
    ChoiceView::new(text, chosen, Handed::Set(choice, !chosen))
}
