//! Wording and verification, side by side.

mod house;
mod mails;
mod mutations;
mod pieces;
mod plans;
