//! The sentences that plain scripts show: the catalogue's table `[loader]` by name, and with their tables' names what the plain form says and asks.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use toml::Table;

/// The tables of the plain form: its own, and the four main questions, which it asks in the program's very words.
const PLAIN: &[&str] = &["plain", "own.because", "lesson.tend", "team.share", "reset.act"];

/// Every sentence that a script may name: `begin`, `plain.title`, `own.because.ask`.
pub(super) fn script_texts(catalogue: &str) -> Result<Map<String, Value>> {
    let catalogue: Table = catalogue.parse().context("the catalogue is no TOML")?;
    let mut texts = Map::new();
    put("", table(&catalogue, "loader")?, &mut texts)?;
    for name in PLAIN {
        put(&format!("{name}."), table(&catalogue, name)?, &mut texts)?;
    }
    Ok(texts)
}

fn table<'a>(catalogue: &'a Table, name: &str) -> Result<&'a Table> {
    let mut found = catalogue;
    for part in name.split('.') {
        let Some(toml::Value::Table(inside)) = found.get(part) else { bail!("the catalogue has no table [{name}]") };
        found = inside;
    }
    Ok(found)
}

/// Only plain sentences may stand in these tables: a script looks them up and does nothing else. A name with a hyphen is no script's.
fn put(prefix: &str, table: &Table, texts: &mut Map<String, Value>) -> Result<()> {
    for (key, value) in table.iter().filter(|(key, _)| !key.contains('-')) {
        let Some(text) = value.as_str() else { bail!("{prefix}{key} is no sentence") };
        texts.insert(format!("{prefix}{key}"), Value::from(text));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::script_texts;

    const REST: &str = "[plain]\ntitle = \"Plain\"\n[own.because]\nask = \"What?\"\n[lesson.tend]\n[team.share]\n[reset.act]\nstem-if = \"If\"\n[journal]\nno = \"No\"\n";

    #[test]
    fn scripts_get_the_loaders_sentences_and_those_of_the_plain_form_and_no_others() {
        let texts = script_texts(&format!("[loader]\nbegin = \"Begin\"\n{REST}")).unwrap();
        assert_eq!(texts.get("begin").and_then(Value::as_str), Some("Begin"));
        assert_eq!(texts.get("own.because.ask").and_then(Value::as_str), Some("What?"));
        assert_eq!(texts.keys().collect::<Vec<_>>(), ["begin", "plain.title", "own.because.ask"]);
    }

    #[test]
    fn a_table_inside_the_loaders_table_is_refused_by_name() {
        let refusal = script_texts(&format!("[loader.start]\nlabel = \"Start\"\n{REST}")).unwrap_err();
        assert_eq!(refusal.to_string(), "start is no sentence");
    }

    #[test]
    fn a_catalogue_without_one_of_the_tables_is_refused_by_name() {
        assert_eq!(script_texts(REST).unwrap_err().to_string(), "the catalogue has no table [loader]");
        let refusal = script_texts("[loader]\n[plain]\n").unwrap_err();
        assert_eq!(refusal.to_string(), "the catalogue has no table [own.because]");
    }
}
