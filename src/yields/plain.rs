//! The plain form: what was typed, under labels. For a language that has no joining rules: labelled lines are never a broken sentence.

use super::{Body, Kind, Missing, Outcome, Setting, in_roles};
use crate::copy::{Key, key};
use crate::debrief::{Answer, Audience, Debrief};
use crate::sorted::listed;

/// What one outcome is made of.
struct Form {
    /// Each label, and the field whose words stand behind it.
    lines: &'static [(Key, &'static str)],
    /// Without either of these it is not drawn.
    needs: [Key; 2],
    /// Without the first of these, the second says nothing.
    hangs: [Key; 2],
    /// Where neither of two labels is there: what is said of that, and the field that it leads to.
    missing: &'static [([Key; 2], Key, &'static str)],
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
    needs: [key::STATEMENT_BECAUSE; 2],
    hangs: [key::STATEMENT_REPAIR, key::STATEMENT_BY],
    missing: &[
        ([key::STATEMENT_COST; 2], key::STATEMENT_NO_COST, "own.cost"),
        ([key::STATEMENT_REPAIR, key::STATEMENT_ACT], key::STATEMENT_NO_REPAIR, "own.repair"),
    ],
};
const LESSON_CARD: Form = Form {
    lines: &[
        (key::LESSON_CARD_WHEN, "lesson.when"),
        (key::LESSON_CARD_TEND, "lesson.tend"),
        (key::LESSON_CARD_ACT, "reset.act"),
    ],
    needs: [key::LESSON_CARD_TEND; 2],
    hangs: [key::LESSON_CARD_TEND; 2],
    missing: &[([key::LESSON_CARD_ACT; 2], key::LESSON_CARD_NO_ACT, "reset.act")],
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
    needs: [key::TALKING_POINTS_DID; 2],
    hangs: [key::TALKING_POINTS_DID; 2],
    missing: &[([key::TALKING_POINTS_ASK; 2], key::TALKING_POINTS_NO_QUESTION, "team.ask")],
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
    needs: [key::PLAN_ACT, key::PLAN_OBSTACLE],
    hangs: [key::PLAN_ACT, key::PLAN_IF],
    missing: &[
        ([key::PLAN_IF; 2], key::PLAN_NO_MOMENT, "reset.if"),
        ([key::PLAN_DAY; 2], key::PLAN_NO_DAY, "reset.day"),
    ],
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
    let talks = kind == Kind::TalkingPoints;
    let letter = talks && debrief.audience() == Some(Audience::Letter);
    let mut points = Vec::new();
    let mut shared = false;
    for (label, field) in form.lines {
        // What is shared stands in place of the act and its cost; a letter that is never sent reports nothing.
        let left_out = (shared && field.starts_with("own.")) || (letter && *field == "reset.day");
        let text = said(debrief, setting, kind, field).filter(|_| !left_out);
        shared |= *field == "team.share" && text.is_some();
        points.extend(text.map(|text| (*label, text)));
    }
    let lacks = |points: &[(Key, String)], either: &[Key]| !points.iter().any(|(label, _)| either.contains(label));
    let [above, below] = form.hangs;
    if lacks(&points, &[above]) {
        points.retain(|(label, _)| *label != below);
    }
    if lacks(&points, &form.needs) || (talks && !shared && points.len() < 2) {
        return None;
    }
    let missing = form.missing.iter().find(|(either, ..)| lacks(&points, either));
    let missing = missing.map(|(_, says, field)| Missing::new(*says, field));
    Some(Outcome { kind, body: Body::Points(points), missing, bare: letter, by_hand: false })
}

/// What stands at a field, in one line; none where it says nothing, or is a verdict on the writer. Only in a plan is a day enough that was offered.
fn said(debrief: &Debrief, setting: &Setting, kind: Kind, field: &str) -> Option<String> {
    let words = match debrief.answers.get(field) {
        Some(Answer::Offered(_)) if kind != Kind::Plan => return None,
        Some(Answer::Day(day) | Answer::Offered(day)) => return Some(setting.copy.long_day(*day)),
        _ if field == "reset.if" => debrief.moment(),
        _ => debrief.words(field),
    };
    let says = words.chars().any(char::is_alphanumeric) && !setting.ear.attacks_self(words);
    let line = says.then(|| listed(words.split_whitespace()).join(" "))?;
    Some(if kind == Kind::TalkingPoints { in_roles(&line, setting.roles) } else { line })
}
