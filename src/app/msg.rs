//! Everything that can happen to the program.

use std::rc::Rc;

use super::{Deed, Form, Handed, Pick};
use crate::coach::NudgeKind;
use crate::config::Config;
use crate::copy::Copy;
use crate::debrief::{Id, Pace, Step, Words};
use crate::journal::exchange::{Unfit, Weighed};
use crate::journal::{Entry, Journal, Record, Revision};
use crate::store::{Kept, Trouble};
use crate::yields::Kind;

/// How the reader came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// Pressed "Begin": a new debrief.
    Start,
    /// Pressed "Go on from there": the unfinished one.
    Resume,
    /// Nothing was pressed: the unfinished one if there is one, else a new one.
    Open,
}

/// One thing that happened. Late or doubled messages are no error: what no longer fits is dropped.
#[derive(Clone, Debug)]
#[repr(u8)]
pub enum Msg {
    /// The widget is on screen, for the first time or again after it was folded.
    Shown {
        /// How the reader came in.
        begin: Begin,
        /// Whether the caret may go into the first field: only after a press.
        focus: bool,
    },
    /// The attributes of the element changed while it runs.
    Configured {
        /// Level of the widget's own heading, 2 to 5.
        heading_level: u8,
        /// Whether the text stands on the post's own edge.
        flush: bool,
    },
    /// The page wants this language from now on.
    Spoken(Copy),
    /// The author says what is to be otherwise, before the reader begins or later.
    Authored(Rc<Config>),
    /// The journal was read.
    Loaded {
        /// What was read.
        journal: Journal,
        /// What stands in the way of keeping, if anything.
        trouble: Option<Trouble>,
    },
    /// A debrief was written and read back, or not.
    Kept {
        /// What was written.
        record: Record,
        /// Which edit of the open debrief this is about.
        edit: u64,
        /// What came of it.
        outcome: Result<Kept, Trouble>,
    },
    /// Deleting or bringing back was refused.
    Refused(Trouble),
    /// The timer that was asked for went off.
    Ticked,
    /// The page is about to be hidden or left.
    Hidden,
    /// Something else changed the journal: another tab, another element, the host page.
    Changed,
    /// A copy reached the clipboard, or not.
    Copied(bool),
    /// A text was shared, or the system would not take it. A reader who thought better of it is no refusal.
    Shared(bool),
    /// The reader typed, chose or marked something.
    Answered {
        /// The field.
        field: &'static str,
        /// Its text as the field gives it.
        text: Words,
    },
    /// Enter, in a field that is one line.
    Entered(&'static str),
    /// Continue, or Finish on Close.
    Continued,
    /// Back.
    WentBack,
    /// "Go deeper", opened or shut.
    Deeper,
    /// To one field, from the review or from what is missing.
    WentTo(&'static str),
    /// "Start from this": the draft becomes the answer.
    TookDraft,
    /// The suggested question becomes the answer.
    TookQuestion,
    /// "Not a plan yet".
    NotYet,
    /// The button beside the pinned first line.
    Pinned,
    /// To the journal.
    OpenedJournal,
    /// A new debrief.
    Began,
    /// Back to the debrief that is open.
    Resumed,
    /// One debrief of the journal, to read.
    Read(Id, Revision),
    /// The debrief that is being read, to change or to go on with.
    Changing,
    /// One answer of the debrief that is being read, to change where it stands.
    Changes(&'static str),
    /// Delete: asks first.
    AskedToDelete,
    /// Yes, delete it.
    Confirmed,
    /// No, keep it.
    Cancelled,
    /// Undo a deletion.
    Undone(Id),
    /// Copy something.
    Copy(Piece),
    /// Download something.
    Download(Piece),
    /// Share something.
    Share(Piece),
    /// Print something.
    Print(Piece),
    /// Something done to an outcome or with it.
    Outcome(Handed),
    /// Try again to save.
    Retried,
    /// The notice was read.
    Understood,
    /// Hide at once.
    Hid,
    /// Another pace.
    Paced(Pace),
    /// "Just write", for this step, on or off.
    Switched,
    /// "Off the record", on or off.
    Recorded,
    /// A field has the caret.
    Entering(&'static str),
    /// "Keep mine", of one question of the coach's.
    KeptMine(&'static str, NudgeKind),
    /// The country whose help lines are wanted.
    Region(String),
    /// The card with help lines was read.
    Helped,
    /// The reader asks for the card: the coach does not always hear that it is needed.
    WantedHelp,
    /// Store it here after all.
    Stored,
    /// The letter to the author, begun or put away.
    Replied(bool),
    /// Another outcome goes into it.
    Sends(Kind),
    /// Whether the author may print it, on or off.
    Agreed,
    /// Take the journal away: asks first. The page may be who asks.
    TakingAway {
        /// Whether it is the page that asks.
        host: bool,
    },
    /// Not to be reminded of a copy now.
    NotNow,
    /// Take it away as that.
    TookAway(Form),
    /// A file was chosen.
    FileChosen,
    /// A file's text, or a document's that the page handed over.
    File {
        /// The file's name; none for the page's.
        name: Option<Words>,
        /// Its text, or why it has none.
        text: Result<Words, Unfit>,
    },
    /// The page has drawn itself: on with what takes long.
    Going,
    /// What a file would add.
    Weighed(Result<Weighed, Trouble>),
    /// So many more are in; or this stands in the way.
    BroughtIn(usize, Option<Trouble>),
    /// What was brought in is out again, or not all of it.
    TookOut(bool),
    /// On the page of a plan that is due.
    Due(Deed),
    /// Whether the lesson that asks came up, by its name in the catalogue; or not to be asked now, or ever.
    Came(&'static str),
    /// Break the seal of a letter: asks first.
    Seal,
    /// To what repeats.
    OpenedInsights,
    /// The lesson of that debrief, left out of the year or put in again.
    LeftOut(Id),
    /// Print the year.
    PrintYear,
    /// Begin from the old lesson that is shown.
    BegunFrom,
    /// The old debrief that is shown is not the same.
    NotTheSame,
    /// Earlier versions of the debrief that is being read, shown or put away.
    Versions,
    /// They were looked up, newest first.
    VersionsFound(Vec<Entry>),
    /// The words of an earlier one stand again.
    BroughtBack(Revision),
    /// "It happened again": a new debrief from the words of this one.
    Again,
    /// Words to look for in the list.
    Searched(Words),
    /// Narrow the list, or order it; nothing means all of it.
    Picked(Pick, Option<&'static str>),
    /// More rows of the list.
    More,
    /// Undo what was brought in.
    BringUndone,
}

/// What can be copied or downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// One outcome of the open debrief.
    Outcome(Kind),
    /// The same, as Markdown.
    Markdown(Kind),
    /// The debrief that is open or being read.
    Debrief,
    /// The whole journal, what is on screen included.
    Journal,
    /// The letter to the author.
    Reply,
}

/// A place that the reader can be told to have reached, by the name in `data-step`.
#[must_use]
pub(super) fn place_name(step: Option<Step>) -> &'static str {
    step.map_or("journal", Step::name)
}
