//! The saved format, version 1: how one debrief is written down, apart from how the program thinks of it.
//!
//! One JSON object in a fixed order, sealed at its end. What this version does not understand is kept and written back; what a newer version
//! wrote is not touched at all. A new step, or a field whose meaning changed, makes a new version; a new question or a new field does not.

mod answers;
pub(in crate::journal) mod json;
pub(in crate::journal) mod line;
mod looks;
pub(in crate::journal) mod scan;
pub(in crate::journal) mod seal;
mod tombstone;

pub(crate) use line::quoted;
pub use tombstone::Tombstone;

use json::Object;
use line::{Line, list};

use super::{Beyond, Entry, Reason, Record, Revision};
use crate::debrief::{Day, Debrief, Id, Pace, Step, Timestamp};

/// The version that this program writes.
pub const VERSION: u64 = 1;

/// What a writing is marked with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Which writing it is.
    pub revision: Revision,
    /// The number of the first writing of its sitting: at most its own.
    pub since: u32,
    /// When, by the writer's clock.
    pub updated: Timestamp,
}

/// Writes a debrief down as that revision. The same debrief gives the same text.
#[must_use]
pub fn encode(record: &Record, stamp: &Stamp) -> String {
    let Record { debrief, base, beyond, .. } = record;
    seal::seal(written(debrief, base, beyond, stamp).unclosed())
}

/// The same without its seal, as a document of many holds it: what people lay out anew, by hand or by a tool, still reads.
#[must_use]
pub fn encode_loose(entry: &Entry) -> String {
    let stamp = Stamp { revision: entry.revision.clone(), since: entry.since, updated: entry.updated };
    written(&entry.debrief, &entry.base, &entry.beyond, &stamp).close()
}

fn written(debrief: &Debrief, base: &[Revision], beyond: &Beyond, stamp: &Stamp) -> Line {
    let mut line = opening(&debrief.id, &stamp.revision, base);
    line.json("since", &stamp.since.to_string());
    line.json("begun", &debrief.begun.0.to_string());
    line.text("day", &debrief.day.to_string());
    line.json("updated", &stamp.updated.0.to_string());
    line.json("done", if debrief.finished { "true" } else { "false" });
    line.text("step", debrief.step.name());
    line.json("deeper", &list(debrief.deeper.iter().map(|step| step.name())));
    if debrief.pace != Pace::Walk {
        line.text("pace", debrief.pace.name());
    }
    if !debrief.writing.is_empty() {
        line.json("writing", &list(debrief.writing.iter().map(|step| step.name())));
    }
    if !debrief.mine.is_empty() {
        line.json("mine", &list(debrief.mine.iter()));
    }
    if !debrief.looks.is_empty() {
        line.json("looks", &looks::write(&debrief.looks));
    }
    if debrief.opened {
        line.json("opened", "true");
    }
    line.json("answers", &answers::write(&debrief.answers, beyond));
    for (name, unread) in beyond.fields.iter() {
        line.json(name, unread);
    }
    line
}

/// Reads a debrief back.
///
/// # Errors
/// `Newer` when a later version wrote it, `Damaged` when the text is not to the letter what was written, `Foreign` when we never wrote such.
pub fn decode(text: &str) -> Result<Entry, Reason> {
    entry(opened(text)?)
}

/// Reads one of a document back, which has no seal.
///
/// # Errors
/// As `decode`, but for a seal.
pub fn decode_loose(text: &str) -> Result<Entry, Reason> {
    let mut object = versioned(text)?;
    object.take_or::<String>("c")?;
    entry(object)
}

fn entry(mut object: Object) -> Result<Entry, Reason> {
    let (id, revision, base) = head(&mut object)?;
    let since = object.take("since")?;
    if since > revision.rev {
        return Err(Reason::Foreign);
    }
    let begun = Timestamp(object.take("begun")?);
    let updated = Timestamp(object.take("updated")?);
    let day = Day::parse(&object.take::<String>("day")?).ok_or(Reason::Foreign)?;
    let finished = object.take("done")?;
    let step = step(&object.take::<String>("step")?)?;
    let deeper = object.take::<Vec<String>>("deeper")?.iter().map(|name| self::step(name)).collect::<Result<_, _>>()?;
    let writing = object.take_or::<Vec<String>>("writing")?.iter().filter_map(|name| Step::named(name)).collect();
    let pace = Pace::named(&object.take_or::<String>("pace")?).unwrap_or(Pace::Walk);
    let mine = object.take_or::<Vec<String>>("mine")?.into_iter().collect();
    let opened = object.take_or("opened")?;
    let looks = object.take_if("looks", looks::read).unwrap_or_default();
    let mut beyond = Beyond::default();
    let answers = answers::read(object.take("answers")?, &mut beyond)?;
    beyond.fields = object.rest().map(|(name, raw)| (name, raw.to_owned())).collect();
    let debrief = Debrief { id, begun, day, step, pace, writing, mine, deeper, finished, looks, opened, answers };
    Ok(Entry {
        debrief,
        revision,
        since,
        base,
        updated,
        beyond,
        other_version: false,
        search_text: super::SearchText::default(),
    })
}

fn step(name: &str) -> Result<Step, Reason> {
    Step::named(name).ok_or(Reason::Foreign)
}

/// The fields that every saved text begins with.
fn opening(id: &Id, revision: &Revision, base: &[Revision]) -> Line {
    let mut line = Line::begin();
    line.json("v", &VERSION.to_string());
    line.text("id", id.as_str());
    line.json("rev", &revision.rev.to_string());
    line.text("writer", revision.writer.as_str());
    if !base.is_empty() {
        line.json("base", &list(base.iter().map(Revision::to_string)));
    }
    line
}

/// A saved text as its fields, once its version and its seal are known to be good. The version is looked at first: a newer one may have
/// another seal.
fn opened(text: &str) -> Result<Object<'_>, Reason> {
    let mut object = versioned(text)?;
    if !seal::unbroken(text) {
        return Err(Reason::Damaged);
    }
    object.take::<String>("c")?;
    Ok(object)
}

fn versioned(text: &str) -> Result<Object<'_>, Reason> {
    let mut object = Object::read(text)?;
    match object.take("v")? {
        VERSION => Ok(object),
        0 => Err(Reason::Foreign),
        newer => Err(Reason::Newer(newer)),
    }
}

fn head(object: &mut Object<'_>) -> Result<(Id, Revision, Vec<Revision>), Reason> {
    let id = Id::parse(&object.take::<String>("id")?).ok_or(Reason::Foreign)?;
    let writer = Id::parse(&object.take::<String>("writer")?).ok_or(Reason::Foreign)?;
    let revision = Revision { rev: object.take("rev")?, writer };
    let base: Vec<String> = object.take_or("base")?;
    // What came before has a lower number: nothing can be made to stand before itself.
    let earlier = |text: &String| Revision::parse(text).filter(|base| base.rev < revision.rev);
    let base = base.iter().map(earlier).collect::<Option<_>>().ok_or(Reason::Foreign)?;
    Ok((id, revision, base))
}
