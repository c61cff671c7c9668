//! `cargo xtask echo --score`: how often "you have been here before" is right, on the labelled pairs of `tests/echo/pairs.jsonl`.

use std::error::Error;

use fail_forward::debrief::{Answer, Day, Debrief, Id, Timestamp, field};
use fail_forward::journal::echo::echo;
use fail_forward::journal::{Entry, Record, Revision};
use serde::Deserialize;

use crate::coach::score::Share;

const PAIRS: &str = "tests/echo/pairs.jsonl";

/// Two tellings, and whether they tell of the same kind of failure.
#[derive(Debug, Deserialize)]
struct Pair {
    id: String,
    related: bool,
    pattern: String,
    a: Telling,
    b: Telling,
}

/// One debrief in two fields.
#[derive(Debug, Deserialize)]
struct Telling {
    line: String,
    because: String,
}

impl Pair {
    /// Whether the first is shown beside the second.
    fn is_shown(&self) -> Result<bool, Box<dyn Error>> {
        let old = self.debrief(&self.a, 1)?;
        let new = self.debrief(&self.b, 2)?;
        let entry = Entry::of(Record::begin(old), Revision { rev: 1, writer: Id::from_bits(1) }, Timestamp(0));
        Ok(echo(&new, &[entry]).is_some())
    }

    fn debrief(&self, told: &Telling, number: i64) -> Result<Debrief, Box<dyn Error>> {
        let mut debrief = Debrief::begin(Id::from_bits(number.unsigned_abs().into()), Timestamp(number), Day::FIRST);
        debrief.finished = true;
        for (name, text) in
            [("arrive.line", &told.line), ("own.because", &told.because), ("arrive.pattern", &self.pattern)]
        {
            let form = field(name).ok_or("no such field")?.form;
            debrief.answers.set(name.into(), Answer::read(form, text));
        }
        debrief.pattern().ok_or_else(|| format!("{}: no such pattern", self.id))?;
        Ok(debrief)
    }
}

/// Runs the command with what follows its name.
pub(crate) fn run(args: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = args.collect();
    let misses = args.iter().any(|arg| arg == "--misses");
    if args.iter().any(|arg| arg != "--score" && arg != "--misses") {
        return Err("usage: cargo xtask echo --score [--misses]".into());
    }
    let text = std::fs::read_to_string(PAIRS)?;
    let pairs = text.lines().map(serde_json::from_str).collect::<Result<Vec<Pair>, _>>()?;
    println!("| pairs | number | shown | rate (95 %, Wilson) |\n|---|---|---|---|");
    for (name, related) in [("of the same kind", true), ("of another kind", false)] {
        let mut share = Share { part: 0, whole: 0 };
        for pair in pairs.iter().filter(|pair| pair.related == related) {
            let is = pair.is_shown()?;
            share.whole += 1;
            share.part += u32::from(is);
            if misses && is != related {
                println!("{} {} / {}", pair.id, pair.a.line, pair.b.line);
            }
        }
        println!("| {name} | {} | {} | {share} |", share.whole, share.part);
    }
    Ok(())
}
