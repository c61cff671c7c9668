//! What shields words: quotation marks, questions, a "not" before them.

use super::text::Text;
use super::token::{Mark, Token};
use super::words::{Lexicon, Words, words};

/// Marks the tokens that stand inside quotation marks, unless the writer plans to say them.
pub(crate) fn shield(tokens: &mut [Token<'_>], marks: &[Mark], firsts: &[usize]) {
    let at = |mark: &Mark| firsts.get(mark.before).copied().unwrap_or(tokens.len());
    let mut open: [Option<usize>; 4] = [None; 4];
    let mut ranges = Vec::new();
    for mark in marks {
        let Some(slot) = open.get_mut(usize::from(mark.family)) else { continue };
        match *slot {
            Some(from) if mark.closes => {
                ranges.push(from..at(mark));
                *slot = None;
            }
            _ if mark.opens => *slot = Some(at(mark)),
            _ => {}
        }
    }
    for range in ranges {
        let outside = |tokens: &[Token<'_>]| tokens.iter().any(Token::is_word);
        let whole = !outside(tokens.get(..range.start).unwrap_or_default())
            && !outside(tokens.get(range.end..).unwrap_or_default());
        if whole || planned(tokens, range.start) {
            continue;
        }
        for token in tokens.get_mut(range).unwrap_or_default() {
            token.quoted = true;
        }
    }
}

/// Whether the words before a quotation say that the writer means to say it: "I will tell them: …".
fn planned(tokens: &[Token<'_>], at: usize) -> bool {
    let from = at.saturating_sub(14);
    let before = tokens.get(from..at).unwrap_or_default();
    let start = before.iter().rposition(|token| matches!(token.word, "." | "!" | "?" | "\n")).map_or(0, |at| at + 1);
    let words = || before.get(start..).unwrap_or_default().iter().map(|token| token.word);
    let mine = words().any(|word| words!("i me my we").has(word));
    let plan = words().any(|word| PLANNING.has(word));
    let say = words().any(|word| SAYING_BARE.has(word));
    mine && plan && say
}

/// Words that plan.
static PLANNING: Words = Words::of("could d going intend let like must need ought plan shall should want will would");
/// Bare verbs of saying.
static SAYING_BARE: Words =
    Words::of("add announce begin open post read reply say send speak start tell text words write");

/// Whether a sentence asks: by its mark, or by its first words.
pub(crate) fn asks(tokens: &[Token<'_>], range: &core::ops::Range<usize>, marked: bool) -> bool {
    if marked {
        return true;
    }
    let words = tokens.get(range.clone()).unwrap_or_default();
    let mut words =
        words.iter().map(|token| token.word).skip_while(|word| words!(", and but or so then well").has(word));
    let (first, second, third) = (words.next().unwrap_or(""), words.next().unwrap_or(""), words.next().unwrap_or(""));
    let parted = tokens.get(range.clone()).unwrap_or_default().iter().any(|token| matches!(token.word, ":" | ","));
    if parted {
        return matches!(first, "why") && ASKING.has(second);
    }
    let wh = words!("how where which who why").has(first) && ASKING.has(second)
        || first == "what" && ASKING.has(second) && PERSONS.has(third);
    let inverted = words!("am are can could did do does has have is should was would").has(first)
        && (PERSONS.has(second) || (second == "not" && PERSONS.has(third)))
        && !(first == "should" && second != "i");
    wh || inverted || (first == "why" && words!("me not").has(second)) || (first == "what" && second == "if")
}

static ASKING: Lexicon = Lexicon::of("'s am are can could d did do does had has have is should was were will would");
static PERSONS: Words = Words::of("anybody anyone even he i it she that there they this we you");

/// A stop that ends an abbreviation or a title, and no sentence.
pub(crate) fn abbreviates(text: &Text<'_>, at: usize) -> bool {
    let before = text.back(at, 1);
    let follows = text.tokens.get(at + 1);
    words!("capt dr mr mrs ms prof rev sgt st vs").has(before) && follows.is_some_and(Token::is_word)
        || before.len() == 1
            && before != "i"
            && before.chars().all(char::is_alphabetic)
            && follows.is_some_and(|next| next.is_word() && !next.capital)
}

/// Whether a "not" stands before the token, in its clause and near, or over the clause ("I don't think that …").
#[inline(never)]
pub(crate) fn negated(text: &Text<'_>, at: usize) -> bool {
    let Some(clause) = text.clause_at(at).and_then(|n| text.clauses.get(n)) else { return false };
    let from = clause.range.start.max(at.saturating_sub(7));
    let near = text.words(from..at).any(|word| words!("hardly isnt neither no nor not without").has(word))
        // "not only", "no question", "no doubt", "no wonder" say yes.
        && !(from..at).any(|n| words!("no not").has(text.word(n)) && words!("better doubt good just only question use wonder").has(text.word(n + 1)));
    near || lifted(text, clause.range.start)
}

/// Whether the clause before denies the one that begins here: "I don't think (that)", "it isn't that".
#[inline(never)]
pub(crate) fn lifted(text: &Text<'_>, start: usize) -> bool {
    let sentence = text.sentence(start).map_or(start, |sentence| sentence.range.start);
    let from = sentence.max(start.saturating_sub(6));
    let mut not = false;
    for at in from..start {
        match text.word(at) {
            "not" | "never" => not = true,
            "because" | "," | "but" | "know" | "realise" | "realize" | "see" => not = false,
            _ => {}
        }
    }
    let last = text.back(start, 1);
    let opens = text.word(start);
    not && (words!("'s agree as because believe blame claim feel is like mean not say saying that think true was",)
        .has(last)
        || words!("as because that").has(opens) && words!("believe case mean not say saying think true").has(last))
}
