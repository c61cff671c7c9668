//! What the journeys are told with: a visit to a page, and steps in words. A step that fails says which it was, and what was done before it.
//!
//! Nothing here waits by the clock: a step polls until what it says is true, or its patience ends.

mod axe;
mod desk;
mod driver;
mod ends;
mod engine;
mod keeper;
mod keys;
mod lent;
mod look;
mod page;
mod places;
mod press;
mod scales;
mod server;
mod storage;
mod tabs;
mod visit;

pub(crate) use driver::Driver;
pub(crate) use places::Place;
pub(crate) use visit::Visit;
