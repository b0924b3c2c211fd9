//! The use cases: start a conversation, receive a message, decide a task, look. One commit path for all writes
//! (DESIGN section 3): read, run the pure turn, write everything in one transaction, or read again.
//!
//! | folder | what |
//! |---|---|
//! | `talk` | a client's mail, first and later ones; `button`: one of the chat as a mail; `assist`: what a model adds |
//! | `decide` | a manager's decision; `conflict`: one room, two bookings, one transaction; `queue`: decided tasks put away |
//! | `acts` | what the house does by its own routes: cancel, note a payment; `amend`, `emails`, `notice` (of a payment service), `tick` (what time brings) |
//! | `requests` | the manager's mail page: threads; `answers`: what is decided there |
//! | `links` | what a signed link shows and does: a task, an offer, the calendar |
//! | `look` | history, tasks, events, trail, messages |
//! | `info` | `qna`, live answers from the house; `snapshots`, pages made of them |
//! | `clients` | shown, given their data, forgotten; `tools`: a developer's reset and continue |
//! | `house` | its settings, rooms, products and menus |
//! | `turn` | what all of them stand on: `scene`, `letter`, `once` |

mod acts;
pub(crate) mod clients;
mod decide;
pub mod house;
mod info;
pub mod links;
mod look;
mod requests;
mod talk;
mod turn;

pub use acts::amend::{AmendRequest, Amended, amend};
pub use acts::emails::{
    DeliverRequest, Delivered, SendOfferRequest, TestMailRequest, deliver, send_offer, test_mail, test_notification,
};
pub use acts::notice::{NoticeTaken, PaymentNotice, payment};
pub use acts::tick::{Ticked, tick, tick_back};
pub use acts::{
    About, CancelRequest, Cancellation, Paid, PaidRequest, PayRequest, Sent, cancel, mark_paid, mock_payment,
};
pub use clients::tools::{ContinueRequest, Reset, ResetRequest, continue_client, reset};
pub use clients::{ClientExport, ClientView, Erased, client, erase, export};
pub use decide::queue::{CleanUpRequest, CleanedUp, clean_up};
pub use decide::{DecideRequest, DecisionAnswer, Discount, Price, Verdict, decide};
pub use info::qna::{Asked, LiveAnswer, qna};
pub use info::snapshots;
pub use look::{
    ActivityList, EventDeposit, EventList, EventQuery, ListQuery, MessageList, OfferDetail, TaskList, UsageList,
    activity, conversation, deposit, event, event_progress, events, messages, offer, pending_tasks, task, usage,
};
pub use requests::answers::{
    Alternative, Alternatives, ApproveDraft, DraftFeedback, Page, Rating, RejectAction, RejectDraft, Resolution,
    ResolveConflict, SpecialRequest, SuggestAlternatives,
};
pub use requests::{MarkRequest, ThreadDetail, ThreadList, ThreadQuery, mark, thread as event_request, threads};
pub use talk::button::{DateRequest, Pressed};
pub use talk::{MessageRequest, PageAct, StartRequest, message, press, start};
pub use turn::once::answered;

use crate::http::{ApiError, Code, Problems};
use crate::ids::NoRandomness;
use crate::store::{CommitError, FirstAnswer, IdempotencyKey};
use serde::Deserialize;
use serde_json::{Value, json};
use workflow::turn::Refusal;
use workflow::wording::Deviation;

/// One part of a request cannot be used.
fn invalid(pointer: &'static str, code: Code, detail: &'static str) -> ApiError {
    ApiError::field(pointer, code, detail)
}

/// The facts moved since the draft; `task` is the one to look at now.
fn stale(task: Value) -> ApiError {
    ApiError::conflict(Code::StaleDraft, "the facts have moved since this draft was made").with("task", task)
}

/// The task was decided before; `result` is the first result.
fn decided_before(result: Value) -> ApiError {
    ApiError::conflict(Code::AlreadyDecided, "this task is decided").with("result", result)
}

/// The edited text states what the booking does not hold.
fn unconfirmed(deviations: &[Deviation]) -> ApiError {
    ApiError::conflict(
        Code::DeviationUnconfirmed,
        "the text states what the booking does not hold; correct it, or send confirm_deviation",
    )
    .with("deviations", json!(deviations))
}

/// What a turn refused, for whoever asked for it.
fn refusal(why: &Refusal) -> ApiError {
    let (code, detail) = match why {
        Refusal::AlreadyDecided => (Code::AlreadyDecided, "this is decided"),
        Refusal::StaleDraft { .. } => (Code::StaleDraft, "the facts have moved since this draft was made"),
        Refusal::RoomLost => (Code::RoomLost, "another booking took the room first"),
        Refusal::ConflictChanged { .. } => {
            (Code::ConflictChanged, "others hold the room by now than the task named, or for other days")
        }
        Refusal::Cancelled => (Code::BookingCancelled, "the booking is cancelled"),
        Refusal::Contracted => (Code::BookingConfirmed, "the booking is confirmed; its client must agree to a change"),
        Refusal::NotPossible => {
            (Code::NotPossible, "the day is over or closed, or no such room is free for that many people then")
        }
    };
    ApiError::conflict(code, detail)
}

/// A body without a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NoFields {}

/// An answer with the version of what it is about, for the `ETag`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Of the event; unknown for some repeated answers.
    pub version: Option<u64>,
    /// The answer.
    pub body: Value,
}

impl Answered {
    /// The first answer once more.
    fn again(body: Value) -> Self {
        let version = body.pointer("/event/version").or_else(|| body.get("version")).and_then(Value::as_u64);
        Self { version, body }
    }
}

/// Notes a text that is too long.
fn check_length(problems: &mut Problems, pointer: &str, text: Option<&str>) {
    if text.is_some_and(|t| t.chars().count() > LONGEST_TEXT) {
        problems.add(pointer, Code::TooLong, "at most 10 000 characters");
    }
}

/// The tenant has no published venue: nothing the caller can do.
fn no_venue() -> ApiError {
    ApiError::unavailable("the tenant has no published venue")
}

impl From<NoRandomness> for ApiError {
    fn from(e: NoRandomness) -> Self {
        Self::internal(e)
    }
}

impl From<serde_json::Error> for ApiError {
    fn from(e: serde_json::Error) -> Self {
        Self::internal(e)
    }
}

/// The caller's idempotency key with the hash of the body, if one was sent. The path belongs to the body: the same
/// key for another task is another request.
///
/// # Errors
/// 422 for a header that can be no key.
pub fn idempotency(request: &lambda_http::Request, route: &'static str) -> Result<Option<IdempotencyKey>, ApiError> {
    let key = crate::http::request::idempotency_key(request)?;
    Ok(key.map(|key| {
        let mut whole = request.uri().path().as_bytes().to_vec();
        whole.push(0);
        whole.extend_from_slice(request.body());
        IdempotencyKey { route, key, body_hash: crate::store::keys::hash_bytes(&whole) }
    }))
}

/// Attempts of a turn before the caller is asked to come back.
const TRIES: usize = 4;

/// Longest text of a message, in characters.
pub const LONGEST_TEXT: usize = 10_000;

/// A text that is there and not too long.
fn checked_text<'a>(pointer: &'static str, text: &'a str) -> Result<&'a str, ApiError> {
    if text.trim().is_empty() {
        return Err(ApiError::field(pointer, Code::Empty, "write something"));
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(ApiError::field(pointer, Code::TooLong, "at most 10 000 characters"));
    }
    Ok(text)
}

/// The first answer again, if it was to the same body.
fn repeated(first: &FirstAnswer, key: Option<&IdempotencyKey>) -> Result<Value, ApiError> {
    if key.is_none_or(|k| k.body_hash != first.body_hash) {
        return Err(ApiError::KeyReused);
    }
    Ok(serde_json::from_str(&first.answer)?)
}

/// What a refused commit means for the use case.
enum Again {
    /// Read again and decide again.
    Yes,
    /// It cannot be helped.
    No(ApiError),
}

impl From<CommitError> for Again {
    fn from(e: CommitError) -> Self {
        match e {
            // Reading again finds the first answer, or the first decision.
            CommitError::LostRace | CommitError::Duplicate | CommitError::AlreadyDecided => Self::Yes,
            CommitError::TooLarge(n) => Self::No(ApiError::internal(format!("{n} writes in one turn"))),
            CommitError::Store(e) => Self::No(e.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_neither_empty_nor_endless() {
        assert!(checked_text("/message", " \n").is_err());
        assert!(checked_text("/message", &"ä".repeat(LONGEST_TEXT)).is_ok(), "characters count, not bytes");
        assert!(checked_text("/message", &"a".repeat(LONGEST_TEXT + 1)).is_err());
    }

    #[test]
    fn a_key_repeats_its_answer_for_the_same_body_only() {
        let first = FirstAnswer { body_hash: "h".into(), code: 200, answer: "{\"a\":1}".into(), ttl: 0, schema: 1 };
        let key = |hash: &str| IdempotencyKey { route: "start", key: "k".into(), body_hash: hash.into() };
        assert_eq!(repeated(&first, Some(&key("h"))).unwrap(), serde_json::json!({"a": 1}));
        assert_eq!(repeated(&first, Some(&key("other"))).unwrap_err().status(), 422);
    }
}
