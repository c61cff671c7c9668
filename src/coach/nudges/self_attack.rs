//! `self_attack`: a verdict on the writer's person.
//!
//! Why: an act can be changed; a label only stays.
//!
//! Wakes: `I forgot the form. I'm such an idiot.` · `i feel like a fraud tbh` · `I'm just not cut out for this.` ·
//! `Pathetic, that's what I am.` · `My tutor called me a cheat and she's right, I am one.`
//! Sleeps: `It was a stupid decision.` · `I was wrong and I am ashamed.` · `I don't think I'm a failure.` ·
//! `He called me an idiot in front of everyone.` · `I'm impatient with beginners.` · `Am I just a fraud?`

use crate::coach::Heard;
use crate::coach::clause::{Clause, Who};
use crate::coach::hears::Stem;
use crate::coach::lexicon::{ADVERBS, JOINING, PREPOSITIONS, is_person};
use crate::coach::scope;
use crate::coach::text::Text;
use crate::coach::words::{COLOUR, Forms, Lexicon, Phrases, Words, words};
use core::ops::Range;

/// Nouns that name a person with contempt.
static LABELS: Lexicon = Lexicon::of(include_str!("../lexicon/labels.txt"));
/// Adjectives of contempt that need no noun, in any tense.
static CONTEMPT: Words = Words::of(
    "brainless contemptible despicable disgusting dumbest gutless incompetent inept laziest pathetic pitiful \
     repulsive spineless stupidest talentless unlovable useless vile worthless",
);
/// Adjectives of contempt said of now; of then ("I was stupid") they judge an act.
const CONTEMPT_NOW: Words = words!(
    "broken crap defective dense dumb evil garbage hopeless lazy rubbish shit stupid thick trash unworthy weak",
);
/// Said of a feeling they are a feeling.
static FELT: Words = Words::of("broken crap dumb evil hopeless lazy rubbish shit stupid weak");
/// What makes a role a verdict: "a bad nurse".
static BAD: Lexicon = Lexicon::of(
    "abysmal appalling atrocious awful bad broken crap crappy cruel disgusting dreadful dumbest evil foolish \
     gutless hopeless horrible horrid incompetent inept lame laziest lazy lousy miserable pathetic poor rotten \
     rubbish selfish shit shitty shoddy spineless stupid stupidest terrible toxic useless vain vile weak weakest \
     wicked worst worthless wretched",
);
/// Words for anyone.
static HUMAN: Forms = Forms::of("being creature excuse father human kind man mother one person scrap sort woman");
/// Between "I am" and the label.
static BETWEEN: Lexicon = Lexicon::of(
    "a absolute again always and as behaving being big biggest bit born by complete constantly cowardly damn \
     deep down fat first great half huge inside kind like little living lot massive mere more nothing of old one \
     perfect person plain proper real same second simply small sort such than that the thing total true typical \
     ultimate utter walking whole world worst you",
);
static PHRASES: Phrases = Phrases::of(include_str!("../lexicon/self_attack.phrases"));

pub(crate) fn find(heard: &Heard<'_, '_>) -> Option<Range<usize>> {
    let text = heard.text;
    text.told().find_map(|(_, clause)| {
        verdict(heard, clause)
            .or_else(|| turned(text, clause))
            .or_else(|| like_me(text, clause))
            .or_else(|| phrase(heard, clause))
    })
}

/// "I am …", "I feel like …": a form of be or feel that is mine, and a label soon after it.
fn verdict(heard: &Heard<'_, '_>, clause: &Clause) -> Option<Range<usize>> {
    let text = heard.text;
    let range = clause.predicate();
    let at = range.clone().take(5).find(|&at| is_being(text.word(at)) && text.word(at + 1) != "being")?;
    if !mine(heard, clause, at) || said_by_another(text, clause) {
        return None;
    }
    let now = !words!("felt was were").has(text.word(at));
    let felt = words!("feel feeling feels felt").has(text.word(at));
    let end = text.sentence(at).map_or(range.end, |sentence| sentence.range.end);
    let (mut like, mut article, mut free) = (false, false, 0);
    for label in at + 1..end.min(at + 11) {
        let word = text.word(label);
        if words!("less never no nobodys not").has(word) || text.quoted(label) {
            return None;
        }
        like |= word == "like" || word == "as";
        article |= words!("a an such the").has(word);
        let hit = labelled(text, label)
            || CONTEMPT.has(word) && ends_well(text, label)
            || (now && CONTEMPT_NOW.has(word) && !(felt && FELT.has(word)) && ends_well(text, label));
        if hit && !spared(text, label) && !scope::lifted(text, clause.range.start) && !negated(text, at) {
            return Some(clause.subject.start.min(at)..label + 1);
        }
        let known = COLOUR.has(word)
            || BETWEEN.has(word)
            || BAD.has(word)
            || CONTEMPT.has(word)
            || word == ","
            || is_being(word)
            || word == "i";
        // Behind an article three unknown words may colour the label: "a clumsy, forgetful idiot".
        free =
            if article && text.is_word(label) && !PREPOSITIONS.has(word) && !JOINING.has(word) { free + 1 } else { 0 };
        if word == "and" {
            free = 1;
        }
        if word == "at" || !(known || word == "in" && like || word == "is" || (1..4).contains(&free)) {
            return None;
        }
    }
    None
}

fn is_being(word: &str) -> bool {
    words!("am be became become been being feel feeling felt remain stay was").has(word)
}

/// Whether the "be" at this place speaks of the writer.
fn mine(heard: &Heard<'_, '_>, clause: &Clause, at: usize) -> bool {
    let text = heard.text;
    match clause.who {
        Who::I => true,
        _ if (1..4).any(|by| {
            text.back(at, by) == "i"
                && (1..by).all(|n| {
                    ADVERBS.has(text.back(at, n)) || COLOUR.has(text.back(at, n)) || text.back(at, n) == "have"
                })
        }) =>
        {
            true
        }
        Who::Bare => {
            clause.verb == at && (clause.opens || heard.stem != Stem::None) && text.word(at) != "was"
                || heard.stem == Stem::BecauseI && clause.verb == at
        }
        _ => false,
    }
}

fn negated(text: &Text<'_>, at: usize) -> bool {
    text.words(at.saturating_sub(4)..at).any(|word| words!("if never nor not stop without").has(word))
        && !matches!(text.back(at, 1), "i")
        || text.reads(at.saturating_sub(3), &["not", "think", "i"])
}

/// A noun of contempt, or a bad role.
fn labelled(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    if LABELS.has(word) && !COLOUR.has(word) {
        return !words!("burden disaster joke mess waste").has(word)
            || text.holds(at.saturating_sub(5)..at, words!("a complete such the total"));
    }
    let bad = (1..=3).any(|by| {
        BAD.has(text.back(at, by))
            && (2..=by).all(|by| {
                COLOUR.has(text.back(at, by - 1))
                    || BAD.has(text.back(at, by - 1))
                    || text.back(at, by - 1) == ","
                    || is_person(text, at - (by - 1))
            })
    });
    let last = !text.is_word(at + 1)
        || words!("and as at because but for in of on so to when who with").has(text.word(at + 1));
    let noun = BAD.has(text.back(at, 1))
        && words!("a an such").has(text.back(at, 2))
        && last
        && !MOODS.has(word)
        && !words!("bad poor weak").has(text.back(at, 1));
    noun || bad && (is_person(text, at) || HUMAN.has(word) || ROLES.has(word))
}

/// After "a terrible" these name no person.
static MOODS: Words = Words::of(
    "accident case day experience feeling headache hurry idea lie loss mess mistake moment month mood night \
     place position shame shape situation state thing time way week year",
);

/// Roles that are no person elsewhere.
static ROLES: Forms = Forms::of(
    "climber coach communicator driver goalkeeper host listener mate mum organiser planner runner skier speaker \
     swimmer",
);

/// After "hopeless" may stand "at", "with", "under"; no noun.
fn ends_well(text: &Text<'_>, at: usize) -> bool {
    let next = text.word(at + 1);
    !text.is_word(at + 1)
        || PREPOSITIONS.has(next)
        || JOINING.has(next)
        || ADVERBS.has(next)
        || words!("as i or so some to").has(next)
}

/// "a failure of communication", "the idiot in the story": no person, or not this one.
fn spared(text: &Text<'_>, at: usize) -> bool {
    let (word, next) = (text.word(at), text.word(at + 1));
    next == "'s"
        || (word == "failure" && words!("mode of rate").has(next))
        || (word == "fool" && next == "proof")
        || (word == "nobody" && text.back(at, 1) != "a")
        || (word == "weak" && text.is_word(at + 1) && !words!("and man person under woman").has(next))
        || (word == "thick" && next == "skinned")
        || (word == "broken" && words!("by hearted").has(next))
        || (word == "lazy" && words!("about with").has(next))
}

/// "a washed-up drunk like me", "always a loser, that's me".
fn like_me(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    let at = clause.range.clone().find(|&at| {
        let me = text.reads(at + 1, &["like", "me"]) || text.reads(at + 1, &[",", "that", "'s", "me"]);
        me && (LABELS.has(text.word(at)) || text.word(at) == "drunk") && !COLOUR.has(text.word(at))
    })?;
    let article = (1..5).any(|by| words!("a an some the").has(text.back(at, by)));
    (article && !text.quoted(at) && !scope::negated(text, at)).then_some(at..at + 3)
}

/// "Pathetic, that's what I am." · "such a loser i am" · "like the moron I am".
fn turned(text: &Text<'_>, clause: &Clause) -> Option<Range<usize>> {
    let end = text.sentence(clause.range.start)?.range.end;
    // Without an "I am" not far behind, no label can turn.
    let near = clause.range.start..end.min(clause.range.end + 8);
    if !near.into_iter().any(|at| text.reads(at, &["i", "am"])) {
        return None;
    }
    let label = clause.range.clone().find(|&at| {
        let word = text.word(at);
        let contempt = || CONTEMPT.has(word) || CONTEMPT_NOW.has(word) || labelled(text, at);
        !text.quoted(at) && (LABELS.has(word) && !COLOUR.has(word) || contempt())
    })?;
    let until = end.min(label + 8);
    let am = (label + 1..until).find(|&at| {
        text.reads(at, &["i", "am"])
            && !matches!(text.word(at + 2), "not")
            && (at + 2 >= end || !text.is_word(at + 2) || words!("and at but one").has(text.word(at + 2)))
    })?;
    let called = text.holds(am..am + 3, words!("one"))
        && text.words(label.saturating_sub(4)..label).any(|word| words!("called me").has(word));
    let plain = (label + 1..am).all(|at| {
        words!("'s , and are he is little lump man of person right she that they what which woman").has(text.word(at))
    });
    ((plain || called) && !scope::negated(text, label) && clause.who != Who::I).then_some(label..am + 2).or_else(|| {
        (plain && clause.who == Who::I && text.holds(clause.range.start..label, words!("like such")))
            .then_some(label..am + 2)
    })
}

static SAYS: Words = Words::of("believe believes called calls said says shouted tells think thinks thought told wrote");

/// Fixed phrases. Those that do not say "I" themselves need it before them.
fn phrase(heard: &Heard<'_, '_>, clause: &Clause) -> Option<Range<usize>> {
    let text = heard.text;
    clause.range.clone().find_map(|at| {
        let end = PHRASES.at(text, at)?;
        let first = text.word(at);
        let says = text.holds(at..end, words!("i me myself"));
        let owned = says
            || clause.who == Who::I
            || clause.who == Who::Bare
            || text.holds(clause.range.end..clause.range.end + 3, words!("i"));
        let negated =
            scope::negated(text, at) && !words!("never no not").has(first) || scope::lifted(text, clause.range.start);
        let about = matches!(clause.who, Who::Other | Who::You | Who::Crowd) && !says;
        (owned && !negated && !about && !text.quoted(at)).then_some(at..end)
    })
}

/// "The coach said I was useless": somebody else's verdict, unless the writer takes it on.
fn said_by_another(text: &Text<'_>, clause: &Clause) -> bool {
    let from = text.sentence(clause.range.start).map_or(0, |sentence| sentence.range.start);
    let upto = clause.subject.start.max(clause.range.start);
    let mut says = (from.max(upto.saturating_sub(8))..upto).filter(|&at| SAYS.has(text.word(at))).peekable();
    says.peek().is_some() && !says.any(|at| (1..4).any(|by| text.back(at, by) == "i"))
}
