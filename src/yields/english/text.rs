//! Typed words made into sentences: spaces, line ends, marks, fillers, and the few spellings that are mended. The field keeps every character.

use super::lists::{self, has};
use super::spelling::mended;
use super::stem::after;
use super::words::{bare, root};
use crate::yields::Ear;

/// One sentence, without its final mark unless that asks or calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    /// Its words.
    pub(super) text: String,
    /// `?` or `!`, if it ends so.
    pub(super) mark: Option<char>,
}

impl Sentence {
    /// These words with that mark.
    pub(super) fn new(text: String, mark: Option<char>) -> Sentence {
        Sentence { text, mark }
    }

    /// Whether it asks.
    pub(super) fn asks(&self) -> bool {
        self.mark == Some('?')
    }
}

pub(super) const CLOSERS: &[char] = &['"', '\'', ')', ']', '”', '»', '’'];
pub(super) const OPENERS: &[char] = &['"', '\'', '(', '[', '“', '«', '‘', '„'];
const QUOTES: &[(char, char)] = &[('"', '"'), ('“', '”'), ('«', '»'), ('„', '“'), ('‘', '’'), ('\'', '\'')];
const LEADING: &[char] = &[',', ';', ':', '…', '!', '?', '•', '*', '-', '–', '—', ' '];
const TRAILING: &[char] = &['.', ',', ';', ':', '…', '?', '!', ' ', '-', '–', '—'];

/// The sentences that say something, and are neither a verdict on the writer nor a cry.
pub(super) fn sentences(typed: &str, ear: &dyn Ear) -> Vec<Sentence> {
    let mut said = Vec::new();
    read(typed, ear, |sentence, _| {
        said.push(sentence);
        true
    });
    said
}

/// The first of them: what a blank takes that stands inside a sentence.
pub(super) fn first(typed: &str, ear: &dyn Ear) -> Option<Sentence> {
    let mut first = None;
    read(typed, ear, |sentence, _| {
        first = Some(sentence);
        false
    });
    first
}

/// Hands on each of them with how it was typed, which is what the coach hears, until no more are wanted.
pub(super) fn read(typed: &str, ear: &dyn Ear, mut take: impl FnMut(Sentence, &str) -> bool) {
    for typed in split(unquoted(typed.trim())) {
        if let Some(sentence) = sentence(&typed)
            && !ear.attacks_self(&typed)
            && !ear.despairs(&typed)
            && !take(sentence, &typed)
        {
            return;
        }
    }
}

fn unquoted(text: &str) -> &str {
    let inside = |(open, close): &(char, char)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close])).then_some(inner)
    };
    QUOTES.iter().find_map(inside).unwrap_or(text)
}

/// Cuts at every mark before a space, and at every line end that no comma or colon holds open.
pub(in crate::yields) fn split(text: &str) -> Vec<String> {
    let mut done = Vec::new();
    let mut open = String::new();
    for line in text.lines() {
        let mut tokens = without_bullet(line).split_whitespace().peekable();
        while let Some(token) = tokens.next() {
            if !open.is_empty() {
                open.push(' ');
            }
            for (at, piece) in token.split('’').enumerate() {
                open.push_str(if at > 0 { "'" } else { "" });
                open.push_str(piece);
            }
            // A mark inside quotation marks ends the sentence only where a capital follows: `said "fine." when …` goes on.
            let quoted =
                token.ends_with(CLOSERS) && tokens.peek().is_some_and(|next| next.starts_with(char::is_lowercase));
            if ends_sentence(token) && !quoted {
                done.push(std::mem::take(&mut open));
            }
        }
        if !open.ends_with([',', ';', ':']) && !open.is_empty() {
            done.push(std::mem::take(&mut open));
        }
    }
    if !open.is_empty() {
        done.push(open);
    }
    done
}

fn without_bullet(line: &str) -> &str {
    let line = line.trim_start();
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.strip_prefix(". ").or(digits.strip_prefix(") ")).filter(|_| digits.len() < line.len());
    numbered.or(line.strip_prefix("- ")).or(line.strip_prefix("* ")).unwrap_or(line)
}

fn ends_sentence(token: &str) -> bool {
    let token = token.trim_end_matches(CLOSERS).trim_start_matches(OPENERS);
    if token.ends_with(['?', '!', '…']) {
        return true;
    }
    let Some(word) = token.strip_suffix('.') else { return false };
    let mut letters = word.chars();
    let one_letter = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    let initial = one_letter && !word.eq_ignore_ascii_case("i");
    !initial && !has(lists::ABBREVIATIONS, &token.to_ascii_lowercase())
}

fn sentence(typed: &str) -> Option<Sentence> {
    let text = typed.trim_start_matches(LEADING);
    let text = if text.starts_with("..") { text.trim_start_matches(['.', ' ']) } else { text };
    let end = text.trim_end_matches(TRAILING);
    let marks = text.strip_prefix(end).unwrap_or_default();
    let mark = ['?', '!'].into_iter().find(|mark| marks.contains(*mark));
    let text = without_fillers(end);
    let says = text.chars().any(char::is_alphanumeric) && !says_nothing(text);
    says.then(|| Sentence::new(mended(text), mark))
}

fn says_nothing(text: &str) -> bool {
    let bare = text.to_ascii_lowercase().replace('\'', "");
    let shrugs = ["dunno", "idk", "no idea", "not sure", "i dont know", "dont know", "i do not know"];
    let short = bare.split_whitespace().take(7).count() <= 6;
    has(lists::NOTHING, &bare) || (short && shrugs.iter().any(|shrug| after(&bare, shrug).is_some()))
}

fn without_fillers(mut text: &str) -> &str {
    while let Some((filler, rest)) = text.split_once(' ') {
        let comma = filler.ends_with(',');
        let next = rest.split_whitespace().next().map(bare).unwrap_or_default();
        let goes = comma || ["so", "ok"].contains(&next.as_str()) || root(&next) == "i";
        if !goes || !has(lists::FILLERS, &bare(filler)) {
            break;
        }
        text = rest.trim_start_matches(LEADING);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yields::Deaf;
    use crate::yields::english::laid::finished;

    fn read(typed: &str) -> Vec<String> {
        sentences(typed, &Deaf).iter().map(finished).collect()
    }

    #[test]
    fn a_mark_before_a_space_or_a_line_end_ends_a_sentence() {
        assert_eq!(
            read("told Dr. Wu at 5 p.m. about it. hid it…\nthen left?? ok so i lied"),
            ["Told Dr. Wu at 5 p.m. about it.", "Hid it.", "Then left?", "I lied."]
        );
        assert_eq!(read("- tell leads,\n  first\n- wait"), ["Tell leads, first.", "Wait."]);
    }

    #[test]
    fn a_shrug_is_no_answer() {
        for typed in
            ["", " … ", "idk", "N/A.", "see above", "i dont know", "not sure yet, honestly", "well, no", "?", "cant"]
        {
            assert_eq!(read(typed), [""; 0], "{typed}");
        }
    }

    #[test]
    fn only_what_a_phone_would_mend_is_mended() {
        assert_eq!(
            read("im sure i dont, its on friday, i.e. in june"),
            ["I'm sure I don't, its on Friday, i.e. in June."]
        );
        assert_eq!(read("“Dont”"), ["Don't."]);
    }
}
