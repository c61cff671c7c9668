//! The browser's storage as a medium. It never lists, reads, writes or removes a key that does not begin as asked, and never clears.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

use crate::ports::{Medium, Refusal};

/// Which of the browser's two storages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Area {
    /// Kept until the reader or the browser clears it.
    Local,
    /// Kept as long as the tab.
    Session,
}

#[wasm_bindgen]
extern "C" {
    /// A storage whose answers are looked at before they are believed: a page may have put its own in place of the browser's, or have wrapped it.
    type Answering;
    #[wasm_bindgen(method, catch)]
    fn key(this: &Answering, at: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get_item(this: &Answering, key: &str) -> Result<JsValue, JsValue>;
}

impl Area {
    /// The storage itself, if this page may use it. It is asked each time: a permission can be taken back.
    #[expect(
        clippy::disallowed_methods,
        reason = "after the probe, `raw` cannot throw, and only it gives texts to the letter"
    )]
    fn raw(self) -> Result<Storage, Refusal> {
        let window = web_sys::window().ok_or(Refusal::Denied)?;
        let probed = match self {
            Area::Local => window.local_storage(),
            Area::Session => window.session_storage(),
        };
        probed.ok().flatten().ok_or(Refusal::Denied)?;
        Ok(match self {
            Area::Local => LocalStorage::raw(),
            Area::Session => SessionStorage::raw(),
        })
    }
}

impl Medium for Area {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, Refusal> {
        let storage = self.raw()?;
        let length = storage.length().map_err(|_| Refusal::Denied)?;
        let mut keys = Vec::new();
        for at in 0..length {
            // A page's own may tell any length.
            let told = storage.unchecked_ref::<Answering>().key(at).map_err(|_| Refusal::Denied)?;
            let Some(key) = told.as_string() else { break };
            if key.starts_with(prefix) {
                keys.push(key);
            }
        }
        Ok(keys)
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refusal> {
        let told = self.raw()?.unchecked_ref::<Answering>().get_item(key).map_err(|_| Refusal::Denied)?;
        if told.is_null() || told.is_undefined() {
            return Ok(None);
        }
        told.as_string().map(Some).ok_or(Refusal::Denied)
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Refusal> {
        self.raw()?.set_item(key, text).map_err(|error| refusal(&error))
    }

    fn remove(&mut self, key: &str) -> Result<(), Refusal> {
        self.raw()?.remove_item(key).map_err(|_| Refusal::Denied)
    }
}

/// Browsers have had three names and two numbers for "no room".
fn refusal(error: &JsValue) -> Refusal {
    let property = |name: &str| js_sys::Reflect::get(error, &name.into()).unwrap_or_default();
    let name = property("name").as_string().unwrap_or_default();
    let full_name = matches!(name.as_str(), "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" | "QUOTA_EXCEEDED_ERR");
    let full_code = property("code").as_f64().is_some_and(|code| code == 22.0 || code == 1014.0);
    if full_name || full_code { Refusal::Full } else { Refusal::Denied }
}
