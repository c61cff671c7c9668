//! The texts of another language, as the page fetched them. They last as long as the page, as the English ones do.

use std::cell::RefCell;

use super::{Copy, ENGLISH, Texts};

thread_local! {
    static SPOKEN: RefCell<Vec<&'static Texts>> = const { RefCell::new(Vec::new()) };
}

/// Stands between two texts of a file, and in none.
const BETWEEN: char = '\t';

impl Copy {
    /// The language of these texts, which stand in the order of the constants, a tab between two; English where they are not as many. The same texts take their room once,
    /// however many widgets speak them.
    #[must_use]
    pub fn of(texts: &str) -> Copy {
        let (mut all, mut ends) = (String::new(), Vec::new());
        for text in texts.split(BETWEEN) {
            all.push_str(text);
            ends.push(u16::try_from(all.len()).unwrap_or_default());
        }
        if ends.len() != ENGLISH.ends.len() {
            return Copy::ENGLISH;
        }
        SPOKEN.with_borrow_mut(|spoken| {
            let known = spoken.iter().find(|known| known.all == all).copied();
            let texts = known.unwrap_or_else(|| {
                let made: &'static Texts = Box::leak(Box::new(Texts { all: all.leak(), ends: ends.leak() }));
                spoken.push(made);
                made
            });
            Copy { texts, authored: &[] }
        })
    }
}
