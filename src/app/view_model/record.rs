//! The pace, keeping, and the questions that are asked before something is done that cannot be taken back.

use super::exchange;
use crate::app::{Asking, Model, Msg, Piece};
use crate::copy::{Key, key};
use crate::debrief::{Debrief, Pace, Step};
use crate::sorted::listed;

/// The choice of pace.
#[derive(Clone, Debug)]
pub struct PaceView {
    /// Whether it is asked in sight, at Arrive, or stands shut at the end of a step.
    pub in_sight: bool,
    /// The three.
    pub ways: Vec<Way>,
}

/// One pace.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// Which.
    pub pace: Pace,
    /// Its name, and what it means.
    pub words: (&'static str, &'static str),
    /// Whether it is the one that is gone by.
    pub chosen: bool,
}

/// Kept here, or off the record.
#[derive(Clone, Copy, Debug)]
pub struct Keep {
    /// Whether it is off the record.
    pub off: bool,
    /// What that means.
    pub hint: &'static str,
}

/// A question that stands in place of the page.
#[derive(Clone, Debug)]
pub struct AskScreen {
    /// The part that the whole goes by.
    pub part: Option<&'static str>,
    /// The question.
    pub title: String,
    /// What follows from a yes.
    pub text: Vec<String>,
    /// How far it has come, where it takes a while: said aloud too.
    pub news: Option<String>,
    /// The ways out, the safe one first: the words, the part it goes by, whether it ends something, and what it does.
    pub ways: Vec<(String, Option<&'static str>, bool, Msg)>,
}

/// The choice of pace, as it stands for a debrief.
pub(super) fn pace(model: &Model, debrief: &Debrief) -> PaceView {
    let about = |name: &str, more: &str| model.copy.about("pace", &[name, more].concat()).unwrap_or_default();
    let way = |pace: &Pace| {
        let words = (about(pace.name(), ""), about(pace.name(), "-more"));
        Way { pace: *pace, words, chosen: debrief.pace == *pace }
    };
    PaceView { in_sight: debrief.step == Step::Arrive, ways: listed(Pace::ALL.iter().map(way)) }
}

/// The switch; none where the browser keeps nothing anyway.
pub(super) fn keep(model: &Model) -> Option<Keep> {
    let off = model.open.as_ref().is_some_and(|open| open.off);
    let hint = model.copy.say(if off { key::RECORD_HINT_OFF } else { key::RECORD_HINT_KEPT });
    (!model.keeping.is_off()).then_some(Keep { off, hint })
}

/// The question that is asked now.
pub(super) fn asking(model: &Model, asking: Asking) -> AskScreen {
    let say = |key: Key| model.copy.say(key).to_owned();
    match asking {
        Asking::Seal => AskScreen {
            part: None,
            title: say(key::SEAL_SURE),
            text: vec![say(key::SEAL_SURE_TEXT)],
            news: None,
            ways: vec![
                (say(key::SEAL_LEAVE), Some("cancel"), false, Msg::Cancelled),
                (say(key::SEAL_BREAK), Some("confirm"), false, Msg::Confirmed),
            ],
        },
        Asking::TakeAway { host } => exchange::asking(model, host),
        Asking::OffTheRecord => AskScreen {
            part: None,
            title: say(key::RECORD_SURE),
            text: vec![say(key::RECORD_SURE_TEXT)],
            news: None,
            ways: vec![
                (say(key::RECORD_SURE_NO), Some("cancel"), false, Msg::Cancelled),
                (say(key::RECORD_SURE_YES), Some("confirm"), true, Msg::Confirmed),
            ],
        },
        Asking::Farewell => AskScreen {
            part: None,
            title: say(key::RECORD_BYE),
            text: vec![say(key::RECORD_BYE_TEXT)],
            news: None,
            ways: vec![
                (say(key::RECORD_BYE_BACK), Some("cancel"), false, Msg::Cancelled),
                (say(key::RECORD_BYE_COPY), Some("copy"), false, Msg::Copy(Piece::Debrief)),
                (say(key::RECORD_BYE_KEEP), None, false, Msg::Stored),
                (say(key::RECORD_BYE_GO), Some("confirm"), true, Msg::Confirmed),
            ],
        },
    }
}
