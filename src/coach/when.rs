//! When: whether a text names a day, a time or a trigger.
//!
//! "On Monday", "at ten", "when she cries", "after each shift" do; "soon", "from now on", "if possible" do not, and what
//! is told of the past does not either.

use super::clause::Who;
use super::lexicon::is_past;
use super::text::Text;
use super::words::{Forms, Lexicon, Phrases, Words, is_number, words};

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
static NO_WHEN: Phrases = Phrases::of(include_str!("lexicon/no_when.phrases"));

/// Whether a day, a time or a trigger stands in the text, outside its questions.
pub(crate) fn names(text: &Text<'_>) -> bool {
    let told = text.sentences.iter().filter(|sentence| !sentence.asks);
    told.flat_map(|sentence| sentence.range.clone()).any(|at| begins(text, at))
}

/// Whether a when begins at this token.
fn begins(text: &Text<'_>, at: usize) -> bool {
    let (word, next, before) = (text.word(at), text.word(at + 1), text.back(at, 1));
    let inside = at.checked_sub(1).is_some_and(|n| NO_WHEN.at(text, n).is_some_and(|end| end > at));
    if inside || NO_WHEN.at(text, at).is_some() {
        return false;
    }
    if DAYS.has(word) && word != "wed" && word != "sat" {
        return !told_past(text, at);
    }
    if OPENERS.has(word) {
        return opener(text, at);
    }
    match word {
        "next" => {
            // "next time" is a when only with its event: "next time she asks", not "next time I will".
            let event =
                text.is_word(at + 2) && !words!("can could must shall should will would").has(text.word(at + 3));
            text.is_word(at + 1) && (next != "time" || event)
        }
        "at" | "by" | "on" | "in" | "over" | "during" | "from" | "within" => dated(text, at),
        "moment" | "minute" | "second" | "instant" | "day" | "evening" | "morning" | "night" | "week" => {
            let relative = before == "the" && RELATIVE.has(next);
            relative || words!("coming each every same that this").has(before)
        }
        "mornings" | "evenings" | "nights" | "afternoons" => true,
        "first" => next == "thing",
        "twice" => words!("a each every per").has(next),
        "straight" | "right" => next == "after",
        "pm" | "am" => before.starts_with(|c: char| c.is_ascii_digit()),
        _ => {
            let figure = word.len() > 2 && word.starts_with(|c: char| c.is_ascii_digit());
            figure && (word.ends_with("am") || word.ends_with("pm") || word.contains(':'))
        }
    }
}

/// "the moment I …", "the day before …".
static RELATIVE: Lexicon = Lexicon::of("a after before he i it my she somebody someone that the they we you");
/// What may stand between a preposition and the noun that names the time.
static BETWEEN: Lexicon =
    Lexicon::of("a about an around exactly first half her his my next our past quarter same the their this to very");
/// With these nouns "in", "on" and "over" make a place or a way ("on the call" is a when, "on call" is none).
static LOOSE: Words = Words::of("call end moment planning review school talk time training");
/// Without an article these are no event: "in practice", "in general".
static GENERAL: Words = Words::of("class practice review round service start term");

/// "at ten", "on the 3rd", "by noon", "in two days", "during the warm-up".
fn dated(text: &Text<'_>, at: usize) -> bool {
    let (word, next, third) = (text.word(at), text.word(at + 1), text.word(at + 2));
    let figure = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let head = (at + 1..at + 6).map(|n| text.word(n)).find(|word| !BETWEEN.has(word)).unwrap_or_default();
    let ordinal =
        next == "the" && (figure(third) || words!("first last second").has(third) && text.word(at + 3) == "of");
    let (at_or_during, certain) = (words!("at during").has(word), words!("at by during").has(word));
    let (particular, plain) = (next == "next" || text.holds(at + 1..at + 3, words!("each every")), next == head);
    match word {
        _ if ordinal => true,
        "by" | "on" | "from" if figure(next) => true,
        "at" if is_number(next) || words!("beginning end first next start").has(third) || next == "next" => true,
        "during" if is_number(next) => true,
        "in" if is_number(next) && SPANS.has(third) => true,
        "within" => is_number(next) || text.holds(at..at + 5, SPANS),
        "from" => false,
        _ if !TIMES.has(head) || head == "day" && next == "some" => false,
        "by" if !names_hour(head) => false,
        _ if LOOSE.has(head) => certain || particular,
        _ if GENERAL.has(head) && plain => at_or_during,
        _ => true,
    }
}

/// Spans of time.
static SPANS: Words = Words::of("day days hour hours minutes month months week weeks");

/// Whether one can do something "by" it.
fn names_hour(word: &str) -> bool {
    is_number(word) || DAYS.has(word) || HOURS.has(word)
}

static HOURS: Lexicon = Lexicon::of(
    "autumn bedtime dinner end evening lunch lunchtime march may midnight morning night noon spring summer tea \
     winter",
);

/// "last Friday", "on Monday I lied": the day is told, not planned.
fn told_past(text: &Text<'_>, at: usize) -> bool {
    let clause = text.clause_at(at).and_then(|n| text.clauses.get(n));
    let past =
        clause.is_some_and(|clause| clause.who != Who::Bare && clause.has_verb() && is_told(text.word(clause.verb)));
    past || words!("last yesterday").has(text.back(at, 1))
}

/// A verb in the past, and in nothing else.
pub(crate) fn is_told(verb: &str) -> bool {
    is_past(verb) && !PRESENT_TOO.has(verb) || words!("did had was were").has(verb)
}

/// Past forms that are present too.
static PRESENT_TOO: Words = Words::of("booked cut hit hurt let put quit read set shut split spread");

/// "when …", "after …", "every …": a moment, unless it tells what is past or names none.
fn opener(text: &Text<'_>, at: usize) -> bool {
    let (word, next, before) = (text.word(at), text.word(at + 1), text.back(at, 1));
    if !text.is_word(at + 1) {
        return false;
    }
    let end = (at + 1..at + 8).find(|&n| !text.is_word(n)).unwrap_or(at + 8);
    let past = (at + 1..end).any(|n| tells_past(text, n));
    match word {
        "as" => {
            let soon = text.reads(at, &["as", "soon", "as"]);
            let third = text.word(at + 3);
            let able = third == "i" && words!("can could feel get").has(text.word(at + 4));
            soon && !able && !words!("poss possible").has(third)
        }
        "if" => {
            let able = text.reads(at + 1, &["i", "can"]) && text.word(at + 3) != "not";
            let empty = words!("anyone anything necessary need needed not only possible so").has(next);
            let other = words!("as even know see").has(before);
            let none = past || able || empty || other;
            !none
        }
        "each" | "every" => {
            let (second, third) = (text.word(at + 2), text.word(at + 3));
            let whole = words!("bit of one other").has(next) || next == "single" && !words!("day time").has(second);
            let period = [next, second, third].into_iter().any(names_period);
            !whole
                && (names_period(next) || !past)
                && (period || words!("after at before during for in on").has(before))
        }
        "while" | "during" | "until" | "till" | "unless" => !past,
        _ => !past || words!("are has have is").has(text.word(at + 2)),
    }
}

/// A past form that is no participle of the present.
fn tells_past(text: &Text<'_>, at: usize) -> bool {
    let (word, before) = (text.word(at), text.back(at, 1));
    words!("did was were").has(word) || is_told(word) && word != "had" && !STILL.has(before)
}

/// Before a participle these keep it in the present: "is closed", "I feel attacked".
static STILL: Lexicon = Lexicon::of("'s a am are be been feel feels get gets has have is the");

fn names_period(word: &str) -> bool {
    TIMES.has(word)
        || DAYS.has(word)
        || words!("days fortnight hours months quarter release season sprint time weeks year").has(word)
}
