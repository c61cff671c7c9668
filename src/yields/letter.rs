//! Capital letters without the tables of Unicode, which would weigh more than all the rules: Latin, Greek and Cyrillic are counted out.

/// The capital of a small letter; any other character as it is.
#[must_use]
pub fn upper(c: char) -> char {
    let code = u32::from(c);
    let capital = match c {
        'a'..='z' | 'α'..='ρ' | 'σ'..='ω' | 'а'..='я' => code - 32,
        'à'..='þ' if c != '÷' => code - 32,
        'ѐ'..='џ' => code - 80,
        // Pairs: small after capital, with the odd number or with the even one.
        'ĺ'..='ň' | 'ź'..='ž' if code % 2 == 0 => code - 1,
        'ā'..='ķ' | 'ŋ'..='ŷ' if code % 2 == 1 && c != 'ı' => code - 1,
        _ => code,
    };
    char::from_u32(capital).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_knows_the_capitals_that_unicode_knows() {
        for c in
            ('a'..='ž').chain('α'..='ω').chain('а'..='џ').filter(|c| !['ı', 'ß', 'ŉ', 'ÿ', 'ς', 'µ', 'ſ'].contains(c))
        {
            assert!(c.to_uppercase().eq([upper(c)]), "{c}");
        }
    }
}
