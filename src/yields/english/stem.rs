//! Repeats of the stem: many people type the words that already stand before the blank. Each kind of blank loses its own, as often as they stand there.

use super::lists::List;

/// What follows a phrase at the head of a text, in any case and as whole words; without the marks after it.
pub(super) fn after<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    let head = text.get(..phrase.len())?;
    let rest = text.get(phrase.len()..)?;
    let whole = rest.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '\'');
    let same = head.eq_ignore_ascii_case(phrase) && whole;
    same.then(|| rest.trim_start_matches([' ', ',', ':', ';', '-', '–', '—', '…']))
}

/// The text without these phrases at its head, however many; where "of" may turn one into words of the answer's own, before that it stays.
fn without(mut text: &str, phrases: List, before_of: bool) -> &str {
    let stays = |rest: &str| before_of && after(rest, "of").is_some();
    while let Some(rest) = phrases.words().filter_map(|phrase| after(text, phrase)).find(|rest| !stays(rest)) {
        text = rest;
    }
    text
}

const BECAUSE: List = List(
    "that's on me,that one's on me,that is on me,that one is on me,this is on me,this one's on me,this one is on me,\
     it's on me,it is on me,its on me,because,'cause,cause,cos,coz",
);

/// "That one's on me, because I …": what follows "because"; "because of" stays.
pub(super) fn because(text: &str) -> &str {
    without(text, BECAUSE, true)
}

/// "If …", "When …": the moment itself.
pub(super) fn moment(text: &str) -> &str {
    without(text, List("if,whenever,when,the moment"), true)
}

/// "I tend to …": the habit itself.
pub(super) fn habit(text: &str) -> &str {
    without(text, List("i,tend to,tend,to,usually"), false)
}

/// "You …", "They …", "It cost them …": the cost itself.
pub(super) fn cost(text: &str) -> &str {
    const COST: List = List("cost them,cost you,cost him,cost her,cost");
    let costs = |rest: &str| COST.words().any(|phrase| after(rest, phrase).is_some());
    let text = after(text, "it").filter(|rest| costs(rest)).unwrap_or(text);
    without(without(text, COST, false), List("you,they"), false)
}

/// An act without its stem, and what stood there.
pub(super) struct Bare<'t> {
    pub(super) rest: &'t str,
    /// Whether "will", "should" or their like stood there: what follows is a verb.
    pub(super) willed: bool,
    /// Whether an "I" stood there.
    pub(super) i: bool,
}

const FRAMES: List = List("to put it right,next time,from now on,in the future,in future,then,to");
const WILLS: List =
    List("i will,will,i'll,should,must,would,can,could,want to,need to,have to,i'm going to,going to,gonna");

/// "Next time I will …": the act itself.
pub(super) fn act(text: &str) -> Bare<'_> {
    let mut bare = Bare { rest: text, willed: false, i: false };
    loop {
        let text = bare.rest;
        let find = |phrases: List| phrases.words().find_map(|phrase| after(text, phrase));
        if let Some(rest) = find(WILLS) {
            bare.i |= after(text, "i").is_some() || after(text, "i'll").is_some() || after(text, "i'm").is_some();
            (bare.rest, bare.willed) = (rest, true);
        } else if let Some(rest) = find(FRAMES) {
            bare.rest = rest;
        } else if let Some(rest) = after(text, "i")
            .filter(|rest| !List("always,never,usually").words().any(|word| after(rest, word).is_some()))
        {
            (bare.rest, bare.i) = (rest, true);
        } else {
            return bare;
        }
    }
}
