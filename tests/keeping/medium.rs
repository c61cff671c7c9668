//! A medium that several writers share, and that can be told how and when to misbehave.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use fail_forward::ports::{Medium, Refusal};

/// What a medium does wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It refuses.
    Refuses(Refusal),
    /// It does as it was told, and then answers that it did not: the page is gone before it hears.
    Unheard,
    /// It says it has done it, and has not. A read finds nothing.
    Nothing,
    /// It writes the first half. A read gives the first half.
    Half,
}

/// The calls, counted from 0, that go wrong.
#[derive(Clone, Debug)]
struct Plan {
    fault: Fault,
    calls: std::ops::Range<usize>,
}

#[derive(Debug, Default)]
struct Disk {
    held: BTreeMap<String, String>,
    calls: usize,
    plan: Option<Plan>,
    room: Option<usize>,
}

/// A handle on one disk; clones share it, as tabs do.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shared(Rc<RefCell<Disk>>);

impl Shared {
    /// From now on `after` calls go well, and then `many` go wrong.
    pub(crate) fn fail(&self, fault: Fault, after: usize, many: usize) {
        let mut disk = self.0.borrow_mut();
        disk.calls = 0;
        disk.plan = Some(Plan { fault, calls: after..after.saturating_add(many) });
    }

    /// From now on it is a good medium.
    pub(crate) fn heal(&self) {
        self.0.borrow_mut().plan = None;
    }

    /// It holds this many UTF-16 units, keys counted, as a browser does.
    pub(crate) fn room(&self, units: usize) {
        self.0.borrow_mut().room = Some(units);
    }

    pub(crate) fn used(&self) -> usize {
        used(&self.0.borrow().held)
    }

    pub(crate) fn calls(&self) -> usize {
        self.0.borrow().calls
    }

    pub(crate) fn held(&self) -> BTreeMap<String, String> {
        self.0.borrow().held.clone()
    }

    /// The texts whose keys hold that.
    pub(crate) fn keys_with(&self, part: &str) -> Vec<String> {
        self.held().into_keys().filter(|key| key.contains(part)).collect()
    }

    /// What somebody else puts there.
    pub(crate) fn put(&self, key: &str, text: &str) {
        self.0.borrow_mut().held.insert(key.to_owned(), text.to_owned());
    }

    /// What somebody else takes away.
    pub(crate) fn take(&self, key: &str) {
        self.0.borrow_mut().held.remove(key);
    }

    pub(crate) fn clear(&self) {
        self.0.borrow_mut().held.clear();
    }

    fn call(&self) -> Option<Fault> {
        let mut disk = self.0.borrow_mut();
        let at = disk.calls;
        disk.calls += 1;
        disk.plan.as_ref().filter(|plan| plan.calls.contains(&at)).map(|plan| plan.fault)
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

fn used(held: &BTreeMap<String, String>) -> usize {
    held.iter().map(|(key, text)| units(key) + units(text)).sum()
}

fn half(text: &str) -> String {
    text.chars().take(text.chars().count() / 2).collect()
}

impl Medium for Shared {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, Refusal> {
        match self.call() {
            Some(Fault::Refuses(refusal)) => Err(refusal),
            Some(Fault::Unheard) => Err(Refusal::Denied),
            _ => Ok(self.0.borrow().held.keys().filter(|key| key.starts_with(prefix)).cloned().collect()),
        }
    }

    fn read(&self, key: &str) -> Result<Option<String>, Refusal> {
        let text = self.0.borrow().held.get(key).cloned();
        match self.call() {
            Some(Fault::Refuses(refusal)) => Err(refusal),
            Some(Fault::Unheard) => Err(Refusal::Denied),
            Some(Fault::Nothing) => Ok(None),
            Some(Fault::Half) => Ok(text.map(|text| half(&text))),
            None => Ok(text),
        }
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Refusal> {
        let fault = self.call();
        let mut disk = self.0.borrow_mut();
        match fault {
            Some(Fault::Refuses(refusal)) => return Err(refusal),
            Some(Fault::Nothing) => return Ok(()),
            _ => {}
        }
        let text = if fault == Some(Fault::Half) { half(text) } else { text.to_owned() };
        let before = disk.held.insert(key.to_owned(), text);
        if disk.room.is_some_and(|room| used(&disk.held) > room) {
            match before {
                Some(before) => disk.held.insert(key.to_owned(), before),
                None => disk.held.remove(key),
            };
            return Err(Refusal::Full);
        }
        if fault == Some(Fault::Unheard) { Err(Refusal::Denied) } else { Ok(()) }
    }

    fn remove(&mut self, key: &str) -> Result<(), Refusal> {
        match self.call() {
            Some(Fault::Refuses(refusal)) => return Err(refusal),
            Some(Fault::Nothing | Fault::Half) => return Ok(()),
            Some(Fault::Unheard) => {
                self.take(key);
                return Err(Refusal::Denied);
            }
            None => self.take(key),
        }
        Ok(())
    }
}
