//! Browsers are slow to start, so the next reader gets the last one's, made as new. After a failure it is thrown away.

use std::ops::Deref;
use std::sync::Mutex;
use std::thread;

use super::Driver;

static FREE: Mutex<Vec<Driver>> = Mutex::new(Vec::new());

/// A browser, for the time of one visit.
pub(super) struct Lent(Option<Driver>);

impl Lent {
    /// One that is free, or a new one.
    pub(super) fn out() -> Lent {
        let free = FREE.lock().ok().and_then(|mut free| free.pop());
        Lent(Some(free.unwrap_or_else(Driver::start)))
    }
}

impl Deref for Lent {
    type Target = Driver;

    fn deref(&self) -> &Driver {
        self.0.as_ref().expect("it is given back at the end only")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let renewed = self.0.take().filter(|driver| !thread::panicking() && driver.renew());
        if let (Some(driver), Ok(mut free)) = (renewed, FREE.lock()) {
            free.push(driver);
        }
    }
}
