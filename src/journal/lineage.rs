//! Which revision came from which. Two writers side by side leave two newest ones, and neither is thrown away.

use super::Entry;
use crate::sorted::{arrange, listed};

/// Of the revisions of one debrief, those that no other of them has replaced.
#[must_use]
pub fn heads(entries: &[Entry]) -> Vec<&Entry> {
    let replaced = |old: &Entry| entries.iter().any(|new| new.base.contains(&old.revision) || follows(new, old));
    listed(entries.iter().filter(|entry| !replaced(entry)))
}

/// Whether one is a later writing of the same sitting.
fn follows(new: &Entry, old: &Entry) -> bool {
    new.revision.writer == old.revision.writer && new.revision.rev > old.revision.rev && new.since == old.since
}

/// All that a revision came from, as far as it can still be read, newest first.
#[must_use]
pub fn ancestors<'a>(of: &Entry, among: &'a [Entry]) -> Vec<&'a Entry> {
    let mut sorted = listed(among.iter().filter(|entry| entry.revision < of.revision));
    arrange(&mut sorted, |a, b| b.revision.cmp(&a.revision));
    let mut found: Vec<&Entry> = Vec::new();
    for old in sorted {
        // What came before has a lower number, so one pass downwards finds them all.
        let before = |new: &Entry| follows(new, old) || new.base.contains(&old.revision);
        if before(of) || found.iter().any(|new| before(new)) {
            found.push(old);
        }
    }
    found
}
