//! The ruler from 0 to 10: eleven radios, so that arrow keys and thumbs both reach every mark.

use yew::Html;

use super::el::{El, div, el, list, p};
use super::on::On;
use super::{Send, element_id};
use crate::copy::{Copy, key};
use crate::debrief::Sting;

/// The ruler. The ring of the first mark is drawn only once the second is chosen, so that it does not lead.
pub(super) fn view(id: &'static str, chosen: Option<u8>, then: Option<u8>, copy: Copy, send: &Send) -> Html {
    let tick = |mark: u8| -> El {
        let text = mark.to_string();
        let label = match mark {
            0 => Some(copy.say(key::SCALE_LEAST)),
            Sting::MOST => Some(copy.say(key::SCALE_MOST)),
            _ => None,
        };
        let radio = el("input").kind("radio").name(element_id(id)).value(text.clone()).aria_label(label);
        let radio = radio.checked(chosen == Some(mark)).on(send, On::Marked(id, text.clone()));
        let shown = el("span").with(el("span").with(&text));
        let tick = el("label").class("ff-tick").class_if(then == Some(mark), "ff-tick--then").key(&text);
        tick.with(radio).with(shown)
    };
    let ends = [key::SCALE_LEAST_END, key::SCALE_MOST_END].into_iter().map(|end| el("span").says(copy, end));
    let scale = div("ff-scale").part("answer").each((0..=Sting::MOST).map(tick));
    list([scale, p("ff-ends").aria_hidden("true").each(ends)].into_iter())
}
