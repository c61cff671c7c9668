//! A reader at a desk: the whole program without a browser, its storage a shelf that several desks may share, its clock moved by hand.

use std::cell::Cell;
use std::rc::Rc;

use fail_forward::app::view_model::{self, Body, Notice, Row, Screen, StepScreen};
use fail_forward::app::{Begin, Focus, Marks, Model, Moment, Msg, News};
use fail_forward::copy::Copy;
use fail_forward::debrief::{Debrief, Id};
use fail_forward::journal::JournalName;
use fail_forward::ports::{Drawer, Medium};
use fail_forward::runtime::{Engine, FakePage, Page};
use fail_forward::store::Store;

use super::shelf::Shelf;

/// 24 November 2026, in the forenoon.
const MORNING: i64 = 1_795_516_200_000;

/// The page double of the program, with dice that no two desks share.
struct Paper {
    sheet: FakePage,
    shelf: Shelf,
}

/// One widget in one load of its page.
pub(crate) struct Desk {
    engine: Engine,
    paper: Rc<Paper>,
    alarm: Cell<Option<i64>>,
    /// Whether what takes long is waited for.
    patient: bool,
    writer: Id,
}

impl Desk {
    /// A first visit: "Begin" was pressed.
    pub(crate) fn open() -> Desk {
        Desk::at(&Shelf::default()).shown(Begin::Start, true)
    }

    /// A page that was just loaded at that shelf, the widget still folded.
    pub(crate) fn at(shelf: &Shelf) -> Desk {
        Desk::with(shelf, Box::new(shelf.clone()), false)
    }

    /// The same, where the author said `storage="memory"`.
    pub(crate) fn keeping_nothing(shelf: &Shelf) -> Desk {
        Desk::with(shelf, Box::new(Drawer::default()), true)
    }

    /// The same, at a storage of another make.
    pub(crate) fn over(shelf: &Shelf, medium: Box<dyn Medium>) -> Desk {
        Desk::with(shelf, medium, false)
    }

    fn with(shelf: &Shelf, medium: Box<dyn Medium>, memory_only: bool) -> Desk {
        let paper = Rc::new(Paper { sheet: FakePage::default(), shelf: shelf.clone() });
        paper.sheet.now.set(MORNING);
        let writer = shelf.throws();
        let store = Store::open(medium, JournalName::default(), writer.clone());
        let engine = Engine::start(Model::new(Copy::ENGLISH, memory_only), store, paper.clone());
        Desk { engine, paper, alarm: Cell::new(None), patient: true, writer }
    }

    pub(crate) fn shown(self, begin: Begin, focus: bool) -> Desk {
        self.does(Msg::Shown { begin, focus })
    }

    /// One thing that happens, and the screen drawn after it.
    pub(crate) fn does(mut self, msg: Msg) -> Desk {
        self.engine.take(msg);
        self.engine.drawn();
        while self.paper.sheet.soon.take() && self.patient {
            self.engine.take(Msg::Going);
            self.engine.drawn();
        }
        if let Some(millis) = self.paper.sheet.wake.take() {
            self.alarm.set(Some(self.now() + i64::from(millis)));
        }
        self
    }

    pub(crate) fn types(self, field: &'static str, text: &str) -> Desk {
        self.does(Msg::Answered { field, text: text.into() })
    }

    pub(crate) fn continues(self) -> Desk {
        self.does(Msg::Continued)
    }

    pub(crate) fn continues_to(mut self, step: &str) -> Desk {
        for _ in 0..6 {
            if self.place() == step {
                return self;
            }
            self = self.continues();
        }
        panic!("{step} was never reached");
    }

    /// Time goes by, and the timer goes off whenever it is due.
    pub(crate) fn waits(mut self, millis: i64) -> Desk {
        let until = self.now() + millis;
        while let Some(at) = self.alarm.get().filter(|at| *at <= until) {
            self.alarm.set(None);
            self.paper.sheet.now.set(at.max(self.now()));
            self = self.does(Msg::Ticked);
        }
        self.paper.sheet.now.set(until);
        self
    }

    /// The page is loaded anew and "Go on from there" pressed; the old one goes as a killed tab goes, without a word.
    pub(crate) fn reloads(self) -> Desk {
        Desk::at(self.shelf()).shown(Begin::Resume, true)
    }

    /// To the list, and from there to the row of that title.
    pub(crate) fn reads(self, title: &str) -> Desk {
        let desk = self.does(Msg::OpenedJournal);
        let entry = desk.engine.model.journal.entries.iter().find(|entry| entry.debrief.title() == title);
        let entry = entry.unwrap_or_else(|| panic!("{title:?} is not in the list: {:?}", desk.titles()));
        let read = Msg::Read(entry.debrief.id.clone(), entry.revision.clone());
        desk.does(read)
    }

    pub(crate) fn deletes(self, title: &str) -> Desk {
        self.reads(title).does(Msg::AskedToDelete).does(Msg::Confirmed)
    }

    /// A whole debrief with that first line, put into the journal.
    pub(crate) fn finishes(self, title: &str) -> Desk {
        self.types("arrive.line", title).continues_to("close").continues()
    }

    /// By which name it writes.
    pub(crate) fn writer(&self) -> &Id {
        &self.writer
    }

    pub(crate) fn now(&self) -> i64 {
        self.paper.sheet.now.get()
    }

    pub(crate) fn shelf(&self) -> &Shelf {
        &self.paper.shelf
    }

    pub(crate) fn model(&self) -> &Model {
        &self.engine.model
    }

    pub(crate) fn debrief(&self) -> &Debrief {
        self.model().debrief().expect("a debrief is open")
    }

    pub(crate) fn words(&self, field: &str) -> &str {
        self.debrief().words(field)
    }

    pub(crate) fn screen(&self) -> Screen {
        view_model::screen(self.model())
    }

    pub(crate) fn step(&self) -> StepScreen {
        match self.screen().body {
            Body::Step(step) => *step,
            other => panic!("no step is on screen: {other:?}"),
        }
    }

    pub(crate) fn rows(&self) -> Vec<Row> {
        match self.screen().body {
            Body::Journal(journal) => journal.rows,
            other => panic!("no journal is on screen: {other:?}"),
        }
    }

    pub(crate) fn titles(&self) -> Vec<String> {
        self.model().journal.entries.iter().map(|entry| entry.debrief.title().to_owned()).collect()
    }

    pub(crate) fn notice(&self) -> Option<Notice> {
        self.screen().notice
    }

    /// The state on the element, as it would be written now.
    pub(crate) fn marks(&self) -> Marks {
        self.model().marks()
    }

    /// Where the reader is, by its name in `data-step`.
    pub(crate) fn place(&self) -> &'static str {
        self.marks().step.unwrap_or("nowhere")
    }

    /// The state on the element, as it was last written.
    pub(crate) fn written_marks(&self) -> Option<Marks> {
        self.paper.sheet.marks.get()
    }

    pub(crate) fn news(&self) -> Vec<News> {
        self.paper.sheet.news.borrow().clone()
    }

    pub(crate) fn told(&self, news: News) -> usize {
        self.news().iter().filter(|told| **told == news).count()
    }

    pub(crate) fn saved_told(&self) -> usize {
        self.news().iter().filter(|told| matches!(told, News::Saved(_))).count()
    }

    pub(crate) fn focus(&self) -> Option<Focus> {
        self.paper.sheet.focus.borrow().last().cloned()
    }

    pub(crate) fn copied(&self) -> String {
        self.paper.sheet.copied.borrow().last().cloned().unwrap_or_default()
    }

    pub(crate) fn file(&self) -> (String, String) {
        self.paper.sheet.files.borrow().last().cloned().expect("a file was handed over")
    }

    /// Every file that was handed over, as text.
    pub(crate) fn files(&self) -> Vec<String> {
        self.paper.sheet.files.borrow().iter().map(|(_, text)| text.clone()).collect()
    }

    /// The clock is put on, and no timer runs: another visit, that much later.
    pub(crate) fn later(self, millis: i64) -> Desk {
        self.paper.sheet.now.set(self.now() + millis);
        self
    }

    /// What takes long is not waited for any more.
    pub(crate) fn hurried(mut self) -> Desk {
        self.patient = false;
        self
    }

    pub(crate) fn sheet(&self) -> &FakePage {
        &self.paper.sheet
    }

    /// On a system that can share.
    pub(crate) fn that_shares(mut self) -> Desk {
        self.engine.model.shares = true;
        self
    }

    /// In a browser inside another app, which takes no files.
    pub(crate) fn that_is_in_an_app(mut self) -> Desk {
        self.engine.model.in_app = true;
        self
    }

    pub(crate) fn shared(&self) -> String {
        self.paper.sheet.shared.borrow().last().cloned().unwrap_or_default()
    }

    pub(crate) fn printed(&self) -> fail_forward::app::Paper {
        self.paper.sheet.printed.borrow().last().cloned().expect("something was printed")
    }

    pub(crate) fn pictures(&self) -> Vec<fail_forward::app::Picture> {
        self.paper.sheet.drawn.borrow().clone()
    }

    pub(crate) fn awake(&self) -> bool {
        self.paper.sheet.awake.get()
    }

    pub(crate) fn folds(&self) -> u32 {
        self.paper.sheet.folds.get()
    }
}

impl Page for Paper {
    fn moment(&self) -> Moment {
        Moment { fresh: self.shelf.throws(), ..self.sheet.moment() }
    }

    fn wake_in(&self, millis: u32) {
        self.sheet.wake_in(millis);
    }

    fn mark(&self, marks: &Marks) {
        self.sheet.mark(marks);
    }

    fn tell(&self, news: &News) {
        self.sheet.tell(news);
    }

    fn focus(&self, focus: &Focus) {
        self.sheet.focus(focus);
    }

    fn copy(&self, text: &str) {
        self.sheet.copy(text);
    }

    fn download(&self, name: &str, mime: &str, text: &str) {
        self.sheet.download(name, mime, text);
    }
    fn shares(&self) -> bool {
        self.sheet.shares()
    }

    fn is_in_app(&self) -> bool {
        self.sheet.is_in_app()
    }
    fn share(&self, text: &str) {
        self.sheet.share(text);
    }
    fn print(&self, paper: &fail_forward::app::Paper) {
        self.sheet.print(paper);
    }
    fn draw(&self, picture: &fail_forward::app::Picture) {
        self.sheet.draw(picture);
    }
    fn save_picture(&self, name: &str) {
        self.sheet.save_picture(name);
    }
    fn share_picture(&self, name: &str) {
        self.sheet.share_picture(name);
    }
    fn stay_awake(&self, awake: bool) {
        self.sheet.stay_awake(awake);
    }
    fn beat_in(&self, millis: u32) {
        self.sheet.beat_in(millis);
    }

    fn read_file(&self) {
        self.sheet.read_file();
    }

    fn soon(&self) {
        self.sheet.soon();
    }

    fn answer(&self, answer: &fail_forward::app::Answer) {
        self.sheet.answer(answer);
    }

    fn fold(&self, folded: bool) {
        self.sheet.fold(folded);
    }

    fn changed(&self) {
        self.sheet.changed();
    }

    fn drawn(&self) {
        self.sheet.drawn();
    }
}
