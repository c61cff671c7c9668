//! A journal as one Markdown file: to be read by people, and by us again. Every word of the reader's stands in a quotation, line for line; what a
//! program needs stands in comments that no page shows.

use super::super::saved::json::MANY;
use super::super::{Entry, prose, saved};
use super::document::FORMAT;
use crate::copy::{Copy, key};
use crate::debrief::{Answer, Answers, Debrief, FieldId, field, is_of_an_outcome};
use crate::sorted::listed;

const OPENS: &str = "<!-- ";
const CLOSES: &str = " -->";
const LETTER: &str = "close.letter";

/// The file.
#[must_use]
pub fn markdown(entries: &[Entry], copy: Copy) -> String {
    let (title, note) = (copy.say(key::TAKE_FILE_TITLE), copy.say(key::TAKE_FILE_NOTE));
    let mut text = ["# ", title, "\n\n", OPENS, FORMAT, CLOSES, "\n", note, "\n"].concat();
    for entry in entries {
        text.push('\n');
        text.push_str(&block(entry, copy));
    }
    text
}

/// One debrief of it.
pub(super) fn block(entry: &Entry, copy: Copy) -> String {
    let debrief = &entry.debrief;
    let title = listed(debrief.title().split_whitespace()).join(" ");
    let said = prose::answers(debrief, copy);
    // What no question asks for: the wording of an outcome, and whatever a later version asks.
    let unasked = |id: &str| field(id).is_none() || is_of_an_outcome(id);
    let shown = |id: &str| id == LETTER || unasked(id) || said.iter().any(|said| said.field == id);
    let head = Entry { debrief: without_quoted(debrief, &shown), ..entry.clone() };
    // Nothing in the comment may end it.
    let head = saved::encode_loose(&head).replace('>', "\\u003e");
    let mut text =
        ["## ", &copy.short_day(debrief.day), ": ", &escaped(&title), "\n\n", OPENS, FORMAT, " ", &head, CLOSES, "\n"]
            .concat();
    let mut before = None;
    for said in &said {
        if before.replace(said.step) != Some(said.step) {
            let name = copy.about("step", said.step.name()).unwrap_or_default();
            text.push_str(&["\n### ", name, "\n"].concat());
        }
        let name = if field(said.field).is_some_and(|field| field.form.is_typed()) { said.field } else { "" };
        push(&mut text, said.question, name, &said.answer);
    }
    for (id, answer) in debrief.answers.iter() {
        if let Some(words) = quoted(id, answer).filter(|_| unasked(id.as_str())) {
            push(&mut text, id.as_str(), id.as_str(), words);
        }
    }
    text
}

/// A question, the name of its field where the quotation is to the letter what was typed, and the quotation.
fn push(text: &mut String, question: &str, name: &str, answer: &str) {
    text.push_str(&["\n**", question, "**\n"].concat());
    if !name.is_empty() {
        text.push_str(&[OPENS, name, CLOSES, "\n"].concat());
    }
    for line in answer.split('\n') {
        text.push_str(&["> ", &escaped(line), "\n"].concat());
    }
}

/// The words of an answer that stands as a quotation; every other answer stands in the comment at the head.
fn quoted<'a>(id: &FieldId, answer: &'a Answer) -> Option<&'a str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    match answer {
        Answer::Words(words) if !words.is_blank() && id.as_str().bytes().all(plain) => Some(words.as_str()),
        _ => None,
    }
}

/// What no quotation shows stays: a look back that is not done yet. A letter that is still sealed is in neither: only the other copy has it.
fn without_quoted(debrief: &Debrief, shown: &dyn Fn(&str) -> bool) -> Debrief {
    let mut answers = Answers::default();
    let stays = |(id, answer): &(&FieldId, &Answer)| quoted(id, answer).is_none() || !shown(id.as_str());
    for (id, answer) in debrief.answers.iter().filter(stays) {
        answers.set(id.clone(), Some(answer.clone()));
    }
    Debrief { answers, ..debrief.clone() }
}

/// No word of the reader's is a tag: a page made of this file shows it as it was typed. Nor is there a zero, by which a file is taken for no text.
fn escaped(words: &str) -> String {
    words.replace('\\', "\\\\").replace('<', "\\<").replace('\0', "\\0")
}

fn unescaped(line: &str) -> String {
    let (mut words, mut letters) = (String::with_capacity(line.len()), line.chars());
    while let Some(letter) = letters.next() {
        words.push(match letter {
            '\\' => letters.next().map_or(letter, |next| if next == '0' { '\0' } else { next }),
            letter => letter,
        });
    }
    words
}

/// What stands in a line that is a comment of ours and nothing else.
fn comment(line: &str) -> Option<&str> {
    line.strip_prefix(OPENS)?.trim_end().strip_suffix(CLOSES)
}

/// Whether this line says that the file is one of ours.
pub(super) fn is_ours(line: &str) -> bool {
    comment(line).is_some_and(|comment| comment.starts_with(FORMAT))
}

/// The head of a debrief, if this line is one.
pub(super) fn head(line: &str) -> Option<&str> {
    comment(line)?.strip_prefix(FORMAT).map(str::trim_start).filter(|head| head.starts_with('{'))
}

/// One debrief read back: its head, and the lines up to the next one's.
pub(super) fn read<'a>(head: &str, lines: impl Iterator<Item = &'a str>) -> Option<Entry> {
    let mut entry = saved::decode_loose(head).ok()?;
    let (mut name, mut words, mut count) = ("", None::<String>, 0);
    // One line more than there is closes the last quotation.
    for line in lines.chain([""]) {
        match (line.strip_prefix('>'), words.as_mut()) {
            (Some(quote), Some(words)) => {
                words.push('\n');
                words.push_str(&unescaped(quote.strip_prefix(' ').unwrap_or(quote)));
            }
            (Some(quote), None) if !name.is_empty() => {
                words = Some(unescaped(quote.strip_prefix(' ').unwrap_or(quote)));
            }
            (None, Some(_)) => {
                count += 1;
                (count < MANY).then_some(())?;
                let id = FieldId::from(std::mem::take(&mut name));
                entry.debrief.answers.set(id, words.take().map(|words| Answer::Words(words.into())));
            }
            _ => {}
        }
        if let Some(marked) = comment(line) {
            name = marked;
        }
    }
    // A name that stands at a field of another kind was put there by somebody else.
    let fits = |id: &FieldId| field(id.as_str()).is_none_or(|field| field.form.is_typed());
    let odd = entry.debrief.answers.iter().any(|(id, answer)| matches!(answer, Answer::Words(_)) && !fits(id));
    (!odd).then_some(entry)
}
