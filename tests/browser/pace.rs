//! The three paces, and changing over between them.

use thirtyfour::Key;

use crate::kit::{Place, Visit};
use crate::way::{self, ACT, BECAUSE, LINE, SHARE, STEPS, TEND};

const WRITTEN: &str = "It was a bad week. That one's on me, because I skipped the check. I tend to hurry. Next time I will ask who checked it.";

fn begins(place: Place) -> Visit {
    let visit = Visit::to(place);
    visit.presses("start").reaches("arrive").has_loaded().types("arrive.line", LINE);
    visit
}

/// Another pace, halfway. Another step is another page, on which this stands shut again.
fn chooses<'a>(visit: &'a Visit, pace: &str) -> &'a Visit {
    let unfolded: bool = visit.js("return parts('pace').length > 0", serde_json::json!([]));
    if !unfolded {
        visit.unfolds("Pace and keeping");
    }
    visit.chooses("pace", pace).finds_chosen("pace", pace)
}

#[test]
fn two_minutes_is_one_page_of_four_questions_with_what_they_leave_under_them() {
    let visit = begins(Place::Post);
    visit
        .chooses("pace", "two")
        .presses("continue")
        .reaches("own")
        .counts(4, "answer")
        .sees_no("deeper")
        .sees_no("steps");
    visit.breaks_no_rule("the two-minute page, empty").types("own.because", BECAUSE);
    visit.sees_words("That one's on me: I skipped the check to keep my date.").reaches("own");
    for (step, field, words) in STEPS.into_iter().skip(2) {
        visit.types(field, words).reaches(step);
    }
    visit.counts(4, "yield").waits_until_saved().breaks_no_rule("the two-minute page, filled");
    visit
        .reloads()
        .presses("resume")
        .reaches("reset")
        .finds("own.because", BECAUSE)
        .finds("team.share", SHARE)
        .has_loaded();
    visit
        .counts(4, "answer")
        .presses("continue")
        .reaches("close")
        .counts(4, "yield")
        .breaks_no_rule("Close at two minutes");
    visit.presses("continue").reaches("journal").sees_words(LINE).waits_until_saved();
    visit.ends_quietly();
}

#[test]
fn just_write_is_one_open_page_and_the_text_is_what_it_leaves() {
    let visit = begins(Place::Post);
    visit.chooses("pace", "write").presses("continue").reaches("own").counts(1, "answer");
    visit.breaks_no_rule("the just-write page, empty").types("arrive.write", WRITTEN);
    visit
        .sees_words("That one's on me: I skipped the check.")
        .waits_until_saved()
        .breaks_no_rule("the just-write page");
    visit.presses("continue").reaches("close").sees_words("What I wrote").sees_words("It was a bad week.");
    visit.sees_words("I tend to hurry; next time I will ask who checked it.");
    visit.presses("continue").reaches("journal").sees_words(LINE).waits_until_saved();
    visit.ends_quietly();
}

#[test]
fn whoever_just_wrote_is_asked_for_one_sentence_and_can_type_it_whole() {
    let visit = begins(Place::Host("plain"));
    visit.chooses("pace", "write").presses("continue").reaches("own").types("arrive.write", "It was a bad week.");
    visit.presses("continue").reaches("close").sees_words("One sentence would make a plan of it.");
    visit
        .breaks_no_rule("the one sentence")
        .types("reset.act", ACT)
        .finds("reset.act", ACT)
        .sees_words("ask who checked it.");
    visit.strikes(Key::Enter).reaches("journal").waits_until_saved().finds_stored(ACT);
    visit.ends_quietly();
}

#[test]
fn a_step_can_be_just_written_and_its_questions_come_back_with_their_words() {
    let visit = begins(Place::Host("plain"));
    visit.presses("continue").reaches("own").types("own.because", BECAUSE).presses_words("Just write");
    visit.finds_switched("Just write", true).counts(1, "answer").types("own.write", "All of it.").sees_no("deeper");
    visit
        .breaks_no_rule("one step just written")
        .presses_words("Just write")
        .finds("own.because", BECAUSE)
        .sees("deeper");
    visit.presses_words("Just write").finds("own.write", "All of it.").waits_until_saved();
    visit.ends_quietly();
}

#[test]
fn changing_the_pace_halfway_loses_no_word() {
    let visit = begins(Place::Host("plain"));
    for (step, field, words) in STEPS.into_iter().skip(1) {
        visit.presses("continue").reaches(step).types(field, words);
        chooses(&visit, "two").reaches("own").counts(4, "answer").finds("own.because", BECAUSE).finds(field, words);
        chooses(&visit, "write").counts(1, "answer");
        chooses(&visit, "walk").reaches("own").finds("own.because", BECAUSE).sees("deeper");
        for (on, _, _) in STEPS.into_iter().skip(2) {
            if visit.stands_at(step) {
                break;
            }
            visit.presses("continue").reaches(on);
        }
        visit.reaches(step).finds(field, words);
    }
    visit
        .presses("back")
        .reaches("team")
        .finds("team.share", SHARE)
        .presses("back")
        .reaches("lesson")
        .finds("lesson.tend", TEND);
    visit.waits_until_saved().reloads().presses("resume").reaches("lesson").finds("lesson.tend", TEND).has_loaded();
    visit.ends_quietly();
}

#[test]
fn pace_and_keeping_can_be_worked_by_the_keys() {
    let visit = begins(Place::Host("plain"));
    visit.tabs_to("pace=walk").strikes(Key::Down).finds_chosen("pace", "two").has_focus_on("pace=two");
    visit.strikes(Key::Down).finds_chosen("pace", "write").strikes(Key::Down).finds_chosen("pace", "walk");
    visit.tabs_to("off-record").strikes(Key::Space).finds_switched("Off the record", true).has_focus_on("off-record");
    visit.strikes(Key::Space).finds_switched("Off the record", false).waits_until_saved();
    visit.tabs_to("continue").strikes(Key::Enter).reaches("own").tabs_to("Just write").strikes(Key::Space);
    visit
        .finds_switched("Just write", true)
        .has_focus_on("Just write")
        .strikes(Key::Space)
        .finds_switched("Just write", false);
    visit.tabs_to("Pace and keeping").strikes(Key::Enter).sees("pace").breaks_no_rule("Pace and keeping, opened");
    visit
        .tabs_to("pace=walk")
        .strikes(Key::Down)
        .finds_chosen("pace", "two")
        .has_focus_on("pace=two")
        .counts(4, "answer");
    visit.breaks_no_rule("Pace and keeping, opened on the two-minute page");
    visit.ends_quietly();
}

#[test]
fn the_whole_way_at_the_first_pace_still_ends_in_the_journal() {
    let visit = begins(Place::Host("plain"));
    visit.pastes("arrive.line", "").chooses("pace", "two").chooses("pace", "walk").finds_chosen("pace", "walk");
    way::into_the_journal(&visit);
    visit.ends_quietly();
}
