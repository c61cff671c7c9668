//! Letters: the key a word is found by, and the part its forms share. Used by the engine and by `build.rs`, which
//! compiles the rules; it never looks at a text.

/// Bits of a key. `build.rs` seeks a seed with which no two words of the lists share one; of words that stand on no
/// list, one in three hundred and fifty is taken for one that does.
pub(crate) const KEY_BITS: u32 = 21;

/// The key of a word; that of a root is another than that of the word with the same letters.
pub(crate) fn key(word: &[u8], root: bool, seed: u32) -> u32 {
    let mixed = hash(word, seed ^ (u32::from(root) << 16));
    (mixed ^ (mixed >> 15)) & ((1 << KEY_BITS) - 1)
}

/// FNV.
pub(crate) fn hash(word: &[u8], seed: u32) -> u32 {
    let mix = |mixed: u32, &byte: &u8| (mixed ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    word.iter().fold(0x811c_9dc5 ^ seed, mix)
}

/// The part of an English verb or noun that all its regular forms share: ignore, ignores, ignored, ignoring → ignor.
pub(crate) fn root(word: &[u8]) -> &[u8] {
    if word.len() < 4 || !word.is_ascii() {
        return match word {
            [rest @ .., b'e'] if rest.len() > 1 => rest,
            _ => word,
        };
    }
    let cut = match word {
        [rest @ .., b'i', b'n', b'g'] | [rest @ .., b'e', b'd' | b's'] if rest.len() > 1 => rest,
        [.., b's', b's'] => word,
        [rest @ .., b's'] => rest,
        _ => word,
    };
    let cut = match cut {
        [rest @ .., b'e' | b'y' | b'i'] if rest.len() > 1 => rest,
        _ => cut,
    };
    match cut {
        [.., b, a] if *a == *b && cut.len() > 2 => cut.split_last().map_or(cut, |(_, once)| once),
        _ => cut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_is_what_all_regular_forms_share() {
        for forms in [
            ["ignore", "ignores", "ignored", "ignoring"],
            ["drop", "drops", "dropped", "dropping"],
            ["carry", "carries", "carried", "carrying"],
        ] {
            assert!(forms.iter().all(|form| root(form.as_bytes()) == root(forms[0].as_bytes())), "{forms:?}");
        }
    }

    #[test]
    fn a_word_and_its_root_have_keys_of_their_own() {
        assert_ne!(key(b"drop", false, 7), key(b"drop", true, 7));
    }
}
