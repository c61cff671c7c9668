//! `but_excuse`: ownership or an apology, and then a turn to an excuse or to another's part.
//!
//! Why: what follows "but" takes the first half back.
//!
//! Wakes: `I missed the slot, but nobody told me it had moved.` · `I'm sorry I snapped. It's just that the noise is unbearable.` ·
//! `I forgot, though it had been a fourteen-hour day.` · `I take the blame, but in my defence the docs are old.`
//! Sleeps: `I was wrong, but I'll say so on Monday.` · `I was tired, but that is no excuse.` · `I asked them, but I had decided already.` ·
//! `I let it lapse, although the lawyers had warned me.` · `I snapped, but more than that, I enjoyed it.`

use super::blame;
use crate::coach::Heard;
use crate::coach::clause::{Clause, Who};
use crate::coach::hears::Stem;
use crate::coach::lexicon::{ADVERBS, JOINING, is_past, is_person};
use crate::coach::text::Text;
use crate::coach::words::{Forms, Lexicon, Phrases, Words, words};
use core::ops::Range;

/// Turns of more than one word, and those that turn alone.
static TURNS: Phrases = Phrases::of(include_str!("../lexicon/turns.phrases"));
/// Turns after which anything the writer says is an excuse.
static PLEADS: Phrases = Phrases::of(include_str!("../lexicon/pleads.phrases"));
/// The writer's own circumstances, after "I" or "we".
static CIRCUMSTANCES: Phrases = Phrases::of(include_str!("../lexicon/circumstances.phrases"));
/// What owns: faults of the writer's.
static OWNS: Phrases = Phrases::of(include_str!("../lexicon/owns.phrases"));
/// Words after the turn that own, repair or drop the excuse.
static TURNED_BACK: Phrases = Phrases::of(include_str!("../lexicon/turned_back.phrases"));
/// Doings of "I" that confess nothing.
static HARMLESS: Forms = Forms::of(
    "agree ask believe get hear heard help hope knew know learn like love mean meant offer plan practice \
     practise prepare saw see study think thought tried train try understand want warn work",
);
/// Others' reactions: the harm, not an excuse.
static REACTIONS: Forms = Forms::of(
    "cost cried cry deserve feel felt find flinch forgave forgive found froze heard hurt knew laugh leave left \
     lose lost need needed notice paid pay saw see stay suffer thank trust wait",
);
/// They told me and I did not listen: that makes it worse.
static INFORMED: Forms = Forms::of("advise ask beg flag hint invite offer point remind said say show tell told warn");

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
        && words!("all anyone anything everybody everyone everything last nobody none not nothing")
            .has(text.back(at, 1));
    let even = words!("although though").has(word) && words!("as even").has(text.back(at, 1));
    let not_only = word == "but" && words!("also not").has(text.word(at + 1));
    let adverb = word == "though" && !text.is_word(at + 1) && text.back(at, 1) != ",";
    let as_though = even && text.back(at, 1) == "as";
    let none = only_but || as_though || not_only || adverb;
    (!none).then_some(end)
}

/// Whether what stands before the turn is the writer's: in its sentence, else in the sentence before.
fn owned_before(heard: &Heard<'_, '_>, at: usize, start: usize) -> Option<bool> {
    let text = heard.text;
    let lead = text.words(start..at).filter(|word| !words!(", and honestly then well yes").has(word)).count();
    if lead > 0 {
        return Some(owned(heard, start.max(at.saturating_sub(60))..at));
    }
    let number = text.sentences.partition_point(|sentence| sentence.range.start < start);
    let before = text.sentences.get(number.checked_sub(1)?)?;
    if owned(heard, before.range.clone()) {
        return Some(true);
    }
    let earlier = number.checked_sub(2).and_then(|n| text.sentences.get(n))?;
    let near = before.range.len() < 14 || PLEADS.at(text, at + 1).is_some() || PLEADS.at(text, at).is_some();
    Some(near && owned(heard, earlier.range.clone()))
}

fn owned(heard: &Heard<'_, '_>, range: Range<usize>) -> bool {
    let text = heard.text;
    if OWNS.within(text, range.clone()).is_some_and(|found| !text.quoted(found.start)) {
        return true;
    }
    text.clauses_in(&range)
        .iter()
        .filter(|clause| clause.range.start >= range.start && !clause.shielded && !clause.asks)
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
                    && !words!("also am been completely d did do had have just never not really was").has(text.word(n))
            });
            let confessed = text.holds(clause.predicate(), words!("did late never not should too without wrong"));
            let circumstance = CIRCUMSTANCES.within(text, clause.subject.start..clause.range.end).is_some();
            let word = verb.map_or("", |at| text.word(at));
            let past = text
                .words(clause.predicate())
                .any(|word| is_past(word) || words!("am did had have should was").has(word));
            // "I wasn't drunk" confesses nothing; "I wasn't honest" does.
            let cleared = text.word(clause.verb) == "was" && text.word(clause.verb + 1) == "not" && !VIRTUES.has(word);
            past && !cleared && (confessed || !HARMLESS.has(word) && !circumstance)
        })
}

/// What one confesses not to have been.
static VIRTUES: Lexicon = Lexicon::of(
    "attentive brave careful clear fair honest kind listening looking nice open patient paying polite prepared \
     quick ready right straight there thorough truthful watching",
);

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
    let although = words!("although though").has(text.word(turn));
    let clauses = text.clauses_in(rest).iter().filter(|clause| clause.range.start + 2 >= turn);
    for clause in clauses.take(3) {
        let from = clause.subject.start.max(rest.start);
        let told = from..clause.range.end;
        if !clause.who.is_another() && CIRCUMSTANCES.within(text, told.clone()).is_some() {
            return true;
        }
        if relative(text, clause) {
            return true;
        }
        match clause.who {
            Who::I | Who::We => return false,
            Who::Other | Who::You | Who::Crowd => return others_part(text, clause, although),
            Who::Thing | Who::Mine => return circumstance(text, clause),
            Who::Bare if words!("imagine try").has(text.word(clause.verb)) => return true,
            Who::Bare => {}
        }
    }
    false
}

/// "you kept interrupting", "nobody told me", "the client wanted an answer".
fn others_part(text: &Text<'_>, clause: &Clause, although: bool) -> bool {
    let predicate = clause.predicate();
    let not = text.holds(clause.subject.end..clause.range.end, words!("never not"))
        || words!("no nobody none noone").has(text.word(clause.subject.start));
    let verb = predicate
        .clone()
        .find(|&at| {
            text.is_word(at)
                && !words!("'s all already also been d did had has have just never not only still was were")
                    .has(text.word(at))
        })
        .map_or("", |at| text.word(at));
    let right =
        text.holds(predicate.clone(), words!("afraid every fair hurt kind patient polite right scared")) && !not;
    if text.holds(clause.verb..clause.verb + 1, words!("could might must should"))
        && text.holds(clause.verb..clause.verb + 3, words!("have"))
    {
        return true;
    }
    let told = INFORMED.has(verb) && !not && !words!("said say").has(verb)
        || INFORMED.has(verb) && !not && text.holds(predicate.clone(), words!("warned"));
    let so = text.reads(clause.range.start + 1, &["so"]) || text.word(clause.range.start) == "so";
    let must = text.reads(clause.verb, &["had", "to"])
        || text.reads(clause.verb, &["have", "to"])
            && clause.who == Who::You
            && !text.reads(clause.verb + 2, &["understand"]);
    let reacts = REACTIONS.has(verb) && !not;
    let heard_it =
        text.holds(predicate, words!("can could")) && text.holds(clause.verb..clause.verb + 3, words!("see tell"));
    // "although he'd been drinking" makes it worse; "although nobody reads forty pages" does not.
    let condemned = clause.predicate().any(|at| blame::is_verdict(text, at));
    let worse = although && !not && !condemned && clause.who != Who::You && !KEPT.has(verb);
    !(worse || right || told || so || must || reacts || heard_it)
}

/// What others do that still excuses behind "although".
static KEPT: Words = Words::of("began forced insisted kept made parked pushed refused started wanted");

/// "the list I was working from was incomplete": the list is the subject.
fn relative(text: &Text<'_>, clause: &Clause) -> bool {
    let before = clause.subject.start.checked_sub(1).filter(|&at| at > clause.range.start);
    before.is_some_and(|at| {
        text.is_word(at)
            && !ADVERBS.has(text.word(at))
            && !JOINING.has(text.word(at))
            && words!("all every my our the their your").has(text.back(at, 1))
    }) && text.holds(clause.verb + 1..clause.range.end, words!("are had is was were"))
}

/// "it was dark", "the trains were a mess": the world's part, unless it tells the harm.
fn circumstance(text: &Text<'_>, clause: &Clause) -> bool {
    if !clause.has_verb() || text.word(clause.verb) == "will" {
        return false;
    }
    let worse = text.holds(
        clause.range.clone(),
        words!(
            "apology damage decision done enough excuse excuses fault fixed harm hurt i matter me mine mistake shrug \
     sorry trust truth worse",
        ),
    ) || text.holds(clause.range.clone(), words!("wrong"))
        && text.holds(clause.subject.clone(), words!("it that this what which"))
        || text.reads(clause.verb + 1, &["too", "late"]);
    let me_last = text.back(clause.range.end, 1) == "me" && text.holds(clause.range.clone(), words!("is was"));
    let never_that = text.holds(clause.verb..clause.verb + 2, words!("not"))
        && text.words(clause.verb..clause.verb + 3).any(|word| word.ends_with("ing"));
    if never_that {
        return false;
    }
    let given = text.holds(clause.range.clone(), words!("given"));
    let not_told = text.holds(clause.subject.clone(), words!("that which"))
        && !is_person(text, clause.subject.start)
        && text.holds(clause.verb..clause.verb + 3, words!("no not"));
    given || !(worse || me_last || not_told)
}

/// The writer drops the excuse at once.
fn dropped(text: &Text<'_>, from: usize, end: usize) -> bool {
    let until = (end + 16).min(text.tokens.len());
    (from..until).any(|at| {
        words!("hardly isnt never no not").has(text.word(at))
            && text.holds(at + 1..at + 5, words!("excuse excuses justification justify reason"))
            || text.word(at) == "none"
                && text.holds(at + 1..at + 6, words!("changes excuse excuses makes matters wrote"))
    })
}

/// Kept for the joining of the two halves.
#[allow(dead_code)]
static JOINED: Words = Words::of("and");
