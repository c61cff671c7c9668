//! The pocket card on a canvas. It is turned into a file as soon as it is drawn: a phone shares only what is there when the tap comes.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, Element, File, HtmlCanvasElement};
use yew::Callback;

use super::{deeds, share};
use crate::app::{Handed, Msg, Picture, Shape, WIDE};

/// Ours alone: the letters of a card do not depend on the post that it was made under.
const LETTERS: &str =
    r#"px "Iowan Old Style", Charter, "Bitstream Charter", Palatino, "Palatino Linotype", Georgia, serif"#;

/// What was drawn last, as a file. Each drawing has a cell of its own, so that a file which is made late never stands for the next drawing.
#[derive(Default)]
pub(super) struct PictureFile(RefCell<Rc<RefCell<Drawing>>>);

type Then = Box<dyn FnOnce(Option<&Blob>)>;

/// A browser takes a moment to make a file of a canvas, and a tap may come before it is there.
enum Drawing {
    Made(Option<Blob>),
    /// What is to be done with it once it is there.
    Awaited(Option<Then>),
}

impl Default for Drawing {
    fn default() -> Drawing {
        Drawing::Made(None)
    }
}

impl PictureFile {
    /// Draws it, and tells whether it was not too long.
    pub(super) fn draw(&self, picture: &Picture, root: &Element, send: &Callback<Msg>) {
        self.0.take();
        let canvas = root.query_selector("canvas").ok().flatten().map(JsCast::unchecked_into);
        let Some(canvas) = canvas else { return };
        let fits = paint(picture, &canvas).is_some();
        if fits {
            let kept = Rc::new(RefCell::new(Drawing::Awaited(None)));
            self.0.replace(kept.clone());
            let made = Closure::once_into_js(move |blob: JsValue| {
                let blob = (!blob.is_null()).then(|| blob.unchecked_into());
                if let Drawing::Awaited(Some(then)) = kept.replace(Drawing::Made(blob.clone())) {
                    then(blob.as_ref());
                }
            });
            let _ = made.dyn_ref().map(|made| canvas.to_blob(made));
        }
        send.emit(Msg::Outcome(Handed::Drawn(fits)));
    }

    /// Hands it over as a file.
    pub(super) fn save(&self, name: &str) {
        let name = name.to_owned();
        self.once_made(Box::new(move |blob| {
            let _ = blob.map(|blob| deeds::hand_over(&name, blob));
        }));
    }

    /// Offers it to the system.
    pub(super) fn share(&self, name: &str, send: Callback<Msg>) {
        let name = name.to_owned();
        self.once_made(Box::new(move |blob| {
            let kind = BlobPropertyBag::new();
            kind.set_type("image/png");
            let data = Object::new();
            if let Some(blob) = blob
                && let Ok(file) =
                    File::new_with_blob_sequence_and_options(&Array::of1(blob), &name, kind.unchecked_ref())
            {
                let _ = Reflect::set(&data, &"files".into(), &Array::of1(&file));
            }
            share::offer(&data, send);
        }));
    }

    /// Does it now, or as soon as the file is there; of two taps before that the later one counts.
    fn once_made(&self, then: Then) {
        let made = match &mut *self.0.borrow().borrow_mut() {
            Drawing::Made(blob) => blob.clone(),
            Drawing::Awaited(waiting) => {
                *waiting = Some(then);
                return;
            }
        };
        then(made.as_ref());
    }
}

/// Puts every mark where the core says; nothing where it is too long for a card.
fn paint(picture: &Picture, canvas: &HtmlCanvasElement) -> Option<()> {
    // Set anew, a size wipes the canvas.
    canvas.set_width(WIDE);
    canvas.set_height(picture.high());
    let brush: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    let letters = |size: u32, slanted: bool| {
        brush.set_font(&[if slanted { "italic " } else { "" }, &size.to_string(), LETTERS].concat());
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width is a small number")]
    let measure = |text: &str, size: u32, slanted: bool| {
        letters(size, slanted);
        brush.measure_text(text).map_or(WIDE, |found| found.width() as u32)
    };
    let marks = picture.lay(&measure)?;
    if picture.runs_left() {
        let _ = Reflect::set(&brush, &"direction".into(), &"rtl".into());
    }
    for mark in marks {
        let (x, y) = (f64::from(mark.at.0), f64::from(mark.at.1));
        brush.set_fill_style_str(mark.colour);
        match mark.shape {
            Shape::Bar(wide, high) => brush.fill_rect(x, y, f64::from(wide), f64::from(high)),
            Shape::Text(text, size, slanted) => {
                letters(size, slanted);
                brush.fill_text(&text, x, y).ok()?;
            }
        }
    }
    Some(())
}
