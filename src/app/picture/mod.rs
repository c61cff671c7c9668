//! The pocket card as a picture: the lesson and the if–then, nothing else. One routine says where every word stands; whoever draws only measures.

mod rows;

use std::fmt;

use crate::sorted::listed;
use rows::{Word, broken};

/// What is to be drawn.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// The lesson.
    pub lesson: String,
    /// The if–then; empty where there is none.
    pub plan: String,
    /// Whether it is square; else upright.
    pub square: bool,
    /// Whether it is drawn by night.
    pub night: bool,
}

/// The words are the reader's: only the shape is told.
impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture(square: {}, night: {})", self.square, self.night)
    }
}

/// Something on the picture, in pixels from its corner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it begins; for a text, its baseline.
    pub at: (u32, u32),
    /// What is drawn there.
    pub shape: Shape,
    /// Its colour.
    pub colour: &'static str,
}

/// The shape of a mark.
#[derive(Clone, PartialEq, Eq)]
pub enum Shape {
    /// A bar of that width and height.
    Bar(u32, u32),
    /// A text of that size, upright or slanted; from right to left it ends where it is placed.
    Text(String, u32, bool),
}

impl fmt::Debug for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shape::Bar(wide, high) => write!(f, "Bar({wide}, {high})"),
            Shape::Text(text, size, _) => write!(f, "Text({} bytes, {size})", text.len()),
        }
    }
}

/// How wide a text of that size is.
pub type Measure<'a> = &'a dyn Fn(&str, u32, bool) -> u32;

/// How wide every picture is.
pub const WIDE: u32 = 1080;

/// The four sizes that are tried, by shape; below the last it is too long for a card.
const SIZES: [[u32; 4]; 2] = [[72, 64, 56, 48], [63, 56, 49, 42]];

/// More letters than any card holds: they are not even measured, which takes as long as they are many.
const MOST: usize = 3_000;

impl Picture {
    /// How high it is.
    #[must_use]
    pub fn high(&self) -> u32 {
        if self.square { 1080 } else { 1350 }
    }

    /// Whether its words run from right to left.
    #[must_use]
    pub fn runs_left(&self) -> bool {
        self.lesson.chars().any(|letter| matches!(letter, '\u{590}'..='\u{8ff}'))
    }

    /// Paper, ink, accent, line.
    const fn colours(&self) -> [&'static str; 4] {
        if self.night {
            ["#1d1916", "#e9e1d5", "#a5c7b2", "#3f3832"]
        } else {
            ["#faf6ee", "#2b2520", "#2d5d4c", "#ddd6cb"]
        }
    }

    /// Everything on it, the ground first; none where it is too long for a card. Nothing is ever cut.
    #[must_use]
    pub fn lay(&self, measure: Measure) -> Option<Vec<Mark>> {
        let letters = self.lesson.chars().chain(self.plan.chars()).take(MOST).count();
        let sizes = SIZES.get(usize::from(self.square)).filter(|_| letters < MOST)?;
        for size in sizes {
            for rows in [true, false] {
                let marks = self.fits(*size, rows, measure);
                if marks.is_some() {
                    return marks;
                }
            }
        }
        None
    }

    fn fits(&self, size: u32, rows: bool, measure: Measure) -> Option<Vec<Mark>> {
        let [paper, ink, accent, line] = self.colours();
        // Margin, the accent rule, and the last baseline, as the design draws them.
        let (x, top, bottom): (u32, u32, u32) = if self.square { (108, 100, 932) } else { (116, 132, 1188) };
        let width = WIDE - 2 * x;
        let (small, lead, small_lead) = (size * 2 / 3, size * 27 / 20, size * 17 / 18);
        let lesson = broken(&self.lesson, size, width, rows, measure);
        let plan = broken(&self.plan, small, width, rows, measure);
        let count = |rows: &[Vec<Word>]| u32::try_from(rows.len()).unwrap_or(u32::MAX / 1_000);
        let first = top + 66 + size;
        let last = first + count(&lesson).saturating_sub(1) * lead;
        let plan_first = bottom.checked_sub(count(&plan).saturating_sub(1).saturating_mul(small_lead))?;
        let rule = plan_first.checked_sub(small + small)?;
        let ends = if plan.is_empty() { bottom } else { rule.checked_sub(size)? };
        if last > ends {
            return None;
        }
        let bar = |at, wide, high, colour| Mark { at, shape: Shape::Bar(wide, high), colour };
        let mut marks = vec![bar((0, 0), WIDE, self.high(), paper), bar((x, top), 112, 7, accent)];
        self.put(&mut marks, &lesson, (x, first), (size, lead), ink, measure);
        if !plan.is_empty() {
            marks.push(bar((x, rule), width, 2, line));
            self.put(&mut marks, &plan, (x, plan_first), (small, small_lead), ink, measure);
        }
        Some(marks)
    }

    fn put(
        &self,
        marks: &mut Vec<Mark>,
        rows: &[Vec<Word>],
        (x, first): (u32, u32),
        (size, lead): (u32, u32),
        colour: &'static str,
        measure: Measure,
    ) {
        let mut y = first;
        for row in rows {
            if self.runs_left() {
                let text = listed(row.iter().map(|word| word.text)).join(" ");
                marks.push(Mark { at: (WIDE - x, y), shape: Shape::Text(text, size, false), colour });
            } else {
                let mut at = x;
                for word in row {
                    let shape = Shape::Text(word.text.to_owned(), size, word.slanted);
                    marks.push(Mark { at: (at, y), shape, colour });
                    at += measure(word.text, size, word.slanted) + measure(" ", size, false);
                }
            }
            y += lead;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter half as wide as it is high.
    fn half(text: &str, size: u32, _: bool) -> u32 {
        u32::try_from(text.chars().count()).unwrap_or(u32::MAX) * size / 2
    }

    fn picture(lesson: &str, plan: &str) -> Picture {
        Picture { lesson: lesson.to_owned(), plan: plan.to_owned(), ..Picture::default() }
    }

    const LESSON: &str = "When a date feels urgent, I tend to decide first; next time I will ask two questions.";
    const PLAN: &str = "If a date feels urgent, then I will ask two questions.";

    fn drawn(marks: &[Mark]) -> Vec<(&str, u32, bool, (u32, u32))> {
        let text = |mark: &Mark| match &mark.shape {
            Shape::Text(text, size, slanted) => Some((text.clone(), *size, *slanted, mark.at)),
            Shape::Bar(..) => None,
        };
        let all: Vec<_> = marks.iter().filter_map(text).collect();
        all.into_iter().map(|(text, size, slanted, at)| (&*text.leak(), size, slanted, at)).collect()
    }

    #[test]
    fn every_word_stands_on_it_once_and_none_beyond_its_edges() {
        for square in [false, true] {
            let picture = Picture { square, ..picture(LESSON, PLAN) };
            let marks = picture.lay(&half).expect("it fits");
            let words = drawn(&marks);
            let text: Vec<&str> = words.iter().map(|(text, ..)| *text).collect();
            assert_eq!(text.join(" "), [LESSON, PLAN].join(" "));
            for (text, size, slanted, (x, y)) in words {
                assert!(
                    x >= 100 && x + half(text, size, slanted) <= WIDE - 100 && y < picture.high(),
                    "{text} at {x},{y}"
                );
            }
        }
    }

    #[test]
    fn frame_words_are_slanted_and_open_a_row_where_there_is_room() {
        let marks = picture(LESSON, PLAN).lay(&half).expect("it fits");
        let words = drawn(&marks);
        let of = |text: &str| words.iter().find(|(word, ..)| *word == text).map(|(_, _, slanted, at)| (*slanted, *at));
        assert_eq!(of("When"), Some((true, (116, 270))));
        assert_eq!(of("tend").map(|(slanted, _)| slanted), Some(true));
        assert_eq!(of("next").map(|(slanted, (x, _))| (slanted, x)), Some((true, 116)));
        assert_eq!(of("urgent,").map(|(slanted, _)| slanted), Some(false));
    }

    #[test]
    fn a_longer_lesson_is_set_smaller_and_one_too_long_for_a_card_is_none() {
        let long = [LESSON, " And again, and again, and again, and again, and again, and again, and again, and again, and again, and again."].concat();
        let sizes: Vec<u32> =
            drawn(&picture(&long, PLAN).lay(&half).expect("it fits")).iter().map(|word| word.1).collect();
        assert!(sizes.first().is_some_and(|size| *size < 72));
        assert_eq!(picture(&LESSON.repeat(12), PLAN).lay(&half), None);
        assert_eq!(picture(&"日".repeat(87_000), "").lay(&half), None);
    }

    #[test]
    fn a_script_without_spaces_is_broken_between_letters_and_one_from_the_right_stands_at_the_right() {
        let text = "急ぎの日付が来ると先に決めてしまう次は二つ質問する";
        let marks = picture(text, "").lay(&half).expect("it fits");
        let rows = drawn(&marks);
        assert!(rows.len() > 1);
        assert_eq!(rows.iter().map(|(text, ..)| *text).collect::<String>(), text);
        let marks = picture("כשתאריך דחוף אני נוטה להחליט לבד", "").lay(&half).expect("it fits");
        assert!(drawn(&marks).iter().all(|(.., (x, _))| *x == WIDE - 116));
    }

    #[test]
    fn without_a_plan_there_is_no_line_and_without_a_lesson_no_word() {
        let bars = |marks: &[Mark]| marks.iter().filter(|mark| matches!(mark.shape, Shape::Bar(..))).count();
        assert_eq!(bars(&picture(LESSON, "").lay(&half).expect("it fits")), 2);
        assert_eq!(picture("", "").lay(&half).expect("it fits").len(), 2);
    }
}
