//! A journal is what a set of texts says: in whatever order, however often they come.

use fail_forward::debrief::Timestamp;
use fail_forward::journal::saved::{self, Stamp};
use fail_forward::journal::{Entry, Journal, JournalName, Key, Revision, Tombstone};
use proptest::prelude::*;

use super::desk::{debrief, id};

type Texts = Vec<(String, String)>;

fn read(texts: Texts) -> Journal {
    Journal::read(&JournalName::default(), texts)
}

/// Any text that writers could have left, and some that none could.
fn a_text() -> impl Strategy<Value = (String, String)> {
    let revision = || (1u32..6, 0u128..3).prop_map(|(rev, writer)| Revision { rev, writer: id(writer) });
    let bases = prop::collection::vec(revision(), 0..3);
    (0u128..3, revision(), bases, 0i64..4, 0u8..8, 1u32..4).prop_map(
        |(number, revision, bases, updated, kind, since)| {
            let earlier: Vec<_> = bases.into_iter().filter(|base| base.rev < revision.rev).collect();
            let since = since.min(revision.rev);
            let mut record = debrief(number, &format!("{revision} {updated}"));
            record.base.clone_from(&earlier);
            let (id, deleted) = (id(number), Timestamp(updated));
            let (key, text) = match kind {
                0 => (
                    Key::Tombstone(id.clone(), revision.clone()),
                    Tombstone { id, revision, buries: earlier, deleted }.encode(),
                ),
                1 => (Key::Entry(id, revision), "{\"v\":2}".to_owned()),
                2 => (Key::Entry(id, revision), "damaged".to_owned()),
                _ => (
                    Key::Entry(id, revision.clone()),
                    saved::encode(&record, &Stamp { revision, since, updated: deleted }),
                ),
            };
            (JournalName::default().key(&key), text)
        },
    )
}

fn some_texts() -> impl Strategy<Value = Texts> {
    prop::collection::vec(a_text(), 0..14)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_order_of_the_texts_makes_another_journal(texts in some_texts(), shuffled in some_texts().prop_shuffle()) {
        let mut backwards = texts.clone();
        backwards.reverse();
        prop_assert_eq!(read(texts), read(backwards));
        let mut sorted = shuffled.clone();
        sorted.sort();
        prop_assert_eq!(read(shuffled), read(sorted));
    }

    #[test]
    fn joining_two_sets_is_the_same_from_either_side_and_twice_is_once(left in some_texts(), right in some_texts()) {
        let join = |parts: &[&Texts]| read(parts.iter().flat_map(|part| part.iter().cloned()).collect());
        prop_assert_eq!(join(&[&left, &right]), join(&[&right, &left]));
        prop_assert_eq!(join(&[&left, &right]), join(&[&left, &right, &left, &right]));
    }

    #[test]
    fn what_no_other_revision_replaces_and_nothing_buries_is_shown(texts in some_texts()) {
        let journal = read(texts.clone());
        let stones: Vec<_> = texts.iter().filter_map(|(_, text)| Tombstone::decode(text).ok()).collect();
        let entries: Vec<_> = texts.iter().filter_map(|(_, text)| saved::decode(text).ok()).collect();
        for entry in &entries {
            let same = |other: &Entry| other.debrief.id == entry.debrief.id;
            let named = entries.iter().any(|new| same(new) && new.base.contains(&entry.revision));
            let followed = entries.iter().any(|new| same(new) && new.revision.writer == entry.revision.writer
                && new.revision.rev > entry.revision.rev && new.since == entry.since);
            let touched = stones.iter().any(|stone| stone.id == entry.debrief.id);
            let shown = journal.entries.iter().any(|one| one.debrief == entry.debrief && one.revision == entry.revision);
            prop_assert!(shown || named || followed || touched);
            prop_assert!(!(shown && named));
        }
        let winners = journal.entries.iter().filter(|entry| !entry.other_version).count();
        let ids: std::collections::BTreeSet<_> = journal.entries.iter().map(|entry| &entry.debrief.id).collect();
        prop_assert_eq!(winners, ids.len());
    }
}
