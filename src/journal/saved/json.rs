//! The little JSON that the saved format needs: an object read field by field, each value left as its own text until somebody asks for it.

use super::super::Reason;
use super::scan::Scan;
use crate::debrief::whole;
use crate::sorted::Map;

/// Nothing of ours has so many fields, or so long a list: whatever has would only be slow to put in order.
pub(in crate::journal) const MANY: usize = 1_000;

/// An object whose values are still text. A name that stands twice is refused: two readers might each believe another one.
pub(in crate::journal) struct Object<'a>(Map<String, &'a str>);

impl<'a> Object<'a> {
    /// # Errors
    /// `Damaged` for what is no JSON, `Foreign` for JSON that is no such object.
    pub(in crate::journal) fn read(text: &'a str) -> Result<Object<'a>, Reason> {
        let mut scan = Scan::of(text);
        if !scan.passes(b'{') {
            let other = scan.passes(b'[') || scan.value().is_some();
            return Err(if other { Reason::Foreign } else { Reason::Damaged });
        }
        let mut fields = Map::default();
        while !scan.passes(b'}') {
            if !fields.is_empty() && !scan.passes(b',') {
                return Err(Reason::Damaged);
            }
            let name = scan.name().ok_or(Reason::Damaged)?;
            let value = scan.value().ok_or(Reason::Damaged)?;
            if fields.len() >= MANY {
                return Err(Reason::Foreign);
            }
            if fields.insert(unquoted(name).ok_or(Reason::Damaged)?, value).is_some() {
                return Err(Reason::Foreign);
            }
        }
        if scan.is_done() { Ok(Object(fields)) } else { Err(Reason::Damaged) }
    }

    /// Takes a field out.
    ///
    /// # Errors
    /// `Foreign` when it is missing or of another type.
    pub(in crate::journal) fn take<T: Value<'a>>(&mut self, name: &str) -> Result<T, Reason> {
        self.0.remove(name).and_then(T::read).ok_or(Reason::Foreign)
    }

    /// Takes a field out that may be missing.
    ///
    /// # Errors
    /// `Foreign` when it is of another type.
    pub(in crate::journal) fn take_or<T: Value<'a> + Default>(&mut self, name: &str) -> Result<T, Reason> {
        if self.0.get(name).is_some() { self.take(name) } else { Ok(T::default()) }
    }

    /// Takes a field out if it reads so; else it stays in.
    pub(in crate::journal) fn take_if<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let value = read(self.0.get(name)?)?;
        self.0.remove(name);
        Some(value)
    }

    /// What is left, by name.
    pub(in crate::journal) fn rest(self) -> impl Iterator<Item = (String, &'a str)> {
        self.0.into_iter()
    }
}

/// What a value can be asked to be.
pub(in crate::journal) trait Value<'a>: Sized {
    /// The value as that type, if it is one.
    fn read(json: &'a str) -> Option<Self>;
}

/// A number of JSON is one of Rust where it is whole and not too great.
macro_rules! numbers {
    ($($of:ty),*) => {
        $(impl Value<'_> for $of {
            fn read(json: &str) -> Option<$of> {
                whole(json)
            }
        })*
    };
}

numbers!(u8, u32, u64, i64);

impl Value<'_> for bool {
    fn read(json: &str) -> Option<bool> {
        json.parse().ok()
    }
}

impl Value<'_> for String {
    fn read(json: &str) -> Option<String> {
        unquoted(json)
    }
}

impl Value<'_> for Vec<String> {
    fn read(json: &str) -> Option<Vec<String>> {
        let (mut scan, mut texts) = (Scan::of(json), Vec::new());
        scan.passes(b'[').then_some(())?;
        while !scan.passes(b']') {
            if !texts.is_empty() && !scan.passes(b',') {
                return None;
            }
            texts.push(unquoted(scan.string()?)?);
            (texts.len() < MANY).then_some(())?;
        }
        Some(texts)
    }
}

impl<'a> Value<'a> for Object<'a> {
    fn read(json: &'a str) -> Option<Object<'a>> {
        Object::read(json).ok()
    }
}

/// The text that a JSON text stands for; none for half of a pair of surrogates.
fn unquoted(json: &str) -> Option<String> {
    let mut letters = json.strip_prefix('"')?.strip_suffix('"')?.chars();
    let mut text = String::with_capacity(json.len());
    while let Some(letter) = letters.next() {
        text.push(if letter == '\\' { escaped(&mut letters)? } else { letter });
    }
    Some(text)
}

fn escaped(letters: &mut std::str::Chars<'_>) -> Option<char> {
    Some(match letters.next()? {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => match unit(letters)? {
            high @ 0xd800..0xdc00 => {
                (letters.next()? == '\\' && letters.next()? == 'u').then_some(())?;
                let low = unit(letters)?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + low)?
            }
            unit => char::from_u32(unit)?,
        },
        letter => letter,
    })
}

fn unit(letters: &mut std::str::Chars<'_>) -> Option<u32> {
    let mut unit = 0;
    for _ in 0..4 {
        unit = unit * 16 + letters.next()?.to_digit(16)?;
    }
    Some(unit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::line::quoted;
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

    proptest! {
        #[test]
        fn a_text_means_what_serde_says_it_means(inside in r#"([a-fé]|\\u(d8|dc|00)[0-9a-f]{2}|\\["\\/bfnrt]){0,6}"#) {
            let json = format!("\"{inside}\"");
            prop_assert_eq!(unquoted(&json), serde_json::from_str::<String>(&json).ok());
        }
    }

    #[test]
    fn a_name_that_stands_twice_is_refused() {
        assert!(Object::read(r#"{"a":1,"a":1}"#).is_err());
        assert!(Object::read(r#"{"a":1,"\u0061":1}"#).is_err());
    }
}
