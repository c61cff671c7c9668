//! Each of these breaks one promise on purpose, so that it is known that the journeys would notice.

use crate::kit::{Place, Visit};

#[track_caller]
fn running() -> Visit {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    visit
}

#[test]
#[should_panic(expected = "asked for nothing more")]
fn a_request_after_the_load_is_noticed() {
    running().runs("await fetch('/post.html')").ends_quietly();
}

#[test]
#[should_panic(expected = "ends with a clean console")]
fn a_line_in_the_console_is_noticed() {
    running().runs("console.debug('so far')").ends_quietly();
}

#[test]
#[should_panic(expected = "nobody cares")]
fn a_promise_that_nobody_catches_is_noticed() {
    running().runs("Promise.reject('nobody cares')").ends_quietly();
}

#[test]
#[should_panic(expected = "color-contrast")]
fn a_pale_word_is_noticed() {
    running().runs("host.style.setProperty('--ff-ink', '#d8d4cc')").breaks_no_rule("a pale page").ends_quietly();
}

#[test]
#[should_panic(expected = "does not say how it ends")]
fn a_journey_without_an_end_is_noticed() {
    drop(running());
}
