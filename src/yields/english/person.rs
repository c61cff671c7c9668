//! Who is spoken of and who is spoken to. When the people affected are spoken to, one named person becomes "you"; when others hear of it, "you" becomes "they".

use super::lists::{self, has};
use super::pronouns::agreeing;
use super::words::{bare, core, in_place, is_adverb, is_number, is_subject, is_time, is_verb};
use crate::sorted::listed;
use crate::yields::Ear;

/// One person or one group, as the reader named them.
pub(super) struct Person {
    words: Vec<String>,
    is_name: bool,
}

impl Person {
    /// The one person that these words name; none where they name several.
    pub(super) fn one(who: &str, ear: &dyn Ear) -> Option<Person> {
        let tokens = listed(who.split_whitespace());
        let several = who.contains([',', '&']) || who.contains(|c: char| c.is_numeric());
        let words = tokens.iter().map(|token| bare(token)).skip_while(|word| has(lists::DETERMINERS, word));
        let words = listed(words.filter(|word| !word.is_empty()));
        let me = ["me", "myself", "i", "you", "they", "them", "he", "she", "him", "her", "us", "we"];
        let first = words.first()?;
        if several || words.len() > 3 || words.iter().any(|word| word == "and" || me.contains(&word.as_str())) {
            return None;
        }
        let name = tokens.first().map(|token| core(token)).unwrap_or_default();
        let is_name = bare(name) == *first && (name.starts_with(char::is_uppercase) || ear.is_name(name));
        Some(Person { words, is_name })
    }

    /// The text with this person as "you". Where a "she" or "he" would be left speaking of them, the text stays as it is.
    pub(super) fn as_you(&self, text: &str) -> String {
        let others = ["he", "she", "him", "her", "his", "hers"];
        let tokens = listed(text.split(' '));
        if tokens.iter().any(|token| others.contains(&bare(token).as_str())) {
            return text.to_owned();
        }
        let mut out: Vec<String> = Vec::new();
        let mut rest = tokens.as_slice();
        while let Some((token, tail)) = rest.split_first() {
            match self.stands_at(rest, &out) {
                Some((you, after)) => {
                    out.push(you);
                    rest = after;
                    if let Some((verb, tail)) = rest.split_first() {
                        out.push(agreeing(verb));
                        rest = tail;
                    }
                }
                None => {
                    out.push((*token).to_owned());
                    rest = tail;
                }
            }
        }
        out.join(" ")
    }

    /// "you" or "your" with the marks of its last word, and what follows, if the person stands at the head of these words.
    fn stands_at<'w, 't>(&self, tokens: &'w [&'t str], said: &[String]) -> Option<(String, &'w [&'t str])> {
        let determined = tokens.first().is_some_and(|token| has(lists::DETERMINERS, &bare(token)));
        let from = tokens.get(usize::from(determined)..)?;
        let (named, after) = from.split_at_checked(self.words.len())?;
        let last = named.last()?;
        let last_word = bare(last);
        let owner = last_word.strip_suffix("'s");
        let mut wanted = self.words.iter().rev();
        let ends_so = wanted.next().is_some_and(|word| word == owner.unwrap_or(&last_word));
        let same = ends_so && wanted.zip(named.iter().rev().skip(1)).all(|(word, token)| *word == bare(token));
        let alone = owner.is_some() || self.stands_alone(after, last);
        if !same || !alone || !(determined || self.is_name || !described(said)) {
            return None;
        }
        let you = in_place(last, if owner.is_some() { "your" } else { "you" });
        Some((you, after))
    }

    /// Whether the next word leaves the person alone: "the support tickets" are no support.
    fn stands_alone(&self, after: &[&str], last: &str) -> bool {
        let Some(next) = after.first() else { return true };
        let ends = !last.ends_with(char::is_alphanumeric);
        let word = bare(next);
        let small = is_subject(&word)
            || is_time(&word)
            || is_verb(&word)
            || is_adverb(&word)
            || is_number(&word)
            || has(lists::SMALL_WORDS, &word);
        ends || small || (self.is_name && !next.starts_with(char::is_uppercase))
    }
}

/// Whether the word just said describes what follows: "the whole" team.
fn described(said: &[String]) -> bool {
    let mut back = said.iter().rev();
    back.next();
    back.next().is_some_and(|word| has(lists::DETERMINERS, &bare(word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yields::Deaf;

    fn you(who: &str, text: &str) -> String {
        Person::one(who, &Deaf).map_or_else(|| text.to_owned(), |person| person.as_you(text))
    }

    #[test]
    fn one_person_is_spoken_to() {
        assert_eq!(you("Mia", "I screamed at Mia over Mia's juice"), "I screamed at you over your juice");
        assert_eq!(you("my son", "my son was scared"), "you were scared");
        assert_eq!(you("support", "never asked support"), "never asked you");
    }

    #[test]
    fn what_only_looks_like_the_person_is_left_alone() {
        for (who, text) in [
            ("the team", "I told the whole team"),
            ("support", "I ignored the support tickets"),
            ("Mia", "I told Mia she was wrong"),
            ("Mia and Tom", "I told Mia"),
            ("Mia", "I told Mia Jones"),
        ] {
            assert_eq!(you(who, text), text);
        }
    }
}
