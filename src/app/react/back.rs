//! The second half of the arms, which `react` hands on to: what happens when the reader comes back. A plan that is due, the list, an old lesson, what
//! repeats, and what is taken away or brought in. `tests/architecture.rs` holds that every message has an arm in one of the two.

use super::{came, due, echo, exchange, gather, go, journal, reading};
use crate::app::{Asking, Effect, Focus, Model, Moment, Msg, Place, view_model, year};
use crate::journal::Entry;
use crate::sorted::listed;

/// One message, one arm.
pub(super) fn react(model: &mut Model, moment: &Moment, msg: Msg) {
    match msg {
        Msg::Due(deed) => due::done(model, moment, deed),
        Msg::OpenedJournal => journal::opened(model),
        Msg::Began => journal::began(model, moment),
        Msg::Resumed => journal::resumed(model),
        Msg::Read(id, revision) => reading::read(model, id, revision),
        Msg::Changing => reading::changing(model),
        Msg::Changes(field) => reading::changes(model, field),
        Msg::Came(name) => came::noted(model, moment, name),
        Msg::Seal => {
            model.asking = matches!(model.place, Place::Reading { .. }).then_some(Asking::Seal);
            model.focus(Focus::Question);
        }
        Msg::TakingAway { host } => exchange::asked(model, host),
        Msg::NotNow => exchange::not_now(model, moment),
        Msg::TookAway(form) => exchange::took_away(model, moment, form),
        Msg::FileChosen => model.wants(Effect::ReadFile),
        Msg::File { name, text } => exchange::came(model, name, text),
        Msg::Going if model.gathering.is_some() => gather::going(model, moment),
        Msg::Going if model.bring.is_some() => exchange::going(model),
        Msg::Going => journal::folded(model),
        Msg::OpenedInsights => go(model, Place::Insights),
        Msg::LeftOut(id) => year::left_out(model, id),
        Msg::PrintYear => {
            if let Some(year) = view_model::year(model) {
                model.wants(Effect::Print(year));
            }
        }
        Msg::BegunFrom => echo::begun_from(model),
        Msg::NotTheSame => echo::not_the_same(model),
        Msg::Versions => reading::versions(model),
        Msg::VersionsFound(entries) => {
            let when = |entry: Entry| (moment.when(model.copy, entry.updated), entry);
            model.versions = Some(listed(entries.into_iter().map(when)));
        }
        Msg::BroughtBack(revision) => reading::brought_back(model, &revision),
        Msg::Again => reading::again(model, moment),
        Msg::Searched(words) => journal::searched(model, words),
        Msg::Picked(pick, what) => journal::picked(model, pick, what),
        Msg::More => {
            let first = model.find.shown.saturating_add(1);
            model.find.shown = model.find.shown.saturating_mul(2);
            model.focus(Focus::Entry(first));
        }
        Msg::Weighed(weighed) => exchange::weighed(model, weighed),
        Msg::BroughtIn(more, trouble) => exchange::brought_in(model, more, trouble),
        Msg::TookOut(all) => exchange::took_out(model, all),
        Msg::BringUndone => exchange::undone(model),
        // All others have an arm in `react`.
        _ => {}
    }
}
