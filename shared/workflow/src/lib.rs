//! The booking itself. Pure: a mail, a decision or a timer goes in, the next booking and what to say comes out.
//!
//! No I/O, no clock and no async may enter here; `tests/purity.rs` proves it. Floors, each standing only on
//! those before it: [`venue`], [`understanding`] and [`booking`], [`turn`], [`wording`].
//! [`run`] is the one way through all of them.

pub mod booking;
pub mod conflict;
mod order;
mod pattern;
pub mod replay;
mod run;
pub mod turn;
pub mod understanding;
pub mod venue;
pub mod wording;

pub use run::{Decided, Draft, NewTask, Reply, WordedBy, run};
