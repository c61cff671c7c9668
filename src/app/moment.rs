//! What the core may know of the world when a message arrives.

use crate::copy::Copy;
use crate::debrief::{Day, Id, Offset, Timestamp};

/// The clock and one throw of the dice, handed in from outside with each message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The time now.
    pub at: Timestamp,
    /// How far the reader's clock is ahead of UTC.
    pub offset: Offset,
    /// An id that was never used: 128 random bits.
    pub fresh: Id,
}

impl Moment {
    /// Today, on the reader's calendar.
    #[must_use]
    pub fn today(&self) -> Day {
        self.at.local(self.offset).map_or(Day::FIRST, |(day, ..)| day)
    }

    /// Another moment in words, by the reader's calendar and clock.
    #[must_use]
    pub fn when(&self, copy: Copy, at: Timestamp) -> String {
        let there = Moment { at, ..self.clone() };
        [&copy.short_day(there.today()), ", ", &there.clock()].concat()
    }

    /// The time of day, such as `21:14`.
    #[must_use]
    pub fn clock(&self) -> String {
        let (hour, minute) = self.at.local(self.offset).map_or((0, 0), |(_, hour, minute)| (hour, minute));
        format!("{hour:02}:{minute:02}")
    }
}
