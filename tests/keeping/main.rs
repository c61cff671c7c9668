//! Keeping, against every way in which storage can fail. No browser: the medium is a double that can be told to misbehave.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may fall")]

mod damage;
mod deleting;
mod desk;
mod exchange;
mod faults;
mod format;
mod hosts;
mod machine;
mod medium;
mod merging;
mod room;
mod tabs;
