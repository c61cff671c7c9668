//! The lesson card: the moment, the habit, and what I will do next time. Small enough for a pocket.

use super::cut::whole_lesson;
use super::form::{Form, form};
use super::laid::small;
use super::moment::{self, Place, head};
use super::text::{Sentence, first};
use super::{English, outcome, paragraph, stem, unless};
use crate::copy::key;
use crate::yields::{Body, Kind, Outcome};

pub(super) fn card(english: &English) -> Option<Outcome> {
    let lesson = english.lesson()?;
    let text = match english.deed() {
        None => paragraph(std::slice::from_ref(lesson)),
        Some(deed) if deed.form == Form::Own || deed.moment.is_some() || lesson.asks() => {
            paragraph(&[lesson.clone(), deed.said(english)])
        }
        Some(deed) => {
            let opener = small(english.copy.say(deed.opener), english.ear);
            let next = deed.opened(english, &opener);
            let text = english.copy.fill(key::FRAME_CARD, &[("lesson", &lesson.text), ("next", &next.text)]);
            paragraph(&[Sentence::new(text, next.mark)])
        }
    };
    let missing = unless(english.deed().is_some(), key::LESSON_CARD_NO_ACT, "reset.act");
    outcome(Kind::LessonCard, Body::Sentences(vec![text]), missing)
}

/// The lesson, if a habit was named.
pub(super) fn lesson(english: &English) -> Option<Sentence> {
    let moment = moment::moment(english, english.words("lesson.when"));
    let typed = match first(english.words("lesson.tend"), english.ear) {
        Some(typed) => typed,
        // The whole of it may stand in the first blank.
        None => first(english.words("lesson.when"), english.ear)
            .filter(|typed| whole_lesson(&["when", &typed.text].join(" ")).is_some())?,
    };
    let whole = if moment.as_deref() == Some(stem::moment(&typed.text)) {
        ["when", stem::moment(&typed.text)].join(" ")
    } else {
        typed.text.clone()
    };
    let (moment, habit) = match whole_lesson(&whole) {
        Some((moment, habit)) => (Some(stem::moment(moment).to_owned()), habit),
        None => (moment, whole.as_str()),
    };
    laid(english, moment.as_deref(), habit, &typed)
}

fn laid(english: &English, moment: Option<&str>, typed: &str, sentence: &Sentence) -> Option<Sentence> {
    if english.copy.rewords("lesson.tend") {
        return Some(sentence.clone()); // the answer to a question of the author's is no habit of ours to name
    }
    let habit = stem::habit(typed);
    if habit.is_empty() {
        return None;
    }
    let joins = form(english, habit, sentence.asks()) == Form::Joined;
    // Where "I tend to" cannot go before it, its own "I" stays.
    let habit = if joins { habit } else { stem::after(typed, "i tend to").unwrap_or(typed) };
    let (habit, head) = (small(habit, english.ear), moment.map(|moment| head(english, moment, Place::When)));
    let frame = match (&head, joins) {
        (Some(_), true) => key::FRAME_WHEN_TEND,
        (Some(_), false) => key::FRAME_BIT,
        (None, true) => key::FRAME_TEND,
        (None, false) => key::FRAME_PULL,
    };
    let head = head.map(|head| head.text).unwrap_or_default();
    Some(Sentence::new(english.copy.fill(frame, &[("head", &head), ("it", &habit)]), sentence.mark))
}
