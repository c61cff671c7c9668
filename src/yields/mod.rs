//! What a debrief leaves: outcomes that can be said, sent, printed or kept, made of the reader's own words and nothing else.
//!
//! Pure: answers in, text out, anew after every key. The app asks, the views draw. Nothing here invents a word, judges one, or stores anything.

mod ear;
mod english;
mod hand;
mod ics;
mod letter;
mod lines;
mod outcome;
mod pickup;
mod plain;
mod roles;

pub use ear::{Deaf, Ear};
pub use hand::field_of;
pub use ics::{Event, calendar, descriptions};
pub use letter::upper;
pub use lines::{Lines, Read, read_back};
pub use outcome::{Body, Kind, Missing, Outcome};
pub use pickup::holds_an_act;
pub use roles::{Role, in_roles, names_in, role_lines, roles_of};

use english::English;

use crate::copy::Copy;
use crate::debrief::{Debrief, Hear};
use crate::sorted::listed;

/// What an outcome needs to know beside the debrief.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The texts around the reader's words.
    pub copy: Copy,
    /// The coach's hearing.
    pub ear: &'a dyn Ear,
    /// The roles that the reader put in place of names; they stand in the talking points only.
    pub roles: &'a [Role],
}

impl Setting<'_> {
    /// English texts, no coach, no roles: what a caller begins from.
    pub const DEAF: Setting<'static> = Setting { copy: Copy::ENGLISH, ear: &Deaf, roles: &[] };
}

/// How much of the statement is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// At most three sentences: to be said.
    Say,
    /// All of it: to be sent.
    Send,
}

/// The outcomes that hold something, joined into sentences, in the order of Close. The statement has the length to say.
#[must_use]
pub fn outcomes(debrief: &Debrief, setting: &Setting) -> Vec<Outcome> {
    outcomes_of(debrief, setting, Kind::ALL, Length::Say)
}

/// The outcomes of these kinds that hold something, in that order: as the reader worded them, else joined from the answers, where the language has rules
/// for that. What several are made of is read once.
#[must_use]
pub fn outcomes_of(debrief: &Debrief, setting: &Setting, kinds: &[Kind], length: Length) -> Vec<Outcome> {
    let filled = pickup::filled(debrief);
    let english = English::new(&filled, setting);
    listed(kinds.iter().filter_map(|kind| match *kind {
        Kind::Statement if debrief.hear() == Some(Hear::Nobody) => None,
        kind if hand::is_changed(debrief, kind) => Some(hand::outcome(debrief, setting.copy, kind)),
        Kind::Wrote => pickup::wrote(debrief),
        kind if setting.copy.is_english() => english.outcome(kind, length),
        kind => plain::plain(debrief, setting, kind),
    }))
}

/// What stands above the empty field of `team.share`, "from your answers so far"; none where Own gave nothing.
#[must_use]
pub fn draft(debrief: &Debrief, setting: &Setting) -> Option<String> {
    if !setting.copy.is_english() {
        return Some(debrief.words("own.because").trim().to_owned()).filter(|told| !told.is_empty());
    }
    English::new(&pickup::filled(debrief), setting).draft()
}
