//! Taking out revisions that newer ones have replaced. Nothing is ever removed but what a readable, settled revision came from.

use std::iter;

use super::{Store, Trouble};
use crate::debrief::{Id, Timestamp};
use crate::journal::{Entry, Found, Key, Revision, ancestors, heads, saved};
use crate::sorted::{Map, arrange, listed};

/// After this many milliseconds a text that was read back may be taken to have reached the disk: browsers write within some seconds.
const SETTLED: i64 = 10_000;
/// How many revisions of a debrief stay, the newest among them.
const STAY: usize = 3;

impl Store {
    /// Takes out replaced revisions of the debriefs that were kept here, but for the last three. It may be called at any time and as often as
    /// one likes; what it cannot do now it leaves for later.
    pub fn sweep(&mut self, now: Timestamp) {
        let kept: Vec<(Id, Revision)> =
            listed(self.known.iter().filter_map(|(id, known)| Some((id.clone(), known.last.clone()?))));
        for (id, last) in kept {
            if let Ok(there) = self.revisions(&id)
                && there.len() > STAY
            {
                let entries = self.readable(&id, &there);
                let _ = self.prune(&entries, &last, STAY, now);
            }
        }
    }

    /// Makes room: of every debrief of the journal only the newest settled revision stays, and what came after it. A failure is harmless.
    pub(super) fn spend_history(&mut self, now: Timestamp) {
        let Ok(keys) = self.medium.keys(&self.journal.prefix()) else { return };
        let mut piles: Map<Id, Vec<Revision>> = Map::default();
        for key in keys {
            if let Found::Known(Key::Entry(id, revision)) = self.journal.find(&key) {
                piles.change(id, |pile| pile.push(revision));
            }
        }
        for (id, there) in piles.into_iter().filter(|(_, there)| there.len() > 1) {
            let entries = self.readable(&id, &there);
            for newest in heads(&entries) {
                let _ = self.prune(&entries, &newest.revision, 1, now);
            }
        }
    }

    /// Removes what that revision came from, the oldest first, but for so many that stay. It stops at the first refusal, so that nothing is
    /// ever left behind without what replaced it.
    fn prune(&mut self, entries: &[Entry], newest: &Revision, stay: usize, now: Timestamp) -> Result<(), Trouble> {
        let Some(newest) = entries.iter().find(|entry| entry.revision == *newest) else { return Ok(()) };
        let line = listed(iter::once(newest).chain(ancestors(newest, entries)));
        let Some(settled) = line.iter().find(|entry| entry.updated.until(now) >= SETTLED) else { return Ok(()) };
        let replaced = ancestors(settled, entries);
        let old = line.iter().skip(stay).filter(|entry| replaced.iter().any(|one| one.revision == entry.revision));
        for entry in old.rev() {
            let key = Key::Entry(entry.debrief.id.clone(), entry.revision.clone());
            self.medium.remove(&self.journal.key(&key))?;
        }
        Ok(())
    }

    /// All that can be read of a debrief now, newest first.
    #[must_use]
    pub fn versions(&self, id: &Id) -> Vec<Entry> {
        let mut entries = self.readable(id, &self.revisions(id).unwrap_or_default());
        arrange(&mut entries, |a, b| b.revision.cmp(&a.revision));
        entries
    }

    /// Those revisions of a debrief that can be read now.
    pub(super) fn readable(&self, id: &Id, there: &[Revision]) -> Vec<Entry> {
        let read = |revision: &Revision| {
            let key = self.journal.key(&Key::Entry(id.clone(), revision.clone()));
            let entry = saved::decode(&self.medium.read(&key).ok()??).ok()?;
            (entry.debrief.id == *id && entry.revision == *revision).then_some(entry)
        };
        listed(there.iter().filter_map(read))
    }
}
