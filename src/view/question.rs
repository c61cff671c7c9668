//! One question: its heading, its fields, and what stands in the margin. The heading of the main one takes the focus when a step begins.

use yew::{AttrValue, Html, html};

use super::field::Field;
use super::{Send, element_id, heading};
use crate::app::view_model::{Asked, FieldShown, FieldView, Why};
use crate::copy::{Copy, key};

/// The id of the heading that takes the focus.
pub(super) const HEADING: &str = "ff-heading";

/// What stands around a question.
pub(super) struct Around<'a> {
    /// The texts.
    pub copy: Copy,
    /// Level of the widget's own heading.
    pub level: u8,
    /// Where messages go.
    pub send: &'a Send,
    /// The line above the heading; only the first question on screen has one, and takes the focus.
    pub place: Option<&'a (String, String)>,
    /// What begins the sentence, when opened.
    pub before: &'a [Asked],
    /// What stands above the field.
    pub above: Html,
    /// What stands under the field.
    pub under: Html,
    /// What stands at the foot.
    pub foot: Html,
}

/// A question.
pub(super) fn view(asked: &Asked, around: &Around) -> Html {
    let several = asked.fields.len() > 1 || asked.fields.iter().any(|field| is_group(&field.shown));
    let spoken = asked.fields.iter().any(|field| matches!(field.shown, FieldShown::Blank { .. }));
    let open = !several && !spoken;
    let label = asked.fields.first().filter(|_| open).map(|field| element_id(field.id));
    let hint_id = asked.hint.map(|_| format!("ff-hint-{}", asked.name));
    let hint = asked.hint.map(|hint| html! { <p class="ff-hint" id={hint_id.clone()}>{ hint }</p> });
    // The hint of a sentence stands under it, so that nothing comes between the question and its sentence.
    let (hint_above, hint_below) = if open && around.above == Html::default() { (hint, None) } else { (None, hint) };
    let head = asked.heading.map(|text| head(text, label, around, several));
    let inside = html! {
        <>
            { for head.map(|head| group(several, html! { <>{ head }{ for hint_above }</> })) }
            <div class="ff-field">
                { around.above.clone() }
                { fields(asked, around, spoken, hint_id.as_deref()) }
                { for hint_below }
                { around.under.clone() }
                { for asked.follows.as_ref().map(|text| html! { <p class="ff-answer-line" role="status">{ text }</p> }) }
            </div>
            { for asked.why.map(|why| html! { <div class="ff-notes">{ reason(why, around.copy) }</div> }) }
            { around.foot.clone() }
        </>
    };
    if several {
        html! { <fieldset class="ff-q" key={asked.name}>{ inside }</fieldset> }
    } else {
        html! { <div class="ff-q" key={asked.name}>{ inside }</div> }
    }
}

fn reason(why: Why, copy: Copy) -> Html {
    match why {
        Why::Ours(text) => html! { <p class="ff-why" part="why">{ text }</p> },
        Why::Found(text, source) => {
            html! { <p class="ff-why" part="why"><b>{ copy.say(key::WHY_FOUND) }</b>{ " " }{ text }{ " " }<cite>{ source }</cite></p> }
        }
    }
}

fn is_group(shown: &FieldShown) -> bool {
    matches!(shown, FieldShown::Ruler { .. } | FieldShown::Chips(_))
}

fn group(several: bool, head: Html) -> Html {
    if several {
        html! { <legend class="ff-head">{ head }</legend> }
    } else {
        html! { <div class="ff-head">{ head }</div> }
    }
}

/// The heading is the question's words; of an open field it is the label too.
fn head(text: &'static str, label: Option<String>, around: &Around, several: bool) -> Html {
    let first = around.place.is_some();
    let place = around.place.map(|(number, name)| {
        let inside = html! { <>{ number }<span class="ff-where-name">{ name }</span></> };
        if several {
            html! { <span class="ff-where">{ inside }</span> }
        } else {
            html! { <p class="ff-where">{ inside }</p> }
        }
    });
    let words = match label {
        Some(field) => html! { <label for={field}>{ text }</label> },
        None => html! { text },
    };
    let (below, class) = if first { (1, "ff-question") } else { (2, "ff-question ff-question--deeper") };
    html! {
        <>
            { for place }
            <@{heading(around.level, below)} {class} part="question" id={first.then_some(HEADING)} tabindex={first.then_some(AttrValue::Static("-1"))}>
                { words }
            </@>
        </>
    }
}

fn fields(asked: &Asked, around: &Around, spoken: bool, hint: Option<&str>) -> Html {
    let each = |field: &FieldView| {
        let key = format!("{}-{}", field.id, field.epoch);
        html! { <Field {key} field={field.clone()} hint={hint.map(str::to_owned)} copy={around.copy} send={around.send.clone()} /> }
    };
    let (sentence, rest): (Vec<_>, Vec<_>) =
        asked.fields.iter().partition(|field| spoken && matches!(field.shown, FieldShown::Blank { .. }));
    let before = around.before.iter().map(|before| opening(before, around));
    html! {
        <>
            { for spoken.then(|| html! { <div class="ff-says">{ for before }{ for sentence.into_iter().map(each) }</div> }) }
            <div class="ff-slot">{ for rest.into_iter().map(each) }</div>
        </>
    }
}

/// The question that begins the main one's sentence.
fn opening(before: &Asked, around: &Around) -> Html {
    let hint = format!("ff-hint-{}", before.name);
    let each = |field: &FieldView| {
        let key = format!("{}-{}", field.id, field.epoch);
        html! { <Field {key} field={field.clone()} hint={hint.clone()} copy={around.copy} send={around.send.clone()} /> }
    };
    html! {
        <div class="ff-slot" key={before.name}>
            <p class="ff-ask" part="question">{ before.heading }</p>
            { for before.fields.iter().map(each) }
            <p class="ff-hint" id={hint.clone()}>{ before.hint }</p>
        </div>
    }
}
