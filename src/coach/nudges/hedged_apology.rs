//! `hedged_apology`: an apology that makes the harm doubtful, or hands it to the hearer.
//!
//! Why: an "if" asks them to prove that it hurt.
//!
//! Wakes: `I'm sorry if anyone felt left out.` · `Apologies to those who may have been waiting.` · `sorry you took it that way` ·
//! `I regret any upset caused.` · `If I hurt her, then I'm sorry.`
//! Sleeps: `I'm sorry for shouting at you.` · `Sorry for your loss.` · `I'm sorry. If you want to talk, I'm here.` ·
//! `Sorry if this gets a bit long.` · `I said "sorry if that upset you", and that was no apology.`

use crate::coach::Heard;
use crate::coach::clause::Who;
use crate::coach::lexicon::{ADVERBS, is_past, is_person};
use crate::coach::text::Text;
use crate::coach::words::{Forms, Lexicon, Phrases, Words, words};
use core::ops::Range;

/// Words that apologise.
static APOLOGY: Lexicon = Lexicon::of(
    "apologies apologise apologised apologises apologising apologize apologized apologizes apologizing apology \
     pardon regret regrets regrettable regretted regretting sorry soz sry",
);
/// Hedges that need nothing else, once an apology stands before them.
static HEDGES: Phrases = Phrases::of(include_str!("../lexicon/hedges.phrases"));
/// What others do when the harm is handed to them: they felt, they took it, they believe.
static TOOK: Forms = Forms::of(
    "believe consider dislike experience feel felt find found got hear heard interpret mind misinterpret misread \
     mistook misunderstand misunderstood object perceive read saw see seem take think thought took understand \
     understood",
);
/// What was done to them in their own heads.
const OFFENDED: Words =
    words!("annoyed bothered disappointed offended sensitive touchy triggered uncomfortable unhappy upset",);
/// An "if" about these is politeness about the message itself.
static MESSAGE: Words = Words::of("email letter mail message note post text this");
/// An "if" with these opens an offer.
static OFFER: Forms = Forms::of(
    "allow ask care catch check come decide free help let like need prefer question rather talk want willing \
     wish",
);

pub(crate) fn find(heard: &Heard<'_, '_>) -> Option<Range<usize>> {
    let text = heard.text;
    text.sentences.iter().filter(|sentence| !sentence.asks).find_map(|sentence| {
        let range = sentence.range.clone();
        let apology = range.clone().find(|&at| {
            APOLOGY.has(text.word(at)) && !text.quoted(at) && !not_an_apology(text, at)
                || text.reads(at, &["my", "bad"])
                || text.reads(at, &["forgive", "me"])
        })?;
        let found = hedge(text, range, apology)?;
        (!disowned(text, apology)).then_some(found)
    })
}

/// "You'll be sorry", "a sorry sight", "no regrets", "I am sorry for your loss".
fn not_an_apology(text: &Text<'_>, at: usize) -> bool {
    let before = text.back(at, 1);
    let who = text.clause_at(at).and_then(|n| text.clauses.get(n)).map_or(Who::Bare, |clause| clause.who);
    words!("a be feel feeling felt no").has(before) && text.word(at) == "sorry"
        || words!("never no not").has(before)
        || who == Who::You && (1..4).any(|by| text.back(at, by) == "you")
}

fn hedge(text: &Text<'_>, range: Range<usize>, apology: usize) -> Option<Range<usize>> {
    let near = range.start.max(apology.saturating_sub(30))..range.end.min(apology + 30);
    near.clone().find_map(|at| {
        if text.quoted(at) {
            return None;
        }
        let after = at > apology;
        let hit = match text.word(at) {
            "if" if HEDGES.at(text, at).is_some() => true,
            "if" => conditional(text, at, after),
            "case" if text.back(at, 1) == "in" => {
                after
                    && words!("any anybody anyone he i it my she somebody someone that they this you")
                        .has(text.word(at + 1))
                    && conditional(text, at, after)
            }
            "should" => {
                !words!("i it that they we you").has(text.back(at, 1))
                    && text.holds(at + 1..at + 6, words!("be have"))
                    && text
                        .words(at + 1..at + 3)
                        .any(|word| words!("any anybody anyone it my somebody someone that this").has(word))
                    || text.word(at + 1) == "i" && text.word(at + 2) == "have"
            }
            "any" | "anything" => {
                after
                    && words!("about apology cause caused for of over regret regrets to").has(text.back(at, 1))
                    && at < apology + 7
            }
            "anyone" | "anybody" | "whoever" => {
                words!("by for to").has(text.back(at, 1))
                    && (after || text.word(at + 1) == "who" || text.word(at) == "whoever")
                    && text.word(at + 1) != "else"
            }
            "whatever" => after && at < apology + 4,
            "those" | "people" | "everyone" | "some" | "ones" | "everybody" | "nurses" => {
                (text.back(at, 1) == "to" || text.back(at, 2) == "to" || words!("for of with").has(text.back(at, 1)))
                    && who_took(text, at)
            }
            "may" | "might" | "could" => {
                after
                    && (text.word(at + 1) == "have" && !matches!(text.back(at, 1), "i")
                        || text.back(at, 1) == "i" && text.word(at + 1) == "have" && text.word(at) != "could"
                        || text.word(at + 1) == "be" && TAKEN.has(text.word(at + 2)))
            }
            "who" => {
                (text.back(at, 2) == "those" || text.back(at, 2) == "to" || text.back(at, 2) == "the")
                    && who_took(text, at - 1)
            }
            _ => HEDGES.at(text, at).is_some() && after,
        };
        (hit || after && handed(text, apology, at)).then(|| apology.min(at)..apology.max(at) + 1)
    })
}

/// How a remark can be taken.
static TAKEN: Words = Words::of("construed heard interpreted misread perceived read received seen taken understood");

/// An "if" about the harm; not about an offer, a repair or the message.
fn conditional(text: &Text<'_>, at: usize, after: bool) -> bool {
    let end = (at + 1..at + 14).find(|&n| !text.is_word(n) || text.word(n) == "then").unwrap_or(at + 14);
    let inside = at + 1..end;
    let message =
        MESSAGE.has(text.word(at + 1)) && text.holds(inside.clone(), MESSY) || text.holds(inside.clone(), SPELLING);
    let asked = (1..4)
        .map(|by| text.back(at, by))
        .take_while(|word| !APOLOGY.has(word))
        .any(|word| words!("ask asked check know see tell told wonder").has(word));
    let spared =
        asked || words!("an any as even").has(text.back(at, 1)) || words!("only possible").has(text.word(at + 1));
    // Before the apology it must speak of the harm, and not of a life lived otherwise.
    let harm = after
        || inside
            .clone()
            .any(|n| is_past(text.word(n)) || OFFENDED.has(text.word(n)) || words!("did was were").has(text.word(n)))
            && !text.holds(inside, words!("could had"));
    // An "if" right behind a promise belongs to the promise.
    let promise =
        after && text.holds(at.saturating_sub(6)..at, words!("can will")) || text.holds(end..end + 6, words!("will"));
    harm && !(message || spared || promise || offers(text, at, end))
}

/// What a message can be that somebody is sorry to send.
static MESSY: Words = Words::of(
    "abrupt already clumsy confusing finds gets late long messy odd rambles rambling reaches reads short sounds \
     twice wrong",
);
static SPELLING: Words = Words::of("ramble rambling spelling typos");

/// "if you want to talk", "if she'll let me": the verb behind the subject offers.
fn offers(text: &Text<'_>, at: usize, end: usize) -> bool {
    let subject =
        (at + 1..end).find(|&n| words!("anybody anyone he one people she somebody someone they you").has(text.word(n)));
    let Some(subject) = subject.filter(|&n| n < at + 4) else { return false };
    let verb = (subject + 1..end).find(|&n| {
        !words!("all can could did do does else ever had have not of still will would you").has(text.word(n))
            && !ADVERBS.has(text.word(n))
    });
    verb.is_some_and(|n| OFFER.has(text.word(n)) && (!is_past(text.word(n)) || text.word(n) == "let"))
}

/// "those who felt", "some of you who may have".
fn who_took(text: &Text<'_>, at: usize) -> bool {
    let Some(who) = (at..at + 5).find(|&n| words!("hurt offended that upset who").has(text.word(n))) else {
        return false;
    };
    text.holds(who + 1..who + 4, words!("put")) && text.holds(who + 2..who + 5, words!("off out"))
        || OFFENDED.has(text.word(who))
        || text.word(who) == "hurt"
        || (who + 1..who + 4)
            .any(|n| TOOK.has(text.word(n)) || OFFENDED.has(text.word(n)) || words!("may might").has(text.word(n)))
}

/// "sorry that you felt", "sorry you took it that way", "I regret that he feels": what they make of it, not what was done.
fn handed(text: &Text<'_>, apology: usize, at: usize) -> bool {
    let word = text.word(at);
    let like = words!("agree appreciate enjoy like liked").has(word) && text.back(at, 1) == "not";
    if at > apology + 11 || !(TOOK.has(word) || OFFENDED.has(word) || like) {
        return false;
    }
    let between = apology + 1..at;
    let others = between.clone().any(|n| ANOTHER.has(text.word(n)) || is_person(text, n) && text.word(n) != "to");
    let parted = between.clone().any(|n| {
        !text.is_word(n)
            || words!("about after and as at because before but by for how i in so until we what when where while why",)
                .has(text.word(n))
    });
    let plain = match word {
        "got" | "get" | "find" | "found" => {
            !text.holds(at + 1..at + 5, words!("harsh hurtful idea impression offended offensive rude upset wrong"))
        }
        "hear" | "heard" | "see" | "saw" | "seen" => {
            text.holds(at + 1..at + 4, words!("about first from out that")) || words!("have to").has(text.back(at, 1))
        }
        "upset" | "disappointed" | "unhappy" => !words!("are be feel felt got is was were").has(text.back(at, 1)),
        "take" | "took" => text.holds(at + 1..at + 3, words!("blame bus fall hit long so train")),
        "seem" | "consider" | "mind" => text.back(at, 1) == "to",
        _ => false,
    };
    others && !parted && !plain
}

/// Those to whom the harm is handed.
const ANOTHER: Words =
    words!("all any anybody anyone everybody everyone he it people she some somebody someone they those you",);

/// The writer only reports it, and says that it was none.
fn disowned(text: &Text<'_>, apology: usize) -> bool {
    let from = apology.saturating_sub(8);
    let reported = text.words(from..apology).any(|word| words!("mumbled said sent told wrote").has(word))
        && words!("a am an i mumbled said saying was").has(text.back(apology, 1));
    let after = apology..(apology + 40).min(text.tokens.len());
    let none = after.clone().any(|at| {
        words!("barely half hardly never no not").has(text.word(at))
            && text.holds(at + 1..at + 5, words!("apologise apologising apology enough owning sorry"))
            || words!("cowardly dodge hollow nonapology weasel worthless").has(text.word(at))
    });
    reported && none
}
