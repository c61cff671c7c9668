//! Fail Forward: a private, four-step debrief for the browser. The map of this crate stands in `ARCHITECTURE.md`.
//!
//! A Yew app uses three names of it: `FailForward` and `FailForwardProps`, which a wasm build has, and [`Config`] with what belongs to it. Everything else is
//! public for the tests, which drive the program from outside, and for `xtask`; it promises nothing to anybody else.

pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod coach;
pub mod config;
pub mod copy;
pub mod debrief;
pub mod journal;
pub mod ports;
pub mod runtime;
pub mod sorted;
pub mod store;
pub mod styles;
pub mod view;
pub mod yields;

#[cfg(target_arch = "wasm32")]
pub use browser::{FailForward, FailForwardProps};
pub use config::Config;
