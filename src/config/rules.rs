//! What may stand where in a config in JSON: one line a place. `npm/config.schema.json` says the same for editors, and a test holds both together.

use crate::debrief::{Pattern, Section, Step, questions};

/// What a place wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
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

/// The places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    Whole,
    Stories,
    Story,
    StoryTitle,
    StoryText,
    StoryBy,
    StoryPattern,
    Questions,
    Asks,
    Main,
    Offs,
    Off,
    Adds,
    Add,
    AddId,
    AddAsk,
    AddWhy,
    Lines,
    Line,
    LineRegion,
    LineName,
    LinePhone,
    LineUrl,
    Reply,
    ReplyLabel,
    ReplyTo,
}

/// Each place by its path; `[]` stands for any number in a list, `*` for any step that asks.
const PLACES: &[(&str, At, Wants)] = &[
    ("", At::Whole, Wants::Object),
    ("stories", At::Stories, Wants::List),
    ("stories[]", At::Story, Wants::Object),
    ("stories[].title", At::StoryTitle, Wants::Words),
    ("stories[].text", At::StoryText, Wants::Words),
    ("stories[].by", At::StoryBy, Wants::Words),
    ("stories[].pattern", At::StoryPattern, Wants::Pattern),
    ("questions", At::Questions, Wants::Object),
    ("questions.*", At::Asks, Wants::Object),
    ("questions.*.main", At::Main, Wants::Words),
    ("questions.*.off", At::Offs, Wants::List),
    ("questions.*.off[]", At::Off, Wants::Question),
    ("questions.*.add", At::Adds, Wants::List),
    ("questions.*.add[]", At::Add, Wants::Object),
    ("questions.*.add[].id", At::AddId, Wants::Name),
    ("questions.*.add[].ask", At::AddAsk, Wants::Words),
    ("questions.*.add[].why", At::AddWhy, Wants::Words),
    ("helpLines", At::Lines, Wants::List),
    ("helpLines[]", At::Line, Wants::Object),
    ("helpLines[].region", At::LineRegion, Wants::Words),
    ("helpLines[].name", At::LineName, Wants::Words),
    ("helpLines[].phone", At::LinePhone, Wants::Phone),
    ("helpLines[].url", At::LineUrl, Wants::Link),
    ("reply", At::Reply, Wants::Object),
    ("reply.label", At::ReplyLabel, Wants::Words),
    ("reply.mailto", At::ReplyTo, Wants::Mail),
];

/// Every place by its path, and what it wants: what a JSON Schema is made of.
pub fn places() -> impl Iterator<Item = (&'static str, Wants)> {
    PLACES.iter().map(|(path, _, wants)| (*path, *wants))
}

/// Which place that is, and what it wants; none where the config has no such place.
pub(super) fn place(path: &str) -> Option<(At, Wants)> {
    PLACES.iter().find(|(known, ..)| *known == path).map(|(_, at, wants)| (*at, *wants))
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
        let all = |fits: fn(u8) -> bool| text.bytes().all(fits);
        match self {
            Wants::Object | Wants::List => false,
            Wants::Words => !text.trim().is_empty(),
            Wants::Pattern => Pattern::named(text).is_some(),
            Wants::Question => step.is_some_and(|step| can_be_off(step).any(|name| name == text)),
            Wants::Name => {
                let small = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
                (1..=32).contains(&text.len()) && all(small)
            }
            Wants::Phone => all(|byte| byte.is_ascii_digit() || b" +()-./".contains(&byte)) && digits(text) > 1,
            Wants::Link => {
                let after = ["https://", "mailto:", "tel:"].iter().find_map(|scheme| text.strip_prefix(scheme));
                all(|byte| byte > b' ') && after.is_some_and(|rest| !rest.is_empty())
            }
            Wants::Mail => {
                let halves = text.split_once('@').filter(|(name, host)| !name.is_empty() && !host.is_empty());
                all(|byte| byte > b' ' && !b"<>?&,;\"".contains(&byte))
                    && halves.is_some_and(|(_, host)| host.bytes().all(|byte| byte != b'@'))
            }
        }
    }
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// The questions of a step that an author may leave out: those that are not its main one.
pub fn can_be_off(step: Step) -> impl Iterator<Item = &'static str> {
    let deeper = questions(step).iter().filter(move |question| {
        matches!(question.section, Section::Deeper | Section::Before)
            || (step == Step::Arrive && question.name() != "arrive.line")
    });
    deeper
        .filter(|question| question.section != Section::Written)
        .filter_map(|question| question.name().split('.').next_back())
}

/// The steps that an author may say something of.
#[must_use]
pub fn asks(step: Step) -> bool {
    step != Step::Close
}
