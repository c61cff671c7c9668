//! The rim: the only place that calls the browser. Everything it hears becomes a message; everything it is asked to do is one small deed.

mod aloud;
mod area;
mod author;
mod canvas;
mod component;
mod deeds;
mod detail;
mod elsewhere;
mod fields;
mod files;
mod keys;
mod lacking;
mod mount;
mod news;
mod options;
mod page;
mod print;
mod share;
mod sheet;
mod siblings;
mod waiting;

pub use component::{FailForward, FailForwardProps};
pub use mount::{Handle, mount};
