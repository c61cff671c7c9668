//! The pocket card: its shape, its ground, the picture, and where it goes.

use super::panel::{ChoiceView, Item};
use super::press::Press;
use crate::app::{Choice, Handed, Model, Msg};
use crate::copy::{Key, key};
use crate::debrief::Debrief;

/// The panel.
pub(super) fn panel(model: &Model, debrief: &Debrief) -> Vec<Item> {
    let copy = model.copy;
    let picture = model.picture(debrief);
    let too_long = model.handing.too_long;
    let said = [&picture.lesson, " ", &picture.plan].concat();
    let mut items = vec![
        either(model, key::CARD_SHAPE, Choice::Square, [key::CARD_UPRIGHT, key::CARD_SQUARE]),
        either(model, key::CARD_GROUND, Choice::Night, [key::CARD_PAPER, key::CARD_NIGHT]),
        Item::Picture(said, too_long),
    ];
    if too_long {
        items.push(Item::Text(copy.say(key::CARD_TOO_LONG).to_owned()));
        return items;
    }
    let size = ["1080 × ", &picture.high().to_string()].concat();
    items.push(Item::Text(copy.fill(key::CARD_WHOLE, &[("size", &size)])));
    let press = |text, deed| Press::new(model, text, Msg::Outcome(deed));
    let mut presses: Vec<Press> = Vec::new();
    if model.shares {
        presses.push(press(key::CARD_SHARE, Handed::SharedPicture).part("share").main());
    }
    let save = press(key::CARD_SAVE, Handed::SavedPicture).part("download");
    presses.push(Press { main: !model.shares, ..save });
    presses.push(press(key::CARD_PRINT, Handed::PrintedCard).part("print"));
    items.push(Item::Presses(presses));
    items
}

/// One of two: the second is the choice put on.
fn either(model: &Model, label: Key, choice: Choice, [no, yes]: [Key; 2]) -> Item {
    let mut options = Vec::new();
    for (words, on) in [(no, false), (yes, true)] {
        options.push(ChoiceView::new(model.copy.say(words), model.handing.is(choice) == on, Handed::Set(choice, on)));
    }
    Item::Choices { label: model.copy.say(label), many: false, options }
}
