//! The statement: my act, its effect, what puts it right. Hidden while nobody is to hear it.

use super::deed::{deed, names_day};
use super::effect::{Frames, Voice, effect};
use super::form::Form;
use super::laid::small;
use super::person::Person;
use super::text::{Sentence, first, sentences};
use super::{English, outcome, paragraph, stem, unless};
use crate::copy::{Copy, key};
use crate::debrief::{Answer, Hear};
use crate::yields::{Body, Deaf, Kind, Length, Missing, Outcome};

pub(super) fn statement(english: &English, length: Length) -> Option<Outcome> {
    if english.debrief.hear() == Some(Hear::Nobody) {
        return None;
    }
    let Some(mine) = english.mine() else {
        // Words that hold no act of mine: the leaf is there, and says what is not in it.
        let words = english.words("own.because");
        let typed = !sentences(words, &Deaf).is_empty() && !english.ear.despairs(words);
        let missing = Missing::new(key::STATEMENT_NO_ACT, "own.because");
        return if typed { outcome(Kind::Statement, Body::Empty, Some(missing)) } else { None };
    };
    let spoken_to = english.debrief.hear() == Some(Hear::Affected);
    let effect = effect(english, if spoken_to { Voice::You } else { Voice::They }, &Frames::ALONE);
    let repair = repair(english);
    let change = english.deed().map(|deed| deed.said(english));
    let missing = unless(!effect.is_empty(), key::STATEMENT_NO_COST, "own.cost").or(unless(
        !repair.is_empty() || change.is_some(),
        key::STATEMENT_NO_REPAIR,
        "own.repair",
    ));

    let mut said = vec![on_me(english, &mine.act)];
    match length {
        Length::Say => {
            said.extend(effect.into_iter().take(1));
            said.extend(repair.into_iter().next().or(change));
        }
        Length::Send => {
            said.extend_from_slice(&mine.later);
            said.extend(effect);
            said.extend(repair);
            said.extend(change);
            said.extend(report(english));
        }
    }
    if spoken_to {
        to_the_person(english, &mut said);
    }
    outcome(Kind::Statement, Body::Sentences(vec![paragraph(&said)]), missing)
}

fn on_me(english: &English, act: &Sentence) -> Sentence {
    if english.copy.rewords("own.because") {
        return act.clone(); // the author's question has no stem that it could be joined to
    }
    let laid = small(&act.text, english.ear);
    let frame = match stem::after(&laid, "because") {
        Some(_) => key::FRAME_ON_ME_BECAUSE,
        None => key::FRAME_ON_ME,
    };
    Sentence::new(english.fill(frame, &laid), act.mark)
}

/// "To put it right, I will …, by Friday 4 December", and what was typed after it.
fn repair(english: &English) -> Vec<Sentence> {
    let Some(repair) = deed(english, english.words("own.repair")) else { return Vec::new() };
    let frame = match repair.form {
        Form::Joined => key::FRAME_RIGHT,
        Form::Bit => key::FRAME_RIGHT_BIT,
        Form::Own => return with_later(repair.act, repair.later),
    };
    let whole = match &repair.moment {
        Some(_) => repair.said(english),
        None => Sentence::new(english.fill(frame, &repair.act.text), repair.act.mark),
    };
    with_later(by(english, whole), repair.later)
}

/// A sentence, and what was typed after it.
fn with_later(sentence: Sentence, mut later: Vec<Sentence>) -> Vec<Sentence> {
    later.insert(0, sentence);
    later
}

fn by(english: &English, repair: Sentence) -> Sentence {
    let Some(Answer::Day(day)) = english.debrief.answers.get("own.by") else { return repair };
    let day = english.copy.long_day(*day);
    let weekday = day.split(' ').next().unwrap_or_default();
    let dated = [weekday, "today", "tonight", "tomorrow"].iter().any(|name| names_day(&repair.text, name));
    if dated || repair.mark.is_some() {
        return repair;
    }
    Sentence::new(english.copy.fill(key::FRAME_BY, &[("it", &repair.text), ("day", &day)]), None)
}

/// When I tell how it went: only a day that the reader chose is promised to others.
pub(super) fn report(english: &English) -> Option<Sentence> {
    let Some(Answer::Day(day)) = english.debrief.answers.get("reset.day") else { return None };
    Some(Sentence::new(report_on(english.copy, &english.copy.long_day(*day)), None))
}

fn report_on(copy: Copy, day: &str) -> String {
    copy.fill(key::TALKING_POINTS_REPORT_ON, &[("day", day)])
}

/// One person who is spoken to is "you" in all of it.
pub(super) fn to_the_person(english: &English, said: &mut [Sentence]) {
    let who = first(english.words("own.who"), english.ear);
    if let Some(person) = who.and_then(|who| Person::one(&who.text, english.ear)) {
        for sentence in said {
            sentence.text = person.as_you(&sentence.text);
        }
    }
}
