//! What must be measured: how wide the words before a blank are, so that its first row can begin after them; and, where the browser cannot grow a
//! field by itself, how high it has to be. Only styles and classes are set, by the object model, which no page's policy forbids.

use std::cell::Cell;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, NodeList, ResizeObserver};

use crate::debrief::whole;

/// The blank follows its stem where the stem takes one row and less than this many hundredths of the width.
const ROOM: i32 = 62;

/// Watches the fields of one widget. Dropped, it watches no more.
pub(super) struct Fields {
    root: Element,
    grows: bool,
    /// How much was written before the blanks when they were measured last: a key that changes none of it costs no layout.
    measured: Cell<usize>,
    observer: Option<ResizeObserver>,
    _resized: Closure<dyn FnMut()>,
}

impl Fields {
    /// The fields under a root, now and later.
    pub(super) fn of(root: &Element) -> Fields {
        let resized = resized(root);
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(root);
        }
        let grows = web_sys::css::supports_with_value("field-sizing", "content").unwrap_or(true);
        Fields { root: root.clone(), grows, measured: Cell::default(), observer, _resized: resized }
    }

    /// Measures anew, after the screen was drawn.
    pub(super) fn measure(&self) {
        let stems = stems(&self.root);
        if self.measured.replace(stems) != stems {
            measure(&self.root);
        }
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

/// Measures anew when the width is another one: not at once, since what is measured changes the height, and the host would hear of a loop.
fn resized(root: &Element) -> Closure<dyn FnMut()> {
    let (root, mut width, mut later) = (root.clone(), root.client_width(), None);
    Closure::new(move || {
        if std::mem::replace(&mut width, root.client_width()) != root.client_width() {
            let root = root.clone();
            later = Some(Timeout::new(0, move || measure(&root)));
        }
        let _ = &later;
    })
}

/// A number made of the words before all blanks, and of how many blanks there are.
fn stems(root: &Element) -> usize {
    let sum = Cell::new(0_usize);
    each(root, ".ff-stem", |stem| {
        let written = stem.text_content().map_or(0, |text| text.len());
        sum.set(sum.get().wrapping_mul(31).wrapping_add(written).wrapping_add(1));
    });
    sum.get()
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
    style.get_property_value("font-size").ok()?.split(['.', 'p']).next().and_then(whole)
}

/// As high as its text, and no higher than the style sheet lets it.
fn grow(field: &HtmlElement) {
    let style = field.style();
    let _ = style.remove_property("block-size");
    let _ = style.set_property("block-size", &format!("{}px", field.scroll_height().saturating_add(2)));
}

fn child(of: &Element, selector: &str) -> Option<HtmlElement> {
    of.query_selector(selector).ok().flatten().map(JsCast::unchecked_into)
}

fn each(root: &Element, selector: &str, deed: impl Fn(&HtmlElement)) {
    let found: Result<NodeList, JsValue> = root.query_selector_all(selector);
    let Ok(found) = found else { return };
    for at in 0..found.length() {
        if let Some(element) = found.get(at).map(JsCast::unchecked_into) {
            deed(&element);
        }
    }
}
