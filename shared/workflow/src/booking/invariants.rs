//! What must hold after every turn (DESIGN section 7.3 and 7.4).

use super::{Booking, OfferStatus, Step, check_total};

/// A broken invariant; finding one is a bug in the engine.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("invariant broken: {0}")]
pub struct Violation(pub &'static str);

impl Booking {
    /// Every invariant that does not hold; empty for a sound booking.
    pub fn violations(&self) -> Vec<Violation> {
        let scheduled = self.facts.schedule.is_some_and(|s| s.start.is_some() && s.end.is_some());
        let live = self.offers.iter().filter(|o| o.status.is_live()).count();
        let accepted = self.facts.acceptance.is_some();
        let checks = [
            (self.hold.is_none() || scheduled, "a held room needs a schedule"),
            (self.offers.iter().all(check_total), "totals are the sum of their lines"),
            (live <= 1, "at most one offer version is live"),
            (self.offers.iter().enumerate().all(|(i, o)| o.version as usize == i + 1), "versions count up from 1"),
            (
                !self.offer().is_some_and(|o| o.status == OfferStatus::Sent) || self.offer_is_current(),
                "a sent offer is never stale",
            ),
            (!accepted || self.is_accepted(), "an acceptance binds the current offer"),
            (
                self.contract.is_none()
                    || (self.is_accepted() && self.missing_billing().is_empty() && self.deposit_settled())
                    || self.cancelled.is_some(),
                "a contract needs acceptance, billing and deposit",
            ),
            (
                self.contract.is_none() || self.cancelled.is_some() || self.step() == Step::Confirmation,
                "a contract is the last step",
            ),
            (self.cancelled.is_none() || self.hold.is_none(), "a cancelled booking holds no room"),
            (
                self.hold
                    .as_ref()
                    .is_none_or(|h| self.facts.schedule.and_then(|s| s.windows()).as_ref() == Some(&h.windows)),
                "the hold is for the schedule",
            ),
        ];
        checks.into_iter().filter(|(ok, _)| !ok).map(|(_, what)| Violation(what)).collect()
    }
}
