//! The stable codes of problems.

use serde::Serialize;

/// Every code a problem, or one of its fields, can have. Callers rely on them: add, never rename.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The request is not what the route takes; `errors` says where.
    InvalidRequest,
    /// No key, or one that is not known.
    Unauthenticated,
    /// Known, but not allowed.
    Forbidden,
    /// Not there, or another tenant's.
    NotFound,
    /// The route has no such method.
    MethodNotAllowed,
    /// The state of things forbids it.
    Conflict,
    /// The draft approved is no longer the draft; `task` has the new one.
    StaleDraft,
    /// The task is decided; `result` says how.
    AlreadyDecided,
    /// The text differs from the facts and nobody has confirmed that it shall.
    DeviationUnconfirmed,
    /// The idempotency key came with another body before.
    IdempotencyKeyReused,
    /// The first request with this key is still running.
    IdempotencyInProgress,
    /// `If-Match` names another version.
    PreconditionFailed,
    /// The body is over the limit.
    BodyTooLarge,
    /// The body is not JSON by its content type.
    UnsupportedMediaType,
    /// Over the tenant's rate.
    RateLimited,
    /// Too many write to the same booking at once.
    Busy,
    /// Something we stand on does not answer.
    Unavailable,
    /// Another booking took the room first.
    RoomLost,
    /// Others hold the contested room than the task named, or for other days; `task` has the one to decide now.
    ConflictChanged,
    /// The booking is cancelled.
    BookingCancelled,
    /// The booking is confirmed: what it rests on is fixed.
    BookingConfirmed,
    /// The house has no such day, time or room.
    NotPossible,
    /// The client has an event ahead.
    ClientHasEvents,
    /// The draft was not approved.
    NotApproved,
    /// There is no offer to answer.
    NoOffer,
    /// No payment is due.
    NothingDue,
    /// Only for developers.
    DevOnly,
    /// Our mistake.
    Internal,
    /// A field the route does not know.
    UnknownField,
    /// A field that must be there.
    MissingField,
    /// A field that stands twice.
    DuplicateField,
    /// A value of another type.
    WrongType,
    /// A value outside its closed set.
    UnknownValue,
    /// A value of the earlier system that stands for nothing here.
    NotSupported,
    /// A value that is no date, time, address or amount.
    InvalidValue,
    /// A number outside its bounds.
    OutOfRange,
    /// A text over its length.
    TooLong,
    /// A text with nothing in it.
    Empty,
    /// Nested too deep.
    TooDeep,
    /// A character that no text has.
    ControlCharacter,
    /// No such room.
    UnknownRoom,
    /// No such product.
    UnknownProduct,
    /// A fact in braces that the sentence does not have.
    UnknownPlaceholder,
    /// A fact of the sentence that its text leaves out.
    MissingPlaceholder,
    /// A text that states a fact of its own.
    UnprovedFact,
}

impl Code {
    /// As in the body.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid_request",
            Self::Unauthenticated => "unauthenticated",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::Conflict => "conflict",
            Self::StaleDraft => "stale_draft",
            Self::AlreadyDecided => "already_decided",
            Self::DeviationUnconfirmed => "deviation_unconfirmed",
            Self::IdempotencyKeyReused => "idempotency_key_reused",
            Self::IdempotencyInProgress => "idempotency_in_progress",
            Self::PreconditionFailed => "precondition_failed",
            Self::BodyTooLarge => "body_too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::RateLimited => "rate_limited",
            Self::Busy => "busy",
            Self::Unavailable => "unavailable",
            Self::RoomLost => "room_lost",
            Self::ConflictChanged => "conflict_changed",
            Self::BookingCancelled => "booking_cancelled",
            Self::BookingConfirmed => "booking_confirmed",
            Self::NotPossible => "not_possible",
            Self::ClientHasEvents => "client_has_events",
            Self::NotApproved => "not_approved",
            Self::NoOffer => "no_offer",
            Self::NothingDue => "nothing_due",
            Self::DevOnly => "dev_only",
            Self::Internal => "internal",
            Self::UnknownField => "unknown_field",
            Self::MissingField => "missing_field",
            Self::DuplicateField => "duplicate_field",
            Self::WrongType => "wrong_type",
            Self::UnknownValue => "unknown_value",
            Self::NotSupported => "not_supported",
            Self::InvalidValue => "invalid_value",
            Self::OutOfRange => "out_of_range",
            Self::TooLong => "too_long",
            Self::Empty => "empty",
            Self::TooDeep => "too_deep",
            Self::ControlCharacter => "control_character",
            Self::UnknownRoom => "unknown_room",
            Self::UnknownProduct => "unknown_product",
            Self::UnknownPlaceholder => "unknown_placeholder",
            Self::MissingPlaceholder => "missing_placeholder",
            Self::UnprovedFact => "unproved_fact",
        }
    }
}
