//! Human decisions a booking waits for.

use super::{EventId, Fingerprint};
use crate::venue::Money;
use jiff::{Timestamp, civil::DateTime};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Id of a task: its event and a running number, so that a task is found without an index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
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
    /// Its name in the API, e.g. `confirmation_message`.
    pub fn code(self) -> String {
        serde_json::to_value(self).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Whether each cause is a task of its own; of the other types a booking has one, brought up to date.
    pub fn piles_up(self) -> bool {
        matches!(
            self,
            TaskKind::ManualReview | TaskKind::OpenQuestion | TaskKind::SourceMissingProduct | TaskKind::PrivacyRequest
        )
    }

    /// Whether it holds what the client wrote and nobody but a person can read or answer.
    pub fn is_to_be_read(self) -> bool {
        matches!(self, TaskKind::ManualReview | TaskKind::OpenQuestion)
    }

    /// Whether its approval binds, ends or reprices the booking: what a client takes back must not be carried out.
    pub fn binds(self) -> bool {
        matches!(
            self,
            TaskKind::ConfirmationMessage
                | TaskKind::CancellationRequest
                | TaskKind::DeclineReview
                | TaskKind::DiscountRequest
                | TaskKind::ChangeAfterConfirmation
        )
    }

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

/// What a manager must know to decide, beside booking and draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum TaskAbout {
    /// A counter-offer.
    Counter {
        /// Total the client asks for, if they named one.
        asked: Option<Money>,
        /// Total as it stands.
        total: Money,
        /// Which counter-offer since the last fresh offer, 1 the first.
        nth: u8,
        /// The client's own words, shortened: "15 % less" names no total.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
    },
    /// The client's own words: a question, a wish, a condition.
    Words {
        /// As written, shortened.
        text: String,
    },
    /// Money that arrived, or is said to have.
    Payment {
        /// What is due, if anything.
        due: Option<Money>,
        /// What was received before.
        received: Option<Money>,
    },
    /// A room that others hold.
    Conflict {
        /// Their events, as it stood when the task was opened.
        events: Vec<EventId>,
        /// From when they hold it, as civil time of the house; unknown in tasks stored before this was kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<DateTime>,
        /// Until when they hold it: all of their days, also those that the other client does not want.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<DateTime>,
    },
}

impl TaskAbout {
    /// Puts what the client said later below what a task is about.
    pub fn hear(about: &mut Option<Self>, more: &str) {
        match about {
            Some(Self::Words { text } | Self::Counter { words: text, .. }) => {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(more);
            }
            None => *about = Some(Self::Words { text: more.to_owned() }),
            Some(Self::Payment { .. } | Self::Conflict { .. }) => {}
        }
    }
}

/// How far the team was reminded of a task.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Only that it was opened.
    #[default]
    Opened,
    /// That it is due.
    Reminded,
    /// The second address was told.
    Escalated,
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
    /// When it was opened; unknown in bookings stored before this was kept.
    #[serde(default)]
    pub opened_at: Option<Timestamp>,
    /// How far the team was reminded.
    #[serde(default)]
    pub told: Told,
    /// How often the client said more to it.
    #[serde(default, skip_serializing_if = "is_none_heard")]
    pub heard: u8,
    /// What the client wrote, where a person is to read it: whoever decides something that binds reads it too.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_none_heard(times: &u8) -> bool {
    *times == 0
}
