//! axe-core on everything that can be on screen, in light and in dark.

use crate::kit::{Place, Visit};
use crate::way::{self, STEPS};

#[test]
fn no_rule_is_broken_from_the_invitation_to_the_journal_under_a_post() {
    let visit = Visit::to(Place::Post);
    visit.finds_it("invited").breaks_no_rule("the invitation").presses("start").reaches("arrive").has_loaded();
    for (step, field, words) in STEPS {
        visit.reaches(step).breaks_no_rule(&format!("{step}, empty")).types(field, words);
        match step {
            "arrive" => visit.chooses("arrive.sting", "7").chooses("arrive.pattern", "too-fast"),
            _ => visit.presses("deeper"),
        };
        if step == "own" {
            visit.chooses("own.hear", "affected").types("own.cost", "lost a weekend");
        }
        visit.waits_until_saved().breaks_no_rule(&format!("{step}, filled and deeper")).presses("continue");
    }
    visit.reaches("close").breaks_no_rule("Close, empty").chooses("close.sting", "4").breaks_no_rule("Close, filled");
    visit.presses("continue").reaches("journal").breaks_no_rule("the journal").reads_entry(way::LINE).sees("edit");
    visit
        .breaks_no_rule("one debrief")
        .presses("delete")
        .sees("confirm")
        .breaks_no_rule("the question before deleting");
    visit.presses("confirm").sees("undo").breaks_no_rule("the row with undo").presses("hide").finds_it("folded");
    visit.breaks_no_rule("the invitation, folded");
    visit.ends_quietly();
}

#[test]
fn no_rule_is_broken_on_the_standalone_page() {
    let visit = Visit::to(Place::Standalone);
    visit.reaches("arrive").has_loaded().breaks_no_rule("Arrive");
    way::all_the_way_to_close(&visit);
    visit.breaks_no_rule("Close").presses("continue").reaches("journal").breaks_no_rule("the journal");
    visit.ends_quietly();
}

#[test]
fn no_rule_is_broken_by_notices_unreadable_rows_or_two_elements() {
    let visit = Visit::to(Place::Host("one-journal"));
    visit.puts("ff1:default:e:damaged:0000000001:w", "?").puts("ff1:default:open", "1").fills_the_storage();
    visit
        .presses("start")
        .reaches("arrive")
        .has_loaded()
        .sees("notice")
        .breaks_no_rule("the notice that there is no room");
    visit.presses("open-journal").reaches("journal").counts(1, "unreadable").breaks_no_rule("an unreadable row");
    visit.turns_to(1).breaks_no_rule("the other's invitation with resume");
    visit.ends_quietly();
}

#[test]
fn no_rule_is_broken_where_nothing_is_kept_or_nothing_comes() {
    let visit = Visit::to(Place::Sandboxed);
    visit
        .presses("start")
        .reaches("arrive")
        .has_loaded()
        .sees("notice")
        .breaks_no_rule("the notice that nothing is kept");
    visit.ends_quietly();
    let visit = Visit::prepared("delete globalThis.WebAssembly");
    visit.goes_to(Place::Post).presses("start").finds_it("missing").breaks_no_rule("the program missing");
    visit.ends_with_a_clean_console();
}
