//! The seal at the end of a saved text: a sum over every byte before it, so that a text cut short or altered is known as one.

const MARK: &str = ",\"c\":\"";
const END: &str = "\"}";
const LENGTH: usize = MARK.len() + 16 + END.len();

/// Closes a JSON object that lacks its last bracket, with the sum as its last field.
pub(super) fn seal(mut unclosed: String) -> String {
    let sum = sum(&unclosed);
    unclosed.push_str(&sum);
    unclosed
}

/// Whether a text is to the letter what `seal` made.
pub(super) fn unbroken(text: &str) -> bool {
    let parts = text.len().checked_sub(LENGTH).and_then(|at| text.split_at_checked(at));
    parts.is_some_and(|(before, told)| told == sum(before))
}

/// FNV-1a, 64 bits.
pub(in crate::journal) fn fnv(text: &str) -> u64 {
    let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// That sum as sixteen hexadecimal digits, with what stands around it. Every step of it can be undone, so two texts that differ in one byte never share a sum.
fn sum(text: &str) -> String {
    let sum = fnv(text);
    let digits = (0..16).rev().filter_map(|at| char::from_digit(u32::try_from(sum >> (at * 4) & 15).ok()?, 16));
    MARK.chars().chain(digits).chain(END.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_the_published_one() {
        assert_eq!(sum(""), ",\"c\":\"cbf29ce484222325\"}");
        assert_eq!(sum("foobar"), ",\"c\":\"85944171f73967e8\"}");
    }

    #[test]
    fn a_sealed_text_is_unbroken_and_a_cut_one_is_not() {
        let sealed = seal("{\"v\":1".to_owned());
        assert!(unbroken(&sealed));
        assert!(!unbroken(sealed.trim_end_matches('}')));
        assert!(!unbroken(&sealed.replace('1', "2")));
    }
}
