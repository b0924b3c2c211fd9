//! German as Swiss hosts write it: Sie, ss, Guillemets, weekday with every date.

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

/// German.
pub(super) struct German;

impl super::voice::Voice for German {}
