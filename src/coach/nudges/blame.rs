//! `blame`: another person or group is made the cause.
//!
//! Why: your own part is the only one you can change.
//!
//! Wakes: `The sales team dropped the ball on this.` · `It's all his fault.` · `the juniors are just careless` ·
//! `I trusted the agency and they botched it.` · `the garage should have spotted it` · `Because of them we lost a year.`
//! Sleeps: `It was not her fault.` · `The server failed at nine.` · `I ignored their advice.` · `She was right to leave.` ·
//! `I said "they never listen" to everyone.` · `Did they ignore me, or did I mumble?` · `I called you lazy. You weren't.`

use crate::coach::Heard;
use crate::coach::clause::{Clause, Who};
use crate::coach::lexicon::{ADVERBS, PREPOSITIONS, is_past, is_person};
use crate::coach::scope;
use crate::coach::text::Text;
use crate::coach::words::{COLOUR, Forms, Lexicon, Phrases, Words, words};
use core::ops::Range;

/// Doings that are a charge whoever does them, if a person does.
static FAULTS: Phrases = Phrases::of(include_str!("../lexicon/faults.phrases"));
/// Charges that need no verb: "their fault", "blame the vendor".
static CHARGES: Phrases = Phrases::of(include_str!("../lexicon/charges.phrases"));
/// Verdicts on others.
static VERDICTS: Lexicon = Lexicon::of(include_str!("../lexicon/verdicts.txt"));
/// Nouns that are a verdict.
static CALLED: Forms = Forms::of(
    "amateur arsehole ass asshole bastard bitch bully cheat clown control coward cowboy cretin crook dictator \
     disgrace donkey fool fraud freak freeloader halfwit hypocrite idiot imbecile jerk joke leech liar loser \
     moron muppet narcissist nightmare parasite prick psycho scammer shambles shark slacker snake snitch snob \
     thief tosser traitor twat twit tyrant vulture wanker waster weasel",
);
/// What makes a quality of theirs the cause.
static VICES: Forms = Forms::of(
    "arrogance betrayal carelessness cowardice dishonesty ego greed ignorance incompetence indifference \
     ineptitude laziness lies malice neglect negligence recklessness sabotage selfishness sloppiness \
     stubbornness stupidity treachery vanity",
);
/// Verbs that tell what somebody was given or felt, not what they left undone: "she should have heard it from me".
static RECEIVED: Words = Words::of("been got gotten had heard received");

pub(crate) fn find(heard: &Heard<'_, '_>) -> Option<Range<usize>> {
    let text = heard.text;
    text.told().filter(|(_, clause)| !vindicated(text, clause) && !reported(text, clause)).find_map(|(_, clause)| {
        charged(text, clause)
            .or_else(|| fault(text, clause))
            .or_else(|| should_have(text, clause))
            .or_else(|| judged(text, clause))
            .or_else(|| lazy_people(text, clause))
            .or_else(|| if_only(text, clause))
    })
}

/// "They refused, and they were right to": the sentence takes their side.
fn vindicated(text: &Text<'_>, clause: &Clause) -> bool {
    let Some(sentence) = text.sentence(clause.range.start) else { return false };
    let rest = clause.verb..sentence.range.end.min(clause.verb + 30);
    rest.clone().any(|at| match text.word(at) {
        "right" => {
            words!("be every is was were").has(text.back(at, 1)) && text.word(at + 1) != "about"
                || text.back(at, 1) == "every"
        }
        "rightly" => true,
        "because" => text.word(at + 1) == "i" || text.word(at + 1) == "my" && text.word(at + 2) != "boss",
        "after" => text.reads(at + 1, &["i"]) || text.reads(at + 1, &["what", "i"]),
        "reason" => text.back(at, 1) == "good" || text.back(at, 1) == "every",
        _ => false,
    }) && clause.who.is_another()
}

/// "I told him that he was lazy": the writer's own words of then, told of now.
fn reported(text: &Text<'_>, clause: &Clause) -> bool {
    let from = text
        .sentence(clause.range.start)
        .map_or(0, |sentence| sentence.range.start)
        .max(clause.range.start.saturating_sub(8));
    let said = (from..clause.range.start)
        .rev()
        .find(|&at| words!("accused claimed insisted pretended said shouted told wrote").has(text.word(at)));
    clause.who.is_another()
        && said.is_some_and(|at| {
            (at == from || (1..3).any(|by| text.back(at, by) == "i"))
                && !(at..clause.subject.start).any(|n| matches!(text.word(n), "but" | "and" | ","))
        })
}

/// Whether the clause is denied as a whole.
fn denied(text: &Text<'_>, clause: &Clause) -> bool {
    scope::lifted(text, clause.range.start)
}

/// The subject of the clause is somebody else, or a noun that nothing shows to be a thing.
fn another(clause: &Clause) -> bool {
    clause.who.is_another()
}

/// "their fault", "because of them", "I blame the vendor".
fn charged(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    clause.range.clone().find_map(|at| {
        let end = CHARGES.at(text, at)?;
        let first = text.word(at);
        let target = match first {
            "blame" if words!("all any no of the").has(text.back(at, 1)) => false,
            "blame" | "because" | "thanks" | "problem" | "culprit" | "down" | "fault" | "responsible" => {
                names_person(text, end)
            }
            "'s" => {
                is_person(text, at - usize::from(at > 0))
                    || words!("crew else everyone nobody other referee team").has(text.back(at, 1))
            }
            "to" | "at" => another(clause),
            "on" => words!("'s all are is that was").has(text.back(at, 1)) || text.back(at, 2) == "is",
            _ => true,
        };
        let taken_back = text.sentence(at).is_some_and(|sentence| {
            (end..sentence.range.end.min(end + 12))
                .any(|n| text.word(n) == "not" && text.holds(n + 1..n + 4, words!("true truth")))
        });
        let negated = taken_back
            || scope::negated(text, at)
            || denied(text, clause)
            || text.words(at.saturating_sub(4)..at).any(|word| words!("nobody not whose").has(word));
        let heard =
            text.words(at.saturating_sub(9)..at).any(|word| words!("claimed insisted pretended said told").has(word))
                && (matches!(clause.who, Who::I | Who::Thing | Who::Bare))
                && first != "because";
        let noticed = text
            .words(at.saturating_sub(4)..at)
            .any(|word| words!("learned learnt notice noticed realise realised realize tend").has(word));
        let own = heard
            || noticed
            || words!("blame to").has(first)
                && matches!(clause.who, Who::I)
                && text.holds(clause.range.clone(), words!("cannot myself not was"));
        let hedge = first == "blame" && !matches!(clause.who, Who::I | Who::Bare);
        (target && !negated && !own && !hedge && !text.quoted(at)).then(|| at..end.min(text.tokens.len()))
    })
}

/// A person stands at the place, after an article or two words of colour.
fn names_person(text: &Text<'_>, at: usize) -> bool {
    for n in at..at + 5 {
        let word = text.word(n);
        if words!("everybody everyone her him others them you").has(word) {
            let whose = word == "her" && text.is_word(n + 1);
            return !whose || is_person(text, n + 1) || VICES.has(text.word(n + 1));
        }
        if words!("i me my our us we").has(word) && word != "my" && word != "our" || !text.is_word(n) && word != "'s" {
            return false;
        }
        if is_person(text, n) {
            return text.word(n + 1) != "'s"
                || (n + 2..n + 5).any(|v| VICES.has(text.word(v)) || FAULTS.at(text, v).is_some())
                || text.holds(n + 2..n + 5, words!("delay mess mistake mistakes mother"));
        }
    }
    false
}

/// A fault verb whose subject is somebody else.
fn fault(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    if !clause.has_verb() || denied(text, clause) {
        return None;
    }
    let from = clause.verb.saturating_sub(usize::from(clause.verb > clause.range.start));
    (from..clause.range.end.min(clause.verb + 7)).find_map(|at| {
        let end = FAULTS.at(text, at)?;
        let first = text.word(at);
        let own_not = words!("never no not").has(first);
        let subject = another(clause) || clause.who == Who::Thing && agent(text, clause, at);
        let between = text.words(clause.verb..at).all(|word| {
            word == "'s"
                || ADVERBS.has(word)
                || COLOUR.has(word)
                || words!(
    "are be been behind chose could d decided did do does got had has have is just keep keeps kept managed one \
     ones started tend the to was went were who would",
).has(word)
                || word.ends_with("ly")
                || own_not && word == "can"
        });
        let negated = !own_not && text.words(clause.range.start..at).any(|word| words!("hardly never not").has(word))
            || words!("neither no nobody none noone").has(text.word(clause.subject.start))
                && !own_not
                && !NOBODY.has(first);
        let bothers =
            first.starts_with("bother") && !words!("neither no nobody none noone").has(text.word(clause.subject.start));
        let cleared = bothers || text.word(end) == "wrong" || text.word(end) == "but";
        let would = cleared || !own_not && text.holds(clause.verb..at, words!("can may might will would"));
        let nobody_not = words!("neither no nobody none noone").has(text.word(clause.subject.start)) && own_not;
        let passive = is_be(text.back(at, 1)) && is_past(first) && !own_not;
        let of_me = text.holds(at..end + 4, words!("myself"));
        (subject
            && between
            && !negated
            && !would
            && !nobody_not
            && !passive
            && !of_me
            && !text.quoted(at)
            && first_is_verb(text, at))
        .then(|| clause.subject.start.min(at)..end)
    })
}

/// After "nobody" these are the charge: "nobody bothered", "nobody lifted a finger".
static NOBODY: Words =
    Words::of("bother bothered bothers cared cares could ever gave lift lifted lifts listened listens");

fn is_be(word: &str) -> bool {
    words!("'s are be been being get got is was were").has(word)
}

/// "the drop in sales", "a mess": the word is a noun here.
fn first_is_verb(text: &Text<'_>, at: usize) -> bool {
    !words!("a an his my no our the their this your").has(text.back(at, 1)) || words!("never no not").has(text.word(at))
}

/// Whether a noun that is on no list does what only a person does: "the florist lied", "the buyer ignored us".
fn agent(text: &Text<'_>, clause: &Clause, at: usize) -> bool {
    let head = text.back(clause.subject.end, 1);
    let pronoun = words!("anything everything it nothing something that there these this those what whatever which")
        .has(text.word(clause.subject.start));
    AGENTIVE.has(text.word(at))
        && !pronoun
        && !crate::coach::lexicon::is_tool(head)
        && !clause.subject.is_empty()
        && !THINGS.has(head)
        && !clause.inherits
}

/// Faults that no thing commits.
static AGENTIVE: Lexicon = Lexicon::of(
    "betrayed botched bothered bullied bungled conned couldnt deceived dumped forgot ignored let lied misled \
     neglected refused sabotaged screwed slacked undermined",
);
/// Nouns that stand for things with such verbs all the same.
static THINGS: Forms = Forms::of(
    "alarm algorithm app battery bike boat body brake bridge browser budget build bus car cat code compass \
     computer config connection data dog economy email engine equipment fence figure firewall forecast form gear \
     hardware heart horse internet kit knee leg light lock log luck machine mail map market math memory message \
     nerve note numbers oven phone plan policy printer process product program pump query radio rain report roof \
     rope rule script sensor server signal software sound strategy system technology tent test tool train update \
     valve van version voice weather wifi",
);

/// "The garage should have spotted it": another's omission, judged.
fn should_have(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    let subject = another(clause) && text.word(clause.subject.start) != "one"
        || clause.who == Who::Thing && is_firm(text, clause);
    if !subject || denied(text, clause) {
        return None;
    }
    let at = clause.predicate().find(|&at| words!("could ought should").has(text.word(at)))?;
    if !text.words(clause.verb..at).all(passes) {
        return None;
    }
    let have = (at + 1..at + 5).find(|&n| text.word(n) == "have")?;
    let could = text.word(at) == "could"
        && !text.words(have..have + 3).any(|word| words!("bothered least").has(word))
        && !text.holds(at..have, words!("least"));
    let done =
        (have + 1..have + 4).find(|&n| text.is_word(n) && !ADVERBS.has(text.word(n)) && !COLOUR.has(text.word(n)))?;
    let word = text.word(done);
    let been = word == "been"
        && (words!("clearer here more on paying ready there watching").has(text.word(done + 1))
            || text.word(done + 1).ends_with("ing"));
    let by_me =
        text.holds(done..clause.range.end, words!("me mine")) && text.holds(done..clause.range.end, words!("by from"));
    (!could && (!RECEIVED.has(word) || been) && !by_me && !text.quoted(at))
        .then(|| clause.subject.start.min(at)..done + 1)
}

fn is_firm(text: &Text<'_>, clause: &Clause) -> bool {
    clause.subject.clone().any(|at| is_person(text, at) || FIRMS.has(text.word(at)))
}

/// Places that stand for the people in them.
static FIRMS: Forms = Forms::of(
    "airline bakery bank clinic college court embassy garage hospital hotel kitchen lab office restaurant school \
     shop store university venue ward",
);

/// "They are careless", "he's a bully": a verdict on somebody else.
fn judged(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    if !(another(clause) || clause.who == Who::Thing && is_firm(text, clause)) || denied(text, clause) {
        return None;
    }
    let be = clause.predicate().take(5).find(|&at| !passes(text.word(at)))?;
    if !(is_be(text.word(be)) || words!("acted are seem seemed seems").has(text.word(be))) {
        return None;
    }
    let end = clause.range.end;
    for at in be + 1..end.min(be + 8) {
        let word = text.word(at);
        if words!("by hardly never no not right").has(word) && !words!("help use").has(text.word(at + 1)) {
            return None;
        }
        if (is_verdict(text, at) || CALLED.has(word) && !COLOUR.has(word)) && !text.quoted(at) {
            let wronged = words!("late slow").has(word) && text.holds(clause.range.start..at, words!("if when"));
            return (!wronged).then(|| clause.subject.start.min(be)..at + 1);
        }
        if !(COLOUR.has(word) || ADVERBS.has(word) || BETWEEN.has(word) || word.ends_with("ly") || VERDICTS.has(word)) {
            return None;
        }
    }
    None
}

/// Stands between a subject and its "be".
fn passes(word: &str) -> bool {
    ADVERBS.has(word) || COLOUR.has(word) || words!("been had has have would").has(word) || word.ends_with("ly")
}

static BETWEEN: Lexicon = Lexicon::of(
    "a about an and as being big bunch complete far kind lot of old one real right same sort such the to too \
     total worst",
);

/// A word that condemns: lazy, careless, incompetent.
pub(crate) fn is_verdict(text: &Text<'_>, at: usize) -> bool {
    let (word, next) = (text.word(at), text.word(at + 1));
    VERDICTS.has(word) && !(words!("hopeless late slow useless weak").has(word) && words!("for of without").has(next))
}

/// "my lazy flatmates", "a buyer too incompetent to read": the verdict stands beside the noun.
fn lazy_people(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    clause
        .range
        .clone()
        .find_map(|at| {
            if !is_verdict(text, at) || text.quoted(at) || BESIDE_NOT.has(text.word(at)) {
                return None;
            }
            let people = (is_person(text, at + 1) || CALLED.has(text.word(at + 1))) && !text.reads(at + 2, &["'s"])
                || (is_person(text, at + 1) && !text.reads(at + 2, &["'s"]))
                || is_person(text, at + 2)
                    && text.is_word(at + 1)
                    && !PREPOSITIONS.has(text.word(at + 1))
                    && text.word(at + 1) != "and";
            let after = text.back(at, 1) == "too" && is_person(text, at.wrapping_sub(2)) && text.word(at + 1) == "to";
            let own = text
                .words(clause.range.start..at)
                .any(|word| words!("am called feel felt like myself never no not").has(word))
                || clause.who == Who::I && text.holds(clause.verb..at, words!("am be been"))
                || clause.who == Who::I && text.word(clause.verb) == "was"
                || clause.who == Who::Bare && text.holds(clause.range.start..at, words!("am be"));
            ((people && !own || after) && !denied(text, clause)).then(|| at..at + 2)
        })
        .or_else(|| called(text, clause))
        .or_else(|| vice(text, clause))
}

/// "those idiots in purchasing".
fn called(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    let at = clause.range.clone().find(|&at| {
        CALLED.has(text.word(at))
            && !COLOUR.has(text.word(at))
            && text.word(at).ends_with('s')
            && !text.word(at).ends_with("ss")
    })?;
    let pointed = (1..4).any(|by| words!("of the them these those").has(text.back(at, by)))
        || text.word(at + 1) == "like" && words!("her him that them these this those").has(text.word(at + 2))
        || text.reads(at + 1, &["that", "they"]);
    let own = text.holds(clause.range.start..at, words!("am called feel felt like we"));
    (pointed && !own && !scope::negated(text, at) && !text.quoted(at)).then(|| at.saturating_sub(1)..at + 1)
}

/// Adjectives that describe a person's luck or age rather than judge.
static BESIDE_NOT: Words = Words::of("blind late slow weak");

/// "Management's greed is why we are here": a vice of theirs as the cause.
fn vice(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    let at = clause.range.clone().find(|&at| VICES.has(text.word(at)))?;
    let theirs = words!("her his their your").has(text.back(at, 1))
        || text.back(at, 1) == "'s" && is_person(text, at.wrapping_sub(2))
        || words!("'s his their your").has(text.back(at, 2));
    let cause = text
        .words(at + 1..at + 6)
        .any(|word| words!("brought cost destroyed is killed led made ruined sank that was wrecked").has(word))
        || text.holds(clause.range.start..at, words!("because of through to"))
            && !text.holds(clause.range.start..at, words!("for"));
    let mistook = text.holds(clause.range.start..at, words!("as called for mistaken mistook"));
    (theirs && cause && !mistook && !scope::negated(text, at) && !denied(text, clause))
        .then(|| at.saturating_sub(2)..at + 1)
}

/// "Had the kitchen plated on time, I would not have needed to shout." · "It would have worked if they had tried."
fn if_only(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    let sentence = text.sentence(clause.range.start)?.range.clone();
    let start = clause.range.start;
    let done = match text.word(start) {
        "had" if clause.opens => {
            let done =
                (start + 1..sentence.end.min(start + 8)).find(|&n| is_past(text.word(n)) || text.word(n) == "not")?;
            (start + 1..done).any(|n| is_person(text, n) || THEY.has(text.word(n))).then_some(done)?
        }
        "if" if another(clause) && text.word(clause.verb) == "had" => clause.verb + 1,
        _ => return None,
    };
    let received = text.holds(done..done + 3, words!("asked been known wanted"));
    let would = sentence.start.max(start.saturating_sub(12))..sentence.end.min(clause.range.end + 12);
    let would =
        would.clone().any(|n| words!("could might would").has(text.word(n)) && !(start..clause.range.end).contains(&n));
    (would && !received).then_some(start..clause.range.end)
}

static THEY: Words = Words::of("anyone everyone he she somebody someone they you");
