//! Taking the journal away and bringing a file in, by hand and by the page's own script.

use serde_json::{Value, json};

use crate::kit::{Place, Visit};
use crate::way::{self, with_one_entry};

/// What lies in the storage of our journal, to the letter.
fn stored(visit: &Visit) -> Vec<(String, String)> {
    visit.stored().into_iter().filter(|(key, _)| key.starts_with("ff1:")).collect()
}

/// Asks by the element's own method, and notes what becomes of it.
fn asks(visit: &Visit, call: &str) {
    visit.runs(&format!(
        "window.got = null; host.{call}.then((it) => (window.got = it), (error) => (window.got = error.name))"
    ));
}

fn got(visit: &Visit, expected: &Value) {
    visit.until("return JSON.stringify(window.got) === JSON.stringify(args[0])", json!([expected]));
}

#[test]
fn a_journal_is_taken_away_and_comes_back_into_an_empty_browser() {
    let visit = with_one_entry();
    visit.presses("export").has_focus_on("Take your journal away").breaks_no_rule("taking it away");
    let (name, text) = visit.presses("confirm").downloaded();
    assert!(name.ends_with(".json"), "{name}");
    visit.sees("journal").runs("localStorage.clear()").reloads();
    visit.presses("start").presses("open-journal").reaches("journal").counts(0, "entry").has_loaded();
    visit.gives_a_file("import", &name, text.as_bytes());
    visit.sees("preview").has_focus_on(&format!("Bring in “{name}”")).sees_words("1 new, 0 changed, 0 unreadable.");
    visit.breaks_no_rule("a preview").takes_a_picture("preview");
    assert_eq!(stored(&visit), [], "nothing is written yet");
    visit.presses("confirm").sees("undo").sees_words("Brought in 1.").breaks_no_rule("brought in");
    visit.presses("undo").sees_words("The journal is as it was.");
    assert_eq!(stored(&visit), []);
    visit.presses("cancel").counts(0, "entry").gives_a_file("import", &name, text.as_bytes());
    visit.presses("confirm").sees("undo").presses("cancel").counts(1, "entry").reads_entry(way::LINE);
    visit.sees("edit").sees_words(way::BECAUSE).sees_words(way::ACT);
    visit.presses("open-journal").gives_a_file("import", &name, text.as_bytes()).sees_words("Nothing to bring in");
    visit.presses("cancel").counts(1, "entry");
    visit.ends_quietly();
}

#[test]
fn the_other_forms_are_files_too() {
    let visit = with_one_entry();
    let (name, text) = visit.presses("export").presses_words("As Markdown, to read").downloaded();
    assert!(name.ends_with(".md") && text.contains(&format!("> {}", way::BECAUSE)), "{text}");
    visit.ends_quietly();
    let visit = with_one_entry();
    let (name, text) = visit.presses("export").presses_words("As a table").downloaded();
    assert!(name.ends_with(".csv") && text.contains(&format!("\"{}\"", way::BECAUSE)), "{text}");
    visit.ends_quietly();
}

#[test]
fn what_is_no_journal_is_told_and_changes_nothing() {
    let visit = with_one_entry();
    let before = stored(&visit);
    let name = "<img src=x onerror=alert(1)>.png";
    visit.gives_a_file("import", name, b"\x89PNG\r\n\x1a\n\0\0\0");
    visit.sees_words(&format!("Bring in “{name}”")).sees_words("This is no text that can be read here");
    visit.sees_words("Nothing was brought in, and nothing was changed.").breaks_no_rule("a file refused");
    visit
        .presses("cancel")
        .sees("journal")
        .gives_a_file("import", "empty.json", b"")
        .sees_words("There is nothing in this file.");
    visit
        .presses("cancel")
        .sees("journal")
        .gives_a_file("import", "packed.gz", b"\x1f\x8b\x08\0")
        .sees_words("a packed file");
    visit.presses("cancel").sees("journal").gives_a_file("import", "large.json", &vec![b' '; 21 * 1024 * 1024]);
    visit.sees_words("larger than any journal of ours").presses("cancel").counts(1, "entry");
    assert_eq!(stored(&visit), before);
    visit.ends_quietly();
}

#[test]
fn the_page_may_ask_and_the_reader_decides() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    way::a_short_one(&visit, "A line of mine");
    visit.presses("hide").finds_it("folded");
    asks(&visit, "exportJournal()");
    visit.finds_it("running").has_focus_on("This page asks for your journal").breaks_no_rule("the page asks");
    visit.runs("host.exportJournal().catch((error) => (window.second = error.name))");
    visit.until("return window.second === 'InvalidStateError'", json!([])).presses("cancel");
    got(&visit, &json!("AbortError"));
    asks(&visit, "exportJournal()");
    visit.presses("confirm").until("return window.got?.format === 'fail-forward/1'", json!([]));
    visit.until("return window.got.debriefs[0].answers['arrive.line'] === 'A line of mine'", json!([]));
    visit.runs("window.copy = structuredClone(window.got)");

    asks(&visit, "importJournal(window.copy)");
    visit.sees("preview").sees_words("1 would add nothing").presses("cancel");
    got(&visit, &json!("AbortError"));
    visit.runs("window.copy.debriefs[0].id = 'another'");
    asks(&visit, "importJournal(window.copy)");
    visit.sees("preview").presses("confirm");
    got(&visit, &json!({ "added": 1, "changed": 0, "unreadable": 0 }));
    visit.presses("cancel").counts(2, "entry");
    for nonsense in [
        "{}",
        "null",
        "undefined",
        "{ format: 'fail-forward/1', debriefs: 5 }",
        "(() => { const a = {}; a.a = a; return a })()",
    ] {
        asks(&visit, &format!("importJournal({nonsense})"));
        got(&visit, &json!("DataError"));
    }
    visit.presses("cancel").counts(2, "entry");
    visit.ends_quietly();
}
