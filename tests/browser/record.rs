//! Off the record, with a look into the browser's storage.

use thirtyfour::Key;

use crate::kit::{Place, Visit};
use crate::way::{ACT, BECAUSE, LINE};

fn begins() -> Visit {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    visit
}

/// Nothing of the widget's lies in the storage.
#[track_caller]
fn nothing_is_stored(visit: &Visit) {
    let stored = visit.stored();
    assert!(!stored.keys().any(|key| key.starts_with("ff1:")), "{stored:?}");
}

#[test]
fn off_the_record_from_the_start_nothing_is_ever_stored() {
    let visit = begins();
    visit.presses("off-record").sees_saved("off").sees_words("Nothing is stored, not even a draft.");
    visit.breaks_no_rule("Arrive, off the record").types("arrive.line", LINE).presses("continue").reaches("own");
    visit.types("own.because", BECAUSE).sees_words("Off the record. Nothing is stored.");
    for step in ["lesson", "team", "reset", "close"] {
        visit.presses("continue").reaches(step);
    }
    nothing_is_stored(&visit);
    visit.presses("hide").finds_it("folded").presses("start").reaches("close").sees_words(BECAUSE).presses("continue");
    visit.sees("confirm").sees_words("Close, and let these words go?").breaks_no_rule("the question before letting go");
    visit
        .presses("cancel")
        .reaches("close")
        .presses("continue")
        .presses("confirm")
        .reaches("journal")
        .counts(0, "entry");
    nothing_is_stored(&visit);
    visit.reloads().finds_it("invited").sees("start").sees_no("resume");
    nothing_is_stored(&visit);
    visit.ends_with_a_clean_console();
}

#[test]
fn going_off_the_record_halfway_asks_and_leaves_nothing_of_it_and_all_of_the_others() {
    let visit = begins();
    crate::way::a_short_one(&visit, "The one before");
    visit.presses("new").reaches("arrive").types("arrive.line", LINE).waits_until_saved();
    visit.presses("continue").reaches("own").types("own.because", BECAUSE).waits_until_saved().finds_stored(BECAUSE);
    visit.unfolds("Pace and keeping").presses("off-record").sees("confirm").has_focus_on("Take this off the record?");
    visit
        .breaks_no_rule("the question before going off the record")
        .presses("cancel")
        .reaches("own")
        .sees_saved("clean");
    visit.finds("own.because", BECAUSE).finds_stored(BECAUSE);
    visit.unfolds("Pace and keeping").presses("off-record").presses("confirm").sees_saved("off");
    visit
        .sees_words("What was stored of this is removed.")
        .finds("own.because", BECAUSE)
        .breaks_no_rule("Own, off the record");
    let stored = visit.stored();
    assert!(stored.values().all(|text| !text.contains(LINE) && !text.contains(BECAUSE)), "{stored:?}");
    assert!(
        stored.values().any(|text| text.contains("The one before")) && !stored.contains_key("ff1:default:open"),
        "{stored:?}"
    );
    visit.types("own.because", " and more").presses("continue").reaches("lesson");
    assert_eq!(visit.stored(), stored, "nothing more comes");
    visit.unfolds("Pace and keeping").presses("off-record").sees_saved("clean").finds_stored("and more");
    visit.reloads().presses("resume").reaches("lesson").has_loaded();
    visit.ends_quietly();
}

#[test]
fn begin_another_off_the_record_can_keep_the_words_after_all() {
    let visit = begins();
    visit.tabs_to("off-record").strikes(Key::Space).sees_saved("off").types("arrive.line", LINE);
    visit.presses("open-journal").reaches("journal").counts(0, "entry").presses("new").sees("confirm");
    visit
        .presses_words("Keep them here")
        .reaches("arrive")
        .sees_saved("clean")
        .finds("arrive.line", LINE)
        .finds_stored(LINE);
    visit.has_focus_on("heading").presses("continue").reaches("own").types("own.because", ACT).waits_until_saved();
    visit.ends_quietly();
}
