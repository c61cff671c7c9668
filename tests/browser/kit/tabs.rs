//! Several tabs of one browser, and a tab whose process dies.

use serde_json::json;
use thirtyfour::WindowHandle;

use super::visit::LISTEN;
use super::{Place, Visit};

impl Visit {
    /// Opens another tab and goes on there; gives back the one that was left.
    #[track_caller]
    pub(crate) fn opens_a_tab_at(&self, place: Place) -> WindowHandle {
        self.step("opens another tab");
        let session = self.driver.session();
        let opened = self.driver.wait(async {
            let here = session.window().await?;
            let tab = session.new_tab().await?;
            session.switch_to_window(tab).await.map(|()| here)
        });
        let left = opened.unwrap_or_else(|error| self.fail(&error.to_string()));
        self.driver.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTEN }));
        self.goes_to(place);
        left
    }

    /// Goes on in that tab; gives back the one that was left.
    #[track_caller]
    pub(crate) fn goes_on_in(&self, tab: WindowHandle) -> WindowHandle {
        self.step("goes on in the other tab");
        let session = self.driver.session();
        let gone = self.driver.wait(async {
            let here = session.window().await?;
            session.switch_to_window(tab).await.map(|()| here)
        });
        gone.unwrap_or_else(|error| self.fail(&error.to_string()))
    }

    /// The process of this tab dies, as when it has no memory left; the reader goes on in that one.
    #[track_caller]
    pub(crate) fn crashes_and_goes_on_in(&self, tab: WindowHandle) -> &Visit {
        self.step("has the tab crash");
        let session = self.driver.session();
        let gone = self.driver.wait(async {
            let here = session.window().await?;
            // It is the answer that there is none.
            let _ = session.goto("chrome://crash").await;
            let _ = session.close_window().await;
            session.switch_to_window(tab).await.map(|()| here)
        });
        if let Err(error) = gone {
            self.fail(&error.to_string());
        }
        self
    }
}
