//! Amounts in four languages.
#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;

mod cases;
mod inbox;
mod properties;
