//! What is open under an outcome, and what the reader chose for it on the way out. Nothing of it is stored: what was typed stands in the debrief.

use crate::debrief::{Timestamp, Words};
use crate::yields::Kind;

/// A panel inside an outcome's leaf; at most one is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The wording, to be changed by hand.
    Wording,
    /// The plan as an event.
    Calendar,
    /// The lesson as a picture.
    Card,
    /// Roles for names.
    Roles,
    /// The shift that the lesson is tagged with.
    Shift,
    /// Saying the plan once.
    Rehearsal,
}

/// Something that is on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The statement in the length to send.
    Long,
    /// In the event: the plan.
    Plan,
    /// In the event: the obstacle.
    Obstacle,
    /// In the event: who knows.
    Knows,
    /// An event on the look-back day.
    LookBack,
    /// An event on the day of the act.
    Act,
    /// The picture square.
    Square,
    /// The picture by night.
    Night,
}

/// What the event is called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Title {
    /// Nothing that tells.
    #[default]
    Neutral,
    /// The plan itself.
    Plan,
    /// The reader's own words.
    Own,
}

/// The talking points, said aloud card by card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aloud {
    /// Which card, from 1; before the first it is 0.
    pub at: usize,
    /// When the first card was shown.
    pub since: Option<Timestamp>,
    /// The seconds since then, as far as they were looked at.
    pub seconds: u32,
}

/// What is open, and what was chosen.
#[derive(Clone, Debug)]
pub struct Handing {
    /// The open panel.
    pub panel: Option<(Kind, Panel)>,
    /// What is on, a bit each.
    on: u8,
    /// What the event is called.
    pub title: Title,
    /// A wording that was given up for the answers, until the outcome is left.
    pub given_up: Option<(Kind, Words)>,
    /// The cards, while they are said.
    pub aloud: Option<Aloud>,
    /// Whether the picture that was asked for is too long for a card.
    pub too_long: bool,
    /// What was pasted to bring a plan back.
    pub pasted: Words,
    /// Whether it was to be put in, and holds no plan.
    pub refused: bool,
}

impl Default for Handing {
    fn default() -> Handing {
        let on = [Choice::Plan, Choice::Obstacle, Choice::LookBack].into_iter().fold(0, |on, choice| on | bit(choice));
        Handing {
            panel: None,
            on,
            title: Title::Neutral,
            given_up: None,
            aloud: None,
            too_long: false,
            pasted: Words::default(),
            refused: false,
        }
    }
}

impl Handing {
    /// The outcomes are left: all is shut, and chosen anew. What was pasted stays: it was typed, after all.
    pub(super) fn leave(&mut self) {
        let pasted = std::mem::take(&mut self.pasted);
        *self = Handing { pasted, ..Handing::default() };
    }

    /// Whether it is on.
    #[must_use]
    pub fn is(&self, choice: Choice) -> bool {
        self.on & bit(choice) != 0
    }

    /// Puts it on or off.
    pub(super) fn set(&mut self, choice: Choice, on: bool) {
        self.on = if on { self.on | bit(choice) } else { self.on & !bit(choice) };
    }
}

const fn bit(choice: Choice) -> u8 {
    1 << choice as u8
}

/// One thing done to an outcome or with it.
#[derive(Clone, Debug)]
#[repr(u8)]
pub enum Handed {
    /// A panel, opened or shut.
    Opened(Kind, Panel),
    /// Something put on or off.
    Set(Choice, bool),
    /// What the event is called.
    Titled(Title),
    /// "Follow my answers again".
    Followed(Kind),
    /// "Back to my wording".
    Reworded,
    /// A role for a name.
    Role(Words, Words),
    /// "I have said it".
    Said,
    /// Ask whether the lesson comes up, on or off.
    Asks,
    /// The event as a file.
    SavedEvent,
    /// The lines of the event, copied.
    CopiedLines,
    /// The picture was drawn, or is too long for a card.
    Drawn(bool),
    /// The picture as a file.
    SavedPicture,
    /// The picture, shared.
    SharedPicture,
    /// The lesson as a card of paper.
    PrintedCard,
    /// The cards, from the start.
    Aloud,
    /// The next card; after the last one it is over.
    Next,
    /// The card before.
    Before,
    /// No more cards.
    Stopped,
    /// A while went by with a card on screen.
    Beat,
    /// "Bring a plan back".
    Bringing,
    /// What was pasted there.
    Pasted(Words),
    /// Put that plan in the journal.
    BroughtBack,
}
