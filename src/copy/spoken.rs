//! The texts of another language, as the page fetched them. They last as long as the page, as the English ones do.

use std::cell::RefCell;

use super::{BETWEEN, Copy, carried};

thread_local! {
    static SPOKEN: RefCell<Vec<Copy>> = const { RefCell::new(Vec::new()) };
}

impl Copy {
    /// The language of these texts, which stand in the order of the constants, a tab between two; English where they are not as many. The same texts take their room once,
    /// however many widgets speak them.
    #[must_use]
    pub fn of(texts: &str) -> Copy {
        if texts.split(BETWEEN).count() != carried().english.len() {
            return Copy::ENGLISH;
        }
        SPOKEN.with_borrow_mut(|spoken| {
            let is_known =
                |known: &&Copy| known.0.texts.is_some_and(|known| texts.split(BETWEEN).eq(known.iter().copied()));
            spoken.iter().find(is_known).copied().unwrap_or_else(|| {
                let texts: &'static str = texts.to_owned().leak();
                let made = Copy::telling(Some(texts.split(BETWEEN).collect::<Vec<_>>().leak()), &[]);
                spoken.push(made);
                made
            })
        })
    }
}
