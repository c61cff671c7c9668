//! `safety`: the writer speaks of wanting to die, of ending or harming their own life, or of being better off gone.
//!
//! Why: everything else can wait. One calm card with help lines, and no other question.
//!
//! Wakes: `I don't want to be alive anymore.` · `they'd all be better off without me` · `tried to end my life in march`
//! Sleeps: `I am dying to fix this.` · `This project is killing me.` · `I can't go on with this plan.` ·
//! `My uncle took his own life in 2019.` · `I'm not suicidal, just tired.`
//!
//! Recall comes first: a match is dropped only where the words around it are an idiom, a plain denial, or somebody
//! else's story.

use crate::coach::clause::Who;
use crate::coach::scope;
use crate::coach::text::Text;
use crate::coach::words::{Lexicon, Phrases, Words, words};
use core::ops::Range;

static DANGER: Phrases = Phrases::of(include_str!("../lexicon/safety.phrases"));

pub(crate) fn find(text: &Text<'_>) -> Option<Range<usize>> {
    (0..text.tokens.len()).find_map(|at| {
        let end = DANGER.at(text, at)?;
        let found = at..end;
        let spared = idiom(text, &found) || anothers(text, &found) || denied(text, &found);
        (!spared).then_some(found)
    })
}

/// An idiom, a role, an accident.
fn idiom(text: &Text<'_>, found: &Range<usize>) -> bool {
    let (first, last) = (text.word(found.start), text.back(found.end, 1));
    let (next, after) = (text.word(found.end), text.word(found.end + 1));
    let from = found.start.saturating_sub(6);
    let meant = text.words(from..found.start).any(|word| MEANT.has(word));
    match last {
        "die" => words!("for inside laughing of on").has(next) && after != "my" || first == "rather" && next == "than",
        "cigarettes" => false,
        "myself" => accident(text, first, found.end) && !meant,
        "me" if first == "better" => {
            let role = words!("as at in leading on playing running there").has(next)
                && !words!("earth it life planet world").has(text.word(found.end + 2));
            role || text.words(found.start.saturating_sub(9)..found.start).any(|word| BODIES.has(word))
        }
        "on" if first == "can" => !matches!(
            next,
            "" | "any" | "anymore" | "living" | "." | "," | "\n" | "and" | "but" | "because" | "!" | ";" | "without"
        ),
        "here" | "around" | "anymore" | "any" => {
            words!("at by for on when").has(next)
                && text.holds(found.end..found.end + 4, words!("clinic meeting monday office time work"))
        }
        "suicidal" => words!("about over").has(next),
        "of" | "many" => !text.sentence(found.start).is_some_and(|sentence| {
            text.holds(sentence.range.clone(), words!("medication meds painkillers paracetamol pills sleeping tablets"))
        }),
        "live" => words!("alone at here in like near on together with").has(next),
        "life" if first == "want" || first == "out" => words!("as at in with").has(next),
        "all" if first.starts_with("end") => false,
        "everything" => !text.holds(found.end..found.end + 3, words!("me myself")) && !meant,
        "living" if words!("done hate keep sick tired").has(first) => {
            words!("alone at by here in like out under up with").has(next)
        }
        "life" if words!("done sick tired").has(first) => words!("as at in on with").has(next),
        "without" => false,
        _ => false,
    }
}

/// "cut myself off", "killing myself to finish", "hurt myself at the gym": no harm meant.
fn accident(text: &Text<'_>, verb: &str, next: usize) -> bool {
    let after = text.word(next);
    match verb.get(..2).unwrap_or_default() {
        "cu" => {
            after == "on" && text.word(next + 1) != "purpose"
                || words!("a loose off open opening out shaving short slicing some while").has(after)
        }
        "ki" => words!("at for laughing on over to training trying with working").has(after),
        "hu" | "ha" | "bu" | "st" | "po" => ACCIDENT.has(after) || after == "on" && text.word(next + 1) != "purpose",
        "sh" => matches!(after, "in"),
        "dr" => matches!(after, "in"),
        "th" => matches!(text.back(next, 0), "into"),
        _ => false,
    }
}

/// After "hurt myself" these tell an accident.
static ACCIDENT: Lexicon = Lexicon::of(
    "at badly by climbing doing falling in lifting moving of out playing running skiing slightly training trying \
     up while with",
);
/// Words before it that show it is meant.
static MEANT: Words = Words::of(
    "about considered going intend intended plan planned planning think thinking thought thoughts want wanted \
     wanting wish",
);
/// Bodies that one can leave without leaving life.
static BODIES: Lexicon = Lexicon::of(
    "band board business choir club committee company crew department firm group lab office orchestra \
     organisation project school ship squad startup team troop troupe unit",
);

/// Someone else's story: their words in quotation marks, their wish.
fn anothers(text: &Text<'_>, found: &Range<usize>) -> bool {
    let me = text.holds(found.clone(), words!("i me my myself"));
    let who = text.clause_at(found.start).and_then(|n| text.clauses.get(n)).map_or(Who::Bare, |clause| clause.who);
    let sentence =
        text.sentence(found.start).map_or(0, |sentence| sentence.range.start).max(found.start.saturating_sub(30));
    if text.quoted(found.start) {
        let before = sentence.max(found.start.saturating_sub(16))..found.start;
        let other = text.holds(before.clone(), words!("he she they who"))
            || before.clone().any(|at| crate::coach::lexicon::is_person(text, at));
        let mine = text.holds(before, words!("i")) || text.holds(found.end..found.end + 8, words!("i my"));
        return other && !mine;
    }
    if text.back(found.end, 1) == "you" {
        return !text.quoted(found.start);
    }
    let whose =
        text.words(found.start.saturating_sub(3)..found.start).any(|word| words!("'s her his their your").has(word));
    match who {
        Who::Other | Who::You | Who::Crowd => !me,
        Who::Thing if words!("harm suicide").has(text.back(found.end, 1)) || text.word(found.start) == "self" => {
            whose || !text.words(sentence..found.start).any(|word| words!("i me my").has(word))
        }
        _ => whose && !me,
    }
}

/// A plain denial: a "not" before it, or "they asked … I said no" that is not taken back.
fn denied(text: &Text<'_>, found: &Range<usize>) -> bool {
    let first = text.word(found.start);
    if words!("can lost never no not nothing").has(first) {
        return words!("never not").has(text.back(found.start, 1)) && text.back(found.start, 2) == "do";
    }
    let asked = text
        .words(found.start.saturating_sub(8)..found.start)
        .any(|word| words!("ask asked asks if whether wondered").has(word));
    if asked
        && (found.end..(found.end + 8).min(text.tokens.len()))
            .any(|at| text.reads(at, &["said", "no"]) || text.reads(at, &["am", "not"]))
    {
        let rest = found.end..(found.end + 20).min(text.tokens.len());
        return !text.holds(rest, words!("lie lied lying untrue"));
    }
    let before = found.start.saturating_sub(11)..found.start;
    let unsure = text.holds(before.clone(), words!("deny help know lie lying pretend stop sure"));
    let plain = words!("harm hurt kill killing suicidal want").has(first)
        || !text.holds(before, words!("deserve see want wonder"));
    let vowed = words!("cut harm hurt").has(first)
        && words!("never not to will").has(text.back(found.start, 1))
        && !words!("am did had have was").has(text.back(found.start, 2));
    scope::negated(text, found.start) && !unsure && plain && !vowed
}
