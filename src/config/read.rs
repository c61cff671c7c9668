//! Reads a config that comes from outside, value by value: each with its path, as `stories[0].title`. The first wrong value refuses the whole, since
//! half a config is nobody's wish; a key that is not known is only told.

use super::rules::{Wants, asks, wants};
use super::{Added, Asks, Config, HelpLine, Reply, Story};
use crate::copy::lasting;
use crate::debrief::{Pattern, Step};

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// An object; what is in it comes after it.
    Object,
    /// A list; what is in it comes after it.
    List,
    /// A text.
    Text(String),
    /// Anything else.
    Other,
}

/// A value that cannot be used: where it stands, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its path; empty for the whole.
    pub path: String,
    /// What is wrong.
    pub why: &'static str,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The config.
    pub config: Config,
    /// The paths of the keys that are not known.
    pub unknown: Vec<String>,
}

/// Reads a config.
///
/// # Errors
/// The first value that cannot be used, or that is missing where its neighbours need it.
pub fn read(leaves: impl IntoIterator<Item = (String, Leaf)>) -> Result<Read, Fault> {
    let mut read = Read::default();
    for (path, leaf) in leaves {
        let (place, step) = placed(&path);
        let Some(wanted) = wants(&place).filter(|_| step.is_none_or(asks)) else {
            let inside = read.unknown.last().is_some_and(|last| is_inside(&path, last));
            if !inside {
                read.unknown.push(path);
            }
            continue;
        };
        let fits = match &leaf {
            Leaf::Object => wanted == Wants::Object,
            Leaf::List => wanted == Wants::List,
            Leaf::Text(text) => wanted.takes(text, step),
            Leaf::Other => false,
        };
        let text = if let Leaf::Text(text) = &leaf { lasting(text) } else { "" };
        if !fits || put(&mut read.config, &place, step, text).is_none() {
            return Err(Fault { path, why: wanted.why() });
        }
    }
    whole(&read.config)?;
    Ok(read)
}

/// Whether a path leads into another.
fn is_inside(path: &str, other: &str) -> bool {
    path.strip_prefix(other).is_some_and(|rest| rest.starts_with(['.', '[']))
}

/// The place that a path stands for, and the step it speaks of.
fn placed(path: &str) -> (String, Option<Step>) {
    let mut place = String::new();
    let mut in_number = false;
    for letter in path.chars() {
        in_number = (in_number || letter == '[') && letter != ']';
        if !in_number || letter == '[' {
            place.push(letter);
        }
    }
    let Some((_, after)) = place.split_once("questions.") else { return (place, None) };
    let name = after.split(['.', '[']).next().unwrap_or_default();
    match Step::named(name) {
        Some(step) => (["questions.*", after.strip_prefix(name).unwrap_or_default()].concat(), Some(step)),
        None => (place, None),
    }
}

/// Puts a value in its place. None where that cannot be: what is in a list comes after it, so what it belongs to is there by now.
fn put(config: &mut Config, place: &str, step: Option<Step>, text: &'static str) -> Option<()> {
    match place {
        "stories[]" => config.stories.push(Story::default()),
        "stories[].title" => config.stories.last_mut()?.title = text,
        "stories[].text" => config.stories.last_mut()?.text = text,
        "stories[].by" => config.stories.last_mut()?.by = Some(text),
        "stories[].pattern" => config.stories.last_mut()?.pattern = Pattern::named(text),
        "questions.*" => config.questions.push((step?, Asks::default())),
        "questions.*.main" => config.questions.last_mut()?.1.main = Some(text),
        "questions.*.off[]" => config.questions.last_mut()?.1.off.push(text),
        "questions.*.add[]" => config.questions.last_mut()?.1.add.push(Added::default()),
        "questions.*.add[].id" => {
            let add = &mut config.questions.last_mut()?.1.add;
            let twice = add.iter().any(|one| one.id == text);
            add.last_mut().filter(|_| !twice)?.id = text;
        }
        "questions.*.add[].ask" => config.questions.last_mut()?.1.add.last_mut()?.ask = text,
        "questions.*.add[].why" => config.questions.last_mut()?.1.add.last_mut()?.why = Some(text),
        "helpLines[]" => config.help_lines.push(HelpLine::default()),
        "helpLines[].region" => config.help_lines.last_mut()?.region = Some(text),
        "helpLines[].name" => config.help_lines.last_mut()?.name = text,
        "helpLines[].phone" => config.help_lines.last_mut()?.phone = Some(text),
        "helpLines[].url" => config.help_lines.last_mut()?.url = Some(text),
        "reply" => config.reply = Some(Reply::default()),
        "reply.label" => config.reply.as_mut()?.label = Some(text),
        "reply.mailto" => config.reply.as_mut()?.mailto = text,
        _ => {}
    }
    Some(())
}

/// Whether everything is there that something else needs.
fn whole(config: &Config) -> Result<(), Fault> {
    let missing = |path: String| Err(Fault { path, why: "is missing" });
    let at = |list: &str, at: usize, name: &str| [list, "[", &at.to_string(), "].", name].concat();
    for (number, story) in config.stories.iter().enumerate() {
        if story.title.is_empty() || story.text.is_empty() {
            return missing(at("stories", number, if story.title.is_empty() { "title" } else { "text" }));
        }
    }
    for (step, asks) in &config.questions {
        for (number, one) in asks.add.iter().enumerate() {
            if one.id.is_empty() || one.ask.is_empty() {
                let list = ["questions.", step.name(), ".add"].concat();
                return missing(at(&list, number, if one.id.is_empty() { "id" } else { "ask" }));
            }
        }
    }
    for (number, line) in config.help_lines.iter().enumerate() {
        if line.name.is_empty() || (line.phone.is_none() && line.url.is_none()) {
            return missing(at("helpLines", number, if line.name.is_empty() { "name" } else { "phone" }));
        }
    }
    match &config.reply {
        Some(reply) if reply.mailto.is_empty() => missing("reply.mailto".to_owned()),
        _ => Ok(()),
    }
}
