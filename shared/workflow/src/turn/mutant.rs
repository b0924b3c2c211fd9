//! Rules of the engine that a test can leave out, one at a time: proof that the laws of DESIGN section 7 notice.
//!
//! Without the feature `mutants` every rule is kept and nothing of this remains in a build.

/// One rule, left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mutant {
    /// A room is claimed although another event holds it.
    TakesTakenRooms,
    /// The rows of the room held before keep their claims.
    KeepsOldClaims,
    /// A diary row is written without a new version.
    KeepsRowVersions,
    /// A complete booking is confirmed without a manager.
    ConfirmsByItself,
    /// A client's cancellation is carried out at once.
    CancelsByItself,
    /// A claimed payment counts as received.
    TrustsClaims,
    /// A room that was only asked about becomes the wish.
    StoresQuestions,
    /// A change that cannot be had gives up the room that is held.
    DropsHeldRooms,
    /// A new offer costs a little more each time, and is made in every turn.
    DriftsPrices,
    /// The total is not the sum of its lines.
    RoundsTotals,
    /// The offer before stays open beside the new one.
    KeepsOldOffers,
    /// An acceptance stays when what it accepted changes.
    KeepsAcceptance,
    /// Nobody is asked to confirm a complete booking.
    ForgetsConfirmation,
    /// A cancelled booking keeps its room.
    KeepsCancelledRooms,
    /// The billing address is not waited for.
    SkipsBilling,
    /// The deposit is not waited for.
    SkipsDeposit,
    /// Who must give way keeps the room.
    KeepsDisplacedRooms,
    /// Who gives way is not told, and believes to hold the room still.
    ForgetsWhoGivesWay,
    /// Who has paid, or has the contract, must give way too.
    GivesPaidRooms,
    /// Alternatives go out before a manager saw them.
    SuggestsAtOnce,
    /// An offer that is sent once more becomes another version.
    RenumbersOffers,
}

impl Mutant {
    /// Every rule that can be left out.
    pub const ALL: [Self; 21] = [
        Self::TakesTakenRooms,
        Self::KeepsOldClaims,
        Self::KeepsRowVersions,
        Self::ConfirmsByItself,
        Self::CancelsByItself,
        Self::TrustsClaims,
        Self::StoresQuestions,
        Self::DropsHeldRooms,
        Self::DriftsPrices,
        Self::RoundsTotals,
        Self::KeepsOldOffers,
        Self::KeepsAcceptance,
        Self::ForgetsConfirmation,
        Self::KeepsCancelledRooms,
        Self::SkipsBilling,
        Self::SkipsDeposit,
        Self::KeepsDisplacedRooms,
        Self::ForgetsWhoGivesWay,
        Self::GivesPaidRooms,
        Self::SuggestsAtOnce,
        Self::RenumbersOffers,
    ];

    /// Runs `during` on this thread with the rule left out.
    #[cfg(feature = "mutants")]
    pub fn run<T>(self, during: impl FnOnce() -> T) -> T {
        LIVE.set(Some(self));
        let result = during();
        LIVE.set(None);
        result
    }

    /// Whether the rule is left out now.
    #[cfg(feature = "mutants")]
    pub(crate) fn lives(self) -> bool {
        LIVE.get() == Some(self)
    }

    /// Never: the feature is off.
    #[cfg(not(feature = "mutants"))]
    pub(crate) const fn lives(self) -> bool {
        false
    }
}

#[cfg(feature = "mutants")]
std::thread_local! {
    static LIVE: std::cell::Cell<Option<Mutant>> = const { std::cell::Cell::new(None) };
}
