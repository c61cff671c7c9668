//! What is found again: after a reload at any step, and after a page that was left in the middle of a word.

use crate::kit::{Place, Visit};
use crate::way::{self, STEPS};

#[test]
fn after_a_reload_one_press_leads_to_the_same_step_and_words() {
    let visit = Visit::to(Place::Post);
    visit.presses("start").reaches("arrive").has_loaded();
    for (step, field, words) in STEPS {
        visit.reaches(step).writes(field, words).reloads().finds_stored(words);
        visit
            .finds_it("invited")
            .presses("resume")
            .reaches(step)
            .finds(field, words)
            .has_the_caret_at_the_end_of(field);
        visit.has_loaded().presses("continue");
    }
    visit.reaches("close").chooses("close.sting", "4").waits_until_saved().reloads();
    visit.presses("resume").reaches("close").finds_chosen("close.sting", "4").has_focus_on("heading").has_loaded();
    visit.presses("continue").reaches("journal").waits_until_saved().reloads();
    visit.sees("start").sees_no("resume").has_loaded();
    visit.ends_quietly();
}

#[test]
fn after_a_reload_the_standalone_page_is_at_the_same_step_by_itself() {
    let visit = Visit::to(Place::Standalone);
    visit.reaches("arrive").has_loaded();
    for (step, field, words) in STEPS {
        visit.reaches(step).writes(field, words).reloads();
        visit.reaches(step).finds(field, words).has_no_focus().has_loaded().presses("continue");
    }
    visit.reaches("close").chooses("close.sting", "4").waits_until_saved().reloads();
    visit.reaches("close").finds_chosen("close.sting", "4").has_no_focus().has_loaded();
    visit.ends_quietly();
}

#[test]
fn nothing_is_called_saved_before_it_was_read_back() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().watches_saved();
    visit.types("arrive.line", "Never said too soon").waits_until_saved().finds_stored("Never said too soon");
    let seen = visit.saved_and_stored("Never said too soon");
    assert_eq!(seen.first().map(String::as_str), Some("pending, not stored"), "{seen:?}");
    assert!(!seen.iter().any(|one| one == "clean, not stored"), "{seen:?}");
    visit.sees_words("Saved in this browser at");
    visit.ends_quietly();
}

#[test]
fn words_survive_a_page_that_is_left_at_once() {
    let visit = Visit::to(Place::Host("plain"));
    visit
        .presses("start")
        .reaches("arrive")
        .types("arrive.line", "Left in the middle of a wo")
        .goes_to(Place::At("index.html"));
    visit
        .goes_to(Place::Host("plain"))
        .presses("resume")
        .reaches("arrive")
        .finds("arrive.line", "Left in the middle of a wo");
    visit.has_loaded();
    visit.ends_quietly();
}

#[test]
fn words_survive_a_page_that_is_hidden() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    let stored: bool = visit.js(
        &(way::SLOWLY.to_owned() + "; Object.defineProperty(document, 'hidden', { value: true, configurable: true });
         document.dispatchEvent(new Event('visibilitychange'));
         return Promise.resolve().then(() => Object.values(localStorage).some((value) => value.includes('middle of a wo')))"),
        serde_json::json!([]),
    );
    assert!(stored, "it was not written when the page was hidden");
    visit.ends_quietly();
}

#[test]
fn begin_another_leaves_the_unfinished_one_in_the_journal() {
    let visit = Visit::to(Place::Host("plain"));
    visit
        .presses("start")
        .reaches("arrive")
        .types("arrive.line", "The first")
        .waits_until_saved()
        .has_loaded()
        .reloads();
    visit.sees("resume").presses("start").reaches("arrive").finds("arrive.line", "").types("arrive.line", "The second");
    visit.waits_until_saved().presses("open-journal").reaches("journal").counts(2, "entry").has_loaded();
    visit.ends_quietly();
}

#[test]
fn a_folded_widget_offers_resume_only_after_a_load() {
    let visit = Visit::to(Place::Host("plain"));
    visit
        .presses("start")
        .reaches("arrive")
        .has_loaded()
        .types("arrive.line", way::LINE)
        .presses("hide")
        .finds_it("folded");
    visit.sees("start").sees_no("resume").reloads();
    visit.sees("resume").sees("start").has_loaded();
    visit.ends_quietly();
}
