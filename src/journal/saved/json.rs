//! The little JSON that the saved format needs: an object read field by field, each value left as its own text until somebody asks for it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::super::Reason;
use crate::sorted::Map;

/// An object whose values are still text. A name that stands twice is refused: two readers might each believe another one.
pub(super) struct Object<'a>(Map<String, &'a RawValue>);

impl<'a> Object<'a> {
    /// # Errors
    /// `Damaged` for what is no JSON, `Foreign` for JSON that is no such object.
    pub(super) fn read(text: &'a str) -> Result<Object<'a>, Reason> {
        serde_json::from_str(text).map_err(|error| if error.is_data() { Reason::Foreign } else { Reason::Damaged })
    }

    /// Takes a field out.
    ///
    /// # Errors
    /// `Foreign` when it is missing or of another type.
    pub(super) fn take<T: Deserialize<'a>>(&mut self, name: &str) -> Result<T, Reason> {
        self.0.remove(name).and_then(value).ok_or(Reason::Foreign)
    }

    /// Takes a field out that may be missing.
    ///
    /// # Errors
    /// `Foreign` when it is of another type.
    pub(super) fn take_or<T: Deserialize<'a> + Default>(&mut self, name: &str) -> Result<T, Reason> {
        if self.0.get(name).is_some() { self.take(name) } else { Ok(T::default()) }
    }

    /// What is left, by name.
    pub(super) fn rest(self) -> impl Iterator<Item = (String, &'a RawValue)> {
        self.0.into_iter()
    }
}

/// A value as that type, if it is one.
pub(super) fn value<'a, T: Deserialize<'a>>(raw: &'a RawValue) -> Option<T> {
    serde_json::from_str(raw.get()).ok()
}

impl<'de: 'a, 'a> Deserialize<'de> for Object<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Object<'a>, D::Error> {
        deserializer.deserialize_map(Fields).map(Object)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Map<String, &'de RawValue>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Map::default();
        while let Some((name, value)) = map.next_entry()? {
            if fields.insert(name, value).is_some() {
                return Err(A::Error::custom("a name stands twice"));
            }
        }
        Ok(fields)
    }
}

/// Writes an object, field after field, in the order in which it is told.
pub(super) struct Line(String);

impl Line {
    pub(super) fn begin() -> Line {
        Line("{".to_owned())
    }

    /// The next field; its value is JSON already.
    pub(super) fn json(&mut self, name: &str, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(&mut self.0, name);
        self.0.push(':');
        self.0.push_str(value);
    }

    /// The next field, a text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.json(name, &quoted(value));
    }

    /// The object without its last bracket.
    pub(super) fn unclosed(self) -> String {
        self.0
    }

    /// The whole object.
    pub(super) fn close(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A list of texts as JSON.
pub(super) fn list<T: AsRef<str>>(items: impl Iterator<Item = T>) -> String {
    let mut text = "[".to_owned();
    for item in items {
        if text.len() > 1 {
            text.push(',');
        }
        quote(&mut text, item.as_ref());
    }
    text.push(']');
    text
}

/// A text as JSON.
pub(super) fn quoted(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    quote(&mut json, text);
    json
}

fn quote(json: &mut String, text: &str) {
    json.push('"');
    for letter in text.chars() {
        match letter {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\0'..='\x1f' => {
                json.push_str(if letter < '\x10' { "\\u000" } else { "\\u001" });
                json.extend(char::from_digit(u32::from(letter) % 16, 16));
            }
            _ => json.push(letter),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_reads_back_from_its_json(text in "(?s).*") {
            let back: String = serde_json::from_str(&quoted(&text)).expect("JSON");
            prop_assert_eq!(back, text);
        }
    }

    #[test]
    fn every_control_character_reads_back() {
        let text: String = ('\0'..='\u{a0}').chain(['\u{2028}', '\u{202e}', '\u{feff}', '\u{10ffff}']).collect();
        assert_eq!(serde_json::from_str::<String>(&quoted(&text)).ok(), Some(text));
    }

    #[test]
    fn a_name_that_stands_twice_is_refused() {
        assert!(Object::read(r#"{"a":1,"a":1}"#).is_err());
        assert!(Object::read(r#"{"a":1,"\u0061":1}"#).is_err());
    }
}
