//! Where each thing of a journal lies: `ff1:<journal>:e:<id>:<rev>:<writer>`. There is no index; a list is what the keys say.

use std::fmt;

use crate::debrief::{Id, whole};

const PREFIX: &str = "ff1:";
/// Kinds of keys that are set aside for later versions of this program: what lies there is neither read nor reported as unreadable.
const SET_ASIDE: [&str; 6] = ["d", "k", "m", "p", "q", "s"];

/// The one setting so far.
const TAKEN: &str = "s:taken";

/// The name of a journal: `[a-z0-9-]`, 1 to 32 characters. Two elements of one name share one journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalName(String);

/// One writing of one debrief: its number, and who wrote it. Printed as in a key, `0000000007:<writer>`, where text order is number order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision {
    /// The number; what is written later has a higher one.
    pub rev: u32,
    /// The element that wrote it, in one load of its page.
    pub writer: Id,
}

/// A key of a journal, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// One revision of one debrief.
    Entry(Id, Revision),
    /// The news that a debrief was deleted.
    Tombstone(Id, Revision),
    /// Stands while a debrief is unfinished; the loader reads it.
    Open,
    /// When the journal was taken away last; its loss costs a reminder.
    Taken,
    /// Whether this writer can write at all.
    Probe(Id),
}

/// What a key with a journal's prefix turns out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// One that this version knows.
    Known(Key),
    /// One of a kind set aside for later versions.
    SetAside,
    /// Nothing that any version of ours has written.
    Foreign,
}

impl JournalName {
    /// The name that this text is, if it is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<JournalName> {
        let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits = (1..=32).contains(&text.len()) && text.bytes().all(letter);
        fits.then(|| JournalName(text.to_owned()))
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How every key of this journal begins, and no other key does.
    #[must_use]
    pub fn prefix(&self) -> String {
        [PREFIX, &self.0, ":"].concat()
    }

    /// The full text of a key.
    #[must_use]
    pub fn key(&self, key: &Key) -> String {
        let mut text = self.prefix();
        match key {
            Key::Entry(id, revision) => push(&mut text, "e:", id, Some(revision)),
            Key::Tombstone(id, revision) => push(&mut text, "t:", id, Some(revision)),
            Key::Open => text.push_str("open"),
            Key::Taken => text.push_str(TAKEN),
            Key::Probe(writer) => push(&mut text, "p:", writer, None),
        }
        text
    }

    /// What a key is that begins with `prefix`.
    #[must_use]
    pub fn find(&self, key: &str) -> Found {
        let Some(rest) = key.strip_prefix(&self.prefix()) else { return Found::Foreign };
        let (kind, rest) = rest.split_once(':').unwrap_or((rest, ""));
        let known = match kind {
            "e" => parts(rest).map(|(id, revision)| Key::Entry(id, revision)),
            "t" => parts(rest).map(|(id, revision)| Key::Tombstone(id, revision)),
            "open" if key.ends_with(":open") => Some(Key::Open),
            "s" if rest == "taken" => Some(Key::Taken),
            _ if SET_ASIDE.contains(&kind) => return Found::SetAside,
            _ => None,
        };
        known.map_or(Found::Foreign, Found::Known)
    }
}

impl Default for JournalName {
    fn default() -> Self {
        JournalName("default".to_owned())
    }
}

fn push(text: &mut String, kind: &str, id: &Id, revision: Option<&Revision>) {
    text.push_str(kind);
    text.push_str(id.as_str());
    if let Some(revision) = revision {
        text.push(':');
        text.push_str(&revision.to_string());
    }
}

fn parts(text: &str) -> Option<(Id, Revision)> {
    let (id, revision) = text.split_once(':')?;
    Some((Id::parse(id)?, Revision::parse(revision)?))
}

impl Revision {
    /// The revision that this text is: ten digits, a colon, a writer.
    #[must_use]
    pub fn parse(text: &str) -> Option<Revision> {
        let (rev, writer) = text.split_once(':')?;
        let shaped = rev.len() == 10 && rev.bytes().all(|byte| byte.is_ascii_digit());
        let rev = if shaped { whole(rev)? } else { return None };
        Some(Revision { rev, writer: Id::parse(writer)? })
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:010}:{}", self.rev, self.writer)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_key_reads_back_as_it_was_printed(name in "[a-z0-9-]{1,32}", id: u128, rev: u32, writer: u128, buried: bool) {
            let name = JournalName::parse(&name).expect("a name");
            let (id, revision) = (Id::from_bits(id), Revision { rev, writer: Id::from_bits(writer) });
            let key = if buried { Key::Tombstone(id, revision) } else { Key::Entry(id, revision) };
            prop_assert_eq!(name.find(&name.key(&key)), Found::Known(key));
        }

        #[test]
        fn the_order_of_the_texts_is_the_order_of_the_numbers(a: u32, b: u32) {
            let text = |rev| Revision { rev, writer: Id::from_bits(0) }.to_string();
            prop_assert_eq!(text(a).cmp(&text(b)), a.cmp(&b));
        }

        #[test]
        fn no_key_makes_the_reading_fall(key in ".*", tail in ".*") {
            let name = JournalName::default();
            prop_assert_eq!(name.find(&key), Found::Foreign);
            let _ = name.find(&(name.prefix() + &tail));
        }
    }

    #[test]
    fn nothing_but_small_letters_digits_and_dashes_names_a_journal() {
        for text in ["", "A", "a:b", "é", "a b", "a_b", &"a".repeat(33)] {
            assert_eq!(JournalName::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_key_that_only_looks_like_ours_is_foreign() {
        let name = JournalName::default();
        for tail in
            ["", "e", "e:", "e:A:0000000001:w", "e:a:1:w", "e:a:4294967296:w", "e:a:+000000001:w", "open:x", "zz:1"]
        {
            assert_eq!(name.find(&(name.prefix() + tail)), Found::Foreign, "{tail}");
        }
        assert_eq!(name.find("ff1:default:s:theme"), Found::SetAside);
        assert_eq!(name.find("ff1:default:open"), Found::Known(Key::Open));
        assert_eq!(name.find("ff1:other:open"), Found::Foreign);
    }
}
