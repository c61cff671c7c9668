//! Three tabs do what they like, in any order, while storage fails as it likes; a model that knows who replaced what says what must be there.

use std::collections::{BTreeMap, BTreeSet};

use fail_forward::debrief::Id;
use fail_forward::journal::{Entry, Record};
use fail_forward::ports::Refusal;
use fail_forward::store::Store;
use proptest::prelude::*;

use super::desk::{at, debrief, reopened, tab, write};
use super::medium::{Fault, Shared};

#[derive(Clone, Debug)]
enum Deed {
    Begin,
    Load,
    Open(usize),
    Type(usize),
    Delete(usize),
    Undelete(usize),
    Sweep,
    Reload,
    Wait(i64),
    Fail(Fault, usize, usize),
}

fn a_deed() -> impl Strategy<Value = Deed> {
    let fault = prop::sample::select(vec![
        Fault::Refuses(Refusal::Denied),
        Fault::Refuses(Refusal::Full),
        Fault::Unheard,
        Fault::Nothing,
        Fault::Half,
    ]);
    prop_oneof![
        2 => Just(Deed::Begin),
        3 => Just(Deed::Load),
        4 => (0usize..4).prop_map(Deed::Open),
        9 => (0usize..4).prop_map(Deed::Type),
        2 => (0usize..4).prop_map(Deed::Delete),
        1 => (0usize..4).prop_map(Deed::Undelete),
        4 => Just(Deed::Sweep),
        1 => Just(Deed::Reload),
        3 => (0i64..15).prop_map(Deed::Wait),
        1 => (fault, 0usize..8, 1usize..4).prop_map(|(fault, after, many)| Deed::Fail(fault, after, many)),
    ]
}

/// One writing, known by its number, which is also its words.
struct Writing {
    of: Id,
    replaces: BTreeSet<usize>,
    kept: bool,
}

struct Tab {
    store: Store,
    /// What lies open in it, and which writings the next one replaces.
    open: Vec<(Record, BTreeSet<usize>)>,
    shown: Vec<Entry>,
    seen: BTreeSet<usize>,
}

struct World {
    medium: Shared,
    tabs: Vec<Tab>,
    writings: Vec<Writing>,
    /// What deletions that nobody took back have buried, surely or perhaps.
    buried: BTreeSet<usize>,
    maybe_buried: BTreeSet<usize>,
    now: i64,
    names: u128,
    faults: bool,
}

fn number(words: &str) -> usize {
    words.parse().expect("words that somebody typed")
}

impl World {
    fn new() -> World {
        let medium = Shared::default();
        let mut world = World {
            medium,
            tabs: Vec::new(),
            writings: Vec::new(),
            buried: BTreeSet::new(),
            maybe_buried: BTreeSet::new(),
            now: 0,
            names: 0,
            faults: false,
        };
        for _ in 0..3 {
            let tab = world.new_tab();
            world.tabs.push(tab);
        }
        world
    }

    fn name(&mut self) -> u128 {
        self.names += 1;
        self.names
    }

    fn new_tab(&mut self) -> Tab {
        let name = self.name();
        let store = tab(&self.medium, name);
        Tab { store, open: Vec::new(), shown: Vec::new(), seen: BTreeSet::new() }
    }

    fn does(&mut self, who: usize, deed: &Deed) {
        match *deed {
            Deed::Begin => {
                let record = debrief(self.name(), "");
                self.tabs[who].open.push((record, BTreeSet::new()));
            }
            Deed::Load => self.load(who),
            Deed::Open(which) => {
                let tab = &mut self.tabs[who];
                if let Some(entry) = tab.shown.get(which) {
                    tab.open.retain(|(open, _)| open.debrief.id != entry.debrief.id);
                    tab.open.push((entry.record(), BTreeSet::from([number(entry.debrief.title())])));
                }
            }
            Deed::Type(which) => self.types(who, which),
            Deed::Delete(which) => self.delete(who, which),
            Deed::Undelete(which) => self.undelete(who, which),
            Deed::Sweep => self.tabs[who].store.sweep(at(self.now)),
            Deed::Reload => self.tabs[who] = self.new_tab(),
            Deed::Wait(seconds) => self.now += seconds,
            Deed::Fail(fault, after, many) => {
                self.faults = true;
                self.medium.fail(fault, after, many);
            }
        }
    }

    fn load(&mut self, who: usize) {
        let tab = &mut self.tabs[who];
        let Ok(journal) = tab.store.load() else { return };
        tab.seen.extend(0..self.writings.len());
        tab.shown = journal.entries;
    }

    fn types(&mut self, who: usize, which: usize) {
        let (now, new, tab) = (self.now, self.writings.len(), &mut self.tabs[who]);
        let Some((record, replaces)) = tab.open.get_mut(which) else { return };
        write(record, &new.to_string());
        let kept = tab.store.keep(record, at(now)).is_ok();
        self.writings.push(Writing { of: record.debrief.id.clone(), replaces: replaces.clone(), kept });
        replaces.insert(new);
        tab.seen.insert(new);
    }

    fn delete(&mut self, who: usize, which: usize) {
        let tab = &mut self.tabs[who];
        let Some(entry) = tab.shown.get(which) else { return };
        let id = &entry.debrief.id;
        let buries: Vec<_> = tab.seen.iter().copied().filter(|number| self.writings[*number].of == *id).collect();
        self.maybe_buried.extend(&buries);
        if tab.store.delete(id, at(self.now)).is_ok() {
            self.buried.extend(buries);
        }
    }

    fn undelete(&mut self, who: usize, which: usize) {
        let tab = &mut self.tabs[who];
        let Some(entry) = tab.shown.get(which) else { return };
        let id = &entry.debrief.id;
        let told = tab.store.undelete(id);
        let writings = &self.writings;
        self.buried.retain(|number| writings[*number].of != *id);
        if told.is_ok() {
            self.maybe_buried.retain(|number| writings[*number].of != *id);
        }
    }

    /// The writings that came from this one, and itself.
    fn line_of(&self, number: usize) -> BTreeSet<usize> {
        let mut line = BTreeSet::from([number]);
        for (later, writing) in self.writings.iter().enumerate().skip(number) {
            if !writing.replaces.is_disjoint(&line) {
                line.insert(later);
            }
        }
        line
    }

    fn check(&self) -> Result<(), TestCaseError> {
        let journal = reopened(&self.medium);
        let shown: BTreeSet<usize> = journal.entries.iter().map(|entry| number(entry.debrief.title())).collect();
        for entry in &journal.entries {
            prop_assert_eq!(&self.writings[number(entry.debrief.title())].of, &entry.debrief.id, "its own words");
        }
        for (at, _) in self.writings.iter().enumerate().filter(|(_, writing)| writing.kept) {
            let line = self.line_of(at);
            let there = !shown.is_disjoint(&line);
            prop_assert!(there || !self.maybe_buried.is_disjoint(&line), "{at} was kept, and is not there: {shown:?}");
            prop_assert!(!(shown.contains(&at) && self.buried.contains(&at)), "{at} was deleted, and is there");
        }
        if !self.faults {
            let replaced: BTreeSet<_> = self.writings.iter().flat_map(|writing| writing.replaces.clone()).collect();
            let due = (0..self.writings.len()).filter(|at| !replaced.contains(at) && !self.buried.contains(at));
            prop_assert_eq!(shown, due.collect::<BTreeSet<_>>());
            prop_assert_eq!(journal.unreadable.len(), 0);
        }
        Ok(())
    }
}

/// How long each debrief's history is, for the bound below.
fn longest_history(medium: &Shared) -> usize {
    let mut count = BTreeMap::<String, usize>::new();
    for key in medium.keys_with(":e:") {
        *count.entry(key.chars().take(16).collect()).or_default() += 1;
    }
    count.into_values().max().unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn whatever_tabs_and_storage_do_no_kept_word_is_lost(deeds in prop::collection::vec((0usize..3, a_deed()), 1..70)) {
        let mut world = World::new();
        for (who, deed) in deeds {
            world.does(who, &deed);
            if !matches!(deed, Deed::Fail(..)) {
                world.check()?;
            }
        }
    }
}

#[test]
fn a_long_evening_leaves_no_long_history() {
    let mut world = World::new();
    world.does(0, &Deed::Begin);
    for _ in 0..100 {
        for deed in [Deed::Type(0), Deed::Wait(2), Deed::Sweep] {
            world.does(0, &deed);
        }
        assert!(longest_history(&world.medium) <= 7);
    }
}
