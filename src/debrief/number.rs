//! Numbers as they stand in texts: one reader for all sizes, since each size of the standard library's own is another copy in the wasm.

/// The whole number that a text is, if it fits.
pub(crate) fn whole<N: TryFrom<i128>>(text: &str) -> Option<N> {
    signed(text)?.try_into().ok()
}

fn signed(text: &str) -> Option<i128> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    Some(sign * i128::from(digits.parse::<u64>().ok()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::whole;

    proptest! {
        #[test]
        fn a_number_of_any_size_reads_back(long: i64, version: u64, short: u8) {
            prop_assert_eq!(whole(&long.to_string()), Some(long));
            prop_assert_eq!(whole(&version.to_string()), Some(version));
            prop_assert_eq!(whole::<u8>(&long.to_string()), u8::try_from(long).ok());
            prop_assert_eq!(whole(&short.to_string()), Some(short));
        }
    }

    #[test]
    fn what_is_no_whole_number_is_none() {
        for text in ["", "-", "--1", "1.0", "1e3", " 1", "a", "99999999999999999999"] {
            assert_eq!(whole::<i64>(text), None, "{text:?}");
        }
    }
}
