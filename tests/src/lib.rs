//! The scenario player: conversations in `tests/scenarios/*.yaml`, run on a [`Stage`].
//!
//! A stage is the pure engine or the whole stack over HTTP; the same file must hold on both.

pub mod injection;
pub mod laws;
#[cfg(feature = "learn")]
pub mod learn;
pub mod mail_form;
pub mod marks;
pub mod model;
pub mod pure;
pub mod scenario;
pub mod score;
mod sight;

pub use scenario::{Scenario, Snapshot, Stage, load_all, play};
