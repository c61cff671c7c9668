//! The journal: its list, one debrief read back, changing, deleting and undoing, copies and files.

use serde_json::json;

use crate::kit::{Place, Visit};
use crate::way::{self, with_one_entry};

#[test]
fn a_debrief_is_read_back_and_changed() {
    let visit = with_one_entry();
    visit.reads_entry(way::LINE).sees("edit").has_focus_on("heading");
    for words in [way::LINE, way::BECAUSE, way::TEND, way::SHARE, way::ACT, "Moved too fast"] {
        visit.sees_words(words);
    }
    visit
        .presses("edit")
        .reaches("close")
        .has_focus_on("heading")
        .unfolds("What you wrote")
        .changes_answer(way::BECAUSE);
    visit.reaches("own").has_the_caret_at_the_end_of("own.because").types("own.because", ", again").waits_until_saved();
    for step in ["lesson", "team", "reset", "close"] {
        visit.presses("continue").reaches(step);
    }
    visit.until("return root.querySelector('.ff-review').closest('details').open", json!([])).reloads();
    visit.presses("start").presses("open-journal").reaches("journal").counts(1, "entry").reads_entry(way::LINE);
    visit.sees_words("keep my date, again").has_loaded();
    visit.ends_quietly();
}

#[test]
fn deleting_asks_first_and_can_be_undone() {
    let visit = with_one_entry();
    visit
        .reads_entry(way::LINE)
        .presses("delete")
        .has_focus_on("Delete this debrief?")
        .sees("confirm")
        .presses("cancel");
    visit.sees("edit").sees_no("confirm").presses("delete").presses("confirm");
    visit.reaches("journal").sees("undo").counts(0, "entry").has_focus_on("undo").reloads();
    visit.presses("start").presses("open-journal").reaches("journal").counts(0, "entry").has_loaded();
    visit.ends_quietly();
}

#[test]
fn undo_brings_back_every_word() {
    let visit = with_one_entry();
    visit
        .reads_entry(way::LINE)
        .presses("delete")
        .presses("confirm")
        .presses("undo")
        .counts(1, "entry")
        .sees_no("undo");
    visit.reads_entry(way::LINE).sees_words(way::BECAUSE).sees_words(way::ACT).reloads();
    visit.presses("start").presses("open-journal").counts(1, "entry").has_loaded();
    visit.ends_quietly();
}

#[test]
fn another_debrief_stands_above_the_first() {
    let visit = with_one_entry();
    visit.presses("new").has_focus_on("arrive.line");
    way::a_short_one(&visit, "The second one");
    let entries = visit.counts(2, "entry").sees_words("2 debriefs, newest first").reads("entry");
    assert!(entries[0].contains("The second one") && entries[1].contains(way::LINE), "{entries:?}");
    visit.ends_quietly();
}

#[test]
fn all_of_it_is_copied_as_text() {
    let visit = with_one_entry();
    let copied = visit.has_a_clipboard().presses("copy").sees_words("Copied.").clipboard();
    for words in [way::LINE, way::BECAUSE, way::TEND, way::SHARE, way::ACT] {
        assert!(copied.contains(words), "“{words}” is missing in:\n{copied}");
    }
    visit.ends_quietly();
}

#[test]
fn where_the_browser_will_not_copy_it_says_so() {
    let visit = with_one_entry();
    visit.runs(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false",
    );
    visit.presses("copy").sees_words("The browser would not copy it. Download it instead.");
    visit.ends_quietly();
}

#[test]
fn all_of_it_is_downloaded_as_text() {
    let visit = with_one_entry();
    let (name, text) = visit.presses("download").downloaded();
    assert!(name.starts_with("fail-forward-20") && name.ends_with(".txt"), "{name}");
    for words in [way::LINE, way::BECAUSE, way::TEND, way::SHARE, way::ACT] {
        assert!(text.contains(words), "“{words}” is missing in:\n{text}");
    }
    visit.ends_quietly();
}

#[test]
fn the_day_it_happened_is_read_back() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().chooses_day("arrive.when", "2026-11-20");
    way::a_short_one(&visit, "On that Friday");
    visit.reads_entry("On that Friday").sees("edit").sees_words("20 November 2026");
    visit.ends_quietly();
}
