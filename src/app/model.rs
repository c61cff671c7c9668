//! The whole state of the program.

use std::rc::Rc;

use crate::config::Config;
use crate::copy::{Copy, Key};
use crate::debrief::{Day, Debrief, Id, Step, Timestamp, Words};
use crate::journal::{Entry, Journal, Record, Revision};

use super::msg::place_name;
use super::{
    Asking, Bring, Effect, Find, Focus, Gathering, Handing, Heard, Help, Keeping, Marks, Memory, Pin, Place, Replying,
};

/// Everything the program knows. It changes only in `update`.
#[derive(Clone, Debug)]
pub struct Model {
    /// The texts.
    pub copy: Copy,
    /// What the author wants otherwise.
    pub config: Rc<Config>,
    /// Level of the widget's own heading, 2 to 5.
    pub heading_level: u8,
    /// Whether the text stands on the post's own edge.
    pub flush: bool,
    /// Whether the widget is folded into its invitation.
    pub folded: bool,
    /// What is on screen.
    pub place: Place,
    /// The journal as it was last read.
    pub journal: Journal,
    /// The debrief that is being worked on.
    pub open: Option<Open>,
    /// Debriefs that are no longer open and could not be written yet.
    pub stranded: Vec<Record>,
    /// What is kept, and what stands in the way.
    pub keeping: Keeping,
    /// The pinned first line.
    pub pin: Pin,
    /// What was deleted since the list was opened: its row stays, with an undo.
    pub gone: Vec<Gone>,
    /// What the coach has raised and the reader has not answered, newest first.
    pub heard: Vec<Heard>,
    /// What the coach said of sentences before.
    pub memory: Memory,
    /// A field whose question is opened on a page that would not show it.
    pub in_place: Option<&'static str>,
    /// The field that was typed in last: the coach listens to it after a pause.
    pub typing: Option<&'static str>,
    /// The debrief in which the coach heard a verdict on oneself: the friend is asked about first there.
    pub hard_on_self: Option<Id>,
    /// The card with help lines.
    pub help: Help,
    /// What is open under an outcome.
    pub handing: Handing,
    /// The letter to the author, while it is being written.
    pub replying: Option<Replying>,
    /// Whether the answers lie open at Close: from there the reader went to one of them, and may want the next.
    pub unfolded: bool,
    /// What is being asked before it is done.
    pub asking: Option<Asking>,
    /// The old debrief that is like the open one, as it was found on the way into Lesson.
    pub echo: Option<(Id, Revision)>,
    /// Earlier writings of the debrief that is being read, each with its moment in words, once they were asked for.
    pub versions: Option<Vec<(String, Entry)>>,
    /// The debrief whose lesson asks whether it came up.
    pub came: Option<(Id, Revision)>,
    /// From which day to which the year goes, where the reader chose.
    pub span: [Option<Day>; 2],
    /// The debriefs whose lessons the reader leaves out of it.
    pub left_out: Vec<Id>,
    /// Whether the reader is reminded of a copy.
    pub remind: bool,
    /// What is looked for in the list.
    pub find: Find,
    /// A file on its way in.
    pub bring: Option<Bring>,
    /// The journal on its way out as text, where that takes a while.
    pub gathering: Option<Gathering>,
    /// What came of the last copy or the like, until the next thing happens.
    pub told: Option<Key>,
    /// Whether the system has a way to share a text.
    pub shares: bool,
    /// Whether it is a browser inside another app, which is known to take no files.
    pub in_app: bool,
    /// Counts the times that the program itself put text into a field: the fields are drawn anew.
    pub epoch: u32,
    /// What this message has asked of the world so far: `update` hands it on.
    pub(super) wanted: Vec<Effect>,
}

/// A debrief that is being worked on.
#[derive(Clone, Debug)]
pub struct Open {
    /// It, with what its saved form held beyond what we understand.
    pub record: Record,
    /// What it was last read from or kept as; none while nothing of it is stored.
    pub revision: Option<Revision>,
    /// Whether it is off the record: not a byte of it is stored.
    pub off: bool,
    /// Whether something of it was stored, and taken out when it went off the record.
    pub removed: bool,
}

/// A debrief that was just deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Which.
    pub id: Id,
    /// Its first line.
    pub title: Words,
    /// When it was begun: its place in the list.
    pub begun: Timestamp,
    /// It, where nothing of it is stored any more.
    pub record: Option<Record>,
}

impl Model {
    /// A program in which nothing has happened yet.
    #[must_use]
    pub fn new(copy: Copy, memory_only: bool) -> Model {
        Model {
            copy,
            config: Rc::default(),
            heading_level: 2,
            flush: false,
            folded: true,
            place: Place::Journal,
            journal: Journal::default(),
            open: None,
            stranded: Vec::new(),
            keeping: Keeping { memory_only, ..Keeping::default() },
            pin: Pin::Shut,
            gone: Vec::new(),
            heard: Vec::new(),
            memory: Memory::default(),
            in_place: None,
            typing: None,
            hard_on_self: None,
            help: Help::default(),
            handing: Handing::default(),
            replying: None,
            unfolded: false,
            asking: None,
            echo: None,
            versions: None,
            came: None,
            span: [None; 2],
            left_out: Vec::new(),
            remind: false,
            find: Find::default(),
            bring: None,
            gathering: None,
            told: None,
            shares: false,
            in_app: false,
            epoch: 0,
            wanted: Vec::new(),
        }
    }

    /// Asks something of the world.
    #[inline(never)]
    pub(super) fn wants(&mut self, effect: Effect) {
        self.wanted.push(effect);
    }

    /// Moves the focus, once the screen is drawn.
    #[inline(never)]
    pub(super) fn focus(&mut self, focus: Focus) {
        self.wants(Effect::Focus(focus));
    }

    /// The debrief that is being worked on.
    #[must_use]
    pub fn debrief(&self) -> Option<&Debrief> {
        self.open.as_ref().map(|open| &open.record.debrief)
    }

    /// The step on screen; none in the journal.
    #[must_use]
    pub fn step(&self) -> Option<Step> {
        match self.place {
            Place::Debrief => self.debrief().map(|debrief| debrief.step),
            Place::Journal | Place::PlanBack | Place::Insights | Place::Due(_) | Place::Reading { .. } => None,
        }
    }

    /// The debrief that is open or being read: what "copy all of it" means now.
    #[must_use]
    pub fn in_hand(&self) -> Option<&Debrief> {
        match &self.place {
            Place::Reading { id, revision, .. } => self.journal.entry(id, revision).map(|entry| &entry.debrief),
            Place::Debrief | Place::Due(_) | Place::Insights | Place::Journal | Place::PlanBack => self.debrief(),
        }
    }

    /// Whether nothing of what is on screen is stored: by the page's wish, by the browser's, or by the reader's.
    #[must_use]
    pub fn is_off(&self) -> bool {
        self.keeping.is_off() || (self.place == Place::Debrief && self.open.as_ref().is_some_and(|open| open.off))
    }

    /// The state that the element shows.
    #[must_use]
    pub fn marks(&self) -> Marks {
        let state = if self.folded { "folded" } else { "running" };
        let step = (!self.folded).then(|| place_name(self.step()));
        Marks { state, step, saved: self.saved() }
    }

    /// Whether all that was typed is read back, that of debriefs no longer open too.
    fn saved(&self) -> &'static str {
        let clean = self.keeping.is_clean() && self.stranded.is_empty();
        match (self.is_off(), clean, self.keeping.trouble) {
            (true, ..) => "off",
            (false, true, _) => "clean",
            (false, false, Some(_)) => "failed",
            (false, false, None) => "pending",
        }
    }
}

impl Open {
    /// A debrief of the journal, put on the desk.
    pub(super) fn of(entry: &Entry) -> Open {
        Open { record: entry.record(), revision: Some(entry.revision.clone()), off: false, removed: false }
    }
}
