//! The widgets of one page that share a journal. A browser tells other tabs of a change, but never the page that made it.

use std::cell::RefCell;

use yew::Callback;

use crate::app::Msg;

thread_local! {
    static MOUNTED: RefCell<Vec<(u32, String, Callback<Msg>)>> = const { RefCell::new(Vec::new()) };
}

/// A place among the widgets of this page; given up when dropped.
#[derive(Debug)]
pub(super) struct Seat {
    number: u32,
    journal: String,
}

impl Seat {
    /// Takes a place.
    pub(super) fn take(journal: &str, send: Callback<Msg>) -> Seat {
        MOUNTED.with_borrow_mut(|mounted| {
            let number = mounted.iter().map(|(number, ..)| number.saturating_add(1)).max().unwrap_or_default();
            mounted.push((number, journal.to_owned(), send));
            Seat { number, journal: journal.to_owned() }
        })
    }

    /// Tells the others with this journal that it has changed.
    pub(super) fn tell_others(&self) {
        let others = MOUNTED.with_borrow(|mounted| {
            let others =
                mounted.iter().filter(|(number, journal, _)| *number != self.number && *journal == self.journal);
            others.map(|(.., send)| send.clone()).collect::<Vec<_>>()
        });
        for send in others {
            send.emit(Msg::Changed);
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        MOUNTED.with_borrow_mut(|mounted| mounted.retain(|(number, ..)| *number != self.number));
    }
}
