//! Single deeds in the browser that need no state: a copy, a file, a throw of the dice.

use js_sys::{Array, Date, Math};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlDocument, HtmlElement, HtmlTextAreaElement, Url};
use yew::Callback;

use super::lacking::has;
use crate::app::{Moment, Msg};
use crate::debrief::{Id, Offset, Timestamp};

/// The clock and the dice.
pub(super) fn moment() -> Moment {
    #[expect(clippy::cast_possible_truncation, reason = "a date in milliseconds is a whole number far below the limit")]
    let (now, ahead) = (Date::now() as i64, -Date::new_0().get_timezone_offset() as i32);
    Moment { at: Timestamp(now), offset: Offset(ahead), fresh: fresh_id() }
}

/// An id of 128 random bits. Where the page has no good dice, the plain ones still keep two debriefs apart.
pub(super) fn fresh_id() -> Id {
    let mut bytes = [0_u8; 16];
    let thrown = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|dice| dice.get_random_values_with_u8_array(&mut bytes).ok());
    if thrown.is_none() {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the low bits are what is wanted")]
        bytes.fill_with(|| (Math::random() * 256.0) as u8);
    }
    Id::from_bits(u128::from_le_bytes(bytes))
}

/// Puts a text on the clipboard: by the new way where the page has it, by the old way else.
pub(super) fn copy(text: &str, near: &Element, send: Callback<Msg>) {
    let clipboard = web_sys::window().map(|window| window.navigator()).filter(|navigator| has(navigator, "clipboard"));
    let Some(clipboard) = clipboard.map(|navigator| navigator.clipboard()) else {
        send.emit(Msg::Copied(copy_the_old_way(text, near).unwrap_or(false)));
        return;
    };
    let (text, near) = (text.to_owned(), near.clone());
    spawn_local(async move {
        let done = JsFuture::from(clipboard.write_text(&text)).await.is_ok();
        send.emit(Msg::Copied(done || copy_the_old_way(&text, &near).unwrap_or(false)));
    });
}

/// By a field that is selected for a moment. It stands inside the widget, out of reach of the host's styles.
fn copy_the_old_way(text: &str, near: &Element) -> Result<bool, JsValue> {
    let document = near.owner_document().ok_or(JsValue::NULL)?;
    let focused = near.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok().and_then(|root| root.active_element());
    let field: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
    field.set_value(text);
    field.set_class_name("ff-sr");
    near.append_child(&field)?;
    field.select();
    let copied = document.unchecked_into::<HtmlDocument>().exec_command("copy");
    field.remove();
    if let Some(focused) = focused.map(JsCast::unchecked_into::<HtmlElement>) {
        focused.focus()?;
    }
    copied
}

/// Hands the reader a text file. The address of it is given up again in the same breath.
pub(super) fn download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)?;
    hand_over(name, &blob)
}

/// Hands over what is in a file already.
pub(super) fn hand_over(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
