//! The little JSON that the saved format needs, written: an object, field after field.

/// Writes an object, field after field, in the order in which it is told.
pub(in crate::journal) struct Line(String);

impl Line {
    pub(in crate::journal) fn begin() -> Line {
        Line("{".to_owned())
    }

    /// The next field; its value is JSON already.
    pub(in crate::journal) fn json(&mut self, name: &str, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(&mut self.0, name);
        self.0.push(':');
        self.0.push_str(value);
    }

    /// The next field, a text.
    pub(in crate::journal) fn text(&mut self, name: &str, value: &str) {
        self.json(name, &quoted(value));
    }

    /// The object without its last bracket.
    pub(in crate::journal) fn unclosed(self) -> String {
        self.0
    }

    /// The whole object.
    pub(in crate::journal) fn close(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A list of texts as JSON.
pub(in crate::journal) fn list<T: AsRef<str>>(items: impl Iterator<Item = T>) -> String {
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
pub(crate) fn quoted(text: &str) -> String {
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
