//! The domain: one failure worked through. Pure: it knows no browser, reads no clock and no random source.

mod step;

pub use step::Step;
