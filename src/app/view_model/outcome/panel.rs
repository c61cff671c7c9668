//! What stands in an open panel, item by item: the view draws each as it comes.

use super::calendar;
use super::leaf::capital;
use super::pocket;
use super::press::Press;
use crate::app::view_model::nudges::beside;
use crate::app::view_model::{FieldShown, FieldView, NudgeView};
use crate::app::{Handed, Model, Msg, Panel};
use crate::copy::key;
use crate::debrief::{Debrief, Shift};
use crate::sorted::listed;
use crate::yields::{Kind, Outcome, field_of, roles_of};

/// One thing in a panel.
#[derive(Clone, Debug)]
#[repr(u8)]
pub enum Item {
    /// A sentence.
    Text(String),
    /// Choices under one label: one of them, or any of them.
    Choices {
        /// What is asked.
        label: &'static str,
        /// Whether more than one may be chosen.
        many: bool,
        /// The choices.
        options: Vec<ChoiceView>,
    },
    /// A field of the debrief's.
    Field(FieldView),
    /// A role for a name.
    Role {
        /// The name.
        name: String,
        /// What is said above the field.
        label: String,
        /// The role.
        value: String,
    },
    /// What the coach asks of a field of this panel.
    Nudges(Vec<NudgeView>),
    /// A text to the letter: its label, its first line, the rest.
    Exact(&'static str, String, String),
    /// The picture of the pocket card: all that it says, and whether that is too long to be drawn.
    Picture(String, bool),
    /// Buttons.
    Presses(Vec<Press>),
}

/// One choice.
#[derive(Clone, Debug)]
pub struct ChoiceView {
    /// Its words.
    pub text: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// What choosing it does.
    pub msg: Box<Msg>,
}

impl ChoiceView {
    /// One that does something to an outcome.
    #[inline(never)]
    pub(super) fn new(text: &str, chosen: bool, does: Handed) -> ChoiceView {
        ChoiceView { text: text.to_owned(), chosen, msg: Box::new(Msg::Outcome(does)) }
    }
}

/// The open panel of an outcome.
pub(super) fn panel(model: &Model, debrief: &Debrief, outcome: &Outcome, panel: Panel) -> Vec<Item> {
    match panel {
        Panel::Wording => wording(model, debrief, outcome),
        Panel::Shift => shift(model, debrief),
        Panel::Roles => roles(model, debrief, outcome.kind),
        Panel::Rehearsal => rehearsal(model, debrief),
        Panel::Calendar => calendar::panel(model, debrief),
        Panel::Card => pocket::panel(model, debrief),
    }
}

/// A field, with the label that the catalogue gives it.
#[inline(never)]
pub(super) fn field(model: &Model, id: &'static str, shown: FieldShown, value: String) -> Item {
    Item::Field(FieldView { id, shown, label: model.copy.about(id, "label"), value, epoch: model.epoch })
}

/// It opens on what the outcome says; what is typed is the outcome from then on.
fn wording(model: &Model, debrief: &Debrief, outcome: &Outcome) -> Vec<Item> {
    let id = field_of(outcome.kind);
    let typed = debrief.words(id);
    let value = if typed.is_empty() { outcome.text(model.copy) } else { typed.to_owned() };
    vec![
        field(model, id, FieldShown::Open, value),
        Item::Nudges(beside(model, id)),
        Item::Text(model.copy.say(key::HAND_WORDING_HINT).to_owned()),
    ]
}

fn shift(model: &Model, debrief: &Debrief) -> Vec<Item> {
    let option = |shift: &Shift| ChoiceView {
        text: model.copy.about("shift", shift.name()).map(capital).unwrap_or_default(),
        chosen: debrief.shift() == Some(*shift),
        msg: Box::new(Msg::Answered { field: "close.shift", text: shift.name().into() }),
    };
    let (label, options) = (model.copy.say(key::HAND_SHIFT_LABEL), listed(Shift::ALL.iter().map(option)));
    vec![Item::Choices { label, many: false, options }]
}

/// A role for each name in an outcome.
pub(in crate::app::view_model) fn roles(model: &Model, debrief: &Debrief, kind: Kind) -> Vec<Item> {
    let chosen = roles_of(debrief.words("close.roles"));
    let mut items = vec![Item::Text(model.copy.say(key::HAND_ROLES_WHY).to_owned())];
    for name in model.names(debrief, kind) {
        let value = chosen.iter().find(|role| role.name == name).map(|role| role.role.clone()).unwrap_or_default();
        let label = model.copy.fill(key::HAND_ROLE, &[("name", &name)]);
        items.push(Item::Role { name, label, value });
    }
    items
}

/// The plan is said once; saying it again does no harm.
fn rehearsal(model: &Model, debrief: &Debrief) -> Vec<Item> {
    let copy = model.copy;
    let said = Press::new(model, key::HAND_SAID, Msg::Outcome(Handed::Said)).main();
    let mut items = vec![
        Item::Exact(copy.say(key::HAND_SAY_LABEL), model.lines(debrief).plan, String::new()),
        Item::Presses(vec![said]),
    ];
    let before = debrief.day_at("close.said");
    items.extend(before.map(|day| Item::Text(copy.fill(key::HAND_SAID_ON, &[("day", &copy.long_day(day))]))));
    items
}
