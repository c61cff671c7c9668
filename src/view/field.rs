//! One field. It is uncontrolled: what is typed is never written back, so the caret and an input method are never disturbed.

use yew::{AttrValue, Callback, Html, InputEvent, KeyboardEvent, Properties, classes, component, html, use_memo};

use super::{Send, chosen, composing, element_id, ruler, sometimes, typed};
use crate::app::Msg;
use crate::app::view_model::{Chip, FieldShown, FieldView};
use crate::copy::Copy;

/// What a field is given.
#[derive(PartialEq, Properties)]
pub(super) struct FieldProps {
    /// The field.
    pub field: FieldView,
    /// The id of the hint that describes it.
    #[prop_or_default]
    pub hint: Option<String>,
    /// Whether it is the field that answers the question: one that only repeats another's place is not.
    #[prop_or(true)]
    pub answers: bool,
    /// The texts.
    pub copy: Copy,
    /// Where messages go.
    pub send: Send,
}

/// One field, of whatever form.
#[component]
pub(super) fn Field(FieldProps { field, hint, answers, copy, send }: &FieldProps) -> Html {
    let id = field.id;
    // What it opens on. Later values are the reader's own typing coming back, and must not touch the element.
    let opens_on = use_memo((id, field.epoch), |_| AttrValue::from(field.value.clone()));
    let defaultvalue = (*opens_on).clone();
    let area = Area { id, hint: hint.clone(), defaultvalue, answers: *answers, send: send.clone() };
    match &field.shown {
        FieldShown::Line => area.view("ff-input ff-input--one", 1, true, "sentences"),
        FieldShown::Open => area.view("ff-input", 3, false, "sentences"),
        FieldShown::Blank { before, stem, more, stop, given, tall } => {
            let class = if *tall { "ff-blank ff-blank--two" } else { "ff-blank" };
            html! {
                <div class="ff-fits">
                    <label class={classes!("ff-stem", stem.is_empty().then_some("ff-sr"))} for={element_id(id)}>
                        { for before.map(|before| html! { <span class="ff-sr">{ before }{ " " }</span> }) }
                        { if stem.is_empty() { field.label.unwrap_or_default() } else { stem.as_str() } }
                        <span class="ff-sr">{ *more }</span>
                    </label>
                    { area.view(class, 1, true, "none") }
                    { for stop.map(|stop| html! { <span class={classes!("ff-stop", given.then_some("is-given"))} aria-hidden="true">{ stop }</span> }) }
                </div>
            }
        }
        FieldShown::Ruler { chosen, then } => ruler::view(id, *chosen, *then, *copy, send),
        FieldShown::Chips(chips) => self::chips(id, chips, send),
        FieldShown::Day { not_yet, none } => day(&area, field.label, *not_yet, *none),
    }
}

/// What every typed field shares.
struct Area {
    id: &'static str,
    hint: Option<String>,
    defaultvalue: AttrValue,
    answers: bool,
    send: Send,
}

impl Area {
    fn view(&self, class: &'static str, rows: u8, one_line: bool, autocapitalize: &'static str) -> Html {
        let id = self.id;
        let oninput = self.send.reform(move |event: InputEvent| Msg::Answered { field: id, text: typed(&event) });
        let onkeydown = if one_line { enter(id, &self.send) } else { Callback::noop() };
        html! {
            <textarea {class} id={element_id(id)} rows={rows.to_string()} part={self.answers.then_some("answer")} {autocapitalize} autocomplete="off"
                enterkeyhint={one_line.then_some("next")} aria-describedby={self.hint.clone()} defaultvalue={self.defaultvalue.clone()}
                {oninput} {onkeydown} />
        }
    }
}

/// Enter goes on; Shift and Enter make a new line.
fn enter(id: &'static str, send: &Send) -> Callback<KeyboardEvent> {
    sometimes(send, move |event: KeyboardEvent| {
        let goes_on = event.key() == "Enter" && !event.shift_key() && !composing(&event);
        goes_on.then(|| {
            event.prevent_default();
            Msg::Entered(id)
        })
    })
}

fn chips(id: &'static str, chips: &[Chip], send: &Send) -> Html {
    let chip = |chip: &Chip| {
        let name = chip.name;
        let onchange = send.reform(move |_| Msg::Answered { field: id, text: name.to_owned() });
        html! {
            <label class="ff-chip" key={name}>
                <input type="radio" name={element_id(id)} value={name} checked={chip.chosen} {onchange} />
                <span>{ chip.text }</span>
            </label>
        }
    };
    html! { <div class="ff-choices">{ for chips.iter().map(chip) }</div> }
}

/// A day is read when it is whole: while someone types the year, the browser offers 0002 and 0020.
fn day(area: &Area, label: Option<&'static str>, not_yet: Option<&'static str>, none: Option<&'static str>) -> Html {
    let id = area.id;
    let onchange = area.send.reform(move |event| Msg::Answered { field: id, text: chosen(&event) });
    let emptied = area.send.reform(|_| Msg::NotYet);
    html! {
        <div class="ff-answer-line">
            { for label.map(|label| html! { <label class="ff-label" for={element_id(id)}>{ label }</label> }) }
            <div class="ff-day">
                <input class="ff-input ff-input--date" type="date" id={element_id(id)} part="answer" min="1970-01-01" max="2200-12-31"
                    autocomplete="off" aria-describedby={area.hint.clone()} value={area.defaultvalue.clone()} {onchange} />
                { for not_yet.map(|text| html! { <button type="button" class="ff-quiet" onclick={emptied}>{ text }</button> }) }
            </div>
            { for none.map(|text| html! { <p class="ff-small">{ text }</p> }) }
        </div>
    }
}
