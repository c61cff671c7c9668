//! The whole journal as one text. Each debrief is joined and listened to anew, and thousands of them take seconds: it goes some at a time, says how far
//! it has come, and can be stopped.

use super::pieces::PLAIN;
use super::{Effect, Focus, Model, Moment};
use crate::app::Gathering;
use crate::copy::key;
use crate::journal::{Entry, prose};

/// So many debriefs are told between two drawings of the page, at least and at most. A journal of no more than the least is told at once, in the very
/// press that asked for it.
const LEAST: usize = 25;
const MOST: usize = 400;

/// To be copied, or to be a file.
pub(super) fn begun(model: &mut Model, moment: &Moment, copies: bool) {
    let mut all = model.journal.entries.clone();
    if let Some(open) = &model.open {
        // What is open stands first, as it is on screen: its stored form may be older. A version written beside it is another text.
        all.retain(|entry| {
            entry.debrief.id != open.record.debrief.id
                || !(entry.is_unkept() || open.revision.as_ref() == Some(&entry.revision))
        });
        all.insert(0, Entry::unkept(open.record.clone(), moment.at));
    }
    model.gathering = Some(Gathering { copies, all, told: Vec::new(), next: LEAST, since: moment.at });
    going(model, moment)
}

/// Some more of it; after the last it leaves.
pub(super) fn going(model: &mut Model, moment: &Moment) {
    let Some(mut gathering) = model.gathering.take() else { return };
    let before = gathering.told.len();
    if before > 0 {
        gathering.next = as_many(gathering.next, gathering.since.until(moment.at));
    }
    gathering.since = moment.at;
    for entry in gathering.all.iter().skip(before).take(gathering.next) {
        gathering.told.push(model.whole(&entry.debrief));
    }
    if gathering.told.len() < gathering.all.len() {
        model.gathering = Some(gathering);
        if before == 0 {
            model.focus(Focus::Question);
        }
    } else {
        let text = prose::join(gathering.told).into();
        let name = model.copy.fill(key::FILE_ALL, &[("day", &moment.today().to_string())]);
        model.wants(if gathering.copies { Effect::Copy(text) } else { Effect::Download { name, mime: PLAIN, text } });
        if before == 0 {
            return; // the page was never left
        }
        model.focus(Focus::Heading);
    }
    // At the end too: a file may be on its way in behind it, and waits.
    model.wants(Effect::Soon);
}

/// How many come next after some that took so many milliseconds: a press on "Stop" is answered in between, and a tenth of a second is what it may wait.
fn as_many(last: usize, took: i64) -> usize {
    match took {
        ..40 => MOST.min(last * 2),
        40..80 => last,
        _ => LEAST.max(last / 2),
    }
}
