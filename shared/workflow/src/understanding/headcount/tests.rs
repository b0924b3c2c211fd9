//! Counts in four languages.
#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;

mod answers;
mod beside;
mod cases;
mod fewer;
mod inbox;
mod joined;
mod named;
mod natural;
mod properties;
mod wholes;
