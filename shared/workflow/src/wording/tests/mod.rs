//! Wording and verification, side by side.

mod by_hand;
mod fact_sets;
mod grammar;
mod house;
mod lies;
mod mails;
mod own;
mod pieces;
mod plans;
mod rephrased;
mod seeded;
