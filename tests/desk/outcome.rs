//! What is done with an outcome on Close: another length, another wording, roles, a shift, a rehearsal, ways out of the program.

use fail_forward::app::view_model::{Item, Leaf, LeafBody, Press};
use fail_forward::app::{Choice, Handed, Msg, Panel, Piece, Title};
use fail_forward::debrief::Shift;
use fail_forward::yields::Kind;

use crate::desk::Desk;

/// A whole debrief, at Close.
fn close() -> Desk {
    Desk::open()
        .types("arrive.line", "The launch")
        .types("arrive.pattern", "too-fast")
        .types("own.because", "I moved the date. Told Marek nothing")
        .types("own.cost", "lost two weekends")
        .types("own.repair", "give them two days off")
        .types("lesson.when", "a date feels urgent")
        .types("lesson.tend", "decide first")
        .types("team.share", "I overruled marek. Marek was right")
        .types("team.ask", "what did you see")
        .types("reset.act", "ask two questions")
        .types("reset.obstacle", "shame")
        .types("reset.then", "ask anyway")
        .types("reset.knows", "our lead")
        .continues_to("close")
}

fn leaf(desk: &Desk, kind: Kind) -> Leaf {
    desk.step().leaves.into_iter().find(|leaf| leaf.kind == kind).expect("it is drawn")
}

fn text(desk: &Desk, kind: Kind) -> String {
    match leaf(desk, kind).body {
        LeafBody::Sentences(sentences) => sentences.join("\n"),
        LeafBody::Points(points) => {
            points.iter().map(|(label, text)| format!("{label}: {text}")).collect::<Vec<_>>().join("\n")
        }
    }
}

fn press(desk: &Desk, kind: Kind, words: &str) -> Option<Press> {
    leaf(desk, kind).presses.into_iter().find(|press| press.text == words)
}

fn presses(desk: Desk, kind: Kind, words: &str) -> Desk {
    let press = press(&desk, kind, words).unwrap_or_else(|| panic!("no button “{words}”"));
    desk.does(*press.msg)
}

#[test]
fn the_statement_is_short_to_say_and_whole_to_send_and_what_is_copied_is_what_is_seen() {
    let desk = close();
    let said = text(&desk, Kind::Statement);
    assert_eq!(
        said,
        "That one's on me: I moved the date. Others lost two weekends. To put it right, I will give them two days off."
    );
    let desk = presses(desk, Kind::Statement, "Longer, to send");
    let sent = text(&desk, Kind::Statement);
    assert!(
        sent.contains("I told Marek nothing.")
            && sent.ends_with("If a date feels urgent, then I will ask two questions.")
            || sent.contains("Next time I will ask two questions."),
        "{sent}"
    );
    let desk = desk.does(Msg::Copy(Piece::Outcome(Kind::Statement)));
    assert_eq!(desk.copied(), sent);
    assert_eq!(text(&presses(desk, Kind::Statement, "Shorter, to say"), Kind::Statement), said);
}

#[test]
fn a_wording_changed_by_hand_is_copied_kept_and_given_up_again() {
    let desk = presses(close(), Kind::Plan, "Change the wording");
    assert!(
        matches!(&leaf(&desk, Kind::Plan).panel[0], Item::Field(field) if field.value.starts_with("If a date feels urgent"))
    );
    let desk = desk.types("close.plan", "I ask Ines first.\nOn Friday.").waits(1_000).reloads();
    assert_eq!(desk.place(), "close");
    assert_eq!(text(&desk, Kind::Plan), "I ask Ines first.\nOn Friday.");
    let desk = desk.types("reset.act", "wait").does(Msg::Copy(Piece::Outcome(Kind::Plan)));
    assert_eq!(desk.copied(), "I ask Ines first.\nOn Friday.", "it follows the answers no more");
    let desk = presses(desk, Kind::Plan, "Follow my answers again");
    assert!(text(&desk, Kind::Plan).contains("then I will wait."));
    let desk = presses(desk, Kind::Plan, "Back to my wording");
    assert_eq!(text(&desk, Kind::Plan), "I ask Ines first.\nOn Friday.", "and nothing typed is lost");
}

#[test]
fn every_outcome_can_be_worded_anew_and_talking_points_keep_their_labels() {
    let mut desk = close();
    for kind in [Kind::Statement, Kind::LessonCard, Kind::TalkingPoints, Kind::Plan] {
        desk = presses(desk, kind, "Change the wording");
    }
    let desk = desk.types("close.talking-points", "What I did: I hid it.\nOne question: Who knew?");
    assert_eq!(text(&desk, Kind::TalkingPoints), "What I did: I hid it.\nOne question: Who knew?");
    assert!(matches!(leaf(&desk, Kind::TalkingPoints).body, LeafBody::Points(points) if points.len() == 2));
    let emptied = desk.types("close.talking-points", "  ");
    assert!(text(&emptied, Kind::TalkingPoints).contains("I overruled marek"), "an emptied wording is none");
}

#[test]
fn a_statement_in_other_words_is_hidden_while_nobody_is_to_hear_it() {
    let desk = close().types("close.statement", "Mine.").types("own.hear", "nobody");
    assert!(desk.step().leaves.iter().all(|leaf| leaf.kind != Kind::Statement));
    assert_eq!(text(&desk.types("own.hear", "team"), Kind::Statement), "Mine.");
}

#[test]
fn a_name_is_offered_a_role_which_stands_in_the_talking_points_alone() {
    let desk = presses(close(), Kind::TalkingPoints, "Roles for names");
    let names: Vec<String> = leaf(&desk, Kind::TalkingPoints)
        .panel
        .into_iter()
        .filter_map(|item| if let Item::Role { name, .. } = item { Some(name) } else { None })
        .collect();
    assert_eq!(names, ["Marek"]);
    let desk = desk.does(Msg::Outcome(Handed::Role("Marek".into(), "the senior engineer".into())));
    let said = text(&desk, Kind::TalkingPoints);
    assert!(said.starts_with("What I did: I overruled the senior engineer. The senior engineer was right."), "{said}");
    let desk = presses(desk, Kind::Statement, "Longer, to send");
    assert!(text(&desk, Kind::Statement).contains("I told Marek nothing."));
    assert!(text(&desk.waits(1_000).reloads(), Kind::TalkingPoints).contains("the senior engineer"), "it is kept");
}

#[test]
fn the_lesson_card_is_tagged_with_the_suggested_shift_until_the_reader_takes_another() {
    let desk = close();
    assert_eq!(leaf(&desk, Kind::LessonCard).note.as_deref(), Some("Listen first"));
    let desk = presses(desk, Kind::LessonCard, "Change the shift");
    let Item::Choices { options, .. } = &leaf(&desk, Kind::LessonCard).panel[0] else { panic!("no choices") };
    assert_eq!(options.len(), Shift::ALL.len());
    let desk = desk.does((*options[1].msg).clone()).waits(1_000).reloads();
    assert_eq!(leaf(&desk, Kind::LessonCard).note.as_deref(), Some("Empathy over ego"));
}

#[test]
fn the_plan_is_said_once_and_tells_on_which_day_it_was() {
    let desk = presses(close(), Kind::Plan, "Say it once").does(Msg::Outcome(Handed::Said));
    assert!(leaf(&desk, Kind::Plan).panel.is_empty());
    let desk = presses(desk, Kind::Plan, "Say it once");
    let last = leaf(&desk, Kind::Plan).panel.pop();
    assert!(matches!(last, Some(Item::Text(text)) if text == "Said once, on Tuesday 24 November."));
}

#[test]
fn not_a_plan_yet_is_an_outcome_too() {
    let desk = close().does(Msg::NotYet);
    let plan = leaf(&desk, Kind::Plan);
    assert_eq!(plan.missing.map(|(says, _)| says), Some("No look-back day, so nothing will ask you."));
    assert!(press(&desk, Kind::Plan, "Copy").is_some());
}

#[test]
fn sharing_is_offered_only_where_the_system_can() {
    assert!(press(&close(), Kind::Plan, "Share").is_none());
    let desk = close().that_shares();
    let desk = presses(desk, Kind::Plan, "Share");
    assert!(desk.shared().starts_with("If a date feels urgent"));
    assert_eq!(desk.does(Msg::Shared(false)).step().copied, Some("It could not be shared from here. Copy it instead."));
}

#[test]
fn inside_an_app_that_takes_no_files_the_lines_come_first_and_the_file_can_still_be_tried() {
    let calendar = |desk: Desk| desk.does(Msg::Outcome(Handed::Opened(Kind::Plan, Panel::Calendar)));
    let ways = |desk: &Desk| {
        let leaves = desk.step().leaves;
        let panel = &leaves.iter().find(|leaf| leaf.kind == Kind::Plan).expect("a plan").panel;
        let presses = panel.iter().find_map(|item| match item {
            Item::Presses(presses) => Some(presses.iter().map(|press| (press.text, press.main)).collect::<Vec<_>>()),
            _ => None,
        });
        presses.expect("a way on")
    };
    assert_eq!(ways(&calendar(close())), [("Save the event", true), ("Copy the lines instead", false)]);
    let desk = calendar(close().that_is_in_an_app());
    assert_eq!(ways(&desk), [("Copy the lines", true), ("Try the file all the same", false)]);
    assert!(format!("{:?}", desk.step().leaves).contains("This app takes no calendar files."));
    let desk = desk.does(Msg::Outcome(Handed::CopiedLines));
    assert!(desk.copied().starts_with("Plan: If a date feels urgent"), "{}", desk.copied());
}

#[test]
fn an_outcome_is_printed_alone_with_its_name_and_its_day() {
    let desk = presses(close(), Kind::TalkingPoints, "Print");
    let paper = desk.printed();
    let texts: Vec<&str> = paper.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts.first(), Some(&"Talking points"));
    assert_eq!(texts.last(), Some(&"Tuesday 24 November 2026"));
    assert!(texts.contains(&"What I did") && !texts.iter().any(|text| text.contains("weekends")));
}

#[test]
fn an_outcome_is_downloaded_as_text_and_as_markdown_in_which_no_mark_of_mine_means_anything() {
    let desk = close().types("close.plan", "- *Ask* #1 <b>\n_now_");
    let desk = presses(desk, Kind::Plan, "Download");
    assert_eq!(desk.file(), ("debrief-2026-11-24.txt".into(), "- *Ask* #1 <b>\n_now_".into()));
    let desk = presses(desk, Kind::Plan, "Markdown");
    assert_eq!(
        desk.file(),
        ("debrief-2026-11-24.md".into(), "# Plan\n\n\\- \\*Ask\\* \\#1 \\<b>\n\n\\_now\\_\n".into())
    );
}

#[test]
fn the_event_says_what_the_reader_chose_and_no_more() {
    let desk = presses(close(), Kind::Plan, "Add to calendar");
    let desk = desk.does(Msg::Outcome(Handed::SavedEvent));
    let (name, file) = desk.file();
    assert_eq!(name, "event-2026-11-24.ics");
    assert!(file.contains("SUMMARY:Something to look at") && file.contains("DTSTART:20261208T090000"), "{file}");
    assert!(file.contains("Plan: If a date feels urgent") && !file.contains("our lead"), "{file}");
    let uid = |file: &str| file.lines().find(|line| line.starts_with("UID:")).map(str::to_owned);
    let desk = desk
        .does(Msg::Outcome(Handed::Set(Choice::Plan, false)))
        .does(Msg::Outcome(Handed::Set(Choice::Obstacle, false)))
        .does(Msg::Outcome(Handed::Titled(Title::Own)))
        .types("close.title", "Look\nagain")
        .does(Msg::Outcome(Handed::SavedEvent));
    let (_, less) = desk.file();
    assert!(less.contains("SUMMARY:Look again") && !less.contains("urgent") && !less.contains("shame"), "{less}");
    assert_eq!(uid(&file), uid(&less));
}

#[test]
fn the_event_may_stand_on_the_day_of_the_act_too_and_on_no_day_there_is_none() {
    let desk = presses(close(), Kind::Plan, "Add to calendar").does(Msg::Outcome(Handed::Set(Choice::Act, true)));
    let desk = desk.types("close.on", "2026-11-30").does(Msg::Outcome(Handed::SavedEvent));
    assert_eq!(desk.file().1.matches("BEGIN:VEVENT").count(), 2);
    let desk = close().does(Msg::NotYet).does(Msg::Outcome(Handed::Opened(Kind::Plan, Panel::Calendar)));
    assert!(!leaf(&desk, Kind::Plan).panel.iter().any(|item| matches!(item, Item::Presses(_))));
}

#[test]
fn on_a_page_that_only_reads_nothing_of_an_outcome_can_be_changed() {
    let desk = close().continues().reads("The launch");
    let leaves = match desk.screen().body {
        fail_forward::app::view_model::Body::Reading(reading) => reading.leaves,
        other => panic!("{other:?}"),
    };
    let words: Vec<&str> = leaves[0].presses.iter().map(|press| press.text).collect();
    assert_eq!(words, ["Copy", "Print", "Download", "Markdown"]);
}

#[test]
fn the_pocket_card_is_drawn_as_soon_as_it_is_opened_and_anew_on_each_choice() {
    let desk = presses(close(), Kind::LessonCard, "Pocket card");
    let first = desk.pictures().pop().expect("it is drawn before the tap");
    assert_eq!(first.lesson, text(&desk, Kind::LessonCard));
    assert!(first.plan.starts_with("If a date feels urgent") && !first.plan.contains("our lead"));
    assert!(!first.square && !first.night);
    let desk =
        desk.does(Msg::Outcome(Handed::Set(Choice::Square, true))).does(Msg::Outcome(Handed::Set(Choice::Night, true)));
    let last = desk.pictures().pop().expect("drawn");
    assert!(last.square && last.night);
    let desk = desk.does(Msg::Outcome(Handed::SavedPicture));
    assert_eq!(desk.file().0, "card-2026-11-24.png");
    let paper = desk.does(Msg::Outcome(Handed::PrintedCard)).printed();
    assert_eq!(paper.lines.iter().filter(|line| line.element == "section").count(), 2);
}

#[test]
fn a_lesson_too_long_for_a_card_is_told_and_nothing_of_it_is_cut_or_handed_over() {
    let desk = close().types("close.lesson-card", &"I tend to say yes. ".repeat(80));
    let desk = presses(desk, Kind::LessonCard, "Pocket card").does(Msg::Outcome(Handed::Drawn(false)));
    let panel = leaf(&desk, Kind::LessonCard).panel;
    assert!(
        panel.iter().any(|item| matches!(item, Item::Text(text) if text.starts_with("This is too long for a card.")))
    );
    assert!(!panel.iter().any(|item| matches!(item, Item::Presses(_))));
    assert!(text(&desk, Kind::LessonCard).len() > 1_400, "the leaf has all of it");
    let desk = presses(desk, Kind::LessonCard, "Pocket card");
    let desk = desk.types("close.lesson-card", "I tend to say yes.");
    let desk = presses(desk, Kind::LessonCard, "Pocket card").does(Msg::Outcome(Handed::Drawn(true)));
    assert!(leaf(&desk, Kind::LessonCard).panel.iter().any(|item| matches!(item, Item::Presses(_))));
}

#[test]
fn whatever_was_typed_in_whatever_script_every_way_out_has_all_of_it() {
    let long = "I told nobody, and waited. ".repeat(9_700);
    for words in [
        "Ich habe Ines nichts gesagt",
        "je n’ai rien demandé à l’équipe",
        "no pregunté a nadie, ¿por qué?",
        "non ho chiesto niente a nessuno",
        "nie zapytałam zespołu",
        "チームに聞かずに日付を決めた",
        "我没有问团队",
        "я никого не спросила",
        "לא שאלתי אף אחד",
        "لم أسأل أحدا",
        "🙈🙈 👩‍👧 e\u{301}",
        &long,
    ] {
        let desk = close().types("close.plan", words).types("close.lesson-card", words);
        let desk = presses(desk, Kind::Plan, "Copy");
        assert_eq!(desk.copied(), words.trim(), "nothing is cut");
        let desk = presses(desk, Kind::Plan, "Add to calendar").does(Msg::Outcome(Handed::SavedEvent));
        let notes = fail_forward::yields::descriptions(&desk.file().1).expect("a calendar").expect("a whole one");
        assert_eq!(fail_forward::yields::read_back(&notes).lines.plan, words.trim());
        let desk = presses(desk, Kind::LessonCard, "Pocket card");
        assert_eq!(desk.pictures().pop().expect("drawn").lesson, words.trim());
        let fields = ["own.because", "team.share", "reset.act", "reset.obstacle", "lesson.tend"];
        let desk = fields.into_iter().fold(desk, |desk, field| desk.types(field, words));
        assert!(desk.step().leaves.len() >= 2);
    }
}

#[test]
fn enter_in_the_title_of_the_event_finishes_nothing() {
    let desk = presses(close(), Kind::Plan, "Add to calendar").does(Msg::Outcome(Handed::Titled(Title::Own)));
    let desk = desk.types("close.title", "Look").does(Msg::Entered("close.title"));
    assert_eq!((desk.place(), desk.debrief().finished), ("close", false));
    assert!(!leaf(&desk, Kind::Plan).panel.is_empty());
}

#[test]
fn a_name_in_the_title_and_a_hedge_in_the_wording_are_asked_about_where_they_stand() {
    let asked = |desk: &Desk, kind: Kind| -> Vec<String> {
        let nudges = |item| if let Item::Nudges(nudges) = item { nudges } else { Vec::new() };
        leaf(desk, kind).panel.into_iter().flat_map(nudges).map(|nudge| nudge.ask).collect()
    };
    let desk = presses(close(), Kind::Plan, "Add to calendar").does(Msg::Outcome(Handed::Titled(Title::Own)));
    let desk = desk.types("close.title", "Talk to Priya about the launch").waits(1_000);
    assert_eq!(asked(&desk, Kind::Plan), ["“Priya” is a name. Would a role do?"]);
    let desk = presses(close(), Kind::Statement, "Change the wording");
    let desk = desk.types("close.statement", "I am sorry if I hurt anybody.").waits(1_000);
    assert_eq!(asked(&desk, Kind::Statement).len(), 1);
    assert_eq!(text(&desk, Kind::Statement), "I am sorry if I hurt anybody.", "and never cut");
}

#[test]
fn a_button_whose_words_change_is_the_same_button_and_keeps_the_focus() {
    for (kind, before, after) in [
        (Kind::Statement, "Longer, to send", "Shorter, to say"),
        (Kind::LessonCard, "Ask me in 1, 3 and 9 weeks if it came up", "Do not ask if it comes up"),
    ] {
        let desk = close();
        let key = press(&desk, kind, before).expect("the button").key;
        assert_eq!(press(&presses(desk, kind, before), kind, after).map(|press| press.key), Some(key), "{before}");
    }
    let desk = close().types("close.statement", "In my own words.");
    let key = press(&desk, Kind::Statement, "Follow my answers again").expect("the button").key;
    let desk = presses(desk, Kind::Statement, "Follow my answers again");
    assert_eq!(press(&desk, Kind::Statement, "Back to my wording").map(|press| press.key), Some(key));
}
