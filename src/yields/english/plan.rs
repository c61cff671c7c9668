//! The plan: the act at its moment, the obstacle, who knows, and the day to look back.

use super::cut::at_comma;
use super::deed::{Deed, deed, moment_of};
use super::form::Form;
use super::laid::small;
use super::moment::{Place, head};
use super::text::{Sentence, first, sentences};
use super::{English, outcome, paragraph, stem, unless};
use crate::copy::{Key, key};
use crate::sorted::listed;
use crate::yields::{Body, Kind, Outcome};

/// The act of the plan; where its own blank is empty, it may stand in the blank of the moment.
pub(super) fn deed_of_plan(english: &English) -> Option<Deed> {
    let typed = english.words("reset.act");
    if english.copy.rewords("reset.act") {
        return as_own(sentences(typed, english.ear)); // the author's question does not begin with "I will"
    }
    deed(english, typed).or_else(|| {
        let typed = first(english.words("reset.if"), english.ear)?;
        let whole = ["if", stem::moment(&typed.text)].join(" ");
        deed(english, &whole).filter(|deed| deed.moment.is_some())
    })
}

/// The sentences as they stand.
fn as_own(typed: Vec<Sentence>) -> Option<Deed> {
    let mut typed = typed.into_iter();
    let act = typed.next()?;
    Some(Deed { form: Form::Own, opener: key::FRAME_NEXT_TIME, act, moment: None, later: listed(typed) })
}

pub(super) fn plan(english: &English) -> Option<Outcome> {
    let obstacle = obstacle(english);
    if english.deed().is_none() && obstacle.is_none() {
        return None;
    }
    let mut lines: Vec<String> = Vec::new();
    let mut at_moment = true;
    if let Some(deed) = english.deed() {
        let moment = if deed.form == Form::Own { None } else { plan_moment(english, deed) };
        at_moment = moment.is_some() || deed.has_moment();
        let act = moment.map_or_else(|| deed.said(english), |moment| deed.at(english, &moment));
        lines.push(paragraph(&[&[act], deed.later.as_slice()].concat()));
    }
    lines.extend(against(english, obstacle));
    let mut knows = sentences(english.words("reset.knows"), english.ear).into_iter();
    lines.extend(knows.find_map(|knows| {
        let who = stem::after(&knows.text, "who knows").unwrap_or(&knows.text);
        labelled(english, key::FRAME_KNOWS, &knows, who)
    }));
    let day = english.debrief.day_at("reset.day").map(|day| english.copy.long_day(day));
    let missing =
        unless(at_moment, key::PLAN_NO_MOMENT, "reset.if").or(unless(day.is_some(), key::PLAN_NO_DAY, "reset.day"));
    lines.extend(day.map(|day| paragraph(&[Sentence::new(english.fill(key::FRAME_LOOK_BACK, &day), None)])));
    outcome(Kind::Plan, Body::Sentences(lines), missing)
}

/// Where the moment's blank held the whole plan, the act's own moment is that of the plan.
fn plan_moment(english: &English, deed: &Deed) -> Option<String> {
    let from_if = deed.moment.is_some() && english.words("reset.act").trim().is_empty();
    if from_if { deed.moment.clone() } else { moment_of(english, deed) }
}

/// What gets in the way, and what then if both stand in that blank.
struct Obstacle {
    what: String,
    typed: Sentence,
    then: Option<String>,
}

fn obstacle(english: &English) -> Option<Obstacle> {
    let typed = first(english.words("reset.obstacle"), english.ear)?;
    let text = stem::moment(&typed.text);
    let (what, then) = match at_comma(text) {
        Some((what, then)) => (what, Some(then.to_owned())),
        None => (text, None),
    };
    (!what.is_empty()).then(|| Obstacle { what: what.to_owned(), then, typed: typed.clone() })
}

/// "If shame gets in the way, then I will ask anyway."
fn against(english: &English, obstacle: Option<Obstacle>) -> Option<String> {
    let typed = english.words("reset.then");
    let in_one = obstacle.as_ref().and_then(|obstacle| obstacle.then.clone());
    let then = deed(english, typed).or_else(|| deed(english, &in_one?));
    match (obstacle, then) {
        (None, None) => None,
        (Some(obstacle), None) => {
            labelled(english, key::FRAME_IN_THE_WAY, &obstacle.typed, stem::moment(&obstacle.typed.text))
        }
        (obstacle, Some(then)) => {
            let head = match obstacle {
                Some(obstacle) => head(english, &obstacle.what, Place::Obstacle),
                None => head(english, english.copy.say(key::FRAME_SOMETHING), Place::If),
            };
            // Behind an obstacle a sentence of its own stands after a colon.
            let then = if then.form == Form::Own { as_bit(english, then) } else { then };
            let act = then.behind(english, &head.text, head.conditional);
            Some(paragraph(&[&[act], then.later.as_slice()].concat()))
        }
    }
}

fn as_bit(english: &English, then: Deed) -> Deed {
    let text = small(&then.act.text, english.ear);
    Deed { form: Form::Bit, act: Sentence::new(text, then.act.mark), ..then }
}

fn labelled(english: &English, frame: Key, typed: &Sentence, text: &str) -> Option<String> {
    let text = small(text, english.ear);
    let said = Sentence::new(english.fill(frame, &text), typed.mark);
    (!text.is_empty()).then(|| paragraph(&[said]))
}
