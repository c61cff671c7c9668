//! Dates: the browser's own field, which must not be written into while someone is at it.

use serde_json::json;

use crate::kit::{Place, Visit};

#[test]
fn a_chosen_day_stays_while_other_words_are_typed() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().chooses_day("arrive.when", "2026-11-20");
    visit.types("arrive.line", "After the day").finds("arrive.when", "2026-11-20").chooses("arrive.sting", "5");
    visit.finds("arrive.when", "2026-11-20").waits_until_saved().finds("arrive.when", "2026-11-20").presses("continue");
    visit
        .reaches("own")
        .presses("deeper")
        .chooses_day("own.by", "2026-12-01")
        .types("own.because", "waited")
        .types("own.who", "Ines");
    visit
        .finds("own.by", "2026-12-01")
        .chooses("own.hear", "team")
        .finds("own.by", "2026-12-01")
        .waits_until_saved()
        .reloads();
    visit
        .presses("resume")
        .reaches("own")
        .finds("own.by", "2026-12-01")
        .presses("back")
        .finds("arrive.when", "2026-11-20")
        .has_loaded();
    visit.ends_quietly();
}

#[test]
fn a_half_typed_day_survives_what_is_drawn_meanwhile() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", "First");
    visit.runs("field('arrive.when').focus()").has_focus_on("arrive.when").keys_in("1108").waits_until_saved();
    visit
        .runs("root.querySelector('input[name=\"ff-arrive.sting\"][value=\"5\"]').click()")
        .finds_chosen("arrive.sting", "5");
    visit.keys_in("2026").finds("arrive.when", "2026-11-08").waits_until_saved().finds_stored("2026-11-08");
    visit.ends_quietly();
}

#[test]
fn not_a_plan_yet_empties_the_look_back_day() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    for step in ["own", "lesson", "team", "reset"] {
        visit.presses("continue").reaches(step);
    }
    visit.presses("deeper").until("return field('reset.day').value.startsWith('20')", json!([]));
    visit.presses_words("Not a plan yet").finds("reset.day", "").sees_words("No look-back day.");
    visit.chooses_day("reset.day", "2026-12-24").finds("reset.day", "2026-12-24").waits_until_saved();
    visit.ends_quietly();
}
