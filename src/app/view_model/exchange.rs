//! Taking the journal away and bringing a file in, as they are asked and told: a question, or how far it has come, in place of the page.

use super::record::AskScreen;
use crate::app::{Bring, Form, Gathering, Model, Msg, Stage};
use crate::copy::{Key, key};
use crate::journal::exchange::{Unfit, Weighed};

/// The question before anything leaves.
pub(super) fn asking(model: &Model, host: bool) -> AskScreen {
    let say = |key: Key| model.copy.say(key).to_owned();
    let leave = (say(key::TAKE_LEAVE), Some("cancel"), false, Msg::Cancelled);
    let (title, text, ways) = if host {
        let yes = (say(key::TAKE_HOST_YES), Some("confirm"), true, Msg::Confirmed);
        (key::TAKE_HOST_SURE, key::TAKE_HOST_TEXT, vec![leave, yes])
    } else {
        let mut ways = vec![(say(key::TAKE_COPY), Some("confirm"), false, Msg::Confirmed)];
        for (text, form) in
            [(key::TAKE_MARKDOWN, Form::Markdown), (key::TAKE_TABLE, Form::Table), (key::TAKE_PRINT, Form::Paper)]
        {
            ways.push((say(text), None, false, Msg::TookAway(form)));
        }
        ways.push(leave);
        (key::TAKE_SURE, key::TAKE_SURE_TEXT, ways)
    };
    AskScreen { part: None, title: say(title), text: vec![say(text)], news: None, ways }
}

/// The journal on its way out as text.
pub(super) fn gathering(model: &Model, gathering: &Gathering) -> AskScreen {
    let copy = model.copy;
    let title = copy.say(if gathering.copies { key::JOURNAL_COPY_ALL } else { key::JOURNAL_DOWNLOAD_ALL }).to_owned();
    let (n, all) = (gathering.told.len().to_string(), gathering.all.len().to_string());
    let news = Some(copy.fill(key::TAKE_GATHERED, &[("n", &n), ("all", &all)]));
    let ways = vec![(copy.say(key::BRING_STOP).to_owned(), Some("cancel"), false, Msg::Cancelled)];
    AskScreen { part: None, title, text: Vec::new(), news, ways }
}

/// A file on its way in.
pub(super) fn bringing(model: &Model, bring: &Bring) -> AskScreen {
    let (copy, all) = (model.copy, bring.weighed.add.0.len());
    let say = |key: Key| copy.say(key).to_owned();
    let counted = |key: Key| {
        let (n, rest) = (bring.done.to_string(), all.saturating_sub(bring.done).to_string());
        copy.fill(key, &[("n", &n), ("rest", &rest), ("all", &all.to_string())])
    };
    let way = |text: Key, part, msg| (say(text), part, false, msg);
    let leave = |text: Key| way(text, Some("cancel"), Msg::Cancelled);
    let title = match &bring.name {
        Some(name) => copy.fill(key::BRING_TITLE, &[("name", name.as_str())]),
        None => say(key::BRING_HOST_TITLE),
    };
    let mut asked = AskScreen { part: None, title, text: Vec::new(), news: None, ways: Vec::new() };
    match &bring.stage {
        Stage::Unfit(unfit) => {
            asked.text = vec![say(why(*unfit)), say(key::BRING_NOTHING_CHANGED)];
            asked.ways.push(leave(key::BRING_DONE));
        }
        Stage::Denied => {
            asked.text = vec![say(key::BRING_DENIED), say(key::BRING_NOTHING_CHANGED)];
            asked.ways.push(leave(key::BRING_DONE));
        }
        Stage::Reading(reading) => {
            let read = reading.entries.len().saturating_add(reading.unreadable).to_string();
            asked.news = Some(copy.fill(key::BRING_READING, &[("n", &read)]));
            asked.ways.push(leave(key::BRING_STOP));
        }
        Stage::Asked => {
            asked.part = Some("preview");
            asked.text = preview(model, &bring.weighed);
            let add =
                if all == 0 { say(key::BRING_NOTHING) } else { copy.fill(key::BRING_ADD, &[("n", &all.to_string())]) };
            asked.ways = vec![(add, Some("confirm"), false, Msg::Confirmed), leave(key::BRING_LEAVE)];
        }
        Stage::Writing | Stage::Leaving => {
            asked.news = Some(counted(key::BRING_WRITING));
            asked.ways.push(leave(key::BRING_STOP));
        }
        Stage::In(trouble) => {
            let whole = bring.done == all;
            let says = if whole { key::BRING_IN } else { key::BRING_STOPPED };
            asked.news = Some(counted(if trouble.is_some() { key::BRING_FULL } else { says }));
            asked.ways.push(leave(key::BRING_DONE));
            asked.ways.extend((bring.done > 0).then(|| way(key::BRING_UNDO, Some("undo"), Msg::BringUndone)));
            asked.ways.extend((!whole).then(|| way(key::BRING_REST, Some("confirm"), Msg::Confirmed)));
        }
        Stage::Out(all) => {
            asked.news = Some(say(if *all { key::BRING_OUT } else { key::BRING_OUT_FAILED }));
            asked.ways.push(leave(key::BRING_DONE));
            asked.ways.extend((!all).then(|| way(key::BRING_AGAIN, Some("undo"), Msg::BringUndone)));
        }
    }
    asked
}

/// What a file would add, in words.
fn preview(model: &Model, weighed: &Weighed) -> Vec<String> {
    let copy = model.copy;
    let [new, changed, unreadable, same] =
        [weighed.new, weighed.changed, weighed.unreadable, weighed.nothing_new].map(|number| number.to_string());
    let counts = [("new", new.as_str()), ("changed", &changed), ("unreadable", &unreadable), ("n", &same)];
    let mut lines = vec![copy.fill(key::BRING_WOULD, &counts)];
    lines.extend((weighed.nothing_new > 0).then(|| copy.fill(key::BRING_WOULD_NOTHING, &counts)));
    lines.extend((weighed.changed > 0).then(|| copy.say(key::BRING_WOULD_CHANGED).to_owned()));
    lines.push(
        copy.say(if weighed.unreadable > 0 { key::BRING_WOULD_UNREADABLE } else { key::BRING_WOULD_NOTE }).to_owned(),
    );
    lines
}

fn why(unfit: Unfit) -> Key {
    match unfit {
        Unfit::Empty => key::BRING_EMPTY,
        Unfit::TooLarge => key::BRING_TOO_LARGE,
        Unfit::NoText => key::BRING_NO_TEXT,
        Unfit::Damaged => key::BRING_DAMAGED,
        Unfit::Foreign => key::BRING_FOREIGN,
        Unfit::Newer => key::BRING_NEWER,
    }
}
