//! Reads a config that comes from outside, value by value: each with its path, as `stories[0].title`. The first wrong value refuses the whole, since
//! half a config is nobody's wish; a key that is not known is only told.

use super::rules::{At, Wants, asks, place};
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
        let (named, step) = placed(&path);
        let Some((at, wanted)) = place(&named).filter(|_| step.is_none_or(asks)) else {
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
        if !fits || put(&mut read.config, at, step, text).is_none() {
            return Err(Fault { path, why: wanted.why() });
        }
    }
    whole(&read.config)?;
    Ok(read)
}

/// Whether a path leads into another.
fn is_inside(path: &str, other: &str) -> bool {
    path.strip_prefix(other).is_some_and(|rest| rest.starts_with('.') || rest.starts_with('['))
}

/// The path without the numbers in its lists, and with a `*` for the step it speaks of.
fn placed(path: &str) -> (String, Option<Step>) {
    let mut place = String::new();
    let mut in_number = false;
    for letter in path.chars() {
        in_number &= letter != ']';
        if !in_number {
            place.push(letter);
        }
        in_number |= letter == '[';
    }
    for step in Step::ALL {
        let after = place.strip_prefix("questions.").and_then(|rest| rest.strip_prefix(step.name()));
        if let Some(rest) = after.filter(|rest| rest.is_empty() || rest.starts_with('.')) {
            return (["questions.*", rest].concat(), Some(*step));
        }
    }
    (place, None)
}

/// Puts a value in its place. None where that cannot be: what is in a list comes after it, so what it belongs to is there by now.
fn put(config: &mut Config, at: At, step: Option<Step>, text: &'static str) -> Option<()> {
    match at {
        At::Story => config.stories.push(Story::default()),
        At::StoryTitle => config.stories.last_mut()?.title = text,
        At::StoryText => config.stories.last_mut()?.text = text,
        At::StoryBy => config.stories.last_mut()?.by = Some(text),
        At::StoryPattern => config.stories.last_mut()?.pattern = Pattern::named(text),
        At::Asks => config.questions.push((step?, Asks::default())),
        At::Main => config.questions.last_mut()?.1.main = Some(text),
        At::Off => config.questions.last_mut()?.1.off.push(text),
        At::Add => config.questions.last_mut()?.1.add.push(Added::default()),
        At::AddId => {
            let add = &mut config.questions.last_mut()?.1.add;
            let twice = add.iter().any(|one| one.id == text);
            add.last_mut().filter(|_| !twice)?.id = text;
        }
        At::AddAsk => config.questions.last_mut()?.1.add.last_mut()?.ask = text,
        At::AddWhy => config.questions.last_mut()?.1.add.last_mut()?.why = Some(text),
        At::Line => config.help_lines.push(HelpLine::default()),
        At::LineRegion => config.help_lines.last_mut()?.region = Some(text),
        At::LineName => config.help_lines.last_mut()?.name = text,
        At::LinePhone => config.help_lines.last_mut()?.phone = Some(text),
        At::LineUrl => config.help_lines.last_mut()?.url = Some(text),
        At::Reply => config.reply = Some(Reply::default()),
        At::ReplyLabel => config.reply.as_mut()?.label = Some(text),
        At::ReplyTo => config.reply.as_mut()?.mailto = text,
        At::Whole | At::Stories | At::Questions | At::Offs | At::Adds | At::Lines => {}
    }
    Some(())
}

/// Whether everything is there that something else needs.
fn whole(config: &Config) -> Result<(), Fault> {
    for (at, story) in config.stories.iter().enumerate() {
        needs("stories", at, &[("title", story.title), ("text", story.text)])?;
    }
    for (step, asks) in &config.questions {
        for (at, one) in asks.add.iter().enumerate() {
            needs(&["questions.", step.name(), ".add"].concat(), at, &[("id", one.id), ("ask", one.ask)])?;
        }
    }
    for (at, line) in config.help_lines.iter().enumerate() {
        let way = line.phone.or(line.url).unwrap_or_default();
        needs("helpLines", at, &[("name", line.name), ("phone", way)])?;
    }
    match &config.reply {
        Some(reply) if reply.mailto.is_empty() => Err(Fault { path: "reply.mailto".to_owned(), why: MISSING }),
        _ => Ok(()),
    }
}

const MISSING: &str = "is missing";

fn needs(list: &str, at: usize, texts: &[(&str, &str)]) -> Result<(), Fault> {
    match texts.iter().find(|(_, text)| text.is_empty()) {
        Some((name, _)) => Err(Fault { path: [list, "[", &at.to_string(), "].", name].concat(), why: MISSING }),
        None => Ok(()),
    }
}
