//! Word lists and phrase lists: sorted text, searched by halves, no table beside it.
//!
//! A [`Words`] is one blob of words parted by white space, a [`Forms`] the same for words in any form. A [`Phrases`] is one phrase a line:
//!
//! - `drop~` any form of the word (drop, drops, dropped, dropping); a bare word is itself alone
//! - `him|her` one of several, `at?` may be missing, `_` any one word, `*` up to three words
//! - `%me` a person as object, `%my` a possessive or article, `%be` a form of be, `%hav` of have, `%num` a number
//!
//! Words of colour (really, just, bloody …) are passed over between two parts.

use super::text::Text;

/// A sorted list of words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words(pub(crate) &'static str);

impl Words {
    /// Whether the word stands in the list.
    pub(crate) fn has(self, word: &str) -> bool {
        !word.is_empty() && search(self.0, u8::is_ascii_whitespace, |entry| entry.cmp(word)).is_some()
    }
}

/// A list of words known in every regular form ("manager", "managers"), sorted by their stems.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Forms(pub(crate) &'static str);

impl Forms {
    /// Whether a form of the word stands in the list.
    pub(crate) fn has(self, word: &str) -> bool {
        let stem_of = stem(word);
        !word.is_empty() && search(self.0, u8::is_ascii_whitespace, |entry| stem(entry).cmp(stem_of)).is_some()
    }
}

/// A list of phrases, sorted by their first word (without its `~`).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrases(pub(crate) &'static str);

impl Phrases {
    /// Where a phrase that begins at this word ends (one past its last word).
    pub(crate) fn at(self, text: &Text<'_>, at: usize) -> Option<usize> {
        let word = text.word(at);
        self.begun_by(text, at, word, false).or_else(|| self.begun_by(text, at, stem(word), true))
    }

    /// The first phrase that begins inside the range; it may run past its end.
    pub(crate) fn within(self, text: &Text<'_>, range: core::ops::Range<usize>) -> Option<core::ops::Range<usize>> {
        range.into_iter().find_map(|at| self.at(text, at).map(|end| at..end))
    }

    fn begun_by(self, text: &Text<'_>, at: usize, key: &str, stemmed: bool) -> Option<usize> {
        if key.is_empty() {
            return None;
        }
        let first = search(self.0, |&byte| byte == b'\n', |line| first_key(line).cmp(key))?;
        // Equal keys stand together; go back to the first of them.
        let mut from = first;
        while let Some(line) = line_before(self.0, from).filter(|&(_, line)| first_key(line) == key) {
            from = line.0;
        }
        let lines = self.0.get(from..)?.lines();
        let mut best = None;
        for line in lines.take_while(|line| first_key(line) == key) {
            let (part, rest) = line.split_once(' ').unwrap_or((line, ""));
            if part.ends_with('~') == stemmed {
                best = best.max(follow(text, at + 1, rest, 2));
            }
        }
        best
    }
}

/// The start of the line before this one, and the line.
fn line_before(blob: &str, from: usize) -> Option<(usize, &str)> {
    let above = blob.get(..from.checked_sub(1)?)?;
    let start = above.rfind('\n').map_or(0, |at| at + 1);
    Some((start, above.get(start..)?))
}

/// What a phrase is sorted by: its first word, or the stem of it where any form is meant.
pub(crate) fn first_key(line: &str) -> &str {
    let first = line.split(' ').next().unwrap_or_default();
    first.strip_suffix('~').map_or(first, stem)
}

/// Finds an entry by halves; gives the place where it begins.
fn search(blob: &str, parts: impl Fn(&u8) -> bool, order: impl Fn(&str) -> core::cmp::Ordering) -> Option<usize> {
    let bytes = blob.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = bytes.get(low..middle)?.iter().rposition(&parts).map_or(low, |at| low + at + 1);
        let end = bytes.get(middle..high)?.iter().position(&parts).map_or(high, |at| middle + at);
        // The middle may be the parting itself: then the entry before it is looked at.
        match order(blob.get(start..end)?) {
            core::cmp::Ordering::Less => low = end + 1,
            core::cmp::Ordering::Greater => high = start.saturating_sub(1).max(low),
            core::cmp::Ordering::Equal => return Some(start),
        }
    }
    None
}

/// Follows the parts of a phrase from this word on; at most two words of colour are passed over.
fn follow(text: &Text<'_>, at: usize, rest: &str, passes: u8) -> Option<usize> {
    if rest.is_empty() {
        return Some(at);
    }
    let (part, after) = rest.split_once(' ').unwrap_or((rest, ""));
    match part {
        "*" => (0..=3_usize)
            .take_while(|&skip| skip == 0 || text.is_word(at + skip - 1))
            .find_map(|skip| follow(text, at + skip, after, passes)),
        "_" => text.is_word(at).then(|| follow(text, at + 1, after, passes)).flatten(),
        _ => {
            let (part, maybe) = part.strip_suffix('?').map_or((part, false), |part| (part, true));
            let met = part.split('|').any(|choice| meets(choice, text.word(at)));
            let here = if met { follow(text, at + 1, after, passes) } else { None };
            let without = || if maybe { follow(text, at, after, passes) } else { None };
            let passed = || {
                let colour = passes > 0 && COLOUR.has(text.word(at));
                if colour { follow(text, at + 1, rest, passes - 1) } else { None }
            };
            here.or_else(without).or_else(passed)
        }
    }
}

fn meets(choice: &str, word: &str) -> bool {
    match choice.strip_prefix('%') {
        Some("me") => ME.has(word),
        Some("my") => MY.has(word),
        Some("be") => BE.has(word),
        Some("hav") => HAVE.has(word),
        Some("num") => is_number(word),
        _ => choice.strip_suffix('~').map_or(choice == word, |wanted| stem(wanted) == stem(word)),
    }
}

/// A number in figures or in words.
pub(crate) fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.has(word)
}

/// The part of an English verb or noun that all its regular forms share: ignore, ignores, ignored, ignoring → ignor.
pub(crate) fn stem(word: &str) -> &str {
    if word.len() < 4 || !word.is_ascii() {
        return word.strip_suffix('e').filter(|rest| rest.len() > 1).unwrap_or(word);
    }
    let cut = ["ing", "ed", "es", "s"]
        .into_iter()
        .find_map(|end| word.strip_suffix(end).filter(|rest| rest.len() > 1 && !(end == "s" && rest.ends_with('s'))))
        .unwrap_or(word);
    let cut = cut.strip_suffix(['e', 'y', 'i']).filter(|rest| rest.len() > 1).unwrap_or(cut);
    let mut last = cut.bytes().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b)) if a == b && cut.len() > 2 => cut.get(..cut.len() - 1).unwrap_or(cut),
        _ => cut,
    }
}

/// Words that colour others and change no rule.
pub(crate) const COLOUR: Words = Words(
    "a absolutely actually all also altogether an at badly basically bloody clearly completely damn deeply \
     definitely downright entirely even extremely fairly frankly fucking fully genuinely honestly incredibly \
     just kinda literally little mainly maybe merely most mostly much nearly obviously only outright \
     particularly perfectly pretty probably purely quite rather really right seriously simply so somehow still \
     such terribly that the thoroughly too total totally truly utterly very well wholly",
);

const ME: Words = Words("anybody anyone everybody everyone her him me someone them us you");
pub(crate) const MY: Words = Words("'s a an her his its my our the their this your");
pub(crate) const BE: Words = Words("'s am are be been being feel feels felt is re was were");
const HAVE: Words = Words("d had has have having");
pub(crate) const NUMBERS: Words = Words(
    "couple dozen eight eighteen eighty eleven fifteen fifty five forty four fourteen half hundred million nine \
     nineteen ninety one seven seventeen seventy six sixteen sixty ten thirteen thirty thousand three twelve \
     twenty two",
);

#[cfg(test)]
mod tests {
    use super::*;

    /// Every file below `src/coach`.
    fn sources() -> Vec<(String, String)> {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src/coach");
        let folders = [root.to_owned(), format!("{root}/nudges"), format!("{root}/lexicon")];
        let files =
            folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path());
        files
            .filter(|path| path.is_file())
            .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
            .collect()
    }

    fn assert_sorted(place: &str, list: &str, key: impl Fn(&str) -> String) {
        let keys: Vec<_> = list.split_ascii_whitespace().map(key).collect();
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{place}: {} stands before {}", pair[0], pair[1]);
        }
        assert_eq!(list.to_lowercase(), list, "{place}: not lower case");
    }

    #[test]
    fn every_list_in_the_sources_is_sorted_and_in_lower_case() {
        let mut seen = 0;
        for (path, source) in sources().iter().filter(|(path, _)| path.ends_with(".rs") && !path.ends_with("words.rs"))
        {
            for (kind, rest) in source
                .match_indices("Words(")
                .map(|(at, _)| ("Words", &source[at + 6..]))
                .chain(source.match_indices("Forms(").map(|(at, _)| ("Forms", &source[at + 6..])))
            {
                let Some(list) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                    continue;
                };
                let list = list.replace("\\\n", " ");
                seen += 1;
                assert_sorted(
                    path,
                    &list,
                    |word| if kind == "Words" { word.to_owned() } else { stem(word).to_owned() },
                );
            }
        }
        assert!(seen > 100, "only {seen} lists were found");
    }

    #[test]
    fn every_file_of_words_is_sorted_and_in_lower_case() {
        let all = sources();
        let forms = |name: &str| {
            all.iter().any(|(_, source)| {
                source.contains(&format!("Forms(include_str!(\"lexicon/{name}\"))"))
                    || source.contains(&format!("Forms(include_str!(\"../lexicon/{name}\"))"))
            })
        };
        for (path, list) in all.iter().filter(|(path, _)| path.ends_with(".txt")) {
            let name = path.rsplit('/').next().unwrap();
            let in_forms = forms(name);
            assert_sorted(path, list, |word| if in_forms { stem(word).to_owned() } else { word.to_owned() });
        }
    }

    #[test]
    fn every_file_of_phrases_is_sorted_by_its_first_words() {
        for (path, list) in sources().iter().filter(|(path, _)| path.ends_with(".phrases")) {
            let keys: Vec<_> = list.lines().map(first_key).collect();
            assert!(keys.iter().all(|key| !key.is_empty()), "{path}: an empty line");
            assert!(keys.is_sorted(), "{path}: {:?}", keys.windows(2).find(|pair| pair[0] > pair[1]));
            assert_eq!(list.to_lowercase(), *list, "{path}: not lower case");
        }
    }

    #[test]
    fn a_stem_is_what_all_regular_forms_share() {
        for forms in [
            ["ignore", "ignores", "ignored", "ignoring"],
            ["drop", "drops", "dropped", "dropping"],
            ["carry", "carries", "carried", "carrying"],
        ] {
            assert!(forms.iter().all(|form| stem(form) == stem(forms[0])), "{forms:?}");
        }
    }

    #[test]
    fn a_phrase_passes_over_words_of_colour() {
        let reading = crate::coach::token::read("they really dropped the bloody ball");
        let text = Text::new(&reading);
        assert_eq!(Phrases("drop~ the ball").within(&text, 0..6), Some(2..6));
        assert_eq!(Phrases("drop~ _ ball").at(&text, 2), Some(6));
        assert_eq!(Phrases("drop the ball").at(&text, 2), None);
    }
}
