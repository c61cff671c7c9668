//! A page's own ground becomes the widget's paper from a certain contrast with our ink on (`src/element/colours.js`). Held here to what it promises: whatever
//! colour that ground has, everything that is mixed of ink and paper, and every mark of ours, reads well on it.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may fall")]

use proptest::prelude::*;

const SCRIPT: &str = include_str!("../src/element/colours.js");
const TOKENS: &str = include_str!("../styles/tokens.css");
const WIDGET: &str = include_str!("../styles/widget.css");

type Rgb = [f64; 3];

/// The two values of a token, by day and by night.
fn token(name: &str, sheet: &str) -> [Rgb; 2] {
    let (_, after) = sheet.split_once(&format!("--ff-_{name}:")).expect("the token");
    let value = after.split(';').next().expect("a value");
    let hex: Vec<&str> = value.split('#').skip(1).map(|rest| &rest[..6]).collect();
    let of = |at: usize| {
        let two = |from: usize| u8::from_str_radix(&hex[at][from..from + 2], 16).expect("a colour");
        [two(0), two(2), two(4)].map(f64::from)
    };
    [of(0), of(1)]
}

fn enough() -> f64 {
    let (_, after) = SCRIPT.split_once("const ENOUGH = ").expect("the threshold");
    after.split(';').next().and_then(|number| number.parse().ok()).expect("a number")
}

fn linear(part: f64) -> f64 {
    let part = part / 255.0;
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let light = |colour: Rgb| {
        let [r, g, b] = colour.map(linear);
        0.2126f64.mul_add(r, 0.7152f64.mul_add(g, 0.0722 * b)) + 0.05
    };
    let (a, b) = (light(one), light(other));
    (a / b).max(b / a)
}

fn times(matrix: [Rgb; 3], v: Rgb) -> Rgb {
    matrix.map(|row| row[0].mul_add(v[0], row[1].mul_add(v[1], row[2] * v[2])))
}

/// `color-mix(in oklab, one share, other)`.
fn mix(one: Rgb, share: f64, other: Rgb) -> Rgb {
    let lab = |colour: Rgb| {
        let cones = times(
            [
                [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
                [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
                [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
            ],
            colour.map(linear),
        );
        times(
            [
                [0.210_454_255_3, 0.793_617_785, -0.004_072_046_8],
                [1.977_998_495_1, -2.428_592_205, 0.450_593_709_9],
                [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766],
            ],
            cones.map(f64::cbrt),
        )
    };
    let (a, b) = (lab(one), lab(other));
    let mixed = [0, 1, 2].map(|at: usize| share.mul_add(a[at], (1.0 - share) * b[at]));
    let cones = times(
        [
            [1.0, 0.396_337_777_4, 0.215_803_757_3],
            [1.0, -0.105_561_345_8, -0.063_854_172_8],
            [1.0, -0.089_484_177_5, -1.291_485_548],
        ],
        mixed,
    );
    let back = times(
        [
            [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
            [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
            [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701],
        ],
        cones.map(|cone| cone.powi(3)),
    );
    back.map(|part| {
        let part = part.clamp(0.0, 1.0);
        255.0 * if part <= 0.003_130_8 { 12.92 * part } else { 1.055f64.mul_add(part.powf(1.0 / 2.4), -0.055) }
    })
}

/// What reads too badly on that ground, as a leaf and as paper.
fn unreadable(night: usize, ground: Rgb) -> Vec<String> {
    let ink = token("ink", TOKENS)[night];
    let leaf = if night == 1 { mix(ink, 0.05, ground) } else { mix([255.0; 3], 0.62, ground) };
    let all = [
        ("hints", mix(ink, 0.76, ground), 4.5),
        ("the edge of a field", mix(ink, 0.54, ground), 3.0),
        ("the accent", token("accent", TOKENS)[night], 4.5),
        ("a warning", token("care", WIDGET)[night], 4.5),
    ];
    let on = |below: Rgb| all.iter().filter(move |(_, colour, least)| contrast(*colour, below) < *least);
    on(ground).chain(on(leaf)).map(|(name, ..)| (*name).to_owned()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn on_every_ground_that_is_taken_over_all_of_ours_reads_well(ground in any::<[u8; 3]>(), night in 0..2_usize) {
        let ground = ground.map(f64::from);
        prop_assume!(contrast(token("ink", TOKENS)[night], ground) >= enough());
        prop_assert_eq!(unreadable(night, ground), Vec::<String>::new());
    }
}

#[test]
fn the_papers_of_most_blogs_are_taken_over_and_a_middle_grey_is_not() {
    let takes = |night: usize, ground: Rgb| contrast(token("ink", TOKENS)[night], ground) >= enough();
    for (night, ground) in
        [(0, [246.0, 241.0, 231.0]), (0, [240.0, 244.0, 248.0]), (1, [17.0, 17.0, 17.0]), (1, [15.0, 23.0, 42.0])]
    {
        assert!(takes(night, ground), "{ground:?}");
    }
    // One of the other scheme is none either: the page has not turned with the reader's system.
    for (night, ground) in [(0, [128.0; 3]), (1, [255.0; 3]), (0, [17.0; 3])] {
        assert!(!takes(night, ground), "{ground:?}");
    }
}
