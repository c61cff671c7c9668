//! One sentence, read once and asked about one nudge after another: the outcomes want to know two or three of ten, and ask again after every key.

use core::fmt;

use super::hears::heard;
use super::learned::Weighed;
use super::text::Text;
use super::{Answer, NudgeKind, Place, read};

/// Where the joining rules ask: they lay a sentence of it into "That one's on me".
const HERE: Place<'static> = Place::Field("own.because");

/// What the coach hears in one sentence, as if it was typed at `own.because`.
#[derive(Clone)]
pub struct Listener {
    text: Text,
    /// None where a rule hears words of dying, or the words are too few or not English: then nothing else is heard.
    weighed: Option<Weighed>,
    /// A bit for each nudge that was asked about, and for each that was heard.
    asked: u16,
    heard: u16,
}

impl Listener {
    /// Reads a sentence.
    #[must_use]
    pub fn new(sentence: &str) -> Listener {
        let (mut text, _) = read(&Answer { place: HERE, moment: None, text: sentence });
        let dark = text.despairs().is_some();
        let weighed = if !dark && text.speaks() { Some(text.weigh(HERE, false)) } else { None };
        let safety = bit(NudgeKind::Safety);
        Listener { text, weighed, asked: safety, heard: if dark { safety } else { 0 } }
    }

    /// Whether it raises this nudge. Of dying the second opinion is not asked: a card too many costs a press, a lost outcome the words themselves.
    pub fn hears(&mut self, kind: NudgeKind) -> bool {
        if self.asked & bit(kind) == 0 {
            self.asked |= bit(kind);
            // What blames or excuses tells more than results.
            let told = kind == NudgeKind::OutcomeOnly
                && [NudgeKind::Blame, NudgeKind::ButExcuse].into_iter().any(|other| self.hears(other));
            let weighed = self.weighed.as_ref().filter(|_| !told && heard(HERE).has(kind));
            if weighed.is_some_and(|weighed| self.text.raises(weighed, kind).is_some()) {
                self.heard |= bit(kind);
            }
        }
        self.heard & bit(kind) != 0
    }
}

/// What it read is the reader's, and so are the numbers that it made of it: only how many they are is told.
impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a sentence of {}", self.text.count())
    }
}

const fn bit(kind: NudgeKind) -> u16 {
    1 << kind as u16
}
