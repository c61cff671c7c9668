//! The wasm entry: exports what the loader calls, and nothing else.

fn main() {}
