//! Feeds the core its messages and does what it asks. It knows the ports and no view, so a test can drive the whole program with it.

use std::rc::Rc;

use super::Page;
use crate::app::{Effect, Focus, Model, Moment, Msg, Picture, update};
use crate::debrief::Timestamp;
use crate::ports::Drawer;
use crate::store::{Store, Trouble};

/// The running program, without a face.
pub struct Engine {
    /// What it knows.
    pub model: Model,
    store: Store,
    page: Rc<dyn Page>,
    focus: Option<Focus>,
    picture: Option<Picture>,
}

impl Engine {
    /// The program at its start: the journal is read, and whether anything can be kept is tried.
    #[must_use]
    pub fn start(model: Model, store: Store, page: Rc<dyn Page>) -> Engine {
        let mut engine = Engine { model, store, page, focus: None, picture: None };
        let trouble = engine.store.probe().err();
        if trouble == Some(Trouble::Denied) {
            engine.store.move_to(Box::new(Drawer::default()));
            engine.model.keeping.memory_only = true; // whatever is kept from now on is kept in memory
        }
        let journal = engine.store.load().unwrap_or_default();
        engine.model.shares = engine.page.shares();
        engine.model.in_app = engine.page.is_in_app();
        engine.take(Msg::Loaded { journal, trouble });
        engine
    }

    /// One message, and all that follows from it.
    pub fn take(&mut self, msg: Msg) {
        let mut waiting = vec![msg];
        while !waiting.is_empty() {
            let msg = waiting.remove(0);
            let moment = self.page.moment();
            for effect in update(&mut self.model, &moment, msg) {
                waiting.extend(self.perform(effect, &moment));
            }
        }
    }

    /// The screen was drawn: what waited for that is done.
    pub fn drawn(&mut self) {
        self.page.drawn();
        if let Some(picture) = self.picture.take() {
            self.page.draw(&picture);
        }
        if let Some(focus) = self.focus.take() {
            self.page.focus(&focus);
        }
    }

    fn perform(&mut self, effect: Effect, moment: &Moment) -> Option<Msg> {
        match effect {
            Effect::Keep { record, edit } => {
                let outcome = self.store.keep(&record, moment.at);
                if outcome.is_ok() {
                    self.page.changed();
                }
                return Some(Msg::Kept { record, edit, outcome });
            }
            Effect::Load => return Some(self.load()),
            Effect::Delete(id) => return Some(self.change(moment.at, |store, at| store.delete(&id, at))),
            Effect::Undelete(id) => return Some(self.change(moment.at, |store, _| store.undelete(&id))),
            Effect::Sweep => self.store.sweep(moment.at),
            Effect::Discard(id) => return Some(self.change(moment.at, |store, _| store.discard(&id))),
            Effect::Forget(id) => return Some(self.change(moment.at, |store, _| store.forget(&id))),
            // A lost flag costs the next visit one offer to go on, and no word.
            Effect::FlagUnfinished(open) => self.store.flag_open(open).unwrap_or_default(),
            Effect::WakeIn(millis) => self.page.wake_in(millis),
            Effect::Focus(focus) => self.focus = Some(focus),
            Effect::Copy(text) => self.page.copy(text.as_str()),
            Effect::NoteTaken => self.store.note_taken(moment.at),
            Effect::ReadFile => self.page.read_file(),
            Effect::Soon => self.page.soon(),
            Effect::Versions(id) => return Some(Msg::VersionsFound(self.store.versions(&id))),
            Effect::Weigh(file, kind) => return Some(Msg::Weighed(self.store.weigh(&file, kind))),
            Effect::BringIn(texts) => {
                let (more, trouble) = self.store.bring_in(&texts.0);
                self.page.changed();
                return Some(Msg::BroughtIn(more, trouble));
            }
            Effect::TakeOut(keys) => {
                let out = self.store.take_out(&keys).is_ok();
                self.page.changed();
                return Some(Msg::TookOut(out));
            }
            Effect::Answer(answer) => self.page.answer(&answer),
            Effect::Download { name, mime, text } => self.page.download(&name, mime, text.as_str()),
            Effect::Share(text) => self.page.share(text.as_str()),
            Effect::Draw(picture) => self.picture = Some(picture),
            Effect::SavePicture(name) => self.page.save_picture(&name),
            Effect::SharePicture(name) => self.page.share_picture(&name),
            Effect::StayAwake(awake) => self.page.stay_awake(awake),
            Effect::BeatIn(millis) => self.page.beat_in(millis),
            Effect::Print(paper) => self.page.print(&paper),
            Effect::Fold(folded) => self.page.fold(folded),
            Effect::Mark(marks) => self.page.mark(&marks),
            Effect::Tell(news) => self.page.tell(&news),
        }
        None
    }

    /// What cannot be read any more is not gone: what was read last stays on screen.
    fn load(&mut self) -> Msg {
        match self.store.load() {
            Ok(journal) => Msg::Loaded { journal, trouble: None },
            Err(trouble) => Msg::Loaded { journal: self.model.journal.clone(), trouble: Some(trouble) },
        }
    }

    fn change(&mut self, at: Timestamp, change: impl FnOnce(&mut Store, Timestamp) -> Result<(), Trouble>) -> Msg {
        match change(&mut self.store, at) {
            Ok(()) => {
                self.page.changed();
                Msg::Changed
            }
            Err(trouble) => Msg::Refused(trouble),
        }
    }
}
