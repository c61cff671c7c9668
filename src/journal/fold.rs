//! Letters as a search compares them: small, and without their accents.
//!
//! Latin, Greek and Cyrillic come from tables of what Unicode says, Armenian and Georgian by counting; a stroke through a letter counts as an accent.
//! Marks that stand upon letters (those of Hebrew and Arabic too) are passed over. Every other script is compared as it is written. The whole of
//! Unicode would weigh more than the rest of the search; a test holds these tables against it.

const TABLES: [(u32, u32, &str); 5] = [
    (
        0xc0,
        0x250,
        "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiii\
     iiiiĳĳjjkkĸllllllŀŀllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzſbɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩiƙƙlƛ\
     ɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææggggkkooooʒʒjǳǳǳggƕƿnnaaææooaaaaeeeeii\
     iioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹaccltȿɀɂɂbʉʌeeɉɉɋɋrryy",
    ),
    (0x386, 0x3cf, "α·εηι.ο.υωιαβγδεζηθικλμνξοπρ.στυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυφχψωιυουω"),
    (
        0x400,
        0x530,
        "ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяабвгдежзииклмнопрстуфхцчшщъыьэюяееђгєѕііјљњћкиуџѡѡѣѣѥѥѧѧѩѩѫѫѭѭ\
     ѯѯѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿҁҁ҂҃҄҅҆҇҈҉ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟҡҡңңҥҥҧҧҩҩҫҫҭҭүүұұҳҳҵҵҷҷҹҹһһҽҽҿҿӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәә\
     жжззӡӡииииооөөөөээууууууччӷӷыыӻӻӽӽӿӿԁԁԃԃԅԅԇԇԉԉԋԋԍԍԏԏԑԑԓԓԕԕԗԗԙԙԛԛԝԝԟԟԡԡԣԣԥԥԧԧԩԩԫԫԭԭԯԯ",
    ),
    (
        0x1e00,
        0x1f00,
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssssstttt\
     ttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooo\
     oooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ",
    ),
    (
        0x1f00,
        0x2000,
        "ααααααααααααααααεεεεεε..εεεεεε..ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιιοοοοοο..οοοοοο..υυυυυυυυ.υ.υ.υ.υωωωωωωωωωωωωωω\
     ωωααεεηηιιοουυωω..ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα.ααααααα᾽ι᾿῀¨ηηη.ηηεεηηη᾿᾿᾿ιιιι..ιιιιιι\
     .῾῾῾υυυυρρυυυυυυρ¨¨`..ωωω.ωωοοωωω´῾.",
    ),
];

/// A letter as it is compared; none for a mark that stands upon another.
#[must_use]
pub fn fold(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return Some(letter.to_ascii_lowercase());
    }
    let code = u32::from(letter);
    let by = |less: u32| char::from_u32(code.wrapping_sub(less));
    match code {
        0x300..0x370
        | 0x483..0x488
        | 0x591..=0x5bd
        | 0x5bf
        | 0x5c1
        | 0x5c2
        | 0x5c4
        | 0x5c5
        | 0x5c7
        | 0x64b..0x660
        | 0x1ab0..0x1b00
        | 0x1dc0..0x1e00
        | 0x20d0..0x2100
        | 0xfe20..0xfe30 => None,
        0x531..0x557 => char::from_u32(code.wrapping_add(48)),
        0x1c90..0x1cbb => by(3008),
        // Wide letters, as they stand among Chinese characters.
        0xff21..0xff3b => by(0xff21 - 0x61),
        0xff41..0xff5b => by(0xff41 - 0x61),
        _ => {
            let table = TABLES.iter().find(|(from, to, _)| (*from..*to).contains(&code));
            let at = table.and_then(|(from, _, table)| table.chars().nth(usize::try_from(code - from).ok()?));
            at.or(Some(letter))
        }
    }
}

/// A whole text as it is compared.
#[must_use]
pub fn folded(text: &str) -> String {
    text.chars().filter_map(fold).collect()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::*;

    /// What Unicode says: taken apart, without marks, small.
    fn unicode(letter: char) -> String {
        let bare = |text: &str| text.nfd().filter(|letter| !is_combining_mark(*letter)).collect::<String>();
        bare(&bare(&letter.to_string()).to_lowercase())
    }

    /// A stroke counts as an accent, the two small sigmas are one; what is more than one letter stays as it is written.
    fn ours(letter: char) -> bool {
        let (told, said) = (fold(letter).map(String::from).unwrap_or_default(), unicode(letter));
        let stroke = told.is_ascii() || told == "σ";
        told == said || (stroke && said.chars().count() == 1) || said.chars().count() > 1
    }

    #[test]
    fn the_alphabets_are_folded_as_unicode_folds_them() {
        let ranges = [
            '\0'..='\u{24f}',
            '\u{386}'..='\u{3ce}',
            '\u{400}'..='\u{52f}',
            '\u{531}'..='\u{556}',
            '\u{1c90}'..='\u{1cba}',
            '\u{1e00}'..='\u{1fff}',
            'Ａ'..='ｚ',
        ];
        let wide = |letter: &char| ('Ａ'..='ｚ').contains(letter);
        for letter in ranges.into_iter().flatten().filter(|letter| letter.is_alphabetic() && !wide(letter)) {
            assert!(ours(letter), "{letter} {:?} {:?}", fold(letter), unicode(letter));
        }
        assert_eq!(folded("ＡＢｃ"), "abc");
    }

    #[test]
    fn words_are_found_however_they_are_written() {
        for (written, sought) in [
            ("ÉCOLE d’été", "ecole d’ete"),
            ("e\u{301}cole", "ecole"),
            ("Straße", "straße"),
            ("SØREN, Łódź", "soren, lodz"),
            ("ΆΝΘΡΩΠΟΣ", "ανθρωποσ"),
            ("Ёлка, Йод", "елка, иод"),
            ("שָׁלוֹם", "שלום"),
            ("مُحَمَّد", "محمد"),
            ("漢字 가", "漢字 가"),
            ("Việt Nam", "viet nam"),
        ] {
            assert_eq!(folded(written), folded(sought), "{written}");
        }
    }

    #[test]
    fn what_is_folded_stays_so() {
        for letter in ('\0'..='\u{ffff}').filter_map(fold) {
            assert_eq!(fold(letter), Some(letter));
        }
    }
}
