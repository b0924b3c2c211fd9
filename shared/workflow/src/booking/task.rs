//! Human decisions a booking waits for.

use super::{EventId, Fingerprint};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Id of a task: its event and a running number, so that a task is found without an index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TaskId(pub String);

impl TaskId {
    /// The n-th task of an event.
    pub fn nth(event: &EventId, n: u32) -> Self {
        Self(format!("{event}.{n}"))
    }

    /// The event and number of an id, or `None` if it is none.
    pub fn parts(&self) -> Option<(EventId, u32)> {
        let (event, n) = self.0.rsplit_once('.')?;
        Some((EventId(event.to_owned()), n.parse().ok()?))
    }
}

impl fmt::Display for TaskId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Task types; the names are the API's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// Any reply, when everything is held.
    AiReplyApproval,
    /// Dates after the third failed round.
    DateConfirmationMessage,
    /// Rooms.
    RoomAvailabilityMessage,
    /// An offer, when offers are held.
    OfferMessage,
    /// A reply between acceptance and confirmation.
    TransitionMessage,
    /// The one approval that confirms the booking.
    ConfirmationMessage,
    /// A person must look.
    ManualReview,
    /// The client wants a person.
    MessageManager,
    /// No data answers the question.
    OpenQuestion,
    /// The client wants to cancel.
    CancellationRequest,
    /// The client declined.
    DeclineReview,
    /// Something the house lacks.
    SourceMissingProduct,
    /// Two clients want one room.
    RoomConflictResolution,
    /// A counter-offer.
    DiscountRequest,
    /// The client says they paid.
    VerifyPayment,
    /// Money back.
    Refund,
    /// A change after the contract.
    ChangeAfterConfirmation,
    /// Export or erase.
    PrivacyRequest,
}

impl TaskKind {
    /// Whether the booking cannot go on before it is decided.
    pub fn blocks_the_booking(self) -> bool {
        match self {
            TaskKind::AiReplyApproval
            | TaskKind::DateConfirmationMessage
            | TaskKind::RoomAvailabilityMessage
            | TaskKind::OfferMessage
            | TaskKind::TransitionMessage
            | TaskKind::ConfirmationMessage
            | TaskKind::ManualReview
            | TaskKind::MessageManager
            | TaskKind::CancellationRequest
            | TaskKind::DeclineReview
            | TaskKind::RoomConflictResolution
            | TaskKind::DiscountRequest
            | TaskKind::ChangeAfterConfirmation => true,
            TaskKind::OpenQuestion
            | TaskKind::SourceMissingProduct
            | TaskKind::VerifyPayment
            | TaskKind::Refund
            | TaskKind::PrivacyRequest => false,
        }
    }
}

/// An open task, as far as the booking must know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskRef {
    /// Id.
    pub id: TaskId,
    /// Type.
    pub kind: TaskKind,
    /// The facts its draft rests on.
    pub made_from: Fingerprint,
}
