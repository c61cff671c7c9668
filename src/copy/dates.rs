//! Days in words, as the catalogue writes them. Outcomes, the journal and the views ask here; no clock is read.

use super::{Copy, Key, key};
use crate::debrief::Day;

impl Copy {
    /// A day soon to come or just past: "Tuesday 8 December".
    #[must_use]
    pub fn long_day(self, day: Day) -> String {
        self.day(key::DATE_LONG, day)
    }

    /// A day of any year: "Tuesday 8 December 2026".
    #[must_use]
    pub fn full_day(self, day: Day) -> String {
        self.day(key::DATE_FULL, day)
    }

    /// A day in a list: "8 December 2026".
    #[must_use]
    pub fn short_day(self, day: Day) -> String {
        self.day(key::DATE_SHORT, day)
    }

    fn day(self, shape: Key, day: Day) -> String {
        let named = |what: String| self.about("date", &what).unwrap_or_default();
        let weekday = named(format!("weekday-{}", day.weekday()));
        let month = named(format!("month-{}", day.month()));
        let (date, year) = (day.day_of_month().to_string(), day.year().to_string());
        self.fill(shape, &[("weekday", weekday), ("day", &date), ("month", month), ("year", &year)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_out_in_words() {
        let day = Day::parse("2026-12-08").expect("a day");
        assert_eq!(Copy::ENGLISH.long_day(day), "Tuesday 8 December");
        assert_eq!(Copy::ENGLISH.full_day(day), "Tuesday 8 December 2026");
        assert_eq!(Copy::ENGLISH.short_day(day), "8 December 2026");
    }
}
