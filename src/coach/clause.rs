//! Clauses and their subjects: who does, or is, what the clause tells.
//!
//! No grammar of English stands here, only what the nudges lean on: a sentence is parted at marks and joining words,
//! and in each part the first noun or pronoun before the first verb is its subject. The words stand in
//! `language/clause.rules`; here is the walk through them.

use super::book::rule;
use super::text::Text;

/// Whom a clause speaks of. The rules know them by their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Who {
    /// I, me.
    I,
    /// We.
    We,
    /// You.
    You,
    /// Another person or a group, named, by role or by pronoun.
    Other,
    /// Everyone, nobody, people.
    Crowd,
    /// "My silence", "my part": a thing of mine.
    Mine,
    /// Anything else.
    Thing,
    /// No subject: the clause begins with its verb or has none.
    #[default]
    Bare,
}

impl Who {
    /// In the order of the rules.
    pub(crate) const ALL: [Who; 8] =
        [Who::I, Who::We, Who::You, Who::Other, Who::Crowd, Who::Mine, Who::Thing, Who::Bare];
}

/// A part of a sentence with one subject. Numbers are those of tokens.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clause {
    /// Joining word included.
    pub(crate) start: usize,
    pub(crate) stop: usize,
    /// Its subject, taken over from the clause before where it has none of its own.
    pub(crate) who: Who,
    /// The tokens of the subject; none without one.
    pub(crate) subject: (usize, usize),
    /// The first verb; the end of the clause without one.
    pub(crate) verb: usize,
    /// The number of its sentence.
    pub(crate) sentence: usize,
    /// First clause of its sentence.
    pub(crate) opens: bool,
    /// The subject is taken over.
    pub(crate) inherits: bool,
    /// Stands in quotation marks.
    pub(crate) shielded: bool,
    /// Stands in a question.
    pub(crate) asks: bool,
}

impl Clause {
    /// A text without one.
    pub(crate) const NONE: Clause = Clause {
        start: 0,
        stop: 0,
        who: Who::Bare,
        subject: (0, 0),
        verb: 0,
        sentence: 0,
        opens: false,
        inherits: false,
        shielded: false,
        asks: false,
    };
}

/// A clause without an end is parted by force.
const LONGEST: usize = 60;

impl Text {
    /// Parts every sentence into clauses.
    pub(crate) fn part(&mut self) {
        for number in 0..self.sentences.len() {
            let sentence = self.sentences.get(number).copied().unwrap_or_default();
            let (mut start, mut opens, mut verb) = (sentence.start, true, false);
            for stop in sentence.start + 1..=sentence.stop {
                verb = verb || self.holds(rule::CLAUSE_IS_VERB, stop - 1);
                let cut = stop == sentence.stop
                    || self.holds(rule::CLAUSE_PARTS, stop)
                    || verb && self.holds(rule::CLAUSE_SUBJECT_BEGINS, stop);
                if !cut && stop - start < LONGEST {
                    continue;
                }
                if (start..stop).any(|at| self.is_word(at)) {
                    self.clause_of(Clause {
                        start,
                        stop,
                        sentence: number,
                        opens,
                        asks: sentence.asks,
                        ..Clause::default()
                    });
                    opens = false;
                }
                (start, verb) = (stop, false);
            }
        }
    }

    /// Reads one clause, and keeps it.
    fn clause_of(&mut self, mut clause: Clause) {
        (clause.subject, clause.verb) = ((clause.stop, clause.stop), clause.stop);
        self.state.clause = self.clauses.len();
        self.clauses.push(clause);
        let (who, subject, verb) = self.subject(clause.start, clause.stop);
        (clause.who, clause.subject, clause.verb) = (who, subject, verb);
        clause.shielded = self.holds(rule::CLAUSE_SHIELDED, clause.start);
        // What has neither subject nor verb is passed over: "he was out (till three) and forgot it".
        let told = |one: &&Clause| one.verb < one.stop || matches!(one.who, Who::You | Who::Other | Who::Crowd);
        let known = self.clauses.len().saturating_sub(1);
        let mut earlier = self.clauses.get(..known).unwrap_or_default().iter().rev();
        let before = earlier.find(|one| told(one) || one.opens).copied().unwrap_or_default();
        if who == Who::Bare
            && verb < clause.stop
            && !clause.opens
            && told(&&before)
            && !before.shielded
            && self.holds(rule::CLAUSE_JOINED, clause.start)
        {
            clause.who = before.who;
            clause.inherits = before.who != Who::Bare;
        }
        if let Some(last) = self.clauses.last_mut() {
            *last = clause;
        }
    }

    /// Who the subject is, where it stands, and where the first verb stands.
    fn subject(&mut self, start: usize, stop: usize) -> (Who, (usize, usize), usize) {
        let mut at = start;
        while at < stop {
            if self.holds(rule::CLAUSE_LED, at) {
                at += 1;
            } else if self.holds(rule::CLAUSE_PRONOUN, at) {
                let who = self.state.who;
                return (who, (at, at + 1), self.verb_behind(who, at + 1));
            } else if self.holds(rule::CLAUSE_PASSED, at) {
                at += 1;
            } else if self.holds(rule::CLAUSE_PREPOSITION, at) {
                at = self.past_phrase(at + 1, stop);
            } else if self.holds(rule::CLAUSE_BARE_VERB, at) {
                return (Who::Bare, (at, at), at);
            } else if self.holds(rule::CLAUSE_OF_US, at) {
                let who = self.state.who;
                return (who, (at, at + 3), self.verb_behind(Who::I, at + 3));
            } else {
                return self.noun(at, stop);
            }
        }
        (Who::Bare, (stop, stop), stop)
    }

    fn verb_behind(&mut self, who: Who, from: usize) -> usize {
        self.holds(if who == Who::Crowd { rule::CLAUSE_VERB_BEHIND } else { rule::CLAUSE_VERB_AFTER }, from);
        self.state.found.0
    }

    /// Past the noun of a prepositional phrase: up to a pronoun, a verb, or an article after a word.
    fn past_phrase(&mut self, from: usize, stop: usize) -> usize {
        let mut seen = 0;
        for at in from..stop {
            let article = self.holds(rule::CLAUSE_ARTICLE, at);
            if self.holds(rule::CLAUSE_NOMINATIVE, at)
                || seen > 0 && (article || self.holds(rule::CLAUSE_YOU, at) || self.holds(rule::CLAUSE_AUXILIARY, at))
                || seen > 1 && self.holds(rule::CLAUSE_IS_VERB, at)
            {
                return at;
            }
            seen += usize::from(!article && self.is_word(at));
        }
        stop
    }

    /// Reads a noun with what belongs to it, up to its verb.
    fn noun(&mut self, from: usize, stop: usize) -> (Who, (usize, usize), usize) {
        let (mut person, mut inside, mut at) = (false, true, from);
        while at < stop {
            if at > from && self.holds(rule::CLAUSE_INNER_SUBJECT, at) {
                let who = if self.holds(rule::CLAUSE_PRONOUN, at) { self.state.who } else { Who::Other };
                return (who, (at, at + 1), self.verb_behind(Who::I, at + 1));
            }
            if at > from && self.holds(rule::CLAUSE_IS_VERB, at) {
                break;
            }
            if self.holds(rule::CLAUSE_POSSESSIVE, at) {
                person = false;
            } else if self.holds(rule::CLAUSE_PREPOSITION, at) {
                inside = inside && person;
            } else if inside && self.holds(rule::CLAUSE_PERSON_HERE, at) {
                person = true;
            }
            at += 1;
        }
        let who = if person {
            Who::Other
        } else if self.holds(rule::CLAUSE_MINE, from) {
            Who::Mine
        } else {
            Who::Thing
        };
        (who, (from, at), at)
    }
}
