//! What the core asks of the world, as data.

use super::{Answer, Paper, Picture};
use crate::debrief::{Id, Words};
use crate::journal::exchange::{self, Texts};
use crate::journal::{Entry, Record};
use crate::store::Trouble;

/// One thing to be done outside.
#[derive(Clone, Debug, PartialEq)]
#[repr(u8)]
pub enum Effect {
    /// Write this debrief and read it back; answer with `Msg::Kept`.
    Keep {
        /// The debrief as it is now.
        record: Record,
        /// The edit that this is.
        edit: u64,
    },
    /// Read the journal; answer with `Msg::Loaded`.
    Load,
    /// Take a debrief out of the journal, so that it can be brought back.
    Delete(Id),
    /// Bring it back.
    Undelete(Id),
    /// Take out revisions that newer ones have replaced, as far as that is safe by now.
    Sweep,
    /// Take everything out that is stored of a debrief: it is off the record.
    Forget(Id),
    /// Take a debrief out for good, as far as it was shown, to make room; answer with `Changed` or `Refused`.
    Discard(Id),
    /// Let a browser that only looks (the loader of the next visit) know whether something is unfinished.
    FlagUnfinished(bool),
    /// Send `Msg::Ticked` in that many milliseconds; an earlier request is forgotten.
    WakeIn(u32),
    /// Move the focus, once the screen is drawn.
    Focus(Focus),
    /// Put a text on the clipboard; answer with `Msg::Copied`.
    Copy(Words),
    /// Hand the reader a file.
    Download {
        /// Its name.
        name: String,
        /// What kind of text it is.
        mime: &'static str,
        /// Its text.
        text: Words,
    },
    /// Note that the journal was taken away now.
    NoteTaken,
    /// Read the file that was chosen; answer with `Msg::File`.
    ReadFile,
    /// Send `Msg::Going` as soon as the page has drawn itself.
    Soon,
    /// Look up what lies there of a debrief; answer with `Msg::VersionsFound`.
    Versions(Id),
    /// Look what these would add; answer with `Msg::Weighed`.
    Weigh(Vec<Entry>, exchange::Kind),
    /// Add these texts under their keys; answer with `Msg::BroughtIn`.
    BringIn(Texts),
    /// Take them out again; answer with `Msg::TookOut`.
    TakeOut(Vec<String>),
    /// Tell the page what came of what it asked for.
    Answer(Answer),
    /// Offer a text to whatever the reader's system shares with; answer with `Msg::Shared`.
    Share(Words),
    /// Print a page by itself.
    Print(Paper),
    /// Draw the picture, once the screen is drawn; answer with `Handed::Drawn`.
    Draw(Picture),
    /// Hand the reader the picture that was drawn, as a file of that name.
    SavePicture(String),
    /// Offer it to whatever the reader's system shares with; answer with `Msg::Shared`.
    SharePicture(String),
    /// Keep the screen awake, or let it sleep again.
    StayAwake(bool),
    /// Send a beat in that many milliseconds; an earlier request is forgotten.
    BeatIn(u32),
    /// Show the invitation in place of the program, or the program again.
    Fold(bool),
    /// Write the state that tests and styles may read onto the element.
    Mark(Marks),
    /// Tell the page.
    Tell(News),
}

/// Where the focus goes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Focus {
    /// The heading of what is on screen now.
    Heading,
    /// A field, the caret at its end.
    Field(&'static str),
    /// The button that undoes the deletion of this debrief.
    Undo(Id),
    /// The first button of the question that is asked.
    Question,
    /// The card that is to be said aloud, over the window.
    Card,
    /// The letter to the author.
    Letter,
    /// So many debriefs down the list, from one.
    Entry(usize),
    /// Where it is; on the heading if what had it is gone from the screen.
    Stay,
    /// Where it was before the widget was folded.
    Back,
}

/// The state on the element: never a word of the reader's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// `data-state`.
    pub state: &'static str,
    /// `data-step`; none while folded.
    pub step: Option<&'static str>,
    /// `data-saved`.
    pub saved: &'static str,
}

/// What the page is told, as an event on the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The widget opened.
    Opened,
    /// It was folded.
    Closed,
    /// The reader is somewhere else.
    Step(&'static str),
    /// All that was typed is read back; that many debriefs are in the journal.
    Saved(usize),
    /// A trouble began.
    Trouble(Trouble),
}
