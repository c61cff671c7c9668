//! How far what was typed has been kept, and what stands in the way. When it is kept is decided in `react/keeping.rs`.

use crate::debrief::Timestamp;
use crate::store::Trouble;

/// How far what was typed has been kept.
#[derive(Clone, Debug, Default)]
pub struct Keeping {
    /// Whether the reader or the page wants nothing kept: memory alone.
    pub memory_only: bool,
    /// Counts the changes to open debriefs.
    pub edits: u64,
    /// The last of them that was read back.
    pub kept: u64,
    /// When the oldest change that is not kept was made.
    pub dirty_since: Option<Timestamp>,
    /// When the last change was made.
    pub last_edit: Timestamp,
    /// The time of day of the last read-back.
    pub clock: Option<String>,
    /// Whether "Saved" was already spoken on this step.
    pub spoken: bool,
    /// What stands in the way, until it is solved.
    pub trouble: Option<Trouble>,
    /// Whether the reader has put the notice away.
    pub understood: bool,
}

impl Keeping {
    /// Whether all that was typed in the open debrief is read back.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.kept >= self.edits
    }

    /// Whether nothing is written to the browser at all.
    #[must_use]
    pub fn is_off(&self) -> bool {
        self.memory_only || self.trouble == Some(Trouble::Denied)
    }

    /// Something stands in the way. A notice that was put away speaks for no other trouble than its own.
    pub(super) fn meet(&mut self, trouble: Trouble) {
        self.understood &= self.trouble == Some(trouble);
        self.trouble = Some(trouble);
    }
}
