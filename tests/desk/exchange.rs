//! Taking the journal away and bringing a file in: asked first, in words; and a no changes not one byte.

use fail_forward::app::view_model::{AskScreen, Body};
use fail_forward::app::{Answer, Begin, Focus, Form, Msg, Piece};
use fail_forward::journal::exchange::Unfit;
use fail_forward::ports::Refusal;

use super::desk::Desk;
use super::shelf::Shelf;

impl Desk {
    fn asked(&self) -> AskScreen {
        match self.screen().body {
            Body::Asking(asked) => asked,
            other => panic!("nothing is asked: {other:?}"),
        }
    }

    /// All that is said on the page that asks.
    fn said(&self) -> String {
        let AskScreen { title, text, news, ways, .. } = self.asked();
        let ways = ways.into_iter().map(|(text, ..)| text);
        [title].into_iter().chain(news).chain(text).chain(ways).collect::<Vec<_>>().join(" | ")
    }

    fn takes_away(self, form: Form) -> String {
        self.does(Msg::OpenedJournal).does(Msg::TakingAway { host: false }).does(Msg::TookAway(form)).file().1
    }

    fn chooses(self, name: &str, text: &str) -> Desk {
        self.does(Msg::File { name: Some(name.into()), text: Ok(text.into()) })
    }

    fn answers(&self) -> Vec<Answer> {
        self.sheet().answers.borrow().clone()
    }
}

/// What a desk somewhere else takes away: its dice throw other ids.
fn a_copy() -> String {
    let shelf = Shelf::default();
    (0..1_000).for_each(|_| drop(shelf.throws()));
    Desk::at(&shelf).shown(Begin::Start, true).finishes("from elsewhere").takes_away(Form::Document)
}

/// The same, so many times under other ids.
fn copies(many: usize) -> String {
    let one = a_copy();
    let item = one.split_once("[\n").and_then(|(_, rest)| rest.split_once("\n]")).expect("one debrief").0;
    let id = item.split('"').nth(5).expect("an id");
    let items: Vec<String> = (0..many).map(|n| item.replace(id, &format!("n{n}"))).collect();
    one.replace(item, &items.join(","))
}

#[test]
fn a_copy_is_asked_about_and_named_by_the_day_alone() {
    let desk = Desk::open().finishes("a secret").does(Msg::TakingAway { host: false });
    assert_eq!(desk.focus(), Some(Focus::Question));
    assert!(desk.said().contains("Nothing in these files is locked"), "{}", desk.said());
    let desk = desk.does(Msg::Confirmed);
    let (name, text) = desk.file();
    assert_eq!(name, "fail-forward-2026-11-24.json");
    assert!(text.contains("a secret") && matches!(desk.screen().body, Body::Journal(_)));
}

#[test]
fn on_paper_every_debrief_is_read_but_for_a_sealed_letter() {
    let desk = Desk::open().types("own.because", "hid it").types("reset.act", "ask").types("close.letter", "dear me");
    let desk = desk.finishes("a line").does(Msg::TakingAway { host: false }).does(Msg::TookAway(Form::Paper));
    let printed = desk.sheet().printed.borrow().clone();
    let lines: Vec<&str> = printed[0].lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        lines[..4],
        ["Fail forward: my journal", "24 November 2026 · a line", "That one’s on me, because I", "hid it"]
    );
    assert!(!lines.contains(&"dear me"), "{lines:?}");
}

#[test]
fn what_was_typed_a_moment_ago_is_in_the_copy() {
    let desk = Desk::open().finishes("older").does(Msg::Began).types("arrive.line", "not yet saved");
    let text = desk.takes_away(Form::Document);
    assert!(text.contains("older") && text.contains("not yet saved"), "{text}");
}

#[test]
fn a_copy_can_be_brought_in_again_where_it_was_made_and_adds_nothing() {
    let desk = Desk::open().finishes("first").does(Msg::Began).types("arrive.line", "second").waits(1_000);
    let shelf = desk.shelf().clone();
    for form in [Form::Document, Form::Markdown] {
        let text = Desk::at(&shelf).takes_away(form);
        let desk = Desk::at(&shelf).chooses("mine", &text);
        assert!(desk.said().contains("0 new, 0 changed, 0 unreadable. | 2 would add nothing"), "{}", desk.said());
    }
}

#[test]
fn off_the_record_nothing_leaves() {
    let desk = Desk::open().types("arrive.line", "never stored").does(Msg::Recorded);
    assert!(!desk.takes_away(Form::Document).contains("never stored"));
}

#[test]
fn what_the_storage_refused_leaves_all_the_same() {
    let desk = Desk::at(&Shelf::refusing(Refusal::Full)).shown(Begin::Start, true);
    assert!(desk.types("arrive.line", "on screen only").takes_away(Form::Document).contains("on screen only"));
}

#[test]
fn a_file_is_shown_first_and_only_then_brought_in() {
    let desk = Desk::open().finishes("here").chooses("<b>mine</b>.json", &a_copy());
    let before = desk.shelf().texts();
    assert_eq!(desk.asked().part, Some("preview"));
    assert!(desk.said().contains("“<b>mine</b>.json” | 1 new, 0 changed, 0 unreadable."), "{}", desk.said());
    assert_eq!((desk.shelf().texts(), desk.focus()), (before.clone(), Some(Focus::Question)));
    let desk = desk.does(Msg::Confirmed);
    assert!(desk.said().contains("Brought in 1."), "{}", desk.said());
    assert_eq!(desk.titles().len(), 2);
    let desk = desk.does(Msg::BringUndone);
    assert!(desk.said().contains("The journal is as it was."), "{}", desk.said());
    assert_eq!((desk.shelf().texts(), desk.titles()), (before, vec!["here".to_owned()]));
    assert!(matches!(desk.does(Msg::Cancelled).screen().body, Body::Journal(_)));
}

#[test]
fn a_no_changes_not_one_byte() {
    let desk = Desk::open().finishes("here");
    let before = desk.shelf().texts();
    let desk = desk.chooses("mine.json", &a_copy()).does(Msg::Cancelled);
    assert_eq!((desk.shelf().texts(), desk.titles()), (before, vec!["here".to_owned()]));
    assert!(matches!(desk.screen().body, Body::Journal(_)));
}

#[test]
fn what_cannot_be_read_is_told_in_a_sentence_and_changes_nothing() {
    let desk = Desk::open().finishes("here");
    let before = desk.shelf().texts();
    let half: String = a_copy().chars().take(90).collect();
    let desk = desk.chooses("a.txt", "Dear diary").does(Msg::Cancelled).chooses("b.json", &half);
    assert!(desk.said().contains("broken or cut short"), "{}", desk.said());
    let desk = desk.does(Msg::File { name: Some("c.png".into()), text: Err(Unfit::NoText) });
    assert!(desk.said().contains("a picture, a packed file"), "{}", desk.said());
    assert!(desk.said().contains("nothing was changed"), "{}", desk.said());
    assert_eq!(desk.shelf().texts(), before);
}

#[test]
fn a_writing_can_be_stopped_and_gone_on_with_and_undone() {
    let many = copies(450);
    let desk = Desk::open().finishes("here").chooses("many.json", &many).hurried().does(Msg::Confirmed);
    let before = desk.shelf().texts();
    let desk = desk.does(Msg::Going);
    assert!(desk.said().contains("200 of 450 are in. | Stop"), "{}", desk.said());
    let desk = desk.does(Msg::Cancelled);
    assert!(desk.said().contains("200 are in, 250 are not"), "{}", desk.said());
    let desk = desk.does(Msg::BringUndone);
    assert_eq!(desk.shelf().texts(), before);
    let desk = desk.does(Msg::Cancelled);
    let desk = desk.chooses("many.json", &many).does(Msg::Going).does(Msg::Going).does(Msg::Going).does(Msg::Confirmed);
    let desk = desk.does(Msg::Going).does(Msg::Cancelled).does(Msg::Confirmed).does(Msg::Going).does(Msg::Going);
    assert!(desk.said().contains("Brought in 450."), "{}", desk.said());
    assert_eq!(desk.titles().len(), 451);
    let desk = desk.does(Msg::BringUndone);
    assert!(
        desk.said().contains("250 of 450 are in. | Stop"),
        "going out it says how far it has come: {}",
        desk.said()
    );
    let desk = desk.does(Msg::Cancelled);
    assert!(desk.said().contains("250 are in, 200 are not"), "{}", desk.said());
    assert_eq!(desk.titles().len(), 251);
    let desk = desk.does(Msg::BringUndone).does(Msg::Going);
    assert!(desk.said().contains("The journal is as it was."), "{}", desk.said());
    assert_eq!(desk.shelf().texts(), before);
}

#[test]
fn a_long_journal_leaves_as_text_some_debriefs_at_a_time_and_can_be_stopped() {
    let desk = Desk::open().finishes("here").chooses("many.json", &copies(249)).does(Msg::Confirmed);
    let desk = desk.does(Msg::Cancelled).hurried().does(Msg::Download(Piece::Journal));
    assert_eq!(desk.said(), "Download all as text | 25 of 250 so far. | Stop");
    assert_eq!(desk.focus(), Some(Focus::Question));
    let desk = desk.later(100).does(Msg::Going);
    assert_eq!(desk.said(), "Download all as text | 50 of 250 so far. | Stop", "no more, where they took long");
    let stopped = desk.does(Msg::Cancelled).does(Msg::Going);
    assert!(matches!(stopped.screen().body, Body::Journal(_)) && stopped.sheet().files.borrow().is_empty());
    let hidden = stopped.does(Msg::Download(Piece::Journal)).does(Msg::Hid).does(Msg::Going).does(Msg::Going);
    assert!(hidden.sheet().files.borrow().is_empty(), "what was hidden leaves nothing behind");
    // What took no time at all is followed by twice as many: 25, 50, 100 and the rest.
    let rest = |desk: Desk| (0..3).fold(desk, |desk, _| desk.does(Msg::Going));
    let desk = rest(hidden.shown(Begin::Start, true).does(Msg::Download(Piece::Journal)));
    let (name, text) = desk.file();
    assert_eq!((name.as_str(), text.matches("from elsewhere").count()), ("fail-forward-2026-11-24.txt", 249));
    assert!(text.contains("here") && matches!(desk.screen().body, Body::Journal(_)));
    let desk = rest(desk.does(Msg::Copy(Piece::Journal)));
    assert_eq!(desk.copied(), text, "a copy is the same");
}

#[test]
fn the_page_gets_a_document_only_after_a_yes() {
    let desk = Desk::open().finishes("a secret").does(Msg::TakingAway { host: true });
    assert!(desk.said().contains("would be able to read it") && desk.answers().is_empty());
    let yes = desk.does(Msg::Confirmed);
    let [Answer::Document(text)] = &yes.answers()[..] else { panic!("{:?}", yes.answers()) };
    assert!(text.as_str().contains("a secret"));
    for no in [Msg::Cancelled, Msg::OpenedJournal, Msg::Hid, Msg::Began] {
        let desk = Desk::open().finishes("a secret").does(Msg::TakingAway { host: true }).does(no);
        assert_eq!(desk.answers(), [Answer::No]);
    }
}

#[test]
fn the_page_brings_a_document_in_only_after_a_yes() {
    let brings = |text: &str| Desk::open().finishes("here").does(Msg::File { name: None, text: Ok(text.into()) });
    let desk = brings(&a_copy());
    assert!(desk.said().contains("This page wants to add to your journal") && desk.answers().is_empty());
    assert_eq!(desk.does(Msg::Confirmed).answers(), [Answer::BroughtIn { added: 1, changed: 0, unreadable: 0 }]);
    assert_eq!(brings(&a_copy()).does(Msg::Cancelled).answers(), [Answer::No]);
    assert_eq!(brings(&a_copy()).does(Msg::OpenedJournal).answers(), [Answer::No]);
    assert_eq!(brings("{}").answers(), [Answer::Unfit]);
    let hidden = brings(&a_copy()).does(Msg::Hid);
    assert_eq!(hidden.answers(), [Answer::No], "hidden is a no: nobody can be asked behind the invitation");
    assert!(matches!(hidden.shown(Begin::Open, false).screen().body, Body::Journal(_)), "and it is asked no more");
}

#[test]
fn the_open_debrief_waits_behind_the_question() {
    let desk = Desk::open().types("arrive.line", "under way").continues().does(Msg::TakingAway { host: true });
    let desk = desk.does(Msg::Cancelled);
    assert_eq!((desk.place(), desk.words("arrive.line")), ("own", "under way"));
    let desk = desk.does(Msg::File { name: None, text: Ok(a_copy().into()) }).does(Msg::Cancelled).does(Msg::Resumed);
    assert_eq!((desk.place(), desk.words("arrive.line")), ("own", "under way"));
}

#[test]
fn a_copy_is_reminded_of_after_five_new_debriefs_or_fourteen_days() {
    const DAY: i64 = 86_400_000;
    let reminds = |desk: &Desk| matches!(desk.screen().body, Body::Journal(journal) if journal.remind);
    let mut desk = Desk::open().finishes("one");
    for number in 2..5 {
        desk = desk.waits(60_000).does(Msg::Began).finishes(&number.to_string());
        assert!(!reminds(&desk), "{number}");
    }
    let desk = desk.waits(60_000).does(Msg::Began).finishes("five");
    assert!(reminds(&desk));
    let desk = desk.does(Msg::TakingAway { host: false }).does(Msg::Confirmed);
    assert!(!reminds(&desk));
    let shelf = desk.shelf().clone();
    let after = |days| Desk::at(&shelf).later(days * DAY).shown(Begin::Start, true).does(Msg::OpenedJournal);
    assert!(!reminds(&after(13)), "nothing is new");
    let desk = Desk::at(&shelf).later(DAY).shown(Begin::Start, true).finishes("six");
    assert!(!reminds(&desk));
    let shelf = desk.shelf().clone();
    let after = |days| Desk::at(&shelf).later(days * DAY).shown(Begin::Start, true).does(Msg::OpenedJournal);
    assert!(!reminds(&after(14)) && reminds(&after(15)));
    let desk = after(15).does(Msg::NotNow);
    assert!(!reminds(&desk));
    assert!(!reminds(&after(40)), "put away, until there is more to lose");
}
