//! Reads the rules of the coach: `src/coach/language/*.rules` and `src/coach/nudges/*.rules`.
//!
//! A file holds lists of words, phrases and rules. `src/coach/README.md` tells how they are written. What a file of
//! `language/` defines can be named everywhere; what a nudge defines, elsewhere with the nudge before it (`self_attack.find`).

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{fs, io};

/// What one heading defines.
#[derive(Debug)]
pub(crate) enum Definition {
    /// Words; one that ends in `~` stands for all its forms.
    List(Vec<String>),
    /// Phrases, one a line.
    Phrases(Vec<String>),
    /// An expression; an entry is asked from Rust.
    Rule { text: String, entry: bool },
}

/// Every definition under `file.name`.
#[derive(Debug, Default)]
pub(crate) struct Book {
    pub(crate) definitions: BTreeMap<String, Definition>,
    /// Names of the files whose definitions everybody may name.
    language: Vec<String>,
}

impl Book {
    /// Reads both folders.
    pub(crate) fn read(root: &Path) -> Result<Book, Box<dyn Error>> {
        let mut book = Book::default();
        for folder in ["language", "nudges"] {
            let mut paths =
                fs::read_dir(root.join(folder))?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
            paths.sort();
            for path in paths.iter().filter(|path| path.extension().is_some_and(|end| end == "rules")) {
                let file = path.file_stem().and_then(|stem| stem.to_str()).ok_or("a file without a name")?;
                book.file(file, &fs::read_to_string(path)?)?;
                if folder == "language" {
                    book.language.push(file.to_owned());
                }
            }
        }
        Ok(book)
    }

    /// The full name of what a file means by a name.
    pub(crate) fn find(&self, file: &str, name: &str) -> Option<String> {
        let own =
            [file.to_owned()].into_iter().chain(self.language.iter().cloned()).map(|file| format!("{file}.{name}"));
        own.chain([name.to_owned()]).find(|name| self.definitions.contains_key(name))
    }

    fn file(&mut self, file: &str, text: &str) -> Result<(), Box<dyn Error>> {
        let mut open: Option<(String, Definition)> = None;
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let begins = !line.starts_with(' ');
            let rest = if begins {
                let (head, rest) = line.split_once(':').ok_or_else(|| format!("{file}: no heading: {line}"))?;
                let (kind, name) = head.split_once(' ').ok_or_else(|| format!("{file}: no heading: {line}"))?;
                let definition = match kind {
                    "list" | "forms" => Definition::List(Vec::new()),
                    "phrases" => Definition::Phrases(Vec::new()),
                    "rule" | "entry" => Definition::Rule { text: String::new(), entry: kind == "entry" },
                    _ => return Err(format!("{file}: no heading: {line}").into()),
                };
                self.keep(open.take())?;
                open = Some((format!("{file}.{name}{}", if kind == "forms" { "~" } else { "" }), definition));
                rest
            } else {
                line
            };
            let Some((name, definition)) = open.as_mut() else {
                return Err(format!("{file}: before any heading: {line}").into());
            };
            let end = if name.ends_with('~') { "~" } else { "" };
            match definition {
                Definition::List(words) => words.extend(rest.split_whitespace().map(|word| format!("{word}{end}"))),
                Definition::Phrases(lines) if !begins => lines.push(rest.trim().to_owned()),
                Definition::Phrases(_) => {}
                Definition::Rule { text, .. } => text.extend([rest, " "]),
            }
        }
        self.keep(open)
    }

    fn keep(&mut self, done: Option<(String, Definition)>) -> Result<(), Box<dyn Error>> {
        let Some((name, definition)) = done else { return Ok(()) };
        let name = name.trim_end_matches('~').to_owned();
        match self.definitions.insert(name.clone(), definition) {
            None => Ok(()),
            Some(_) => Err(format!("{name} is defined twice").into()),
        }
    }
}
