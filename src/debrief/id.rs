//! Names for debriefs and writers: made of 128 random bits, drawn outside.

use std::fmt;

/// An id of `[0-9a-z]`, 1 to 32 characters: it stands in storage keys, so nothing else may get in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const LONGEST: usize = 32;

impl Id {
    /// An id from random bits, in base 36.
    #[must_use]
    pub fn from_bits(bits: u128) -> Id {
        // Divided by hand, as on paper: the division of 128 bits by the compiler weighs a kilobyte.
        let mut bytes = bits.to_be_bytes();
        let mut digits = Vec::with_capacity(25);
        loop {
            let mut rest = 0_usize;
            for byte in &mut bytes {
                let here = rest * 256 + usize::from(*byte);
                *byte = (here / 36).to_le_bytes()[0];
                rest = here % 36;
            }
            digits.push(char::from(DIGITS.get(rest).copied().unwrap_or(b'0')));
            if bytes == [0; 16] {
                return Id(digits.into_iter().rev().collect());
            }
        }
    }

    /// The id that this text is, if it is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Id> {
        let fits = (1..=LONGEST).contains(&text.len()) && text.bytes().all(|byte| DIGITS.contains(&byte));
        fits.then(|| Id(text.to_owned()))
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_bits_make_an_id_that_parses_back() {
        for bits in [0, 35, 36, u128::from(u64::MAX), u128::MAX] {
            let id = Id::from_bits(bits);
            assert_eq!(Id::parse(id.as_str()), Some(id));
        }
    }

    proptest::proptest! {
        #[test]
        fn an_id_is_the_number_of_its_bits(bits: u128) {
            let id = Id::from_bits(bits);
            let digit = |letter: char| u128::from(letter.to_digit(36).expect("a digit"));
            let number = id.as_str().chars().fold(0_u128, |number, letter| number * 36 + digit(letter));
            proptest::prop_assert_eq!(number, bits);
        }
    }

    #[test]
    fn nothing_but_digits_and_small_letters_is_an_id() {
        for text in ["", "A", "a:b", "é", "a b", &"a".repeat(33)] {
            assert_eq!(Id::parse(text), None, "{text:?}");
        }
    }
}
