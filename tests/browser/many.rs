//! A journal that has grown for years: 5,000 debriefs in nearly all the room that a browser lends.

use serde_json::{Value, json};

use crate::bench::texts;
use crate::kit::{Place, Visit};

#[test]
fn five_thousand_debriefs_are_opened_searched_and_read() {
    let visit = Visit::to(Place::Host("plain"));
    for some in texts().chunks(250) {
        let _: Value =
            visit.js("for (const [key, text] of args[0]) localStorage.setItem(key, text); return 0", json!([some]));
    }
    visit.goes_to(Place::Host("plain"));
    visit.presses("start").presses("open-journal").reaches("journal").counts(20, "entry").has_loaded();
    visit.sees_words("5000 debriefs, newest first").types("search", "zebra").counts(5, "entry");
    visit.sees_words("5 of 5000 debriefs").breaks_no_rule("a long list").reads_entry("Number 4000");
    visit.sees("edit").sees_words("a zebra crossed the road").presses("open-journal").counts(20, "entry");
    visit.ends_quietly();
}
