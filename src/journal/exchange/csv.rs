//! A journal as a table for a spreadsheet (RFC 4180): a row a debrief, a column a field. No cell of it can run.

use super::super::{Entry, prose};
use crate::copy::{Copy, key};
use crate::debrief::{Debrief, all_fields, is_of_an_outcome};

/// What makes a spreadsheet take a cell for a sum to be done; some take the wide forms for the same.
const RUNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The table. It begins with the mark by which spreadsheets know that it is UTF-8.
#[must_use]
pub fn csv(entries: &[Entry], copy: Copy) -> String {
    let mut text = "\u{feff}".to_owned();
    row(
        &mut text,
        [copy.say(key::TAKE_DAY), copy.say(key::TAKE_DONE)].into_iter().chain(all_fields().map(|field| field.id)),
    );
    for entry in entries {
        let said = prose::answers(&entry.debrief, copy);
        // Of what no question asks for, the wording of an outcome alone: a sealed letter stays sealed.
        let wording = |id| if is_of_an_outcome(id) { entry.debrief.words(id) } else { "" };
        let answer = |id| said.iter().find(|said| said.field == id).map_or(wording(id), |said| said.answer.as_str());
        let (day, done) = (entry.debrief.day.to_string(), copy.say(done(&entry.debrief)));
        row(&mut text, [day.as_str(), done].into_iter().chain(all_fields().map(|field| answer(field.id))));
    }
    text
}

fn done(debrief: &Debrief) -> crate::copy::Key {
    if debrief.finished { key::TAKE_YES } else { key::TAKE_NO }
}

fn row<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    let from = text.len();
    for words in cells {
        if text.len() > from {
            text.push(',');
        }
        text.push('"');
        // What a spreadsheet may strip does not hide it.
        let unseen = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '\u{feff}';
        let runs = words.trim_start_matches(unseen).starts_with(RUNS) || words.starts_with(['\t', '\r']);
        text.push_str(if runs { "'" } else { "" });
        text.push_str(&words.replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}
