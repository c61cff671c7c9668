//! The list when it has grown: searching it, narrowing it, and what it keeps of the past.

use serde_json::json;
use thirtyfour::Key;

use crate::kit::Visit;
use crate::way::{self, with_one_entry};

fn with_two() -> Visit {
    let visit = with_one_entry();
    visit.presses("new").reaches("arrive").types("arrive.line", "Été à l’école");
    for step in ["own", "lesson", "team", "reset", "close", "journal"] {
        visit.presses("continue").reaches(step);
    }
    visit.waits_until_saved().counts(2, "entry");
    visit
}

#[test]
fn as_one_types_what_is_found_is_left_and_marked() {
    let visit = with_two();
    visit.types("search", "CHECK").counts(1, "entry").sees_words("1 of 2 debriefs");
    visit.until("return all('mark').length > 1 && all('mark').every((one) => one.innerText === 'check')", json!([]));
    visit.breaks_no_rule("a search").takes_a_picture("search");
    visit.strikes(Key::Escape).counts(2, "entry").finds("search", "").finds_it("running");
    visit.types("search", "ecole").counts(1, "entry").sees_words("Été à l’école").reads_entry("Été à l’école");
    visit.sees("edit").presses("open-journal").counts(2, "entry").finds("search", "");
    visit.ends_quietly();
}

#[test]
fn the_list_is_narrowed_and_ordered_by_the_keyboard() {
    let visit = with_two();
    visit.finds("find.pattern", "").finds("find.order", "").sees_words("Bring a plan back");
    visit.tabs_to("search").tabs_to("find.pattern").keys_in("Moved").counts(1, "entry").sees_words(way::LINE);
    visit.strikes(Key::Home).counts(2, "entry").tabs_to("find.order").keys_in("Oldest");
    visit.until("return parts('entry')[1].innerText.includes('Été')", json!([]));
    visit.ends_quietly();
}

#[test]
fn what_was_deleted_comes_back_from_recently_deleted() {
    let visit = with_two();
    visit.reads_entry(way::LINE).presses("delete").presses("confirm").counts(1, "entry").reloads();
    visit.presses("start").presses("open-journal").counts(1, "entry").unfolds("Recently deleted").sees("undo");
    visit.breaks_no_rule("recently deleted").presses("undo").counts(2, "entry").has_loaded();
    visit.ends_quietly();
}

#[test]
fn earlier_versions_are_read_and_a_debrief_begun_again() {
    let visit = with_one_entry();
    visit.reads_entry(way::LINE).tabs_to("Change").strikes(Key::Enter);
    visit.has_the_caret_at_the_end_of("own.because").types("own.because", ", again").waits_until_saved();
    visit.breaks_no_rule("an answer changed in place").takes_a_picture("in place").strikes(Key::Enter);
    visit.has_focus_on("Change").presses("open-journal").reads_entry(way::LINE);
    visit.sees_words("keep my date, again").presses("versions").sees_words("skipped the check to keep my date\n");
    visit.breaks_no_rule("earlier versions").takes_a_picture("versions").presses_words("Bring it back");
    visit
        .has_focus_on("heading")
        .sees_words("It reads so again.")
        .sees_no_words("keep my date, again")
        .presses("versions");
    visit.presses_words("Bring it back").sees_words("keep my date, again").presses_words("It happened again");
    visit.reaches("arrive").has_focus_on("arrive.line").finds("arrive.line", way::LINE).presses("continue");
    visit.finds("own.because", &format!("{}, again", way::BECAUSE)).presses("open-journal").counts(2, "entry");
    visit.ends_quietly();
}

#[test]
fn what_repeats_is_drawn_said_and_tabled() {
    let visit = with_two();
    visit.presses_words("What repeats").has_focus_on("heading").sees_words("You have finished 2 so far.");
    visit.breaks_no_rule("too early").presses("open-journal").presses("new").reaches("arrive");
    visit.types("arrive.line", "A third one").chooses("arrive.sting", "5").chooses("arrive.pattern", "too-fast");
    for step in ["own", "lesson", "team", "reset", "close"] {
        visit.presses("continue").reaches(step);
    }
    visit.chooses("close.sting", "6").presses("continue").reaches("journal").presses_words("What repeats");
    visit.sees_words("Of 2 debriefs, it stung less at the end of 1, and more at the end of 1.");
    visit.until("return all('.ff-drawn').every((one) => one.getAttribute('aria-label').includes(one.closest('figure').querySelector('.ff-plot-say').innerText))", json!([]));
    visit.until("return all('.ff-plot-row').every((row) => row.lastChild.getBoundingClientRect().right <= row.getBoundingClientRect().right + 1)", json!([]));
    visit.runs("for (const one of root.querySelectorAll('details')) one.open = true");
    visit.sees_words("7, then 4").breaks_no_rule("what repeats").takes_a_picture("insights");
    visit.presses_words("Back to the list").reaches("journal").counts(3, "entry");
    visit.presses("new").reaches("arrive").types("arrive.line", "A fourth one");
    for step in ["own", "lesson", "team", "reset", "close"] {
        visit.presses("continue").reaches(step);
    }
    visit.presses("continue").reaches("journal").presses_words("What repeats").unfolds("Choose what goes in");
    let on_paper = |there: &str| {
        let script = "return root.querySelector('article').innerText.includes(args[0]) === args[1]";
        visit.until(script, json!([way::TEND, there == "there"]));
    };
    on_paper("there");
    visit.breaks_no_rule("a year to choose from").takes_a_picture("year");
    visit.runs("for (const one of root.querySelectorAll('.ff-checks input')) one.click()");
    on_paper("left out");
    visit.until("return ![...root.querySelectorAll('.ff-checks input')].some((one) => one.checked)", json!([]));
    visit.ends_quietly();
}

#[test]
fn an_old_lesson_is_shown_at_lesson() {
    let visit = with_one_entry();
    visit.presses("new").reaches("arrive").types("arrive.line", "Another release without a check");
    visit.chooses("arrive.pattern", "too-fast").presses("continue").reaches("own");
    visit.types("own.because", "skipped the check because of the date").presses("continue").reaches("lesson");
    visit.sees_words("You have been here before").sees_words(way::LINE).sees_words(way::TEND);
    visit.breaks_no_rule("been here before").takes_a_picture("been here").presses_words("Begin from that lesson");
    visit.has_the_caret_at_the_end_of("lesson.tend").finds("lesson.tend", way::TEND);
    visit.ends_quietly();
}
