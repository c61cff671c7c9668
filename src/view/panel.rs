//! An open panel inside a leaf, item by item. It decides nothing: each item says what it is.

use yew::Html;

use super::el::{El, el, keyed, list, textarea};
use super::field::{self, Around};
use super::on::On;
use super::{Send, leaf, nudge, unseen};
use crate::app::view_model::{ChoiceView, FieldView, Item};
use crate::copy::Copy;

/// The panel, whose items are counted from a number on: two panels on a screen must not name their fields alike.
pub(super) fn view(items: &[Item], from: usize, copy: Copy, send: &Send) -> El {
    el("div").class("ff-within").each(items.iter().zip(from..).map(|(item, at)| shown(item, at, copy, send)))
}

fn shown(item: &Item, at: usize, copy: Copy, send: &Send) -> Html {
    match item {
        Item::Text(text) => el("p").class("ff-small").with(text).into(),
        Item::Choices { label, many, options } => choices(label, *many, options, at, send).into(),
        Item::Field(field) => typed(field, copy, send).into(),
        Item::Role { name, label, value } => role(name, label, value, at, send).into(),
        Item::Nudges(nudges) => nudge::all(nudges, copy, send),
        Item::Exact(label, first, rest) => {
            let exact = el("div").class("ff-exact").with(el("b").with(first)).with("\n").with(rest);
            el("div").with(el("p").class("ff-label").with(*label)).with(exact).into()
        }
        Item::Picture(said, too_long) => picture(said, *too_long),
        Item::Presses(presses) => leaf::row(presses, send).into(),
    }
}

/// A canvas, which the rim draws upon. What it says stands beside it for a screen reader.
fn picture(said: &String, too_long: bool) -> Html {
    const SAID: &str = "ff-picture-said";
    let canvas = el("canvas").role("img").aria_labelledby(SAID);
    let said = unseen().id(SAID).with(said);
    el("div").class("ff-picture").class_if(too_long, "is-blank").with(canvas).with(said).into()
}

fn choices(label: &'static str, many: bool, options: &[ChoiceView], at: usize, send: &Send) -> El {
    let option = |option: &ChoiceView| {
        let kind = if many { "checkbox" } else { "radio" };
        let input = el("input").kind(kind).name((!many).then(|| format!("ff-choice-{at}"))).checked(option.chosen);
        let input = input.on(send, On::Click(option.msg.clone()));
        let class = if many { "ff-check" } else { "ff-chip" };
        el("label").class(class).with(input).with(el("span").with(&option.text))
    };
    let options = el("div").class(if many { "ff-checks" } else { "ff-choices" }).each(options.iter().map(option));
    el("fieldset").with(el("legend").class("ff-label").with(label)).with(options)
}

fn typed(shown: &FieldView, copy: Copy, send: &Send) -> El {
    let around = Around { hint: None, answers: false, copy, send };
    let label =
        shown.label.map(|label| el("label").class("ff-label").label_of(super::element_id(shown.id)).with(label));
    // A day brings its own label.
    let label = if shown.is_typed() { label } else { None };
    el("div").key(shown.id).with(label).with(field::view(shown, around))
}

fn role(name: &str, label: &String, value: &str, at: usize, send: &Send) -> El {
    let id = format!("ff-role-{at}");
    let field = textarea(value).class("ff-input ff-input--one").id(id.clone()).rows("1").autocomplete("off");
    let field = field.on(send, On::Role(name.to_owned()));
    let field = keyed(list(std::iter::once(field)), name);
    el("div").key(name).with(el("label").class("ff-label").label_of(id).with(label)).with(field)
}
