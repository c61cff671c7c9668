//! Where a piece of JSON ends. It recurses into nothing, so no depth of nesting can make it fall; it reads no number, so no float comes into the
//! program. serde's reader is the judge of it in the tests: as the reader of these few fields it would weigh 30 kB.

/// A place in a text.
pub(in crate::journal) struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    pub(in crate::journal) fn of(text: &'a str) -> Scan<'a> {
        Scan { text, at: 0 }
    }

    /// A place further on in a text.
    pub(in crate::journal) fn at(text: &'a str, at: usize) -> Scan<'a> {
        Scan { text, at }
    }

    /// How far it has come.
    pub(in crate::journal) fn place(&self) -> usize {
        self.at
    }

    /// The byte here; none at the end.
    fn here(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Whether that byte stands here, after any blanks; it is passed then.
    pub(in crate::journal) fn passes(&mut self, byte: u8) -> bool {
        self.blanks();
        let passes = self.here() == Some(byte);
        self.at += usize::from(passes);
        passes
    }

    /// Whether nothing but blanks is left.
    pub(in crate::journal) fn is_done(&mut self) -> bool {
        self.blanks();
        self.here().is_none()
    }

    fn blanks(&mut self) {
        self.skip(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
    }

    fn skip(&mut self, of: fn(u8) -> bool) -> usize {
        let from = self.at;
        while self.here().is_some_and(of) {
            self.at += 1;
        }
        self.at - from
    }

    fn since(&self, from: usize) -> &'a str {
        self.text.get(from..self.at).unwrap_or_default()
    }

    /// One value, as it stands; none where there is no whole one.
    pub(in crate::journal) fn value(&mut self) -> Option<&'a str> {
        self.blanks();
        let from = self.at;
        let mut open: Vec<u8> = Vec::new();
        loop {
            if self.passes(b'{') {
                if !self.passes(b'}') {
                    open.push(b'}');
                    self.name()?;
                    continue;
                }
            } else if self.passes(b'[') {
                if !self.passes(b']') {
                    open.push(b']');
                    continue;
                }
            } else {
                self.plain()?;
            }
            // A value ended here: either what it stands in ends too, or there is another one.
            while open.last().is_some_and(|close| self.passes(*close)) {
                open.pop();
            }
            match open.last() {
                None => return Some(self.since(from)),
                Some(_) if !self.passes(b',') => return None,
                Some(b'}') => drop(self.name()?),
                Some(_) => {}
            }
        }
    }

    /// The name of a field and the colon after it.
    pub(in crate::journal) fn name(&mut self) -> Option<&'a str> {
        let name = self.string()?;
        self.passes(b':').then_some(name)
    }

    /// A text with its quotation marks.
    pub(in crate::journal) fn string(&mut self) -> Option<&'a str> {
        self.passes(b'"').then_some(())?;
        let from = self.at - 1;
        loop {
            self.skip(|byte| !matches!(byte, b'"' | b'\\' | ..0x20));
            let byte = self.here()?;
            self.at += 1;
            match byte {
                b'"' => return Some(self.since(from)),
                b'\\' => self.escape()?,
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<()> {
        let byte = self.here()?;
        self.at += 1;
        let from = self.at;
        match byte {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(()),
            b'u' => {
                self.at += 4;
                self.since(from).bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())?;
                (self.since(from).len() == 4).then_some(())
            }
            _ => None,
        }
    }

    /// A text, a number or a word.
    fn plain(&mut self) -> Option<()> {
        if self.here() == Some(b'"') {
            return self.string().map(drop);
        }
        let from = self.at;
        self.skip(|byte| byte.is_ascii_alphabetic());
        match self.since(from) {
            "null" | "true" | "false" => Some(()),
            "" => self.number(),
            _ => None,
        }
    }

    fn number(&mut self) -> Option<()> {
        let digits = |scan: &mut Self| (scan.skip(|byte| byte.is_ascii_digit()) > 0).then_some(());
        self.at += usize::from(self.here() == Some(b'-'));
        if self.here() == Some(b'0') {
            self.at += 1;
        } else {
            digits(self)?;
        }
        if self.here() == Some(b'.') {
            self.at += 1;
            digits(self)?;
        }
        if matches!(self.here(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.here(), Some(b'+' | b'-')));
            digits(self)?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::value::RawValue;

    use super::*;

    /// The whole of a text as one value, if it is one.
    fn ours(text: &str) -> Option<&str> {
        let mut scan = Scan::of(text);
        scan.value().filter(|_| scan.is_done())
    }

    fn theirs(text: &str) -> Option<&str> {
        serde_json::from_str::<&RawValue>(text).ok().map(RawValue::get)
    }

    proptest! {
        #[test]
        fn it_takes_what_serde_takes_and_no_more(text in r#"([\[\]{},:"\\ \n0-9eE.+-]|u00|"a"|true|null|nul){0,12}"#) {
            prop_assert_eq!(ours(&text), theirs(&text), "{}", text);
        }

        #[test]
        fn texts_and_their_escapes_too(text in r#""([a-f0-9"\\/ubn\u{1}\u{1f}é]|\\[u"n/]){0,8}""#) {
            prop_assert_eq!(ours(&text), theirs(&text), "{}", text);
        }
    }

    #[test]
    fn whole_documents_are_taken_to_the_letter() {
        for text in
            [r#" {"a" : [1, -0.5e+3, {}, []], "b":{"c":null}} "#, "[[],[[]]]", "\"\\ud800\"", "-0", "01", "[1,]", "{,}"]
        {
            assert_eq!(ours(text), theirs(text), "{text}");
        }
    }
}
