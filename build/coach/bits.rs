//! Writes bits. The packer of the rules uses it, and so does `cargo xtask coach --learn`; `Bits` in `src/coach/reader.rs` reads them.

/// Bits, the lowest of a byte first.
#[derive(Default)]
pub(crate) struct Bits(Vec<bool>);

impl Bits {
    pub(crate) fn push(&mut self, bit: bool) {
        self.0.push(bit);
    }

    /// A number in a Rice code: its high part as ones, its low part, `short` bits of it, as bits.
    pub(crate) fn rice(&mut self, number: u32, short: u32) {
        self.0.extend((0..number >> short).map(|_| true));
        self.push(false);
        self.0.extend((0..short).map(|by| number >> by & 1 == 1));
    }

    pub(crate) fn bytes(self) -> Vec<u8> {
        let byte = |bits: &[bool]| bits.iter().rev().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
        self.0.chunks(8).map(byte).collect()
    }
}
