//! The coach: gentle questions about words that were just written.
//!
//! [`listen`] reads one answer and gives its nudges, each with the bytes that caused it. Silence is the default: a
//! nudge raised wrongly costs more trust than one missed. Pure: no browser, no clock, no random source. English only;
//! in other languages it keeps silent.
//!
//! One file of `nudges/` holds one nudge whole: why it asks, what wakes it, what does not. The rest is shared: tokens,
//! clauses and their subjects, what shields words, who owns an act, which field hears what.

mod book;
mod clause;
mod groups;
mod hears;
mod learned;
mod letters;
mod listener;
mod phrase;
mod places;
mod reader;
mod reading;
mod rules;
mod sentence;
mod settle;
mod text;
mod token;

use crate::debrief::Step;
use book::{Rule, rule};
use core::ops::Range;
use learned::Weighed;
use text::Text;

pub use groups::NAME_BITS;
pub use learned::{LIMIT_BITS, LIMITS_FROM, WEIGHED};
pub use listener::Listener;

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

    /// What it asks about is missing from the whole answer, and stands at no place of it.
    const fn of_the_whole(self) -> bool {
        matches!(self, NudgeKind::NoOwner | NudgeKind::OutcomeOnly | NudgeKind::VagueStep)
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
    let (mut text, moment) = read(answer);
    let mut nudges = Vec::new();
    let mut dark = text.despairs();
    if dark.is_none() && text.count() > 1 {
        dark = text.darkens(answer.place);
    }
    if dark.is_none() && moment.is_some_and(|mut moment| moment.find(rule::SAFETY_FIND).is_some()) {
        dark = Some(text.whole());
    }
    if let Some(span) = dark {
        nudges.push(Nudge { kind: NudgeKind::Safety, span });
        return nudges;
    }
    if !text.speaks() {
        return nudges;
    }
    let heard = hears::heard(answer.place);
    let weighed = text.weigh(answer.place, false);
    for kind in NudgeKind::ALL.into_iter().skip(1).filter(|kind| heard.has(*kind)) {
        // An answer that blames or excuses tells more than results.
        let told = |nudge: &Nudge| matches!(nudge.kind, NudgeKind::Blame | NudgeKind::ButExcuse);
        if kind == NudgeKind::OutcomeOnly && nudges.iter().any(told) {
            continue;
        }
        nudges.extend(text.raises(&weighed, kind).map(|span| Nudge { kind, span }));
    }
    nudges
}

/// The answer and its moment as the rules see them.
fn read(answer: &Answer<'_>) -> (Text, Option<Text>) {
    let (mut text, mut moment) =
        (Text::new(answer.text), answer.moment.filter(|moment| !moment.is_empty()).map(Text::new));
    text.state.stem = hears::stem(answer.place);
    text.state.moment = moment.as_mut().is_some_and(|moment| moment.holds(rule::VAGUE_STEP_IS_MOMENT, 0));
    (text, moment)
}

/// The groups of words that are weighed for a nudge in an answer, all of it taken as one stretch; for whoever learns what they weigh. None where it
/// is not heard.
#[must_use]
pub fn groups(answer: &Answer<'_>, kind: NudgeKind) -> Vec<u32> {
    let (mut text, _) = read(answer);
    let (sentences, dying) = (0..text.sentences.len(), kind == NudgeKind::Safety);
    if !hears::heard(answer.place).has(kind) || dying && !text.holds(rule::SAFETY_DARK, 0) {
        return Vec::new();
    }
    let mut groups = Vec::new();
    text.groups(answer.place, dying, sentences, &mut |name, _| groups.push(name));
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// What finds each nudge, in the order of [`NudgeKind::ALL`].
const RULES: [Rule; 10] = [
    rule::SAFETY_FIND,
    rule::SELF_ATTACK_FIND,
    rule::BLAME_FIND,
    rule::HEDGED_APOLOGY_FIND,
    rule::BUT_EXCUSE_FIND,
    rule::NO_OWNER_FIND,
    rule::OUTCOME_ONLY_FIND,
    rule::VAGUE_STEP_FIND,
    rule::ABSOLUTES_FIND,
    rule::NAMED_PERSON_FIND,
];

impl Text {
    /// Where a rule hears words of dying.
    fn despairs(&mut self) -> Option<Range<usize>> {
        if self.count() > 1 { self.find(rule::SAFETY_FIND) } else { None }
    }

    /// Whether it is long enough, and in a language that the coach knows.
    fn speaks(&mut self) -> bool {
        self.count() > 1 && self.is_english()
    }

    /// The words that raise this nudge, by its rule and by what they weigh.
    fn raises(&mut self, weighed: &Weighed, kind: NudgeKind) -> Option<Range<usize>> {
        let rule = RULES.get(kind as usize).copied()?;
        match self.find(rule).filter(|span| !span.is_empty()) {
            None => self.outweighs(weighed, kind),
            found => found.filter(|_| !weighed.doubts(kind)),
        }
    }
}

/// Whether the word, in any case and with or without 's, stands on the list of personal names.
#[must_use]
pub fn is_listed_name(word: &str) -> bool {
    let mut text = Text::new(word);
    let words = text.tokens.len();
    text.count() > 0 && (0..words).all(|at| !text.is_word(at) || text.holds(rule::NAMES_NAME, at))
}
