//! The whole debrief by mouse: under a blog post, on the standalone page, from disk.

use crate::kit::{Place, Visit};
use crate::way;

/// What the page hears on the whole way. "Saved" comes between, as often as the reader pauses.
const TOLD: [&str; 8] = [
    "open",
    r#"step {"step":"arrive"}"#,
    r#"step {"step":"own"}"#,
    r#"step {"step":"lesson"}"#,
    r#"step {"step":"team"}"#,
    r#"step {"step":"reset"}"#,
    r#"step {"step":"close"}"#,
    r#"step {"step":"journal"}"#,
];

#[track_caller]
fn goes_the_whole_way(visit: &Visit) {
    visit.has_loaded();
    way::all_the_way_to_close(visit);
    visit.counts(4, "yield").sees_words("It stung 7 when you arrived").sees_words("It stings 4 now.");
    let leaves = visit.reads("yield").join("\n");
    for words in
        ["I skipped the check to keep my date", "I tend to hurry when I am watched", way::SHARE, "ask who checked it"]
    {
        assert!(leaves.contains(words), "“{words}” is missing in:\n{leaves}");
    }
    visit.presses("continue").reaches("journal").waits_until_saved().counts(1, "entry");
    visit.sees_words(way::LINE).sees_words("stung 7, then 4");

    let (saved, told): (Vec<_>, Vec<_>) = visit.hears().into_iter().partition(|told| told.starts_with("saved"));
    assert_eq!(told, TOLD, "what the page was told");
    assert!(!saved.is_empty() && saved.iter().all(|told| told == r#"saved {"count":1}"#), "{saved:?}");
    visit.presses("hide").finds_it("folded").heard(&["close"]);
    visit.ends_quietly();
}

#[test]
fn a_whole_debrief_by_mouse_under_a_blog_post() {
    let visit = Visit::to(Place::Post);
    visit.finds_it("invited").presses("start").reaches("arrive");
    goes_the_whole_way(&visit);
}

#[test]
fn a_whole_debrief_by_mouse_on_the_standalone_page() {
    let visit = Visit::to(Place::Standalone);
    visit.reaches("arrive");
    goes_the_whole_way(&visit);
}

#[test]
fn a_whole_debrief_by_mouse_on_the_page_from_disk() {
    let visit = Visit::to(Place::Disk);
    visit.reaches("arrive");
    goes_the_whole_way(&visit);
}

#[test]
fn a_whole_debrief_behind_the_strictest_policy() {
    let visit = Visit::to(Place::Strict("plain"));
    visit.presses("start").reaches("arrive");
    goes_the_whole_way(&visit);
}

#[test]
fn every_question_skipped_leaves_nothing_behind() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    for step in ["own", "lesson", "team", "reset", "close"] {
        visit.presses("continue").reaches(step);
    }
    visit.sees_words("Nothing to take away this time").counts(0, "yield");
    visit.presses("continue").reaches("journal");
    visit.ends_quietly();
}

#[test]
fn what_a_debrief_leaves_is_copied_as_it_is_shown() {
    let visit = Visit::to(Place::Post);
    visit.presses("start").has_a_clipboard();
    way::all_the_way_to_close(&visit);
    visit.counts(4, "yield").has_loaded();
    let shown = visit.reads("yield");
    for (at, shown) in shown.iter().enumerate() {
        let copied = visit.presses_nth("copy", at).sees_words("Copied.").clipboard();
        assert!(!copied.trim().is_empty(), "leaf {at} gave nothing");
        for line in copied.lines() {
            let said = line.rsplit(": ").next().unwrap_or(line);
            assert!(shown.contains(said), "“{line}” was copied, and is not on the leaf:\n{shown}");
        }
    }
    visit.ends_quietly();
}

#[test]
fn answers_behind_go_deeper_and_all_questions_of_the_way_are_kept() {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    visit.types("arrive.line", way::LINE).chooses_day("arrive.when", "2026-11-20").presses("continue");
    visit.reaches("own").counts(1, "answer").presses("deeper").types("own.because", way::BECAUSE);
    visit.chooses("own.hear", "affected").chooses_day("own.by", "2026-12-01").types("own.who", "Ines");
    visit.types("own.cost", "lost a weekend").types("own.repair", "take the next shift").presses("continue");
    visit.reaches("lesson").counts(1, "answer").presses("deeper").types("lesson.when", "a date feels urgent");
    visit.types("lesson.tend", way::TEND).presses("continue");
    visit
        .reaches("team")
        .counts(1, "answer")
        .presses("deeper")
        .chooses("team.for", "peer")
        .presses_words("Start from this");
    visit.types("team.see", "On Friday, at the gate").presses("continue");
    visit.reaches("reset").counts(1, "answer").presses("deeper").finds("reset.if", "a date feels urgent");
    visit.types("reset.act", way::ACT).types("reset.obstacle", "pride").types("reset.then", "say so");
    visit.types("reset.knows", "Ines").chooses_day("reset.day", "2026-12-20").presses("continue");
    visit.reaches("close").counts(4, "yield").presses("continue").reaches("journal").waits_until_saved();
    visit.reads_entry(way::LINE);
    for words in [way::BECAUSE, "Ines", "lost a weekend", "take the next shift", "a date feels urgent", way::TEND] {
        visit.sees_words(words);
    }
    for words in ["On Friday, at the gate", way::ACT, "pride", "say so", "Tuesday 1 December 2026"] {
        visit.sees_words(words);
    }
    visit.ends_quietly();
}
