//! Several tabs at one journal, a tab that crashes, and a page that comes back out of the browser's cache.

use serde_json::json;

use crate::kit::{Place, Visit};

#[test]
fn what_two_tabs_write_is_seen_in_both_and_outlives_the_crash_of_one() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "Left").waits_until_saved();
    let left = visit.opens_a_tab_at(Place::Host("plain"));
    visit.presses("resume").reaches("arrive").has_loaded().finds("arrive.line", "Left");
    visit.types("arrive.line", ", right").waits_until_saved();
    let right = visit.goes_on_in(left);
    visit.finds("arrive.line", "Left, right").types("arrive.line", ", left again").waits_until_saved();
    visit.crashes_and_goes_on_in(right);
    visit.finds("arrive.line", "Left, right, left again").types("arrive.line", ", and on").waits_until_saved();
    visit.reloads().presses("resume").reaches("arrive").finds("arrive.line", "Left, right, left again, and on");
    visit.has_loaded().sees_no("unreadable").ends_quietly();
}

#[test]
fn a_page_that_comes_back_out_of_the_browsers_cache_shows_what_was_written_since() {
    let visit = Visit::prepared("addEventListener('pageshow', (event) => { window.fromCache = event.persisted })");
    visit.goes_to(Place::Host("plain")).presses("start").reaches("arrive").has_loaded();
    visit.types("arrive.line", "Here").waits_until_saved().goes_to(Place::Post);
    visit.presses("resume").reaches("arrive").has_loaded().types("arrive.line", ", there").waits_until_saved();
    visit.runs("history.back()").until("return window.fromCache === true", json!([]));
    visit.finds("arrive.line", "Here, there").types("arrive.line", ", here again").waits_until_saved();
    visit.finds_stored("Here, there, here again").ends_quietly();
}
