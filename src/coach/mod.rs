//! The coach: gentle questions about words that were just written.
//!
//! [`listen`] reads one answer and gives its nudges, each with the bytes that caused it. Silence is the default: a
//! nudge raised wrongly costs more trust than one missed. Pure: no browser, no clock, no random source. English only;
//! in other languages it keeps silent.
//!
//! One file of `nudges/` holds one nudge whole: why it asks, what wakes it, what does not. The rest is shared: tokens,
//! clauses and their subjects, what shields words, who owns an act, which field hears what.

mod clause;
mod hears;
mod lexicon;
mod nudges;
mod owner;
mod scope;
mod text;
mod token;
mod when;
mod words;

use crate::debrief::Step;
use core::cell::OnceCell;
use core::ops::Range;
use hears::Stem;
use text::Text;

/// One of the ten questions the coach can ask. The order is the order of showing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NudgeKind {
    /// The writer speaks of wanting to die or of harming themselves. It silences the others.
    Safety,
    /// A verdict on the writer's person.
    SelfAttack,
    /// Another person or group is made the cause.
    Blame,
    /// An apology that makes the harm doubtful.
    HedgedApology,
    /// Ownership, and then a turn to an excuse.
    ButExcuse,
    /// No first person singular owns anything.
    NoOwner,
    /// Results alone, and no act of the writer's own.
    OutcomeOnly,
    /// A plan without a visible act or without a when.
    VagueStep,
    /// All or nothing.
    Absolutes,
    /// A personal name in what will be shared.
    NamedPerson,
}

impl NudgeKind {
    /// Every nudge, in the order of showing.
    pub const ALL: [NudgeKind; 10] = [
        NudgeKind::Safety,
        NudgeKind::SelfAttack,
        NudgeKind::Blame,
        NudgeKind::HedgedApology,
        NudgeKind::ButExcuse,
        NudgeKind::NoOwner,
        NudgeKind::OutcomeOnly,
        NudgeKind::VagueStep,
        NudgeKind::Absolutes,
        NudgeKind::NamedPerson,
    ];

    /// The name in the labelled texts and in what is kept ("keep mine").
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            NudgeKind::Safety => "safety",
            NudgeKind::SelfAttack => "self_attack",
            NudgeKind::Blame => "blame",
            NudgeKind::HedgedApology => "hedged_apology",
            NudgeKind::ButExcuse => "but_excuse",
            NudgeKind::NoOwner => "no_owner",
            NudgeKind::OutcomeOnly => "outcome_only",
            NudgeKind::VagueStep => "vague_step",
            NudgeKind::Absolutes => "absolutes",
            NudgeKind::NamedPerson => "named_person",
        }
    }

    /// The nudge of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<NudgeKind> {
        NudgeKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A question raised, and the bytes of the text that caused it, on char boundaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nudge {
    /// Which question.
    pub kind: NudgeKind,
    /// The words that caused it; the whole answer where something is missing rather than there. Empty only when the
    /// moment of a plan caused it and the answer holds no word.
    pub span: Range<usize>,
}

/// Where an answer was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// An open answer of a step.
    Open(Step),
    /// A text typed at the question of that id, such as `own.because`.
    Field(&'a str),
}

/// One answer: the whole text of one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer<'a> {
    /// Where it was written.
    pub place: Place<'a>,
    /// The moment of the plan, for `reset.act`.
    pub moment: Option<&'a str>,
    /// The words.
    pub text: &'a str,
}

/// The nudges of one answer, in the order of showing. `Safety` stands alone.
///
/// ```
/// use fail_forward::coach::{Answer, NudgeKind, Place, listen};
///
/// let answer = Answer { place: Place::Field("own.because"), moment: None, text: "am such an idiot, hid the bill" };
/// let nudges = listen(&answer);
/// assert_eq!(nudges.len(), 1);
/// assert_eq!(nudges[0].kind, NudgeKind::SelfAttack);
/// ```
#[must_use]
pub fn listen(answer: &Answer<'_>) -> Vec<Nudge> {
    let reading = token::read(answer.text);
    let text = Text::new(&reading);
    if text.count() > 1
        && let Some(span) = nudges::safety::find(&text)
    {
        return vec![Nudge { kind: NudgeKind::Safety, span: text.span(span) }];
    }
    let moment = answer.moment.unwrap_or_default();
    if !moment.is_empty() && says_danger(moment) {
        return vec![Nudge { kind: NudgeKind::Safety, span: text.whole() }];
    }
    if text.count() < 2 || !text.is_english() {
        return Vec::new();
    }
    let heard = hears::heard(answer.place);
    let heard_as = Heard { text: &text, stem: hears::stem(answer.place), moment, told: OnceCell::new() };
    let mut nudges: Vec<Nudge> = Vec::new();
    for kind in NudgeKind::ALL.into_iter().filter(|&kind| kind != NudgeKind::Safety && heard.has(kind)) {
        // An answer that blames or excuses tells more than results.
        let told = |nudge: &Nudge| matches!(nudge.kind, NudgeKind::Blame | NudgeKind::ButExcuse);
        if kind == NudgeKind::OutcomeOnly && nudges.iter().any(told) {
            continue;
        }
        let found = nudges::find(kind, &heard_as).map(|found| text.span(found));
        nudges.extend(found.filter(|span| !span.is_empty()).map(|span| Nudge { kind, span }));
    }
    nudges
}

/// Whether one sentence, typed at that place, raises this nudge. The joining rules ask it of a sentence of
/// `own.because` before they lay it into "That one's on me".
#[must_use]
pub fn hears(kind: NudgeKind, place: Place<'_>, sentence: &str) -> bool {
    listen(&Answer { place, moment: None, text: sentence }).iter().any(|nudge| nudge.kind == kind)
}

/// Whether the word, in any case and with or without 's, stands on the list of personal names.
#[must_use]
pub fn is_listed_name(word: &str) -> bool {
    let reading = token::read(word);
    let (tokens, _) = reading.tokens();
    let mut words = tokens.iter().filter(|token| token.is_word());
    words.next().is_some_and(|token| lexicon::NAMES.has(token.word))
        && words.all(|token| token.word == "'s" || lexicon::NAMES.has(token.word))
}

/// What a nudge is asked about.
#[derive(Clone, Debug)]
pub(crate) struct Heard<'t, 'a> {
    pub(crate) text: &'t Text<'a>,
    pub(crate) stem: Stem,
    pub(crate) moment: &'a str,
    told: OnceCell<owner::Told>,
}

impl Heard<'_, '_> {
    /// Who speaks and what is told; read once, for the two nudges that ask.
    pub(crate) fn told(&self) -> &owner::Told {
        self.told.get_or_init(|| owner::told(self.text, self.stem))
    }
}

fn says_danger(moment: &str) -> bool {
    let reading = token::read(moment);
    nudges::safety::find(&Text::new(&reading)).is_some()
}
