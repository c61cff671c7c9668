//! The plain form: what was typed, under labels. For a language that has no joining rules: labelled lines are never a broken sentence.

use super::{Body, Kind, Missing, Outcome, Setting, in_roles};
use crate::copy::{Key, key};
use crate::debrief::{Answer, Audience, Debrief, Hear};
use crate::sorted::listed;

type Point = (Key, String);

/// The outcomes that hold something, as labelled lines, in the order of Close.
#[must_use]
pub fn plain(debrief: &Debrief, setting: &Setting) -> Vec<Outcome> {
    let typed = Typed { debrief, setting };
    listed([typed.statement(), typed.lesson_card(), typed.talking_points(), typed.plan()].into_iter().flatten())
}

struct Typed<'a> {
    debrief: &'a Debrief,
    setting: &'a Setting<'a>,
}

impl Typed<'_> {
    /// The words at a field in one line; none where they say nothing, are a verdict on the writer, or a cry.
    fn words(&self, field: &str) -> Option<String> {
        self.tidy(self.debrief.words(field))
    }

    fn tidy(&self, words: &str) -> Option<String> {
        let ear = self.setting.ear;
        let says = words.chars().any(char::is_alphanumeric) && !ear.attacks_self(words) && !ear.despairs(words);
        says.then(|| listed(words.split_whitespace()).join(" "))
    }

    fn points<const N: usize>(&self, fields: [(Key, &str); N]) -> Vec<Point> {
        listed(fields.into_iter().filter_map(|(label, field)| Some((label, self.words(field)?))))
    }

    fn day(&self, field: &str) -> Option<String> {
        self.debrief.day_at(field).map(|day| self.setting.copy.long_day(day))
    }

    fn statement(&self) -> Option<Outcome> {
        self.words("own.because").filter(|_| self.debrief.hear() != Some(Hear::Nobody))?;
        let mut points = self.points([
            (key::STATEMENT_BECAUSE, "own.because"),
            (key::STATEMENT_WHO, "own.who"),
            (key::STATEMENT_COST, "own.cost"),
            (key::STATEMENT_REPAIR, "own.repair"),
        ]);
        if has(&points, key::STATEMENT_REPAIR) {
            points.extend(self.day("own.by").map(|day| (key::STATEMENT_BY, day)));
        }
        points.extend(self.points([(key::STATEMENT_ACT, "reset.act")]));
        let righted = has(&points, key::STATEMENT_REPAIR) || has(&points, key::STATEMENT_ACT);
        let missing = unless(has(&points, key::STATEMENT_COST), key::STATEMENT_NO_COST, "own.cost").or(unless(
            righted,
            key::STATEMENT_NO_REPAIR,
            "own.repair",
        ));
        Some(outcome(Kind::Statement, points, missing))
    }

    fn lesson_card(&self) -> Option<Outcome> {
        self.words("lesson.tend")?;
        let points = self.points([
            (key::LESSON_CARD_WHEN, "lesson.when"),
            (key::LESSON_CARD_TEND, "lesson.tend"),
            (key::LESSON_CARD_ACT, "reset.act"),
        ]);
        let missing = unless(has(&points, key::LESSON_CARD_ACT), key::LESSON_CARD_NO_ACT, "reset.act");
        Some(outcome(Kind::LessonCard, points, missing))
    }

    fn talking_points(&self) -> Option<Outcome> {
        let shared = self.words("team.share").is_some();
        let mut points = match shared {
            true => self.points([(key::TALKING_POINTS_DID, "team.share")]),
            false => self.points([(key::TALKING_POINTS_DID, "own.because"), (key::TALKING_POINTS_COST, "own.cost")]),
        };
        points.extend(self.points([
            (key::TALKING_POINTS_LEARNED, "lesson.tend"),
            (key::TALKING_POINTS_CHANGE, "reset.act"),
            (key::TALKING_POINTS_CHANGE, "team.see"),
            (key::TALKING_POINTS_ASK, "team.ask"),
        ]));
        let asks = has(&points, key::TALKING_POINTS_ASK);
        let enough =
            shared || asks || has(&points, key::TALKING_POINTS_COST) || has(&points, key::TALKING_POINTS_LEARNED);
        if !enough || !has(&points, key::TALKING_POINTS_DID) {
            return None;
        }
        let letter = self.debrief.audience() == Some(Audience::Letter);
        if let Some(Answer::Day(day)) = self.debrief.answers.get("reset.day").filter(|_| !letter) {
            points.push((key::TALKING_POINTS_REPORT, self.setting.copy.long_day(*day)));
        }
        for (_, text) in &mut points {
            *text = in_roles(text, self.setting.roles);
        }
        let missing = unless(asks, key::TALKING_POINTS_NO_QUESTION, "team.ask");
        Some(Outcome { bare: letter, ..outcome(Kind::TalkingPoints, points, missing) })
    }

    fn plan(&self) -> Option<Outcome> {
        let moment = self.tidy(self.debrief.moment());
        let act = self.words("reset.act").is_some();
        if !act && self.words("reset.obstacle").is_none() {
            return None;
        }
        let mut points: Vec<Point> = listed(moment.clone().filter(|_| act).map(|text| (key::PLAN_IF, text)));
        points.extend(self.points([
            (key::PLAN_ACT, "reset.act"),
            (key::PLAN_OBSTACLE, "reset.obstacle"),
            (key::PLAN_THEN, "reset.then"),
            (key::PLAN_KNOWS, "reset.knows"),
        ]));
        let day = self.day("reset.day");
        let missing = unless(moment.is_some() || !act, key::PLAN_NO_MOMENT, "reset.if").or(unless(
            day.is_some(),
            key::PLAN_NO_DAY,
            "reset.day",
        ));
        points.extend(day.map(|day| (key::PLAN_DAY, day)));
        Some(outcome(Kind::Plan, points, missing))
    }
}

fn outcome(kind: Kind, points: Vec<Point>, missing: Option<Missing>) -> Outcome {
    Outcome { kind, body: Body::Points(points), missing, bare: false, by_hand: false }
}

fn has(points: &[Point], label: Key) -> bool {
    points.iter().any(|(one, _)| *one == label)
}

fn unless(there: bool, says: Key, field: &'static str) -> Option<Missing> {
    (!there).then_some(Missing::new(says, field))
}
