//! What the page around is told, as events on the element: that something happened, never a word of the reader's.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};

use super::detail::{Detail, Told};
use crate::app::News;
use crate::store::Trouble;

/// Tells whoever listens on the element.
pub(super) fn tell(host: &Element, news: &News) -> Result<(), JsValue> {
    let (name, detail) = match news {
        News::Opened => ("fail-forward-open", None),
        News::Closed => ("fail-forward-close", None),
        News::Step(step) => ("fail-forward-step", Some(("step", Told::Text(step)))),
        News::Saved(count) => ("fail-forward-saved", Some(("count", Told::Number(*count)))),
        News::Trouble(trouble) => ("fail-forward-trouble", Some(("kind", Told::Text(kind(*trouble))))),
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    if let Some(detail) = detail {
        init.set_detail(&Detail(&[detail]).value()?);
    }
    host.dispatch_event(&CustomEvent::new_with_event_init_dict(name, &init)?.into())?;
    Ok(())
}

fn kind(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Denied => "storage-denied",
        Trouble::Full => "storage-full",
        Trouble::Lost => "storage-lost",
    }
}
