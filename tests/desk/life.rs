//! Whole lives, drawn by lot: several tabs at one journal, a storage that fails, lies, fills up and is emptied by the host, a clock that jumps, and every
//! message there is, in any order. Whatever happens: what was called saved is found again, what is off the record is stored nowhere, no key of
//! anybody else's is touched, and nothing falls.
//!
//! A daily run takes a few. `FF_LIVES=20000 cargo test --test desk life` takes many.

use std::collections::BTreeSet;

use fail_forward::app::{Asking, Begin, Msg, Place};
use fail_forward::copy::Copy;
use fail_forward::debrief::{Answer, Debrief, Id};
use fail_forward::journal::{Journal, JournalName, Revision, exchange};
use fail_forward::ports::Refusal;
use proptest::prelude::*;

use super::desk::Desk;
use super::lots;
use super::medium::{Fault, Shared};
use super::shelf::Shelf;

const HOSTS: [(&str, &str); 3] = [("theme", "dark"), ("ff1:other:e:host:0000000001:z", "theirs"), ("__proto__", "{}")];

/// One thing that happens: to which tab, which thing, and a number for whatever has to be chosen.
#[derive(Clone, Copy)]
struct Deed {
    tab: usize,
    what: What,
    pick: usize,
}

/// On one line: a life is long.
impl std::fmt::Debug for Deed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let told = match self.what {
            What::Message(number) => format!("message {number}"),
            other => format!("{other:?}"),
        };
        write!(f, "{} {told} {}", self.tab, self.pick)
    }
}

#[derive(Clone, Copy, Debug)]
enum What {
    Type,
    Message(usize),
    Wait,
    Changed,
    Reload,
    Leave,
    Fail,
    Heal,
    Fill,
    Clock,
    HostTakes,
    HostClears,
    Import,
    /// Several messages in the order that leads somewhere.
    Goes(lots::Way),
}

fn a_deed() -> impl Strategy<Value = Deed> {
    let what = prop_oneof![
        22 => Just(What::Type),
        60 => (0..lots::MESSAGES).prop_map(What::Message),
        10 => Just(What::Wait),
        6 => Just(What::Changed),
        2 => Just(What::Reload),
        2 => Just(What::Leave),
        2 => Just(What::Fail),
        2 => Just(What::Heal),
        2 => Just(What::Fill),
        1 => Just(What::Clock),
        1 => Just(What::HostTakes),
        1 => Just(What::HostClears),
        3 => Just(What::Import),
        14 => prop::sample::select(lots::Way::ALL.to_vec()).prop_map(What::Goes),
    ];
    (0usize..3, what, 0usize..1_000_000).prop_map(|(tab, what, pick)| Deed { tab, what, pick })
}

/// The reader's words are numbered, and each number is typed once.
fn words(debrief: &Debrief) -> BTreeSet<String> {
    let answers = debrief.answers.iter().filter_map(|(_, answer)| match answer {
        Answer::Words(words) => Some(words.as_str()),
        _ => None,
    });
    let lines = debrief.looks.iter().map(|look| look.line.as_str());
    answers
        .chain(lines)
        .flat_map(str::split_whitespace)
        .filter(|word| lots::is_a_word(word))
        .map(str::to_owned)
        .collect()
}

struct World {
    medium: Shared,
    shelf: Shelf,
    tabs: Vec<Option<Desk>>,
    /// What was called saved, each word with its debrief.
    saved: BTreeSet<(Id, String)>,
    /// What was typed off the record.
    secret: BTreeSet<String>,
    files: Vec<String>,
    typed: usize,
    sick: bool,
}

impl World {
    fn new() -> World {
        let medium = Shared::default();
        HOSTS.iter().for_each(|(key, text)| medium.put(key, text));
        let (saved, secret) = (BTreeSet::new(), BTreeSet::new());
        let mut world = World {
            medium,
            shelf: Shelf::default(),
            tabs: Vec::new(),
            saved,
            secret,
            files: Vec::new(),
            typed: 0,
            sick: false,
        };
        for _ in 0..3 {
            let tab = world.tab().shown(Begin::Open, true);
            world.tabs.push(Some(tab));
        }
        world
    }

    fn tab(&self) -> Desk {
        Desk::over(&self.shelf, Box::new(self.medium.clone()))
    }

    fn does(&mut self, Deed { tab, what, pick }: Deed) -> Result<(), TestCaseError> {
        let desk = self.tabs[tab].take().expect("a tab");
        let desk = match what {
            What::Type => {
                self.typed += 1;
                match lots::typing(&desk, pick, self.typed) {
                    Some(msg) => self.takes(desk, msg)?,
                    None => desk,
                }
            }
            What::Message(number) => match lots::message(&desk, number, pick) {
                Some(msg) => self.takes(desk, msg)?,
                None => desk,
            },
            What::Wait => self.followed(desk, |desk| desk.waits([300, 1_000, 2_000, 12_000, 90_000][pick % 5]))?,
            What::Changed => self.takes(desk, Msg::Changed)?,
            What::Leave => {
                drop(self.takes(desk, Msg::Hidden)?);
                self.tab().shown(Begin::Resume, true)
            }
            What::Reload => self.tab().shown([Begin::Start, Begin::Resume, Begin::Open][pick % 3], true),
            What::Clock => desk.later([-400, 400, 30, -1][pick % 4] * 86_400_000),
            What::Import => match self.files.get(pick % self.files.len().max(1)) {
                Some(file) => {
                    let msg = Msg::File { name: Some("file".into()), text: Ok(file.as_str().into()) };
                    self.takes(desk, msg)?
                }
                None => desk,
            },
            What::Goes(way) => self.goes(desk, way, pick)?,
            other => {
                self.suffers(other, pick);
                desk
            }
        };
        self.files.extend(desk.files().into_iter().filter(|file| file.contains("fail-forward/1")));
        self.tabs[tab] = Some(desk);
        self.check()
    }

    /// A whole debrief, a deletion, a file that is let in, a look back, words taken off the record.
    fn goes(&mut self, mut desk: Desk, way: lots::Way, pick: usize) -> Result<Desk, TestCaseError> {
        if way == lots::Way::Visit {
            let now = desk.now();
            drop(self.takes(desk, Msg::Hidden)?);
            desk = self.tab();
            let late = now - desk.now() + 20 * 86_400_000;
            desk = desk.later(late).shown(Begin::Open, true);
        }
        let file = self.files.get(pick % self.files.len().max(1)).cloned();
        for at in 0.. {
            self.typed += 1;
            let Some(msg) = lots::on(&desk, way, at, pick, self.typed, file.as_deref()) else { break };
            desk = self.takes(desk, msg)?;
        }
        Ok(desk)
    }

    /// What storage and host do.
    fn suffers(&mut self, what: What, pick: usize) {
        match what {
            What::Fail => {
                self.sick = true;
                let refusals = [Fault::Refuses(Refusal::Denied), Fault::Refuses(Refusal::Full)];
                let fault = [refusals[0], refusals[1], Fault::Unheard, Fault::Nothing, Fault::Half][pick % 5];
                self.medium.fail(fault, pick / 5 % 12, 1 + pick / 60 % 6);
            }
            What::Fill => self.medium.room(self.medium.used() + pick % 4_000),
            What::Heal => {
                self.sick = false;
                self.medium.heal();
                self.medium.room(usize::MAX);
            }
            What::HostTakes => {
                let ours = self.medium.keys_with("ff1:default:e:");
                if let Some(key) = ours.get(pick % ours.len().max(1)) {
                    self.medium.take(key);
                    self.saved.retain(|(id, _)| !key.contains(&format!(":e:{id}:")));
                }
            }
            _ => {
                self.medium.keys_with("ff1:default:").iter().for_each(|key| self.medium.take(key));
                self.saved.clear();
            }
        }
    }

    fn takes(&mut self, desk: Desk, msg: Msg) -> Result<Desk, TestCaseError> {
        self.excuses(&desk, &msg);
        self.followed(desk, |desk| desk.does(msg))
    }

    /// What the reader does away with, knowing it.
    fn excuses(&mut self, desk: &Desk, msg: &Msg) {
        let model = desk.model();
        let open = model.open.as_ref().map(|open| open.record.debrief.id.clone());
        let read = match &model.place {
            Place::Reading { id, .. } => Some(id.clone()),
            _ => None,
        };
        let gone = match msg {
            Msg::Confirmed if model.asking == Some(Asking::OffTheRecord) => open,
            Msg::Recorded => open,
            msg if lots::takes_words_back(msg) => {
                self.saved.retain(|(id, _)| open.as_ref() != Some(id));
                read
            }
            Msg::BringUndone => {
                self.saved.clear();
                None
            }
            _ => None,
        };
        self.saved.retain(|(id, _)| gone.as_ref() != Some(id));
    }

    fn followed(&mut self, desk: Desk, act: impl FnOnce(Desk) -> Desk) -> Result<Desk, TestCaseError> {
        let listed: Vec<_> = desk
            .model()
            .journal
            .entries
            .iter()
            .map(|entry| (entry.debrief.id.clone(), entry.revision.clone()))
            .collect();
        let before = desk.model().open.as_ref().map(|open| (open.record.debrief.id.clone(), open.revision.clone()));
        let was_off = desk.model().open.as_ref().is_some_and(|open| open.off);
        let for_good = |desk: &Desk| desk.model().gone.iter().filter(|gone| gone.record.is_some()).count();
        let gone = for_good(&desk);
        let desk = act(desk);
        if for_good(&desk) > gone {
            let lost = desk.model().gone.last().map(|gone| gone.id.clone());
            self.saved.retain(|(id, _)| lost.as_ref() != Some(id));
        }
        let _ = desk.screen();
        let model = desk.model();
        if let Some(open) = &model.open {
            let said = words(&open.record.debrief);
            let id = &open.record.debrief.id;
            if open.off {
                let left = self.medium.keys_with(&format!("ff1:default:e:{id}:"));
                prop_assert!(was_off || self.sick || left.is_empty(), "off the record, and there: {left:?}");
                let news: Vec<_> = said.iter().filter(|word| !self.is_known(word)).cloned().collect();
                self.secret.extend(news);
            } else {
                self.secret.retain(|word| !said.contains(word));
                // A denied storage is a drawer of our own: nothing is called saved then.
                // A revision that was in the list before was opened from it, and not written now.
                let is_listed =
                    listed.iter().any(|(of, revision)| of == id && Some(revision) == open.revision.as_ref());
                // And one with a lower number was taken for the newest, when a higher one could not be read for a moment.
                let rev = |revision: &Option<Revision>| revision.as_ref().map_or(0, |revision| revision.rev);
                let written = !is_listed
                    && before.is_some_and(|(was, revision)| was == *id && rev(&revision) < rev(&open.revision));
                let kept = written && model.marks().saved == "clean";
                self.saved.extend(said.into_iter().filter(|_| kept).map(|word| (id.clone(), word)));
            }
        }
        let told = format!("{model:?}");
        prop_assert!(!told.contains(lots::WORD), "a word of the reader's in a log");
        Ok(desk)
    }

    /// Whether a word is stored, taken away in a file, or on the record in another tab.
    fn is_known(&self, word: &String) -> bool {
        let elsewhere = self.tabs.iter().flatten().map(Desk::model).any(|model| {
            let gone = model.gone.iter().filter_map(|gone| gone.record.as_ref());
            let records =
                model.open.iter().filter(|open| !open.off).map(|open| &open.record).chain(&model.stranded).chain(gone);
            let entries = model.journal.entries.iter().map(|entry| &entry.debrief);
            records.map(|record| &record.debrief).chain(entries).any(|debrief| words(debrief).contains(word))
        });
        elsewhere || self.holds(word) || self.files.iter().any(|file| file.contains(word.as_str()))
    }

    fn holds(&self, word: &str) -> bool {
        self.medium.held().values().any(|text| text.contains(word))
    }

    fn journal(&self) -> Journal {
        Journal::read(
            &JournalName::default(),
            self.medium.held().into_iter().filter(|(key, _)| key.starts_with("ff1:default:")).collect(),
        )
    }

    fn check(&self) -> Result<(), TestCaseError> {
        let held = self.medium.held();
        for (key, text) in HOSTS {
            prop_assert_eq!(held.get(key).map(String::as_str), Some(text));
        }
        prop_assert!(
            held.keys().all(|key| key.starts_with("ff1:default:") || HOSTS.iter().any(|(host, _)| host == key))
        );
        for word in &self.secret {
            prop_assert!(!self.holds(word), "{word} is off the record, and is stored");
        }
        let journal = self.journal();
        for (id, word) in &self.saved {
            let shown =
                journal.entries.iter().any(|entry| entry.debrief.id == *id && words(&entry.debrief).contains(word));
            let buried = held.keys().any(|key| key.contains(&format!(":t:{id}:")))
                && held.iter().any(|(key, text)| key.contains(&format!(":e:{id}:")) && text.contains(word.as_str()));
            prop_assert!(shown || buried, "{word} of {id} was called saved, and is not there");
        }
        Ok(())
    }

    /// Taken away, and brought into an empty browser, it is the same; and twice is once.
    fn moves_house(&self) -> Result<(), TestCaseError> {
        let journal = self.journal();
        let entries = exchange::newest(&journal);
        let texts = [exchange::document(&entries, journal.taken), exchange::markdown(&entries, Copy::ENGLISH)];
        for text in texts {
            let there = Shared::default();
            for again in [false, true] {
                let mut reading = exchange::Reading::of(&text, Copy::ENGLISH).expect("a file of ours");
                while !reading.go_on(7).expect("it reads") {}
                prop_assert_eq!(reading.unreadable, 0);
                let mut store = lots::store(&there);
                let weighed = store.weigh(&reading.entries, reading.kind).expect("a good medium");
                prop_assert!(!again || weighed.add.0.is_empty(), "twice is once");
                let _ = store.bring_in(&weighed.add.0);
            }
            let came = lots::store(&there).load().expect("a good medium").entries;
            let mut were = journal.entries.clone();
            if text.starts_with('#') {
                // A letter that is still sealed is in no file that is read as it stands.
                for sealed in were.iter_mut().filter(|entry| entry.debrief.is_sealed()) {
                    sealed.debrief.answers.set("close.letter".into(), None);
                }
            }
            prop_assert!(came == were, "{text:.20}");
        }
        Ok(())
    }
}

fn lives() -> ProptestConfig {
    let cases = std::env::var("FF_LIVES").ok().and_then(|number| number.parse().ok()).unwrap_or(12);
    ProptestConfig { cases, max_shrink_iters: 20_000, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(lives())]

    #[test]
    fn whatever_happens_what_was_called_saved_is_there_and_what_is_off_the_record_is_not(
        deeds in prop::collection::vec(a_deed(), 1..120)
    ) {
        let mut world = World::new();
        for deed in deeds {
            world.does(deed)?;
        }
        world.moves_house()?;
    }
}
