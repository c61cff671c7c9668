//! `vague_step`: a plan that nobody could see done, or that has no when.
//!
//! Why: what has a moment gets done more often.
//!
//! Wakes: `Communicate better.` · `If it happens again, I'll stay calm.` · `I'll call the client soon.` ·
//! `From now on I take this seriously.`
//! Sleeps: `On Monday at nine I will ring the supplier.` · `After each shift I write three lines.` ·
//! `ask two people to read it before i press send` · `What would I do if I were not afraid?`

use crate::coach::Heard;
use crate::coach::clause::{Clause, Who};
use crate::coach::lexicon::ADVERBS;
use crate::coach::text::Text;
use crate::coach::when;
use crate::coach::words::{COLOUR, Forms, Lexicon, Phrases, words};
use core::ops::Range;

/// Verbs of what goes on inside.
static INNER: Forms = Forms::of(include_str!("../lexicon/inner.txt"));
/// Inner acts of more than one word, though their verb could be seen elsewhere.
static INNER_PHRASES: Phrases = Phrases::of(include_str!("../lexicon/inner.phrases"));
/// Qualities: a plan made of them names no act.
static QUALITIES: Forms = Forms::of(
    "attitude awareness balance better boundaries calm care communication compassion confidence consistency \
     courage culture discipline effort empathy fewer focus gratitude head heart honesty humility kindness less \
     listening mind mindfulness mindset more openness organisation organization patience perspective planning \
     positivity preparation prioritisation respect responsibility structure teamwork tolerance transparency \
     trust warmth",
);
pub(crate) fn find(heard: &Heard<'_, '_>) -> Option<Range<usize>> {
    let text = heard.text;
    let asks_only = text.told().next().is_none();
    if asks_only || answers_nothing(text) {
        return None;
    }
    let when = has_moment(heard.moment) || when::names(text);
    let acts = acts(text);
    let vague = !when || !acts.seen && (acts.inner || acts.quality);
    vague.then_some(0..text.tokens.len())
}

/// A moment was typed, and it is one.
fn has_moment(moment: &str) -> bool {
    let words = moment.trim().to_ascii_lowercase();
    words.contains(char::is_alphanumeric) && !NO_MOMENT.contains(&words.as_str())
}

/// What people type where they have no moment.
const NO_MOMENT: [&str; 11] = [
    "idk",
    "dont know",
    "don't know",
    "soon",
    "some day",
    "someday",
    "eventually",
    "possible",
    "ever",
    "dunno",
    "no idea",
];

fn answers_nothing(text: &Text<'_>) -> bool {
    text.count() < 5
        && matches!((text.word(0), text.word(1)), ("see", "above") | ("not", "a") | ("same", "as") | ("nothing", "yet"))
}

/// What the plan does.
#[derive(Debug, Default)]
struct Acts {
    /// Something that could be seen.
    seen: bool,
    /// Something that goes on inside.
    inner: bool,
    /// A noun of quality where an act should be.
    quality: bool,
}

fn acts(text: &Text<'_>) -> Acts {
    let mut acts = Acts::default();
    for (_, clause) in text.told() {
        let trigger = is_trigger(text, clause);
        acts.quality |= clause.range.clone().take(9).any(|at| QUALITIES.has(text.word(at)));
        if trigger {
            acts.seen |= comma_less_act(text, clause);
            continue;
        }
        match act_in(text, clause) {
            Some(true) => acts.seen = true,
            Some(false) => acts.inner = true,
            None => {}
        }
    }
    acts
}

/// The clause tells the moment, or why; the act stands elsewhere.
fn is_trigger(text: &Text<'_>, clause: &Clause) -> bool {
    let first = text.word(clause.range.start);
    let each_time = words!("each every next").has(first) && text.word(clause.range.start + 1) == "time";
    let phrase = clause.who == Who::Bare && !clause.has_verb();
    each_time || TRIGGERS.has(first) && !phrase && !behind_time(text, clause)
}

/// Words that begin a moment or a reason.
static TRIGGERS: Lexicon = Lexicon::of(
    "after as because before if like once since than that till unless until when whenever where which while who",
);

/// "before service I ask Marta": the act follows a moment without a verb.
fn behind_time(text: &Text<'_>, clause: &Clause) -> bool {
    words!("after before till until").has(text.word(clause.range.start))
        && matches!(clause.who, Who::I | Who::We)
        && clause.subject.start > clause.range.start + 1
}

/// "when it gets to 9pm i leave the phone in the kitchen": no comma parts moment and act.
fn comma_less_act(text: &Text<'_>, clause: &Clause) -> bool {
    let start = clause.subject.end.max(clause.range.start + 1);
    let second = (start + 1..clause.range.end).find(|&at| {
        words!("i we").has(text.word(at))
            && words!("after before if once when whenever while").has(text.word(clause.range.start))
    });
    second.is_some_and(|at| {
        let verb = (at + 1..clause.range.end).find(|&n| !skipped(text.word(n)));
        verb.is_some_and(|n| {
            !INNER.has(text.word(n))
                && INNER_PHRASES.at(text, n).is_none()
                && text.word(n) != "be"
                && text.word(n) != "am"
        })
    })
}

fn skipped(word: &str) -> bool {
    words!(
        "'s aim also always am are be begin better can commit could d did do get go going gonna got has have hope \
     intend is just let like may me might must myself need never not plan please promise shall should somehow \
     start starting stop to us want will would",
    )
    .has(word)
        || ADVERBS.has(word)
        || COLOUR.has(word)
}

/// The act of a clause: seen, inner, or none.
fn act_in(text: &Text<'_>, clause: &Clause) -> Option<bool> {
    let verbless = matches!(clause.who, Who::Thing | Who::Other) && !clause.has_verb();
    if matches!(clause.who, Who::Other | Who::You) && !clause.inherits && !verbless {
        return None;
    }
    if words!("anything everything how nothing what whatever").has(text.back(clause.subject.start, 1)) {
        return None;
    }
    if INNER_PHRASES.within(text, clause.range.clone()).is_some() {
        return Some(false);
    }
    let mut at = if clause.who == Who::Bare || verbless { clause.range.start } else { clause.verb };
    let told =
        clause.has_verb() && clause.who != Who::Bare && !clause.inherits && when::is_told(text.word(clause.verb));
    if told {
        return None;
    }
    while at < clause.range.end
        && (skipped(text.word(at)) || !text.is_word(at) || words!("and but or so").has(text.word(at)))
    {
        if words!("am be get is").has(text.word(at)) && !matches!(text.word(at + 1), "going") && being(text, at) {
            return Some(false);
        }
        at += 1;
    }
    if at >= clause.range.end {
        return clause.range.clone().any(|n| words!("go start stop").has(text.word(n))).then_some(true);
    }
    let word = text.word(at);
    if INNER.has(word) {
        let thing = clause.who == Who::Thing && !verbless;
        return Some(thing);
    }
    let no_act = QUALITIES.has(word) || text.quoted(at);
    let noun = clause.range.clone().any(|n| QUALITIES.has(text.word(n)))
        || words!("better fewer less more no").has(text.word(clause.subject.start));
    if (verbless || clause.who == Who::Bare) && no_act || verbless && noun {
        return None;
    }
    Some(true)
}

/// "be more careful", "get better": a way of being.
fn being(text: &Text<'_>, at: usize) -> bool {
    let next =
        (at + 1..at + 4).find(|&n| !words!("also always just not so").has(text.word(n))).map_or("", |n| text.word(n));
    !matches!(
        next,
        "there"
            | "at"
            | "in"
            | "on"
            | "home"
            | "back"
            | "the"
            | "out"
            | "up"
            | "to"
            | "first"
            | "my"
            | "her"
            | "him"
            | "them"
            | "someone"
            | "somebody"
            | "help"
            | "rid"
            | "off"
            | "two"
            | "three"
            | ""
            | "last"
    ) || matches!(next, "the")
        && text
            .holds(at + 1..at + 9, words!("coach father friend idiot kind leader mother one parent person same sort"))
}
