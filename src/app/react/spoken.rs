//! The page wants another language. Nothing typed is touched: only what was put into words before is worded anew, or given up where it was heard by rules that
//! the new language does not have.

use super::{Model, Moment};
use crate::copy::Copy;
use crate::journal::SearchText;

pub(super) fn spoken(model: &mut Model, moment: &Moment, language: Copy) {
    let copy = model.copy.speaking(language);
    if copy == model.copy {
        return;
    }
    model.copy = copy;
    model.heard.clear();
    model.echo = None;
    for entry in &mut model.journal.entries {
        entry.search_text = SearchText::default(); // what the search looks through holds words of ours too
    }
    for (when, entry) in model.versions.iter_mut().flatten() {
        *when = moment.when(copy, entry.updated);
    }
}
