//! Where the storage has no room.

use crate::kit::{Place, Visit};
use crate::way;

const FULL: &str = r#"trouble {"kind":"storage-full"}"#;

#[test]
fn a_full_storage_is_told_before_a_word_is_typed_and_saving_goes_on_when_there_is_room() {
    let visit = Visit::to(Place::Host("plain"));
    visit.fills_the_storage().presses("start").reaches("arrive").has_loaded();
    visit.sees("notice").sees_words("There is no room left in this browser").types("arrive.line", "No room for this");
    visit.sees_saved("failed").finds("arrive.line", "No room for this");
    let copied = visit.has_a_clipboard().presses_words("Copy all of it").clipboard_with("No room for this");
    assert!(copied.contains("No room for this"), "{copied}");
    assert_eq!(visit.troubles(), [FULL]);
    visit.makes_room().types("arrive.line", ", and then there was").waits_until_saved().sees_no("notice");
    visit.finds_stored("No room for this, and then there was").reloads();
    visit.presses("resume").reaches("arrive").finds("arrive.line", "No room for this, and then there was").has_loaded();
    visit.ends_quietly();
}

#[test]
fn a_storage_that_fills_up_midway_keeps_what_it_has_and_tries_again_when_asked() {
    let visit = Visit::to(Place::Host("plain"));
    visit
        .presses("start")
        .reaches("arrive")
        .has_loaded()
        .types("arrive.line", "Kept")
        .waits_until_saved()
        .fills_the_storage();
    visit
        .pastes("arrive.line", &"Kept, and more. ".repeat(200))
        .sees("notice")
        .sees_saved("failed")
        .finds_stored("Kept");
    assert_eq!(visit.troubles(), [FULL]);
    visit
        .makes_room()
        .presses_words("Try to save again")
        .waits_until_saved()
        .sees_no("notice")
        .has_focus_on("heading")
        .finds_stored("Kept, and more. Kept");
    visit.ends_quietly();
}

#[test]
fn a_full_storage_lets_the_whole_debrief_be_done() {
    let visit = Visit::to(Place::Host("plain"));
    visit.fills_the_storage().presses("start").reaches("arrive").has_loaded();
    way::all_the_way_to_close(&visit);
    visit
        .counts(4, "yield")
        .sees("notice")
        .presses("continue")
        .reaches("journal")
        .counts(1, "entry")
        .reads_entry(way::LINE);
    visit.sees_words(way::ACT).sees("notice").makes_room().presses_words("Try to save again").waits_until_saved();
    visit.sees_no("notice").finds_stored(way::ACT);
    visit.ends_quietly();
}

/// A storage that reads and refuses to write, in the words of one browser or another.
fn refusing(thrown: &str) -> String {
    format!("Storage.prototype.setItem = () => {{ throw {thrown}; }}")
}

#[test]
fn a_storage_that_never_had_room_is_told_before_a_word_is_typed() {
    let visit = Visit::prepared(&refusing("new DOMException('no', 'QuotaExceededError')"));
    visit.goes_to(Place::Host("plain")).presses("start").reaches("arrive").has_loaded().sees("notice");
    assert_eq!(visit.troubles(), [FULL]);
    visit.types("arrive.line", "Nowhere to go").sees_saved("failed").presses("continue").reaches("own");
    visit.presses("back").reaches("arrive").finds("arrive.line", "Nowhere to go");
    visit.ends_quietly();
}

#[test]
fn no_room_is_known_by_every_name_that_browsers_gave_it() {
    let names = [
        "Object.assign(Error(), { name: 'NS_ERROR_DOM_QUOTA_REACHED', code: 1014 })",
        "Object.assign(Error(), { name: 'QUOTA_EXCEEDED_ERR', code: 22 })",
        "Object.assign(Error(), { code: 22 })",
    ];
    for thrown in names {
        let visit = Visit::to(Place::Host("plain"));
        visit.presses("start").reaches("arrive").has_loaded().runs(&refusing(thrown));
        visit.types("arrive.line", "No room").sees("notice").finds("arrive.line", "No room");
        assert_eq!(visit.troubles(), [FULL], "{thrown}");
        visit.ends_quietly();
    }
}
