//! Where nothing can be kept: refused from the start, or later, or only seemingly kept.

use serde_json::json;

use crate::kit::{Place, Visit};
use crate::way;

const DENIED: &str = r#"trouble {"kind":"storage-denied"}"#;
const LOST: &str = r#"trouble {"kind":"storage-lost"}"#;
const REFUSES: &str =
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })";

/// All the way in memory, the notice in sight at every step.
#[track_caller]
fn goes_the_whole_way_in_memory(visit: &Visit) {
    visit
        .presses("start")
        .reaches("arrive")
        .has_loaded()
        .sees("notice")
        .sees_words("This browser keeps nothing for this page");
    visit.sees_saved("off");
    way::all_the_way_to_close(visit);
    visit
        .sees("notice")
        .sees_saved("off")
        .counts(4, "yield")
        .sees_words("Not stored. Your words are on this screen only.");
    visit
        .presses("continue")
        .reaches("journal")
        .counts(1, "entry")
        .sees("notice")
        .reads_entry(way::LINE)
        .sees_words(way::ACT);
    assert_eq!(visit.troubles(), [DENIED], "the trouble is told once");
    visit.ends_quietly();
}

#[test]
fn a_sandboxed_page_keeps_nothing_and_the_debrief_is_possible() {
    let visit = Visit::to(Place::Sandboxed);
    visit.finds_it("invited");
    goes_the_whole_way_in_memory(&visit);
}

#[test]
fn a_sandboxed_page_that_lets_forms_through_keeps_nothing_and_the_debrief_is_possible() {
    let visit = Visit::to(Place::At("sandboxed-with-forms/post.html"));
    visit.finds_it("invited");
    goes_the_whole_way_in_memory(&visit);
}

#[test]
fn a_storage_that_throws_when_touched_keeps_nothing_and_the_debrief_is_possible() {
    let visit = Visit::prepared(REFUSES);
    visit.goes_to(Place::Host("plain")).finds_it("invited");
    goes_the_whole_way_in_memory(&visit);
}

#[test]
fn a_storage_that_is_not_there_keeps_nothing_and_the_debrief_is_possible() {
    let visit = Visit::prepared("Object.defineProperty(window, 'localStorage', { value: null })");
    visit.goes_to(Place::Host("plain")).finds_it("invited");
    goes_the_whole_way_in_memory(&visit);
}

#[test]
fn a_storage_taken_away_midway_leaves_the_words_on_screen() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "Before").waits_until_saved();
    visit.runs(REFUSES).types("arrive.line", ", after").sees("notice").finds("arrive.line", "Before, after");
    visit.sees_saved("off").presses("continue").reaches("own").presses("back").finds("arrive.line", "Before, after");
    visit.ends_quietly();
}

#[test]
fn a_storage_that_stores_nothing_is_not_believed() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().runs("Storage.prototype.setItem = () => {}");
    visit
        .types("arrive.line", "Where did it go")
        .sees_saved("failed")
        .sees("notice")
        .finds("arrive.line", "Where did it go");
    assert!(visit.hears().contains(&LOST.to_owned()));
    visit.ends_quietly();
}

#[test]
fn a_storage_that_throws_words_instead_of_errors_does_not_stop_the_program() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().runs("Storage.prototype.setItem = () => { throw 'no' }");
    visit.types("arrive.line", "Thrown at").sees("notice").presses("continue").reaches("own").presses("back");
    visit.reaches("arrive").finds("arrive.line", "Thrown at");
    visit.ends_quietly();
}

#[test]
fn a_host_that_clears_the_storage_loses_no_word_on_screen() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "Cleared").waits_until_saved();
    visit.runs("localStorage.clear()").types("arrive.line", " and back").finds_stored("Cleared and back");
    visit.sees("notice").sees_words("What was saved here is not there any more").waits_until_saved();
    assert_eq!(visit.hears().iter().filter(|told| *told == LOST).count(), 1);
    visit.reloads();
    visit.presses("resume").reaches("arrive").finds("arrive.line", "Cleared and back").has_loaded();
    visit.ends_quietly();
}

#[test]
fn a_page_that_wants_nothing_kept_gets_nothing_kept() {
    let visit = Visit::to(Place::Host("memory"));
    visit.presses("start").reaches("arrive").has_loaded().sees_saved("off");
    way::all_the_way_to_close(&visit);
    visit.sees_no("notice");
    assert_eq!(visit.stored().len(), 0, "{:?}", visit.stored());
    visit.until("return sessionStorage.length === 0", json!([]));
    visit.ends_quietly();
}

#[test]
fn a_host_that_removes_a_debrief_from_the_storage_breaks_nothing() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").has_loaded();
    way::a_short_one(&visit, "The one that stays");
    visit.presses("new");
    way::a_short_one(&visit, "The one that goes");
    visit.runs(
        "for (const [key, value] of Object.entries(localStorage))
           if (key.startsWith('ff1:') && value.includes('The one that goes')) localStorage.removeItem(key)",
    );
    visit.reads_entry("The one that goes").sees_words("The one that goes");
    visit.presses("open-journal").reads_entry("The one that stays");
    visit.reloads().presses("start").reaches("arrive").has_loaded().presses("open-journal").counts(1, "entry");
    visit.reads_entry("The one that stays");
    visit.ends_quietly();
}

#[test]
fn a_flood_of_news_from_other_tabs_is_read_once_and_stops_nobody_from_typing() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "Before it").waits_until_saved();
    visit.runs(
        "window.looks = 0;
         const was = Storage.prototype.key;
         Storage.prototype.key = function (at) { if (at === 0) window.looks++; return was.call(this, at); };
         for (let n = 0; n < 1000; n++)
           dispatchEvent(new StorageEvent('storage', { key: `ff1:default:e:x${n}:0000000001:w`, newValue: '{', storageArea: localStorage }))",
    );
    visit.types("arrive.line", " and after").waits_until_saved().finds("arrive.line", "Before it and after");
    let looks: u32 = visit.js("return window.looks", json!([]));
    assert!(looks < 50, "the storage was gone through {looks} times");
    visit.ends_quietly();
}

#[test]
fn a_storage_of_the_hosts_own_that_answers_with_anything_stops_nobody_and_is_not_believed() {
    // What it holds cannot be listed; it has any length and answers with numbers; it is wrapped by a script that reads everything as JSON.
    let made = "const held = new Map(); const wrapped = Storage.prototype.getItem;
         const bare = { getItem: (key) => held.get(key) ?? null, setItem: (key, text) => void held.set(key, text), removeItem: (key) => void held.delete(key) };
         const own = { '?0': bare, '?1': { ...bare, length: 4e9, key: (at) => [...held.keys()][at] ?? null, getItem: () => 42 } }[location.search];
         if (own) Object.defineProperty(window, 'localStorage', { value: own });
         else Storage.prototype.getItem = function (key) { return JSON.parse(wrapped.call(this, key)); };";
    let visit = Visit::prepared(made);
    for place in ["hosts/plain.html?0", "hosts/plain.html?1", "hosts/plain.html?2"] {
        visit
            .goes_to(Place::At(place))
            .presses("start")
            .reaches("arrive")
            .has_loaded()
            .sees("notice")
            .sees_saved("off");
        visit
            .types("arrive.line", "Mine")
            .presses("continue")
            .reaches("own")
            .presses("back")
            .finds("arrive.line", "Mine");
        assert_eq!(visit.troubles(), [DENIED], "{place}");
    }
    visit.ends_quietly();
}
