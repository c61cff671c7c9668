//! Clauses and their subjects: who does, or is, what the clause tells.
//!
//! No grammar of English stands here, only what the nudges lean on: a sentence is parted at marks and joining words,
//! and in each part the first noun or pronoun before the first verb is its subject.

use super::lexicon::{ADVERBS, AUXILIARIES, JOINING, PERSON, PREPOSITIONS, VERBS, is_past, is_person};
use super::text::Text;
use super::words::{MY, is_number, words};

/// Whom a clause speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// I, me.
    I,
    /// We.
    We,
    /// You.
    You,
    /// Another person or a group, named, by role or by pronoun.
    Other,
    /// Everyone, nobody, people.
    Crowd,
    /// "My silence", "my part": a thing of mine.
    Mine,
    /// Anything else.
    Thing,
    /// No subject: the clause begins with its verb or has none.
    Bare,
}

impl Who {
    /// Somebody who is not the writer.
    pub(crate) fn is_another(self) -> bool {
        matches!(self, Who::You | Who::Other | Who::Crowd)
    }
}

/// A part of a sentence with one subject.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    /// Token numbers, joining word included.
    pub(crate) range: core::ops::Range<usize>,
    /// Its subject, taken over from the clause before where it has none of its own.
    pub(crate) who: Who,
    /// The tokens of the subject; empty without one.
    pub(crate) subject: core::ops::Range<usize>,
    /// The first verb; the end of the clause without one.
    pub(crate) verb: usize,
    /// First clause of its sentence.
    pub(crate) opens: bool,
    /// The subject is taken over.
    pub(crate) inherits: bool,
    /// Stands in quotation marks.
    pub(crate) shielded: bool,
    /// Stands in a question.
    pub(crate) asks: bool,
}

impl Clause {
    /// From the verb to the end.
    pub(crate) fn predicate(&self) -> core::ops::Range<usize> {
        self.verb..self.range.end
    }

    /// Has a verb.
    pub(crate) fn has_verb(&self) -> bool {
        self.verb < self.range.end
    }
}

/// Parts every sentence into clauses.
pub(crate) fn clauses(text: &Text<'_>) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for sentence in &text.sentences {
        let mut from = sentence.range.start;
        let (mut opens, mut verb) = (true, false);
        for at in sentence.range.clone() {
            let end = at + 1;
            verb |= is_verb(text, at);
            let cut = end == sentence.range.end || parts(text, end) || (verb && subject_begins(text, end));
            if !cut && end - from < 60 {
                continue;
            }
            let range = from..end;
            (from, verb) = (end, false);
            if !text.tokens.get(range.clone()).unwrap_or_default().iter().any(super::token::Token::is_word) {
                continue;
            }
            let before = if opens { None } else { clauses.last() };
            let mut clause = clause(text, range, before);
            clause.opens = opens;
            clause.asks = sentence.asks;
            clauses.push(clause);
            opens = false;
        }
    }
    clauses
}

/// Behind a verb, a pronoun that can only be a subject begins a clause: "I told him | I was sorry".
fn subject_begins(text: &Text<'_>, at: usize) -> bool {
    let (word, before) = (text.word(at), text.back(at, 1));
    let subject = match word {
        "i" | "we" | "he" | "she" | "they" => true,
        "you" => is_verb(text, at + 1) && !PREPOSITIONS.has(before),
        _ => false,
    };
    subject && !JOINING.has(before) && before != "that" && !MY.has(before)
}

/// Whether a new clause begins at this token.
fn parts(text: &Text<'_>, at: usize) -> bool {
    let (word, before, next) = (text.word(at), text.back(at, 1), text.word(at + 1));
    if text.quoted(at) != at.checked_sub(1).is_some_and(|at| text.quoted(at)) {
        return true;
    }
    match word {
        "," | ":" | "(" | ")" | "-" => true,
        "that" => {
            !PREPOSITIONS.has(before)
                && !words!(", all and because but if not so that").has(before)
                && !before.is_empty()
        }
        "as" => words!("he i if it my she the they though usual we you").has(next),
        "so" => {
            !words!("far long many much").has(next)
                && !words!("'s am and are be did do feel is just not or said say think was were").has(before)
        }
        "then" => true,
        "for" => words!("he i it she they we").has(next),
        _ => JOINING.has(word) && !(word == "and" && is_number(before) && is_number(next)),
    }
}

fn clause(text: &Text<'_>, range: core::ops::Range<usize>, before: Option<&Clause>) -> Clause {
    let shielded = range.clone().filter(|&at| text.is_word(at)).all(|at| text.quoted(at));
    let (mut who, subject, verb) = subject(text, &range, before);
    let joined = words!(", : after and before but or so than then when while yet").has(text.word(range.start));
    let mut inherits = false;
    if who == Who::Bare
        && verb < range.end
        && joined
        && let Some(before) = before.filter(|before| before.has_verb() || before.who.is_another())
        && !before.shielded
    {
        who = before.who;
        inherits = who != Who::Bare;
    }
    Clause { range, who, subject, verb, opens: false, inherits, shielded, asks: false }
}

/// Who the subject is, where it stands, and where the first verb stands.
fn subject(
    text: &Text<'_>,
    range: &core::ops::Range<usize>,
    before: Option<&Clause>,
) -> (Who, core::ops::Range<usize>, usize) {
    let end = range.end;
    let mut at = range.start;
    while at < end {
        let word = text.word(at);
        let next = text.word(at + 1);
        if words!("all everything nothing something what whatever").has(word)
            && words!("he i she they we you").has(next)
        {
            at += 1;
            continue;
        }
        if let Some(who) = pronoun(text, at, before) {
            let verb = if who == Who::Crowd { verb_behind(text, at + 1, end) } else { verb_after(text, at + 1, end) };
            return (who, at..at + 1, verb);
        }
        if !text.is_word(at) || passed(text, at) {
            at += 1;
        } else if PREPOSITIONS.has(word) {
            at = past_phrase(text, at + 1, end);
        } else if is_verb(text, at) && !names(text, at) {
            return (Who::Bare, at..at, at);
        } else if words!("all any both each few half many most neither none one some three two").has(word)
            && (next == "of" || matches!(next, ""))
        {
            let who = match text.word(at + 2) {
                "us" => Who::We,
                "you" => Who::You,
                "them" => Who::Other,
                _ => return noun(text, at, end),
            };
            return (who, at..at + 3, verb_after(text, at + 3, end));
        } else {
            return noun(text, at, end);
        }
    }
    (Who::Bare, end..end, end)
}

/// A pronoun that can be a subject.
fn pronoun(text: &Text<'_>, at: usize, before: Option<&Clause>) -> Option<Who> {
    let next = text.word(at + 1);
    let next_is_verb = || is_verb(text, at + 1) || !text.is_word(at + 1) || ADVERBS.has(next);
    Some(match text.word(at) {
        "i" => Who::I,
        "me" | "myself" if !text.is_word(at + 1) || next == "and" => Who::I,
        "we" => Who::We,
        "you" | "u" if next != "know" || !matches!(text.word(at + 2), "," | "") => Who::You,
        "he" | "she" | "they" => Who::Other,
        "someone" | "somebody" | "anyone" | "anybody" | "everyone" | "everybody" | "nobody" | "noone" | "people" => {
            Who::Crowd
        }
        "no" if next == "one" => Who::Crowd,
        "one" if is_verb(text, at + 1) => Who::Crowd,
        "these" | "those" if words!("guys lot others people three two").has(next) => Who::Other,
        "it" | "there" | "what" | "which" | "whatever" | "everything" | "nothing" | "something" | "anything" => {
            Who::Thing
        }
        "this" | "these" | "those" if next_is_verb() => Who::Thing,
        "that" if next_is_verb() && is_person(text, at.wrapping_sub(1)) => Who::Other,
        "that" if next_is_verb() && words!("i me").has(text.back(at, 1)) => Who::I,
        "that" if next_is_verb() => Who::Thing,
        "who" => match text.back(at, 1) {
            "me" | "i" | "myself" => Who::I,
            "one" | "ones" | "person" if before.is_some_and(|before| before.who == Who::I) => Who::I,
            "one" if before.is_some_and(|before| before.who == Who::Thing) && text.back(at, 3) == "i" => Who::I,
            _ if before.is_some_and(|before| before.who == Who::I && words!("am was").has(text.word(before.verb))) => {
                Who::I
            }
            "those" | "anyone" | "anybody" | "people" | "everyone" | "someone" | "somebody" => Who::Crowd,
            "you" => Who::You,
            _ => Who::Other,
        },
        "whoever" => Who::Crowd,
        _ => return None,
    })
}

/// Words before a subject that are not it.
fn passed(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    JOINING.has(word)
        || ADVERBS.has(word)
        || (word.len() > 4 && word.ends_with("ly") && !PERSON.has(word))
        || word == "'s"
}

/// Past the noun of a prepositional phrase: up to a pronoun, a verb, or an article after a word.
fn past_phrase(text: &Text<'_>, from: usize, end: usize) -> usize {
    let mut seen = 0;
    for at in from..end {
        let word = text.word(at);
        let nominative = words!("he i it she there they we").has(word) || (word == "you" && seen > 0);
        let article = words!("a an everyone his my no nobody our the their these those").has(word);
        if nominative || (seen > 0 && (article || AUXILIARIES.has(word))) || (seen > 1 && is_verb(text, at)) {
            return at;
        }
        seen += usize::from(!article && text.is_word(at));
    }
    end
}

/// Reads a noun with what belongs to it, up to its verb.
fn noun(text: &Text<'_>, from: usize, end: usize) -> (Who, core::ops::Range<usize>, usize) {
    let mine = text.word(from) == "my";
    let (mut person, mut inside) = (false, true);
    let mut at = from;
    while at < end {
        let word = text.word(at);
        if at > from && words!("everyone he i nobody she they we you").has(word) && !PREPOSITIONS.has(text.back(at, 1))
        {
            let who = pronoun(text, at, None).unwrap_or(Who::Other);
            return (who, at..at + 1, verb_after(text, at + 1, end));
        }
        if at > from && is_verb(text, at) {
            break;
        }
        if word == "'s" {
            person = false;
        } else if PREPOSITIONS.has(word) {
            inside = inside && person;
        } else if inside && is_person(text, at) {
            person = true;
        }
        at += 1;
    }
    let who = match (person, mine) {
        (true, _) => Who::Other,
        (false, true) => Who::Mine,
        _ => Who::Thing,
    };
    (who, from..at, at)
}

/// A word in -s before an auxiliary is a noun: "promises were made".
fn names(text: &Text<'_>, at: usize) -> bool {
    text.word(at).ends_with('s') && VERBS.has(text.word(at)) && AUXILIARIES.has(text.word(at + 1))
}

/// The verb behind "nobody on the committee".
fn verb_behind(text: &Text<'_>, from: usize, end: usize) -> usize {
    let next = verb_after(text, from, end);
    let phrase = PREPOSITIONS.has(text.word(next)) || text.word(next) == "else";
    let verb = || (next + 1..end.min(next + 8)).find(|&at| is_verb(text, at) || text.word(at) == "ever");
    if phrase { verb().unwrap_or(next) } else { next }
}

/// The first verb after a pronoun: the next word that is no adverb.
fn verb_after(text: &Text<'_>, from: usize, end: usize) -> usize {
    let from =
        from + usize::from(text.back(from, 1) == "you" && words!("all both guys lot people two").has(text.word(from)));
    (from..end)
        .find(|&at| {
            text.is_word(at)
                && !(ADVERBS.has(text.word(at))
                    || text.word(at).ends_with("ly") && text.word(at) != "rely" && text.word(at) != "reply")
                || text.word(at) == "'s"
        })
        .unwrap_or(end)
}

/// Whether a word can only be, or here is, a verb.
#[inline(never)]
pub(crate) fn is_verb(text: &Text<'_>, at: usize) -> bool {
    let (word, before, next) = (text.word(at), text.back(at, 1), text.word(at + 1));
    if word == "'s" {
        return words!("everyone he here how it nobody she that there this what where who").has(before)
            || words!("a always been going gone just never no not right so the to too wrong").has(next);
    }
    if MY.has(before) && !AUXILIARIES.has(word) {
        return false;
    }
    AUXILIARIES.has(word)
        || is_past(word)
        || VERBS.has(word)
        || (words!("always never").has(before) && text.is_word(at) && !PREPOSITIONS.has(word))
}
