//! Italian as hosts in the Ticino write it: Lei, "IVA inclusa", weekday with every date.

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

/// Italian.
pub(super) struct Italian;

impl super::voice::Voice for Italian {}
