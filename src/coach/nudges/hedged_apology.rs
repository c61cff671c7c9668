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
use crate::coach::lexicon::is_past;
use crate::coach::text::Text;
use crate::coach::words::{Forms, Phrases, Words};
use core::ops::Range;

/// Words that apologise.
const APOLOGY: Words = Words(
    "apologies apologise apologised apologises apologising apologize apologized apologizes apologizing apology \
     pardon regret regrets regrettable regretted regretting sorry soz sry",
);
/// Hedges that need nothing else, once an apology stands before them.
const HEDGES: Phrases = Phrases(include_str!("../lexicon/hedges.phrases"));
/// What others do when the harm is handed to them: they felt, they took it, they believe.
const TOOK: Forms = Forms(
    "believe consider dislike experience feel felt find found got hear heard interpret mind misinterpret misread \
     mistook misunderstand misunderstood object perceive read saw see seem take think thought took understand \
     understood",
);
/// What was done to them in their own heads.
const OFFENDED: Words =
    Words("annoyed bothered disappointed offended sensitive touchy triggered uncomfortable unhappy upset");
/// An "if" about these is politeness about the message itself.
const MESSAGE: Words = Words("email letter mail message note post text this");
/// An "if" with these opens an offer.
const OFFER: Forms = Forms(
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
    matches!(before, "be" | "felt" | "feel" | "a" | "no" | "feeling") && text.word(at) == "sorry"
        || matches!(before, "no" | "not" | "never")
        || who == Who::You
}

fn hedge(text: &Text<'_>, range: Range<usize>, apology: usize) -> Option<Range<usize>> {
    let near = range.start.max(apology.saturating_sub(30))..range.end.min(apology + 30);
    near.clone().find_map(|at| {
        if text.quoted(at) {
            return None;
        }
        let after = at > apology;
        let hit = match text.word(at) {
            "if" => conditional(text, at, after),
            "case" if text.back(at, 1) == "in" => {
                after
                    && matches!(
                        text.word(at + 1),
                        "i" | "it"
                            | "he"
                            | "she"
                            | "they"
                            | "somebody"
                            | "someone"
                            | "anyone"
                            | "anybody"
                            | "my"
                            | "that"
                            | "any"
                            | "you"
                            | "this"
                    )
                    && conditional(text, at, after)
            }
            "should" => {
                !matches!(text.back(at, 1), "i" | "we" | "you" | "it" | "that" | "they")
                    && text.holds(at + 1..at + 6, &["have", "be"])
                    && text.words(at + 1..at + 3).any(|word| {
                        matches!(
                            word,
                            "that" | "anybody" | "anyone" | "it" | "my" | "this" | "any" | "someone" | "somebody"
                        )
                    })
            }
            "any" | "anything" => {
                after
                    && matches!(
                        text.back(at, 1),
                        "for" | "regret" | "about" | "over" | "of" | "apology" | "cause" | "caused" | "regrets"
                    )
                    && at < apology + 7
            }
            "anyone" | "anybody" | "whoever" => {
                matches!(text.back(at, 1), "to" | "for" | "by")
                    && (after || text.word(at + 1) == "who" || text.word(at) == "whoever")
                    && text.word(at + 1) != "else"
            }
            "whatever" => after && at < apology + 4,
            "those" | "people" | "everyone" | "some" | "ones" | "everybody" | "nurses" => {
                (text.back(at, 1) == "to" || text.back(at, 2) == "to" || matches!(text.back(at, 1), "of" | "with"))
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
const TAKEN: Words = Words("construed heard interpreted misread perceived read received seen taken understood");

/// An "if" about the harm; not about an offer, a repair or the message.
fn conditional(text: &Text<'_>, at: usize, after: bool) -> bool {
    let end =
        (at + 1..at + 12).find(|&n| matches!(text.word(n), "," | "." | "" | "\n" | "then" | ":")).unwrap_or(at + 12);
    let inside = at + 1..end;
    let message = MESSAGE.has(text.word(at + 1))
        && text.words(inside.clone()).any(|word| {
            matches!(
                word,
                "reaches"
                    | "long"
                    | "late"
                    | "twice"
                    | "gets"
                    | "sounds"
                    | "odd"
                    | "short"
                    | "reads"
                    | "finds"
                    | "wrong"
                    | "messy"
                    | "rambling"
                    | "rambles"
                    | "already"
                    | "clumsy"
                    | "abrupt"
            )
        })
        || text.words(inside.clone()).any(|word| matches!(word, "spelling" | "typos" | "rambling" | "ramble"));
    let subject =
        text.words(inside.clone()).find(|word| matches!(*word, "i" | "you" | "she" | "he" | "they" | "it" | "we"));
    let offer = inside.clone().any(|n| {
        OFFER.has(text.word(n))
            && !text.words(at + 1..n).any(|word| matches!(word, "did" | "did not" | "was" | "felt" | "who"))
    }) && !matches!(subject, Some("i" | "it"))
        && !text.words(inside.clone()).any(|word| matches!(word, "felt" | "took" | "hurt"));
    let possible = matches!(text.word(at + 1), "possible" | "only");
    let even = text.back(at, 1) == "even" || text.back(at, 1) == "as" || text.back(at, 1) == "see";
    let know = text.back(at, 1) == "know"
        || text.back(at, 1) == "wonder"
        || text.back(at, 1) == "ask"
        || text.back(at, 1) == "asked";
    // "If I could do it again, … sorry": the "if" before the apology must speak of the harm.
    let before_ok = after
        || inside.clone().any(|n| is_past(text.word(n)) || matches!(text.word(n), "was" | "were" | "did"))
            && !text.words(inside.clone()).any(|word| matches!(word, "had" | "could"));
    // "if" far from the apology and after another verb of repair belongs to that verb.
    let will = text.words(at.saturating_sub(6)..at).any(|word| matches!(word, "will" | "can")) && after
        || text.words(end..end + 6).any(|word| word == "will");
    !(message || offer || possible || even || know || will) && before_ok
}

/// "those who felt", "some of you who may have".
fn who_took(text: &Text<'_>, at: usize) -> bool {
    let Some(who) = (at..at + 5).find(|&n| matches!(text.word(n), "who" | "that" | "offended" | "upset" | "hurt"))
    else {
        return false;
    };
    OFFENDED.has(text.word(who))
        || text.word(who) == "hurt"
        || (who + 1..who + 4)
            .any(|n| TOOK.has(text.word(n)) || OFFENDED.has(text.word(n)) || matches!(text.word(n), "may" | "might"))
}

/// "sorry that you felt", "sorry you took it that way", "I regret that he feels".
fn handed(text: &Text<'_>, apology: usize, at: usize) -> bool {
    let Some(clause) = text.clause_at(at).and_then(|n| text.clauses.get(n)) else { return false };
    let start = clause.subject.start;
    let gap = apology + 1..start;
    if at != start
        || at > apology + 5
        || !clause.who.is_another()
        || !text
            .words(gap)
            .all(|word| matches!(word, "that" | "if" | "to" | "it" | "hear" | "so" | "some" | "of" | "the"))
    {
        return false;
    }
    let verb = (clause.verb..clause.range.end.min(clause.verb + 4)).find(|&n| {
        !matches!(
            text.word(n),
            "did" | "not" | "have" | "had" | "was" | "were" | "are" | "is" | "been" | "feel" | "got" | "so" | "all"
        ) || TOOK.has(text.word(n))
    });
    let Some(verb) = verb else { return false };
    let got = matches!(text.word(verb), "got" | "found" | "find")
        && !text.holds(verb..verb + 4, &["wrong", "idea", "impression", "offended", "upset", "it", "my", "that"]);
    let like = matches!(text.word(verb), "like" | "liked" | "appreciate" | "enjoy") && text.back(verb, 1) == "not";
    let out = matches!(text.word(verb), "found" | "heard" | "see" | "saw")
        && text.holds(verb..verb + 3, &["out", "from", "about"]);
    (TOOK.has(text.word(verb)) && !got && !out) || OFFENDED.has(text.word(verb)) || like
}

/// The writer only reports it, and says that it was none.
fn disowned(text: &Text<'_>, apology: usize) -> bool {
    let from = apology.saturating_sub(8);
    let reported = text.words(from..apology).any(|word| matches!(word, "told" | "said" | "wrote" | "mumbled" | "sent"))
        && matches!(text.back(apology, 1), "was" | "a" | "an" | "said" | "mumbled" | "i" | "saying" | "am");
    let after = apology..(apology + 40).min(text.tokens.len());
    let none = after.clone().any(|at| {
        matches!(text.word(at), "no" | "not" | "hardly" | "half" | "barely" | "never")
            && text.holds(at + 1..at + 5, &["apology", "sorry", "apologise", "enough", "apologising", "owning"])
            || matches!(text.word(at), "hollow" | "worthless" | "cowardly" | "dodge" | "weasel" | "nonapology")
    });
    reported && none
}
