//! `cargo xtask coach`: what the coach hears in a file of labelled texts, and how often it is wrong.
//!
//! `cargo xtask coach FILE.jsonl` prints one `{"id":…,"nudges":[…]}` a line.
//! `cargo xtask coach --learn FILE.jsonl …` weighs the words of labelled texts and writes `src/coach/learned.bin`.
//! `cargo xtask coach --score [--misses] FILE.jsonl` prints the table of error rates; the README's is made by it.

mod learn;
pub(crate) mod score;

use fail_forward::coach::{Answer, NudgeKind, Place, groups, listen};
use fail_forward::debrief::Step;
use score::{Judged, Table};
use serde::Deserialize;
use std::error::Error;
use std::io::Write;

/// One labelled text.
#[derive(Debug, Deserialize)]
struct Record {
    id: String,
    step: String,
    #[serde(default)]
    field: Option<String>,
    #[serde(default)]
    moment: Option<String>,
    text: String,
    /// Absent where nobody has labelled it.
    #[serde(default)]
    nudges: Option<Vec<String>>,
}

impl Record {
    fn answer(&self) -> Result<Answer<'_>, Box<dyn Error>> {
        let place = match self.field.as_deref() {
            Some(field) => Place::Field(field),
            None => Place::Open(
                Step::named(&self.step).ok_or_else(|| format!("{}: no step is called {}", self.id, self.step))?,
            ),
        };
        Ok(Answer { place, moment: self.moment.as_deref(), text: &self.text })
    }

    /// What the coach hears in it.
    fn heard(&self) -> Result<Vec<NudgeKind>, Box<dyn Error>> {
        Ok(listen(&self.answer()?).into_iter().map(|nudge| nudge.kind).collect())
    }

    /// The labels; an error where there are none.
    fn labels(&self) -> Result<Vec<NudgeKind>, Box<dyn Error>> {
        let labels = self.nudges.as_ref().ok_or_else(|| format!("{}: no labels to score against", self.id))?;
        let kind = |name: &String| {
            NudgeKind::named(name).ok_or_else(|| format!("{}: no nudge is called {name}", self.id).into())
        };
        labels.iter().map(kind).collect()
    }
}

/// Runs the command with what follows its name.
pub(crate) fn run(args: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let (mut scored, mut misses, mut learns, mut files) = (false, false, false, Vec::new());
    for arg in args {
        match arg.as_str() {
            "--score" => scored = true,
            "--misses" => misses = true,
            "--learn" => learns = true,
            _ if arg.starts_with('-') => return Err(format!("{arg}: no such option").into()),
            _ => files.push(arg),
        }
    }
    if files.is_empty() {
        return Err("usage: cargo xtask coach [--score] [--misses] [--learn] FILE.jsonl …".into());
    }
    let mut records = Vec::new();
    for file in files {
        let lines = std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
        records.extend(read(&lines).map_err(|error| format!("{file}: {error}"))?);
    }
    if learns {
        return learn(&records);
    }
    let report = if scored { score(&records, misses)? } else { lines(&records)? };
    std::io::stdout().write_all(report.as_bytes())?;
    Ok(())
}

/// Reads one record a line; an error names its line.
fn read(lines: &str) -> Result<Vec<Record>, Box<dyn Error>> {
    let numbered = lines.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    numbered
        .map(|(n, line)| serde_json::from_str(line).map_err(|error| format!("line {}: {error}", n + 1).into()))
        .collect()
}

/// Writes what the groups of words weigh.
fn learn(records: &[Record]) -> Result<(), Box<dyn Error>> {
    let mut texts = Vec::with_capacity(records.len());
    for record in records {
        texts.push((record.answer()?, record.labels()?));
    }
    let labelled = |kind| {
        let heard = texts.iter().map(|(answer, labels)| (groups(answer, kind), labels.contains(&kind)));
        heard.filter(|(groups, _)| !groups.is_empty()).collect()
    };
    std::fs::write("src/coach/learned.bin", learn::learned(labelled))?;
    Ok(())
}

/// One line a record, in the order of the file.
fn lines(records: &[Record]) -> Result<String, Box<dyn Error>> {
    let mut out = String::new();
    for record in records {
        let nudges: Vec<_> = record.heard()?.into_iter().map(NudgeKind::name).collect();
        out.push_str(&serde_json::json!({ "id": record.id, "nudges": nudges }).to_string());
        out.push('\n');
    }
    Ok(out)
}

/// The tables, and the misses where they are asked for.
fn score(records: &[Record], misses: bool) -> Result<String, Box<dyn Error>> {
    let mut judged = Vec::with_capacity(records.len());
    for record in records {
        judged.push(Judged { wanted: record.labels()?, heard: record.heard()?, typed: record.field.is_some() });
    }
    let mut out = String::new();
    for (title, typed) in
        [("All texts", None), ("Open answers", Some(false)), ("Texts typed inside a sentence", Some(true))]
    {
        let table = Table::of(judged.iter().filter(|one| typed.is_none_or(|typed| one.typed == typed)));
        if !table.is_empty() {
            out.push_str(&format!("## {title}\n\n{table}\n"));
        }
    }
    if misses {
        out.push_str(&listed(records, &judged));
    }
    Ok(out)
}

/// What was raised wrongly (+) and what was missed (-), nudge by nudge.
fn listed(records: &[Record], judged: &[Judged]) -> String {
    let mut out = String::from("## Misses\n\n");
    for kind in NudgeKind::ALL {
        for (record, one) in records.iter().zip(judged) {
            let sign = match (one.wanted.contains(&kind), one.heard.contains(&kind)) {
                (false, true) => '+',
                (true, false) => '-',
                _ => continue,
            };
            let place = record.field.as_deref().unwrap_or(&record.step);
            let moment = record.moment.as_deref().map(|moment| format!(" {{{moment}}}")).unwrap_or_default();
            out.push_str(&format!("{sign} {} {} [{place}]{moment} {}\n", kind.name(), record.id, record.text));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_without_labels_can_be_heard_but_not_scored() {
        let records = read(r#"{"id":"a","step":"own","text":"Mistakes were made."}"#).unwrap();
        assert_eq!(lines(&records).unwrap(), "{\"id\":\"a\",\"nudges\":[\"no_owner\"]}\n");
        assert!(score(&records, false).is_err());
    }

    #[test]
    fn a_bad_line_is_named_by_its_number() {
        let error = read("{\"id\":\"a\",\"step\":\"own\",\"text\":\"\"}\n\nno json").unwrap_err().to_string();
        assert!(error.starts_with("line 3:"), "{error}");
    }

    #[test]
    fn an_unknown_step_is_an_error() {
        let records = read(r#"{"id":"a","step":"owning","text":"x"}"#).unwrap();
        assert!(lines(&records).unwrap_err().to_string().contains("owning"));
    }

    #[test]
    fn misses_say_which_way_they_miss() {
        let records = read(r#"{"id":"a","step":"own","text":"Mistakes were made.","nudges":["blame"]}"#).unwrap();
        let report = score(&records, true).unwrap();
        assert!(report.contains("+ no_owner a [own] Mistakes"), "{report}");
        assert!(report.contains("- blame a [own] Mistakes"), "{report}");
    }
}
