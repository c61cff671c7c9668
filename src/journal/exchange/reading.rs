//! A file or a document that somebody brings in, read a few debriefs at a time, so that the page stays alive and the reader can stop it.

use std::fmt;

use super::super::saved::json::Object;
use super::super::saved::scan::Scan;
use super::super::{Entry, saved};
use super::{document, markdown};
use crate::copy::Copy;
use crate::debrief::Words;

/// The largest file that is read, in bytes.
pub const LARGEST: u32 = 20 * 1024 * 1024;
/// The most debriefs that are read of one file.
const MOST: usize = 20_000;
/// No debrief was ever written so often: what says so would leave no number for the next writing.
const OFTEN: u32 = 1_000_000_000;

/// Why nothing of a file can be brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There is nothing in it.
    Empty,
    /// It is larger than any of ours.
    TooLarge,
    /// It is no text, or one in letters that we do not read.
    NoText,
    /// It begins like one of ours, and ends too early or is broken.
    Damaged,
    /// It is a text, and none of ours.
    Foreign,
    /// A later version of this program made it.
    Newer,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The export document.
    Document,
    /// Our Markdown, in the language that its frame is in.
    Markdown(Copy),
}

/// A file on its way in. Its text is the reader's: `Debug` only counts.
#[derive(Clone, PartialEq, Eq)]
pub struct Reading {
    text: String,
    at: usize,
    /// What it is.
    pub kind: Kind,
    /// What was read so far.
    pub entries: Vec<Entry>,
    /// How many could not be read.
    pub unreadable: usize,
}

/// The text that a file's bytes are.
///
/// # Errors
/// When they are too many, none, or no text in UTF-8.
pub fn text_of(bytes: Vec<u8>) -> Result<Words, Unfit> {
    if is_too_large(bytes.len()) {
        return Err(Unfit::TooLarge);
    }
    match String::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => Err(Unfit::Empty),
        Ok(text) if text.contains('\0') => Err(Unfit::NoText),
        Ok(text) => Ok(text.into()),
        Err(_) => Err(Unfit::NoText),
    }
}

fn is_too_large(length: usize) -> bool {
    u32::try_from(length).map_or(true, |length| length > LARGEST)
}

impl Reading {
    /// Looks at what a text is; reads no debrief yet.
    ///
    /// # Errors
    /// When nothing of it can be brought in.
    pub fn of(text: &str, copy: Copy) -> Result<Reading, Unfit> {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if is_too_large(text.len()) {
            return Err(Unfit::TooLarge);
        }
        let begun = |text: String, kind| Reading { text, at: 0, kind, entries: Vec::new(), unreadable: 0 };
        match text.as_bytes().first() {
            None => Err(Unfit::Empty),
            Some(b'{') => Ok(begun(debriefs(text)?, Kind::Document)),
            Some(_) => {
                // Somebody's editor ended every line as Windows does.
                let text = if text.matches('\n').count() == text.matches("\r\n").count() {
                    text.replace("\r\n", "\n")
                } else {
                    text.to_owned()
                };
                let ours = text.lines().any(markdown::is_ours);
                if ours { Ok(begun(text, Kind::Markdown(copy))) } else { Err(Unfit::Foreign) }
            }
        }
    }

    /// Reads the next `many` debriefs. Says whether that was the end of the file.
    ///
    /// # Errors
    /// When there are more than any journal of ours holds.
    pub fn go_on(&mut self, many: usize) -> Result<bool, Unfit> {
        for _ in 0..many {
            if self.entries.len() + self.unreadable > MOST {
                return Err(Unfit::TooLarge);
            }
            let next = match self.kind {
                Kind::Document => self.next_item(),
                Kind::Markdown(_) => self.next_block(),
            };
            match next {
                None => return Ok(true),
                Some(Some(entry)) => self.entries.push(entry),
                Some(None) => self.unreadable += 1,
            }
        }
        Ok(false)
    }

    /// The next of the list: `None` at its end, `Some(None)` for one that cannot be read.
    fn next_item(&mut self) -> Option<Option<Entry>> {
        let mut scan = Scan::at(&self.text, self.at);
        let _ = scan.passes(if self.at == 0 { b'[' } else { b',' });
        let item = scan.value()?;
        let entry = saved::decode_loose(item).ok();
        self.at = scan.place();
        Some(entry.filter(is_numbered))
    }

    fn next_block(&mut self) -> Option<Option<Entry>> {
        let (mut head, mut from) = (None, self.at);
        // Not by `lines`, which would take a carriage return for the end of one.
        for line in self.text.get(self.at..)?.split_inclusive('\n') {
            match (markdown::head(line.strip_suffix('\n').unwrap_or(line)), head) {
                (Some(_), Some(_)) => break,
                (Some(found), None) => (head, from) = (Some(found), self.at + line.len()),
                _ => {} // its lines, or what stands above the first
            }
            self.at += line.len();
        }
        let block = self.text.get(from..self.at)?;
        Some(markdown::read(head?, block.split('\n')).filter(is_numbered))
    }
}

fn is_numbered(entry: &Entry) -> bool {
    (1..=OFTEN).contains(&entry.revision.rev)
}

/// The list of debriefs in a document, as its own text.
fn debriefs(text: &str) -> Result<String, Unfit> {
    let mut object = Object::read(text).map_err(|_| Unfit::Damaged)?;
    let format: String = object.take("format").map_err(|_| Unfit::Foreign)?;
    match document::version(&format) {
        Some(1) => {}
        Some(2..) => return Err(Unfit::Newer),
        Some(0) | None => return Err(Unfit::Foreign),
    }
    let list = object.rest().find(|(name, _)| name == "debriefs").map(|(_, list)| list);
    list.filter(|list| list.starts_with('[')).map(str::to_owned).ok_or(Unfit::Foreign)
}

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reading({:?}, {} read, {} unreadable)", self.kind, self.entries.len(), self.unreadable)
    }
}
