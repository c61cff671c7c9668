//! What is seen of an outcome: its leaf, what can be done with it, and the panel that is open in it.

mod aloud;
mod calendar;
mod leaf;
mod panel;
mod plan_back;
mod pocket;
mod press;

pub use aloud::AloudView;
pub(super) use aloud::aloud;
pub(super) use leaf::leaf;
pub use leaf::{Leaf, LeafBody};
pub(super) use panel::roles;
pub use panel::{ChoiceView, Item};
pub use plan_back::PlanBackScreen;
pub(super) use plan_back::screen as plan_back;
pub use press::Press;
