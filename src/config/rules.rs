//! What may stand where in a config in JSON: one line a place. `npm/config.schema.json` says the same for editors, and a test holds both together.

use crate::debrief::{Pattern, Place, Step, questions};

/// What a place wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wants {
    /// An object.
    Object,
    /// A list.
    List,
    /// A text that says something.
    Words,
    /// The name of a pattern.
    Pattern,
    /// The name of a question behind "Go deeper" of the step.
    Question,
    /// A name of small letters, digits and hyphens.
    Name,
    /// A telephone number.
    Phone,
    /// An address that may become a link.
    Link,
    /// A mail address.
    Mail,
}

/// Each place; `[]` stands for any number in a list, `*` for any step that asks.
const PLACES: &[(&str, Wants)] = &[
    ("", Wants::Object),
    ("stories", Wants::List),
    ("stories[]", Wants::Object),
    ("stories[].title", Wants::Words),
    ("stories[].text", Wants::Words),
    ("stories[].by", Wants::Words),
    ("stories[].pattern", Wants::Pattern),
    ("questions", Wants::Object),
    ("questions.*", Wants::Object),
    ("questions.*.main", Wants::Words),
    ("questions.*.off", Wants::List),
    ("questions.*.off[]", Wants::Question),
    ("questions.*.add", Wants::List),
    ("questions.*.add[]", Wants::Object),
    ("questions.*.add[].id", Wants::Name),
    ("questions.*.add[].ask", Wants::Words),
    ("questions.*.add[].why", Wants::Words),
    ("helpLines", Wants::List),
    ("helpLines[]", Wants::Object),
    ("helpLines[].region", Wants::Words),
    ("helpLines[].name", Wants::Words),
    ("helpLines[].phone", Wants::Phone),
    ("helpLines[].url", Wants::Link),
    ("reply", Wants::Object),
    ("reply.label", Wants::Words),
    ("reply.mailto", Wants::Mail),
];

/// What that place wants; none where the config has no such place.
pub(super) fn wants(place: &str) -> Option<Wants> {
    PLACES.iter().find(|(known, _)| *known == place).map(|(_, wants)| *wants)
}

impl Wants {
    /// What is said of anything else that stands there.
    pub(super) fn why(self) -> &'static str {
        match self {
            Wants::Object => "is no object",
            Wants::List => "is no list",
            Wants::Words => "is no text",
            Wants::Pattern => "is no pattern",
            Wants::Question => "is no question that can be left out here",
            Wants::Name => "is no name of a-z, 0-9 and -",
            Wants::Phone => "is no telephone number",
            Wants::Link => "is no https:, mailto: or tel: address",
            Wants::Mail => "is no mail address",
        }
    }

    /// Whether a text may stand there.
    pub(super) fn takes(self, text: &str, step: Option<Step>) -> bool {
        let no_space = !text.contains(|letter: char| letter.is_whitespace() || letter.is_control());
        match self {
            Wants::Object | Wants::List => false,
            Wants::Words => !text.trim().is_empty(),
            Wants::Pattern => Pattern::named(text).is_some(),
            Wants::Question => step.is_some_and(|step| can_be_off(step).any(|name| name == text)),
            Wants::Name => {
                let small = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
                (1..=32).contains(&text.len()) && text.bytes().all(small)
            }
            Wants::Phone => {
                text.bytes().any(|byte| byte.is_ascii_digit())
                    && text.bytes().all(|byte| byte.is_ascii_digit() || b" +()-./".contains(&byte))
            }
            Wants::Link => {
                let after = ["https://", "mailto:", "tel:"].iter().find_map(|scheme| text.strip_prefix(scheme));
                no_space && after.is_some_and(|rest| !rest.is_empty())
            }
            Wants::Mail => {
                let known = |part: &str| !part.is_empty() && !part.contains(['@', '<', '>', '?', '&', ',', ';', '"']);
                no_space && text.split_once('@').is_some_and(|(name, host)| known(name) && known(host))
            }
        }
    }
}

/// The questions of a step that an author may leave out: those that are not its main one.
pub(super) fn can_be_off(step: Step) -> impl Iterator<Item = &'static str> {
    let deeper = questions(step).iter().filter(move |question| {
        matches!(question.place, Place::Deeper | Place::Before) || (step == Step::Arrive && question.name() != "arrive.line")
    });
    deeper.filter(|question| question.place != Place::Written).filter_map(|question| question.name().split('.').next_back())
}

/// The steps that an author may say something of.
pub(super) fn asks(step: Step) -> bool {
    step != Step::Close
}
