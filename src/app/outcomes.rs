//! What the open debrief gives, as the program words it: the outcomes, the draft above Team's field, the suggested question, the whole as text.

use super::Model;
use crate::debrief::{Debrief, Pattern};
use crate::journal::prose;
use crate::yields::{self, Outcome, Setting};

impl Model {
    /// The outcomes that hold something, in the order of Close.
    #[must_use]
    pub fn outcomes(&self, debrief: &Debrief) -> Vec<Outcome> {
        yields::outcomes(debrief, &self.setting())
    }

    /// What Own gave, to start from on Team, as long as nothing stands there that it would replace.
    #[must_use]
    pub fn draft(&self, debrief: &Debrief) -> Option<String> {
        yields::draft(debrief, &self.setting()).filter(|_| debrief.words("team.share").trim().is_empty())
    }

    /// The question that is offered for `team.ask`, by the pattern. It is never put in unasked, and never over the reader's own.
    #[must_use]
    pub fn suggested_question(&self, debrief: &Debrief) -> Option<&'static str> {
        if !debrief.words("team.ask").trim().is_empty() {
            return None;
        }
        self.copy.about("team.ask", debrief.pattern().unwrap_or(Pattern::SomethingElse).name())
    }

    /// A debrief as plain text: every answer, then what it leaves.
    #[must_use]
    pub fn whole(&self, debrief: &Debrief) -> String {
        let named = |outcome: &Outcome| {
            (self.copy.about(outcome.kind.name(), "name").unwrap_or_default(), outcome.text(self.copy))
        };
        prose::text(debrief, self.copy, self.outcomes(debrief).iter().map(named))
    }

    pub(super) fn setting(&self) -> Setting<'_> {
        Setting { copy: self.copy, ear: &self.memory, roles: &[] }
    }
}
