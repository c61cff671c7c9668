//! The plan as an event: a real parser reads the file as we do, and what was written is what is read back.

use fail_forward::debrief::{Day, Timestamp};
use fail_forward::yields::{Event, Lines, calendar, descriptions, read_back};
use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;

const MADE: Timestamp = Timestamp(1_795_516_207_000);

fn day() -> Day {
    Day::parse("2026-12-08").expect("a day")
}

fn event<'a>(title: &'a str, notes: &'a str) -> Event<'a> {
    Event { uid: "0000001-look-back".into(), title, day: day(), notes }
}

/// What the other parser finds under a name in the first event.
fn theirs(file: &str, name: &str) -> Option<String> {
    let unfolded = unfold(file);
    let read = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}\n{file}"));
    let event = read.components.into_iter().find(|component| component.name == "VEVENT")?;
    let found = event.find_prop(name)?.val.to_string();
    Some(found.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\"))
}

fn plan() -> Lines {
    Lines {
        plan: "If a date feels urgent, then I will ask two questions; at least.".into(),
        obstacle: "If shame gets in the way, then I will ask anyway.".into(),
        knows: "our support lead".into(),
        day: Some(day()),
    }
}

#[test]
fn a_real_parser_finds_the_title_the_notes_and_a_stamp_in_utc() {
    let notes = plan().text();
    let file = calendar(&[event("Something to look at", &notes)], MADE);
    assert_eq!(theirs(&file, "SUMMARY").as_deref(), Some("Something to look at"));
    assert_eq!(theirs(&file, "DESCRIPTION"), Some(notes));
    assert_eq!(theirs(&file, "DTSTART").as_deref(), Some("20261208T090000"));
    assert_eq!(theirs(&file, "DTSTAMP").as_deref(), Some("20261124T103007Z"));
    assert_eq!(theirs(&file, "UID").as_deref(), Some("0000001-look-back"));
}

#[test]
fn the_alarm_says_the_title_and_nothing_of_the_plan() {
    let file = calendar(&[event("Something to look at", &plan().text())], MADE);
    let alarm = file.split("BEGIN:VALARM").nth(1).and_then(|rest| rest.split("END:VALARM").next()).expect("an alarm");
    assert!(alarm.contains("DESCRIPTION:Something to look at") && !alarm.contains("urgent"), "{alarm}");
}

#[test]
fn a_plan_comes_back_from_the_file_and_from_its_lines() {
    let file = calendar(&[event("Something to look at", &plan().text()), event("x", "")], MADE);
    let notes = descriptions(&file).expect("a calendar").expect("a whole one");
    assert_eq!((read_back(&notes).lines, read_back(&notes).unread), (plan(), Vec::new()));
    assert_eq!(read_back(&plan().text()).lines, plan());
}

#[test]
fn a_file_that_another_calendar_has_rewritten_is_read_too() {
    let file = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY;LANGUAGE=en:x\nDESCRIPTION;ALTREP=\"cid:a:b\":Plan: I will\n  wait\\, then\\nask.\\nLook back: 2026-12-08\nEND:VEVENT\nEND:VCALENDAR";
    let notes = descriptions(file).expect("a calendar").expect("a whole one");
    let read = read_back(&notes);
    assert_eq!(read.lines.plan, "I will wait, then");
    assert_eq!((read.lines.day, read.unread), (Some(day()), vec!["ask.".to_owned()]));
}

#[test]
fn a_damaged_file_is_told_by_its_first_line_that_cannot_stand_there() {
    let whole = calendar(&[event("x", "Plan: wait")], MADE);
    for (broken, line) in [
        (whole.replace("SUMMARY:x", "SUMMARY x"), 9),
        (whole.replace("END:VEVENT\r\n", ""), 18),
        (whole.split("CLASS").next().unwrap_or_default().to_owned(), 10),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\nX:1".to_owned(), 3),
    ] {
        let fault = descriptions(&broken).expect("it says that it is a calendar").expect_err("it is damaged");
        assert_eq!(fault.0, line, "{broken}\n{fault:?}");
    }
    assert_eq!(descriptions("see you friday"), None);
    assert_eq!(descriptions(""), None);
}

#[test]
fn the_same_plan_exported_again_has_the_same_name_in_the_calendar() {
    let uid = |at| theirs(&calendar(&[event("x", "Plan: wait")], Timestamp(at)), "UID");
    assert_eq!(uid(0), uid(1_795_516_207_000));
}

/// Words of any script, with everything that a calendar file could stumble over, in one line.
fn said() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        ",",
        ";",
        ":",
        "\\",
        "\\n",
        "\"",
        " ",
        "é",
        "ß",
        "日",
        "本",
        "ע",
        "ش",
        "🙈",
        "👩‍👧",
        "\u{301}",
        "Plan",
        "BEGIN:VEVENT",
        "a",
        "Z",
        "9",
    ]);
    prop::collection::vec(odd, 1..60)
        .prop_map(|all| all.concat().trim().to_owned())
        .prop_filter("a word", |text| !text.is_empty())
}

fn lines() -> impl Strategy<Value = Lines> {
    let some = || prop_oneof![Just(String::new()), said()];
    (said(), some(), some(), any::<bool>()).prop_map(|(plan, obstacle, knows, dated)| Lines {
        plan,
        obstacle,
        knows,
        day: dated.then(day),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_plan_reads_back_as_it_was_and_a_real_parser_reads_the_same(plan in lines(), title in said()) {
        let notes = plan.text();
        prop_assert_eq!(&read_back(&notes).lines, &plan);
        let file = calendar(&[event(&title, &notes)], MADE);
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{}", line);
        }
        let back = descriptions(&file).expect("a calendar").expect("a whole one");
        prop_assert_eq!(back.trim_end_matches('\n'), notes.as_str());
        prop_assert!(theirs(&file, "SUMMARY").is_some());
    }

    #[test]
    fn no_text_makes_the_reader_fall(text in "(?s).{0,400}", cut in 0usize..600) {
        let _ = (descriptions(&text), read_back(&text));
        let file = calendar(&[event(&text, &text)], MADE);
        let start: String = file.chars().take(cut).collect();
        let _ = descriptions(&start);
    }
}

#[test]
fn a_very_long_plan_is_written_and_read_whole() {
    let plan = Lines { plan: "日本 and 🙈, ".repeat(16_384).trim().to_owned(), ..Lines::default() };
    let file = calendar(&[event("x", &plan.text())], MADE);
    let notes = descriptions(&file).expect("a calendar").expect("a whole one");
    assert_eq!(read_back(&notes).lines, plan);
}
