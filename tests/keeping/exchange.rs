//! Taking a journal away and bringing it in: what was there is there again, in whatever order files come, and a file that comes twice adds nothing.

use fail_forward::copy::Copy;
use fail_forward::debrief::{Answer, Day, Debrief, Step, Timestamp};
use fail_forward::journal::exchange::{self, Reading, Unfit, Weighed};
use fail_forward::journal::{Entry, Journal, Record};
use fail_forward::store::Trouble;
use proptest::prelude::*;

use super::desk::{at, debrief, id, reopened, tab, write};
use super::format::some_answers;
use super::medium::Shared;

/// The form that a file is in.
#[derive(Clone, Copy, Debug)]
enum Form {
    Document,
    Markdown,
}

fn taken_away(journal: &Journal, form: Form) -> String {
    let entries = exchange::newest(journal);
    match form {
        Form::Document => exchange::document(&entries, at(9)),
        Form::Markdown => exchange::markdown(&entries, Copy::ENGLISH),
    }
}

fn reading(text: &str) -> Result<Reading, Unfit> {
    let mut reading = Reading::of(text, Copy::ENGLISH)?;
    while !reading.go_on(3)? {}
    Ok(reading)
}

fn weighed(medium: &Shared, text: &str) -> Weighed {
    let reading = reading(text).expect("a file of ours");
    let weighed = tab(medium, 77).weigh(&reading.entries, reading.kind).expect("it can be looked at");
    Weighed { unreadable: reading.unreadable, ..weighed }
}

fn brings_in(medium: &Shared, text: &str) -> Weighed {
    let weighed = weighed(medium, text);
    assert_eq!(tab(medium, 78).bring_in(&weighed.add.0), (weighed.add.0.len(), None));
    weighed
}

fn counts(weighed: &Weighed) -> [usize; 4] {
    [weighed.new, weighed.changed, weighed.nothing_new, weighed.unreadable]
}

/// How a journal came to be: who kept what, upon what they saw, or deleted it.
#[derive(Clone, Debug)]
struct Deed {
    tab: usize,
    debrief: usize,
    answers: fail_forward::debrief::Answers,
    step: Step,
    deletes: bool,
}

fn a_deed() -> impl Strategy<Value = Deed> {
    let step = prop::sample::select(Step::ALL);
    (0usize..2, 0usize..4, some_answers(), step, prop::bool::weighted(0.1))
        .prop_map(|(tab, debrief, answers, step, deletes)| Deed { tab, debrief, answers, step, deletes })
}

fn some_deeds() -> impl Strategy<Value = Vec<Deed>> {
    prop::collection::vec(a_deed(), 0..6)
}

/// Lets it happen at a medium. Debriefs have the numbers from `first` on.
fn lives(medium: &Shared, deeds: &[Deed], first: u128) {
    let mut tabs = [tab(medium, first + 100), tab(medium, first + 101)];
    let mut open: Vec<[Option<Record>; 2]> = vec![[None, None], [None, None], [None, None], [None, None]];
    for (second, deed) in (0_i64..).zip(deeds) {
        let store = &mut tabs[deed.tab];
        let number = first + deed.debrief as u128;
        let journal = store.load().expect("a good medium");
        if deed.deletes && journal.get(&id(number)).is_some() {
            store.delete(&id(number), at(second)).expect("it is there");
            continue;
        }
        let record = open[deed.debrief][deed.tab].get_or_insert_with(|| match journal.get(&id(number)) {
            Some(entry) => entry.record(),
            None => debrief(number, ""),
        });
        (record.debrief.answers, record.debrief.step) = (deed.answers.clone(), deed.step);
        store.keep(record, at(second)).expect("there is room");
    }
}

fn journals() -> ProptestConfig {
    // Few in a daily run; `FF_JOURNALS=10000 cargo test --release --test keeping exchange` tries as many as one likes.
    let cases = std::env::var("FF_JOURNALS").ok().and_then(|number| number.parse().ok()).unwrap_or(24);
    ProptestConfig::with_cases(cases)
}

proptest! {
    #![proptest_config(journals())]

    #[test]
    fn a_journal_taken_away_and_brought_into_an_empty_one_is_the_same(deeds in some_deeds()) {
        let here = Shared::default();
        lives(&here, &deeds, 1);
        let journal = reopened(&here);
        for form in [Form::Document, Form::Markdown] {
            let (there, text) = (Shared::default(), taken_away(&journal, form));
            let told = brings_in(&there, &text);
            prop_assert_eq!(told.unreadable, 0);
            prop_assert!(reopened(&there).entries == journal.entries, "{form:?}");
            prop_assert!(taken_away(&reopened(&there), form) == text, "the same bytes again");
            let before = there.held();
            prop_assert_eq!(brings_in(&there, &text).add.0.len(), 0, "twice is once");
            prop_assert_eq!(brings_in(&here, &text).add.0.len(), 0, "and at home it is there already");
            prop_assert!(there.held() == before);
        }
    }

    #[test]
    fn in_whatever_order_files_come_the_same_is_there(deeds in some_deeds(), later in some_deeds(), others in some_deeds(), form in prop_oneof![Just(Form::Document), Just(Form::Markdown)]) {
        let here = Shared::default();
        lives(&here, &deeds, 1);
        let first = taken_away(&reopened(&here), form);
        lives(&here, &later, 1);
        let second = taken_away(&reopened(&here), form);
        let elsewhere = Shared::default();
        lives(&elsewhere, &others, 3);
        let third = taken_away(&reopened(&elsewhere), form);
        let after = |files: &[&String]| {
            let there = Shared::default();
            files.iter().for_each(|file| drop(brings_in(&there, file)));
            reopened(&there)
        };
        let once = after(&[&first, &second, &third]);
        prop_assert!(after(&[&third, &second, &first]) == once);
        prop_assert!(after(&[&second, &first, &third, &first, &second]) == once);
    }

    #[test]
    fn what_was_brought_in_goes_out_again_to_the_letter(deeds in some_deeds(), others in some_deeds()) {
        let (here, elsewhere) = (Shared::default(), Shared::default());
        lives(&here, &deeds, 1);
        lives(&elsewhere, &others, 2);
        let before = here.held();
        let told = brings_in(&here, &taken_away(&reopened(&elsewhere), Form::Document));
        prop_assert!(before.iter().all(|(key, text)| here.held().get(key) == Some(text)), "additions only");
        let keys: Vec<String> = told.add.0.iter().map(|(key, _)| key.clone()).collect();
        tab(&here, 79).take_out(&keys).expect("a good medium");
        prop_assert!(here.held() == before);
    }

    #[test]
    fn no_text_makes_the_reading_fall_and_none_changes_a_byte(text in "(?s).*", cut in 0usize..4000) {
        let medium = Shared::default();
        lives(&medium, &[], 1);
        tab(&medium, 1).keep(&debrief(1, "a line"), at(0)).expect("room");
        let before = medium.held();
        let whole = taken_away(&reopened(&medium), Form::Document);
        for form in [Form::Document, Form::Markdown] {
            let whole = taken_away(&reopened(&medium), form);
            let cut = whole.get(..cut).unwrap_or(&whole);
            let _ = reading(cut).map(|reading| tab(&medium, 7).weigh(&reading.entries, reading.kind));
        }
        let _ = reading(&text);
        let _ = reading(&whole.replacen('a', &text, 1));
        prop_assert_eq!(medium.held(), before);
    }

    #[test]
    fn every_word_comes_back_from_markdown(words in "(?s).{1,60}", more in r"[<>\\!a \r\n#-]{1,30}") {
        let medium = Shared::default();
        let mut record = debrief(1, &words);
        record.debrief.answers.set("own.because".into(), Some(Answer::Words(more.as_str().into())));
        record.debrief.answers.set("own.x-budget".into(), Some(Answer::Words(words.as_str().into())));
        record.debrief.answers.set("close.plan".into(), Some(Answer::Words(more.as_str().into())));
        tab(&medium, 1).keep(&record, at(0)).expect("room");
        let read = reading(&taken_away(&reopened(&medium), Form::Markdown)).expect("ours");
        prop_assert_eq!(&read.entries[0].debrief, &record.debrief);
    }
}

fn one(words: &str) -> (Shared, String) {
    let medium = Shared::default();
    tab(&medium, 1).keep(&debrief(1, words), at(0)).expect("room");
    let text = taken_away(&reopened(&medium), Form::Document);
    (medium, text)
}

#[test]
fn the_document_is_what_the_readme_says() {
    let (_, text) = one("a line");
    let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(document["format"], "fail-forward/1");
    assert_eq!(document["settings"], serde_json::json!({}));
    assert_eq!(document["debriefs"][0]["answers"]["arrive.line"], "a line");
    assert_eq!(document["exported"], "2026-11-18T11:06:49Z");
    assert!(document["debriefs"][0].get("c").is_none(), "no seal: who lays it out anew does not break it");
}

#[test]
fn debriefs_stand_sorted_by_id_and_only_in_their_newest_words() {
    let medium = Shared::default();
    let mut store = tab(&medium, 1);
    for number in [3, 1, 2] {
        let mut record = debrief(number, "older");
        store.keep(&record, at(0)).expect("room");
        write(&mut record, "newer");
        store.keep(&record, at(1)).expect("room");
    }
    let text = taken_away(&reopened(&medium), Form::Document);
    let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let ids: Vec<_> = document["debriefs"].as_array().expect("a list").iter().map(|one| one["id"].as_str()).collect();
    assert_eq!(ids, [Some("1"), Some("2"), Some("3")]);
    assert!(!text.contains("older"));
}

#[test]
fn a_document_that_a_tool_laid_out_anew_still_reads() {
    let (medium, text) = one("a “line”\twith \u{7} in it");
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let pretty = serde_json::to_string_pretty(&value).expect("JSON");
    assert_ne!(pretty, text);
    assert_eq!(counts(&weighed(&medium, &pretty)), [0, 0, 1, 0]);
    assert_eq!(counts(&weighed(&Shared::default(), &pretty)), [1, 0, 0, 0]);
}

#[test]
fn a_debrief_in_other_words_comes_in_beside_the_one_that_is_here_and_twice_is_once() {
    let (medium, text) = one("as I wrote it");
    let changed = text.replace("as I wrote it", "as I mended it");
    assert_eq!(counts(&brings_in(&medium, &changed)), [0, 1, 0, 0]);
    let lines: Vec<_> = reopened(&medium).entries.iter().map(|entry| entry.debrief.title().to_owned()).collect();
    assert!(lines.contains(&"as I wrote it".to_owned()) && lines.contains(&"as I mended it".to_owned()), "{lines:?}");
    assert_eq!(counts(&brings_in(&medium, &changed)), [0, 0, 1, 0]);
}

#[test]
fn words_that_were_changed_in_the_markdown_come_in_changed() {
    let (medium, _) = one("as I wrote it");
    let text = taken_away(&reopened(&medium), Form::Markdown).replace("> as I wrote it", "> as I mended it\r\n> later");
    assert_eq!(counts(&brings_in(&medium, &text)), [0, 1, 0, 0]);
    assert!(reopened(&medium).entries.iter().any(|entry| entry.debrief.title() == "as I mended it\r\nlater"));
}

#[test]
fn a_markdown_file_that_windows_saved_is_the_same() {
    let (medium, _) = one("two\nlines");
    let text = taken_away(&reopened(&medium), Form::Markdown).replace('\n', "\r\n");
    assert_eq!(counts(&weighed(&medium, &format!("\u{feff}{text}"))), [0, 0, 1, 0]);
}

#[test]
fn an_older_copy_adds_nothing_to_what_came_of_it() {
    let medium = Shared::default();
    let (mut store, mut record) = (tab(&medium, 1), debrief(1, "older"));
    store.keep(&record, at(0)).expect("room");
    let older = taken_away(&reopened(&medium), Form::Document);
    write(&mut record, "newer");
    store.keep(&record, at(1)).expect("room");
    let there = Shared::default();
    assert_eq!(counts(&brings_in(&there, &taken_away(&reopened(&medium), Form::Document))), [1, 0, 0, 0]);
    assert_eq!(counts(&weighed(&there, &older)), [0, 0, 1, 0]);
}

#[test]
fn what_was_deleted_here_stays_deleted() {
    let (medium, text) = one("a line");
    let mut store = tab(&medium, 2);
    store.load().expect("a good medium");
    store.delete(&id(1), at(5)).expect("it is there");
    let before = medium.held();
    assert_eq!(counts(&brings_in(&medium, &text)), [0, 0, 1, 0]);
    assert_eq!(medium.held(), before);
}

#[test]
fn half_a_file_is_shown_as_what_it_is() {
    let (_, text) = one("a line");
    let half = text.replacen("[\n", "[\n{\"v\":1,\"id\":\"broken\"},\n42,\n{\"v\":9},\n", 1);
    assert_eq!(counts(&weighed(&Shared::default(), &half)), [1, 0, 0, 3]);
}

#[test]
fn odd_dates_and_numbers_are_left_out_and_said_to_be_unreadable() {
    let (_, text) = one("a line");
    for (from, to) in [
        ("\"day\":\"2026-11-24\"", "\"day\":\"0000-01-01\""),
        ("\"day\":\"2026-11-24\"", "\"day\":\"9999-01-01\""),
        ("\"day\":\"2026-11-24\"", "\"day\":\"2026-02-29\""),
        ("\"begun\":1795", "\"begun\":-1e999,\"x\":1795"),
        ("\"rev\":1", "\"rev\":-1"),
        ("\"rev\":1", "\"rev\":0"),
        ("\"rev\":1", "\"rev\":99999999999"),
        ("\"id\":\"1\"", &format!("\"id\":\"{}\"", "a".repeat(1_000_000))),
        ("\"id\":\"1\"", "\"id\":\"__proto__\""),
    ] {
        assert!(text.contains(from), "{from}");
        assert_eq!(counts(&weighed(&Shared::default(), &text.replacen(from, to, 1))), [0, 0, 0, 1], "{to:.40}");
    }
    let leap = text.replace("2026-11-24", "2024-02-29");
    assert_eq!(counts(&weighed(&Shared::default(), &leap)), [1, 0, 0, 0]);
}

#[test]
fn what_is_no_journal_is_told_by_what_it_is() {
    let said = |bytes: &[u8]| exchange::text_of(bytes.to_vec()).and_then(|text| reading(text.as_str()).map(|_| ()));
    assert_eq!(said(b""), Err(Unfit::Empty));
    assert_eq!(said(b" \n"), Err(Unfit::Empty));
    assert_eq!(said(b"x"), Err(Unfit::Foreign));
    assert_eq!(said(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(Unfit::NoText));
    assert_eq!(said(b"\x1f\x8b\x08\0\0\0\0\0"), Err(Unfit::NoText));
    assert_eq!(said(b"\xff\xfe{\0}\0"), Err(Unfit::NoText));
    assert_eq!(said("{\0}\0".as_bytes()), Err(Unfit::NoText));
    assert_eq!(said(&vec![b' '; 21 * 1024 * 1024]), Err(Unfit::TooLarge));
    assert_eq!(said(b"{}"), Err(Unfit::Foreign));
    assert_eq!(said(b"[1,2]"), Err(Unfit::Foreign));
    assert_eq!(said(br#"{"format":"fail-forward/1"}"#), Err(Unfit::Foreign));
    assert_eq!(said(br#"{"format":"fail-forward/2","debriefs":[]}"#), Err(Unfit::Newer));
    assert_eq!(said(br#"{"format":"fail-forward/1","debriefs":[]"#), Err(Unfit::Damaged));
    assert_eq!(said(br#"{"format":"fail-forward/1","debriefs":[]}"#), Ok(()));
    assert_eq!(said("{\"a\":".repeat(100_000).as_bytes()), Err(Unfit::Damaged));
}

#[test]
fn a_million_of_nothing_is_refused_in_no_time() {
    let begun = std::time::Instant::now();
    let text = format!(r#"{{"format":"fail-forward/1","debriefs":[{}{{}}]}}"#, "{},".repeat(1_000_000));
    assert_eq!(reading(&text), Err(Unfit::TooLarge));
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}

#[test]
fn where_there_is_no_room_it_stops_and_what_was_there_stays() {
    let (medium, _) = one("here already");
    let elsewhere = Shared::default();
    for number in 2..40 {
        tab(&elsewhere, 1).keep(&debrief(number, &"x".repeat(500)), at(0)).expect("room");
    }
    let before = medium.held();
    let weighed = weighed(&medium, &taken_away(&reopened(&elsewhere), Form::Document));
    medium.room(medium.used() + 5_000);
    let mut store = tab(&medium, 78);
    let (done, trouble) = store.bring_in(&weighed.add.0);
    assert!((1..38).contains(&done) && trouble == Some(Trouble::Full), "{done} {trouble:?}");
    assert!(before.iter().all(|(key, text)| medium.held().get(key) == Some(text)));
    let keys: Vec<String> = weighed.add.0.iter().take(done).map(|(key, _)| key.clone()).collect();
    store.take_out(&keys).expect("a good medium");
    assert_eq!(medium.held(), before);
}

#[test]
fn what_no_storage_took_is_taken_away_too() {
    let mut journal = Journal::default();
    journal.put(Entry::unkept(debrief(5, "not stored"), Timestamp(7)));
    let text = taken_away(&journal, Form::Document);
    let there = Shared::default();
    assert_eq!(counts(&brings_in(&there, &text)), [1, 0, 0, 0]);
    assert_eq!(reopened(&there).entries[0].debrief.title(), "not stored");
}

#[test]
fn a_table_reads_back_as_it_was_written_and_no_cell_of_it_runs() {
    let medium = Shared::default();
    let day = Day::parse("2026-11-24").expect("a day");
    let said = [
        "=1+1",
        "+49 30",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "  =cmd|' /C calc'!A0",
        "a, \"b\"\r\nc",
        "plain",
        "＝1",
        "\u{feff}=1",
        "\u{1}=1",
    ];
    for (number, words) in (1..).zip(said) {
        let record = Record::begin(Debrief::begin(id(number), at(0), day));
        let mut record = record;
        write(&mut record, words);
        tab(&medium, 1).keep(&record, at(0)).expect("room");
    }
    let text = exchange::csv(&exchange::newest(&reopened(&medium)), Copy::ENGLISH);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let column = reader.headers().expect("a head").iter().position(|name| name == "arrive.line").expect("the line");
    assert_eq!(reader.headers().expect("a head").get(0), Some("Day"));
    let cells: Vec<String> = reader.records().map(|row| row.expect("a row")[column].to_owned()).collect();
    assert_eq!(cells.len(), said.len());
    for (cell, words) in cells.iter().zip(said) {
        assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), words);
        assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝']) && !cell.starts_with('\t'), "{cell:?}");
    }
    assert!(cells[9..].iter().all(|cell| cell.starts_with('\'')), "nor what a spreadsheet may strip first: {cells:?}");
    assert_eq!((cells[6].as_str(), cells[7].as_str()), (said[6], said[7]), "what cannot run is left alone");
}

#[test]
fn two_debriefs_of_one_name_and_number_in_a_file_come_in_both() {
    let (_, text) = one("as I wrote it");
    let from = text.find("{\"v\"").expect("a debrief");
    let to = text.rfind("\n]").expect("the end of the list");
    let item = &text[from..to];
    let both = text.replacen(item, &[item, ",", &item.replace("wrote", "mended"), ",", item].concat(), 1);
    let there = Shared::default();
    assert_eq!(counts(&brings_in(&there, &both)), [2, 0, 1, 0]);
    let mut titles: Vec<_> = reopened(&there).entries.iter().map(|entry| entry.debrief.title().to_owned()).collect();
    titles.sort();
    assert_eq!(titles, ["as I mended it", "as I wrote it"]);
    assert_eq!(brings_in(&there, &both).add.0.len(), 0, "twice is once");
}

#[test]
fn a_debrief_that_was_kept_comes_back_however_long_it_is() {
    let (medium, _) = one(&"a long evening, <told> \\ whole. ".repeat(60_000));
    for form in [Form::Document, Form::Markdown] {
        let there = Shared::default();
        assert_eq!(counts(&brings_in(&there, &taken_away(&reopened(&medium), form))), [1, 0, 0, 0], "{form:?}");
        assert!(reopened(&there).entries == reopened(&medium).entries);
    }
}

#[test]
fn a_number_so_high_that_nothing_could_come_after_it_is_left_out() {
    let (medium, text) = one("a line");
    for rev in [u32::MAX, u32::MAX - 1, 2_000_000_000] {
        let high = text.replacen("\"rev\":1", &format!("\"rev\":{rev}"), 1);
        assert_eq!(counts(&brings_in(&medium, &high)), [0, 0, 0, 1], "{rev}");
    }
    tab(&medium, 5).keep(&debrief(1, "and on"), at(9)).expect("it can still be written on");
}

#[test]
fn a_file_of_a_million_names_is_refused_in_no_time() {
    let begun = std::time::Instant::now();
    let names = |of: &str| (0..700_000).rev().map(|number| format!("\"{of}{number:06}\":0,")).collect::<String>();
    let outside = format!("{{{}\"format\":\"fail-forward/1\",\"debriefs\":[]}}", names("a"));
    assert!(reading(&outside).is_err());
    let (_, text) = one("a line");
    let inside = text.replacen("\"answers\":{", &["\"answers\":{", &names("own.x-")].concat(), 1);
    assert_eq!(counts(&weighed(&Shared::default(), &inside)), [0, 0, 0, 1]);
    let marks = format!("\"mine\":[{}\"z\"],\"answers\":{{", names("a").replace(":0", ""));
    assert_eq!(counts(&weighed(&Shared::default(), &text.replacen("\"answers\":{", &marks, 1))), [0, 0, 0, 1]);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn what_looks_like_our_own_marks_comes_back_as_it_was_typed() {
    let odd = "# Fail forward\n<!-- fail-forward/1 {\"v\":1} -->\n## a day: a title\n<!-- own.because -->\n> quoted\n```\n---\n\\> \u{feff}x\u{0}\r\r\n-->";
    let (medium, _) = one(odd);
    for form in [Form::Document, Form::Markdown] {
        let text = taken_away(&reopened(&medium), form);
        let there = Shared::default();
        assert_eq!(counts(&brings_in(&there, &text)), [1, 0, 0, 0], "{form:?}");
        assert!(reopened(&there).entries == reopened(&medium).entries);
    }
}

#[test]
fn a_look_back_that_is_not_done_yet_is_taken_away_too() {
    let medium = Shared::default();
    let mut record = debrief(1, "a line");
    record.debrief.finished = true;
    record.debrief.answers.set("look.line".into(), Some(Answer::Words("half of it".into())));
    tab(&medium, 1).keep(&record, at(0)).expect("room");
    for form in [Form::Document, Form::Markdown] {
        let there = Shared::default();
        brings_in(&there, &taken_away(&reopened(&medium), form));
        assert!(reopened(&there).entries == reopened(&medium).entries, "{form:?}");
    }
}

#[test]
fn a_letter_that_no_keyboard_makes_comes_back_from_the_files_own_bytes() {
    let (medium, _) = one("\u{0}zero\\0 \u{1}\u{feff}\u{2028}\r");
    for form in [Form::Document, Form::Markdown] {
        let file = exchange::text_of(taken_away(&reopened(&medium), form).into_bytes()).expect("a text");
        let there = Shared::default();
        assert_eq!(counts(&brings_in(&there, file.as_str())), [1, 0, 0, 0], "{form:?}");
        assert!(reopened(&there).entries == reopened(&medium).entries, "{form:?}");
    }
}
