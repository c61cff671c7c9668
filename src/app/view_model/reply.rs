//! The letter to the author, and the short failures of others at the start: what an author may add to the widget.

use super::outcome::roles;
use super::{FieldShown, FieldView, Item};
use crate::app::reply::WORDED;
use crate::app::{Model, Msg};
use crate::copy::key;
use crate::debrief::{Debrief, Pace, Pattern, Step};
use crate::sorted::listed;
use crate::yields::Kind;

/// The offer to write back, and the letter once it is taken.
#[derive(Clone, Debug)]
pub struct ReplyView {
    /// What the reader is offered.
    pub label: &'static str,
    /// The letter.
    pub letter: Option<LetterView>,
}

/// The letter, ready to be drawn.
#[derive(Clone)]
pub struct LetterView {
    /// What can be sent.
    pub choices: Vec<Sendable>,
    /// Its words, to be changed before they leave, and a role for each name in what is chosen.
    pub items: Vec<Item>,
    /// Whether the author may print it.
    pub agreed: bool,
    /// All of it.
    pub exactly: String,
    /// The link that hands it over.
    pub link: String,
    /// What is said of one that is too long for a link.
    pub long: Option<String>,
}

/// One outcome that can be sent.
#[derive(Clone, Debug)]
pub struct Sendable {
    /// Its name in the program.
    pub name: &'static str,
    /// Its name for the reader.
    pub text: &'static str,
    /// Whether it is the one that is chosen.
    pub chosen: bool,
    /// What choosing it does.
    pub msg: Msg,
}

/// The words are the reader's: nothing of them is told.
impl std::fmt::Debug for LetterView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LetterView").finish_non_exhaustive()
    }
}

/// A short failure of somebody else's.
#[derive(Clone, Debug)]
pub struct StoryView {
    /// Its title.
    pub title: &'static str,
    /// Its text.
    pub text: &'static str,
    /// The shape of the failure, and who tells it.
    pub note: Option<String>,
}

/// The offer, at Close, where the author wants it and there is something to send.
pub(super) fn reply(model: &Model, debrief: &Debrief) -> Option<ReplyView> {
    let (copy, wanted) = (model.copy, model.config.reply.as_ref()?);
    let outcomes = if debrief.step == Step::Close { model.to_send(debrief) } else { Vec::new() };
    outcomes.first()?;
    let chosen = model.replying.as_ref();
    let choice = |kind: Kind| Sendable {
        name: kind.name(),
        text: copy.about(kind.name(), "name").unwrap_or_default(),
        chosen: chosen.is_some_and(|chosen| chosen.kind == kind),
        msg: Msg::Sends(kind),
    };
    let letter = model.letter().map(|letter| LetterView {
        choices: listed(outcomes.iter().map(|outcome| choice(outcome.kind))),
        agreed: chosen.is_some_and(|chosen| chosen.agreed),
        long: letter.is_long().then(|| copy.fill(key::REPLY_LONG, &[("to", letter.to)])),
        items: items(model, debrief, letter.said),
        exactly: letter.exactly,
        link: letter.link,
    });
    Some(ReplyView { label: wanted.label.unwrap_or(copy.say(key::REPLY_LABEL)), letter })
}

/// The field opens on what the letter says, and the roles stand under it.
fn items(model: &Model, debrief: &Debrief, said: String) -> Vec<Item> {
    let label = Some(model.copy.say(key::REPLY_WORDED));
    let words = FieldView { id: WORDED, shown: FieldShown::Open, label, value: said, epoch: model.epoch };
    let mut items = vec![Item::Field(words)];
    let roles = model.replying.as_ref().map(|letter| roles(model, debrief, letter.kind)).unwrap_or_default();
    // Their first item is the sentence above the names.
    if roles.len() > 1 {
        items.extend(roles);
    }
    items
}

/// The words of the offer to read them, and the stories: the author's, else two of ours. Only at Arrive.
pub(super) fn stories(model: &Model, debrief: &Debrief) -> Option<(&'static str, Vec<StoryView>)> {
    let copy = model.copy;
    if debrief.step != Step::Arrive || debrief.pace != Pace::Walk {
        return None;
    }
    let pattern = |pattern: Pattern| copy.about("pattern", pattern.name()).unwrap_or_default();
    let mut all = Vec::new();
    for story in &model.config.stories {
        let note = match (story.pattern.map(pattern), story.by) {
            (Some(pattern), Some(by)) => Some(copy.fill(key::STORY_BY, &[("pattern", pattern), ("by", by)])),
            (one, other) => one.or(other).map(str::to_owned),
        };
        all.push(StoryView { title: story.title, text: story.text, note });
    }
    if all.is_empty() {
        for (name, shape) in [("story.first", Pattern::TooFast), ("story.second", Pattern::TooLong)] {
            let about = |what| copy.about(name, what).unwrap_or_default();
            all.push(StoryView { title: about("title"), text: about("text"), note: Some(pattern(shape).to_owned()) });
        }
    }
    let offer = match all.len() {
        1 => key::STORY_ONE,
        2 => key::STORY_TWO,
        _ => key::STORY_SEVERAL,
    };
    Some((copy.say(offer), all))
}
