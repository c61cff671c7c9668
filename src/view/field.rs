//! One field. It is uncontrolled: what is typed is never written back, so the caret and an input method are never disturbed.

use yew::Html;

use super::el::{El, div, el, keyed, p, span, textarea};
use super::on::On;
use super::{Send, button, element_id, ruler, unseen};
use crate::app::Msg;
use crate::app::view_model::{Chip, FieldShown, FieldView};
use crate::copy::Copy;

/// What a field stands in.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    /// The id of the hint that describes it.
    pub hint: Option<&'a String>,
    /// Whether it is the field that answers the question: one that only repeats another's place is not.
    pub answers: bool,
    /// The texts.
    pub copy: Copy,
    /// Where messages go.
    pub send: &'a Send,
}

/// One field, of whatever form: a new one each time that the program itself put text into it, since an edited field takes no other.
pub(super) fn view(field: &FieldView, around: Around) -> Html {
    keyed(shown(field, around), &format!("{}-{}", field.id, field.epoch))
}

fn shown(field: &FieldView, around: Around) -> Html {
    match &field.shown {
        FieldShown::Line => area(field, around, 1).class("ff-input ff-input--one").autocapitalize("sentences").into(),
        FieldShown::Open => area(field, around, 3).class("ff-input").autocapitalize("sentences").into(),
        FieldShown::Blank { before, stem, more, stop, given, tall } => {
            let stem = stem_of(field, *before, stem, more);
            let blank = area(field, around, 1).class("ff-blank").class_if(*tall, "ff-blank--two");
            let stop = stop.map(|stop| span("ff-stop").class_if(*given, "is-given").aria_hidden("true").with(stop));
            div("ff-fits").with(stem).with(blank.autocapitalize("none")).with(stop).into()
        }
        FieldShown::Ruler { chosen, then } => ruler::view(field.id, *chosen, *then, around.copy, around.send),
        FieldShown::Chips(chips) => self::chips(field.id, chips, around.send).into(),
        FieldShown::Day { not_yet, none } => day(field, around, *not_yet, *none).into(),
    }
}

/// What every typed field shares; one of a single row goes on at Enter.
fn area(field: &FieldView, around: Around, rows: u8) -> El {
    let one_line = rows == 1;
    let area = textarea(&field.value)
        .id(element_id(field.id))
        .rows(if one_line { "1" } else { "3" })
        .part(around.answers.then_some("answer"))
        .autocomplete("off")
        .enterkeyhint(one_line.then_some("next"))
        .aria_describedby(around.hint.cloned())
        .on(around.send, On::Typed(field.id))
        .on(around.send, On::Focused(field.id));
    if one_line { area.on(around.send, On::Enter(field.id)) } else { area }
}

/// The words before a blank.
fn stem_of(field: &FieldView, before: Option<&'static str>, stem: &String, more: &'static str) -> El {
    let before = before.map(|before| unseen().with(before).with(" "));
    let label = el("label").class("ff-stem").label_of(element_id(field.id));
    label.with(before).with(stem).with(unseen().with(more))
}

fn chips(id: &'static str, chips: &[Chip], send: &Send) -> El {
    let chip = |chip: &Chip| {
        let radio = el("input").kind("radio").name(element_id(id)).value(chip.name).checked(chip.chosen);
        let radio = radio.on(send, On::Marked(id, chip.name.to_owned()));
        el("label").class("ff-chip").key(chip.name).with(radio).with(el("span").with(chip.text))
    };
    div("ff-choices").each(chips.iter().map(chip))
}

/// A day. Its value is the plain attribute, which an edited field no longer minds: a half-typed year is never written over.
fn day(field: &FieldView, around: Around, not_yet: Option<&'static str>, none: Option<&'static str>) -> El {
    let label = field.label.map(|label| el("label").class("ff-label").label_of(element_id(field.id)).with(label));
    let input = el("input")
        .class("ff-input ff-input--date")
        .kind("date")
        .id(element_id(field.id))
        .part("answer")
        .min("1970-01-01")
        .max("2200-12-31")
        .autocomplete("off")
        .aria_describedby(around.hint.cloned())
        .value(field.value.clone())
        .on(around.send, On::Chosen(field.id));
    let not_yet = not_yet.map(|text| button("ff-quiet", around.send, Msg::NotYet).with(text));
    let none = none.map(|text| p("ff-small").id("ff-no-day").tabindex("-1").with(text));
    div("ff-answer-line").with(label).with(div("ff-day").with(input).with(not_yet)).with(none)
}
