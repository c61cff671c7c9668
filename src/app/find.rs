//! What the reader looks for in the list: words, a pattern, a shift, what became of the plan, and in which order.

use std::fmt;

use super::{Model, Place};
use crate::copy::Copy;
use crate::debrief::{Answer, Debrief, LookBack, Pattern, Shift, Words, field};
use crate::journal::fold::{fold, folded};
use crate::journal::{Entry, Hay, prose};
use crate::sorted::{highest_first, listed};

/// So many rows are drawn at first, more than a window shows; each time that the reader goes on there are as many again.
pub(super) const AT_ONCE: usize = 20;
/// So many debriefs are folded between two drawings of the page.
const FOLDED_AT_ONCE: usize = 250;

/// What a list can be narrowed by, or ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The pattern.
    Pattern,
    /// The shift.
    Shift,
    /// What became of the plan.
    Plan,
    /// The order.
    Order,
}

impl Pick {
    /// All of them, as they stand on screen.
    pub const ALL: [Pick; 4] = [Pick::Pattern, Pick::Shift, Pick::Plan, Pick::Order];

    /// Its name in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Pick::Pattern => "find.pattern",
            Pick::Shift => "find.shift",
            Pick::Plan => "find.plan",
            Pick::Order => "find.order",
        }
    }

    /// The names of what can be picked, but for the first, which is all of them or the order of every day.
    #[must_use]
    pub const fn choices(self) -> &'static [&'static str] {
        match self {
            Pick::Pattern => Pattern::NAMES,
            Pick::Shift => Shift::NAMES,
            Pick::Plan => &["open", "kept", "partly", "not-yet", "let-go", "none"],
            Pick::Order => &["oldest", "sting"],
        }
    }
}

/// What is looked for, and what was found.
#[derive(Clone)]
pub struct Find {
    /// The words as they stand in the field, where it is drawn anew.
    pub words: Words,
    /// The words, as they are compared.
    pub terms: Vec<String>,
    /// What was picked; nothing for all.
    pub picked: [Option<&'static str>; 4],
    /// The places of what was found, in their order; none while nothing is looked for.
    pub found: Option<Vec<usize>>,
    /// How many rows are drawn.
    pub shown: usize,
}

impl Find {
    /// Whether the list is narrowed or ordered in any way.
    #[must_use]
    pub fn is_on(&self) -> bool {
        !self.terms.is_empty() || self.picked.iter().any(Option::is_some)
    }
}

/// The words are the reader's: only their number is told.
impl fmt::Debug for Find {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Find({} words, {:?})", self.terms.len(), self.picked)
    }
}

impl Default for Find {
    fn default() -> Find {
        Find { words: Words::default(), terms: Vec::new(), picked: [None; 4], found: None, shown: AT_ONCE }
    }
}

impl Model {
    /// Whether the list is on screen, and not all of it is folded yet.
    pub(super) fn is_to_fold(&self) -> bool {
        let on_screen = self.place == Place::Journal && !self.folded && self.bring.is_none();
        on_screen && self.journal.entries.iter().any(|entry| entry.hay.0.is_none())
    }

    /// Folds some of what is not folded yet.
    pub(super) fn fold_some(&mut self) {
        let unfolded = self.journal.entries.iter_mut().filter(|entry| entry.hay.0.is_none());
        for entry in unfolded.take(FOLDED_AT_ONCE) {
            entry.hay = Hay(Some(folded(&written(&entry.debrief, self.copy)).into()));
        }
    }

    /// Other words to look for. Where they only go on from those before, nothing else can hold them, and only what is new of them is looked for.
    pub(super) fn search(&mut self, words: Words) {
        let before = std::mem::replace(&mut self.find.terms, terms(words.as_str()));
        self.find.words = words;
        self.find.shown = AT_ONCE;
        let now = &self.find.terms;
        let goes_on = !before.is_empty()
            && before.len() <= now.len()
            && before.iter().zip(now).all(|(before, now)| now.starts_with(before.as_str()));
        match self.find.found.take().filter(|_| goes_on && !self.is_to_fold()) {
            Some(mut found) => {
                let new = listed(now.iter().filter(|term| !before.contains(term)));
                let fits = |entry: &Entry| new.iter().all(|term| holds(entry, term));
                found.retain(|at| self.journal.entries.get(*at).is_some_and(fits));
                self.find.found = Some(found);
            }
            None => self.look(),
        }
    }

    /// Looks for what is looked for.
    pub(super) fn look(&mut self) {
        if !self.find.is_on() {
            self.find.found = None;
            return;
        }
        let (entries, find) = (&self.journal.entries, &self.find);
        let fits = |entry: &Entry| find.picked_fits(&entry.debrief) && find.terms.iter().all(|term| holds(entry, term));
        let mut found = listed((0..entries.len()).filter(|at| entries.get(*at).is_some_and(fits)));
        if let [.., Some(order)] = find.picked {
            let number = |debrief: &Debrief| match order {
                "oldest" => !debrief.begun.0, // turned round, and no number overflows
                _ => debrief.sting("arrive.sting").map_or(-1, |sting| i64::from(sting.get())),
            };
            found = highest_first(found, |at| entries.get(*at).map_or(0, |entry| number(&entry.debrief)));
        }
        self.find.found = Some(found);
    }
}

impl Find {
    fn picked_fits(&self, debrief: &Debrief) -> bool {
        let [pattern, shift, plan, _] = self.picked;
        let is = |wanted: Option<&str>, has: Option<&str>| wanted.is_none() || wanted == has;
        is(pattern, debrief.pattern().map(Pattern::name))
            && is(shift, debrief.shift().map(Shift::name))
            && is(plan, Some(plan_of(debrief)))
    }
}

/// What became of a plan, by its name in `Pick::Plan`.
fn plan_of(debrief: &Debrief) -> &'static str {
    match debrief.looks.last() {
        Some(_) if debrief.is_let_go() => "let-go",
        Some(LookBack { check_in: Some(check_in), .. }) => check_in.name(),
        _ if debrief.finished && debrief.day_at("reset.day").is_some() => "open",
        _ => "none",
    }
}

/// All that was written: what is shown of it, and the answers to an author's own questions.
fn written(debrief: &Debrief, copy: Copy) -> String {
    let mut all = String::new();
    for said in prose::answers(debrief, copy) {
        all.push_str(&said.answer);
        all.push('\n');
    }
    for (id, answer) in debrief.answers.iter() {
        if let Answer::Words(words) = answer
            && field(id.as_str()).is_none()
        {
            all.push_str(words.as_str());
            all.push('\n');
        }
    }
    all
}

/// Whether a term stands anywhere in what was written, byte by byte: three times as quick, made small, as what the standard library does for every
/// case.
fn holds(entry: &Entry, term: &str) -> bool {
    let said = entry.hay.0.as_deref().unwrap_or_default();
    let (mut rest, term) = (said.as_bytes(), term.as_bytes());
    let Some(first) = term.first() else { return true };
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        rest = rest.get(at..).unwrap_or_default();
        if rest.starts_with(term) {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

/// A text in pieces: those that were looked for, and the rest.
pub type Marked = Vec<(String, bool)>;

/// The first of the words that were looked for, and some words around it, marked; none where there is none of them.
pub(super) fn excerpt(text: &str, terms: &[String]) -> Option<Marked> {
    const BEFORE: usize = 30;
    const AROUND: usize = 110;
    // So many letters in, as they are compared; a mark that stands upon a letter is none. The first is mostly near: no more is folded than need be.
    let letters = text.char_indices().filter_map(|(at, letter)| Some((at, fold(letter)?)));
    let (mut here, mut at) = (letters.clone(), 0);
    while !terms.iter().any(|term| begins(here.clone().map(|(_, letter)| letter), term)) {
        here.next()?;
        at += 1;
    }
    let skipped = usize::saturating_sub(at, BEFORE);
    let mut places = letters.skip(skipped).map(|(at, _)| at);
    let (from, to) = (places.next()?, places.nth(AROUND));
    let cut = text.get(from..to.unwrap_or(text.len()))?;
    let ends = [if skipped > 0 { "…" } else { "" }, cut, if to.is_some() { "…" } else { "" }];
    Some(marked(&ends.concat(), terms))
}

/// Whether letters begin with a term.
fn begins(mut letters: impl Iterator<Item = char>, term: &str) -> bool {
    term.chars().all(|letter| letters.next() == Some(letter))
}

/// Marks the words that were looked for.
pub(super) fn marked(text: &str, terms: &[String]) -> Marked {
    let letters: Vec<(usize, char)> =
        text.char_indices().filter_map(|(at, letter)| Some((at, fold(letter)?))).collect();
    let (mut pieces, mut from, mut at) = (Marked::new(), 0, 0);
    while at < letters.len() {
        let here = letters.get(at..).unwrap_or_default();
        let starts = |term: &&String| begins(here.iter().map(|(_, letter)| *letter), term);
        let Some(length) = terms.iter().filter(starts).map(|term| term.chars().count()).max() else {
            at += 1;
            continue;
        };
        let place = |at: usize| letters.get(at).map_or(text.len(), |(place, _)| *place);
        let (begin, end) = (place(at), place(at + length));
        let mut push = |range: std::ops::Range<usize>, found| {
            pieces.extend(text.get(range).filter(|piece| !piece.is_empty()).map(|piece| (piece.to_owned(), found)));
        };
        push(from..begin, false);
        push(begin..end, true);
        (from, at) = (end, at + length);
    }
    pieces.extend(text.get(from..).filter(|rest| !rest.is_empty()).map(|rest| (rest.to_owned(), false)));
    pieces
}

/// The words of a search as they are compared: each of them is to be there.
fn terms(words: &str) -> Vec<String> {
    listed(folded(words).split_whitespace().map(str::to_owned))
}
