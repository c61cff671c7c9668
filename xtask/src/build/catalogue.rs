//! The sentences that the loader shows before there is a program: the catalogue's table `[loader]`, by name.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

/// Reads the table. Only plain sentences may stand in it: the loader looks them up and does nothing else.
pub(super) fn loader_texts(catalogue: &str) -> Result<Map<String, Value>> {
    let catalogue: toml::Table = catalogue.parse().context("the catalogue is no TOML")?;
    let Some(toml::Value::Table(table)) = catalogue.get("loader") else { bail!("the catalogue has no table [loader]") };
    let mut texts = Map::new();
    for (key, value) in table {
        let Some(text) = value.as_str() else { bail!("[loader] {key} is no sentence") };
        texts.insert(key.clone(), Value::from(text));
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::loader_texts;

    #[test]
    fn the_loader_gets_its_own_sentences_and_no_others() {
        let texts = loader_texts("[own]\nask = \"What?\"\n[loader]\nstart = \"Start\"\n").unwrap();
        assert_eq!(texts.get("start").and_then(Value::as_str), Some("Start"));
        assert_eq!(texts.len(), 1);
    }

    #[test]
    fn a_table_inside_the_loaders_table_is_refused_by_name() {
        let refusal = loader_texts("[loader.start]\nlabel = \"Start\"\n").unwrap_err();
        assert_eq!(refusal.to_string(), "[loader] start is no sentence");
    }

    #[test]
    fn a_catalogue_without_the_loaders_table_is_refused() {
        assert!(loader_texts("[own]\n").is_err());
    }
}
