//! What leaves the program, always by the reader's own hand: a copy on the clipboard, a file on their disk, a sheet of paper, a text shared.

use super::{Effect, Model, Moment, gather};
use crate::app::{Paper, Piece};
use crate::copy::key;
use crate::debrief::Debrief;
use crate::yields::{Body, Kind, Outcome};

/// The kind of a file that holds nothing but text.
pub(super) const PLAIN: &str = "text/plain;charset=utf-8";

/// A copy of one piece.
pub(super) fn copy(model: &mut Model, moment: &Moment, piece: Piece) {
    if piece == Piece::Journal {
        return gather::begun(model, moment, true);
    }
    if let Some(text) = words(model, piece) {
        model.wants(Effect::Copy(text.into()));
    }
}

/// One piece, offered to whatever the system shares with.
pub(super) fn share(model: &mut Model, piece: Piece) {
    if let Some(text) = words(model, piece) {
        model.wants(Effect::Share(text.into()));
    }
}

/// One piece as a file, named by the day alone: a file's name is seen by others.
pub(super) fn download(model: &mut Model, moment: &Moment, piece: Piece) {
    let (name, mime) = match piece {
        Piece::Journal => return gather::begun(model, moment, false),
        Piece::Markdown(_) => (key::FILE_SHEET, "text/markdown;charset=utf-8"),
        Piece::Outcome(_) | Piece::Reply | Piece::Debrief => (key::FILE_ONE, PLAIN),
    };
    let name = model.copy.fill(name, &[("day", &moment.today().to_string())]);
    if let Some(text) = words(model, piece) {
        model.wants(Effect::Download { name, mime, text: text.into() });
    }
}

/// One outcome on a sheet of its own: its name, its words, and the day.
pub(super) fn print(model: &mut Model, piece: Piece) {
    let Piece::Outcome(kind) = piece else { return };
    let Some((debrief, outcome)) = found(model, kind) else { return };
    let mut paper = Paper { look: "sheet", lines: Vec::new() };
    paper.add("h1", "", name(model, kind));
    match outcome.body {
        Body::Empty => return,
        Body::Sentences(sentences) => sentences.into_iter().for_each(|text| paper.add("p", "say", text)),
        Body::Points(points) => {
            for (label, text) in points {
                if !outcome.bare {
                    paper.add("p", "label", model.copy.say(label));
                }
                paper.add("p", "", text);
            }
        }
    }
    paper.add("p", "foot", model.copy.full_day(debrief.day));
    model.wants(Effect::Print(paper));
}

fn name(model: &Model, kind: Kind) -> &'static str {
    model.copy.about(kind.name(), "name").unwrap_or_default()
}

fn found(model: &Model, kind: Kind) -> Option<(&Debrief, Outcome)> {
    let debrief = model.in_hand()?;
    Some((debrief, model.outcome(debrief, kind)?))
}

fn words(model: &Model, piece: Piece) -> Option<String> {
    match piece {
        Piece::Outcome(kind) => Some(found(model, kind)?.1.text(model.copy)),
        Piece::Markdown(kind) => {
            let text = found(model, kind)?.1.text(model.copy);
            Some(["# ", name(model, kind), "\n\n", &marked_down(&text), "\n"].concat())
        }
        Piece::Reply => model.letter().map(|letter| letter.exactly),
        Piece::Debrief => model.in_hand().map(|debrief| model.whole(debrief)),
        Piece::Journal => None, // it is gathered
    }
}

/// A text as Markdown that reads as the text: a line a paragraph, and no mark of the reader's means anything.
fn marked_down(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut begins = true;
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '#' | '|' | '~')
            || (begins && matches!(letter, '-' | '+' | '>' | '='))
        {
            out.push('\\');
        }
        begins = letter == '\n';
        out.push_str(if begins { "\n" } else { "" });
        out.push(letter);
    }
    out
}
