//! What a word can be: its small bare form, and the classes that the joining rules ask about.

use super::lists::{self, has};

use crate::sorted::listed;

/// The word in small letters (the lists are ASCII), without the marks around it.
pub(super) fn bare(token: &str) -> String {
    core(token).to_ascii_lowercase()
}

/// The word without the marks around it.
pub(super) fn core(token: &str) -> &str {
    token.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The token with another word in the place of its own; the marks around it stay.
pub(super) fn in_place(token: &str, new: &str) -> String {
    let opened = token.trim_start_matches(|c: char| !c.is_alphanumeric());
    let opening = token.strip_suffix(opened).unwrap_or_default();
    let closing = opened.strip_prefix(core(token)).unwrap_or_default();
    [opening, new, closing].concat()
}

/// The text in small letters, for its bare words.
pub(super) fn lower(text: &str) -> String {
    text.to_ascii_lowercase()
}

/// All words of a text in small letters, without the marks around them.
pub(super) fn bare_words(lower: &str) -> Vec<&str> {
    listed(lower.split_whitespace().map(core).filter(|word| !word.is_empty()))
}

/// The bare word up to its apostrophe: "there's" is "there".
pub(super) fn root(word: &str) -> &str {
    word.split('\'').next().unwrap_or(word)
}

/// "I", or "I'm" and its like.
pub(super) fn is_i(word: &str) -> bool {
    root(word) == "i"
}

pub(super) fn is_subject(word: &str) -> bool {
    has(lists::SUBJECTS, root(word))
}

pub(super) fn is_number(word: &str) -> bool {
    has(lists::NUMBERS, word) || word.starts_with(|c: char| c.is_ascii_digit())
}

/// A helping verb, also in n't.
pub(super) fn is_auxiliary(word: &str) -> bool {
    match word.strip_suffix("n't") {
        Some(whole) => has(lists::AUXILIARIES, whole) || ["ca", "wo", "sha", "ai"].contains(&whole),
        None => has(lists::AUXILIARIES, word),
    }
}

/// A verb that tells what was.
pub(super) fn is_past(word: &str) -> bool {
    let word = word.strip_suffix("n't").unwrap_or(word);
    let in_ed = word.ends_with("ed") && word.chars().count() >= 4 && !has(lists::NO_PAST, word);
    in_ed || has(lists::PAST, word)
}

pub(super) fn is_verb(word: &str) -> bool {
    is_past(word) || is_auxiliary(word)
}

pub(super) fn is_adverb(word: &str) -> bool {
    has(lists::ADVERBS, word) || (word.ends_with("ly") && !has(lists::NO_ADVERBS, word))
}

/// A weekday, also "fridays" and "friday's".
pub(super) fn is_weekday(word: &str) -> bool {
    let word = root(word);
    let day = word.strip_suffix('s').unwrap_or(word);
    day.ends_with("day") && has(lists::WEEKDAYS, day)
}

/// "Fridays": every one of them.
pub(super) fn is_every_weekday(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|day| has(lists::WEEKDAYS, day))
}

pub(super) fn is_time(word: &str) -> bool {
    has(lists::TIMES, word) || is_weekday(word)
}

pub(super) fn is_gerund(word: &str) -> bool {
    word.ends_with("ing") && word.chars().count() > 4 && !has(lists::VERBS_IN_ING, word)
}

/// A noun by its ending: "perfectionism", "lateness", "curiosity".
pub(super) fn is_quality(word: &str) -> bool {
    ["ism", "ness", "ity"].iter().any(|end| word.ends_with(end)) && !["witness", "harness"].contains(&word)
}

/// The verb a text opens with, when an "I", a "you" or a name can go before it: more than one word, none that opens a sentence of its own,
/// and the first of three words that is no adverb tells what was, or helps a verb.
pub(super) fn leading_verb<'t>(words: &[&'t str]) -> Option<&'t str> {
    let first = words.first()?;
    if words.len() < 2 || (is_subject(first) && *first != "not") {
        return None;
    }
    let (at, verb) = words.iter().take(3).enumerate().find(|(_, word)| !is_adverb(word))?;
    let bare_not = at == 1 && *first == "not";
    (is_verb(verb) && !bare_not).then_some(*verb)
}

/// Whether a text of several words says how a person was: "tired and short with him".
pub(super) fn is_state(text: &str) -> bool {
    let mut tokens = text.split_whitespace();
    let (Some(first), Some(second)) = (tokens.next(), tokens.next()) else { return false };
    let (comma, first, second) = (first.ends_with(','), bare(first), bare(second));
    let goes_on = has(lists::AFTER_STATE, &second)
        || (has(lists::AFTER_STATE_ONLY, &second) && !has(lists::STATE_OR_VERB, &first));
    has(lists::PERSONAL, &first) && (comma || goes_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_is_found_behind_adverbs_and_not_behind_a_subject() {
        let leads = |text: &str| leading_verb(&bare_words(text)).map(str::to_owned);
        assert_eq!(leads("also just told nobody"), Some("told".into()));
        assert_eq!(leads("didn't ask"), Some("didn't".into()));
        assert_eq!(leads("the team lost it"), None);
        assert_eq!(leads("not told anyone"), None);
        assert_eq!(leads("froze"), None);
    }

    #[test]
    fn need_is_no_past_and_family_no_adverb() {
        assert!(!is_past("need") && is_past("needed"));
        assert!(!is_adverb("family") && is_adverb("quickly"));
    }

    #[test]
    fn a_state_goes_on_or_has_a_comma() {
        assert!(is_state("tired and snapped") && is_state("angry, mostly"));
        assert!(!is_state("hurt her") && !is_state("tired"));
    }
}
