//! The plan as fixed labelled lines, which a calendar carries and which are read back from whatever was pasted. The labels are never translated:
//! an event outlives the language that it was made in.

use crate::debrief::Day;

const PLAN: &str = "Plan";
const OBSTACLE: &str = "Obstacle";
const KNOWS: &str = "Who knows";
const LOOK_BACK: &str = "Look back";

/// A plan in its four lines; only the first is needed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// What is to be done.
    pub plan: String,
    /// What gets in the way, and what then.
    pub obstacle: String,
    /// Who knows about it.
    pub knows: String,
    /// The day to look back on.
    pub day: Option<Day>,
}

/// A count in place of the reader's words.
impl std::fmt::Debug for Lines {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Lines({} bytes, {:?})", self.plan.len() + self.obstacle.len() + self.knows.len(), self.day)
    }
}

/// What a text was read as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The plan in it; empty where there was none.
    pub lines: Lines,
    /// The lines that were no part of it, as they stand.
    pub unread: Vec<String>,
}

impl Lines {
    /// The lines of a plan, from the text of its outcome: who knows and the day stand behind their labels, what is left after the first line is the
    /// obstacle. In the plain form the moment and the act have a line each, and the second begins with its label.
    #[must_use]
    pub fn of(outcome: &str, [act_label, knows_label, day_label]: [&str; 3], day: Option<Day>) -> Lines {
        let mut lines = Lines { day, ..Lines::default() };
        for line in outcome.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if line.starts_with(day_label) {
                continue;
            }
            let place = match line.strip_prefix(knows_label) {
                Some(_) => &mut lines.knows,
                None if lines.plan.is_empty() => &mut lines.plan,
                None if lines.obstacle.is_empty() && line.starts_with(act_label) => &mut lines.plan,
                None => &mut lines.obstacle,
            };
            if !place.is_empty() {
                place.push_str(if place.ends_with(['.', '!', '?']) { " " } else { " · " });
            }
            place.push_str(line.strip_prefix(knows_label).unwrap_or(line).trim());
        }
        lines
    }

    /// Them as text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        let day = self.day.map(|day| day.to_string()).unwrap_or_default();
        for (label, said) in [(PLAN, &self.plan), (OBSTACLE, &self.obstacle), (KNOWS, &self.knows), (LOOK_BACK, &day)] {
            if !said.is_empty() {
                text.push_str(if text.is_empty() { "" } else { "\n" });
                text.push_str(label);
                text.push_str(": ");
                text.push_str(said);
            }
        }
        text
    }
}

/// Reads the lines back from a text that may hold anything around them. What is no such line is handed back, never guessed at.
#[must_use]
pub fn read_back(text: &str) -> Read {
    let mut read = Read::default();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !take(&mut read.lines, line) {
            read.unread.push(line.to_owned());
        }
    }
    read
}

/// Whether a line is one of the four, and not there yet.
fn take(lines: &mut Lines, line: &str) -> bool {
    let Some((label, said)) = line.split_once(':') else { return false };
    let (label, said) = (label.trim_end(), said.trim());
    let is = |name: &str| label.eq_ignore_ascii_case(name) && !said.is_empty();
    if is(LOOK_BACK) {
        let day = Day::parse(said).filter(|_| lines.day.is_none());
        lines.day = lines.day.or(day);
        return day.is_some();
    }
    let place = if is(PLAN) {
        &mut lines.plan
    } else if is(OBSTACLE) {
        &mut lines.obstacle
    } else if is(KNOWS) {
        &mut lines.knows
    } else {
        return false;
    };
    let is_new = place.is_empty();
    if is_new {
        place.push_str(said);
    }
    is_new
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_is_read_from_whatever_stands_around_it() {
        let pasted = "Something to look at\nFri 13 Mar 2026, 09:00 to 09:15\nPlan: If someone asks, then I will wait.\nobstacle:  Shame. \nWho knws: our lead\nLook back: 2026-03-13\nSent from my calendar";
        let read = read_back(pasted);
        assert_eq!(read.lines.plan, "If someone asks, then I will wait.");
        assert_eq!(read.lines.obstacle, "Shame.");
        assert_eq!(read.lines.day, Day::parse("2026-03-13"));
        assert_eq!(
            read.unread,
            ["Something to look at", "Fri 13 Mar 2026, 09:00 to 09:15", "Who knws: our lead", "Sent from my calendar"]
        );
    }

    #[test]
    fn a_second_plan_and_a_day_that_is_none_are_handed_back() {
        let read = read_back("Plan: One\nPlan: Two\nLook back: soon");
        assert_eq!(read.lines.plan, "One");
        assert_eq!(read.unread, ["Plan: Two", "Look back: soon"]);
    }

    #[test]
    fn the_lines_of_a_plan_are_taken_from_its_outcome() {
        let outcome = "If a date feels urgent, then I will ask.\nIf shame gets in the way, then I will ask anyway.\nWho knows: our lead.\nLook back: Tuesday 8 December.";
        let lines = Lines::of(outcome, ["Then I will", "Who knows:", "Look back:"], Day::parse("2026-12-08"));
        assert_eq!(
            lines.text(),
            "Plan: If a date feels urgent, then I will ask.\nObstacle: If shame gets in the way, then I will ask anyway.\nWho knows: our lead.\nLook back: 2026-12-08"
        );
    }
}
