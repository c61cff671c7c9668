//! What the page's own script asks of the reader, `exportJournal` and `importJournal`, and the promise that it holds meanwhile.
//!
//! A document goes over as the text that it is, by the page's own JSON: there is one reader of the format, which the tests judge, and not two.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, JSON, Promise};
use wasm_bindgen::JsValue;
use web_sys::DomException;

use super::detail::{Detail, Told};
use crate::app::Answer;

/// Who waits for an answer; at most one at a time.
#[derive(Debug, Default)]
pub(super) struct Waiting(RefCell<Option<(Function, Function)>>);

impl Waiting {
    /// The promise of an answer to what `ask` asks; refused while another one is waited for.
    pub(super) fn promise(self: &Rc<Self>, ask: impl FnOnce()) -> Promise {
        if self.0.borrow().is_some() {
            return refused("InvalidStateError", "the reader is being asked already");
        }
        let promise = Promise::new(&mut |resolve, reject| {
            self.0.replace(Some((resolve, reject)));
        });
        ask();
        promise
    }

    /// The answer.
    pub(super) fn answer(&self, answer: &Answer) {
        let Some((resolve, reject)) = self.0.take() else { return };
        let told = match answer {
            Answer::Document(text) => JSON::parse(text.as_str()),
            Answer::BroughtIn { added, changed, unreadable } => {
                let counted = [("added", *added), ("changed", *changed), ("unreadable", *unreadable)];
                Detail(&counted.map(|(name, count)| (name, Told::Number(count)))).value()
            }
            Answer::No => Err(error("AbortError", "the reader said no")),
            Answer::Unfit => Err(error("DataError", UNFIT)),
        };
        let _ = match told {
            Ok(value) => resolve.call1(&JsValue::UNDEFINED, &value),
            Err(error) => reject.call1(&JsValue::UNDEFINED, &error),
        };
    }
}

const UNFIT: &str = "this is no document of ours that can be read";

/// A document of the page's as its text; where it has none, a promise that is refused.
pub(super) fn text_of(document: &JsValue) -> Result<String, Promise> {
    let text = JSON::stringify(document).ok().and_then(|text| text.as_string());
    text.ok_or_else(|| refused("DataError", UNFIT))
}

fn refused(name: &str, why: &str) -> Promise {
    Promise::reject(&error(name, why))
}

fn error(name: &str, why: &str) -> JsValue {
    DomException::new_with_message_and_name(why, name).map_or_else(|error| error, JsValue::from)
}
