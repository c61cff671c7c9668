//! The export document: `{"format":"fail-forward/1","exported":…,"debriefs":[…],"settings":{}}`. Its schema ships beside it.

use super::super::saved::line::Line;
use super::super::{Entry, saved};
use crate::debrief::{Offset, Timestamp, whole};

/// What a document of ours calls itself.
pub(super) const FORMAT: &str = "fail-forward/1";

/// The document of these debriefs. The same debriefs give the same text, but for `exported`.
#[must_use]
pub fn document(entries: &[Entry], exported: Timestamp) -> String {
    let mut debriefs = "[".to_owned();
    for entry in entries {
        debriefs.push_str(if debriefs.len() > 1 { ",\n" } else { "\n" });
        debriefs.push_str(&saved::encode_loose(entry));
    }
    debriefs.push_str("\n]");
    let mut line = Line::begin();
    line.text("format", FORMAT);
    line.text("exported", &moment(exported));
    line.json("debriefs", &debriefs);
    line.json("settings", "{}");
    let mut text = line.close();
    text.push('\n');
    text
}

/// A moment as RFC 3339 has it, in UTC: `2026-11-24T20:41:07Z`. A clock that makes no sense says the beginning of time.
fn moment(at: Timestamp) -> String {
    let Some((day, hour, minute)) = at.local(Offset(0)) else { return moment(Timestamp(0)) };
    let second = at.0.div_euclid(1000).rem_euclid(60);
    let two = |number: i64| [(number / 10).to_string(), (number % 10).to_string()].concat();
    [&day.to_string(), "T", &two(hour.into()), ":", &two(minute.into()), ":", &two(second), "Z"].concat()
}

/// Whether that is the name of a format of ours, and if a later one, which.
pub(super) fn version(format: &str) -> Option<u64> {
    whole(format.strip_prefix("fail-forward/")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_rfc_3339_has_it() {
        assert_eq!(moment(Timestamp(1_795_552_867_123)), "2026-11-24T20:41:07Z");
        assert_eq!(moment(Timestamp(i64::MAX)), "1970-01-01T00:00:00Z");
    }
}
