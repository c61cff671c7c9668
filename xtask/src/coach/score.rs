//! Counting how often the coach is right: pure.

use fail_forward::coach::NudgeKind;
use std::fmt;

/// One text: what it was labelled and what was heard.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) wanted: Vec<NudgeKind>,
    pub(crate) heard: Vec<NudgeKind>,
    /// Typed inside a sentence.
    pub(crate) typed: bool,
}

/// Right and wrong of one nudge, or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) hits: u32,
    pub(crate) misses: u32,
    pub(crate) alarms: u32,
    /// Alarms in texts without any label.
    pub(crate) in_silence: u32,
}

impl Tally {
    /// How many texts carry the label.
    pub(crate) fn support(self) -> u32 {
        self.hits + self.misses
    }

    /// Of what was raised, how much was right.
    pub(crate) fn precision(self) -> Share {
        Share { part: self.hits, whole: self.hits + self.alarms }
    }

    /// Of what was to be raised, how much was.
    pub(crate) fn recall(self) -> Share {
        Share { part: self.hits, whole: self.support() }
    }

    /// The harmonic mean of both.
    pub(crate) fn f1(self) -> Share {
        Share { part: 2 * self.hits, whole: 2 * self.hits + self.misses + self.alarms }
    }
}

/// A part of a whole, with the interval it can be trusted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) part: u32,
    pub(crate) whole: u32,
}

impl Share {
    /// The share itself; none of nothing.
    pub(crate) fn value(self) -> Option<f64> {
        (self.whole > 0).then(|| f64::from(self.part) / f64::from(self.whole))
    }

    /// Wilson's 95 % interval.
    pub(crate) fn interval(self) -> Option<(f64, f64)> {
        let p = self.value()?;
        let (n, z) = (f64::from(self.whole), 1.959_964_f64);
        let middle = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
        let half = z / (1.0 + z * z / n) * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
        Some(((middle - half).max(0.0), (middle + half).min(1.0)))
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.value(), self.interval()) {
            (Some(p), Some((low, high))) => write!(f, "{p:.3} ({low:.2}–{high:.2})"),
            _ => f.write_str("–"),
        }
    }
}

/// All tallies of some texts.
#[derive(Debug, Default)]
pub(crate) struct Table {
    nudges: [Tally; 10],
    texts: u32,
    silent: u32,
    disturbed: u32,
}

impl Table {
    /// Counts.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a Judged>) -> Table {
        let mut table = Table::default();
        for one in texts {
            table.texts += 1;
            let silent = one.wanted.is_empty();
            table.silent += u32::from(silent);
            table.disturbed += u32::from(silent && !one.heard.is_empty());
            for (kind, tally) in NudgeKind::ALL.into_iter().zip(&mut table.nudges) {
                let (wanted, heard) = (one.wanted.contains(&kind), one.heard.contains(&kind));
                tally.hits += u32::from(wanted && heard);
                tally.misses += u32::from(wanted && !heard);
                tally.alarms += u32::from(!wanted && heard);
                tally.in_silence += u32::from(silent && heard);
            }
        }
        table
    }

    /// No text was counted.
    pub(crate) fn is_empty(&self) -> bool {
        self.texts == 0
    }

    /// All nudges counted together.
    pub(crate) fn overall(&self) -> Tally {
        self.nudges.iter().fold(Tally::default(), |sum, one| Tally {
            hits: sum.hits + one.hits,
            misses: sum.misses + one.misses,
            alarms: sum.alarms + one.alarms,
            in_silence: sum.in_silence + one.in_silence,
        })
    }

    fn row(&self, f: &mut fmt::Formatter<'_>, name: &str, tally: Tally, alarms: u32) -> fmt::Result {
        let per = Share { part: alarms, whole: self.silent };
        let alarms = per.value().map_or_else(
            || "–".to_owned(),
            |p| {
                let (low, high) = per.interval().unwrap_or_default();
                format!("{:.1} ({:.1}–{:.1})", p * 100.0, low * 100.0, high * 100.0)
            },
        );
        let f1 = tally.f1().value().map_or_else(|| "–".to_owned(), |f1| format!("{f1:.3}"));
        writeln!(f, "| {name} | {} | {} | {} | {f1} | {alarms} |", tally.support(), tally.precision(), tally.recall())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} texts, {} of them silent. In brackets: 95 % intervals (Wilson).\n", self.texts, self.silent)?;
        writeln!(f, "| nudge | support | precision | recall | F1 | false alarms per 100 silent answers |")?;
        writeln!(f, "|---|---|---|---|---|---|")?;
        for (kind, tally) in NudgeKind::ALL.into_iter().zip(self.nudges) {
            self.row(f, kind.name(), tally, tally.in_silence)?;
        }
        self.row(f, "**overall**", self.overall(), self.disturbed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use NudgeKind::{Blame, NoOwner};

    fn judged(wanted: &[NudgeKind], heard: &[NudgeKind]) -> Judged {
        Judged { wanted: wanted.to_vec(), heard: heard.to_vec(), typed: false }
    }

    #[test]
    fn hits_misses_and_alarms_are_counted_apart() {
        let texts =
            [judged(&[Blame], &[Blame, NoOwner]), judged(&[Blame], &[]), judged(&[], &[Blame]), judged(&[], &[])];
        let table = Table::of(texts.iter());
        assert_eq!(table.overall(), Tally { hits: 1, misses: 1, alarms: 2, in_silence: 1 });
        assert_eq!(table.overall().precision(), Share { part: 1, whole: 3 });
        assert_eq!((table.silent, table.disturbed), (2, 1));
    }

    #[test]
    fn wilson_gives_the_textbook_interval() {
        let (low, high) = Share { part: 9, whole: 10 }.interval().unwrap();
        assert!((low - 0.5958).abs() < 0.001 && (high - 0.9821).abs() < 0.001, "{low} {high}");
    }

    #[test]
    fn nothing_has_no_share() {
        assert_eq!(Share { part: 0, whole: 0 }.to_string(), "–");
        assert!(Table::of([].iter()).is_empty());
    }
}
