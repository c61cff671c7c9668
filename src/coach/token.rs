//! Words and marks with their place in the text, as `reading.rs` makes them: numbers and shapes, no letters.

/// What can be seen of a word. The rules know them by their order.
pub(crate) mod shape {
    pub(crate) const WORD: u32 = 0;
    pub(crate) const CAP: u32 = 1;
    pub(crate) const SHOUT: u32 = 2;
    pub(crate) const HANDLE: u32 = 3;
    pub(crate) const QUOTED: u32 = 4;
    pub(crate) const DIGIT: u32 = 5;
    /// The endings: ing, ly, ed, and ers, ors, ists of those who do something.
    pub(crate) const ING: u32 = 6;
    pub(crate) const LY: u32 = 7;
    pub(crate) const ED: u32 = 8;
    pub(crate) const DOER: u32 = 9;
    /// More than three letters, and more than two.
    pub(crate) const LONG: u32 = 10;
    pub(crate) const LONG2: u32 = 11;
    pub(crate) const ENDS_S: u32 = 12;
    pub(crate) const PLURAL: u32 = 13;
    pub(crate) const LETTER: u32 = 14;
    /// 9am, 18:30.
    pub(crate) const CLOCK: u32 = 15;
    pub(crate) const ENGLISH: u32 = 16;
    /// The second part of a contraction.
    pub(crate) const CONT: u32 = 17;
    /// A word of colour, which phrases pass over. The rules do not ask for it.
    pub(crate) const COLOURS: u32 = 31;
}

/// One word or mark.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Token {
    /// The number of the word in the book, and of its root; 0 for one that the book does not know.
    pub(crate) word: u16,
    pub(crate) root: u16,
    /// The number of the name that it may be with an s behind it.
    pub(crate) name: u16,
    /// Bits of [`shape`].
    pub(crate) shape: u32,
    /// First byte in the text, and one past the last.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Which of the phrases that were found begin here.
    pub(crate) phrases: (usize, usize),
    /// Tells words apart that are not in the book.
    pub(crate) hash: u32,
    /// Tells stems apart (`groups.rs`).
    pub(crate) stem: u32,
    /// Has letters that English has not.
    pub(crate) beyond: bool,
}

impl Token {
    pub(crate) fn has(&self, shape: u32) -> bool {
        self.shape >> shape & 1 == 1
    }
}

/// A quotation mark: before which token it stands, and which way it may turn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    pub(crate) before: usize,
    pub(crate) opens: bool,
    pub(crate) closes: bool,
    pub(crate) family: u8,
}
