//! The browser's storage as a medium. It never lists, reads, writes or removes a key that does not begin as asked, and never clears.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use wasm_bindgen::JsValue;
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
            let key = storage.key(at).map_err(|_| Refusal::Denied)?;
            keys.extend(key.filter(|key| key.starts_with(prefix)));
        }
        Ok(keys)
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refusal> {
        self.raw()?.get_item(key).map_err(|_| Refusal::Denied)
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
