//! The browser's storage, as the desks of one reader share it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use fail_forward::debrief::Id;
use fail_forward::ports::{Drawer, Medium, Refusal};

/// A drawer with several handles, and dice of which no two throws are alike.
#[derive(Clone, Default)]
pub(crate) struct Shelf {
    drawer: Rc<RefCell<Drawer>>,
    dice: Rc<Cell<u128>>,
    room: Rc<Cell<Option<usize>>>,
    forgets: Rc<Cell<bool>>,
    denies: Rc<Cell<bool>>,
    holds_on: Rc<Cell<bool>>,
}

impl Shelf {
    pub(crate) fn refusing(refusal: Refusal) -> Shelf {
        let shelf = Shelf::default();
        shelf.refuse(Some(refusal));
        shelf
    }

    pub(crate) fn refuse(&self, refusal: Option<Refusal>) {
        self.drawer.borrow_mut().refuse(refusal);
    }

    /// From now on it says that it has written, and has not.
    pub(crate) fn forgets(&self, forgets: bool) {
        self.forgets.set(forgets);
    }

    /// From now on it says that it may not, after it has.
    pub(crate) fn denies_what_it_has_done(&self, denies: bool) {
        self.denies.set(denies);
    }

    /// From now on nothing goes out of it, and it says that it did.
    pub(crate) fn holds_on(&self, holds_on: bool) {
        self.holds_on.set(holds_on);
    }

    /// It holds no more than it holds now, keys counted.
    pub(crate) fn is_full_now(&self) {
        self.room.set(Some(self.used()));
    }

    /// And so much more.
    pub(crate) fn spares(&self, units: usize) {
        self.room.set(self.room.get().map(|room| room + units));
    }

    pub(crate) fn has_room_again(&self) {
        self.room.set(None);
    }

    fn used(&self) -> usize {
        self.drawer.borrow().held().iter().map(|(key, text)| key.len() + text.len()).sum()
    }

    /// The host clears everything.
    pub(crate) fn clear(&self) {
        *self.drawer.borrow_mut() = Drawer::default();
    }

    /// Something comes to lie there that no desk has put there.
    pub(crate) fn puts(&self, key: &str, text: &str) {
        self.drawer.borrow_mut().write(key, text).expect("it may be written");
    }

    pub(crate) fn throws(&self) -> Id {
        self.dice.set(self.dice.get() + 1);
        Id::from_bits(self.dice.get())
    }

    pub(crate) fn keys(&self) -> Vec<String> {
        self.drawer.borrow().held().iter().map(|(key, _)| key.clone()).collect()
    }

    /// All of it, to the letter.
    pub(crate) fn texts(&self) -> Vec<(String, String)> {
        self.drawer.borrow().held().clone().into_iter().collect()
    }

    /// The keys of debriefs, one a revision.
    pub(crate) fn revisions(&self) -> Vec<String> {
        self.keys().into_iter().filter(|key| key.starts_with("ff1:default:e:")).collect()
    }

    pub(crate) fn flag(&self) -> Option<String> {
        self.drawer.borrow().held().get("ff1:default:open").cloned()
    }

    /// Whether these words lie there.
    pub(crate) fn holds(&self, words: &str) -> bool {
        self.drawer.borrow().held().iter().any(|(_, text)| text.contains(words))
    }
}

impl Medium for Shelf {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, Refusal> {
        Medium::keys(&*self.drawer.borrow(), prefix)
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refusal> {
        self.drawer.borrow().read(key)
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Refusal> {
        let before = self.drawer.borrow().held().get(key).map_or(0, |old| key.len() + old.len());
        let after = self.used() - before + key.len() + text.len();
        if self.room.get().is_some_and(|room| after > room) {
            return Err(Refusal::Full);
        }
        if self.forgets.get() {
            return Ok(());
        }
        self.drawer.borrow_mut().write(key, text)?;
        if self.denies.get() { Err(Refusal::Denied) } else { Ok(()) }
    }

    fn remove(&mut self, key: &str) -> Result<(), Refusal> {
        if self.holds_on.get() { Ok(()) } else { self.drawer.borrow_mut().remove(key) }
    }
}
