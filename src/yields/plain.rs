//! The plain form: what was typed, under labels. For a language that has no joining rules: labelled lines are never a broken sentence.

use super::{Body, Kind, Missing, Outcome, Setting, in_roles};
use crate::copy::{Key, key};
use crate::debrief::{Answer, Audience, Debrief};
use crate::sorted::listed;

/// What one outcome is made of; but for the labels, all are names of fields.
struct Form {
    /// Each label, and the field whose words stand behind it.
    lines: &'static [(Key, &'static str)],
    /// Where nothing stands at either, it is not drawn.
    needs: [&'static str; 2],
    /// Where nothing stands at the first, the second is left out.
    hangs: [&'static str; 2],
    /// Where nothing stands at either of two: what is said of that. It leads to the first.
    missing: &'static [([&'static str; 2], Key)],
}

const STATEMENT: Form = Form {
    lines: &[
        (key::STATEMENT_BECAUSE, "own.because"),
        (key::STATEMENT_WHO, "own.who"),
        (key::STATEMENT_COST, "own.cost"),
        (key::STATEMENT_REPAIR, "own.repair"),
        (key::STATEMENT_BY, "own.by"),
        (key::STATEMENT_ACT, "reset.act"),
    ],
    needs: ["own.because"; 2],
    hangs: ["own.repair", "own.by"],
    missing: &[(["own.cost"; 2], key::STATEMENT_NO_COST), (["own.repair", "reset.act"], key::STATEMENT_NO_REPAIR)],
};
const LESSON_CARD: Form = Form {
    lines: &[
        (key::LESSON_CARD_WHEN, "lesson.when"),
        (key::LESSON_CARD_TEND, "lesson.tend"),
        (key::LESSON_CARD_ACT, "reset.act"),
    ],
    needs: ["lesson.tend"; 2],
    hangs: [""; 2],
    missing: &[(["reset.act"; 2], key::LESSON_CARD_NO_ACT)],
};
const TALKING_POINTS: Form = Form {
    lines: &[
        (key::TALKING_POINTS_DID, "team.share"),
        (key::TALKING_POINTS_DID, "own.because"),
        (key::TALKING_POINTS_COST, "own.cost"),
        (key::TALKING_POINTS_LEARNED, "lesson.tend"),
        (key::TALKING_POINTS_CHANGE, "reset.act"),
        (key::TALKING_POINTS_CHANGE, "team.see"),
        (key::TALKING_POINTS_ASK, "team.ask"),
        (key::TALKING_POINTS_REPORT, "reset.day"),
    ],
    needs: ["team.share", "own.because"],
    hangs: [""; 2],
    missing: &[(["team.ask"; 2], key::TALKING_POINTS_NO_QUESTION)],
};
const PLAN: Form = Form {
    lines: &[
        (key::PLAN_IF, "reset.if"),
        (key::PLAN_ACT, "reset.act"),
        (key::PLAN_OBSTACLE, "reset.obstacle"),
        (key::PLAN_THEN, "reset.then"),
        (key::PLAN_KNOWS, "reset.knows"),
        (key::PLAN_DAY, "reset.day"),
    ],
    needs: ["reset.act", "reset.obstacle"],
    hangs: ["reset.act", "reset.if"],
    missing: &[(["reset.if"; 2], key::PLAN_NO_MOMENT), (["reset.day"; 2], key::PLAN_NO_DAY)],
};

/// One outcome as labelled lines; none where it would hold too little to be of use.
pub(super) fn plain(debrief: &Debrief, setting: &Setting, kind: Kind) -> Option<Outcome> {
    let form = match kind {
        Kind::Wrote => return None,
        Kind::Statement => &STATEMENT,
        Kind::LessonCard => &LESSON_CARD,
        Kind::TalkingPoints => &TALKING_POINTS,
        Kind::Plan => &PLAN,
    };
    let lacks = |either: &[&'static str]| either.iter().all(|field| said(debrief, setting, kind, field).is_none());
    let talks = kind == Kind::TalkingPoints;
    let letter = talks && debrief.audience() == Some(Audience::Letter);
    // What is shared stands in place of the act and its cost.
    let shares = talks && !lacks(&["team.share"]);
    let [above, below] = form.hangs;
    let mut points = Vec::new();
    for (label, field) in form.lines {
        // A letter that is never sent reports nothing.
        let left_out = (shares && field.starts_with("own."))
            || (letter && *field == "reset.day")
            || (*field == below && lacks(&[above]));
        if let Some(text) = said(debrief, setting, kind, field).filter(|_| !left_out) {
            points.push((*label, text));
        }
    }
    if lacks(&form.needs) || (talks && !shares && points.len() < 2) {
        return None;
    }
    let missing = form.missing.iter().find(|(either, _)| lacks(either));
    let missing = missing.map(|([field, _], says)| Missing::new(*says, field));
    Some(Outcome { kind, body: Body::Points(points), missing, bare: letter, by_hand: false })
}

/// What stands at a field, in one line; none where it says nothing, is a verdict on the writer, or a cry. Only in a plan is a day enough that was offered.
fn said(debrief: &Debrief, setting: &Setting, kind: Kind, field: &str) -> Option<String> {
    let words = match debrief.answers.get(field) {
        Some(Answer::Offered(_)) if kind != Kind::Plan => return None,
        Some(Answer::Day(day) | Answer::Offered(day)) => return Some(setting.copy.long_day(*day)),
        _ if field == "reset.if" => debrief.moment(),
        _ => debrief.words(field),
    };
    let ear = setting.ear;
    let says = words.chars().any(char::is_alphanumeric) && !ear.attacks_self(words) && !ear.despairs(words);
    let line = says.then(|| listed(words.split_whitespace()).join(" "))?;
    Some(if kind == Kind::TalkingPoints { in_roles(&line, setting.roles) } else { line })
}
