//! French as hosts in the Romandie write it: vous, guillemets, "TVA comprise", weekday with every date.

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

/// French.
pub(super) struct French;

impl super::voice::Voice for French {}
