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
    /// Sifts a list of words by themselves or by their stems.
    const fn of_words(list: &str, by_stem: bool) -> Sieve<N> {
        let (mut bits, mut rest) = ([0; N], list.as_bytes());
        while !rest.is_empty() {
            let (word, after) = part(rest, b' ');
            bits = mark(bits, slot(if by_stem { stem_of(word) } else { word }));
            rest = after;
        }
        Sieve(bits)
    }

    /// Sifts a list of phrases by their first two words; where the second may be many things, by the first alone.
    const fn of_phrases(list: &str) -> Sieve<N> {
        let (mut bits, mut rest) = ([0; N], list.as_bytes());
        while !rest.is_empty() {
            let (line, after) = part(rest, b'\n');
            let (_, tail) = part(line, b' ');
            let (mut second, _) = part(tail, b' ');
            let key = slot(first_key(line));
            if second.is_empty() || !plain(second) {
                bits = mark(bits, pair(key, 0));
                second = &[];
            }
            while !second.is_empty() {
                let (choice, others) = part(second, b'|');
                bits = mark(bits, pair(key, slot(choice)));
                second = others;
            }
            rest = after;
        }
        Sieve(bits)
    }

    /// Whether what has this number may be in the list.
    fn lets(&self, slot: usize) -> bool {
        let slot = slot % (N * 64);
        self.0.get(slot / 64).is_some_and(|bits| bits >> (slot % 64) & 1 == 1)
    }
}

/// One number for two.
const fn pair(first: usize, second: usize) -> usize {
    first * 5 + second * 11
}

/// The element names words and nothing else.
const fn plain(mut element: &[u8]) -> bool {
    while let [byte, rest @ ..] = element {
        if matches!(*byte, b'*' | b'_' | b'%' | b'~' | b'?') {
            return false;
        }
        element = rest;
    }
    true
}

/// Sets one bit; no index, as the lints ask.
const fn mark<const N: usize>(mut bits: [u64; N], slot: usize) -> [u64; N] {
    let slot = slot % (N * 64);
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

/// Both sides of the first such byte, the byte itself left out. A line end parts words as a space does.
const fn part(bytes: &[u8], by: u8) -> (&[u8], &[u8]) {
    let (mut at, mut rest) = (0, bytes);
    while let [byte, after @ ..] = rest {
        if *byte == by || (by == b' ' && *byte == b'\n') {
            return match bytes.split_at_checked(at) {
                Some((first, _)) => (first, after),
                None => (bytes, &[]),
            };
        }
        (at, rest) = (at + 1, after);
    }
    (bytes, &[])
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
        Words { list, sieve: Sieve::of_words(list, false) }
    }

    /// Whether the word stands in the list.
    pub(crate) fn has(&self, word: &str) -> bool {
        !word.is_empty()
            && self.sieve.lets(slot(word.as_bytes()))
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
        Forms { list, sieve: Sieve::of_words(list, true) }
    }

    /// Whether a form of the word stands in the list.
    pub(crate) fn has(&self, word: &str) -> bool {
        let root = stem(word);
        self.sieve.lets(slot(root.as_bytes()))
            && search(self.list, false, |entry| stem_of(entry).cmp(root.as_bytes())).is_some()
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
        Phrases { list, sieve: Sieve::of_phrases(list) }
    }

    /// Where a phrase that begins at this word ends (one past its last word).
    pub(crate) fn at(&self, text: &Text<'_>, at: usize) -> Option<usize> {
        let (word, next) = (text.word(at), text.word(at + 1));
        let second = slot(next.as_bytes());
        let may = |key: &str| {
            let first = slot(key.as_bytes());
            !key.is_empty()
                && (self.sieve.lets(pair(first, second)) || self.sieve.lets(pair(first, 0)) || COLOUR.has(next))
        };
        let bare = if may(word) { self.begun_by(text, at, word, false) } else { None };
        let root = stem(word);
        bare.or_else(|| if may(root) { self.begun_by(text, at, root, true) } else { None })
    }

    /// The first phrase that begins inside the range; it may run past its end.
    pub(crate) fn within(&self, text: &Text<'_>, range: Range<usize>) -> Option<Range<usize>> {
        range.into_iter().find_map(|at| self.at(text, at).map(|end| at..end))
    }

    /// The longest phrase that begins with this key.
    fn begun_by(&self, text: &Text<'_>, at: usize, key: &str, stemmed: bool) -> Option<usize> {
        let mut from = search(self.list, true, |line| first_key(line).cmp(key.as_bytes()))?;
        // Equal keys stand together; go back to the first of them.
        while let Some(line) = line_before(self.list, from).filter(|&(_, line)| first_key(line) == key.as_bytes()) {
            from = line.0;
        }
        let (mut rest, mut best) = (self.list.get(from..)?, None);
        while !rest.is_empty() {
            let (line, after) = cut(rest, b'\n');
            let (part, tail) = cut(line, b' ');
            if first_key(part.as_bytes()) != key.as_bytes() {
                break;
            }
            if part.ends_with('~') == stemmed {
                best = best.max(follow(text, at + 1, tail, 2));
            }
            rest = after;
        }
        best
    }
}

/// Both sides of the first such byte; all and nothing without one.
fn cut(text: &str, at: u8) -> (&str, &str) {
    let end = text.as_bytes().iter().position(|&byte| byte == at).unwrap_or(text.len());
    let (first, after) = text.split_at_checked(end).unwrap_or((text, ""));
    (first, after.get(1..).unwrap_or_default())
}

/// The start of the line before this one, and the line.
fn line_before(list: &str, from: usize) -> Option<(usize, &[u8])> {
    let above = list.as_bytes().get(..from.checked_sub(1)?)?;
    let start = above.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    Some((start, above.get(start..)?))
}

/// What a phrase is sorted by: its first word, or the stem of it where any form is meant.
pub(crate) const fn first_key(line: &[u8]) -> &[u8] {
    let (first, _) = part(line, b' ');
    match first {
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
    let (part, after) = cut(rest, b' ');
    match part {
        "*" => (0..=3_usize)
            .take_while(|&skip| skip == 0 || text.is_word(at + skip - 1))
            .find_map(|skip| follow(text, at + skip, after, passes)),
        "_" => text.is_word(at).then(|| follow(text, at + 1, after, passes)).flatten(),
        _ => {
            let (part, maybe) = part.strip_suffix('?').map_or((part, false), |part| (part, true));
            let word = text.word(at);
            let (mut met, mut choices) = (false, part);
            while !met && !choices.is_empty() {
                let (choice, others) = cut(choices, b'|');
                (met, choices) = (meets(choice, word), others);
            }
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
