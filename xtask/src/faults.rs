//! `cargo xtask faults`: what can go wrong (`tests/faults.toml`), and whether the tests that answer for it hold, each row run anew.
//!
//! `cargo xtask faults --native` leaves the journeys out. Ends badly when a test falls or is gone; a fault without a test is shown, not hidden.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use pico_args::Arguments;
use serde_json::Value;
use xshell::{Cmd, Shell, cmd};

use crate::project::{shell, unleaked};
use crate::{Command, browser, dist, nothing_more};

pub(crate) const COMMAND: Command =
    Command { name: "faults", about: "which faults the tests hold against [--native: no browser]", run };

const LIST: &str = "tests/faults.toml";
const JOURNEYS: &str = "browser";

/// One line of the matrix. Without tests it says why.
struct Fault {
    row: i64,
    what: String,
    tests: Vec<String>,
    open: Option<String>,
}

fn run(mut arguments: Arguments) -> Result<()> {
    let native = arguments.contains("--native");
    nothing_more(arguments)?;
    let shell = shell()?;
    let faults = read(&shell.read_file(LIST)?)?;
    let mut held = BTreeMap::new();
    for (target, names) in by_target(&faults) {
        if target == JOURNEYS && native {
            continue;
        }
        held.extend(results(&shell, target, &names)?);
    }
    let mut fallen = 0;
    for fault in &faults {
        let verdict = verdict(fault, &held, native);
        fallen += usize::from(verdict.starts_with("FAILS"));
        println!("{:>3}  {:<62} {verdict}", fault.row, fault.what);
    }
    ensure!(fallen == 0, "{fallen} of {} faults are not held against", faults.len());
    Ok(())
}

fn read(text: &str) -> Result<Vec<Fault>> {
    let all: Value = toml::from_str(text).context(LIST)?;
    let rows = all.get("fault").and_then(Value::as_array).context("no faults are listed")?;
    let words = |of: &Value, name: &str| of.get(name).and_then(Value::as_str).map(str::to_owned);
    let each = rows.iter().map(|row| {
        let tests = row.get("tests").and_then(Value::as_array).into_iter().flatten();
        let fault = Fault {
            row: row.get("row").and_then(Value::as_i64).context("a fault without a row")?,
            what: words(row, "what").context("a fault without words")?,
            tests: tests.filter_map(Value::as_str).map(str::to_owned).collect(),
            open: words(row, "open"),
        };
        ensure!(fault.tests.is_empty() == fault.open.is_some(), "row {}: either tests or `open`", fault.row);
        Ok(fault)
    });
    each.collect()
}

/// The names of the tests, by the target that they stand in.
fn by_target(faults: &[Fault]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut all = BTreeMap::<_, BTreeSet<_>>::new();
    for (target, name) in faults.iter().flat_map(|fault| &fault.tests).filter_map(|test| test.split_once("::")) {
        all.entry(target).or_default().insert(name);
    }
    all
}

/// Runs those tests of one target; each that ran, by its full name, and whether it held.
fn results(shell: &Shell, target: &str, names: &BTreeSet<&str>) -> Result<Vec<(String, bool)>> {
    eprintln!("faults: {} tests of {target}", names.len());
    let command = match target {
        JOURNEYS => {
            dist::make()?;
            browser::command(shell)?
        }
        "lib" => cmd!(shell, "cargo test --quiet --package fail-forward --lib --"),
        _ => cmd!(shell, "cargo test --quiet --package fail-forward --test {target} --"),
    };
    let told = told(command.args(["--exact", "--format", "pretty"]).args(names))?;
    let verdict = |line: &str| {
        let (name, end) = line.strip_prefix("test ")?.split_once(" ... ")?;
        Some((format!("{target}::{}", name.trim_end_matches(" - should panic")), end.trim() == "ok"))
    };
    Ok(told.lines().filter_map(verdict).collect())
}

/// What it prints, also when a test falls.
fn told(command: Cmd<'_>) -> Result<String> {
    Ok(unleaked(command).ignore_status().quiet().read()?)
}

fn verdict(fault: &Fault, held: &BTreeMap<String, bool>, native: bool) -> String {
    if let Some(why) = &fault.open {
        return format!("open: {why}");
    }
    let asked = fault.tests.iter().filter(|test| !(native && test.starts_with(JOURNEYS)));
    let not: Vec<&str> = asked.clone().filter(|test| held.get(*test) != Some(&true)).map(String::as_str).collect();
    match (asked.count(), not.is_empty()) {
        (0, _) => "not run: journeys alone answer for it".to_owned(),
        (number, true) => format!("holds, by {number}"),
        _ => format!("FAILS: {}", not.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults() -> Vec<Fault> {
        read(&shell().unwrap().read_file(LIST).unwrap()).unwrap()
    }

    #[test]
    fn every_row_stands_once_and_in_its_order() {
        let rows: Vec<i64> = faults().iter().map(|fault| fault.row).collect();
        assert_eq!(rows, (1..=64).collect::<Vec<_>>());
    }

    #[test]
    fn every_test_that_is_named_stands_in_its_file() {
        let shell = shell().unwrap();
        let faults = faults();
        for test in faults.iter().flat_map(|fault| &fault.tests) {
            let path: Vec<&str> = test.split("::").collect();
            let (target, name, inside) = (path[0], path[path.len() - 1], &path[1..path.len() - 1]);
            let folder = if target == "lib" { "src".to_owned() } else { format!("tests/{target}") };
            let modules: Vec<&str> = inside.iter().copied().filter(|module| *module != "tests").collect();
            let file =
                [&format!("{folder}/{}.rs", modules.join("/")), &format!("{folder}/{}/mod.rs", modules.join("/"))]
                    .into_iter()
                    .find(|file| shell.path_exists(file))
                    .unwrap_or_else(|| panic!("{test}: no such file"))
                    .clone();
            assert!(shell.read_file(&file).unwrap().contains(&format!("fn {name}(")), "{test}: not in {file}");
        }
    }

    #[test]
    fn a_test_that_did_not_run_does_not_hold() {
        let fault = Fault { row: 1, what: String::new(), tests: vec!["keeping::a".into()], open: None };
        assert!(verdict(&fault, &BTreeMap::new(), false).starts_with("FAILS"));
        let held = BTreeMap::from([("keeping::a".to_owned(), true)]);
        assert_eq!(verdict(&fault, &held, false), "holds, by 1");
    }
}
