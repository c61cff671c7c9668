//! Reads bytes and bits: those that `build.rs` packed for `book.rs`, and those of `learned.bin`. Nothing here knows what they say.

/// What `build.rs` packed.
pub(crate) static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/coach.bin"));

/// A place in the bytes that moves on as they are read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader(pub(crate) usize);

impl Reader {
    pub(crate) fn byte(&mut self) -> usize {
        let byte = BYTES.get(self.0).copied().unwrap_or_default();
        self.0 += 1;
        usize::from(byte)
    }

    /// Seven bits a byte, the lowest first.
    #[inline(always)]
    pub(crate) fn number(&mut self) -> usize {
        let byte = self.byte();
        if byte < 128 { byte } else { self.long_number(byte & 127) }
    }

    #[inline(never)]
    fn long_number(&mut self, low: usize) -> usize {
        let (mut number, mut by) = (low, 7);
        loop {
            let byte = self.byte();
            number |= (byte & 127) << by;
            by += 7;
            if byte < 128 || by > 21 {
                return number;
            }
        }
    }
}

/// Bits of some bytes, from a place on.
pub(crate) struct Bits {
    pub(crate) bytes: &'static [u8],
    pub(crate) at: usize,
}

impl Bits {
    pub(crate) fn next(&mut self) -> u32 {
        let byte = self.bytes.get(self.at / 8).copied().unwrap_or_default();
        let bit = byte >> (self.at % 8) & 1;
        self.at += 1;
        u32::from(bit)
    }

    /// A number in a Rice code: its high part as ones, its low part as bits.
    pub(crate) fn rice(&mut self, short: u32) -> u32 {
        let mut number = 0;
        while self.next() == 1 && number < 64 {
            number += 1;
        }
        number <<= short;
        (0..short).fold(number, |number, by| number | self.next() << by)
    }
}
