//! Reads a config that comes from outside, value by value: each with its path, as `stories[0].title`. A wrong value is left out, and with it the entry
//! that cannot do without it; the rest holds. A key that is not known is only told.

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
    /// The config, without what cannot be used and without the entries that lack it.
    pub config: Config,
    /// What cannot be used. Of an entry that is left out, one fault is told and not all.
    pub faults: Vec<Fault>,
    /// The paths of the keys that are not known.
    pub unknown: Vec<String>,
}

/// Reads a config. What is wrong in it is left out and told; whether that refuses the whole is for the caller to say.
pub fn read(leaves: impl IntoIterator<Item = (String, Leaf)>) -> Read {
    let mut read = Read::default();
    for (path, leaf) in leaves {
        let last = [read.unknown.last(), read.faults.last().map(|fault| &fault.path)];
        if last.into_iter().flatten().any(|known| is_inside(&path, known)) {
            continue;
        }
        let (named, step) = placed(&path);
        let Some((at, wanted)) = place(&named).filter(|_| step.is_none_or(asks)) else {
            read.unknown.push(path);
            continue;
        };
        let fits = match &leaf {
            Leaf::Object => wanted == Wants::Object,
            Leaf::List => wanted == Wants::List,
            Leaf::Text(text) => wanted.takes(text, step),
            Leaf::Other => false,
        };
        let text = if let Leaf::Text(text) = &leaf { lasting(text) } else { "" };
        // An entry that is none takes its place all the same, or the others would lose theirs: it goes with those that lack something.
        let counts = fits || matches!(at, At::Story | At::Add | At::Line);
        let put = counts.then(|| put(&mut read.config, at, step, text)).flatten();
        if !fits || put.is_none() {
            read.faults.push(Fault { path, why: wanted.why() });
        }
    }
    read.leave_out();
    read
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

const MISSING: &str = "is missing";

impl Read {
    /// Leaves out every entry that lacks what its neighbours need.
    fn leave_out(&mut self) {
        let Read { config, faults, .. } = self;
        let mut at = 0;
        config.stories.retain(|one| whole(faults, "stories", &mut at, &[("title", one.title), ("text", one.text)]));
        for (step, asks) in &mut config.questions {
            let list = ["questions.", step.name(), ".add"].concat();
            let mut at = 0;
            asks.add.retain(|one| whole(faults, &list, &mut at, &[("id", one.id), ("ask", one.ask)]));
        }
        let mut at = 0;
        config.help_lines.retain(|one| {
            let way = one.phone.or(one.url).unwrap_or_default();
            whole(faults, "helpLines", &mut at, &[("name", one.name), ("phone", way)])
        });
        if config.reply.as_ref().is_some_and(|reply| !has_all(faults, "reply", &[("mailto", reply.mailto)])) {
            config.reply = None;
        }
    }
}

/// Whether the next entry of a list has all that it needs.
fn whole(faults: &mut Vec<Fault>, list: &str, at: &mut usize, texts: &[(&str, &str)]) -> bool {
    let entry = [list, "[", &at.to_string(), "]"].concat();
    *at += 1;
    has_all(faults, &entry, texts)
}

fn has_all(faults: &mut Vec<Fault>, entry: &str, texts: &[(&str, &str)]) -> bool {
    let Some((name, _)) = texts.iter().find(|(_, text)| text.is_empty()) else { return true };
    if !faults.iter().any(|fault| fault.path == entry || is_inside(&fault.path, entry)) {
        faults.push(Fault { path: [entry, ".", name].concat(), why: MISSING });
    }
    false
}
