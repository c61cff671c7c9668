//! The talking points: about ninety seconds in front of others, with roles where the reader put them for names.

use super::effect::{Frames, Voice, effect};
use super::laid::finished;
use super::statement::{report, to_the_person};
use super::text::{Sentence, sentences};
use super::{English, unless};
use crate::copy::{Key, key};
use crate::debrief::Audience;
use crate::sorted::listed;
use crate::yields::{Body, Kind, Outcome, in_roles};

pub(super) fn talk(english: &English) -> Option<Outcome> {
    let letter = english.debrief.audience() == Some(Audience::Letter);
    let shared = said(english, "team.share");
    let own_words = shared.is_empty();
    let frames = if letter { &Frames::ALONE } else { &Frames::LABELLED };
    let beats = [
        (key::TALKING_POINTS_DID, if own_words { acts(english) } else { shared }),
        (key::TALKING_POINTS_COST, if own_words { effect(english, english.talk_voice(), frames) } else { Vec::new() }),
        (key::TALKING_POINTS_LEARNED, listed(english.lesson().cloned())),
        (key::TALKING_POINTS_CHANGE, change(english)),
        (key::TALKING_POINTS_ASK, question(english)),
        (key::TALKING_POINTS_REPORT, listed(report(english).filter(|_| !letter))),
    ];
    let points: Vec<(Key, String)> = listed(beats.into_iter().filter_map(|(label, said)| point(english, label, said)));
    let has = |label: Key| points.iter().any(|(one, _)| *one == label);
    let asks = has(key::TALKING_POINTS_ASK);
    let enough = !own_words || asks || has(key::TALKING_POINTS_COST) || has(key::TALKING_POINTS_LEARNED);
    let missing = unless(asks, key::TALKING_POINTS_NO_QUESTION, "team.ask");
    (enough && has(key::TALKING_POINTS_DID)).then_some(Outcome {
        kind: Kind::TalkingPoints,
        body: Body::Points(points),
        missing,
        bare: letter,
        by_hand: false,
    })
}

/// What stands above the empty field of what to share: act and effect, in the voice of those it is for.
pub(super) fn draft(english: &English) -> Option<String> {
    let mut said = acts(english);
    if said.is_empty() {
        return None;
    }
    said.extend(effect(english, english.talk_voice(), &Frames::ALONE));
    point(english, key::TALKING_POINTS_DID, said).map(|(_, text)| text)
}

fn acts(english: &English) -> Vec<Sentence> {
    let Some(mine) = english.mine() else { return Vec::new() };
    let mut acts = vec![mine.act.clone()];
    acts.extend_from_slice(&mine.later);
    acts
}

fn said(english: &English, field: &str) -> Vec<Sentence> {
    sentences(english.words(field), english.ear)
}

fn change(english: &English) -> Vec<Sentence> {
    let mut change = Vec::new();
    if let Some(deed) = english.deed() {
        change.push(deed.said(english));
        change.extend_from_slice(&deed.later);
    }
    change.extend(said(english, "team.see"));
    change
}

/// The question; its mark is put there if it has none.
fn question(english: &English) -> Vec<Sentence> {
    let mut said = said(english, "team.ask");
    let asked = said.iter().any(Sentence::asks);
    if let Some(last) = said.last_mut().filter(|_| !asked) {
        last.mark = Some('?');
    }
    said
}

fn point(english: &English, label: Key, mut said: Vec<Sentence>) -> Option<(Key, String)> {
    if english.talk_voice() == Voice::You {
        to_the_person(english, &mut said);
    }
    let with_roles = |sentence: Sentence| {
        let text = in_roles(&sentence.text, english.roles);
        finished(&Sentence::new(text, sentence.mark))
    };
    let text = listed(said.into_iter().map(with_roles)).join(" ");
    (!text.is_empty()).then_some((label, text))
}
