//! One question: its heading, its fields, and what stands in the margin. The heading of the main one takes the focus when a step begins.

use yew::Html;

use super::el::{El, el, list};
use super::{Send, button, element_id, field, heading, nudge, unseen};
use crate::app::Msg;
use crate::app::view_model::{Asked, EchoView, FieldShown, FieldView, NudgeView, Why};
use crate::copy::{Copy, key};

/// The id of the heading that takes the focus.
pub(super) const HEADING: &str = "ff-heading";

/// What stands around a question.
pub(super) struct Around<'a> {
    /// The texts.
    pub copy: Copy,
    /// Level of the widget's own heading.
    pub level: u8,
    /// Where messages go.
    pub send: &'a Send,
    /// Whether it is the first on screen: its heading takes the focus.
    pub first: bool,
    /// What stands at the foot.
    pub foot: Option<El>,
}

/// A question.
pub(super) fn view(asked: &Asked, around: Around) -> El {
    let several = asked.fields.len() > 1 || asked.fields.iter().any(|field| is_group(&field.shown));
    let spoken = asked.fields.iter().any(is_blank);
    let open = !several && !spoken;
    let hint_id = asked.hint.map(|_| hint_id(asked));
    let hint = asked.hint.map(|hint| el("p").class("ff-hint").id(hint_id.clone()).with(hint));
    // The hint of a sentence stands under it, so that nothing comes between the question and its sentence.
    let (hint_above, hint_below) = if open && asked.draft.is_none() { (hint, None) } else { (None, hint) };
    let head = asked.heading.map(|text| {
        let label = asked.fields.first().filter(|_| open).map(|field| element_id(field.id));
        let head = el(if several { "legend" } else { "div" }).class("ff-head");
        let head = head.with(asked.above.as_ref().map(|place| place_line(place, several)));
        head.with(words(text, label, asked.above.is_some(), &around)).with(hint_above)
    });
    let field = el("div")
        .class("ff-field")
        .with(asked.draft.as_ref().map(|draft| self::draft(draft, &around)))
        .with(fields(asked, &around, spoken, hint_id.as_ref()))
        .with(hint_below)
        .with(asked.suggestion.map(|question| suggested(question, &around)))
        .with(asked.follows.as_ref().map(|text| el("p").class("ff-answer-line").role("status").with(text)))
        .with(asked.help.as_ref().map(|help| nudge::help(help, around.copy, around.level, around.send)));
    // With a foot it is the same question at either end of the switch in it, so that the switch keeps the focus.
    let key = if around.foot.is_some() { HEADING } else { asked.name };
    let question = el(if several { "fieldset" } else { "div" }).class("ff-q").key(key);
    question.with(head).with(field).with(notes(asked, &around)).with(around.foot)
}

/// The margin: what the coach asks, then the reason. It is empty beside most questions.
fn notes(asked: &Asked, around: &Around) -> Option<El> {
    let mut nudges: Vec<&NudgeView> = Vec::new();
    for each in asked.before.iter().chain([asked]) {
        nudges.extend(&each.nudges);
    }
    if nudges.is_empty() && asked.why.is_none() && asked.echo.is_none() {
        return None;
    }
    let echo = asked.echo.as_ref().map(|old| echo(old, around));
    let nudges = list(nudges.iter().map(|nudge| nudge::view(nudge, around.copy, around.send)));
    Some(
        el("div")
            .class("ff-notes")
            .with(el("div").class("ff-slot").with(echo))
            .with(nudges)
            .with(asked.why.map(|why| reason(why, around.copy))),
    )
}

/// An old lesson of the same kind.
fn echo(old: &EchoView, around: &Around) -> El {
    let copy = around.copy;
    let button = |text, msg| button("ff-quiet", around.send, msg).with(copy.say(text));
    let title = heading(around.level, 2).class("ff-strong").id("ff-echo").with(copy.say(key::ECHO_TITLE));
    let ways = el("div")
        .class("ff-row")
        .with(button(key::ECHO_BEGIN, Msg::BegunFrom))
        .with(button(key::ECHO_READ, Msg::Read(old.id.clone(), old.revision.clone())))
        .with(button(key::ECHO_NOT, Msg::NotTheSame));
    el("div")
        .class("ff-again")
        .role("group")
        .aria_labelledby("ff-echo")
        .with(title)
        .with(el("p").class("ff-small").with(&old.about))
        .with(el("blockquote").each(old.lesson.iter().map(|line| el("p").with(line))))
        .with(old.plan.map(|plan| el("p").class("ff-small").with(plan)))
        .with(ways)
}

/// What Own already gave, to start from.
fn draft(draft: &String, around: &Around) -> El {
    let start = button("ff-quiet", around.send, Msg::TookDraft).with(around.copy.say(key::TEAM_SHARE_START));
    el("div")
        .class("ff-draft")
        .with(unseen().with(around.copy.say(key::TEAM_SHARE_DRAFT)))
        .with(el("p").with(draft))
        .with(el("div").class("ff-row").with(start))
}

/// A question to ask, never put in unasked.
fn suggested(question: &'static str, around: &Around) -> El {
    let button = button("ff-quiet", around.send, Msg::TookQuestion).with(question);
    el("div").class("ff-row").with(button.with(unseen().with(around.copy.say(key::TEAM_ASK_USE))))
}

/// Why it is asked: a reason of ours stands without a source.
fn reason(why: Why, copy: Copy) -> El {
    let reason = el("p").class("ff-why").part("why");
    match why {
        Why::Ours(text) => reason.with(text),
        Why::Found(text, source) => {
            let named = reason.with(el("b").with(copy.say(key::WHY_FOUND))).with(" ");
            named.with(text).with(" ").with(el("cite").with(source))
        }
    }
}

fn is_group(shown: &FieldShown) -> bool {
    matches!(shown, FieldShown::Ruler { .. } | FieldShown::Chips(_))
}

fn is_blank(field: &FieldView) -> bool {
    matches!(field.shown, FieldShown::Blank { .. })
}

fn hint_id(asked: &Asked) -> String {
    ["ff-hint-", asked.name].concat()
}

/// Where the reader is. A legend may hold no paragraph.
fn place_line((number, name): &(String, String), several: bool) -> El {
    let line = el(if several { "span" } else { "p" }).class("ff-where");
    line.with(number).with(el("span").class("ff-where-name").with(name))
}

/// The heading is the question's words; of an open field it is the label too.
fn words(text: &'static str, label: Option<String>, large: bool, around: &Around) -> El {
    let heading = heading(around.level, if large { 1 } else { 2 }).class("ff-question").part("question");
    let heading = heading.class_if(!large, "ff-question--deeper");
    let heading = heading.id(around.first.then_some(HEADING)).tabindex(around.first.then_some("-1"));
    match label {
        Some(field) => heading.with(el("label").label_of(field).with(text)),
        None => heading.with(text),
    }
}

/// The blanks in their sentence, then whatever is no part of one.
fn fields(asked: &Asked, around: &Around, spoken: bool, hint: Option<&String>) -> Html {
    let each = |blank: bool| {
        let fields = asked.fields.iter().filter(move |field| is_blank(field) == blank);
        let around = field::Around { hint, answers: true, copy: around.copy, send: around.send };
        list(fields.map(|field| field::view(field, around)))
    };
    let sentence = spoken.then(|| {
        let before = asked.before.iter().map(|before| opening(before, around));
        el("div").class("ff-says").each(before).with(each(true))
    });
    list([Html::from_iter(sentence.map(Html::from)), el("div").class("ff-slot").with(each(false)).into()].into_iter())
}

/// The question that begins the main one's sentence.
fn opening(before: &Asked, around: &Around) -> El {
    let hint = hint_id(before);
    let inside = field::Around { hint: Some(&hint), answers: true, copy: around.copy, send: around.send };
    let fields = before.fields.iter().map(|field| field::view(field, inside));
    el("div")
        .class("ff-slot")
        .key(before.name)
        .with(el("p").class("ff-ask").part("question").with(before.heading))
        .each(fields)
        .with(el("p").class("ff-hint").id(hint.clone()).with(before.hint))
}
