//! "Just write": the text is the outcome. A sentence of it that begins like one of ours also feeds its part, the first of each kind, before words
//! that stand under the question. English only: another language has no such sentences here, and picks nothing up.

use std::borrow::Cow;

use super::{Body, Kind, Outcome};
use crate::debrief::{Answer, Debrief, Pace, Step};
use crate::sorted::listed;

/// The stems of `own.because`, however the apostrophe is typed.
const OWNED: [&str; 3] = ["that one's on me, because i", "that one’s on me, because i", "that ones on me, because i"];
/// The openers of an act.
const ACTS: [&str; 3] = ["next time i will", "from now on i will", "this time i will"];
const TEND: &str = "i tend to";

/// The debrief with what its open fields hold laid into its parts; itself where nobody just writes.
pub(super) fn filled(debrief: &Debrief) -> Cow<'_, Debrief> {
    let text = written(debrief);
    if text.is_empty() {
        return Cow::Borrowed(debrief);
    }
    let mut filled = debrief.clone();
    let mut taken: Vec<&'static str> = Vec::new();
    for sentence in text.split_inclusive(['.', '!', '?', '\n']) {
        for (field, words) in parts(sentence.trim()) {
            if !taken.contains(&field) {
                taken.push(field);
                filled.answers.set(field.into(), Some(Answer::Words(words.into())));
            }
        }
    }
    Cow::Owned(filled)
}

/// Whether an act was picked up from the open fields. One that is typed under its question does not count: the question stays while it is typed.
#[must_use]
pub fn holds_an_act(debrief: &Debrief) -> bool {
    written(debrief)
        .split_inclusive(['.', '!', '?', '\n'])
        .any(|sentence| parts(sentence.trim()).iter().any(|(field, _)| *field == "reset.act"))
}

/// The text as an outcome of its own.
pub(super) fn wrote(debrief: &Debrief) -> Option<Outcome> {
    let text = written(debrief);
    let paragraphs: Vec<String> =
        listed(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    let body = Body::Sentences(paragraphs);
    (!text.is_empty()).then_some(Outcome { kind: Kind::Wrote, body, missing: None, bare: false, by_hand: false })
}

/// All that stands in the open fields that are in use, in the order of the way.
fn written(debrief: &Debrief) -> String {
    let mut all = Vec::new();
    if debrief.pace == Pace::Write {
        all.push(debrief.words("arrive.write").trim());
    } else {
        for step in Step::COUNTED.iter().filter(|step| debrief.writing.contains(step)) {
            all.push(debrief.words(&[step.name(), ".write"].concat()).trim());
        }
    }
    all.retain(|text| !text.is_empty());
    all.join("\n")
}

/// What a sentence feeds, and with which of its words. The joining rules take the stems off.
fn parts(sentence: &str) -> Vec<(&'static str, &str)> {
    // Lower case in ASCII alone leaves every byte in its place.
    let small = sentence.to_ascii_lowercase();
    let begins = |stems: &[&str]| stems.iter().any(|stem| small.starts_with(stem));
    if begins(&OWNED) {
        return vec![("own.because", sentence)];
    }
    if begins(&[TEND]) {
        return vec![("lesson.tend", sentence)];
    }
    if begins(&ACTS) {
        return vec![("reset.act", sentence)];
    }
    if small.starts_with("when ") {
        return cut(sentence, &small, ", i tend to")
            .map_or_else(Vec::new, |(when, tend)| vec![("lesson.when", when), ("lesson.tend", tend)]);
    }
    if small.starts_with("if ") {
        return cut(sentence, &small, ", then i will")
            .map_or_else(Vec::new, |(moment, act)| vec![("reset.if", moment), ("reset.act", act)]);
    }
    Vec::new()
}

/// The sentence before and after a comma that a stem follows.
fn cut<'a>(sentence: &'a str, small: &str, stem: &str) -> Option<(&'a str, &'a str)> {
    let at = small.find(stem)?;
    let (before, after) = sentence.split_at_checked(at)?;
    Some((before, after.trim_start_matches([',', ' '])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::debrief::{Day, Id, Timestamp};
    use crate::yields::{Setting, outcomes};

    fn wrote_all(text: &str) -> Debrief {
        let mut debrief = Debrief::begin(Id::from_bits(1), Timestamp(0), Day::FIRST);
        debrief.pace = Pace::Write;
        debrief.answers.set("arrive.write".into(), Some(Answer::Words(text.into())));
        debrief
    }

    fn texts(debrief: &Debrief) -> Vec<(Kind, String)> {
        let setting = Setting::DEAF;
        outcomes(debrief, &setting).into_iter().map(|outcome| (outcome.kind, outcome.text(setting.copy))).collect()
    }

    #[test]
    fn the_text_itself_is_the_outcome() {
        let debrief = wrote_all("A bad week.\n\nThe launch slipped.");
        assert_eq!(texts(&debrief), [(Kind::Wrote, "A bad week.\nThe launch slipped.".to_owned())]);
    }

    #[test]
    fn a_sentence_that_begins_like_one_of_ours_feeds_its_part() {
        let debrief =
            wrote_all("It went wrong. When a date feels urgent, I tend to give orders. Next time I will ask first.");
        let card = texts(&debrief).into_iter().find(|(kind, _)| *kind == Kind::LessonCard).expect("a card").1;
        assert_eq!(card, "When a date feels urgent, I tend to give orders; next time I will ask first.");
    }

    #[test]
    fn the_first_of_each_kind_wins_over_the_later_and_over_what_stands_under_the_question() {
        let mut debrief = wrote_all("Next time I will ask first. Next time I will wait.");
        debrief.answers.set("reset.act".into(), Some(Answer::Words("shout".into())));
        assert_eq!(filled(&debrief).words("reset.act"), "Next time I will ask first.");
    }

    #[test]
    fn an_if_and_a_then_make_a_plan() {
        let debrief = wrote_all("If someone asks for a date, then I will ask two questions");
        let plan = texts(&debrief).into_iter().find(|(kind, _)| *kind == Kind::Plan).expect("a plan").1;
        assert_eq!(plan, "If someone asks for a date, then I will ask two questions.");
    }

    #[test]
    fn words_of_a_pace_that_is_not_gone_by_feed_nothing() {
        let mut debrief = wrote_all("Next time I will ask first.");
        debrief.pace = Pace::Walk;
        assert_eq!(texts(&debrief), []);
    }
}
