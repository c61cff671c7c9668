//! Breaks the words of the pocket card into rows, and finds the words of its frames ("next time I will"), which stand slanted.

use super::Measure;
use crate::sorted::listed;

/// The frames that stand slanted; a row begins with one where there is room.
const FRAMES: [&[&str]; 5] = [
    &["i", "tend", "to"],
    &["next", "time", "i", "will"],
    &["from", "now", "on", "i", "will"],
    &["this", "time", "i", "will"],
    &["then", "i", "will"],
];
/// The same, where they open the text.
const OPENERS: [&str; 2] = ["when", "if"];

/// A word on its way into a row.
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) slanted: bool,
    pub(super) opens_row: bool,
}

/// A text in rows of at most that width. A word that is wider than a row, as in a script without spaces, is broken between its letters.
pub(super) fn broken<'a>(text: &'a str, size: u32, width: u32, rows: bool, measure: Measure) -> Vec<Vec<Word<'a>>> {
    let space = measure(" ", size, false);
    let mut done: Vec<Vec<Word>> = Vec::new();
    let mut used = 0;
    for word in words(text) {
        let mut rest = word.text;
        while !rest.is_empty() {
            let piece = fitting(rest, size, width, word.slanted, measure);
            rest = rest.strip_prefix(piece).unwrap_or_default();
            let wide = measure(piece, size, word.slanted);
            let word = Word { text: piece, ..word };
            match done.last_mut() {
                Some(row) if used + space + wide <= width && !(rows && word.opens_row) => {
                    used += space + wide;
                    row.push(word);
                }
                _ => {
                    used = wide;
                    done.push(vec![word]);
                }
            }
        }
    }
    done
}

/// As much of a word as a row holds, one letter at least.
fn fitting<'a>(word: &'a str, size: u32, width: u32, slanted: bool, measure: Measure) -> &'a str {
    if measure(word, size, slanted) <= width {
        return word;
    }
    let mut fits = word.chars().next().map_or(0, char::len_utf8);
    for (at, _) in word.char_indices().skip(2) {
        if word.get(..at).is_none_or(|start| measure(start, size, slanted) > width) {
            break;
        }
        fits = at;
    }
    word.get(..fits).unwrap_or(word)
}

/// The words of a text, and which of them belong to a frame.
fn words(text: &str) -> Vec<Word<'_>> {
    let all = listed(text.split_whitespace());
    let mut words = listed(all.iter().map(|text| Word { text, slanted: false, opens_row: false }));
    if let Some(first) = words.first_mut() {
        first.slanted = OPENERS.iter().any(|opener| first.text.eq_ignore_ascii_case(opener));
    }
    for at in 0..words.len() {
        let stands = |frame: &&&[&str]| {
            let here = all.get(at..).unwrap_or_default();
            here.len() >= frame.len() && here.iter().zip(frame.iter()).all(|(word, one)| word.eq_ignore_ascii_case(one))
        };
        let Some(frame) = FRAMES.iter().find(stands) else { continue };
        for (nth, word) in words.iter_mut().skip(at).take(frame.len()).enumerate() {
            word.slanted = true;
            word.opens_row |= nth == 0 && at > 0;
        }
    }
    words
}
