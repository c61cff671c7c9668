//! What the page around is told, as events on the element: that something happened, never a word of the reader's.

use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};

use crate::app::News;
use crate::store::Trouble;

/// What goes with an event.
#[derive(Default, Serialize)]
struct Detail {
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
}

/// Tells whoever listens on the element.
pub(super) fn tell(host: &Element, news: &News) -> Result<(), JsValue> {
    let detail = Detail::default();
    let (name, detail) = match news {
        News::Opened => ("fail-forward-open", None),
        News::Closed => ("fail-forward-close", None),
        News::Step(step) => ("fail-forward-step", Some(Detail { step: Some(step), ..detail })),
        News::Saved(count) => ("fail-forward-saved", Some(Detail { count: Some(*count), ..detail })),
        News::Trouble(trouble) => ("fail-forward-trouble", Some(Detail { kind: Some(kind(*trouble)), ..detail })),
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    if let Some(detail) = detail {
        init.set_detail(&serde_wasm_bindgen::to_value(&detail)?);
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
