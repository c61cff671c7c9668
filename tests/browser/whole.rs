//! The whole debrief, from the invitation to the journal.

use crate::kit::{Place, Visit};

/// All the way by mouse, with something in every main question.
fn goes_all_the_way(visit: &Visit) {
    visit.reaches("arrive").types("arrive.line", "The release went out without the check");
    visit.chooses("arrive.sting", "7").chooses("arrive.pattern", "too-fast").presses("continue");
    visit.reaches("own").types("own.because", "skipped the check to keep my date").presses("continue");
    visit.reaches("lesson").types("lesson.tend", "hurry when I am watched").presses("continue");
    visit.reaches("team").types("team.share", "I skipped the check. The date was mine.").presses("continue");
    visit.reaches("reset").types("reset.act", "ask who checked it").presses("continue");
    visit.reaches("close").chooses("close.sting", "4");
}

#[test]
fn a_whole_debrief_by_mouse_under_a_blog_post() {
    let visit = Visit::to(Place::Post);
    visit.finds_it("invited").presses("start").reaches("arrive").has_loaded();
    goes_all_the_way(&visit);
    visit.presses("continue").reaches("journal").waits_until_saved();
    visit.ends_quietly();
}
