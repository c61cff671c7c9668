//! What a debrief leaves: four outcomes that can be said, sent, printed or kept, made of the reader's own words and nothing else.
//!
//! Pure: answers in, text out, anew after every key. The app asks, the views draw. Nothing here invents a word, judges one, or stores anything.

mod ear;
mod english;
mod letter;
mod outcome;
mod pickup;
mod plain;
mod roles;

pub use ear::{Deaf, Ear};
pub use letter::upper;
pub use outcome::{Body, Kind, Missing, Outcome};
pub use pickup::holds_an_act;
pub use plain::plain;
pub use roles::{Role, in_roles};

use crate::copy::Copy;
use crate::debrief::Debrief;

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
    let mut all: Vec<Outcome> = pickup::wrote(debrief).into_iter().collect();
    all.extend(english::outcomes(&pickup::filled(debrief), setting));
    all
}

/// The statement in the length to send; none where it is not drawn.
#[must_use]
pub fn statement_to_send(debrief: &Debrief, setting: &Setting) -> Option<Outcome> {
    english::statement(&pickup::filled(debrief), setting, Length::Send)
}

/// What stands above the empty field of `team.share`, "from your answers so far"; none where Own gave nothing.
#[must_use]
pub fn draft(debrief: &Debrief, setting: &Setting) -> Option<String> {
    english::draft(&pickup::filled(debrief), setting)
}
