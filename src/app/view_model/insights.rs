//! What repeats: four pictures, each with a sentence and with the same numbers as a table; and a year in my own words. It counts what was written,
//! and grades nobody.

use super::fields::{FieldShown, FieldView};
use super::journal::title;
use super::{ChoiceView, Item};
use crate::app::{Model, Msg, Paper, year};
use crate::copy::{Copy, Key, key};
use crate::debrief::{CheckIn, Day, Debrief, Pattern, Sting};
use crate::sorted::listed;

/// The fewest finished debriefs that are worth a picture.
const FEWEST: usize = 3;

/// The page, ready to be drawn.
#[derive(Clone, Debug)]
pub struct InsightsScreen {
    /// What is said at the head; all there is, as long as it is too early.
    pub lead: String,
    /// The pictures.
    pub plots: Vec<Plot>,
    /// From which day to which the year goes; nothing while it is too early for any.
    pub span: Vec<FieldView>,
    /// A year in my own words, where there is enough of it, else what is said instead.
    pub year: Result<Paper, &'static str>,
    /// What goes into it, for the reader to choose.
    pub choose: Vec<Item>,
}

/// One picture.
#[derive(Clone, Debug)]
pub struct Plot {
    /// Its name in the catalogue.
    pub name: &'static str,
    /// What it shows.
    pub title: &'static str,
    /// The same in one sentence.
    pub says: String,
    /// Its rows.
    pub rows: Vec<Line>,
    /// What its two edges stand for.
    pub ends: Option<[String; 2]>,
    /// What stands over the two columns of the table.
    pub head: [&'static str; 2],
}

/// One row of a picture, and of its table.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it is about.
    pub label: String,
    /// What stands beside it in the picture: the numbers, or as much of them as has room.
    pub beside: String,
    /// Marks, each at hundredths of the width, and how much of it is filled.
    pub marks: Vec<(i64, Mark)>,
    /// The numbers, in words, as the table has them.
    pub says: String,
}

/// How a mark is drawn: told apart by its shape and never by a colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A ring.
    Open,
    /// A ring with a bar.
    Half,
    /// A full dot.
    Full,
}

/// The page on screen.
pub(super) fn screen(model: &Model) -> InsightsScreen {
    let copy = model.copy;
    let entries = model.journal.entries.iter().rev().filter(|entry| entry.debrief.finished && !entry.other_version);
    let all = listed(entries.map(|entry| &entry.debrief));
    let n = all.len().to_string();
    let early = all.len() < FEWEST;
    let lead = copy.fill(if early { key::INSIGHTS_EARLY } else { key::INSIGHTS_LEAD }, &[("n", &n)]);
    let draw = Draw { model, all: &all };
    let plots = [draw.sting(), draw.patterns(), draw.days(), draw.looks()];
    let plots = if early { Vec::new() } else { listed(plots.into_iter().filter(|plot| !plot.rows.is_empty())) };
    let span = year::span(model, &all).filter(|_| all.len() >= year::FEWEST);
    let span = span.into_iter().flat_map(|days| year::SPAN.into_iter().zip(days)).map(|(id, day)| FieldView {
        id,
        shown: FieldShown::Day { not_yet: None, none: None },
        label: copy.about(id, "label"),
        value: day.to_string(),
        epoch: 0,
    });
    let (year, choose) = match year::paper(model, &all) {
        Some((paper, lessons)) => (Ok(paper), choose(copy, lessons)),
        None => (Err(copy.say(key::YEAR_EARLY)), Vec::new()),
    };
    InsightsScreen { lead, plots, span: listed(span), year, choose }
}

/// A tick for each lesson.
fn choose(copy: Copy, lessons: Vec<year::Lesson>) -> Vec<Item> {
    let mut options = Vec::new();
    for lesson in lessons {
        options.push(ChoiceView { text: lesson.text, chosen: lesson.goes_in, msg: Box::new(Msg::LeftOut(lesson.id)) });
    }
    let some = !options.is_empty();
    listed(some.then_some(Item::Choices { label: copy.say(key::YEAR_LESSONS), many: true, options }))
}

struct Draw<'a> {
    model: &'a Model,
    all: &'a [&'a Debrief],
}

impl Draw<'_> {
    fn plot(
        &self,
        name: &'static str,
        says: Key,
        with: &[(&str, &str)],
        rows: Vec<Line>,
        ends: Option<[String; 2]>,
    ) -> Plot {
        let about = |what| self.model.copy.about(name, what).unwrap_or_default();
        let head = [about("row"), about("number")];
        Plot { name, title: about("title"), says: self.model.copy.fill(says, with), rows, ends, head }
    }

    fn row(&self, day: Day, debrief: &Debrief, marks: Vec<(i64, Mark)>, says: String) -> Line {
        let label = [&self.model.copy.short_day(day), " · ", &title(self.model, debrief.title())].concat();
        Line { label, beside: says.clone(), marks, says }
    }

    fn sting(&self) -> Plot {
        let (mut rows, mut less, mut more) = (Vec::new(), 0, 0);
        for debrief in self.all {
            let mark = |field| debrief.sting(field).map(|sting: Sting| i64::from(sting.get()));
            let (Some(before), Some(after)) = (mark("arrive.sting"), mark("close.sting")) else { continue };
            (less, more) = (less + u32::from(after < before), more + u32::from(after > before));
            let says = self
                .model
                .copy
                .fill(key::INSIGHTS_BOTH, &[("before", &before.to_string()), ("after", &after.to_string())]);
            rows.push(self.row(debrief.day, debrief, vec![(before * 10, Mark::Open), (after * 10, Mark::Full)], says));
        }
        let counted = [("n", rows.len().to_string()), ("less", less.to_string()), ("more", more.to_string())];
        let ends = Some(["0".to_owned(), "10".to_owned()]);
        self.plot("insights.sting", key::INSIGHTS_STING_SAYS, &texts(&counted), rows, ends)
    }

    /// Each pattern with the months in which it came up.
    fn patterns(&self) -> Plot {
        let copy = self.model.copy;
        let first = self.all.first().map_or(Day::FIRST, |debrief| debrief.day);
        let span = self.all.last().map_or(0, |debrief| first.days_until(debrief.day)).max(1);
        let (mut rows, mut most, mut name) = (Vec::new(), 0, "");
        for pattern in Pattern::ALL {
            let of = listed(self.all.iter().filter(|debrief| debrief.pattern() == Some(*pattern)));
            if of.is_empty() {
                continue;
            }
            let label = copy.about("pattern", pattern.name()).unwrap_or_default();
            if of.len() > most {
                (most, name) = (of.len(), label);
            }
            let marks = listed(of.iter().map(|debrief| (first.days_until(debrief.day) * 100 / span, Mark::Full)));
            let says = year::months(copy, of.iter().map(|debrief| debrief.day));
            let times = match of.len() {
                1 => key::INSIGHTS_PATTERNS_ONCE,
                2 => key::INSIGHTS_PATTERNS_TWICE,
                _ => key::INSIGHTS_PATTERNS_TIMES,
            };
            let beside = copy.fill(times, &[("n", &of.len().to_string())]);
            rows.push(Line { label: label.to_owned(), beside, marks, says });
        }
        let counted = [("name", name.to_owned()), ("most", most.to_string()), ("n", self.all.len().to_string())];
        let month = |days| year::months(copy, std::iter::once(first.plus(days)));
        let ends = u16::try_from(span).ok().map(|span| [month(0), month(span)]);
        self.plot("insights.patterns", key::INSIGHTS_PATTERNS_SAYS, &texts(&counted), rows, ends)
    }

    /// From the first sign to the day of acting.
    fn days(&self) -> Plot {
        let told: Vec<(&Debrief, i64)> =
            listed(self.all.iter().filter_map(|debrief| Some((*debrief, year::waited(debrief)?))));
        let most = told.iter().map(|(_, days)| *days).max().unwrap_or(0);
        let least = told.iter().map(|(_, days)| *days).min().unwrap_or(0);
        let row = |(debrief, days): &(&Debrief, i64)| {
            self.row(debrief.day, debrief, vec![(days * 100 / most.max(1), Mark::Full)], days.to_string())
        };
        let rows = listed(told.iter().map(row));
        let counted = [("least", least.to_string()), ("most", most.to_string())];
        let ends = Some(["0".to_owned(), most.to_string()]);
        self.plot("insights.days", key::INSIGHTS_DAYS_SAYS, &texts(&counted), rows, ends)
    }

    /// Each look back. What was kept is counted, and nothing else.
    fn looks(&self) -> Plot {
        let (mut rows, mut kept) = (Vec::new(), 0);
        for debrief in self.all {
            for look in &debrief.looks {
                let Some(check_in) = look.check_in else { continue };
                kept += u32::from(check_in == CheckIn::Kept);
                let mark = match check_in {
                    CheckIn::Kept => Mark::Full,
                    CheckIn::Partly => Mark::Half,
                    CheckIn::NotYet => Mark::Open,
                };
                let says = self.model.copy.about("look.kept", check_in.name()).unwrap_or_default();
                rows.push(self.row(look.day, debrief, vec![(50, mark)], says.to_owned()));
            }
        }
        let says = if kept == 1 { key::INSIGHTS_LOOKS_ONE } else { key::INSIGHTS_LOOKS_SAYS };
        self.plot("insights.looks", says, &[("n", &kept.to_string())], rows, None)
    }
}

fn texts<'a>(counted: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    listed(counted.iter().map(|(name, text)| (*name, text.as_str())))
}
