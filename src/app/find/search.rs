//! Looking through the list: what was written is folded a few debriefs at a time, and then searched as the reader types.

use super::{AT_ONCE, Find};
use crate::app::{Model, Place};
use crate::copy::Copy;
use crate::debrief::{Answer, Debrief, LookBack, Pattern, Shift, Words, field};
use crate::journal::fold::folded;
use crate::journal::{Entry, SearchText, prose};
use crate::sorted::{highest_first, listed};

/// How many debriefs are folded between two drawings of the page.
const FOLDED_AT_ONCE: usize = 250;

impl Model {
    /// Whether the list is on screen, and not all of it is folded yet.
    pub(in crate::app) fn is_to_fold(&self) -> bool {
        let on_screen = self.place == Place::Journal && !self.folded && self.bring.is_none();
        on_screen && self.journal.entries.iter().any(|entry| entry.search_text.0.is_none())
    }

    /// Folds some of what is not folded yet.
    pub(in crate::app) fn fold_some(&mut self) {
        let unfolded = self.journal.entries.iter_mut().filter(|entry| entry.search_text.0.is_none());
        for entry in unfolded.take(FOLDED_AT_ONCE) {
            entry.search_text = SearchText(Some(folded(&written(&entry.debrief, self.copy)).into()));
        }
    }

    /// Other words to look for. Where they only continue those before ("de", then "dead"), no other debrief can hold them: what was found before is searched
    /// for the new ones.
    pub(in crate::app) fn search(&mut self, words: Words) {
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
    pub(in crate::app) fn look(&mut self) {
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

/// Whether a term stands anywhere in what was written. Built for size, the standard search takes three times as long as this one.
fn holds(entry: &Entry, term: &str) -> bool {
    let said = entry.search_text.0.as_deref().unwrap_or_default();
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

/// The words of a search as they are compared: each of them is to be there.
fn terms(words: &str) -> Vec<String> {
    listed(folded(words).split_whitespace().map(str::to_owned))
}
