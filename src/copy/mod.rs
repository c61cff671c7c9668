//! Every sentence a reader sees. They stand in `en.toml`, and in other languages beside it, where they can be read and changed without reading Rust.
//!
//! The core and the views ask for a sentence by its constant; questions are looked up by the name of their field. The program carries English alone: what
//! the page fetched of another language is handed in as texts in the order of the constants. Nothing here decides what is said, or fetches.

mod authored;
mod dates;
mod spoken;

pub use authored::{Authored, lasting};

use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/copy.rs"));

/// The name of one sentence of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u16);

/// Texts in their order.
type Texts = &'static [&'static str];

/// Stands between two texts, and in none.
const BETWEEN: char = '\t';

/// What every program carries.
struct Carried {
    /// The things that the first sentences speak of, and what each says: in order.
    names: Vec<(&'static str, &'static str)>,
    english: Vec<&'static str>,
}

/// The names and texts, taken apart when they are first asked for: where each begins would be two bytes that do not compress.
fn carried() -> &'static Carried {
    static CARRIED: OnceLock<Carried> = OnceLock::new();
    CARRIED.get_or_init(|| {
        let mut names = Vec::new();
        for thing in NAMES.split(BETWEEN) {
            let mut parts = thing.split(' ');
            let thing = parts.next().unwrap_or_default();
            parts.for_each(|what| names.push((thing, what)));
        }
        Carried { names, english: ENGLISH.split(BETWEEN).collect() }
    })
}

/// The texts of one language, and what the author says in place of some. It is handed to almost every function, and so is no more than a pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copy(&'static Told);

/// They last as long as the page; a page has one config, and hardly ever another language.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    /// None for those that every program carries.
    texts: Option<Texts>,
    authored: &'static [Authored],
}

impl Copy {
    /// The English texts.
    pub const ENGLISH: Copy = Copy(&Told { texts: None, authored: &[] });

    fn telling(texts: Option<Texts>, authored: &'static [Authored]) -> Copy {
        Copy(Box::leak(Box::new(Told { texts, authored })))
    }

    /// The sentence of that name.
    #[must_use]
    pub fn say(self, key: Key) -> &'static str {
        self.text(usize::from(key.0)).unwrap_or_default()
    }

    fn text(self, at: usize) -> Option<&'static str> {
        self.0.texts.unwrap_or(&carried().english).get(at).copied()
    }

    /// The sentence of that name, with each `{word}` replaced by what stands for it.
    #[must_use]
    pub fn fill(self, key: Key, values: &[(&str, &str)]) -> String {
        fill(self.say(key), values)
    }

    /// What the catalogue says of a thing that is data: `about("own.because", "ask")`. None where it says nothing. Of a question that the author
    /// words otherwise it says what the author says, and nothing of our own: a stem or a reason was made for our words.
    #[must_use]
    pub fn about(self, thing: &str, what: &str) -> Option<&'static str> {
        if self.rewords(thing) {
            return self.0.authored.iter().find(|one| (one.question, one.what) == (thing, what)).map(|one| one.text);
        }
        self.text(carried().names.binary_search(&(thing, what)).ok()?)
    }

    /// What a question asks; one whose author is not at hand is called by its name.
    #[must_use]
    pub fn asks(self, question: &'static str) -> Option<&'static str> {
        self.about(question, "ask").or_else(|| question.split_once(".x-").map(|(_, name)| name))
    }

    /// The same language, with these texts of the author's.
    #[must_use]
    pub fn with(self, authored: Vec<Authored>) -> Copy {
        Copy::telling(self.0.texts, authored.leak())
    }

    /// Whether the author asks that question in words of their own.
    #[must_use]
    pub fn rewords(self, question: &str) -> bool {
        self.0.authored.iter().any(|one| one.question == question)
    }

    /// That language, with the texts of the author's that stand in this one.
    #[must_use]
    pub fn speaking(self, language: Copy) -> Copy {
        Copy::telling(language.0.texts, self.0.authored)
    }

    /// Whether these are the English texts. The rules that look at words know English alone, and are not asked in another language.
    #[must_use]
    pub fn is_english(self) -> bool {
        self.0.texts.is_none()
    }
}

/// One pass from left to right: what is put in is never read again for braces, since it may be the reader's own words.
pub(crate) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known =
            after.split_once('}').and_then(|(name, tail)| Some((values.iter().find(|(key, _)| *key == name)?.1, tail)));
        rest = match known {
            Some((value, tail)) => {
                filled.push_str(value);
                tail
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::debrief::all_fields;

    #[test]
    fn braces_in_the_readers_words_are_left_alone() {
        assert_eq!(fill("Deleted: “{title}” {x}", &[("title", "{title} {")]), "Deleted: “{title} {” {x}");
    }

    #[test]
    fn every_field_is_asked_about_in_words() {
        for field in all_fields() {
            let asked = ["ask", "stem", "label"].iter().any(|what| Copy::ENGLISH.about(field.id, what).is_some());
            assert!(asked, "{} has no words", field.id);
        }
    }

    #[test]
    fn every_name_finds_its_own_sentence_and_no_other_does() {
        for (&(thing, what), text) in carried().names.iter().zip(&carried().english) {
            assert_eq!(Copy::ENGLISH.about(thing, what), Some(*text), "{thing} {what}");
            assert_eq!(Copy::ENGLISH.about(thing, &format!("{what}x")), None);
        }
        assert_eq!(Copy::ENGLISH.about("step", "own"), Some(Copy::ENGLISH.say(key::STEP_OWN)));
        assert_eq!(Copy::ENGLISH.about("", ""), None);
    }

    #[test]
    fn no_sentence_shouts_or_praises() {
        assert!(!ENGLISH.contains('!'));
    }
}
