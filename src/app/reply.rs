//! One thing that the reader may send to the author, by their own mail program: the whole letter as it leaves, and the link that hands it over. Nothing
//! is sent from here, and nothing is kept of it.

use super::Model;
use crate::copy::key;
use crate::debrief::{Debrief, Words};
use crate::journal::quoted;
use crate::sorted::listed;
use crate::yields::{Kind, Outcome, in_roles, roles_of};

/// A mail program may cut a link that is longer.
const LONGEST: usize = 1_800;

/// A letter that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replying {
    /// The outcome that it holds.
    pub kind: Kind,
    /// Whether the author may print it.
    pub agreed: bool,
    /// What was worded anew for it. The debrief keeps its own wording.
    pub worded: Vec<(Kind, Words)>,
}

/// The field in which it is worded.
pub(super) const WORDED: &str = "reply.worded";

/// It was worded: what is typed there is what the author reads.
pub(super) fn worded(model: &mut Model, field: &str, text: &str) {
    if let Some(letter) = model.replying.as_mut().filter(|_| field == WORDED) {
        let kind = letter.kind;
        letter.worded.retain(|(of, _)| *of != kind);
        letter.worded.push((kind, text.into()));
    }
}

/// The letter, whole. It is made of the reader's words, so nothing may log it.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub to: &'static str,
    /// What is said in it in the reader's words.
    pub said: String,
    /// Its head and its text, as they are handed over.
    pub exactly: String,
    /// What hands it to a mail program.
    pub link: String,
}

impl Letter {
    /// Whether it is longer than some mail programs take.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.link.len() > LONGEST
    }
}

impl Model {
    /// The outcomes that can be sent, where the author wants to hear from readers.
    #[must_use]
    pub fn to_send(&self, debrief: &Debrief) -> Vec<Outcome> {
        if self.config.reply.is_none() {
            return Vec::new();
        }
        let mut outcomes = self.outcomes(debrief);
        outcomes.retain(|outcome| !outcome.text(self.copy).is_empty());
        outcomes
    }

    /// The letter that is being written.
    #[must_use]
    pub fn letter(&self) -> Option<Letter> {
        let (replying, reply) = (self.replying.as_ref()?, self.config.reply.as_ref()?);
        let debrief = self.debrief()?;
        let outcome = self.to_send(debrief).into_iter().find(|outcome| outcome.kind == replying.kind)?;
        let worded = replying.worded.iter().find(|(kind, _)| *kind == replying.kind);
        let said = worded.map_or_else(|| outcome.text(self.copy), |(_, words)| words.as_str().to_owned());
        // Names turn into roles wherever words leave for somebody else.
        let said = in_roles(&said, &roles_of(debrief.words("close.roles")));
        let mut text = [self.copy.say(key::REPLY_LETTER), "\n\n", &said].concat();
        if replying.agreed {
            text = [&text, "\n\n", self.copy.say(key::REPLY_AGREED), "\n", &self.block(debrief, &said)].concat();
        }
        let subject = self.copy.say(key::REPLY_SUBJECT);
        let link =
            ["mailto:", &encoded(reply.mailto), "?subject=", &encoded(subject), "&body=", &encoded(&text)].concat();
        let exactly = self.copy.fill(key::REPLY_HEAD, &[("to", reply.mailto), ("subject", subject), ("text", &text)]);
        Some(Letter { to: reply.mailto, said, exactly, link })
    }

    /// What the author can paste among their stories: JSON, as a config has it. Its title is ours, so that it tells no more than what was chosen.
    fn block(&self, debrief: &Debrief, said: &str) -> String {
        let pair = |name: &str, text: &str| [&quoted(name), ": ", &quoted(text)].concat();
        let pattern = debrief.pattern().map(|pattern| pair("pattern", pattern.name()));
        let parts = [
            Some(pair("title", self.copy.say(key::REPLY_TITLE))),
            Some(pair("text", said)),
            Some(pair("by", self.copy.say(key::REPLY_BY))),
            pattern,
        ];
        let parts = listed(parts.into_iter().flatten());
        ["{", &parts.join(",\n "), "}"].concat()
    }
}

/// As a link must have it (RFC 6068): letters, digits and five signs stand, everything else is its bytes.
fn encoded(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(text.len());
    let digit = |of: u8| HEX.get(usize::from(of)).copied().map_or('0', char::from);
    for byte in text.bytes() {
        if byte == b'\n' {
            out.push_str("%0D%0A");
        } else if byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(digit(byte >> 4));
            out.push(digit(byte & 15));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn what_could_end_a_link_or_begin_another_part_of_it_is_encoded() {
        assert_eq!(encoded("a b&c?d=#\n“"), "a%20b%26c%3Fd%3D%23%0D%0A%E2%80%9C");
        assert_eq!(encoded("author@example.org"), "author@example.org");
    }
}
