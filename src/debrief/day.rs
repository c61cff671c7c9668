//! A day of the calendar, and a moment of the clock. Both come in from outside; nothing here asks what time it is.

use std::fmt;

use time::{Date, Duration, Month, OffsetDateTime, UtcOffset};

use super::whole;

/// A day between 1970-01-01 and 2200-12-31; outside of that a date is a slip, not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

const YEARS: std::ops::RangeInclusive<i32> = 1970..=2200;

impl Day {
    /// The first day that can be told: where a clock makes no sense at all.
    pub const FIRST: Day = Day(OffsetDateTime::UNIX_EPOCH.date());

    /// The day written as `YYYY-MM-DD`, as a date field gives it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let shaped = year.len() == 4 && month.len() == 2 && day.len() == 2;
        if !shaped || ![year, month, day].into_iter().all(digits) {
            return None;
        }
        let month = Month::try_from(whole::<u8>(month)?).ok()?;
        Date::from_calendar_date(whole(year)?, month, whole(day)?).ok().and_then(Day::within)
    }

    fn within(date: Date) -> Option<Day> {
        YEARS.contains(&date.year()).then_some(Day(date))
    }

    /// That many days later; the same day where the calendar ends.
    #[must_use]
    pub fn plus(self, days: u16) -> Day {
        self.0.checked_add(Duration::days(i64::from(days))).and_then(Day::within).unwrap_or(self)
    }

    /// Whole days from this day to a later one; negative when it is earlier.
    #[must_use]
    pub fn days_until(self, later: Day) -> i64 {
        (later.0 - self.0).whole_days()
    }

    /// 0 for Monday … 6 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 1 for January … 12 for December.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day_of_month(self) -> u8 {
        self.0.day()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day_of_month())
    }
}

/// A moment of the clock, in milliseconds since 1970 (UTC).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Milliseconds from this moment to a later one; never less than nothing, whatever the clock did.
    #[must_use]
    pub fn until(self, later: Timestamp) -> i64 {
        later.0.saturating_sub(self.0).max(0)
    }

    /// This moment, that many milliseconds later.
    #[must_use]
    pub fn plus(self, millis: i64) -> Timestamp {
        Timestamp(self.0.saturating_add(millis))
    }

    /// The day and the time of day (hour, minute) where the clock is that many minutes ahead of UTC; none where no calendar has it.
    #[must_use]
    pub fn local(self, offset: Offset) -> Option<(Day, u8, u8)> {
        let seconds = self.0.div_euclid(1000);
        let zone = UtcOffset::from_whole_seconds(offset.0.checked_mul(60)?).ok()?;
        let at = OffsetDateTime::from_unix_timestamp(seconds).ok()?.checked_to_offset(zone)?;
        Some((Day::within(at.date())?, at.hour(), at.minute()))
    }
}

/// How many minutes the reader's clock is ahead of UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offset(pub i32);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_back_as_it_was_written() {
        for text in ["1970-01-01", "2024-02-29", "2026-11-24", "2200-12-31"] {
            assert_eq!(Day::parse(text).map(|day| day.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_no_calendar_has_is_no_day() {
        for text in [
            "",
            "2026",
            "0002-11-24",
            "2026-13-01",
            "2025-02-29",
            "2026-1-1",
            "9999-01-01",
            "2026-11-24x",
            "+026-11-24",
        ] {
            assert_eq!(Day::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_local_day_follows_the_readers_clock() {
        let late = Timestamp(1_795_560_300_000); // 2026-11-24 22:45 UTC
        assert_eq!(late.local(Offset(0)).map(|(day, ..)| day.to_string()).as_deref(), Some("2026-11-24"));
        assert_eq!(late.local(Offset(120)).map(|(day, ..)| day.to_string()).as_deref(), Some("2026-11-25"));
        assert_eq!(Timestamp(i64::MAX).local(Offset(i32::MAX)), None);
    }

    #[test]
    fn a_clock_set_back_makes_no_negative_span() {
        assert_eq!(Timestamp(5_000).until(Timestamp(1_000)), 0);
    }

    #[test]
    fn a_day_is_the_readers_own_from_one_end_of_the_earth_to_the_other_and_over_every_odd_night() {
        let new_year = Timestamp(1_798_761_600_000); // 2027-01-01 00:00 UTC
        let leap = Timestamp(1_835_395_200_000); // 2028-02-29 00:00 UTC
        for (at, behind, there) in [(new_year, "2026-12-31", "2027-01-01"), (leap, "2028-02-28", "2028-02-29")] {
            for minutes in -720..=840 {
                let (day, hour, minute) = at.local(Offset(minutes)).expect("a day");
                assert_eq!(day.to_string(), if minutes < 0 { behind } else { there }, "{minutes}");
                assert_eq!(i32::from(hour) * 60 + i32::from(minute), minutes.rem_euclid(1440));
            }
        }
        // The clock goes forward in one night of March and back in one of October: a fortnight later is the same day of the week.
        for (from, to) in [("2026-03-22", "2026-04-05"), ("2026-10-18", "2026-11-01"), ("2026-12-24", "2027-01-07")] {
            let day = Day::parse(from).expect("a day");
            assert_eq!(day.plus(14).to_string(), to);
            assert_eq!(day.plus(14).weekday(), day.weekday());
        }
        let last = Day::parse("2200-12-31").expect("a day");
        assert_eq!(last.plus(14), last, "where the calendar ends, the day stays");
    }
}
