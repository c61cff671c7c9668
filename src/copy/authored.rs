//! Texts of the author's that stand in place of ours, or beside them. They are told once and last as long as the page, as ours do.

use std::cell::RefCell;

/// One text of the author's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Authored {
    /// The question that it belongs to, such as `own.because`.
    pub question: &'static str,
    /// Which of its texts it is: `ask` or `why`.
    pub what: &'static str,
    /// The text.
    pub text: &'static str,
}

thread_local! {
    static TOLD: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// The text, for as long as the page stays. The same text takes its room once; a config is told once or twice in a page's life.
#[must_use]
pub fn lasting(text: &str) -> &'static str {
    TOLD.with_borrow_mut(|told| {
        if let Some(known) = told.iter().find(|known| **known == text) {
            return *known;
        }
        let kept: &'static str = Box::leak(text.to_owned().into_boxed_str());
        told.push(kept);
        kept
    })
}

#[cfg(test)]
mod tests {
    use super::lasting;

    #[test]
    fn the_same_text_is_kept_once() {
        let one = String::from("once");
        assert!(std::ptr::eq(lasting(&one), lasting("once")));
        assert_eq!(lasting(""), "");
    }
}
