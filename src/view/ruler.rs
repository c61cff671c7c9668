//! The ruler from 0 to 10: eleven radios, so that arrow keys and thumbs both reach every mark.

use yew::{AttrValue, Html, classes, html};

use super::{Send, element_id};
use crate::app::Msg;
use crate::copy::{Copy, key};
use crate::debrief::Sting;

/// The ruler. The ring of the first mark is drawn only once the second is chosen, so that it does not lead.
pub(super) fn view(id: &'static str, chosen: Option<u8>, then: Option<u8>, copy: Copy, send: &Send) -> Html {
    let tick = |mark: u8| {
        let onchange = send.reform(move |_| Msg::Answered { field: id, text: mark.to_string() });
        let label = match mark {
            0 => Some(copy.say(key::SCALE_LEAST)),
            Sting::MOST => Some(copy.say(key::SCALE_MOST)),
            _ => None,
        };
        html! {
            <label class={classes!("ff-tick", (then == Some(mark)).then_some("ff-tick--then"))} key={mark}>
                <input type="radio" name={element_id(id)} value={mark.to_string()} aria-label={label.map(AttrValue::Static)}
                    checked={chosen == Some(mark)} {onchange} />
                <span><span>{ mark }</span></span>
            </label>
        }
    };
    html! {
        <>
            <div class="ff-scale" part="answer">{ for (0..=Sting::MOST).map(tick) }</div>
            <p class="ff-ends" aria-hidden="true"><span>{ copy.say(key::SCALE_LEAST_END) }</span><span>{ copy.say(key::SCALE_MOST_END) }</span></p>
        </>
    }
}
