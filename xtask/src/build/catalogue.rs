//! What plain scripts show of the catalogues, and the files of other languages. A language is a file `src/copy/<tag>.toml`; nothing else names it.

use std::collections::HashMap;

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde_json::{Map, Value, json};
use toml::Table;
use xshell::Shell;

#[path = "../../../build/catalogue.rs"]
mod sentences;

const FOLDER: &str = "src/copy";
const ENGLISH: &str = "en";
/// Stands between two texts of a file (`src/copy/spoken.rs`).
const BETWEEN: &str = "\t";

/// What the invitation says.
const INVITED: [&str; 10] =
    ["heading", "text", "begin", "note", "again", "resume", "another", "opening", "slow", "missing"];
/// What the panel of a stopped program says, in the order in which `src/element/rescue.js` takes it.
const RESCUE: [&str; 5] = ["stopped", "stopped_text", "stopped_words", "stopped_copy", "stopped_download"];
/// The four main questions, which the plain form asks in the program's very words.
const ASKED: [&str; 4] = ["own.because", "lesson.tend", "team.share", "reset.act"];

/// One language: what it is called in the attribute `lang`, and its catalogue as it stands.
pub(super) struct Language {
    pub(super) tag: String,
    text: String,
    catalogue: Table,
}

impl Language {
    pub(super) fn is_english(&self) -> bool {
        self.tag == ENGLISH
    }
}

/// Every language, English first.
pub(super) fn languages(shell: &Shell) -> Result<Vec<Language>> {
    let mut all = Vec::new();
    for file in shell.read_dir(FOLDER)? {
        if file.extension().is_some_and(|end| end == "toml") {
            let tag =
                file.file_stem().and_then(|stem| stem.to_str()).context("a catalogue is called by its language")?;
            all.push(language(tag, shell.read_file(&file)?)?);
        }
    }
    all.sort_by_key(|language| (language.tag != ENGLISH, language.tag.clone()));
    Ok(all)
}

fn language(tag: &str, text: String) -> Result<Language> {
    let catalogue = text.parse().with_context(|| format!("{tag}.toml is no TOML"))?;
    Ok(Language { tag: tag.to_owned(), text, catalogue })
}

/// What the invitation says in one language, as a loader names it: `__FF_INVITED__.begin`, and `__FF_INVITED__.lang`. A loader has room for one.
pub(super) fn invitation(all: &[Language], language: &Language) -> Result<Map<String, Value>> {
    let english = english(all)?;
    let mut texts = Map::new();
    texts.insert("__FF_INVITED__.lang".to_owned(), json!(language.tag));
    for name in INVITED {
        texts.insert(format!("__FF_INVITED__.{name}"), json!(sentence(english, language, "loader", name)?));
    }
    Ok(texts)
}

/// What the other scripts of the page name: `__FF_TAGS__`, every language; `__FF_PLAIN__`, what the plain form says, by its language; `__FF_RESCUE__`, the
/// panel of a stopped program in English.
pub(super) fn script_texts(all: &[Language]) -> Result<Map<String, Value>> {
    let english = english(all)?;
    let (mut texts, mut plain) = (invitation(all, english)?, Map::new());
    for language in all {
        let mut said: Map<String, Value> = Map::new();
        for name in table(&english.catalogue, "plain")?.keys() {
            said.insert(name.clone(), json!(sentence(english, language, "plain", name)?));
        }
        let asked = |name: &&str| {
            let ask = sentence(english, language, name, "ask")?;
            Ok(json!([ask, sentence(english, language, name, "stem").ok()]))
        };
        said.insert("asked".to_owned(), ASKED.iter().map(asked).collect::<Result<Value>>()?);
        plain.insert(language.tag.clone(), Value::from(said));
    }
    let tags: Vec<&str> = all.iter().map(|language| language.tag.as_str()).collect();
    for (name, value) in
        [("TAGS", json!(tags)), ("PLAIN", plain.into()), ("RESCUE", in_order(english, english, &RESCUE)?)]
    {
        texts.insert(format!("__FF_{name}__"), value);
    }
    Ok(texts)
}

/// The files of the other languages: their tags, and their bytes. What a language does not say yet, it says in English.
pub(super) fn files(all: &[Language]) -> Result<Vec<(String, Vec<u8>)>> {
    let english = english(all)?;
    let mut files = Vec::new();
    for language in all.iter().skip(1) {
        let said: HashMap<String, String> = sentences_of(language)?.into_iter().collect();
        let texts = sentences_of(english)?.into_iter().map(|(name, text)| said.get(&name).cloned().unwrap_or(text));
        let texts: Vec<String> = texts.collect();
        ensure!(!texts.iter().any(|text| text.contains(BETWEEN)), "{}.toml: a sentence holds a tab", language.tag);
        let file = json!({"texts": texts.join(BETWEEN), "rescue": in_order(english, language, &RESCUE)?});
        files.push((language.tag.clone(), file.to_string().into_bytes()));
    }
    Ok(files)
}

fn english(all: &[Language]) -> Result<&Language> {
    all.first().filter(|first| first.is_english()).with_context(|| format!("{FOLDER} has no {ENGLISH}.toml"))
}

fn sentences_of(language: &Language) -> Result<Vec<(String, String)>> {
    sentences::sentences(&language.text).map_err(|fault| anyhow!("{}.toml: {fault}", language.tag))
}

fn table<'a>(catalogue: &'a Table, name: &str) -> Result<&'a Table> {
    let mut found = catalogue;
    for part in name.split('.') {
        let Some(toml::Value::Table(inside)) = found.get(part) else { bail!("the catalogue has no table [{name}]") };
        found = inside;
    }
    Ok(found)
}

/// One sentence: in English as long as the language does not say it.
fn sentence<'a>(english: &'a Language, language: &'a Language, inside: &str, name: &str) -> Result<&'a str> {
    let says = |of: &'a Language| table(&of.catalogue, inside).ok()?.get(name)?.as_str();
    says(language).or_else(|| says(english)).with_context(|| format!("[{inside}] does not say `{name}`"))
}

/// Sentences of the table `[loader]`, one after another: names would cost the loader their bytes.
fn in_order(english: &Language, language: &Language, names: &[&str]) -> Result<Value> {
    names.iter().map(|name| Ok(json!(sentence(english, language, "loader", name)?))).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Language, files, invitation, language, script_texts};

    const REST: &str = "missing = \"m\"\nstopped = \"s\"\nstopped_text = \"t\"\nstopped_words = \"w\"\nstopped_copy = \"c\"\nstopped_download = \"d\"\n\
                        [plain]\ntitle = \"Plain\"\n[own.because]\nask = \"Why?\"\nstem = \"I\"\n[lesson.tend]\nask = \"L\"\n\
                        [team.share]\nask = \"T\"\n[reset.act]\nask = \"R\"\n[journal]\nno = \"No\"\nyes = \"Yes\"\n";

    fn two() -> Vec<Language> {
        let opens = ["heading", "text", "begin", "note", "again", "resume", "another", "opening", "slow"];
        let opens: String = opens.iter().map(|name| format!("{name} = \"{name}\"\n")).collect();
        let german = "[loader]\nheading = \"Jetzt du\"\n[own.because]\nask = \"Warum?\"\n[journal]\nno = \"Nein\"\n";
        let english = language("en", format!("[loader]\n{opens}{REST}")).unwrap();
        vec![english, language("de", german.to_owned()).unwrap()]
    }

    #[test]
    fn scripts_get_what_they_say_in_every_language_and_in_english_what_is_not_said_in_it() {
        let texts = script_texts(&two()).unwrap();
        let at = |path: &str| Value::from(texts.clone()).pointer(path).cloned();
        assert_eq!(at("/__FF_INVITED__.heading"), Some(json!("heading")));
        assert_eq!(at("/__FF_TAGS__"), Some(json!(["en", "de"])));
        let german = invitation(&two(), &two()[1]).unwrap();
        let said = |name: &str| german.get(&format!("__FF_INVITED__.{name}")).cloned();
        assert_eq!(
            (said("heading"), said("begin"), said("lang")),
            (Some(json!("Jetzt du")), Some(json!("begin")), Some(json!("de")))
        );
        assert_eq!((at("/__FF_PLAIN__/de/title"), at("/__FF_RESCUE__/1")), (Some(json!("Plain")), Some(json!("t"))));
        assert_eq!(at("/__FF_PLAIN__/de/asked/0"), Some(json!(["Warum?", "I"])));
        assert_eq!(at("/__FF_PLAIN__/en/asked/2"), Some(json!(["T", null])));
    }

    #[test]
    fn a_file_holds_what_the_program_says_in_the_order_of_its_numbers_and_english_has_none() {
        let files = files(&two()).unwrap();
        let (tag, file) = &files[0];
        let file: Value = serde_json::from_slice(file).unwrap();
        assert_eq!((files.len(), tag.as_str()), (1, "de"));
        assert_eq!(file["texts"], json!("L\tWarum?\tI\tR\tT\tNein\tYes"));
        assert_eq!(file["rescue"][0], json!("s"));
    }

    #[test]
    fn a_sentence_that_english_lacks_is_named() {
        let bare = [language("en", "[loader]\n".to_owned()).unwrap()];
        assert_eq!(script_texts(&bare).unwrap_err().to_string(), "[loader] does not say `heading`");
        assert!(script_texts(&[]).is_err());
    }
}
