//! A year in my own words: one page to print. Lessons to the letter, the months of each pattern, days from the first sign to acting, plans kept. It
//! bears no score, and no lesson that the reader would not have on paper.

use super::{Model, Paper};
use crate::copy::{Copy, key};
use crate::debrief::{CheckIn, Day, Debrief, Id, Pattern};
use crate::sorted::listed;
use crate::yields::Kind;

/// Below so many debriefs it is too early.
pub(super) const FEWEST: usize = 4;
/// The days of a year.
const YEAR: i64 = 365;

/// The fields of its first day and its last.
pub(super) const SPAN: [&str; 2] = ["span.from", "span.until"];

/// From which day to which it goes: as the reader chose, else the year before the last debrief. They come oldest first.
pub(super) fn span(model: &Model, all: &[&Debrief]) -> Option<[Day; 2]> {
    let [from, until] = model.span;
    let until = until.unwrap_or(all.last()?.day);
    let first = all.iter().map(|debrief| debrief.day).find(|day| (0..YEAR).contains(&day.days_until(until)));
    Some([from.or(first).unwrap_or(until), until])
}

/// The reader chose its first day or its last; an emptied one is ours again.
pub(super) fn spanned(model: &mut Model, field: &str, text: &str) {
    for (name, day) in SPAN.iter().zip(&mut model.span) {
        if *name == field {
            *day = Day::parse(text);
        }
    }
}

/// The reader leaves a lesson out, or puts it in again.
pub(super) fn left_out(model: &mut Model, id: Id) {
    match model.left_out.iter().position(|out| *out == id) {
        Some(at) => drop(model.left_out.remove(at)),
        None => model.left_out.push(id),
    }
}

/// One lesson of a year.
pub(super) struct Lesson {
    /// The debrief that it is of.
    pub(super) id: Id,
    /// Itself in the reader's own words, with its day.
    pub(super) text: String,
    /// Whether it stands on the page.
    pub(super) goes_in: bool,
}

/// The page of those days, of debriefs that come oldest first, and the lessons that it can hold; none while it is too early.
pub(super) fn paper(model: &Model, all: &[&Debrief]) -> Option<(Paper, Vec<Lesson>)> {
    let copy = model.copy;
    let [from, until] = span(model, all)?;
    let within = |debrief: &&Debrief| (from..=until).contains(&debrief.day);
    let year = listed(all.iter().copied().filter(within));
    if year.len() < FEWEST {
        return None;
    }
    let lessons: Vec<Lesson> = listed(year.iter().rev().filter_map(|debrief| lesson(model, debrief)));
    let (first, last) = (year.first()?.day, year.last()?.day);
    let mut paper = Paper::default();
    paper.add("h1", "", copy.say(key::YEAR_TITLE));
    let (from, to) = (copy.short_day(first), copy.short_day(last));
    paper.add("p", "", copy.fill(key::YEAR_SPAN, &[("from", &from), ("to", &to), ("n", &year.len().to_string())]));
    let mut section = |name, lines: Vec<String>| {
        if !lines.is_empty() {
            paper.add("h2", "", copy.say(name));
            lines.into_iter().for_each(|line| paper.add("p", "", line));
        }
    };
    let chosen = lessons.iter().filter(|lesson| lesson.goes_in).map(|lesson| lesson.text.clone());
    section(key::YEAR_LESSONS, listed(chosen));
    section(key::YEAR_PATTERNS, listed(Pattern::ALL.iter().filter_map(|pattern| repeated(copy, &year, *pattern))));
    let waited = year.iter().filter_map(|debrief| {
        let (days, day) = (waited(debrief)?.to_string(), copy.short_day(debrief.day));
        Some(copy.fill(key::YEAR_WAITED, &[("n", &days), ("day", &day)]))
    });
    section(key::YEAR_DAYS, listed(waited));
    let looks = year.iter().flat_map(|debrief| &debrief.looks);
    let kept = looks.filter(|look| look.check_in == Some(CheckIn::Kept)).count();
    let line = copy.fill(key::YEAR_KEPT, &[("n", &kept.to_string())]);
    section(key::YEAR_PLANS, listed((kept > 0).then_some(line)));
    Some((paper, lessons))
}

fn lesson(model: &Model, debrief: &Debrief) -> Option<Lesson> {
    let card = model.outcome(debrief, Kind::LessonCard)?;
    let text = [&card.text(model.copy), " (", &model.copy.short_day(debrief.day), ")"].concat();
    Some(Lesson { id: debrief.id.clone(), text, goes_in: !model.left_out.contains(&debrief.id) })
}

fn repeated(copy: Copy, year: &[&Debrief], pattern: Pattern) -> Option<String> {
    let days = year.iter().filter(|debrief| debrief.pattern() == Some(pattern)).map(|debrief| debrief.day);
    let months = months(copy, days);
    let name = copy.about("pattern", pattern.name())?;
    (!months.is_empty()).then(|| copy.fill(key::FRAME_POINT, &[("label", name), ("text", &months)]))
}

/// The months of some days that stand in order, each once.
pub(super) fn months(copy: Copy, days: impl Iterator<Item = Day>) -> String {
    let mut months: Vec<String> = Vec::new();
    for day in days {
        let month = copy.about("date", &["month-", &day.month().to_string()].concat()).unwrap_or_default();
        let month = [month, " ", &day.year().to_string()].concat();
        if months.last() != Some(&month) {
            months.push(month);
        }
    }
    months.join(", ")
}

/// Days from the first sign to the day of acting, where both are known and stand the right way round.
pub(super) fn waited(debrief: &Debrief) -> Option<i64> {
    let days = debrief.day_at("own.first-sign")?.days_until(debrief.day_at("own.acted")?);
    (days >= 0).then_some(days)
}
