//! What the outcomes ask of the coach. The coach is built elsewhere and handed in by the app; this only names the questions.

/// The coach's hearing of one sentence, as it was typed.
pub trait Ear {
    /// Whether it makes somebody else the cause (the nudge `blame`).
    fn blames(&self, sentence: &str) -> bool;
    /// Whether it tells results alone and no act of the writer's own (`outcome_only`).
    fn tells_only_results(&self, sentence: &str) -> bool;
    /// Whether it is a verdict on the writer's person (`self_attack`): such a sentence goes into no outcome.
    fn attacks_self(&self, sentence: &str) -> bool;
    /// Whether it speaks of ending one's own life (`safety`): nothing of it is laid into a sentence, and nothing is missed of it.
    fn despairs(&self, text: &str) -> bool;
    /// Whether a word is a personal name on the coach's list.
    fn is_name(&self, word: &str) -> bool;
}

/// Hears nothing: for a language without a coach.
#[derive(Clone, Copy, Debug)]
pub struct Deaf;

impl Ear for Deaf {
    fn blames(&self, _: &str) -> bool {
        false
    }

    fn tells_only_results(&self, _: &str) -> bool {
        false
    }

    fn attacks_self(&self, _: &str) -> bool {
        false
    }

    fn despairs(&self, _: &str) -> bool {
        false
    }

    fn is_name(&self, _: &str) -> bool {
        false
    }
}
