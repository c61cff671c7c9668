//! `absolutes`: all or nothing, or catastrophe, about self, others, the future or worth.
//!
//! Why: an exception shows where to begin.
//!
//! Wakes: `Nobody will ever trust me again.` · `I always let people down.` · `My career is over.` ·
//! `There's no coming back from this.` · `She never listens to anybody.` · `everything is ruined because of me`
//! Sleeps: `I never called Sam back on Friday.` · `Nobody was hurt, thank God.` · `We train always on Mondays.` ·
//! `Not everything was lost.` · `I will always ask the nurse first.` · `never again without a test plan`

use crate::coach::Heard;
use crate::coach::clause::{Clause, Who};
use crate::coach::hears::Stem;
use crate::coach::lexicon::is_past;
use crate::coach::scope;
use crate::coach::text::Text;
use crate::coach::words::{Forms, Phrases, Words};
use core::ops::Range;

/// Catastrophes that need nothing beside them.
const ENDS: Phrases = Phrases(include_str!("../lexicon/absolutes.phrases"));
/// What is broken only for good: a life, a name, a bond.
const DEAR: Words = Words(
    "career chance chances credibility dream dreams everything family friendship friendships future honour life \
     lives marriage name relationship relationships reputation soul standing trust world",
);
/// Verbs and participles of ruin.
const RUIN: Forms =
    Forms("blow blown broken burn dead destroy doom finish gone lost over ruin shatter shot wasted wreck");
/// Doings that are failings when they are always done.
const FAILING: Forms = Forms(
    "abandon avoid betray blow botch break cheat choke choose collapse crack crumble destroy disappear \
     disappoint drop explode fail fall flop fold forget freeze fuck fumble give hide hurt interrupt let lie lose \
     mess miss neglect overreact panic pick push quit regret ruin run sabotage say screw shout snap snarl spoil \
     sulk trip waste wreck",
);
/// What "always do" makes a trait: "I always do this".
const POINTS: Words = Words("it same that these things this what wrong");
/// What others never do, or always do, when a sentence condemns them.
const CONDEMNS: Forms = Forms(
    "admit answer apologise apologize appreciate back blame blow bother brag care change cheat come complain do \
     forget give help hide ignore interrupt leave let lie lift listen make moan pay pick pretend reply say shout \
     show steal take tell thank think treat try turn understand want",
);
/// Being, becoming: what a forecast about oneself is made of. A verb of doing would be a promise.
const BECOMING: Forms = Forms(
    "amount be become belong catch change deserve enough escape face feel find finish fit forgive get go happen \
     have heal improve know learn live lose love make manage matter measure pass rebuild recover see shake stop \
     succeed trust understand win work",
);
/// What everybody will think or nobody will do.
const REGARD: Forms = Forms(
    "ask believe blame buy care choose come despise employ follow forget forgive hate help hire invite judge \
     know laugh leave like listen look love need notice pick promote read remember respect say see speak stay \
     stand support take talk think touch trust vote want work",
);

pub(crate) fn find(heard: &Heard<'_, '_>) -> Option<Range<usize>> {
    let text = heard.text;
    text.told().find_map(|(number, clause)| {
        ends(text, clause)
            .or_else(|| ruined(text, clause))
            .or_else(|| crowd(text, clause))
            .or_else(|| never_will(heard, number, clause))
            .or_else(|| always(heard, clause))
            .or_else(|| never(heard, clause))
            .or_else(|| whole(heard, clause))
    })
}

fn ends(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    clause.range.clone().find_map(|at| {
        let end = ENDS.at(text, at)?;
        let first = text.word(at);
        let lifted = scope::lifted(text, clause.range.start)
            || (!matches!(first, "no" | "not" | "never" | "nothing" | "nobody" | "can" | "none")
                && scope::negated(text, at));
        let planned = text.quoted(at);
        (!lifted && !planned).then_some(at..end)
    })
}

/// "My reputation is ruined", "I've ruined my future": ruin, and something dear, in one clause.
fn ruined(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    let at = clause.range.clone().find(|&at| {
        let word = text.word(at);
        RUIN.has(word)
            && (text.word(at) != "over"
                || matches!(text.back(at, 1), "is" | "'s" | "all" | "completely" | "basically" | "was"))
    })?;
    let dear = clause.range.clone().find(|&n| DEAR.has(text.word(n)) && dear(text, n, at))?;
    let fact = text.word(at) == "lost" && text.word(dear) != "everything"
        || matches!(text.word(at), "finished" | "finish")
            && !is_be(text.back(at, 1))
            && !text.reads(at + 1, &["for", "good"]);
    let negated = scope::negated(text, at) || scope::negated(text, dear) || scope::lifted(text, clause.range.start);
    (!fact && !negated && !text.quoted(at)).then(|| at.min(dear)..at.max(dear) + 1)
}

/// The dear thing belongs to someone, or is everything; "my name on the list" is another thing.
fn dear(text: &Text<'_>, at: usize, ruin: usize) -> bool {
    let word = text.word(at);
    let owned = matches!(
        text.back(at, 1),
        "my" | "our"
            | "your"
            | "his"
            | "her"
            | "their"
            | "'s"
            | "any"
            | "all"
            | "every"
            | "whole"
            | "good"
            | "entire"
            | "of"
            | "the"
            | "this"
    );
    match word {
        "everything" => at.abs_diff(ruin) < 9,
        "family" | "world" | "soul" | "dream" | "dreams" => owned && text.word(ruin) != "over",
        "name" | "standing" | "chance" | "chances" | "life" | "lives" => owned && text.back(at, 1) != "the",
        _ => owned,
    }
}

fn is_be(word: &str) -> bool {
    matches!(word, "is" | "are" | "am" | "be" | "was" | "were" | "'s" | "been")
}

/// Everybody hates me; nobody will ever want to work with me.
fn crowd(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    let first = text.word(clause.subject.start);
    let all = clause.who == Who::Crowd
        && !matches!(first, "someone" | "somebody" | "people" | "one" | "anyone" | "anybody" | "who" | "whoever")
        || matches!(first, "none" | "every" | "all" | "neither")
        || matches!(clause.who, Who::You | Who::Other) && text.holds(clause.subject.end..clause.verb, &["all"]);
    if !all || scope::lifted(text, clause.range.start) || text.back(clause.subject.start, 1) == "not" {
        return None;
    }
    let predicate = clause.predicate();
    let nobody = matches!(first, "nobody" | "no" | "noone" | "none" | "neither");
    let verb = text.word(clause.verb);
    let will = matches!(verb, "will" | "would" | "can" | "could" | "is" | "are")
        && (!matches!(verb, "is" | "are")
            || text.reads(clause.verb + 1, &["going", "to"])
            || text.reads(clause.verb + 1, &["ever", "going"]));
    let ever = predicate
        .clone()
        .take(4)
        .find(|&at| text.word(at) == "ever" && !(is_past(text.word(at + 1)) && !will))
        .is_some();
    let regard = predicate.clone().take(7).any(|at| REGARD.has(text.word(at)) && !(text.word(at) == "help" && !ever));
    let me = text.holds(predicate.clone(), &["me", "i", "us", "my", "anything"])
        || text.word(clause.range.end) == "i"
        || text.word(clause.range.end + 1) == "i";
    let forecast = will && regard && (me || ever || nobody && matches!(verb, "will" | "is" | "are"));
    let hates = !is_past(verb)
        && ["hate", "hates", "despise", "despises", "blame", "blames", "laughing", "laughs", "judging", "judges"]
            .iter()
            .any(|word| text.holds(predicate.clone().start..predicate.end.min(predicate.start + 3), &[word]));
    let thinks = matches!(verb, "think" | "thinks" | "know" | "knows" | "sees" | "see")
        && text.holds(clause.verb..clause.verb + 6, &["worst", "me", "i", "it"])
        && (text.holds(clause.verb..clause.verb + 6, &["worst", "i", "me"]) || !text.is_word(clause.verb + 2));
    let ever_does = nobody && ever && !is_past(verb) || nobody && text.reads(clause.verb, &["ever"]);
    let left =
        text.holds(predicate.clone(), &["me", "us"]) && text.reads(predicate.end.saturating_sub(2), &["for", "good"]);
    let leaves = first == "every" && will && text.holds(predicate.clone(), &["leave", "go", "quit", "walk"]);
    (forecast || hates || thinks || ever_does || left || leaves)
        .then(|| clause.subject.start..predicate.end.min(clause.verb + 6))
}

/// "She's never going to trust me again", "I'll never be any good".
fn never_will(heard: &Heard<'_, '_>, _number: usize, clause: &Clause) -> Option<Range<usize>> {
    let text = heard.text;
    let predicate = clause.predicate();
    let never = predicate.clone().find(|&at| {
        text.word(at) == "never"
            || text.word(at) == "ever"
                && text.words(predicate.start..at).any(|word| matches!(word, "not" | "nobody" | "nothing"))
    })?;
    let before = text.back(never, 1);
    let will = matches!(before, "will" | "would" | "could" | "can" | "d")
        || text.word(never) == "ever" && text.reads(never.saturating_sub(2), &["will", "not"])
        || text.reads(never + 1, &["going", "to"]) && is_be(before);
    let verb = if text.reads(never + 1, &["going", "to"]) { never + 3 } else { never + 1 };
    let word = text.word(verb);
    if !will
        || scope::lifted(text, clause.range.start)
        || matches!(before, "d" | "could" | "would") && (word == "have" || is_past(word))
    {
        return None;
    }
    let again = text.holds(verb..clause.range.end, &["again"]);
    let hit = match clause.who {
        Who::I | Who::We | Who::Bare => {
            let promise = again
                && !text.holds(verb..clause.range.end, &["able", "trust", "same", "work", "happy", "face"])
                || before == "d";
            BECOMING.has(word)
                && !promise
                && !(word == "let" || word == "be" && matches!(text.word(verb + 1), "late" | "rude" | "silent"))
                && !(word == "trust" && !again)
                && !(word == "go"
                    || word == "have" && text.word(verb + 1) == "to"
                    || word == "make" && matches!(text.word(verb + 1), "a" | "another" | "the" | "that"))
                && !(heard.stem == Stem::Will && clause.opens)
                && !(word == "forgive" && !text.holds(verb..verb + 3, &["myself", "me"]))
                && !(word == "forget")
        }
        Who::Thing if word == "be" => {
            !is_past(text.word(verb + 1)) || text.holds(verb..verb + 4, &["forgiven", "fixed", "enough"])
        }
        Who::Thing => !text.holds(verb..clause.range.end, &["without"]),
        _ => true,
    };
    hit.then(|| clause.subject.start.min(never)..(verb + 2).min(clause.range.end))
}

/// "I always give up", "it always ends like this", "they're always lazy".
fn always(heard: &Heard<'_, '_>, clause: &Clause) -> Option<Range<usize>> {
    let text = heard.text;
    let at = clause.range.clone().find(|&at| {
        text.word(at) == "always" || text.reads(at, &["every", "single", "time"]) || text.reads(at, &["every", "time"])
    })?;
    if text.quoted(at) || scope::negated(text, at) || scope::lifted(text, clause.range.start) {
        return None;
    }
    let every = text.word(at) == "every";
    let (verb, before) = (text.word(at + 1), text.back(at, 1));
    let found = Some(clause.subject.start.min(at)..(at + 2).min(clause.range.end));
    if text.reads(at + 1, &["have"]) && !text.is_word(at + 2)
        || text.reads(at + 1, &["will", "be"]) && !text.is_word(at + 3)
        || text.reads(at + 1, &["will"]) && !text.is_word(at + 2)
    {
        return found;
    }
    if every {
        let failing = (clause.range.start..at)
            .any(|n| FAILING.has(text.word(n)) && !is_past(text.word(n)) && matches!(clause.who, Who::I | Who::Bare))
            && !text.reads(at + 2, &["a"]);
        let grave =
            text.holds(clause.range.start..at, &["screw", "fail", "mess", "ruin", "choke", "blow", "wreck", "fuck"]);
        return found.filter(|_| failing && grave);
    }
    if is_past(verb) && !matches!(verb, "hurt" | "let" | "quit" | "hit")
        || matches!(before, "would" | "d" | "had" | "was" | "were" | "did" | "should")
    {
        return None;
    }
    let will = matches!(before, "will" | "shall");
    let mine = match clause.who {
        Who::I | Who::We | Who::Mine => true,
        Who::Bare => heard.stem == Stem::TendTo || heard.stem == Stem::Will && verb == "be",
        _ => false,
    };
    let failing = FAILING.has(verb) && grave_enough(text, at + 1)
        || verb == "do" && POINTS.has(text.word(at + 2))
        || verb == "do" && !text.is_word(at + 2)
        || verb == "end" && text.word(at + 2) == "up"
        || matches!(verb, "get" | "go" | "make" | "say" | "be" | "pick" | "choose" | "do" | "screw")
            && text.holds(at + 1..at + 7, &["wrong", "late", "worse", "messes", "ruins", "fails", "worst", "same"]);
    let other = match clause.who {
        Who::Other | Who::You | Who::Crowd => {
            !is_past(verb)
                && (CONDEMNS.has(verb)
                    || FAILING.has(verb)
                    || is_be(before) && crate::coach::nudges::blame::is_verdict(text, at + 1)
                    || verb == "see" && text.word(at + 2) == "me"
                    || will && REGARD.has(verb)
                    || is_be(before) && text.word(at + 1) == "late"
                    || will && verb == "be")
                && !text.reads(at + 1, &["say", "that"])
        }
        Who::Thing => {
            matches!(
                verb,
                "goes" | "ends" | "fails" | "falls" | "breaks" | "happens" | "be" | "go" | "end" | "turns" | "comes"
            ) && text.holds(
                at..clause.range.end,
                &["wrong", "badly", "tears", "me", "this", "way", "apart", "fails", "over", "same", "down", "disaster"],
            ) && (will || !text.holds(at..clause.range.end, &["saturdays", "fridays", "mondays"]))
        }
        _ => false,
    };
    let trait_now = mine
        && is_be(before)
        && !text.holds(
            at + 1..at + 3,
            &["first", "careful", "happy", "early", "on", "honest", "available", "there", "here", "open", "going"],
        )
        && (verb == "the"
            || verb == "a"
            || verb == "wrong"
            || verb == "late"
            || verb == "too"
            || verb == "so"
            || verb == "letting"
            || verb == "second");
    let been = matches!(before, "have")
        && verb == "been"
        && text.is_word(at + 2)
        && mine
        && !text.holds(at + 2..at + 4, &["proud", "honest", "good", "careful", "kind", "there"]);
    (mine && !will && failing || mine && will && verb == "be" || other || trait_now || been && labelled(text, at + 2))
        .then_some(())
        .and(found)
}

/// A failing needs its weight: "give up", not "give notice"; "let down", not "let them in first".
fn grave_enough(text: &Text<'_>, at: usize) -> bool {
    let tail = at + 1..at + 6;
    match text.word(at) {
        "give" | "giving" => text.holds(tail, &["up", "in"]),
        "let" => text.holds(tail, &["down"]),
        "run" => text.holds(tail, &["away", "off"]) && !text.holds(at + 1..at + 2, &["the"]),
        "push" => text.holds(tail, &["away", "off"]),
        "fall" => text.holds(tail, &["short", "apart", "flat", "for"]),
        "pick" | "choose" | "say" => text.holds(tail, &["wrong", "worst", "losers", "stupid", "idiot"]),
        "drop" => text.holds(tail, &["ball"]),
        "break" => text.holds(tail, &["everything", "promises", "things", "it", "them", "down", "my"]),
        "mess" | "screw" | "fuck" => true,
        "forget" | "miss" | "avoid" | "hide" => {
            text.holds(tail, &["everything", "everyone", "anything", "it", "people"])
        }
        _ => true,
    }
}

fn labelled(text: &Text<'_>, at: usize) -> bool {
    (at..at + 4).any(|at| {
        matches!(
            text.word(at),
            "failure"
                | "useless"
                | "coward"
                | "problem"
                | "loser"
                | "idiot"
                | "worst"
                | "hopeless"
                | "weak"
                | "bad"
                | "disappointment"
                | "liar"
                | "fraud"
                | "terrible"
                | "like"
        )
    })
}

/// "she never listens", "I never finish anything", "never once in my life".
fn never(heard: &Heard<'_, '_>, clause: &Clause) -> Option<Range<usize>> {
    let text = heard.text;
    let at = clause.range.clone().find(|&at| {
        text.word(at) == "never" || text.word(at) == "ever" && text.word(clause.subject.start) == "nothing"
    })?;
    let (verb, before) = (text.word(at + 1), text.back(at, 1));
    if text.quoted(at)
        || scope::lifted(text, clause.range.start)
        || matches!(
            before,
            "have"
                | "had"
                | "has"
                | "will"
                | "would"
                | "was"
                | "were"
                | "did"
                | "could"
                | "can"
                | "d"
                | "should"
                | "am"
        ) && verb != "been"
        || verb == "again"
        || verb == "mind"
        || is_past(verb)
    {
        return None;
    }
    let found = Some(clause.subject.start.min(at)..(at + 3).min(clause.range.end));
    let hit = match clause.who {
        Who::Other | Who::You | Who::Crowd => {
            CONDEMNS.has(verb)
                || matches!(
                    verb,
                    "get"
                        | "gets"
                        | "works"
                        | "does"
                        | "learn"
                        | "learns"
                        | "on"
                        | "answer"
                        | "know"
                        | "have"
                        | "has"
                        | "hear"
                        | "hears"
                        | "read"
                        | "reads"
                        | "see"
                        | "sees"
                        | "there"
                )
                || matches!(before, "is" | "are" | "'s") && text.is_word(at + 1)
        }
        Who::I => {
            matches!(
                verb,
                "learn"
                    | "finish"
                    | "succeed"
                    | "win"
                    | "amount"
                    | "change"
                    | "manage"
                    | "stick"
                    | "belong"
                    | "get"
                    | "fit"
                    | "measure"
                    | "see"
                    | "deserve"
                    | "make"
                    | "do"
                    | "know"
                    | "keep"
            ) && text.holds(
                at + 1..at + 6,
                &[
                    "anything", "learn", "finish", "succeed", "win", "enough", "right", "change", "up", "in", "good",
                    "it", "anyone",
                ],
            ) && !text.holds(at + 1..clause.range.end, &["again", "before", "until", "without", "unless"])
        }
        Who::Bare if heard.stem == Stem::TendTo => {
            matches!(
                verb,
                "finish" | "learn" | "succeed" | "get" | "stick" | "manage" | "do" | "change" | "follow" | "listen"
            ) && text.holds(
                at + 1..at + 6,
                &["anything", "learn", "succeed", "right", "change", "anyone", "good", "it", "through"],
            )
        }
        Who::Thing => {
            matches!(
                verb,
                "works" | "work" | "changes" | "change" | "ends" | "goes" | "lasts" | "helps" | "matters" | "gets"
            ) && !text.holds(at..clause.range.end, &["on", "without"])
                || text.word(at) == "ever"
        }
        _ => false,
    };
    let once = text.reads(at, &["never", "once", "in", "my", "life"]);
    (hit || once).then_some(()).and(found)
}

/// "I ruin everything", "nothing I do ever works", "they are completely selfish".
fn whole(heard: &Heard<'_, '_>, clause: &Clause) -> Option<Range<usize>> {
    let text = heard.text;
    let range = clause.range.clone();
    let hit = range.clone().find(|&at| match text.word(at) {
        "everything" => {
            let verdict = text
                .words(at + 1..(at + 10).min(text.tokens.len()))
                .take_while(|word| !matches!(*word, "." | "," | "but"))
                .any(|word| {
                    matches!(
                        word,
                        "pointless"
                            | "hopeless"
                            | "meaningless"
                            | "worthless"
                            | "wrong"
                            | "apart"
                            | "ruined"
                            | "destroyed"
                            | "gone"
                            | "collapses"
                            | "crumbles"
                            | "shit"
                    )
                })
                && text
                    .words(at + 1..at + 9)
                    .any(|word| matches!(word, "is" | "'s" | "falls" | "goes" | "i" | "has" | "turns"));
            let spoilt = (range.start..at).rev().take(3).any(|n| {
                matches!(
                    text.word(n),
                    "ruin"
                        | "ruined"
                        | "destroy"
                        | "destroyed"
                        | "wreck"
                        | "wrecked"
                        | "spoil"
                        | "spoiled"
                        | "spoilt"
                        | "break"
                        | "broke"
                        | "lost"
                        | "lose"
                        | "sabotage"
                        | "poison"
                        | "breaks"
                        | "ruins"
                        | "mess"
                        | "screw"
                        | "fail"
                        | "fuck"
                ) || text.word(n) == "at" && text.back(n, 1) == "fail"
            });
            let touch = text.reads(at + 1, &["i", "touch"]) || text.reads(at + 1, &["i", "am", "given"]);
            verdict || spoilt || touch
        }
        "nothing" => {
            text.reads(at + 1, &["i", "do"])
                || text.reads(at + 1, &["will", "change"])
                || text.reads(at + 1, &["will", "ever"])
                || text.reads(at + 1, &["ever"])
                || text.reads(at + 1, &["matters"])
                || text.reads(at + 1, &["is", "going", "to"])
                || text.reads(at + 1, &["works"])
                || text.reads(at + 1, &["can", "fix"])
                || text.reads(at + 1, &["will", "fix"])
        }
        "completely" | "totally" | "utterly" | "entirely" => {
            clause.who.is_another() && crate::coach::nudges::blame::is_verdict(text, at + 1)
                || matches!(text.word(at + 1), "pointless" | "hopeless" | "meaningless" | "worthless")
                    && clause.who == Who::Thing
                    && text.words(clause.verb..at).all(|word| !is_past(word))
        }
        "forever" | "ever" if text.word(at) == "forever" || text.back(at, 1) == "for" => {
            (range.start..at).any(|n| {
                RUIN.has(text.word(n))
                    || matches!(
                        text.word(n),
                        "will" | "stained" | "marked" | "hate" | "remember" | "changed" | "closed"
                    )
            }) && clause.who != Who::I
        }
        _ => false,
    })?;
    let negated = matches!(text.back(hit, 1), "not")
        || scope::lifted(text, range.start)
        || scope::negated(text, hit) && text.word(hit) != "nothing";
    let _ = heard;
    (!negated && !text.quoted(hit)).then(|| hit..(hit + 3).min(range.end.max(hit + 1)))
}
