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
use crate::coach::words::{COLOUR, Forms, Lexicon, Phrases, Words, words};
use core::ops::Range;

/// Catastrophes that need nothing beside them.
static ENDS: Phrases = Phrases::of(include_str!("../lexicon/absolutes.phrases"));
/// What is broken only for good: a life, a name, a bond.
static DEAR: Lexicon = Lexicon::of(
    "career chance chances childhood credibility dream dreams everything family friendship friendships future \
     happiness honour life lives marriage name relationship relationships reputation respect soul standing trust \
     world youth",
);
/// Verbs and participles of ruin.
static RUIN: Forms =
    Forms::of("blow blown broken burn dead destroy doom finish gone lost over ruin shatter shot wasted wreck");
/// Doings that are failings when they are always done.
static FAILING: Forms = Forms::of(
    "abandon avoid betray blow botch break cheat choke choose collapse crack crumble destroy disappear \
     disappoint drop explode fail fall flop fold forget freeze fuck fumble give hide hurt interrupt let lie lose \
     mess miss neglect overreact panic pick push quit regret ruin run sabotage say screw shout snap snarl spoil \
     sulk trip waste wreck",
);
/// What "always do" makes a trait: "I always do this".
static POINTS: Words = Words::of("it same that these things this what wrong");
/// What others never do, or always do, when a sentence condemns them.
static CONDEMNS: Forms = Forms::of(
    "admit answer apologise apologize appreciate back blame blow bother brag care change cheat come complain do \
     forget give help hide ignore interrupt leave let lie lift listen make moan pay pick pretend reply say shout \
     show steal take tell thank think treat try turn understand want",
);
/// Being, becoming: what a forecast about oneself is made of. A verb of doing would be a promise.
static BECOMING: Forms = Forms::of(
    "amount be become belong catch change deserve enough escape face feel find finish fit forgive get go happen \
     have heal improve learn live lose love make manage matter measure pass rebuild recover see shake stop \
     succeed trust win work",
);
/// What everybody will think or nobody will do.
static REGARD: Forms = Forms::of(
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
        let some = words!("many most some").has(text.word(clause.subject.start)) && first == "can";
        let lifted = some
            || scope::lifted(text, clause.range.start)
            || (!words!("can never no nobody none not nothing").has(first) && scope::negated(text, at));
        let planned = text.quoted(at);
        (!lifted && !planned).then_some(at..end)
    })
}

/// "My reputation is ruined", "I've ruined my future": ruin, and something dear, in one clause.
fn ruined(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    let at = clause.range.clone().find(|&at| {
        let word = text.word(at);
        RUIN.has(word)
            && (text.word(at) != "over" || words!("'s all basically completely is was").has(text.back(at, 1)))
    })?;
    if let Some(body) = group_ends(text, clause, at) {
        return Some(body);
    }
    let dear = clause.range.clone().find(|&n| DEAR.has(text.word(n)) && dear(text, n, at))?;
    let good = clause
        .range
        .clone()
        .any(|n| text.reads(n, &["for", "good"]) || text.word(n) == "forever" || text.reads(n, &["for", "ever"]));
    let fact = text.word(at) == "lost"
        && (text.word(dear) != "everything" || words!("from in on").has(text.word(dear + 1)))
        && !good
        || words!("finish finished").has(text.word(at))
            && !is_be(text.back(at, 1))
            && !text.reads(at + 1, &["for", "good"]);
    let negated = scope::negated(text, at) || scope::negated(text, dear) || scope::lifted(text, clause.range.start);
    (!fact && !negated && !text.quoted(at)).then(|| at.min(dear)..at.max(dear) + 1)
}

/// "This team is finished", "our club is dead".
fn group_ends(text: &Text<'_>, clause: &Clause, ruin: usize) -> Option<Range<usize>> {
    let now = words!("'s are is").has(text.back(ruin, 1))
        || COLOUR.has(text.back(ruin, 1)) && text.holds(clause.verb..ruin, words!("'s are is"));
    let group =
        clause.subject.clone().find(|&n| GROUPS.has(text.word(n)) && words!("my our this").has(text.back(n, 1)))?;
    let over = words!("dead doomed finished ruined").has(text.word(ruin)) && !text.reads(ruin + 1, &["with"]);
    (now && over && !scope::negated(text, ruin)).then(|| group..ruin + 1)
}

/// Groups that can come to an end.
static GROUPS: Forms = Forms::of(
    "band choir class club company crew department family firm friendship group marriage organisation platoon \
     school squad startup team troupe",
);

/// The dear thing belongs to someone, or is everything; "my name on the list" is another thing.
fn dear(text: &Text<'_>, at: usize, ruin: usize) -> bool {
    let word = text.word(at);
    let owned =
        words!("'s all any entire every good her his my of our the their this whole your").has(text.back(at, 1));
    match word {
        "everything" => at.abs_diff(ruin) < 9,
        "family" | "world" | "soul" | "dream" | "dreams" => owned && text.word(ruin) != "over",
        "name" | "standing" | "chance" | "chances" | "life" | "lives" => owned && text.back(at, 1) != "the",
        _ => owned,
    }
}

fn is_be(word: &str) -> bool {
    words!("'s am are be been is was were").has(word)
}

/// Everybody hates me; nobody will ever want to work with me; every client is going to leave.
fn crowd(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    let begin = clause.range.clone().find(|&at| ALL.has(text.word(at)) && at <= clause.subject.end + 1)?;
    if PERIODS.has(text.word(begin + 1)) || text.word(begin + 1) == "the" {
        return None;
    }
    let first = text.word(begin);
    let end = clause.range.end;
    if scope::lifted(text, clause.range.start)
        || text.back(begin, 1) == "not"
        || matches!(first, "no") && text.word(begin + 1) != "one"
    {
        return None;
    }
    let verb = (begin + 1..end)
        .find(|&at| crate::coach::clause::is_verb(text, at) || text.word(at) == "ever")
        .or_else(|| words!("can will would").has(text.back(begin, 1)).then_some(begin))?;
    let verb = if words!("had has have").has(text.word(verb)) && text.word(begin) == "every" {
        (verb + 1..end).find(|&at| words!("are is will").has(text.word(at))).unwrap_or(verb)
    } else {
        verb
    };
    let nobody = words!("neither no nobody none noone").has(first);
    let verb = if words!("can will would").has(text.back(begin, 1)) { begin - 1 } else { verb };
    let word = text.word(verb);
    let going = words!("'s are is").has(word) && (verb + 1..verb + 3).any(|at| text.reads(at, &["going", "to"]));
    let will = going || words!("can could will would").has(word);
    let tail = verb..end.min(verb + 8);
    let ever = tail.clone().any(|at| text.word(at) == "ever" && (will || !is_past(text.word(at + 1))));
    let regard = tail.clone().any(|at| REGARD.has(text.word(at)));
    let of_me = text.holds(verb..end, words!("anything i me my myself our us"))
        || words!("i we").has(text.word(end))
        || text.word(end + 1) == "i";
    let forecast = will
        && regard
        && (of_me || ever || nobody && !words!("can could would").has(word))
        && !(text.holds(tail.clone(), words!("copy email see")) && !nobody && !of_me);
    let hates = !is_past(word)
        && tail.clone().take(4).any(|at| HATES.has(text.word(at)) && !text.holds(verb..at, words!("not to")));
    let thinks = words!("know knows see sees think thinks").has(word)
        && (text.holds(tail.clone(), words!("i less me worst"))
            || text.word(end) == "i"
            || words!("it that").has(text.word(verb + 1)) && verb + 2 >= end);
    let ever_does = nobody && ever && !is_past(word) && !words!("had has have was were").has(word);
    let left = of_me && text.reads(end.saturating_sub(2), &["for", "good"]);
    let leaves =
        will && words!("all every everybody everyone").has(first) && text.holds(tail, words!("go leave quit walk"));
    (forecast || hates || thinks || ever_does || left || leaves).then(|| begin..end.min(verb + 6))
}

const PERIODS: Words =
    words!("bit day evening friday hour month morning night saturday second shift single sunday time week year",);
/// Words for all and none.
static ALL: Words = Words::of("all every everybody everyone neither no nobody none noone");
/// What all of them do, when a sentence condemns the writer.
const HATES: Words = words!(
    "against blame blames despise despises hate hates judge judges judging laugh laughing laughs loathe loathes",
);

/// "She's never going to trust me again", "I'll never be any good".
fn never_will(heard: &Heard<'_, '_>, _number: usize, clause: &Clause) -> Option<Range<usize>> {
    let text = heard.text;
    let predicate = clause.predicate();
    let never = predicate.clone().find(|&at| {
        text.word(at) == "never"
            || text.word(at) == "ever"
                && text.words(predicate.start..at).any(|word| words!("nobody not nothing").has(word))
    })?;
    let before = text.back(never, 1);
    let will = words!("can could d will would").has(before)
        || text.word(never) == "ever" && text.reads(never.saturating_sub(2), &["will", "not"])
        || text.reads(never + 1, &["going", "to"]) && is_be(before);
    let verb = if text.reads(never + 1, &["going", "to"]) { never + 3 } else { never + 1 };
    let word = text.word(verb);
    if !will
        || scope::lifted(text, clause.range.start)
        || words!("could d would").has(before) && (word == "have" || is_past(word))
    {
        return None;
    }
    let again = text.holds(verb..clause.range.end, words!("again"));
    let hit = match clause.who {
        Who::I | Who::We | Who::Bare => {
            let promise = again
                && !text.holds(verb..clause.range.end, words!("able anything face happy same trust win work"))
                || before == "d";
            BECOMING.has(word)
                && !promise
                && !(word == "let" || word == "be" && words!("late rude silent").has(text.word(verb + 1)))
                && (word != "trust" || again)
                && !(word == "go"
                    || word == "have" && text.word(verb + 1) == "to"
                    || word == "make" && words!("a another that the").has(text.word(verb + 1)))
                && !(heard.stem == Stem::Will && clause.opens)
                && (word != "forgive" || text.holds(verb..verb + 3, words!("me myself")))
                && (word != "forget")
        }
        Who::Thing if word == "be" => {
            !is_past(text.word(verb + 1)) || text.holds(verb..verb + 4, words!("enough fixed forgiven"))
        }
        Who::Thing => !text.holds(verb..clause.range.end, words!("without")),
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
        let grave = text.holds(clause.range.start..at, words!("blow choke fail fuck mess ruin screw wreck"));
        return found.filter(|_| failing && grave);
    }
    if is_past(verb) && !words!("hit hurt let quit").has(verb) || words!("d did had should was were would").has(before)
    {
        return None;
    }
    let will = words!("shall will").has(before);
    let mine = match clause.who {
        Who::I | Who::We | Who::Mine => true,
        Who::Bare => matches!(heard.stem, Stem::TendTo | Stem::BecauseI) || heard.stem == Stem::Will && verb == "be",
        _ => false,
    };
    let failing = FAILING.has(verb) && grave_enough(text, at + 1)
        || verb == "do" && POINTS.has(text.word(at + 2))
        || verb == "do" && !text.is_word(at + 2)
        || verb == "end" && text.word(at + 2) == "up"
        || words!("be choose do get go make pick say screw").has(verb)
            && text.holds(at + 1..at + 7, words!("fails late messes ruins same worse worst wrong"));
    let other = match clause.who {
        Who::Other | Who::You | Who::Crowd => {
            !is_past(verb)
                && (CONDEMNS.has(verb)
                    || FAILING.has(verb)
                    || is_be(before) && crate::coach::nudges::blame::is_verdict(text, at + 1)
                    || verb == "see" && text.word(at + 2) == "me"
                    || will && (REGARD.has(verb) || text.holds(at + 1..clause.range.end, words!("me my us")))
                    || is_be(before) && text.word(at + 1) == "late"
                    || will && verb == "be")
                && !text.reads(at + 1, &["say", "that"])
        }
        Who::Thing => {
            words!("be breaks comes end ends fails falls go goes happens turns").has(verb)
                && text.holds(
                    at..clause.range.end,
                    words!("apart badly disaster down fails me over same tears this way wrong"),
                )
                && (will || !text.holds(at..clause.range.end, words!("fridays mondays saturdays")))
        }
        _ => false,
    };
    let trait_now = mine
        && is_be(before)
        && !text.holds(at + 1..at + 3, words!("available careful early first going happy here honest on open there"))
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
        && !text.holds(at + 2..at + 4, words!("careful good honest kind proud there"));
    (mine && (if will { verb == "be" } else { failing }) || other || trait_now || been && labelled(text, at + 2))
        .then_some(())
        .and(found)
}

/// A failing needs its weight: "give up", not "give notice"; "let down", not "let them in first".
fn grave_enough(text: &Text<'_>, at: usize) -> bool {
    let tail = at + 1..at + 6;
    match text.word(at) {
        "give" | "giving" => text.holds(tail, words!("in up")),
        "let" => text.holds(tail, words!("down")),
        "run" => text.holds(tail, words!("away off")) && !text.holds(at + 1..at + 2, words!("the")),
        "push" => text.holds(tail, words!("away off")),
        "fall" => text.holds(tail, words!("apart flat for short")),
        "pick" | "choose" | "say" => text.holds(tail, words!("idiot losers stupid worst wrong")),
        "drop" => text.holds(tail, words!("ball")),
        "break" => text.holds(tail, words!("down everything it my promises them things")),
        "mess" | "screw" | "fuck" => true,
        "forget" | "miss" | "avoid" | "hide" => text.holds(tail, words!("anything everyone everything it people")),
        _ => true,
    }
}

fn labelled(text: &Text<'_>, at: usize) -> bool {
    (at..at + 4).any(|at| {
        words!(
    "bad coward disappointment failure fraud hopeless idiot liar like loser problem terrible useless weak worst",
).has(text.word(at))
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
        || words!("am can could d did had has have should was were will would").has(before) && verb != "been"
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
                || words!(
                    "answer does get gets has have hear hears know learn learns on read reads see sees there works",
                )
                .has(verb)
                || words!("'s are is").has(before) && text.is_word(at + 1)
        }
        Who::I => words!(
            "amount belong change deserve do finish fit get keep know learn make manage measure see stick succeed win",
        )
        .has(verb)
            && text.holds(
                at + 1..at + 6,
                words!("anyone anything change enough finish good in it learn right succeed up win"),
            )
            && !text.holds(at + 1..clause.range.end, words!("again before unless until without")),
        Who::Bare if heard.stem == Stem::TendTo => {
            words!("change do finish follow get learn listen manage stick succeed").has(verb)
                && text.holds(at + 1..at + 6, words!("anyone anything change good it learn right succeed through"))
        }
        Who::Thing => {
            words!("change changes ends gets goes helps lasts matters work works").has(verb)
                && !text.holds(at..clause.range.end, words!("on without"))
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
                    words!(
    "apart collapses crumbles destroyed gone hopeless meaningless pointless ruined shit worthless wrong",
).has(word)
                })
                && text.words(at + 1..at + 9).any(|word| words!("'s falls goes has i is turns").has(word));
            let spoilt = (range.start..at).rev().take(3).any(|n| {
                words!(
    "break breaks broke destroy destroyed fail fuck lose lost mess poison ruin ruined ruins sabotage screw spoil \
     spoiled spoilt wreck wrecked",
).has(text.word(n)) || text.word(n) == "at" && text.back(n, 1) == "fail"
            });
            let fact = words!("from in on").has(text.word(at + 1)) && text.back(at, 1) == "lost";
            let spoilt = spoilt && !fact;
            let touch = text.reads(at + 1, &["i", "touch"]) || text.reads(at + 1, &["i", "am", "given"]);
            verdict || spoilt || touch
        }
        "completely" | "totally" | "utterly" | "entirely" => {
            clause.who.is_another() && crate::coach::nudges::blame::is_verdict(text, at + 1)
                || words!("hopeless meaningless pointless worthless").has(text.word(at + 1))
                    && clause.who == Who::Thing
                    && text.words(clause.verb..at).all(|word| !is_past(word))
        }
        "forever" | "ever" if text.word(at) == "forever" || text.back(at, 1) == "for" => {
            (range.start..at).any(|n| {
                RUIN.has(text.word(n)) || words!("changed closed hate marked remember stained will").has(text.word(n))
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
