//! The style sheets, as text. The loader brings the first two; a Yew app that has no loader adopts all three.

/// The tokens: every design value.
pub const TOKENS: &str = include_str!(concat!(env!("OUT_DIR"), "/tokens.css"));
/// The ground, the buttons, and what the invitation needs.
pub const INVITATION: &str = include_str!(concat!(env!("OUT_DIR"), "/invitation.css"));
/// What is printed, on paper of its own.
pub const PRINT: &str = include_str!(concat!(env!("OUT_DIR"), "/print.css"));
/// The components of the running program.
pub const WIDGET: &str = include_str!(concat!(env!("OUT_DIR"), "/widget.css"));
