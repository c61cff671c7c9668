//! The loop that joins the core, the views and the ports. The only component with a state is here.

mod engine;
mod page;
mod program;

pub use engine::Engine;
pub use page::{FakePage, Page};
pub use program::{Make, Ports, Program};
