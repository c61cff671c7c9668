//! `but_excuse`: ownership or an apology, and then a turn to an excuse or to another's part.
//!
//! Why: what follows "but" takes the first half back.
//!
//! Wakes: `I missed the slot, but nobody told me it had moved.` · `I'm sorry I snapped. It's just that the noise is unbearable.` ·
//! `I forgot, though it had been a fourteen-hour day.` · `I take the blame, but in my defence the docs are old.`
//! Sleeps: `I was wrong, but I'll say so on Monday.` · `I was tired, but that is no excuse.` · `I asked them, but I had decided already.` ·
//! `I let it lapse, although the lawyers had warned me.` · `I snapped, but more than that, I enjoyed it.`

use crate::coach::Heard;
use crate::coach::clause::{Clause, Who};
use crate::coach::hears::Stem;
use crate::coach::lexicon::{is_past, is_person};
use crate::coach::text::Text;
use crate::coach::words::{Forms, Phrases, Words};
use core::ops::Range;

/// Turns of more than one word, and those that turn alone.
const TURNS: Phrases = Phrases(include_str!("../lexicon/turns.phrases"));
/// Turns after which anything the writer says is an excuse.
const PLEADS: Phrases = Phrases(include_str!("../lexicon/pleads.phrases"));
/// The writer's own circumstances, after "I" or "we".
const CIRCUMSTANCES: Phrases = Phrases(include_str!("../lexicon/circumstances.phrases"));
/// What owns: faults of the writer's.
const OWNS: Phrases = Phrases(include_str!("../lexicon/owns.phrases"));
/// Words after the turn that own, repair or drop the excuse.
const TURNED_BACK: Phrases = Phrases(include_str!("../lexicon/turned_back.phrases"));
/// Doings of "I" that confess nothing.
const HARMLESS: Forms = Forms(
    "agree ask believe get hear heard help hope knew know learn like love mean meant offer plan practice \
     practise prepare saw see study think thought tried train try understand want warn work",
);
/// Others' reactions: the harm, not an excuse.
const REACTIONS: Forms = Forms(
    "cost could cried cry deserve feel felt find flinch forgave forgive found froze heard hurt knew laugh leave \
     left lose lost need needed notice paid pay saw see stay stop suffer thank trust wait",
);
/// They told me and I did not listen: that makes it worse.
const INFORMED: Forms = Forms("advise ask beg flag hint invite offer point remind said say show tell told warn");

pub(crate) fn find(heard: &Heard<'_, '_>) -> Option<Range<usize>> {
    let text = heard.text;
    (0..text.tokens.len()).find_map(|at| {
        if text.quoted(at) {
            return None;
        }
        let plea = PLEADS.at(text, at);
        let end = plea.or_else(|| turn(text, at))?;
        let sentence = text.sentence(at)?;
        if sentence.asks || dropped(text, end, sentence.range.end) {
            return None;
        }
        let before = owned_before(heard, at, sentence.range.start)?;
        let rest = end..sentence.range.end;
        let excuse = if plea.is_some() { pleads(text, &rest) } else { excuses(text, at, &rest) };
        (before && excuse).then(|| at..sentence.range.end.min(end + 8))
    })
}

/// Where a turn ends that begins here.
fn turn(text: &Text<'_>, at: usize) -> Option<usize> {
    let end = TURNS.at(text, at)?;
    let word = text.word(at);
    let only_but = word == "but"
        && matches!(
            text.back(at, 1),
            "nothing"
                | "anything"
                | "all"
                | "anyone"
                | "everybody"
                | "everyone"
                | "nobody"
                | "none"
                | "everything"
                | "last"
                | "not"
        );
    let even = matches!(word, "though" | "although") && matches!(text.back(at, 1), "even" | "as");
    let not_only = word == "but" && matches!(text.word(at + 1), "also" | "not");
    let adverb = word == "though" && !text.is_word(at + 1) && text.back(at, 1) != ",";
    (!only_but && !(even && text.back(at, 1) == "as") && !not_only && !adverb).then_some(end)
}

/// Whether what stands before the turn is the writer's: in its sentence, else in the sentence before.
fn owned_before(heard: &Heard<'_, '_>, at: usize, start: usize) -> Option<bool> {
    let text = heard.text;
    let lead = text
        .words(start..at)
        .filter(|word| !matches!(*word, "," | "and" | "yes" | "honestly" | "well" | "then"))
        .count();
    if lead > 0 {
        return Some(owned(heard, start..at));
    }
    let number = text.sentences.iter().position(|sentence| sentence.range.start == start)?;
    let before = text.sentences.get(number.checked_sub(1)?)?;
    if owned(heard, before.range.clone()) {
        return Some(true);
    }
    let earlier = number.checked_sub(2).and_then(|n| text.sentences.get(n))?;
    let short = before.range.len() < 14;
    Some(short && owned(heard, earlier.range.clone()))
}

fn owned(heard: &Heard<'_, '_>, range: Range<usize>) -> bool {
    let text = heard.text;
    if OWNS.within(text, range.clone()).is_some_and(|found| !text.quoted(found.start)) {
        return true;
    }
    text.clauses
        .iter()
        .filter(|clause| {
            clause.range.start < range.end
                && clause.range.end > range.start
                && clause.range.start >= range.start
                && !clause.shielded
                && !clause.asks
        })
        .any(|clause| {
            let bare = clause.who == Who::Bare
                && clause.has_verb()
                && is_past(text.word(clause.verb))
                && (clause.opens || heard.stem == Stem::BecauseI);
            let begun = clause.who == Who::Bare && heard.stem == Stem::BecauseI && clause.opens;
            if clause.who != Who::I && !bare && !begun {
                return false;
            }
            let verb = clause.predicate().find(|&n| {
                text.is_word(n)
                    && !matches!(
                        text.word(n),
                        "am" | "was"
                            | "have"
                            | "had"
                            | "did"
                            | "d"
                            | "do"
                            | "not"
                            | "never"
                            | "really"
                            | "just"
                            | "also"
                            | "been"
                            | "completely"
                    )
            });
            let confessed =
                text.holds(clause.predicate(), &["not", "never", "wrong", "late", "too", "should", "did", "without"]);
            let circumstance = CIRCUMSTANCES.within(text, clause.subject.start..clause.range.end).is_some();
            let word = verb.map_or("", |at| text.word(at));
            let past = text
                .words(clause.predicate())
                .any(|word| is_past(word) || matches!(word, "was" | "did" | "had" | "should" | "have" | "am"));
            past && (!HARMLESS.has(word) || confessed) && !circumstance
        })
}

/// After a plea anything but a turning back is an excuse.
fn pleads(text: &Text<'_>, rest: &Range<usize>) -> bool {
    !rest.is_empty() && TURNED_BACK.within(text, rest.clone()).is_none()
}

/// Whether what follows the turn excuses: by its subject and what is told of it.
fn excuses(text: &Text<'_>, turn: usize, rest: &Range<usize>) -> bool {
    if TURNED_BACK.within(text, rest.clone()).is_some() {
        return false;
    }
    if PLEADS.within(text, rest.start..rest.end.min(rest.start + 6)).is_some() {
        return true;
    }
    let although = matches!(text.word(turn), "although" | "though");
    let clauses = text.clauses.iter().filter(|clause| {
        clause.range.end > rest.start && clause.range.start < rest.end && clause.range.start + 2 >= turn
    });
    for clause in clauses.take(3) {
        let from = clause.subject.start.max(rest.start);
        let told = from..clause.range.end;
        if CIRCUMSTANCES.within(text, told.clone()).is_some() {
            return true;
        }
        match clause.who {
            Who::I | Who::We | Who::Mine => return false,
            Who::Other | Who::You | Who::Crowd => return others_part(text, clause, although),
            Who::Thing => return circumstance(text, clause),
            Who::Bare if matches!(text.word(clause.verb), "try" | "imagine") => return true,
            Who::Bare => {}
        }
    }
    false
}

/// "you kept interrupting", "nobody told me", "the client wanted an answer".
fn others_part(text: &Text<'_>, clause: &Clause, _although: bool) -> bool {
    let predicate = clause.predicate();
    let not = text.holds(predicate.clone(), &["not", "never"])
        || matches!(text.word(clause.subject.start), "nobody" | "no" | "noone" | "none");
    let verb = predicate
        .clone()
        .find(|&at| {
            text.is_word(at)
                && !matches!(
                    text.word(at),
                    "had"
                        | "has"
                        | "have"
                        | "d"
                        | "was"
                        | "were"
                        | "did"
                        | "never"
                        | "not"
                        | "all"
                        | "only"
                        | "also"
                        | "just"
                        | "still"
                        | "'s"
                        | "been"
                        | "already"
                )
        })
        .map_or("", |at| text.word(at));
    let right = text
        .holds(predicate.clone(), &["right", "every", "fair", "kind", "patient", "scared", "afraid", "hurt", "polite"])
        && !not;
    let told = INFORMED.has(verb) && !not && !matches!(verb, "said" | "say")
        || INFORMED.has(verb) && !not && text.holds(predicate.clone(), &["warned"]);
    let so = text.reads(clause.range.start + 1, &["so"]) || text.word(clause.range.start) == "so";
    let must = text.reads(clause.verb, &["had", "to"])
        || text.reads(clause.verb, &["have", "to"])
            && clause.who == Who::You
            && !text.reads(clause.verb + 2, &["understand"]);
    let reacts = REACTIONS.has(verb) && !not;
    let heard_it =
        text.holds(predicate, &["could", "can"]) && text.holds(clause.verb..clause.verb + 3, &["tell", "see"]);
    !(right || told || so || must || reacts || heard_it)
}

/// "it was dark", "the trains were a mess": the world's part, unless it tells the harm.
fn circumstance(text: &Text<'_>, clause: &Clause) -> bool {
    if !clause.has_verb() {
        return false;
    }
    let worse = text.holds(
        clause.range.clone(),
        &[
            "damage", "worse", "hurt", "wrong", "mine", "matter", "excuse", "excuses", "fixed", "me", "harm", "i",
            "trust", "truth", "sorry", "apology", "done", "shrug", "mistake", "fault", "enough", "decision",
        ],
    ) || text.reads(clause.verb + 1, &["too", "late"]);
    let me_last = text.back(clause.range.end, 1) == "me" && text.holds(clause.range.clone(), &["was", "is"]);
    let given = text.holds(clause.range.clone(), &["given"]);
    let not_told = text.holds(clause.subject.clone(), &["that", "which"])
        && !is_person(text, clause.subject.start)
        && text.holds(clause.verb..clause.verb + 3, &["not", "no"]);
    given || !(worse || me_last || not_told)
}

/// The writer drops the excuse at once.
fn dropped(text: &Text<'_>, from: usize, end: usize) -> bool {
    let until = (end + 16).min(text.tokens.len());
    (from..until).any(|at| {
        matches!(text.word(at), "no" | "not" | "never" | "hardly" | "isnt")
            && text.holds(at + 1..at + 5, &["excuse", "excuses", "reason", "justification", "justify"])
            || text.word(at) == "none"
                && text.holds(at + 1..at + 6, &["excuse", "excuses", "wrote", "makes", "matters", "changes"])
    })
}

/// Kept for the joining of the two halves.
#[allow(dead_code)]
const JOINED: Words = Words("and");
