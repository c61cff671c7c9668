//! You have been here before: which old debrief tells of the same. Plain overlap of words, within one pattern; how often it is right is printed by
//! `cargo xtask echo --score` from pairs that we wrote ourselves, and stands in the README.

use super::Entry;
use super::fold::folded;
use crate::debrief::Debrief;

/// Words that say nothing of what happened.
const EMPTY: &str = " the and but for from with without was were been mine our you your his she him her they them their this that these those not nor \
     when while before after again another more most too very just only because since until about into out down over under had has have did does \
     would could should will can than then there where what who how all any each every some one two three own same other nobody somebody everybody \
     anyone myself himself herself themselves instead first last get got went let never always ever also still ";
/// The fewest words that two tellings must share …
const SHARED: usize = 2;
/// … and these must be at least one in this many of the words of the shorter telling.
const OF: usize = 4;
/// What is told first is what it is about; of a text of many pages, no more is compared.
const TOLD: usize = 4_000;

/// The old debrief that is most like this one, of those that were finished; of two as like, the later.
#[must_use]
pub fn echo<'a>(debrief: &Debrief, entries: &'a [Entry]) -> Option<&'a Entry> {
    let pattern = debrief.pattern()?;
    let mine = words(debrief);
    let mut best: Option<(usize, &Entry)> = None;
    for entry in entries {
        let old = &entry.debrief;
        let another =
            old.finished && old.id != debrief.id && old.begun < debrief.begun && old.pattern() == Some(pattern);
        if !another || entry.other_version || debrief.mine.contains(&parted(old)) {
            continue;
        }
        let alike = likeness(&mine, &words(old));
        if alike > best.map_or(0, |(most, _)| most) {
            best = Some((alike, entry));
        }
    }
    best.map(|(_, entry)| entry)
}

/// The name under which it is remembered that a debrief is not the same as that one.
#[must_use]
pub fn parted(old: &Debrief) -> String {
    ["echo:", old.id.as_str()].concat()
}

/// How many words two tellings share, if that is enough to speak of; else none.
fn likeness(a: &[String], b: &[String]) -> usize {
    let shared = a.iter().filter(|word| b.contains(word)).count();
    let enough = shared >= SHARED && shared.saturating_mul(OF) >= a.len().min(b.len());
    if enough { shared } else { 0 }
}

/// Each word of what happened and of the reader's part in it, once and cut to its stem.
fn words(debrief: &Debrief) -> Vec<String> {
    let told = [debrief.words("arrive.line"), " ", debrief.words("own.because")].concat();
    let mut all: Vec<String> = Vec::new();
    let told: String = told.chars().take(TOLD).collect();
    for word in folded(&told).split(|letter: char| !letter.is_alphanumeric()) {
        let says = word.len() > 2 && !EMPTY.contains(&[" ", word, " "].concat());
        let stem: String = stem(word).chars().take(5).collect();
        if says && !all.contains(&stem) {
            all.push(stem);
        }
    }
    all
}

fn stem(word: &str) -> &str {
    let cut = ["ing", "ed", "es", "s"].iter().find_map(|end| word.strip_suffix(end));
    cut.filter(|stem| stem.len() > 2).unwrap_or(word)
}
