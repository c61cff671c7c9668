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
use core::cmp::Ordering;
use core::ops::Range;

/// A small list in place: `words!("a b c").has(word)`.
macro_rules! words {
    ($list:expr $(,)?) => {
        const { $crate::coach::words::Words::<1>::of($list) }
    };
}
pub(crate) use words;

/// What a list holds, in bits: most words that are not in it are turned away without a search.
#[derive(Clone, Copy, Debug)]
struct Sieve<const N: usize>([u64; N]);

impl<const N: usize> Sieve<N> {
    /// Sifts the keys of every entry. `key` says where an entry's key ends.
    const fn of(list: &str, by_line: bool, by_stem: bool) -> Sieve<N> {
        let mut bits = [0; N];
        let mut rest = list.as_bytes();
        while !rest.is_empty() {
            let end = position(rest, by_line);
            let Some((entry, after)) = rest.split_at_checked(end) else { break };
            let entry = if by_line { first_word(entry) } else { entry };
            if !entry.is_empty() {
                let (entry, any_form) = match entry {
                    [bare @ .., b'~'] => (bare, true),
                    _ => (entry, by_stem),
                };
                let key = if any_form { stem_of(entry) } else { entry };
                bits = mark(bits, slot(key) % (N * 64));
            }
            rest = match after {
                [_, after @ ..] => after,
                [] => after,
            };
        }
        Sieve(bits)
    }

    /// Whether the word may be in the list.
    fn lets(&self, word: &str) -> bool {
        let slot = slot(word.as_bytes()) % (N * 64);
        self.0.get(slot / 64).is_some_and(|bits| bits >> (slot % 64) & 1 == 1)
    }
}

/// Sets one bit; no index, as the lints ask.
const fn mark<const N: usize>(mut bits: [u64; N], slot: usize) -> [u64; N] {
    let (_, upper) = bits.split_at_mut(slot / 64);
    if let [first, ..] = upper {
        *first |= 1 << (slot % 64);
    }
    bits
}

/// A number for a word, of its first and last letters and its length.
const fn slot(word: &[u8]) -> usize {
    match word {
        [a, b, .., y, z] => {
            (*a as usize) * 31 + (*b as usize) * 7 + (*y as usize) * 13 + (*z as usize) * 3 + word.len() * 17
        }
        [a, .., z] => (*a as usize) * 31 + (*z as usize) * 3 + word.len() * 17,
        [a] => *a as usize,
        [] => 0,
    }
}

/// Where the entry at the start ends.
const fn position(bytes: &[u8], by_line: bool) -> usize {
    let (mut at, mut rest) = (0, bytes);
    while let [byte, after @ ..] = rest {
        if *byte == b'\n' || (!by_line && *byte == b' ') {
            return at;
        }
        (at, rest) = (at + 1, after);
    }
    at
}

/// The first word of a line, its `~` included.
const fn first_word(line: &[u8]) -> &[u8] {
    match line.split_at_checked(position(line, false)) {
        Some((first, _)) => first,
        None => line,
    }
}

/// A sorted list of words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<const N: usize = 1> {
    list: &'static str,
    sieve: Sieve<N>,
}

impl<const N: usize> Words<N> {
    /// The list, as text.
    pub(crate) const fn of(list: &'static str) -> Words<N> {
        Words { list, sieve: Sieve::of(list, false, false) }
    }

    /// Whether the word stands in the list.
    pub(crate) fn has(&self, word: &str) -> bool {
        !word.is_empty()
            && self.sieve.lets(word)
            && search(self.list, false, |entry| entry.cmp(word.as_bytes())).is_some()
    }
}

/// A list of words known in every regular form ("manager", "managers"), sorted by their stems.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Forms<const N: usize = 1> {
    list: &'static str,
    sieve: Sieve<N>,
}

impl<const N: usize> Forms<N> {
    /// The list, as text.
    pub(crate) const fn of(list: &'static str) -> Forms<N> {
        Forms { list, sieve: Sieve::of(list, false, true) }
    }

    /// Whether a form of the word stands in the list.
    pub(crate) fn has(&self, word: &str) -> bool {
        let root = stem(word);
        self.sieve.lets(root) && search(self.list, false, |entry| stem_of(entry).cmp(root.as_bytes())).is_some()
    }
}

/// A list of phrases, sorted by their first word (without its `~`).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrases<const N: usize = 8> {
    list: &'static str,
    sieve: Sieve<N>,
}

impl<const N: usize> Phrases<N> {
    /// The list, as text.
    pub(crate) const fn of(list: &'static str) -> Phrases<N> {
        Phrases { list, sieve: Sieve::of(list, true, false) }
    }

    /// Where a phrase that begins at this word ends (one past its last word).
    pub(crate) fn at(&self, text: &Text<'_>, at: usize) -> Option<usize> {
        let word = text.word(at);
        let root = stem(word);
        let bare = if self.sieve.lets(word) { self.begun_by(text, at, word, false) } else { None };
        bare.or_else(|| if self.sieve.lets(root) { self.begun_by(text, at, root, true) } else { None })
    }

    /// The first phrase that begins inside the range; it may run past its end.
    pub(crate) fn within(&self, text: &Text<'_>, range: Range<usize>) -> Option<Range<usize>> {
        range.into_iter().find_map(|at| self.at(text, at).map(|end| at..end))
    }

    /// The longest phrase that begins with this key.
    fn begun_by(&self, text: &Text<'_>, at: usize, key: &str, stemmed: bool) -> Option<usize> {
        if key.is_empty() {
            return None;
        }
        let mut from = search(self.list, true, |line| first_key(line).cmp(key.as_bytes()))?;
        // Equal keys stand together; go back to the first of them.
        while let Some(line) =
            line_before(self.list, from).filter(|&(_, line)| first_key(line.as_bytes()) == key.as_bytes())
        {
            from = line.0;
        }
        let lines = self.list.get(from..)?.lines();
        let mut best = None;
        for line in lines.take_while(|line| first_key(line.as_bytes()) == key.as_bytes()) {
            let (part, rest) = line.split_once(' ').unwrap_or((line, ""));
            if part.ends_with('~') == stemmed {
                best = best.max(follow(text, at + 1, rest, 2));
            }
        }
        best
    }
}

/// The start of the line before this one, and the line.
fn line_before(list: &str, from: usize) -> Option<(usize, &str)> {
    let above = list.get(..from.checked_sub(1)?)?;
    let start = above.rfind('\n').map_or(0, |at| at + 1);
    Some((start, above.get(start..)?))
}

/// What a phrase is sorted by: its first word, or the stem of it where any form is meant.
pub(crate) fn first_key(line: &[u8]) -> &[u8] {
    match first_word(line) {
        [bare @ .., b'~'] => stem_of(bare),
        first => first,
    }
}

/// Finds an entry by halves; gives the place where it begins.
fn search(list: &str, by_line: bool, order: impl Fn(&[u8]) -> Ordering) -> Option<usize> {
    let bytes = list.as_bytes();
    let parts = |byte: &u8| *byte == b'\n' || (!by_line && *byte == b' ');
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = bytes.get(low..middle)?.iter().rposition(parts).map_or(low, |at| low + at + 1);
        let end = bytes.get(middle..high)?.iter().position(parts).map_or(high, |at| middle + at);
        // The middle may be the parting itself: then the entry before it is looked at.
        match order(bytes.get(start..end)?) {
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = start.saturating_sub(1).max(low),
            Ordering::Equal => return Some(start),
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
    word.get(..stem_of(word.as_bytes()).len()).unwrap_or(word)
}

/// The same for bytes, so that lists can be sifted while they are compiled.
const fn stem_of(word: &[u8]) -> &[u8] {
    if word.len() < 4 || !word.is_ascii() {
        return match word {
            [rest @ .., b'e'] if rest.len() > 1 => rest,
            _ => word,
        };
    }
    let cut = match word {
        [rest @ .., b'i', b'n', b'g'] if rest.len() > 1 => rest,
        [rest @ .., b'e', b'd'] | [rest @ .., b'e', b's'] if rest.len() > 1 => rest,
        [.., b's', b's'] => word,
        [rest @ .., b's'] => rest,
        _ => word,
    };
    let cut = match cut {
        [rest @ .., b'e' | b'y' | b'i'] if rest.len() > 1 => rest,
        _ => cut,
    };
    match cut {
        [rest @ .., b, a] if *a == *b && cut.len() > 2 => match cut.split_at_checked(rest.len() + 1) {
            Some((once, _)) => once,
            None => cut,
        },
        _ => cut,
    }
}

/// Words that colour others and change no rule.
pub(crate) static COLOUR: Words<4> = Words::of(
    "a absolutely actually all also altogether an at badly basically bloody clearly completely damn deeply \
     definitely downright entirely even extremely fairly frankly fucking fully genuinely honestly incredibly \
     just kinda literally little mainly maybe merely most mostly much nearly obviously only outright \
     particularly perfectly pretty probably purely quite rather really right seriously simply so somehow still \
     such terribly that the thoroughly too total totally truly utterly very well wholly",
);

static ME: Words<4> = Words::of("anybody anyone everybody everyone her him me someone them us you");
pub(crate) static MY: Words<4> = Words::of("'s a an her his its my our the their this your");
pub(crate) static BE: Words<4> = Words::of("'s am are be been being feel feels felt is re was were");
static HAVE: Words<4> = Words::of("d had has have having");
pub(crate) static NUMBERS: Words<4> = Words::of(
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
            for (kind, rest) in ["words!(", "Words::of(", "Forms::of("]
                .into_iter()
                .flat_map(|kind| source.match_indices(kind).map(move |(at, _)| (kind, &source[at + kind.len()..])))
            {
                let Some(list) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                    continue;
                };
                let list = list.replace("\\\n", " ");
                seen += 1;
                assert_sorted(
                    path,
                    &list,
                    |word| if kind != "Forms::of(" { word.to_owned() } else { stem(word).to_owned() },
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
                source.contains(&format!("Forms::of(include_str!(\"lexicon/{name}\"))"))
                    || source.contains(&format!("Forms::of(include_str!(\"../lexicon/{name}\"))"))
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
            let keys: Vec<_> = list.lines().map(|line| first_key(line.as_bytes())).collect();
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
        assert_eq!(Phrases::<8>::of("drop~ the ball").within(&text, 0..6), Some(2..6));
        assert_eq!(Phrases::<8>::of("drop~ _ ball").at(&text, 2), Some(6));
        assert_eq!(Phrases::<8>::of("drop the ball").at(&text, 2), None);
    }
}
