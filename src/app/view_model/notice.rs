//! The message that stays until it is solved.

use crate::app::Model;
use crate::copy::{Key, key};
use crate::store::Trouble;

/// A notice, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Notice {
    /// What is wrong.
    pub title: &'static str,
    /// What it means, and what can be done.
    pub text: &'static str,
    /// Whether saving can be tried again from here.
    pub retry: bool,
    /// Whether it can be put away: only where nothing more can be done.
    pub understood: bool,
}

/// The notice of the trouble that there is, if any.
pub(super) fn notice(model: &Model) -> Option<Notice> {
    let keeping = &model.keeping;
    let trouble = keeping.trouble.filter(|_| !keeping.understood)?;
    let (title, text): (Key, Key) = match trouble {
        Trouble::Denied => (key::NOTICE_DENIED, key::NOTICE_DENIED_TEXT),
        Trouble::Full => (key::NOTICE_FULL, key::NOTICE_FULL_TEXT),
        Trouble::Lost => (key::NOTICE_LOST, key::NOTICE_LOST_TEXT),
    };
    let (title, text) = (model.copy.say(title), model.copy.say(text));
    Some(Notice { title, text, retry: trouble == Trouble::Full, understood: trouble != Trouble::Full })
}
