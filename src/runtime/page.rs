//! The page around the program, as a port: the clock, the timer, the clipboard, the element; and its double, which only remembers.

use std::cell::{Cell, RefCell};

use crate::app::{Answer, Focus, Marks, Moment, News, Paper, Picture};
use crate::debrief::{Id, Offset, Timestamp};

/// What the program asks of the page it stands in.
pub trait Page {
    /// The time, and a throw of the dice.
    fn moment(&self) -> Moment;
    /// Send `Msg::Ticked` in that many milliseconds; an earlier request is forgotten.
    fn wake_in(&self, millis: u32);
    /// Write the state onto the element.
    fn mark(&self, marks: &Marks);
    /// Tell whoever listens on the element.
    fn tell(&self, news: &News);
    /// Move the focus; the screen is drawn.
    fn focus(&self, focus: &Focus);
    /// Put a text on the clipboard; answer with `Msg::Copied`.
    fn copy(&self, text: &str);
    /// Hand the reader a file.
    fn download(&self, name: &str, mime: &str, text: &str);
    /// Whether the system has a way to share a text.
    fn shares(&self) -> bool;
    /// Whether it is a browser inside another app, which is known to take no files.
    fn is_in_app(&self) -> bool;
    /// Offer a text to it; answer with `Msg::Shared`.
    fn share(&self, text: &str);
    /// Print a page by itself.
    fn print(&self, paper: &Paper);
    /// Draw the picture where it is shown; answer with `Handed::Drawn`.
    fn draw(&self, picture: &Picture);
    /// Hand the reader the picture that was drawn.
    fn save_picture(&self, name: &str);
    /// Offer it to the system; answer with `Msg::Shared`.
    fn share_picture(&self, name: &str);
    /// Keep the screen awake, where that is allowed, or let it sleep again.
    fn stay_awake(&self, awake: bool);
    /// Send `Handed::Beat` in that many milliseconds; an earlier request is forgotten.
    fn beat_in(&self, millis: u32);
    /// Read the file that was chosen; answer with `Msg::File`.
    fn read_file(&self);
    /// Send `Msg::Going` once the page has drawn itself.
    fn soon(&self);
    /// Tell the page what came of what it asked for.
    fn answer(&self, answer: &Answer);
    /// Show the invitation in place of the program, or the program again.
    fn fold(&self, folded: bool);
    /// The journal was changed here: others on this page that show it should look again.
    fn changed(&self);
    /// The screen was drawn anew: whatever must be measured can be measured now.
    fn drawn(&self);
}

/// The double: it only notes what it was asked, and its clock is set by hand.
#[derive(Debug, Default)]
pub struct FakePage {
    /// The time, in milliseconds since 1970.
    pub now: Cell<i64>,
    dice: Cell<u128>,
    /// How long the timer that runs now was asked to wait.
    pub wake: Cell<Option<u32>>,
    /// The last state written onto the element.
    pub marks: Cell<Option<Marks>>,
    /// What the page was told, in order.
    pub news: RefCell<Vec<News>>,
    /// Where the focus was sent, in order.
    pub focus: RefCell<Vec<Focus>>,
    /// What was copied, in order.
    pub copied: RefCell<Vec<String>>,
    /// What was downloaded, name and text, in order.
    pub files: RefCell<Vec<(String, String)>>,
    /// Whether the system can share.
    pub can_share: Cell<bool>,
    /// Whether it stands inside another app.
    pub in_app: Cell<bool>,
    /// What was shared, in order.
    pub shared: RefCell<Vec<String>>,
    /// What was printed, in order.
    pub printed: RefCell<Vec<Paper>>,
    /// What was drawn, in order.
    pub drawn: RefCell<Vec<Picture>>,
    /// Whether the screen is kept awake.
    pub awake: Cell<bool>,
    /// Whether it is to go on soon.
    pub soon: Cell<bool>,
    /// What the page around was answered, in order.
    pub answers: RefCell<Vec<Answer>>,
    /// How often it was folded.
    pub folds: Cell<u32>,
}

impl Page for FakePage {
    fn moment(&self) -> Moment {
        self.dice.set(self.dice.get().wrapping_add(1));
        Moment { at: Timestamp(self.now.get()), offset: Offset(0), fresh: Id::from_bits(self.dice.get()) }
    }

    fn wake_in(&self, millis: u32) {
        self.wake.set(Some(millis));
    }

    fn mark(&self, marks: &Marks) {
        self.marks.set(Some(*marks));
    }

    fn tell(&self, news: &News) {
        self.news.borrow_mut().push(*news);
    }

    fn focus(&self, focus: &Focus) {
        self.focus.borrow_mut().push(focus.clone());
    }

    fn copy(&self, text: &str) {
        self.copied.borrow_mut().push(text.to_owned());
    }

    fn download(&self, name: &str, _: &str, text: &str) {
        self.files.borrow_mut().push((name.to_owned(), text.to_owned()));
    }

    fn shares(&self) -> bool {
        self.can_share.get()
    }

    fn is_in_app(&self) -> bool {
        self.in_app.get()
    }

    fn share(&self, text: &str) {
        self.shared.borrow_mut().push(text.to_owned());
    }

    fn print(&self, paper: &Paper) {
        self.printed.borrow_mut().push(paper.clone());
    }

    fn draw(&self, picture: &Picture) {
        self.drawn.borrow_mut().push(picture.clone());
    }

    fn save_picture(&self, name: &str) {
        self.files.borrow_mut().push((name.to_owned(), String::new()));
    }

    fn share_picture(&self, name: &str) {
        self.shared.borrow_mut().push(name.to_owned());
    }

    fn stay_awake(&self, awake: bool) {
        self.awake.set(awake);
    }

    fn beat_in(&self, _: u32) {}

    fn read_file(&self) {}

    fn soon(&self) {
        self.soon.set(true);
    }

    fn answer(&self, answer: &Answer) {
        self.answers.borrow_mut().push(answer.clone());
    }

    fn fold(&self, folded: bool) {
        self.folds.set(self.folds.get().wrapping_add(u32::from(folded)));
    }

    fn changed(&self) {}

    fn drawn(&self) {}
}
