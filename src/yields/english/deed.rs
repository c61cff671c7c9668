//! What I will do: a typed act read as a verb that "I will" can go before, as a sentence of its own, or as a bit that a colon carries.

use super::cut::whole_plan;
use super::form::{Form, form};
use super::laid::small;
use super::moment::{self, Place, head};
use super::text::{Sentence, sentences};
use super::words::{bare, bare_words, is_auxiliary, is_every_weekday, is_time, is_weekday, lower};
use super::{English, stem};
use crate::copy::{Key, key};
use crate::sorted::listed;

/// One thing that will be done.
pub(super) struct Deed {
    pub(super) form: Form,
    /// The act, without its stem where the form is not `Own`; it opens small.
    pub(super) act: Sentence,
    /// "Next time", or what else the act asks for.
    pub(super) opener: Key,
    /// The moment that was typed with it.
    pub(super) moment: Option<String>,
    /// The sentences after it, as typed.
    pub(super) later: Vec<Sentence>,
}

/// The act that these words name.
pub(super) fn deed(english: &English, typed: &str) -> Option<Deed> {
    let mut typed = sentences(typed, english.ear).into_iter();
    typed.find_map(|sentence| one(english, &sentence)).map(|deed| Deed { later: listed(typed), ..deed })
}

fn one(english: &English, sentence: &Sentence) -> Option<Deed> {
    let split = whole_plan(&sentence.text);
    let (moment, typed) =
        split.map_or((None, sentence.text.as_str()), |(moment, act)| (Some(stem::moment(moment)), act));
    let bare = stem::act(typed);
    let text = match ["don't", "do not"].iter().find_map(|dont| stem::after(bare.rest, dont)) {
        Some(rest) if !bare.i && !rest.is_empty() => ["not", rest].join(" "),
        _ => bare.rest.to_owned(),
    };
    if text.is_empty() {
        return None;
    }
    let form = if bare.willed { Form::Joined } else { form(english, &text, sentence.asks()) };
    // A sentence of its own keeps all that was typed, its moment too.
    let (text, moment) = match form {
        Form::Own => (with_i(english, sentence), None),
        _ => (small(&text, english.ear), moment.map(str::to_owned)),
    };
    let opener = opener(&text);
    Some(Deed { form, opener, act: Sentence::new(text, sentence.mark), moment, later: Vec::new() })
}

/// The sentence; where a helping verb opens it, the stem's "I" goes before it.
fn with_i(english: &English, sentence: &Sentence) -> String {
    let helps = opens(&sentence.text, is_auxiliary);
    if helps && !sentence.asks() {
        english.fill(key::FRAME_I, &small(&sentence.text, english.ear))
    } else {
        sentence.text.clone()
    }
}

/// Whether the first word is one of these.
fn opens(text: &str, with: impl Fn(&str) -> bool) -> bool {
    text.split_whitespace().next().is_some_and(|word| with(&bare(word)))
}

/// "Next time", "This time" or "From now on": by what stands in the act.
fn opener(act: &str) -> Key {
    let low = lower(act);
    let words = bare_words(&low);
    let mut dated = false;
    let (mut before, mut before_that) = ("", "");
    for word in words {
        let once_a = before_that == "once" && before == "a" && ["day", "week", "month"].contains(&word);
        if once_a || ["every", "each", "always", "never"].contains(&word) || is_every_weekday(word) {
            return key::FRAME_FROM_NOW_ON;
        }
        let this_week = match before {
            "this" => ["week", "weekend", "morning", "afternoon", "evening"].contains(&word),
            "next" => word == "week",
            _ => false,
        };
        dated |= this_week || ["today", "tonight", "tomorrow"].contains(&word) || is_weekday(word);
        (before_that, before) = (before, word);
    }
    if dated { key::FRAME_THIS_TIME } else { key::FRAME_NEXT_TIME }
}

impl Deed {
    /// Whether it needs no other moment: it opens with one, or names its day.
    pub(super) fn has_moment(&self) -> bool {
        let opens = opens(&self.act.text, |word| is_time(word) || ["if", "when", "next"].contains(&word));
        self.moment.is_some()
            || (self.form == Form::Own && opens)
            || (self.form != Form::Own && self.opener != key::FRAME_NEXT_TIME)
    }

    /// The act as one sentence, with no moment but the one that was typed with it.
    pub(super) fn said(&self, english: &English) -> Sentence {
        match &self.moment {
            Some(moment) => self.at(english, moment),
            None => self.opened(english, english.copy.say(self.opener)),
        }
    }

    /// The act after "Next time" or its like.
    pub(super) fn opened(&self, english: &English, opener: &str) -> Sentence {
        let frame = match self.form {
            Form::Own => return self.act.clone(),
            Form::Joined => key::FRAME_I_WILL,
            Form::Bit => key::FRAME_BIT,
        };
        self.framed(english, frame, opener)
    }

    /// The act at its moment: "If …, then I will …".
    pub(super) fn at(&self, english: &English, moment: &str) -> Sentence {
        let head = head(english, moment, Place::If);
        self.behind(english, &head.text, head.conditional)
    }

    /// The act behind the head of a sentence.
    pub(super) fn behind(&self, english: &English, head: &str, conditional: bool) -> Sentence {
        let frame = match self.form {
            Form::Own => return self.act.clone(),
            Form::Joined if conditional => key::FRAME_THEN_I_WILL,
            Form::Joined => key::FRAME_TIME_I_WILL,
            Form::Bit => key::FRAME_BIT,
        };
        self.framed(english, frame, head)
    }

    fn framed(&self, english: &English, frame: Key, head: &str) -> Sentence {
        Sentence::new(english.copy.fill(frame, &[("head", head), ("it", &self.act.text)]), self.act.mark)
    }
}

/// The moment of the plan: the reader's "if", the one typed with the act, or that of the lesson.
pub(super) fn moment_of(english: &English, deed: &Deed) -> Option<String> {
    let typed = english.debrief.answers.get("reset.if").is_some();
    let given = || moment::moment(english, english.debrief.moment());
    let asked = typed.then(given).flatten();
    let dated = deed.opener == key::FRAME_THIS_TIME;
    let lesson = || (!typed && !dated).then(given).flatten();
    asked.or_else(|| deed.moment.clone()).or_else(lesson)
}

/// Whether a weekday stands in a text.
pub(super) fn names_day(text: &str, day: &str) -> bool {
    let day = day.to_ascii_lowercase();
    text.split_whitespace().any(|token| bare(token).starts_with(&day))
}
