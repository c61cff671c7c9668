//! The wasm entry: exports what the loader calls, and nothing else.

#[cfg(target_arch = "wasm32")]
pub use fail_forward::browser::{Handle, mount};

fn main() {}
