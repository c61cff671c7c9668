//! Looking for something in the list, earlier versions, what was deleted lately, and beginning again from an old one.

use fail_forward::app::view_model::{Body, JournalScreen, Row};
use fail_forward::app::{Focus, Marked, Msg, Pick};

use super::desk::Desk;

impl Desk {
    fn list(&self) -> JournalScreen {
        match self.screen().body {
            Body::Journal(journal) => journal,
            other => panic!("no journal is on screen: {other:?}"),
        }
    }

    /// The titles of the rows on screen, what is marked in brackets.
    fn sees(&self) -> Vec<String> {
        let title = |row: Row| match row {
            Row::Entry { title, .. } => Some(bracketed(&title)),
            _ => None,
        };
        self.rows().into_iter().filter_map(title).collect()
    }

    fn searches(self, words: &str) -> Desk {
        self.does(Msg::Searched(words.into()))
    }
}

fn bracketed(marked: &Marked) -> String {
    marked.iter().map(|(piece, found)| if *found { format!("[{piece}]") } else { piece.clone() }).collect()
}

/// Three debriefs, the list on screen.
fn three() -> Desk {
    let desk = Desk::open().types("arrive.pattern", "too-fast").types("arrive.sting", "3").finishes("École d’été");
    let desk = desk.waits(60_000).does(Msg::Began).types("own.because", "hid the draft from Łukasz");
    let desk = desk.types("arrive.pattern", "too-long").types("arrive.sting", "9").types("reset.act", "say it");
    let desk = desk.finishes("The tender").waits(60_000).does(Msg::Began).types("own.also", "the DRAFT was late");
    desk.finishes("A third one")
}

#[test]
fn as_one_types_only_what_holds_the_words_is_left_and_they_are_marked() {
    let desk = three().searches("draft");
    assert_eq!(desk.sees(), ["A third one", "The tender"]);
    assert_eq!(desk.list().count.as_deref(), Some("2 of 3 debriefs"));
    let Row::Entry { context: Some((question, words)), .. } = &desk.rows()[0] else { panic!("no context") };
    assert_eq!(
        (*question, bracketed(words).as_str()),
        ("What else was true? It stays here and goes into nothing you take away.", "the [DRAFT] was late")
    );
    assert_eq!(desk.searches("draft lukasz").sees(), ["The tender"], "all of the words");
}

#[test]
fn case_and_accents_make_no_difference() {
    for words in ["ecole", "ÉCOLE", "e\u{301}te", "École d’ÉTÉ"] {
        let desk = three().searches(words);
        assert_eq!(desk.sees().len(), 1, "{words}");
    }
    assert_eq!(three().searches("ecole").sees(), ["[École] d’été"]);
    assert_eq!(three().searches("ETE").sees(), ["École d’[été]"]);
}

#[test]
fn what_is_not_there_is_said_not_to_be_there_and_an_empty_search_shows_all() {
    let desk = three().searches("zebra");
    assert_eq!(desk.list().count.as_deref(), Some("Nothing found. Other words, or fewer, may do."));
    let desk = desk.searches("  ");
    assert_eq!((desk.sees().len(), desk.list().count.as_deref()), (3, Some("3 debriefs, newest first")));
}

#[test]
fn the_list_is_narrowed_by_pattern_shift_and_plan_and_ordered() {
    let picks = |pick, what| three().does(Msg::Picked(pick, Some(what))).sees();
    assert_eq!(picks(Pick::Pattern, "too-long"), ["The tender"]);
    assert_eq!(picks(Pick::Shift, "listen-first"), ["École d’été"]);
    assert_eq!(picks(Pick::Plan, "kept"), Vec::<String>::new());
    assert_eq!(picks(Pick::Plan, "open").len(), 3);
    assert_eq!(picks(Pick::Order, "oldest"), ["École d’été", "The tender", "A third one"]);
    assert_eq!(picks(Pick::Order, "sting"), ["The tender", "École d’été", "A third one"]);
    let both = three().does(Msg::Picked(Pick::Pattern, Some("too-fast"))).searches("tender");
    assert_eq!(both.sees(), Vec::<String>::new());
    assert_eq!(both.does(Msg::Picked(Pick::Pattern, None)).sees(), ["The [tender]"]);
}

#[test]
fn a_search_is_forgotten_when_the_list_is_left() {
    let desk = three().searches("tender").reads("The tender").does(Msg::OpenedJournal);
    assert_eq!(desk.sees().len(), 3);
}

#[test]
fn words_written_elsewhere_are_found_too() {
    let desk = three().searches("zebra");
    let elsewhere = Desk::at(desk.shelf()).shown(fail_forward::app::Begin::Start, true).finishes("a zebra");
    drop(elsewhere);
    assert_eq!(desk.does(Msg::Changed).sees(), ["a [zebra]"]);
}

#[test]
fn typed_letter_by_letter_a_search_finds_what_it_finds_at_once() {
    for words in ["école", "e t", "the tender", "third one", "t o"] {
        let (mut desk, mut typed) = (three(), String::new());
        for letter in words.chars() {
            typed.push(letter);
            desk = desk.searches(&typed);
        }
        assert_eq!(desk.sees(), three().searches(words).sees(), "{words}");
    }
    assert_eq!(three().searches("tender").searches("draft").sees().len(), 2, "other words are other words");
}

#[test]
fn a_sealed_letter_is_not_found() {
    let desk = Desk::open().types("reset.act", "say it").types("close.letter", "dear zebra").finishes("a line");
    let desk = desk.does(Msg::Began).finishes("another").searches("zebra");
    assert_eq!(desk.sees(), Vec::<String>::new());
}

#[test]
fn no_more_rows_are_made_than_are_seen() {
    let mut desk = Desk::open().finishes("one");
    for number in 0..120 {
        desk = desk.waits(1_000).does(Msg::Began).finishes(&format!("number {number}"));
    }
    assert_eq!((desk.rows().len(), desk.list().more.as_deref()), (20, Some("Show more (101 left)")));
    let desk = desk.does(Msg::More);
    assert_eq!(
        (desk.rows().len(), desk.focus()),
        (40, Some(Focus::Entry(21))),
        "as many again, from the first of them"
    );
    let desk = desk.does(Msg::More).does(Msg::More);
    assert_eq!((desk.rows().len(), desk.list().more), (121, None));
    assert_eq!(desk.searches("number 1").list().count.as_deref(), Some("39 of 121 debriefs"));
}

#[test]
fn earlier_versions_say_what_read_otherwise() {
    let desk =
        Desk::open().types("own.because", "hid it").finishes("first words").reads("first words").does(Msg::Changing);
    let desk = desk.types("arrive.line", "second words").waits(1_000).reads("second words").does(Msg::Versions);
    let Body::Reading(reading) = desk.screen().body else { panic!("nothing is read") };
    let versions = reading.versions.expect("they were asked for");
    let earlier = versions.iter().find(|version| !version.changed.is_empty()).expect("one that differs");
    assert!(earlier.when.starts_with("24 November 2026, "), "{}", earlier.when);
    assert_eq!(earlier.changed.iter().map(|said| said.answer.as_str()).collect::<Vec<_>>(), ["first words"]);
    let Body::Reading(reading) = desk.does(Msg::Versions).screen().body else { panic!("nothing is read") };
    assert!(reading.versions.is_none(), "the same button puts them away");
}

#[test]
fn an_earlier_version_is_brought_back_and_what_stood_there_can_be_too() {
    let versions = |desk: &Desk| match desk.screen().body {
        Body::Reading(reading) => reading.versions.expect("they were asked for"),
        _ => panic!("nothing is read"),
    };
    let desk = Desk::open().finishes("first words").reads("first words").does(Msg::Changing);
    let mut desk = desk.types("arrive.line", "second words").waits(1_000).reads("second words");
    for (now, before) in [("second words", "first words"), ("first words", "second words")] {
        desk = desk.reads(now).does(Msg::Versions);
        let all = versions(&desk);
        let earlier = all.iter().find(|version| version.changed.iter().any(|said| said.answer == before));
        let revision = earlier.expect("one that reads otherwise").revision.clone();
        desk = desk.does(Msg::BroughtBack(revision)).waits(1_000);
        let Body::Reading(reading) = desk.screen().body else { panic!("nothing is read") };
        assert_eq!((reading.title.as_str(), reading.versions), (before, None));
        assert_eq!(Desk::at(desk.shelf()).does(Msg::OpenedJournal).titles(), [before], "it is kept");
    }
}

#[test]
fn what_was_deleted_can_be_brought_back_for_thirty_days() {
    const DAY: i64 = 86_400_000;
    let shelf = Desk::open().finishes("gone").deletes("gone").shelf().clone();
    let later = |days| Desk::at(&shelf).later(days * DAY).does(Msg::Changed).does(Msg::OpenedJournal);
    let desk = later(29);
    let [Row::Gone { id, text, .. }] = &desk.list().deleted[..] else { panic!("{:?}", desk.list().deleted) };
    assert!(text.contains("gone"));
    let id = id.clone();
    assert_eq!(later(30).list().deleted.len(), 0);
    let desk = desk.does(Msg::Undone(id));
    assert_eq!((desk.titles(), desk.list().deleted.len()), (vec!["gone".to_owned()], 0));
    assert_eq!(Desk::at(&shelf).titles(), ["gone"]);
}

#[test]
fn what_was_just_deleted_stands_in_its_place_and_not_twice() {
    let desk = Desk::open().finishes("gone").deletes("gone");
    assert_eq!((desk.rows().len(), desk.list().deleted.len()), (1, 0));
    let desk = desk.does(Msg::Began).does(Msg::OpenedJournal);
    assert_eq!((desk.rows().len(), desk.list().deleted.len()), (0, 1));
}

#[test]
fn it_happened_again_begins_a_new_debrief_from_the_old_words() {
    let desk = Desk::open().types("lesson.tend", "hurry").types("arrive.sting", "9").types("close.letter", "dear me");
    let desk = desk.types("reset.act", "ask").finishes("a line").waits(60_000).reads("a line").does(Msg::Again);
    assert_eq!((desk.place(), desk.focus()), ("arrive", Some(Focus::Field("arrive.line"))));
    assert_eq!(
        (desk.words("arrive.line"), desk.words("lesson.tend"), desk.words("reset.act")),
        ("a line", "hurry", "ask")
    );
    assert_eq!((desk.debrief().sting("arrive.sting"), desk.words("close.letter")), (None, ""));
    assert_eq!(desk.does(Msg::OpenedJournal).titles().len(), 2);
}

#[test]
fn typed_letter_by_letter_or_at_once_the_same_is_found() {
    for words in ["draft luk", "the", "tender", "é", "third one"] {
        let at_once = three().searches(words).sees();
        let mut desk = three();
        for end in words.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
            desk = desk.searches(words.get(..end).expect("a place between letters"));
        }
        assert_eq!(desk.sees(), at_once, "{words}");
        assert_eq!(desk.searches("t").searches("").sees().len(), 3);
    }
}

#[test]
fn an_excerpt_shows_what_was_found_and_some_words_around_it() {
    let long = format!("{} the zébra crossed {}", "before ".repeat(40), "after ".repeat(40));
    let desk = Desk::open().types("own.because", &long).finishes("a line").does(Msg::Began).finishes("another");
    let desk = desk.searches("zebra");
    let Row::Entry { context: Some((_, words)), .. } = &desk.rows()[0] else { panic!("no context") };
    let shown = bracketed(words);
    assert!(shown.starts_with("…") && shown.ends_with('…') && shown.contains(" the [zébra] crossed after"), "{shown}");
    assert!(shown.chars().count() < 130, "{shown}");
}

#[test]
fn a_search_stays_as_long_as_the_list_and_no_log_carries_its_words() {
    let desk = three().searches("tender").does(Msg::OpenedJournal);
    assert_eq!((desk.sees(), desk.list().words.as_str()), (vec!["The [tender]".to_owned()], "tender"));
    let desk = desk.does(Msg::TakingAway { host: false }).does(Msg::Cancelled);
    assert_eq!((desk.sees().len(), desk.list().words.as_str()), (1, "tender"), "a question over it changes nothing");
    assert!(!format!("{:?} {:?}", desk.model().find, Msg::Searched("tender".into())).contains("tender"));
}
