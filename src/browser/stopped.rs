//! When the program stops. A panic leaves the wasm unusable, for every widget of the page: nothing in here may be trusted then, so all that is done
//! is to call the page's script, which saves what is on screen. It says nothing on the console.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static ON_STOP: RefCell<Vec<(u32, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// A wish to be told of a panic; withdrawn when dropped.
#[derive(Debug)]
pub(super) struct Watch(u32);

impl Watch {
    /// Calls that function when the program stops.
    pub(super) fn keep(on_stop: JsValue) -> Watch {
        yew::set_custom_panic_hook(Box::new(|_| tell()));
        ON_STOP.with_borrow_mut(|all| {
            let number = all.iter().map(|(number, _)| number.saturating_add(1)).max().unwrap_or_default();
            all.push((number, on_stop));
            Watch(number)
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        ON_STOP.with_borrow_mut(|all| all.retain(|(number, _)| *number != self.0));
    }
}

/// Runs inside the panic: no borrow is forced, and a function that throws is passed over.
fn tell() {
    ON_STOP.with(|all| {
        let Ok(all) = all.try_borrow() else { return };
        for on_stop in all.iter().filter_map(|(_, function)| function.dyn_ref::<js_sys::Function>()) {
            let _ = on_stop.call0(&JsValue::UNDEFINED);
        }
    });
}
