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
use core::ops::Range;
use std::sync::OnceLock;

/// A small list in place: `words!("a b c").has(word)`.
macro_rules! words {
    ($list:expr $(,)?) => {
        const { $crate::coach::words::Words::of($list) }
    };
}
pub(crate) use words;

/// A small sorted list in place. One word of bits turns most strangers away without a search.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words {
    list: &'static str,
    sieve: u64,
}

impl Words {
    /// The list, as text.
    pub(crate) const fn of(list: &'static str) -> Words {
        let (mut sieve, mut rest) = (0, list.as_bytes());
        while !rest.is_empty() {
            let (word, after) = part(rest, b' ');
            sieve |= bit(word);
            rest = after;
        }
        Words { list, sieve }
    }

    /// Whether the word stands in the list.
    #[inline(never)]
    pub(crate) fn has(&self, word: &str) -> bool {
        if self.sieve & bit(word.as_bytes()) == 0 {
            return false;
        }
        let (first, mut rest) = (word.as_bytes().first(), self.list);
        while rest.as_bytes().first() <= first && !rest.is_empty() {
            let (entry, after) = cut(rest, b' ');
            if entry == word {
                return true;
            }
            rest = after;
        }
        false
    }
}

/// One bit of 64 for a word, of its first and last letters and its length.
const fn bit(word: &[u8]) -> u64 {
    let sum = match word {
        [a, b, .., z] => (*a as usize) * 31 + (*b as usize) * 7 + (*z as usize) * 13 + word.len() * 17,
        [a, .., z] => (*a as usize) * 31 + (*z as usize) * 13,
        [a] => *a as usize,
        [] => return 0,
    };
    1 << (sum % 61)
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

/// Where the entries of a long list begin: a table of their hashes, made when the list is first asked.
#[derive(Debug)]
struct Index(Box<[(u16, u16)]>);

impl Index {
    /// Indexes entries under their hashes.
    fn of(entries: impl Iterator<Item = (usize, u32)> + Clone) -> Index {
        let size = (entries.clone().count() * 2 + 1).next_power_of_two();
        let mut table = vec![(0, 0); size].into_boxed_slice();
        for (at, hash) in entries {
            let mut slot = hash as usize;
            while let Some(place) = table.get_mut(slot % size) {
                if place.0 == 0 {
                    *place = (u16::try_from(at + 1).unwrap_or(0), tag(hash));
                    break;
                }
                slot += 1;
            }
        }
        Index(table)
    }

    /// The places that have this hash, save for a rare other.
    fn places(&self, hash: u32) -> impl Iterator<Item = usize> + '_ {
        let size = self.0.len();
        let met = (hash as usize..).map_while(move |slot| self.0.get(slot % size).filter(|(place, _)| *place != 0));
        met.filter(move |(_, tagged)| *tagged == tag(hash)).map(|(place, _)| usize::from(*place) - 1)
    }
}

/// The half of a hash that is kept beside a place.
fn tag(hash: u32) -> u16 {
    (hash >> 8) as u16
}

/// FNV, cut so that two can be added.
pub(crate) fn hash(key: &[u8]) -> u32 {
    let mixed = key.iter().fold(0x811c_9dc5_u32, |mixed, &byte| (mixed ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (mixed ^ (mixed >> 15)) & 0xff_ffff
}

/// One hash for a key and the word behind it.
fn pair(key: u32, second: u32) -> u32 {
    (key + second * 5) & 0xff_ffff
}

/// The entries of a list and where they begin.
fn entries(list: &str, by: u8) -> impl Iterator<Item = (usize, &str)> + Clone {
    let mut from = 0;
    list.split(move |c: char| c == '\n' || (by == b' ' && c == ' ')).map(move |entry| {
        let at = from;
        from += entry.len() + 1;
        (at, entry)
    })
}

/// The entry that begins there.
fn entry(list: &str, at: usize) -> &[u8] {
    part(list.as_bytes().get(at..).unwrap_or_default(), b' ').0
}

/// Whether the entry that begins there is this word.
fn reads(list: &str, at: usize, word: &str) -> bool {
    let rest = list.as_bytes().get(at..).unwrap_or_default();
    rest.strip_prefix(word.as_bytes()).is_some_and(|after| matches!(after.first(), None | Some(b' ' | b'\n')))
}

/// A long list of words.
#[derive(Debug)]
pub(crate) struct Lexicon {
    list: &'static str,
    index: OnceLock<Index>,
}

impl Lexicon {
    /// The list, as text.
    pub(crate) const fn of(list: &'static str) -> Lexicon {
        Lexicon { list, index: OnceLock::new() }
    }

    /// Whether the word stands in the list.
    #[inline(never)]
    pub(crate) fn has(&self, word: &str) -> bool {
        let hashes = || entries(self.list, b' ').map(|(at, word)| (at, hash(word.as_bytes())));
        let index = self.index.get_or_init(|| Index::of(hashes()));
        index.places(hash(word.as_bytes())).any(|at| reads(self.list, at, word))
    }
}

/// A list of words known in every regular form ("manager", "managers").
#[derive(Debug)]
pub(crate) struct Forms {
    list: &'static str,
    index: OnceLock<Index>,
}

impl Forms {
    /// The list, as text.
    pub(crate) const fn of(list: &'static str) -> Forms {
        Forms { list, index: OnceLock::new() }
    }

    /// Whether a form of the word stands in the list.
    #[inline(never)]
    pub(crate) fn has(&self, word: &str) -> bool {
        let root = stem(word).as_bytes();
        let hashes = || entries(self.list, b' ').map(|(at, word)| (at, hash(stem_of(word.as_bytes()))));
        let index = self.index.get_or_init(|| Index::of(hashes()));
        index.places(hash(root)).any(|at| stem_of(entry(self.list, at)) == root)
    }
}

/// A list of phrases.
#[derive(Debug)]
pub(crate) struct Phrases {
    list: &'static str,
    index: OnceLock<(Index, [u64; 16])>,
}

impl Phrases {
    /// The list, as text.
    pub(crate) const fn of(list: &'static str) -> Phrases {
        Phrases { list, index: OnceLock::new() }
    }

    /// Where the longest phrase that begins at this word ends (one past its last word).
    #[inline(never)]
    pub(crate) fn at(&self, text: &Text<'_>, at: usize) -> Option<usize> {
        let first = text.tokens.get(at)?;
        let (index, keys) = self.index.get_or_init(|| self.indexed());
        let known = |hash: u32| keys.get(hash as usize / 64 % 16).is_some_and(|bits| bits >> (hash % 64) & 1 == 1);
        let (bare, stemmed) = (known(first.hash), known(first.root_hash));
        if !bare && !stemmed {
            return None;
        }
        // The second word may stand behind words of colour.
        let mut seconds = [Some(0), text.tokens.get(at + 1).map(|next| next.hash), None, None];
        for (by, second) in seconds.iter_mut().enumerate().skip(2) {
            let passed = text.tokens.get(at + by - 1).is_some_and(|token| token.colours);
            *second = if passed { text.tokens.get(at + by).map(|next| next.hash) } else { None };
            if second.is_none() {
                break;
            }
        }
        let mut best = None;
        for (key, key_hash, stemmed, known) in
            [(first.word, first.hash, false, bare), (first.root, first.root_hash, true, stemmed)]
        {
            if !known {
                continue;
            }
            for second in seconds.into_iter().flatten() {
                for place in index.places(pair(key_hash, second)) {
                    best = best.max(self.follow_from(place, text, at, key, stemmed));
                }
            }
        }
        best
    }

    /// The first phrase that begins inside the range; it may run past its end.
    #[inline(never)]
    pub(crate) fn within(&self, text: &Text<'_>, range: Range<usize>) -> Option<Range<usize>> {
        range.into_iter().find_map(|at| self.at(text, at).map(|end| at..end))
    }

    /// The table, and a sieve of first words.
    fn indexed(&self) -> (Index, [u64; 16]) {
        let mut keys = [0; 16];
        for (_, line) in entries(self.list, b'\n') {
            let hash = hash(first_key(line.as_bytes()));
            if let Some(bits) = keys.get_mut(hash as usize / 64 % 16) {
                *bits |= 1 << (hash % 64);
            }
        }
        (Index::of(self.begins().into_iter()), keys)
    }

    /// Every line under its first two words; where the second may be many things, under the first alone.
    fn begins(&self) -> Vec<(usize, u32)> {
        let mut begins = Vec::new();
        for (at, line) in entries(self.list, b'\n') {
            let key = hash(first_key(line.as_bytes()));
            let second = cut(cut(line, b' ').1, b' ').0;
            if second.is_empty() || second.contains(['*', '_', '%', '~', '?']) {
                begins.push((at, pair(key, 0)));
            } else {
                begins.extend(second.split('|').map(|choice| (at, pair(key, hash(choice.as_bytes())))));
            }
        }
        begins
    }

    /// Where the phrase of this line ends, if it begins with that key.
    fn follow_from(&self, place: usize, text: &Text<'_>, at: usize, key: &str, stemmed: bool) -> Option<usize> {
        let (line, _) = cut(self.list.get(place..)?, b'\n');
        let (part, tail) = cut(line, b' ');
        let fits = part.ends_with('~') == stemmed && first_key(part.as_bytes()) == key.as_bytes();
        if fits { follow(text, at + 1, tail, 2) } else { None }
    }
}

/// Both sides of the first such byte; all and nothing without one.
fn cut(text: &str, by: u8) -> (&str, &str) {
    let parts = |&byte: &u8| byte == by || (by == b' ' && byte == b'\n');
    let end = text.as_bytes().iter().position(parts).unwrap_or(text.len());
    let (first, after) = text.split_at_checked(end).unwrap_or((text, ""));
    (first, after.get(1..).unwrap_or_default())
}

/// What a phrase is sorted by: its first word, or the stem of it where any form is meant.
pub(crate) fn first_key(line: &[u8]) -> &[u8] {
    match part(line, b' ').0 {
        [bare @ .., b'~'] => stem_of(bare),
        first => first,
    }
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
#[inline(never)]
pub(crate) fn stem(word: &str) -> &str {
    word.get(..stem_of(word.as_bytes()).len()).unwrap_or(word)
}

/// The same for bytes, so that lists can be sifted while they are compiled.
#[inline(never)]
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
pub(crate) static COLOUR: Lexicon = Lexicon::of(
    "a absolutely actually all also altogether an at badly basically bloody clearly completely damn deeply \
     definitely downright entirely even extremely fairly frankly fucking fully genuinely honestly incredibly \
     just kinda literally little mainly maybe merely most mostly much nearly obviously only outright \
     particularly perfectly pretty probably purely quite rather really right seriously simply so somehow still \
     such terribly that the thoroughly too total totally truly utterly very well wholly",
);

static ME: Lexicon = Lexicon::of("anybody anyone everybody everyone her him me someone them us you");
pub(crate) static MY: Lexicon = Lexicon::of("'s a an her his its my our the their this your");
pub(crate) static BE: Lexicon = Lexicon::of("'s am are be been being feel feels felt is re was were");
static HAVE: Lexicon = Lexicon::of("d had has have having");
pub(crate) static NUMBERS: Lexicon = Lexicon::of(
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
            for (kind, rest) in ["words!(", "Words::of(", "Lexicon::of(", "Forms::of("].into_iter().flat_map(|kind| {
                source.match_indices(kind).map(move |(at, _)| (kind, source.get(at + kind.len()..).unwrap_or_default()))
            }) {
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
        assert_eq!(Phrases::of("drop~ the ball").within(&text, 0..6), Some(2..6));
        assert_eq!(Phrases::of("drop~ _ ball").at(&text, 2), Some(6));
        assert_eq!(Phrases::of("drop the ball").at(&text, 2), None);
    }
}
