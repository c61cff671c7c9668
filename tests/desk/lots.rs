//! What a life is drawn from: every message that there is, with whatever it takes chosen by a number.

use std::rc::Rc;

use fail_forward::app::{Begin, Choice, Deed, Form, Handed, Msg, Panel, Pick, Piece, Place, Title};
use fail_forward::coach::NudgeKind;
use fail_forward::config::{Added, Asks, Config, Reply};
use fail_forward::copy::Copy;
use fail_forward::debrief::{Form as Shape, Id, Pace, Step, all_fields, field};
use fail_forward::journal::JournalName;
use fail_forward::store::Store;
use fail_forward::yields::Kind;

use super::desk::Desk;
use super::medium::Shared;

/// What every word of the reader's begins with. It ends in a letter: half a word is never another one.
pub(crate) const WORD: &str = "wort";

pub(crate) fn is_a_word(text: &str) -> bool {
    text.starts_with(WORD) && text.ends_with('z')
}

pub(crate) fn store(medium: &Shared) -> Store {
    Store::open(Box::new(medium.clone()), JournalName::default(), Id::from_bits(u128::MAX))
}

fn one<T: Clone>(of: &[T], pick: usize) -> T {
    of[pick % of.len()].clone()
}

/// The next word, where the reader can type: it is put after what stands there.
pub(crate) fn typing(desk: &Desk, pick: usize, number: usize) -> Option<Msg> {
    let model = desk.model();
    let open = model.debrief()?;
    let typed: Vec<&'static str> = all_fields()
        .filter(|field| field.form.is_typed() && field.id != "close.roles")
        .map(|field| field.id)
        .chain(field("own.x-budget").map(|field| field.id))
        .collect();
    let field = match (&model.place, model.in_place) {
        (Place::Debrief, _) => one(&typed, pick),
        (Place::Due(_), _) => "look.line",
        (Place::Reading { .. }, Some(field)) if typed.contains(&field) => field,
        _ => return None,
    };
    let ends = one(&["", ".", "\n", " \u{202e}🫖", " because I am an idiot."], pick / 100);
    Some(Msg::Answered { field, text: format!("{} {WORD}{number}z {ends}", open.words(field)).into() })
}

/// Whether it takes back words that were saved: another wording, an earlier version, a look back undone.
pub(crate) fn takes_words_back(msg: &Msg) -> bool {
    matches!(
        msg,
        Msg::BroughtBack(_)
            | Msg::Outcome(Handed::Followed(_) | Handed::Reworded | Handed::Role(..))
            | Msg::Due(Deed::Undo)
    )
}

pub(crate) const MESSAGES: usize = 80;

#[rustfmt::skip]
pub(crate) fn message(desk: &Desk, number: usize, pick: usize) -> Option<Msg> {
    let model = desk.model();
    let any: Vec<&'static str> = all_fields().map(|field| field.id).collect();
    let entry = model.journal.entries.get(pick % model.journal.entries.len().max(1));
    let (field, kind) = (one(&any, pick), one(Kind::ALL, pick));
    let piece = one(&[Piece::Outcome(kind), Piece::Markdown(kind), Piece::Debrief, Piece::Journal, Piece::Reply], pick / 7);
    Some(match number {
        0 | 1 => Msg::Shown { begin: one(&[Begin::Start, Begin::Resume, Begin::Open], pick), focus: pick.is_multiple_of(2) },
        2 => Msg::Configured { heading_level: 3, flush: pick.is_multiple_of(2) },
        3 => Msg::Authored(Rc::new(authored(pick))),
        4 => Msg::Hid,
        5..=7 => Msg::Continued,
        8 => Msg::WentBack,
        9 => Msg::Deeper,
        10 => Msg::WentTo(field),
        11 => Msg::TookDraft,
        12 => Msg::TookQuestion,
        13 => Msg::NotYet,
        14 => Msg::Pinned,
        15 | 16 => Msg::OpenedJournal,
        17 | 18 => Msg::Began,
        19 => Msg::Resumed,
        20..=22 => entry.map(|entry| Msg::Read(entry.debrief.id.clone(), entry.revision.clone()))?,
        23 => Msg::Changing,
        24 => Msg::Changes(field),
        25 | 26 => Msg::AskedToDelete,
        27..=32 => Msg::Confirmed,
        33 => Msg::Cancelled,
        34 => Msg::Undone(model.gone.first().map(|gone| gone.id.clone())?),
        35 => Msg::Undone(model.journal.buried.first().map(|(entry, _)| entry.debrief.id.clone())?),
        36 => Msg::Copy(piece),
        37 => Msg::Download(piece),
        38 => Msg::Share(piece),
        39 => Msg::Print(piece),
        40..=43 => Msg::Outcome(handed(pick)),
        44 => Msg::Retried,
        45 => Msg::Understood,
        46 => Msg::Paced(one(Pace::ALL, pick)),
        47 => Msg::Switched,
        48 | 49 => Msg::Recorded,
        50 | 51 => Msg::Entering(field),
        52 => model.heard.first().map(|heard| Msg::KeptMine(heard.field, heard.kind)).unwrap_or(Msg::KeptMine(field, NudgeKind::Blame)),
        53 => Msg::Region("uk".to_owned()),
        54 => one(&[Msg::Helped, Msg::WantedHelp, Msg::Spoken(Copy::ENGLISH)], pick),
        55 => Msg::Stored,
        56 => Msg::Replied(pick.is_multiple_of(2)),
        57 => Msg::Sends(kind),
        58 => Msg::Agreed,
        59 => Msg::TakingAway { host: pick.is_multiple_of(3) },
        60 | 61 => Msg::TookAway(one(&[Form::Document, Form::Markdown, Form::Table, Form::Paper], pick)),
        62 => Msg::NotNow,
        63 => Msg::Due(one(&[Deed::GoOn, Deed::Tomorrow, Deed::LetBy, Deed::Plan, Deed::Undo], pick)),
        64 => Msg::Came(one(&["yes", "no", "later", "never"], pick)),
        65 => Msg::Seal,
        66 => one(&[Msg::OpenedInsights, Msg::PrintYear], pick),
        67 => Msg::BegunFrom,
        68 => Msg::NotTheSame,
        69 => Msg::Versions,
        70 => Msg::BroughtBack(model.versions.as_ref()?.get(pick % 3)?.1.revision.clone()),
        71 => Msg::Again,
        72 => Msg::Searched(one(&["wort1", "", "é 🫖", "wort"], pick).into()),
        73 => Msg::Picked(one(&Pick::ALL, pick), one(&[Some("oldest"), Some("sting"), None, Some("open"), Some("too-fast")], pick / 4)),
        74 => one(&[Msg::More, Msg::FileChosen, Msg::Going], pick),
        75 => one(&[Msg::Ticked, Msg::Hidden, Msg::Copied(false), Msg::Shared(true)], pick),
        76 => Msg::Entered(field),
        77 => Msg::BringUndone,
        _ => chosen(desk, pick)?,
    })
}

/// A day, a mark or a chip.
fn chosen(desk: &Desk, pick: usize) -> Option<Msg> {
    desk.model().debrief()?;
    let looks = ["look.kept", "look.then", "look.sting"].into_iter().filter_map(field);
    let all: Vec<_> = all_fields().chain(looks).filter(|field| !field.form.is_typed()).collect();
    let field = one(&all, pick);
    let text = match field.form {
        Shape::Chips(names) => one(names, pick / 50).to_owned(),
        Shape::Ruler => (pick / 50 % 11).to_string(),
        _ => one(&["2026-11-24", "2026-11-30", "2200-12-31", "1970-01-01", "", "2028-02-29"], pick / 50).to_owned(),
    };
    Some(Msg::Answered { field: field.id, text: text.into() })
}

fn handed(pick: usize) -> Handed {
    let kind = one(Kind::ALL, pick / 31);
    match pick % 22 {
        0 => Handed::Opened(
            kind,
            one(
                &[Panel::Wording, Panel::Calendar, Panel::Card, Panel::Roles, Panel::Shift, Panel::Rehearsal],
                pick / 22,
            ),
        ),
        1 => Handed::Set(
            one(
                &[
                    Choice::Long,
                    Choice::Plan,
                    Choice::Obstacle,
                    Choice::Knows,
                    Choice::LookBack,
                    Choice::Act,
                    Choice::Square,
                ],
                pick / 22,
            ),
            pick.is_multiple_of(2),
        ),
        2 => Handed::Titled(one(&[Title::Neutral, Title::Plan, Title::Own], pick / 22)),
        3 => Handed::Followed(kind),
        4 => Handed::Reworded,
        5 => Handed::Role("Anna".into(), "a colleague".into()),
        6 => Handed::Said,
        7 => Handed::Asks,
        8 => Handed::SavedEvent,
        9 => Handed::CopiedLines,
        10 => Handed::Drawn(pick.is_multiple_of(3)),
        11 => Handed::SavedPicture,
        12 => Handed::SharedPicture,
        13 => Handed::PrintedCard,
        14 => Handed::Aloud,
        15 => Handed::Next,
        16 => Handed::Before,
        17 => Handed::Stopped,
        18 => Handed::Beat,
        19 => Handed::Bringing,
        20 => Handed::Pasted("Plan: If it comes up, I will ask.\nLook back: 2026-11-25".into()),
        _ => Handed::BroughtBack,
    }
}

fn authored(pick: usize) -> Config {
    let add = Added { id: "budget", ask: "What did it cost in money?", why: None };
    let asks = Asks { main: None, off: Vec::new(), add: vec![add] };
    let reply = (pick.is_multiple_of(2)).then_some(Reply { label: None, mailto: "author@example.org" });
    Config { questions: vec![(Step::Own, asks)], reply, ..Config::default() }
}

/// A way through several messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Finish,
    Delete,
    BringIn,
    Visit,
    Off,
    Fills,
    Version,
}

impl Way {
    pub(crate) const ALL: [Way; 7] =
        [Way::Finish, Way::Delete, Way::BringIn, Way::Visit, Way::Off, Way::Fills, Way::Version];
}

/// What comes next on a way; none at its end.
pub(crate) fn on(desk: &Desk, way: Way, at: usize, pick: usize, number: usize, file: Option<&str>) -> Option<Msg> {
    let model = desk.model();
    let entry = model.journal.entries.get(pick % model.journal.entries.len().max(1));
    let read = || entry.map(|entry| Msg::Read(entry.debrief.id.clone(), entry.revision.clone()));
    let said = |field| model.debrief().map(|open| open.words(field).to_owned()).unwrap_or_default();
    let word = |field| {
        Some(Msg::Answered { field, text: format!("{} {WORD}{number}z shared words of it", said(field)).into() })
    };
    let chosen = |field, text: &str| Some(Msg::Answered { field, text: text.into() });
    match (way, at) {
        (Way::Finish, 0) => Some(Msg::Began),
        (Way::Finish, 1) => (model.asking.is_none() && model.place == Place::Debrief).then(|| word("arrive.line"))?,
        (Way::Finish, 2) => chosen("arrive.pattern", one(&["too-fast", "too-long"], pick)),
        (Way::Finish, 3) => word("own.because"),
        (Way::Finish, 4) => word("lesson.tend"),
        (Way::Finish, 5) => word("reset.act"),
        (Way::Finish, 6..=10) => Some(Msg::Continued),
        (Way::Finish, 11) => {
            if pick.is_multiple_of(2) {
                word("close.letter")
            } else {
                Some(Msg::Outcome(Handed::Asks))
            }
        }
        (Way::Finish, 12) => Some(Msg::Continued),
        (Way::Delete, 0) | (Way::Version, 0) => read(),
        (Way::Delete, 1) => Some(Msg::AskedToDelete),
        (Way::Delete, 2) => Some(Msg::Confirmed),
        (Way::Delete, 3) => {
            model.gone.last().filter(|_| pick.is_multiple_of(3)).map(|gone| Msg::Undone(gone.id.clone()))
        }
        (Way::BringIn, 0) => Some(Msg::File { name: Some("file".into()), text: Ok(file?.into()) }),
        (Way::BringIn, 1) => Some(Msg::Confirmed),
        (Way::BringIn, 2) => pick.is_multiple_of(4).then_some(Msg::BringUndone),
        (Way::Visit, 0) if matches!(model.place, Place::Due(_)) => {
            chosen("look.kept", one(&["kept", "partly", "not-yet"], pick))
        }
        (Way::Visit, 1) => word("look.line"),
        (Way::Visit, 2) => chosen("look.then", one(&["same", "smaller", "let-go"], pick / 3)),
        (Way::Visit, 3) => {
            Some(Msg::Due(one(&[Deed::GoOn, Deed::GoOn, Deed::Plan, Deed::Undo, Deed::Tomorrow], pick / 9)))
        }
        (Way::Off, 0) => model.open.as_ref().filter(|open| !open.off).map(|_| Msg::Recorded),
        (Way::Off, 1) => model.asking.map(|_| Msg::Confirmed),
        (Way::Fills, 0) if model.place == Place::Debrief => Some(Msg::Answered {
            field: "own.also",
            text: format!("{} {WORD}{number}z {}", said("own.also"), "long ".repeat(1_500)).into(),
        }),
        (Way::Version, 1) => Some(Msg::Versions),
        (Way::Version, 2) => Some(Msg::BroughtBack(model.versions.as_ref()?.last()?.1.revision.clone())),
        _ => None,
    }
}
