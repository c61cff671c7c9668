//! The list of debriefs.

use super::rows::{Row, gone_row, row, unreadable_row};
use crate::app::{Gone, Model, Msg, Pick};
use crate::copy::key;
use crate::debrief::Id;
use crate::journal::Entry;
use crate::sorted::{arrange, listed};
use crate::yields::Kind;

/// The list, ready to be drawn.
#[derive(Clone, Debug)]
pub struct JournalScreen {
    /// Its rows, newest first.
    pub rows: Vec<Row>,
    /// How many debriefs there are, in words; none when there are none.
    pub count: Option<String>,
    /// The lesson that asks whether it came up.
    pub came: Option<CameView>,
    /// Whether a copy is worth a reminder.
    pub remind: bool,
    /// What it can be narrowed by; none where there is nothing to choose from.
    pub find: Option<Vec<PickView>>,
    /// What was deleted lately, and can be brought back.
    pub deleted: Vec<Row>,
    /// The words that are looked for, as they were typed.
    pub words: String,
    /// How many more there are, where not all are drawn.
    pub more: Option<String>,
    /// Whether a debrief is open that the reader can go back to.
    pub resume: bool,
    /// That an answer to it was noted.
    pub noted: Option<&'static str>,
    /// What came of the last copy.
    pub copied: Option<&'static str>,
}

/// A lesson that asks whether it came up.
#[derive(Clone, Debug)]
pub struct CameView {
    /// The day that it is from.
    pub about: String,
    /// The lesson.
    pub lesson: String,
    /// What can be said to it.
    pub ways: Vec<(&'static str, Msg)>,
}

/// One choice above the list.
#[derive(Clone, Debug)]
pub struct PickView {
    /// Which.
    pub pick: Pick,
    /// What it is called.
    pub label: &'static str,
    /// The first choice: all of them.
    pub all: &'static str,
    /// The others: name, words, and whether it is the one that was picked.
    pub choices: Vec<(&'static str, &'static str, bool)>,
}

/// The list on screen: only what is seen of it is made.
pub(super) fn screen(model: &Model) -> JournalScreen {
    let (copy, find) = (model.copy, &model.find);
    let entries = &model.journal.entries;
    let total = find.found.as_ref().map_or(entries.len(), Vec::len);
    let place = |at: usize| match &find.found {
        Some(found) => found.get(at).and_then(|at| entries.get(*at)),
        None => entries.get(at),
    };
    let mut gone = listed(&model.gone);
    arrange(&mut gone, |a, b| b.begun.cmp(&a.begun));
    let (mut gone, mut rows) = (gone.into_iter().peekable(), Vec::new());
    for entry in (0..total.min(find.shown)).filter_map(place) {
        while let Some(before) = gone.next_if(|gone| find.found.is_some() || gone.begun >= entry.debrief.begun) {
            rows.push(gone_row(model, before));
        }
        rows.push(row(model, entry));
    }
    let more = total.saturating_sub(find.shown);
    if more == 0 {
        rows.extend(gone.map(|gone| gone_row(model, gone)));
        let unreadable = model.journal.unreadable.iter().filter(|_| find.found.is_none());
        rows.extend(unreadable.map(|unreadable| unreadable_row(model, unreadable)));
    }
    let noted = model.told == Some(key::CAME_NOTED);
    let resume = model.debrief().is_some_and(|debrief| !debrief.finished);
    JournalScreen {
        rows,
        count: count(model, total),
        deleted: deleted(model),
        words: find.words.as_str().to_owned(),
        came: came(model),
        remind: model.remind,
        find: (entries.len() > 1).then(|| picks(model)),
        more: (more > 0).then(|| copy.fill(key::FIND_MORE, &[("n", &more.to_string())])),
        resume,
        noted: copied(model).filter(|_| noted),
        copied: copied(model).filter(|_| !noted),
    }
}

/// The lesson that asks, if it is one still.
fn came(model: &Model) -> Option<CameView> {
    let (copy, (id, revision)) = (model.copy, model.came.as_ref()?);
    let debrief = &model.journal.entry(id, revision)?.debrief;
    let about = copy.fill(key::CAME_ABOUT, &[("day", &copy.full_day(debrief.day))]);
    let lesson = model.outcome(debrief, Kind::LessonCard)?.text(copy);
    let way = |name| (copy.about("came", name).unwrap_or_default(), Msg::Came(name));
    Some(CameView { about, lesson, ways: ["did", "did-not", "not", "later", "never"].map(way).to_vec() })
}

/// What was deleted in the last thirty days, but for what still stands in its place.
fn deleted(model: &Model) -> Vec<Row> {
    let shown = |id: &Id| model.gone.iter().any(|gone| gone.id == *id);
    let buried = model.journal.buried.iter().filter(|(entry, _)| !shown(&entry.debrief.id));
    let gone = buried.map(|(entry, _)| {
        let Entry { debrief, .. } = entry;
        gone_row(
            model,
            &Gone { id: debrief.id.clone(), title: debrief.title().into(), begun: debrief.begun, record: None },
        )
    });
    listed(gone)
}

/// How many debriefs there are, in words; none when there are none.
fn count(model: &Model, found: usize) -> Option<String> {
    let (copy, all) = (model.copy, model.journal.entries.len().to_string());
    let n = found.to_string();
    match (model.journal.entries.len(), &model.find.found) {
        (0, _) => None,
        (_, Some(_)) if found == 0 => Some(copy.say(key::FIND_NOTHING).to_owned()),
        (_, Some(_)) => Some(copy.fill(key::FIND_FOUND, &[("n", &n), ("all", &all)])),
        (1, None) => Some(copy.say(key::JOURNAL_ONE).to_owned()),
        (_, None) => Some(copy.fill(key::JOURNAL_MANY, &[("n", &n)])),
    }
}

/// What the list can be narrowed by, each with its choices.
fn picks(model: &Model) -> Vec<PickView> {
    let about = |pick: Pick, name: &str| model.copy.about(pick.name(), name).unwrap_or_default();
    let view = |(pick, picked): (Pick, Option<&'static str>)| PickView {
        pick,
        label: about(pick, "label"),
        all: about(pick, "all"),
        choices: listed(pick.choices().iter().map(|name| (*name, about(pick, name), picked == Some(*name)))),
    };
    listed(Pick::ALL.into_iter().zip(model.find.picked).map(view))
}

/// What came of the last copy, in words.
pub(super) fn copied(model: &Model) -> Option<&'static str> {
    model.told.map(|told| model.copy.say(told))
}

/// The first line, or what stands for it.
pub(super) fn title(model: &Model, line: &str) -> String {
    if line.is_empty() { model.copy.say(key::JOURNAL_UNTITLED).to_owned() } else { line.to_owned() }
}
