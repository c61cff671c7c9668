//! What leaves the program, always by the reader's own hand: a copy on the clipboard, a file on their disk.

use super::{Effect, Model, Moment};
use crate::app::Piece;
use crate::copy::key;
use crate::journal::{Entry, prose};

/// The kind of a file that holds nothing but text.
pub(super) const PLAIN: &str = "text/plain;charset=utf-8";

/// A copy of one piece.
pub(super) fn copy(model: &Model, piece: Piece) -> Vec<Effect> {
    words(model, piece).map(Effect::Copy).into_iter().collect()
}

/// One piece as a file, named by the day alone: a file's name is seen by others.
pub(super) fn download(model: &Model, moment: &Moment, piece: Piece) -> Vec<Effect> {
    let name = if piece == Piece::Journal { key::FILE_ALL } else { key::FILE_ONE };
    let name = model.copy.fill(name, &[("day", &moment.today().to_string())]);
    words(model, piece).map(|text| Effect::Download { name, mime: PLAIN, text }).into_iter().collect()
}

fn words(model: &Model, piece: Piece) -> Option<String> {
    match piece {
        Piece::Outcome(kind) => {
            let outcome = model.outcomes(model.in_hand()?).into_iter().find(|outcome| outcome.kind == kind)?;
            Some(outcome.text(model.copy))
        }
        Piece::Reply => model.letter().map(|letter| letter.exactly),
        Piece::Debrief => model.in_hand().map(|debrief| model.whole(debrief)),
        Piece::Journal => {
            let open = model.debrief();
            // What is open stands first, as it is on screen: its stored form may be older. A version written beside it is another text.
            let revision = model.open.as_ref().and_then(|open| open.revision.as_ref());
            let is_open = |entry: &&Entry| {
                open.is_some_and(|open| open.id == entry.debrief.id)
                    && (entry.is_unkept() || revision == Some(&entry.revision))
            };
            let kept = model.journal.entries.iter().filter(|entry| !is_open(entry)).map(|entry| &entry.debrief);
            let all = open.into_iter().chain(kept);
            Some(prose::join(all.map(|debrief| model.whole(debrief))))
        }
    }
}
