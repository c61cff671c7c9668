//! Short words for the journeys: a debrief with words in it, a tab at a medium, what a fresh load shows.

use fail_forward::debrief::{Answer, Day, Debrief, Id, Timestamp};
use fail_forward::journal::{Journal, JournalName, Record};
use fail_forward::store::Store;

use super::medium::Shared;

pub(crate) fn id(number: u128) -> Id {
    Id::from_bits(number)
}

/// That many seconds into the test.
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp(1_795_000_000_000 + seconds * 1000)
}

/// A debrief with these words as its line.
pub(crate) fn debrief(number: u128, words: &str) -> Record {
    let day = Day::parse("2026-11-24").expect("a day");
    let mut record = Record::begin(Debrief::begin(id(number), at(0), day));
    write(&mut record, words);
    record
}

/// Writes these words over its line.
pub(crate) fn write(record: &mut Record, words: &str) {
    record.debrief.answers.set("arrive.line".into(), Some(Answer::Words(words.into())));
}

/// A tab of that number at the default journal.
pub(crate) fn tab(medium: &Shared, writer: u128) -> Store {
    Store::open(Box::new(medium.clone()), JournalName::default(), id(writer))
}

/// What a page opened now finds.
pub(crate) fn reopened(medium: &Shared) -> Journal {
    medium.heal();
    tab(medium, 999).load().expect("a good medium is read")
}

/// The lines of a journal, other versions too, in its order.
pub(crate) fn lines(journal: &Journal) -> Vec<&str> {
    journal.entries.iter().map(|entry| entry.debrief.words("arrive.line")).collect()
}
