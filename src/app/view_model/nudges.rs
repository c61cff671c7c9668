//! The coach's questions beside a field, and the card with help lines.

use super::sight::in_sight;
use crate::app::Model;
use crate::coach::NudgeKind;
use crate::copy::{Copy, fill, key};
use crate::debrief::{Debrief, Section};
use crate::sorted::listed;

/// A question of the coach's, ready to be drawn.
#[derive(Clone, Debug)]
pub struct NudgeView {
    /// The field it is about.
    pub field: &'static str,
    /// What it asks about.
    pub kind: NudgeKind,
    /// The question.
    pub ask: String,
    /// Why it is asked.
    pub why: &'static str,
}

/// The card, ready to be drawn.
#[derive(Clone, Debug)]
pub struct HelpView {
    /// The countries, by their names in the catalogue and as they are called.
    pub regions: Vec<(&'static str, &'static str)>,
    /// The one that was chosen.
    pub chosen: Option<&'static str>,
    /// The number for danger now.
    pub emergency: Option<String>,
    /// The lines there: who, when, and the number as it is said and as it is dialled.
    pub lines: Vec<HelpLine>,
    /// Whether some of them are ours, which were looked up on a day.
    pub checked: bool,
}

/// One help line.
#[derive(Clone, Debug)]
pub struct HelpLine {
    /// Who listens.
    pub name: &'static str,
    /// When, and at what cost.
    pub more: &'static str,
    /// The number as it is written.
    pub number: &'static str,
    /// Where a press on it leads.
    pub dial: String,
}

/// The countries that we have help lines for, by their names in the catalogue (`[line.…]`). The reader chooses; nothing is ever guessed.
pub const REGIONS: &[&str] = &["au", "br", "ca", "fr", "de", "ie", "jp", "nl", "nz", "es", "ch", "gb", "us"];

/// Longer words are not said again whole between quotation marks.
const QUOTED: usize = 80;

/// The questions beside one field.
pub(super) fn beside(model: &Model, field: &str) -> Vec<NudgeView> {
    let mut all = Vec::new();
    for heard in model.heard.iter().filter(|heard| heard.field == field) {
        let about = |what| model.copy.about(heard.kind.name(), what).unwrap_or_default();
        let ask = fill(about("ask"), &[("text", &shortened(heard.words.as_str()))]);
        all.push(NudgeView { field: heard.field, kind: heard.kind, ask, why: about("why") });
    }
    all
}

fn shortened(words: &str) -> String {
    let words = words.trim().trim_end_matches(['.', ',', ';', ':']);
    match words.char_indices().nth(QUOTED) {
        Some((at, _)) => [words.get(..at).unwrap_or_default().trim_end(), "…"].concat(),
        None => words.to_owned(),
    }
}

/// The card beside one field, while it stands there.
pub(super) fn help(model: &Model, debrief: &Debrief, field: &str) -> Option<HelpView> {
    if stands_at(model, debrief, model.help.beside?) != Some(field) {
        return None;
    }
    let copy = model.copy;
    let about = |region: &str, what: &str| copy.about(&["line.", region].concat(), what);
    let theirs = &model.config.help_lines;
    let mut regions: Vec<(&str, &str)> = Vec::new();
    for region in theirs.iter().filter_map(|line| line.region) {
        if !regions.iter().any(|(known, _)| *known == region) {
            regions.push((region, region));
        }
    }
    regions.extend(REGIONS.iter().filter_map(|region| Some((*region, about(region, "region")?))));
    let chosen = model.help.region;
    let emergency = chosen.and_then(|region| about(region, "emergency"));
    let emergency = emergency.map(|number| copy.fill(key::HELP_EMERGENCY, &[("number", number)]));
    let here = theirs.iter().filter(|line| line.region.is_none() || line.region == chosen);
    let mut all = listed(here.map(of_the_author));
    let ours = chosen.map(|region| lines(copy, region)).unwrap_or_default();
    let checked = !ours.is_empty();
    all.extend(ours);
    Some(HelpView { regions, chosen, emergency, lines: all, checked })
}

/// The card comes once and must not be missed: where its field is out of sight, or only opens a sentence, it stands at the first question.
fn stands_at(model: &Model, debrief: &Debrief, beside: &'static str) -> Option<&'static str> {
    let questions = in_sight(&model.config, debrief).into_iter().filter(|question| question.section != Section::Before);
    let mut fields = questions.flat_map(|question| question.fields).map(|field| field.id);
    let first = fields.next()?;
    Some(if fields.any(|id| id == beside) { beside } else { first })
}

/// A line of the author's: its number can be dialled, else its page opened.
fn of_the_author(line: &crate::config::HelpLine) -> HelpLine {
    let dial = line.phone.map(|phone| {
        let number: String = phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
        ["tel:", &number].concat()
    });
    let dial = dial.or(line.url.map(str::to_owned)).unwrap_or_default();
    HelpLine { name: line.name, more: "", number: line.phone.or(line.url).unwrap_or_default(), dial }
}

fn lines(copy: Copy, region: &str) -> Vec<HelpLine> {
    let mut all = Vec::new();
    for which in ["one", "two"] {
        let about = |what: &str| copy.about(&["line.", region, ".", which].concat(), what);
        if let (Some(name), Some(number)) = (about("name"), about("number")) {
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            let scheme = if about("text").is_some() { "sms:" } else { "tel:" };
            all.push(HelpLine {
                name,
                more: about("more").unwrap_or_default(),
                number,
                dial: [scheme, &digits].concat(),
            });
        }
    }
    all
}
