//! Who is speaking: does "I" own an act, an omission, a result; and does the text tell results at all.

use super::clause::{Clause, Who, is_verb};
use super::hears::Stem;
use super::lexicon::{ADVERBS, PREPOSITIONS, is_past};
use super::text::Text;
use super::words::{COLOUR, Forms, Lexicon, Phrases, Words, words};
use core::ops::Range;

/// What a text tells, as far as ownership goes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told {
    /// Somebody speaks as "I" of an act, an omission, a responsibility, a result or an apology.
    pub(crate) owner: bool,
    /// An act or omission of I or we.
    pub(crate) act: bool,
    /// An act told without its doer.
    pub(crate) doerless: bool,
    /// The first result.
    pub(crate) result: Option<Range<usize>>,
    /// Clauses that tell anything.
    pub(crate) clauses: usize,
}

/// Things of mine that own: "my silence", "my fault".
static MINE: Forms = Forms::of(include_str!("lexicon/mine.txt"));
/// "on me", "by me", "it was me".
static OWNING: Phrases = Phrases::of(include_str!("lexicon/owning.phrases"));
/// Results, told of anybody or anything.
static RESULTS: Phrases = Phrases::of(include_str!("lexicon/results.phrases"));
/// Results when "I" is their subject; of I, many of the words above are acts ("I dropped the drill", "I left early").
static MY_RESULTS: Phrases = Phrases::of(include_str!("lexicon/my_results.phrases"));
/// Results that told as "was left", "was missed" are somebody's act.
static DOERLESS: Forms = Forms::of("called cut dropped left missed passed skipped");
/// "There was a lack of communication."
static LACKS: Phrases = Phrases::of(include_str!("lexicon/lacks.phrases"));
/// "was" + one of these is another's act upon me.
static SUFFERED: Lexicon = Lexicon::of(
    "asked assigned blamed bullied called consulted cut denied excluded forced given handed ignored informed \
     instructed invited kept led left lied made misled named offered ordered passed pressured promised pushed \
     put rushed sent set shown shut taught told treated undermined warned",
);
/// Participles that tell what befell somebody.
static EVENTS: Lexicon = Lexicon::of(
    "awarded born closed done evacuated finished found gone got injured planned rescued seen soaked supposed \
     surrounded trapped used won",
);
/// "I" + one of these owns nothing: it reports a mind or a feeling.
static MINDS: Lexicon = Lexicon::of(
    "believe doubt feel felt find guess heard hope imagine know learned learnt love mean need reckon remember \
     see suppose think understand want wish wonder",
);
/// Feelings after "I was", "I am", "I felt".
static FEELINGS: Lexicon = Lexicon::of(include_str!("lexicon/feelings.txt"));
/// States that stand after "because I" as if "was" stood before them.
static STATES: Lexicon = Lexicon::of(include_str!("lexicon/states.txt"));

/// Reads a text for its owner.
pub(crate) fn told(text: &Text<'_>, stem: Stem) -> Told {
    let mut told = Told::default();
    for (_, clause) in text.told() {
        told.clauses += 1;
        let own = owning_words(text, clause);
        told.owner |= own;
        told.act |= own && !only_result(text, clause);
        match speaker(text, clause, stem) {
            Who::I => first_person(text, clause, &mut told),
            Who::We => we(text, clause, &mut told),
            Who::Mine | Who::Thing | Who::Bare => thing(text, clause, &mut told),
            Who::Other | Who::You | Who::Crowd => event(text, clause, &mut told),
        }
    }
    told
}

/// The subject, where a missing one may be the writer.
fn speaker(text: &Text<'_>, clause: &Clause, stem: Stem) -> Who {
    let first_word = clause
        .range
        .clone()
        .find(|&at| text.is_word(at) && !words!("and because but cause so").has(text.word(at)))
        .unwrap_or(clause.range.end);
    let word = text.word(first_word);
    let fits = stem == Stem::BecauseI && clause.opens;
    let head = text.word(clause.subject.start);
    if clause.who == Who::Thing && fits && (STATES.has(head) || is_gerund(head)) {
        return Who::I;
    }
    if clause.who != Who::Bare {
        return clause.who;
    }
    let verb = text.word(clause.verb);
    let begins = clause.verb == first_word
        || text
            .words(first_word..clause.verb)
            .all(|word| ADVERBS.has(word) || COLOUR.has(word) || word == "not" || word == "never");
    let state = STATES.has(word) || words!("not so too").has(word) && stem == Stem::BecauseI;
    let gerund = is_gerund(word) && stem == Stem::BecauseI;
    let passive = stem == Stem::BecauseI
        && words!("was were").has(verb)
        && (clause.verb + 1..clause.verb + 4).any(|at| SUFFERED.has(text.word(at)));
    let infinitive = !clause.has_verb() && clause.opens && BARE_ACTS.has(word);
    if passive {
        return Who::Other;
    }
    if clause.has_verb() && begins && !words!("'s are does has is").has(verb) && !VERB_NOUNS.has(verb)
        || state && stem == Stem::BecauseI
        || gerund
        || infinitive
    {
        return Who::I;
    }
    if is_verb(text, first_word) && clause.opens && is_past(word) {
        return Who::I;
    }
    Who::Bare
}

fn is_gerund(word: &str) -> bool {
    word.ends_with("ing")
        && word.len() > 4
        && !words!("anything evening everything meeting morning nothing something").has(word)
}

/// Bare verbs that may open an answer: "dont know", "forget everything".
const BARE_ACTS: Words =
    words!("assume avoid choose forget hate hide ignore know lie overestimate push put rush skip want");
/// Past forms that open a noun: "broken promises", "lost time".
static VERB_NOUNS: Words = Words::of("broken given hidden rushed spoken unread written");

/// "my silence", "on me", "mine", "sorry".
fn owning_words(text: &Text<'_>, clause: &Clause) -> bool {
    clause.range.clone().any(|at| {
        if text.quoted(at) {
            return false;
        }
        let word = text.word(at);
        let thing = word == "my"
            && (1..=3).any(|by| {
                MINE.has(text.word(at + by))
                    && (1..by).all(|n| {
                        !PREPOSITIONS.has(text.word(at + n)) && text.word(at + n) != "'s" && text.is_word(at + n)
                    })
                    && text.word(at + by + 1) != "'s"
            });
        let sorry = words!("apologies apologise apologize regret sorry soz").has(word) && apologises(text, clause, at);
        // "They ignored my plan": mine, but theirs to act on.
        let theirs = clause.who.is_another() && at > clause.verb && !PREPOSITIONS.has(text.back(at, 1));
        thing && !theirs
            || sorry
            || word == "mine"
            || word == "myself" && clause.who != Who::Other
            || OWNING.at(text, at).is_some()
    })
}

/// An apology spoken as "I", also with the "I" dropped. "We regret", "the board apologises", "apologies to anyone" are none.
fn apologises(text: &Text<'_>, clause: &Clause, at: usize) -> bool {
    if matches!(clause.who, Who::We | Who::Other | Who::You | Who::Crowd) {
        return false;
    }
    match text.word(at) {
        "apologies" => {
            words!("my sincere").has(text.back(at, 1))
                || (!words!("our their").has(text.back(at, 1))
                    && !text.holds(at + 1..at + 3, words!("all anybody anyone everyone those whoever"))
                    && clause.opens
                    && !matches!(text.back(at, 1), "our"))
        }
        "sorry" => {
            clause.who == Who::I
                || matches!(
                    text.back(at, 1),
                    "" | "."
                        | ","
                        | "\n"
                        | "and"
                        | "so"
                        | "very"
                        | "really"
                        | "but"
                        | "-"
                        | "!"
                        | ";"
                        | "truly"
                        | "just"
                        | ":"
                        | "am"
                )
        }
        _ => clause.who == Who::I || clause.verb == at || clause.range.start == at,
    }
}

fn only_result(text: &Text<'_>, clause: &Clause) -> bool {
    clause.who == Who::I && MY_RESULTS.within(text, clause.range.clone()).is_some()
}

fn first_person(text: &Text<'_>, clause: &Clause, told: &mut Told) {
    let verb = content_verb(text, clause);
    let word = text.word(verb);
    let lost = clause
        .predicate()
        .find(|&at| words!("lose lost").has(text.word(at)))
        .filter(|&at| is_loss(text, at))
        .map(|at| at..at + 1);
    if let Some(result) = MY_RESULTS.within(text, clause.range.clone()).or(lost) {
        told.owner = true;
        told.result.get_or_insert(result);
        return;
    }
    let be = text.words(clause.verb..verb).any(|word| words!("am be been got was were").has(word));
    if be && SUFFERED.has(word) && text.back(verb, 1) != "i" {
        return;
    }
    let alone = !text.is_word(verb + 1)
        || words!("about after and at because but by for so that to when with").has(text.word(verb + 1));
    if be && FEELINGS.has(word) && alone
        || words!("feel felt").has(text.word(clause.verb))
            && !words!("a as like that the").has(text.word(clause.verb + 1))
        || text.reads(clause.verb, &["am", "not", "sure"])
    {
        return;
    }
    let mind = MINDS.has(word)
        && !text.reads(verb, &["feel", "like"])
        && !text.holds(clause.verb..verb, words!("did"))
        && !text.holds(clause.predicate(), words!("had should"));
    let unable =
        text.reads(clause.verb, &["can", "not"]) && words!("believe explain say tell").has(text.word(clause.verb + 2));
    if mind || unable {
        return;
    }
    told.owner = true;
    // "before I came in" tells a time and no act.
    let time = words!("after before till until when while").has(text.word(clause.range.start))
        && words!("arrived came got heard left returned saw woke").has(word);
    told.act |= !time;
}

/// A loss is a result; a temper, a key or a paper is lost by somebody.
fn is_loss(text: &Text<'_>, at: usize) -> bool {
    let mut behind = (at + 1..at + 5).take_while(|&n| text.is_word(n)).map(|n| text.word(n)).peekable();
    behind.peek().is_some_and(|word| !words!("her him it them").has(word)) && !behind.any(|word| MISLAID.has(word))
}

/// What one loses by an act or an omission.
static MISLAID: Forms = Forms::of(
    "attention bag balance bill book card cash cheque composure concentration control cool count courage \
     document envelope faith file focus folder form grip head heart interest invoice key laptop letter list \
     manner map money nerve note notebook page paper parcel passport patience phone photo place receipt \
     recording ring sight sleep temper thread ticket time touch track trust wallet way weight",
);

/// The verb that says what is done: past auxiliaries and adverbs.
fn content_verb(text: &Text<'_>, clause: &Clause) -> usize {
    clause
        .predicate()
        .find(|&at| {
            let word = text.word(at);
            text.is_word(at)
                && !words!(
                    "'s am are be been can could d did do does got had has have is never not was were will would",
                )
                .has(word)
                && !ADVERBS.has(word)
                && !COLOUR.has(word)
        })
        .unwrap_or(clause.verb)
}

fn we(text: &Text<'_>, clause: &Clause, told: &mut Told) {
    if MINDS.has(text.word(content_verb(text, clause))) {
        return;
    }
    if let Some(result) = RESULTS.within(text, clause.range.clone()) {
        told.result.get_or_insert(result);
    } else if clause.has_verb() {
        let verb = content_verb(text, clause);
        let feel = FEELINGS.has(text.word(verb))
            || MINDS.has(text.word(verb))
            || text.reads(clause.verb, &["were"]) && !is_past(text.word(verb)) && !text.word(verb).ends_with("ing");
        told.act |= !feel;
    }
}

fn thing(text: &Text<'_>, clause: &Clause, told: &mut Told) {
    let doerless = doerless(text, clause) || LACKS.within(text, clause.range.clone()).is_some();
    told.doerless |= doerless;
    if !doerless && let Some(result) = RESULTS.within(text, clause.range.clone()) {
        let told_past = text
            .words(clause.range.clone())
            .any(|word| is_past(word) && word != "gone" || words!("did had was were").has(word));
        let present = clause.has_verb()
            && (!told_past || words!("'s are can could is may might should will would").has(text.word(clause.verb)));
        if !present {
            told.result.get_or_insert(result);
        }
    }
}

/// Somebody else's doing is an event when it tells a result.
fn event(text: &Text<'_>, clause: &Clause, told: &mut Told) {
    let nobody = words!("no nobody noone").has(text.word(clause.subject.start)) && clause.has_verb();
    let plain = is_past(text.word(clause.verb))
        && !SUFFERED.has(text.word(clause.verb))
        && !text.holds(clause.predicate(), words!("me my us"));
    if nobody
        && plain
        && !words!("bothered cared checked did explained had knew listened looked noticed said spoke")
            .has(text.word(clause.verb))
    {
        told.result.get_or_insert(clause.subject.start..clause.verb + 1);
        return;
    }
    if doerless(text, clause) {
        told.doerless = true;
    } else if let Some(result) = RESULTS.within(text, clause.range.clone())
        && !matches!(text.word(result.start), "sold")
    {
        told.result.get_or_insert(result);
    }
}

/// "Corners were cut", "it was not passed on", "the contract should have been read": a passive that is no result.
fn doerless(text: &Text<'_>, clause: &Clause) -> bool {
    let be = clause.range.clone().find(|&at| words!("been being got was were").has(text.word(at)));
    let Some(be) = be else {
        return clause.range.clone().any(|at| words!("could should").has(text.word(at)) && text.word(at + 1) == "have");
    };
    let passed = |at: usize| {
        let word = text.word(at);
        ADVERBS.has(word) || COLOUR.has(word) || words!("been being never not").has(word) || word.ends_with("ly")
    };
    let Some(done) = (be + 1..be + 5).find(|&at| text.is_word(at) && !passed(at)) else { return false };
    let word = text.word(done);
    let found = RESULTS.at(text, done);
    let result = found.is_some() || FEELINGS.has(word) || EVENTS.has(word);
    if text.holds(done + 1..done + 4, words!("by")) {
        return false;
    }
    let act = DOERLESS.has(word) && found.is_none_or(|end| end == done + 1);
    is_past(word) && (!result || act || text.holds(be..done, words!("never not")))
}
