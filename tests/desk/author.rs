//! What an author wants otherwise: stories, questions, help lines, and a letter back.

use std::rc::Rc;

use fail_forward::app::view_model::{FieldShown, Item, LeafBody};
use fail_forward::app::{Focus, Msg, Piece};
use fail_forward::config::{Added, Asks, Config, HelpLine, Reply, Story};
use fail_forward::debrief::{Pattern, Step};
use fail_forward::yields::Kind;

use super::desk::Desk;

fn asking(step: Step, asks: Asks) -> Msg {
    Msg::Authored(Rc::new(Config { questions: vec![(step, asks)], ..Config::default() }))
}

fn budget() -> Asks {
    let add = Added { id: "budget", ask: "What did it cost in money?", why: Some("Money is a fact.") };
    Asks { main: None, off: vec!["also"], add: vec![add] }
}

fn statement(desk: &Desk) -> String {
    let outcomes = desk.model().outcomes(desk.debrief());
    let found = outcomes.iter().find(|outcome| outcome.kind == Kind::Statement);
    found.map(|outcome| outcome.text(desk.model().copy)).unwrap_or_default()
}

#[test]
fn an_added_question_is_asked_behind_go_deeper_stored_and_found_again() {
    let desk = Desk::open().does(asking(Step::Own, budget())).types("arrive.line", "a line").continues();
    let desk = desk.does(Msg::Deeper);
    let opened = desk.step().opened;
    let asked: Vec<_> = opened.iter().map(|asked| (asked.name, asked.heading)).collect();
    assert_eq!(asked.last(), Some(&("own.x-budget", Some("What did it cost in money?"))));
    assert!(!asked.iter().any(|(name, _)| *name == "own.also"), "{asked:?}");
    let desk = desk.types("own.x-budget", "two thousand").waits(2_000).reloads();
    assert_eq!(desk.words("own.x-budget"), "two thousand", "without the author, the words are there all the same");
    let desk = desk.finishes("a line");
    let said = desk.model().whole(desk.debrief());
    assert!(said.contains("budget\ntwo thousand"), "{said}");
}

#[test]
fn the_answer_to_an_authors_question_can_be_changed_on_a_page_that_does_not_ask_it() {
    let desk = Desk::open().does(asking(Step::Own, budget())).types("arrive.line", "a line").continues();
    let desk = desk.types("own.x-budget", "two thousand").waits(2_000).reloads().does(Msg::WentTo("own.x-budget"));
    assert!(desk.step().main.iter().any(|asked| asked.name == "own.x-budget" && asked.heading == Some("budget")));
    assert_eq!(desk.focus(), Some(Focus::Field("own.x-budget")));
}

#[test]
fn a_main_question_in_other_words_has_no_stem_and_its_answer_stands_alone() {
    let asks = Asks { main: Some("Which part of it was yours?"), ..Asks::default() };
    let desk = Desk::open().does(asking(Step::Own, asks)).continues().types("own.because", "i moved the date");
    let main = desk.step().main.remove(0);
    assert_eq!(main.heading, Some("Which part of it was yours?"));
    assert!(main.hint.is_none() && main.why.is_none());
    let FieldShown::Blank { stem, stop, .. } = &main.fields[0].shown else { panic!("a blank") };
    assert_eq!((stem.as_str(), *stop), ("", None));
    assert_eq!(statement(&desk), "I moved the date.");
}

#[test]
fn an_act_that_answers_an_authors_question_is_a_sentence_of_its_own() {
    let asks = Asks { main: Some("What now?"), ..Asks::default() };
    let desk = Desk::open().does(asking(Step::Reset, asks)).types("own.because", "hid it");
    let desk = desk.types("reset.act", "ask who has doubts");
    assert_eq!(statement(&desk), "That one's on me: I hid it. Ask who has doubts.");
}

#[test]
fn the_authors_stories_stand_in_place_of_ours() {
    let (offer, ours) = Desk::open().step().stories.expect("two of ours");
    assert_eq!((offer, ours.len()), ("Read two short failures first", 2));
    let story = Story {
        title: "The lunch",
        text: "<b>She</b> said so.",
        by: Some("the editor"),
        pattern: Some(Pattern::AboutMe),
    };
    let config = Config { stories: vec![story], ..Config::default() };
    let desk = Desk::open().does(Msg::Authored(Rc::new(config)));
    let (offer, theirs) = desk.step().stories.expect("theirs");
    assert_eq!((offer, theirs.len(), theirs[0].title), ("Read a short failure first", 1, "The lunch"));
    assert_eq!(theirs[0].note.as_deref(), Some("Made it about me · the editor"));
    assert!(desk.continues().step().stories.is_none());
}

#[test]
fn the_authors_help_lines_come_before_ours_and_are_called_as_they_are_written() {
    let line = |region, name, phone, url| HelpLine { region, name, phone, url };
    let sea = line(Some("Atlantis"), "The Sea", Some("+00 (1) 23"), None);
    let shore = line(None, "The Shore", None, Some("https://example.org/"));
    let config = Config { help_lines: vec![sea, shore], ..Config::default() };
    let desk = Desk::open().does(Msg::Authored(Rc::new(config))).continues();
    let desk = desk
        .types("own.because", "want to kill myself")
        .does(Msg::Entered("own.because"))
        .does(Msg::WentBack)
        .continues();
    let help = |desk: &Desk| desk.step().main.iter().find_map(|asked| asked.help.clone()).expect("the card");
    let dials = |desk: &Desk| help(desk).lines.into_iter().map(|line| line.dial).collect::<Vec<_>>();
    assert_eq!(dials(&desk), ["https://example.org/"], "a line without a region is for everybody");
    assert_eq!(help(&desk).regions[0], ("Atlantis", "Atlantis"));
    let desk = desk.does(Msg::Region("Atlantis".into()));
    assert_eq!(dials(&desk), ["tel:+00123", "https://example.org/"]);
    assert!(!help(&desk).checked);
    let desk = desk.does(Msg::Region("gb".into()));
    assert_eq!(dials(&desk), ["https://example.org/", "tel:116123"]);
    assert!(help(&desk).checked);
}

fn with_reply(desk: Desk) -> Desk {
    let reply = Some(Reply { label: None, mailto: "author@example.org" });
    desk.does(Msg::Authored(Rc::new(Config { reply, ..Config::default() })))
}

fn at_close() -> Desk {
    let desk = with_reply(Desk::open()).types("arrive.line", "Secret \"line\"").types("own.because", "hid \"it\"");
    let desk =
        desk.does(Msg::Answered { field: "arrive.pattern", text: "too-fast".into() }).types("lesson.tend", "hurry");
    let mut desk = desk;
    for _ in 0..5 {
        desk = desk.continues();
    }
    assert_eq!(desk.place(), "close");
    desk
}

#[test]
fn a_letter_holds_the_one_outcome_that_was_chosen_and_nothing_else_of_the_debrief() {
    let desk = at_close().does(Msg::Replied(true));
    assert_eq!(desk.focus(), Some(Focus::Letter));
    let desk = desk.does(Msg::Sends(Kind::LessonCard));
    let letter = desk.step().reply.and_then(|reply| reply.letter).expect("a letter");
    assert_eq!(
        letter.exactly,
        "To: author@example.org\nSubject: One of mine\n\nI read your post and looked at one of my own.\n\nI tend to hurry."
    );
    assert_eq!(
        letter.link,
        "mailto:author@example.org?subject=One%20of%20mine&body=I%20read%20your%20post%20and%20looked%20at%20one%20of%20my%20own.%0D%0A%0D%0AI%20tend%20to%20hurry."
    );
    assert!(letter.long.is_none() && !letter.agreed);
    assert_eq!(desk.does(Msg::Copy(Piece::Reply)).copied(), letter.exactly);
}

#[test]
fn a_role_stands_for_a_name_in_the_letter_too() {
    let desk = at_close().types("own.because", "overruled Marek. Told Marek nothing");
    let desk = desk.does(Msg::Replied(true)).does(Msg::Sends(Kind::Statement));
    let letter = |desk: &Desk| desk.step().reply.and_then(|reply| reply.letter).expect("a letter");
    let offered =
        |desk: &Desk| letter(desk).items.iter().any(|item| matches!(item, Item::Role { name, .. } if name == "Marek"));
    assert!(offered(&desk), "where the letter is, without any talking points");
    let desk = desk.does(Msg::Sends(Kind::LessonCard));
    assert_eq!(letter(&desk).items.len(), 1, "where nobody is named, there is its wording alone");
    let desk = desk.does(Msg::Sends(Kind::Statement));
    let desk = desk.does(Msg::Outcome(fail_forward::app::Handed::Role("Marek".into(), "the senior engineer".into())));
    assert!(offered(&desk), "the role can be changed");
    let letter = letter(&desk);
    assert!(letter.exactly.contains("I overruled the senior engineer."), "{}", letter.exactly);
    let leaf = desk.step().leaves.into_iter().find(|leaf| leaf.kind == Kind::Statement).expect("a leaf");
    assert!(format!("{:?}", leaf.body).contains("Marek"), "and nowhere else");
}

#[test]
fn the_letter_can_be_worded_anew_before_it_leaves_and_the_debrief_keeps_its_own_words() {
    let desk = at_close().does(Msg::Replied(true)).does(Msg::Sends(Kind::Statement)).does(Msg::Agreed);
    let letter = |desk: &Desk| desk.step().reply.and_then(|reply| reply.letter).expect("a letter");
    let opens_on = |desk: &Desk| match &letter(desk).items[0] {
        Item::Field(field) => field.value.clone(),
        other => panic!("a field comes first: {other:?}"),
    };
    assert_eq!(opens_on(&desk), "That one's on me: I hid \"it\".");
    let desk = desk.types("reply.worded", "I kept a thing to myself.");
    assert!(!letter(&desk).exactly.contains("hid"), "{}", letter(&desk).exactly);
    assert_eq!(
        letter(&desk).exactly.matches("I kept a thing to myself.").count(),
        2,
        "in the block for the author too"
    );
    assert_eq!(statement(&desk), "That one's on me: I hid \"it\".");
    let desk = desk.does(Msg::Sends(Kind::LessonCard));
    assert_eq!(opens_on(&desk), "I tend to hurry.", "another outcome has words of its own");
    let desk = desk.does(Msg::WentTo("own.because")).does(Msg::Continued).continues_to("close");
    let desk = desk.does(Msg::Sends(Kind::Statement));
    assert_eq!(
        opens_on(&desk),
        "I kept a thing to myself.",
        "and what was typed is still there after a look at an answer"
    );
    assert_eq!(desk.marks().saved, "clean", "of a letter nothing is kept");
    let desk = desk.does(Msg::Replied(false)).does(Msg::Replied(true)).does(Msg::Sends(Kind::Statement));
    assert_eq!(opens_on(&desk), "That one's on me: I hid \"it\".", "put away, it is gone");
}

#[test]
fn with_consent_the_letter_ends_in_a_block_that_a_config_takes_as_it_is() {
    let desk = at_close().does(Msg::Replied(true)).does(Msg::Sends(Kind::Statement)).does(Msg::Agreed);
    let letter = desk.step().reply.and_then(|reply| reply.letter).expect("a letter");
    let (_, block) = letter.exactly.split_once("in this form. ---\n").expect("the consent line");
    let story: serde_json::Value = serde_json::from_str(block).expect("JSON");
    assert_eq!(story["text"], "That one's on me: I hid \"it\".");
    assert_eq!((&story["by"], &story["pattern"]), (&"a reader".into(), &"too-fast".into()));
    assert!(!letter.exactly.contains("Secret"), "only what was chosen leaves: {}", letter.exactly);
    let desk = desk.does(Msg::Agreed);
    assert!(!desk.step().reply.and_then(|reply| reply.letter).expect("a letter").exactly.contains("---"));
}

#[test]
fn there_is_no_letter_where_the_author_wants_none_or_nothing_can_be_sent() {
    let mut desk = Desk::open().types("own.because", "hid it");
    let mut empty = with_reply(Desk::open());
    for _ in 0..5 {
        (desk, empty) = (desk.continues(), empty.continues());
    }
    assert!(desk.step().reply.is_none() && empty.step().reply.is_none());
    assert!(empty.does(Msg::Replied(true)).model().replying.is_none());
    let (label, away) =
        (at_close().step().reply.expect("the offer").label, at_close().does(Msg::Replied(true)).continues());
    assert_eq!(label, "Write back to the author");
    assert!(away.model().replying.is_none(), "put away with the page");
}

#[test]
fn a_long_letter_is_copied_first() {
    let desk = with_reply(Desk::open()).types("own.because", &"hid it for a long time ".repeat(90));
    let mut desk = desk;
    for _ in 0..5 {
        desk = desk.continues();
    }
    let letter = desk.does(Msg::Replied(true)).step().reply.and_then(|reply| reply.letter).expect("a letter");
    assert!(letter.long.is_some_and(|text| text.contains("author@example.org")));
}

#[test]
fn no_word_of_the_letter_is_told_by_debug() {
    let desk = at_close().does(Msg::Replied(true));
    let told = format!("{:?}", desk.step().reply);
    assert!(!told.contains("hid"), "{told}");
    let leaves = desk.step().leaves;
    assert!(matches!(&leaves[0].body, LeafBody::Sentences(lines) if !lines.is_empty()));
}
