//! What must be measured: how wide the words before a blank are, so that its first row can begin after them; and, where the browser cannot grow a
//! field by itself, how high it has to be. Only styles and classes are set, by the object model, which no page's policy forbids.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, NodeList, ResizeObserver};

/// The blank follows its stem where the stem takes one row and less than this many hundredths of the width.
const ROOM: i32 = 62;

/// Watches the fields of one widget. Dropped, it watches no more.
pub(super) struct Fields {
    root: Element,
    grows: bool,
    observer: Option<ResizeObserver>,
    _measure: Closure<dyn FnMut()>,
}

impl Fields {
    /// The fields under a root, now and later.
    pub(super) fn of(root: &Element) -> Fields {
        let within = root.clone();
        let measure = Closure::<dyn FnMut()>::new(move || measure(&within));
        let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(root);
        }
        let grows = web_sys::css::supports_with_value("field-sizing", "content").unwrap_or(true);
        Fields { root: root.clone(), grows, observer, _measure: measure }
    }

    /// Measures anew, after the screen was drawn.
    pub(super) fn measure(&self) {
        measure(&self.root);
        if !self.grows {
            each(&self.root, "textarea", grow);
        }
    }
}

impl Drop for Fields {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

fn measure(root: &Element) {
    each(root, ".ff-fits", place);
}

/// Begins the first row of a blank after its stem, where there is room for both. Whole pixels do: no float is printed or read, which would bring
/// its own 20 kB.
fn place(fits: &HtmlElement) {
    let Some(stem) = child(fits, ".ff-stem") else { return };
    let one_row = font_size(&stem).is_some_and(|size| stem.offset_height() < size.saturating_mul(24) / 10);
    let width = stem.offset_width();
    let room = fits.client_width().saturating_mul(ROOM) / 100;
    let follows = one_row && width > 2 && width < room;
    let _ = fits.class_list().toggle_with_force("ff-fits--flow", follows);
    let style = fits.style();
    if follows {
        let _ = style.set_property("--ff-_stem", &format!("{width}px"));
    } else {
        let _ = style.remove_property("--ff-_stem");
    }
}

fn font_size(of: &HtmlElement) -> Option<i32> {
    let style = web_sys::window()?.get_computed_style(of).ok()??;
    style.get_property_value("font-size").ok()?.split(['.', 'p']).next()?.parse().ok()
}

/// As high as its text, and no higher than the style sheet lets it.
fn grow(field: &HtmlElement) {
    let style = field.style();
    let _ = style.remove_property("block-size");
    let _ = style.set_property("block-size", &format!("{}px", field.scroll_height().saturating_add(2)));
}

fn child(of: &Element, selector: &str) -> Option<HtmlElement> {
    of.query_selector(selector).ok().flatten().and_then(|found| found.dyn_into().ok())
}

fn each(root: &Element, selector: &str, deed: impl Fn(&HtmlElement)) {
    let found: Result<NodeList, JsValue> = root.query_selector_all(selector);
    let Ok(found) = found else { return };
    for at in 0..found.length() {
        if let Some(element) = found.get(at).and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
            deed(&element);
        }
    }
}
