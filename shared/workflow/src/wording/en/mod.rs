//! English as a Swiss host writes it: day before month, weekday with every date, 24-hour times.

mod answers;
mod billing;
mod calendar;
mod confirmation;
mod dates;
mod desk;
mod frame;
mod intake;
mod lexicon;
mod measures;
mod negotiation;
mod offers;
mod rooms;
mod team;
mod visits;

pub(super) use lexicon::LEXICON;

/// English.
pub(super) struct English;

impl super::voice::Voice for English {}
