//! What a manager decides on the mail page. Every decision is one on a task, by the one way there is.

use crate::State;
use crate::desk::acts::{About, House, Turned};
use crate::desk::decide::{self, Which};
use crate::desk::requests::event_of;
use crate::desk::turn::once;
use crate::desk::{Answered, DecideRequest, TRIES, Verdict, checked_text, invalid, repeated};
use crate::http::{ApiError, Code, Principal, Sent};
use crate::ids;
use crate::store::IdempotencyKey;
use crate::view::{self, RoomCard};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use workflow::booking::{Booking, EventId, TaskId, TaskKind};
use workflow::replay::Given;
use workflow::turn::Say;

/// Sends a draft.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ApproveDraft {
    /// The draft's id: its task.
    pub draft_id: String,
    /// Digest of the draft that was seen.
    #[serde(default)]
    pub digest: Option<String>,
    /// The text to send instead, verbatim.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    #[serde(default)]
    pub edited_message: Option<String>,
    /// The edited text may state what the booking does not hold.
    #[serde(default)]
    pub confirm_deviation: bool,
}

/// Discards a draft, or sends another text in its place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RejectDraft {
    /// The draft's id: its task.
    pub draft_id: String,
    /// What becomes of it.
    pub action: RejectAction,
    /// For `edit`: the text to send.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    #[serde(default)]
    pub edited_message: Option<String>,
    /// The edited text may state what the booking does not hold.
    #[serde(default)]
    pub confirm_deviation: bool,
}

/// What becomes of a rejected draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RejectAction {
    /// Nothing is sent.
    Discard,
    /// The edited text is sent.
    Edit,
}

/// Who gets a contested room.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResolveConflict {
    /// The conflict's id: its task.
    pub conflict_id: String,
    /// Whom it goes to.
    pub resolution: Resolution,
}

/// Whom a contested room goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Resolution {
    /// The client who asked last.
    AcceptNew,
    /// The one who holds it.
    KeepExisting,
}

/// Which conflict wants alternatives.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestAlternatives {
    /// The conflict's id: its task.
    pub conflict_id: String,
}

/// Alternatives to a taken room, drafted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Alternatives {
    /// Rooms of the day, else days.
    pub alternatives: Vec<Alternative>,
    /// The draft to approve.
    pub draft_id: Option<TaskId>,
    /// The event.
    pub event_id: EventId,
}

/// A room or a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Alternative {
    /// Another room of the same day.
    Room {
        /// Which.
        room: RoomCard,
    },
    /// Another day.
    Date {
        /// Which.
        date: Date,
    },
}

/// Whether a special request is granted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpecialRequest {
    /// Granted or not.
    pub accepted: bool,
    /// What was found, and its price, for a wish outside the catalogue.
    #[serde(default)]
    pub sourced_product_name: Option<String>,
    /// Its gross price.
    #[serde(default)]
    pub sourced_product_price: Option<crate::desk::Price>,
    /// A granted discount.
    #[serde(default)]
    pub discount: Option<crate::desk::Discount>,
    /// A refusal's reply, verbatim.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    #[serde(default)]
    pub reply: Option<String>,
}

/// What a manager thinks of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DraftFeedback {
    /// The draft's id: its task.
    pub draft_id: String,
    /// Thumb up or down.
    pub rating: Rating,
}

/// Thumb up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    /// Up.
    Positive,
    /// Down.
    Negative,
}

/// A manager on the page of one thread.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// Settings, store, clock.
    pub state: &'a State,
    /// Who.
    pub who: &'a Principal,
    /// The thread as it came in: a session or an event.
    pub thread: &'a str,
    /// The caller's key.
    pub key: Option<&'a IdempotencyKey>,
}

impl Page<'_> {
    /// Sends a draft.
    ///
    /// # Errors
    /// As [`decide`].
    pub async fn approve(&self, sent: &Sent<ApproveDraft>) -> Result<Value, ApiError> {
        let decision = sent.map(|r| DecideRequest {
            digest: r.digest.clone(),
            edited_message: r.edited_message.clone(),
            confirm_deviation: r.confirm_deviation,
            ..DecideRequest::default()
        });
        self.decide(sent.with_faults().0.draft_id.as_str().into(), Verdict::Approve, &decision).await
    }

    /// Discards a draft, or sends another text in its place.
    ///
    /// # Errors
    /// As [`decide`].
    pub async fn reject(&self, sent: &Sent<RejectDraft>) -> Result<Value, ApiError> {
        let (verdict, decision) = sent.judge(|r| match (r.action, &r.edited_message) {
            (RejectAction::Discard, None) => Ok((Verdict::Reject, DecideRequest::default())),
            (RejectAction::Edit, Some(text)) => {
                let edited_message = Some(checked_text("/edited_message", text)?.to_owned());
                let confirm_deviation = r.confirm_deviation;
                Ok((Verdict::Approve, DecideRequest { edited_message, confirm_deviation, ..DecideRequest::default() }))
            }
            (RejectAction::Discard, Some(_)) => {
                Err(invalid("/edited_message", Code::InvalidValue, "only an edit has a text"))
            }
            (RejectAction::Edit, None) => Err(invalid("/edited_message", Code::MissingField, "the text to send")),
        })?;
        self.decide(sent.with_faults().0.draft_id.as_str().into(), verdict, &decision.into()).await
    }

    /// Gives a contested room away, or leaves it.
    ///
    /// # Errors
    /// As [`decide`].
    pub async fn resolve_conflict(&self, r: &ResolveConflict) -> Result<Value, ApiError> {
        let verdict = match r.resolution {
            Resolution::AcceptNew => Verdict::Approve,
            Resolution::KeepExisting => Verdict::Reject,
        };
        let which = Which { id: &r.conflict_id, what: CONFLICT, of: is_conflict };
        let mut answer = self.decide(which, verdict, &DecideRequest::default().into()).await?;
        let next = match r.resolution {
            Resolution::AcceptNew => "offer_sent",
            Resolution::KeepExisting => "suggest_alternatives",
        };
        if let Some(members) = answer.as_object_mut() {
            members.insert("next_action".into(), json!(next));
        }
        Ok(answer)
    }

    /// Grants or refuses a special request.
    ///
    /// # Errors
    /// As [`decide`].
    pub async fn special_request(&self, id: &str, sent: &Sent<SpecialRequest>) -> Result<Value, ApiError> {
        let decision = sent.map(|r| DecideRequest {
            sourced_product_name: r.sourced_product_name.clone(),
            sourced_product_price: r.sourced_product_price,
            discount: r.discount,
            reply: r.reply.clone(),
            ..DecideRequest::default()
        });
        let verdict = if sent.with_faults().0.accepted { Verdict::Approve } else { Verdict::Reject };
        let of = |kind| view::group(kind) == Some("special_request");
        self.decide(Which { id, what: "special request", of }, verdict, &decision).await
    }

    /// Drafts alternatives for the client who asked for a taken room.
    ///
    /// # Errors
    /// `NotFound`, `Conflict` when there are none, `Busy`, the store's.
    pub async fn suggest(&self, r: &SuggestAlternatives) -> Result<Answered, ApiError> {
        let event = self.event_of_task(&r.conflict_id)?;
        let about = About { who: self.who, event: &event.0, key: self.key, if_match: None };
        let given = Given::Suggest { by: self.who.actor.clone() };
        let house = House { state: self.state, about };
        house
            .turn_by(|booking, _| is_open_conflict(booking, &r.conflict_id).map(|()| given.clone()), alternatives)
            .await
    }

    /// Notes what a manager thinks of a draft.
    ///
    /// # Errors
    /// `NotFound`, `KeyReused`, `Busy`, the store's.
    pub async fn feedback(&self, r: &DraftFeedback) -> Result<Value, ApiError> {
        let event = self.event_of_task(&r.draft_id)?;
        let id = ids::parse_task(&r.draft_id).ok_or(ApiError::NotFound("draft"))?;
        let (store, now) = (&self.state.store, self.state.clock.now());
        let rating = match r.rating {
            Rating::Positive => "positive",
            Rating::Negative => "negative",
        };
        for _ in 0..TRIES {
            let opened = store.open_decision(&self.who.tenant, &id, self.key, now).await?;
            if let Some(first) = &opened.answered {
                return repeated(first, self.key);
            }
            let task = opened.task.ok_or(ApiError::NotFound("draft"))?;
            let entry = crate::store::Entry {
                ulid: ids::event_id(now)?.0,
                at: now,
                actor: self.who.actor.clone(),
                what: "draft_rated".to_owned(),
                before: Some(task.id.to_string()),
                after: Some(rating.to_owned()),
                reason: Some("manager_feedback".to_owned()),
                schema: 1,
            };
            let answer = json!({ "success": true, "draft_id": task.id, "rating": rating });
            if once::kept(store.write(&self.who.tenant, now).noted(&event, &entry)?, self.key, &answer).await? {
                return Ok(answer);
            }
        }
        Err(ApiError::Busy)
    }

    async fn decide(
        &self,
        which: Which<'_>,
        verdict: Verdict,
        request: &Sent<DecideRequest>,
    ) -> Result<Value, ApiError> {
        request.shape().with(self.event_of_task(which.id))?;
        let mut answer = decide::decide(self.state, self.who, which, verdict, request, self.key).await?;
        let email = answer.pointer("/sent/message_id").cloned().unwrap_or_default();
        if let Some(members) = answer.as_object_mut() {
            members.insert("success".into(), json!(true));
            members.insert("email_id".into(), email);
        }
        Ok(answer)
    }

    /// The event of a task, which must be that of the thread.
    fn event_of_task(&self, task: &str) -> Result<EventId, ApiError> {
        let event = event_of(self.thread)?;
        let id = ids::parse_task(task).ok_or(ApiError::NotFound("task"))?;
        let (of_task, _) = id.parts().ok_or(ApiError::NotFound("task"))?;
        if of_task == event { Ok(event) } else { Err(ApiError::NotFound("task")) }
    }
}

/// What a task is called that must be a conflict.
const CONFLICT: &str = "conflict";

fn is_conflict(kind: TaskKind) -> bool {
    view::group(kind) == Some(CONFLICT)
}

/// Alternatives are looked for while a conflict waits for its decision.
fn is_open_conflict(booking: &Booking, id: &str) -> Result<(), ApiError> {
    match booking.tasks.iter().find(|t| t.id.0 == id) {
        Some(task) if is_conflict(task.kind) => Ok(()),
        Some(_) => Err(ApiError::NotFound(CONFLICT)),
        None => {
            let made = TaskId(id.to_owned()).parts().is_some_and(|(_, n)| (1..=booking.task_seq).contains(&n));
            let decided = || ApiError::conflict(Code::AlreadyDecided, "this conflict waits for nobody any more");
            Err(if made { decided() } else { ApiError::NotFound(CONFLICT) })
        }
    }
}

/// What the draft offers, as lists.
fn alternatives(t: &Turned<'_>) -> Result<Value, ApiError> {
    let mut found = Vec::new();
    for say in t.drafts.iter().flat_map(|d| d.plan.says()) {
        match say {
            Say::OfferRooms { rooms, .. } => {
                found.extend(rooms.iter().map(|r| Alternative::Room { room: RoomCard::of(r) }));
            }
            Say::ProposeDates { dates, .. } => found.extend(dates.iter().map(|date| Alternative::Date { date: *date })),
            _ => {}
        }
    }
    let draft_id = t.opened.first().cloned();
    Ok(serde_json::to_value(Alternatives { alternatives: found, draft_id, event_id: t.after.id.clone() })?)
}
