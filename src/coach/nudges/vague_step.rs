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
use crate::coach::lexicon::{ADVERBS, is_past};
use crate::coach::text::Text;
use crate::coach::words::{COLOUR, Forms, Phrases, Words, is_number, words};
use core::ops::Range;

/// Verbs of what goes on inside.
static INNER: Forms = Forms::of(include_str!("../lexicon/inner.txt"));
/// Inner acts of more than one word, though their verb could be seen elsewhere.
static INNER_PHRASES: Phrases = Phrases::of(include_str!("../lexicon/inner.phrases"));
/// Qualities: a plan made of them names no act.
static QUALITIES: Forms = Forms::of(
    "attitude awareness balance better boundaries calm care communication compassion confidence consistency \
     courage culture discipline effort empathy fewer focus gratitude honesty humility kindness less listening \
     mindfulness mindset more openness organisation organization patience perspective planning positivity \
     preparation prioritisation respect responsibility structure teamwork tolerance transparency trust warmth",
);
/// Days and parts of them that make a when with or without a preposition.
static DAYS: Forms = Forms::of(
    "april august daily december february fortnightly fri friday january july june midday midnight mon monday \
     monthly nightly noon november october sat saturday september sunday thu thurs thursday today tomorrow \
     tonight tue tuesday wed wednesday weekdays weekend weekly",
);
/// What can follow "at", "by", "in", "on", "over", "during" and be a when.
static TIMES: Forms = Forms::of(
    "appointment april august autumn bedtime beginning birthday breakfast briefing call check class close coffee \
     dawn day debrief dinner dusk eight eleven end evening exam first five four game half handover headache hour \
     in interview kick kickoff lesson lunch lunchtime march match may meal meeting midnight minute moment month \
     morning night nine noon oclock off one opening party payday planning practice race rehearsal retro \
     retrospective review rollcall round school service session seven shift sign six spring stand standup start \
     summer sunrise sunset supper talk tea ten term three time training twelve two visit wedding week weekend \
     whistle winter workshop",
);
/// Words that open the moment.
static OPENERS: Words = Words::of("after as before during each every if once till unless until when whenever while");
/// No moments, although they look like it.
static NO_WHEN: Phrases = Phrases::of(include_str!("../lexicon/no_when.phrases"));

pub(crate) fn find(heard: &Heard<'_, '_>) -> Option<Range<usize>> {
    let text = heard.text;
    let asks_only = text.told().next().is_none();
    if asks_only || answers_nothing(text) {
        return None;
    }
    let when = has_moment(heard.moment) || (0..text.tokens.len()).any(|at| !in_question(text, at) && is_when(text, at));
    let acts = acts(text);
    let vague = !when || !acts.seen && (acts.inner || acts.quality);
    vague.then_some(0..text.tokens.len())
}

fn in_question(text: &Text<'_>, at: usize) -> bool {
    text.sentence(at).is_some_and(|sentence| sentence.asks)
}

/// A moment was typed, and it is one.
fn has_moment(moment: &str) -> bool {
    let words = moment.trim().to_lowercase();
    !matches!(
        words.as_str(),
        "" | "?"
            | "idk"
            | "dont know"
            | "don't know"
            | "soon"
            | "some day"
            | "someday"
            | "eventually"
            | "possible"
            | "ever"
            | "anything"
            | "-"
            | "dunno"
            | "no idea"
    )
}

fn answers_nothing(text: &Text<'_>) -> bool {
    text.count() < 5
        && matches!((text.word(0), text.word(1)), ("see", "above") | ("not", "a") | ("same", "as") | ("nothing", "yet"))
}

/// Whether a day, a time or a trigger begins at this token.
fn is_when(text: &Text<'_>, at: usize) -> bool {
    let (word, next, before) = (text.word(at), text.word(at + 1), text.back(at, 1));
    if NO_WHEN.at(text, at).is_some() {
        return false;
    }
    let blocked = at.checked_sub(1).is_some_and(|n| NO_WHEN.at(text, n).is_some_and(|end| end > at));
    if blocked {
        return false;
    }
    if DAYS.has(word) && word != "wed" && word != "sat" && !matches!(word, "marche") {
        return !told_past(text, at);
    }
    if OPENERS.has(word) {
        return opener(text, at);
    }
    let ordinal = || {
        matches!(text.word(at + 1), "the")
            && (matches!(text.word(at + 2), "first" | "last" | "second") && text.word(at + 3) == "of"
                || text.word(at + 2).starts_with(|c: char| c.is_ascii_digit()))
    };
    let noun = || {
        (at + 1..at + 6).find(|&n| {
            !words!(
    "a about an around exactly first half her his my next our past quarter same the their this to very",
)
                .has(text.word(n))
        })
    };
    match word {
        "next" => {
            text.is_word(at + 1)
                && (next != "time"
                    || text.is_word(at + 2) && !words!("can could must shall should will would").has(text.word(at + 3)))
        }
        "at" | "by" | "on" | "in" | "over" | "during" | "from" | "for" | "within" => {
            let head = noun().map_or("", |n| text.word(n));
            let number = is_number(next) && !words!("by for from in on over").has(word);
            let dated = matches!(word, "by" | "on" | "from") && next.starts_with(|c: char| c.is_ascii_digit());
            let first = words!("beginning end first next start").has(text.word(at + 2)) || next == "next";
            let soon = word == "in" && is_number(next) && noun_of_time(text.word(at + 2))
                || word == "within" && text.holds(at..at + 5, words!("day days hour hours minutes month week"));
            let event = TIMES.has(head)
                && words!("at by during in on over").has(word)
                && !(word == "by" && !noun_of_day(head))
                && !(words!("call end moment planning review school talk time training").has(head)
                    && !matches!(word, "at" | "during" | "by")
                    && next != "next"
                    && !text.holds(at + 1..at + 3, words!("each every")))
                && !(head == "day" && matches!(next, "some"))
                && !(words!("class general practice review round service start term").has(head)
                    && next == head
                    && word != "at"
                    && word != "during");
            number || ordinal() || dated || soon || event || first && word == "at"
        }
        "moment" | "minute" | "second" | "instant" | "day" | "evening" | "morning" | "night" | "week" => {
            let relative = matches!(before, "the")
                && words!("a after before he i it my she somebody someone that the they we you").has(next);
            let this = words!("coming each every same that this").has(before);
            relative || this
        }
        "mornings" | "evenings" | "nights" | "afternoons" | "mondays" => true,
        "first" => matches!(next, "thing"),
        "twice" | "once" => matches!(next, "a" | "every" | "per" | "each"),
        "straight" | "right" => matches!(next, "after"),
        "pm" | "am" => before.starts_with(|c: char| c.is_ascii_digit()),
        _ => {
            word.len() > 2
                && word.starts_with(|c: char| c.is_ascii_digit())
                && (word.ends_with("am") || word.ends_with("pm") || word.contains(':'))
        }
    }
}

fn noun_of_time(word: &str) -> bool {
    words!("day days hour hours minutes month months week weeks").has(word)
}

fn noun_of_day(word: &str) -> bool {
    is_number(word)
        || DAYS.has(word)
        || words!(
            "autumn bedtime dinner end evening lunch lunchtime march may midnight morning night noon spring summer tea \
     winter",
        )
        .has(word)
}

/// "last Friday", "on Monday I lied": the day is told, not planned.
fn told_past(text: &Text<'_>, at: usize) -> bool {
    let last = matches!(text.back(at, 1), "last" | "yesterday");
    let clause = text.clause_at(at).and_then(|n| text.clauses.get(n));
    let past = clause.is_some_and(|clause| {
        clause.has_verb()
            && clause.who != Who::Bare
            && (is_past(text.word(clause.verb)) && !PRESENT_TOO.has(text.word(clause.verb))
                || matches!(text.word(clause.verb), "was" | "were" | "had" | "did"))
    });
    let possessive = text.word(at + 1) == "'s" && past;
    last || possessive || past
}

/// Past forms that are present too.
static PRESENT_TOO: Words = Words::of("booked cut hit hurt let put quit read set shut split spread");

/// "when …", "after …", "every …": a moment, unless it tells what is past or names none.
fn opener(text: &Text<'_>, at: usize) -> bool {
    let (word, next) = (text.word(at), text.word(at + 1));
    if !text.is_word(at + 1) {
        return false;
    }
    let end = (at + 1..at + 8).find(|&n| !text.is_word(n)).unwrap_or(at + 8);
    let tells_past = (at + 1..end).any(|n| {
        let (word, before) = (text.word(n), text.back(n, 1));
        let past = is_past(word)
            && !PRESENT_TOO.has(word)
            && !words!("'s a am are be been feel feels get gets has have is the").has(before);
        past || matches!(word, "was" | "were" | "did")
    });
    match word {
        "as" => {
            text.reads(at, &["as", "soon", "as"]) && !matches!(text.word(at + 3), "possible" | "i" | "poss")
                || text.reads(at, &["as", "soon", "as", "i"])
                    && !matches!(text.word(at + 4), "can" | "could" | "get" | "feel")
        }
        "if" => {
            !tells_past
                && !words!("anyone anything necessary need needed not only possible so").has(next)
                && !(text.reads(at + 1, &["i", "can"]) && text.word(at + 3) != "not")
                && text.back(at, 1) != "as"
                && text.back(at, 1) != "even"
                && text.back(at, 1) != "know"
                && text.back(at, 1) != "see"
        }
        "each" | "every" => {
            !matches!(next, "other" | "bit" | "one" | "single" if text.word(at + 2) != "time" && text.word(at + 2) != "day")
                && !(next == "of")
                && (!tells_past || noun_of_period(next))
                && (noun_of_period(next)
                    || noun_of_period(text.word(at + 2))
                    || noun_of_period(text.word(at + 3))
                    || DAYS.has(next)
                    || DAYS.has(text.word(at + 2))
                    || words!("after at before during for in on").has(text.back(at, 1)))
        }
        "while" | "during" | "until" | "till" | "unless" => !tells_past,
        _ => !tells_past || matches!(text.word(at + 2), "has" | "have" | "is" | "are"),
    }
}

fn noun_of_period(word: &str) -> bool {
    TIMES.has(word)
        || DAYS.has(word)
        || words!("days fortnight hours months quarter release season sprint time weeks year").has(word)
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
        let trigger = words!(
    "after as because before if like once since than that till unless until when whenever where which while who",
).has(text.word(clause.range.start)) && !(clause.who == Who::Bare && !clause.has_verb())
            && !behind_time(text, clause);
        let trigger = trigger
            || words!("each every next").has(text.word(clause.range.start))
                && text.word(clause.range.start + 1) == "time";
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

/// "before service I ask Marta": the act follows a moment without a verb.
fn behind_time(text: &Text<'_>, clause: &Clause) -> bool {
    matches!(text.word(clause.range.start), "before" | "after" | "until" | "till")
        && matches!(clause.who, Who::I | Who::We)
        && clause.subject.start > clause.range.start + 1
}

/// "when it gets to 9pm i leave the phone in the kitchen": no comma parts moment and act.
fn comma_less_act(text: &Text<'_>, clause: &Clause) -> bool {
    let start = clause.subject.end.max(clause.range.start + 1);
    let second = (start + 1..clause.range.end).find(|&at| {
        matches!(text.word(at), "i" | "we")
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
    if matches!(clause.who, Who::Other | Who::You) && !clause.inherits {
        return None;
    }
    if words!("anything everything how nothing what whatever").has(text.back(clause.subject.start, 1)) {
        return None;
    }
    if let Some(found) = INNER_PHRASES.within(text, clause.range.clone()) {
        let _ = found;
        return Some(false);
    }
    let verbless = clause.who == Who::Thing && !clause.has_verb();
    let mut at = if clause.who == Who::Bare || verbless { clause.range.start } else { clause.verb };
    let told = clause.has_verb()
        && clause.who != Who::Bare
        && !clause.inherits
        && (is_past(text.word(clause.verb)) && !PRESENT_TOO.has(text.word(clause.verb))
            || matches!(text.word(clause.verb), "was" | "were" | "had" | "did"));
    if told {
        return None;
    }
    while at < clause.range.end
        && (skipped(text.word(at)) || !text.is_word(at) || matches!(text.word(at), "and" | "but" | "or" | "so"))
    {
        if matches!(text.word(at), "be" | "am" | "get" | "is")
            && !matches!(text.word(at + 1), "going")
            && being(text, at)
        {
            return Some(false);
        }
        at += 1;
    }
    if at >= clause.range.end {
        return clause.range.clone().any(|n| matches!(text.word(n), "go" | "start" | "stop")).then_some(true);
    }
    let word = text.word(at);
    if INNER.has(word) {
        let thing = clause.who == Who::Thing && !verbless;
        return Some(thing);
    }
    if verbless && clause.range.clone().any(|n| QUALITIES.has(text.word(n)))
        || verbless && words!("better fewer less more no").has(text.word(clause.subject.start))
        || (verbless || clause.who == Who::Bare) && (QUALITIES.has(word) || text.quoted(at))
    {
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
