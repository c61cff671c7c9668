//! What the program asks of the world, as traits, each with its memory double beside it. Nothing here names a browser.

mod medium;

pub use medium::{Drawer, Medium, Refusal};
