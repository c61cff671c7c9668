//! What the open debrief gives, as the program words it: the outcomes, the draft above Team's field, the suggested question, the whole as text.

use super::Model;
use crate::copy::Copy;
use crate::debrief::{Debrief, Pattern};
use crate::journal::prose;
use super::hearing::Coach;
use crate::yields::{self, Outcome, Setting};

impl Model {
    /// The outcomes that hold something, in the order of Close.
    #[must_use]
    pub fn outcomes(&self, debrief: &Debrief) -> Vec<Outcome> {
        yields::outcomes(debrief, &setting(self.copy))
    }

    /// What Own gave, to start from on Team.
    #[must_use]
    pub fn draft(&self, debrief: &Debrief) -> Option<String> {
        yields::draft(debrief, &setting(self.copy))
    }

    /// The question that is offered for `team.ask`, by the pattern. It is never put in unasked.
    #[must_use]
    pub fn suggested_question(&self, debrief: &Debrief) -> Option<&'static str> {
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
}

fn setting(copy: Copy) -> Setting<'static> {
    Setting { copy, ear: &Coach, roles: &[] }
}
