//! The way through, as most journeys go it: one debrief with words in every main question.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::kit::{Place, Visit};

pub(crate) const LINE: &str = "The release went out without the check";
pub(crate) const BECAUSE: &str = "skipped the check to keep my date";
pub(crate) const TEND: &str = "hurry when I am watched";
pub(crate) const SHARE: &str = "I skipped the check. The date was mine.";
pub(crate) const ACT: &str = "ask who checked it";

/// The steps on the way, each with its typed field and the words for it.
pub(crate) const STEPS: [(&str, &str, &str); 5] = [
    ("arrive", "arrive.line", LINE),
    ("own", "own.because", BECAUSE),
    ("lesson", "lesson.tend", TEND),
    ("team", "team.share", SHARE),
    ("reset", "reset.act", ACT),
];

/// From Arrive to Close, by mouse.
#[track_caller]
pub(crate) fn all_the_way_to_close(visit: &Visit) {
    for (step, field, words) in STEPS {
        visit.reaches(step).writes(field, words);
        if step == "arrive" {
            visit.chooses("arrive.sting", "7").chooses("arrive.pattern", "too-fast");
        }
        visit.presses("continue");
    }
    visit.reaches("close").chooses("close.sting", "4");
}

/// A reader at Close under the post, on a page where that script ran first.
#[track_caller]
pub(crate) fn at_close(script: &str) -> Visit {
    static STORED: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    let stored = STORED.get_or_init(|| kept_by(all_the_way_to_close));
    let visit = Visit::prepared(script);
    visit.returns_to(Place::Post, stored).presses("resume").reaches("close").has_loaded();
    visit.counts(4, "yield");
    visit
}

/// A reader in the journal, which holds one finished debrief.
#[track_caller]
pub(crate) fn with_one_entry() -> Visit {
    static STORED: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    let stored = STORED.get_or_init(|| kept_by(into_the_journal));
    let visit = Visit::prepared("");
    visit
        .returns_to(Place::Host("plain"), stored)
        .presses("start")
        .presses("open-journal")
        .reaches("journal")
        .has_loaded();
    visit.counts(1, "entry");
    visit
}

/// What a reader who went that way leaves in the storage. One goes it, by mouse; whoever comes later to see what lies at its end finds this there.
#[track_caller]
fn kept_by(way: fn(&Visit)) -> BTreeMap<String, String> {
    let visit = Visit::to(Place::Host("plain"));
    visit.presses("start").reaches("arrive").has_loaded();
    way(&visit);
    let stored = visit.waits_until_saved().stored();
    visit.ends_quietly();
    stored
}

/// A finished debrief, and the journal on screen.
#[track_caller]
pub(crate) fn into_the_journal(visit: &Visit) {
    all_the_way_to_close(visit);
    visit.presses("continue").reaches("journal").waits_until_saved();
}

/// A short finished debrief of that first line.
#[track_caller]
pub(crate) fn a_short_one(visit: &Visit, line: &str) {
    visit.reaches("arrive").types("arrive.line", line);
    for step in ["own", "lesson", "team", "reset", "close", "journal"] {
        visit.presses("continue").reaches(step);
    }
    visit.waits_until_saved();
}

/// Types twice into the first field, by script, while every look at the clock is 20 ms later than the one before: so that Yew has handed the page back to
/// the browser when the second word comes.
pub(crate) const SLOWLY: &str = "const now = Date.now; let more = 0; Date.now = () => now() + (more += 20);
const line = field('arrive.line');
for (const words of ['In the', 'In the middle of a wo']) {
  line.value = words;
  line.dispatchEvent(new Event('input', { bubbles: true }));
  for (let turn = 0; turn < 20; turn++) await null;
}";
