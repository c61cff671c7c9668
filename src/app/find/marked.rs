//! Shows what was found: a text with the words that were looked for marked, and a few words around the first of them.

use crate::journal::fold::fold;

/// A text in pieces: those that were looked for, and the rest.
pub type Marked = Vec<(String, bool)>;

/// The first of the words that were looked for, and some words around it, marked; none where there is none of them.
pub(in crate::app) fn excerpt(text: &str, terms: &[String]) -> Option<Marked> {
    const BEFORE: usize = 30;
    const AROUND: usize = 110;
    // Counted in letters as they are compared, so an accent that is a character of its own counts for nothing. Letters are folded one by one as they are
    // needed: the first of the words is mostly near.
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
pub(in crate::app) fn marked(text: &str, terms: &[String]) -> Marked {
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
