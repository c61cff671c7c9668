//! What the open debrief gives, as the program words it: the outcomes, the draft above Team's field, the suggested question, the whole as text.

use super::{Choice, Model};
use crate::copy::key;
use crate::debrief::{Debrief, Pattern};
use crate::journal::prose;
use crate::sorted::listed;
use crate::yields::{self, Kind, Length, Lines, Outcome, Role, Setting};

impl Model {
    /// One outcome, the statement in the length that was chosen; none where it is not drawn.
    #[must_use]
    pub fn outcome(&self, debrief: &Debrief, kind: Kind) -> Option<Outcome> {
        self.outcomes_of(debrief, &[kind]).pop()
    }

    /// Those of these kinds that are drawn.
    pub(super) fn outcomes_of(&self, debrief: &Debrief, kinds: &[Kind]) -> Vec<Outcome> {
        self.worded(debrief, kinds, &yields::roles_of(debrief.words("close.roles")))
    }

    fn worded(&self, debrief: &Debrief, kinds: &[Kind], roles: &[Role]) -> Vec<Outcome> {
        let length = if self.handing.is(Choice::Long) { Length::Send } else { Length::Say };
        yields::outcomes_of(debrief, &Setting { roles, ..self.setting() }, kinds, length)
    }

    /// One outcome line by line; none where it is not drawn.
    pub(super) fn outcome_lines(&self, debrief: &Debrief, kind: Kind) -> Option<Vec<String>> {
        let text = self.outcome(debrief, kind)?.text(self.copy);
        Some(listed(text.lines().map(str::to_owned)))
    }

    /// The outcomes that hold something, in the order of Close.
    #[must_use]
    pub fn outcomes(&self, debrief: &Debrief) -> Vec<Outcome> {
        self.outcomes_of(debrief, Kind::ALL)
    }

    /// The names in an outcome that a role could stand for: none in a language in which other words have a capital too.
    #[must_use]
    pub fn names(&self, debrief: &Debrief, kind: Kind) -> Vec<String> {
        if !self.copy.is_english() {
            return Vec::new();
        }
        let said = self.worded(debrief, &[kind], &[]).pop().map(|outcome| outcome.text(self.copy)).unwrap_or_default();
        yields::names_in(&said, &self.memory)
    }

    /// The plan as the lines of an event.
    #[must_use]
    pub fn lines(&self, debrief: &Debrief) -> Lines {
        let plan = self.outcome(debrief, Kind::Plan).map(|plan| plan.text(self.copy)).unwrap_or_default();
        let label = |frame| self.copy.say(frame).split('{').next().unwrap_or_default().trim_end();
        let labels = [self.copy.say(key::PLAN_ACT), label(key::FRAME_KNOWS), label(key::FRAME_LOOK_BACK)];
        Lines::of(&plan, labels, debrief.day_at("reset.day"))
    }

    /// What Own gave, to start from on Team, as long as nothing stands there that it would replace.
    #[must_use]
    pub fn draft(&self, debrief: &Debrief) -> Option<String> {
        if !debrief.words("team.share").trim().is_empty() {
            return None;
        }
        yields::draft(debrief, &self.setting())
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
