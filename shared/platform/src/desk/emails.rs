//! Mails by a manager's hand: an approved draft whose mail failed, the offer once more, a test of the mail path.
//!
//! Approving sends; nothing here sends a text that was not approved, or to anybody but the client (D-07).

use super::acts::{About, House, Turned};
use super::letter::one_line;
use super::talk::address;
use super::{Answered, no_venue};
use crate::State;
use crate::http::{ApiError, Code, Principal, Problems, Sent};
use crate::ids;
use crate::store::{MailKind, MailStatus, OutMail, TaskStatus};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use workflow::booking::EventId;
use workflow::replay::Given;
use workflow::venue::{Language, Venue};
use workflow::wording;

/// An approved draft to deliver.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeliverRequest {
    /// The event.
    pub event_id: String,
    /// The approved task.
    pub task_id: String,
    /// Must be the client's, where it is given.
    #[serde(default)]
    pub to_email: Option<String>,
    /// Not used: the thread has its subject.
    #[serde(default)]
    pub subject: Option<String>,
    /// Must be the approved text, where it is given.
    #[serde(default)]
    pub body_text: Option<String>,
}

/// What became of a mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Delivered {
    /// True: a failure is an error.
    pub success: bool,
    /// Message-ID, without brackets.
    pub message_id: String,
    /// `queued`, `sending` or `sent`.
    pub status: MailStatus,
    /// Whether it had failed and was queued again now.
    pub queued_again: bool,
    /// The event.
    pub event_id: EventId,
}

/// Whose offer to send once more.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SendOfferRequest {
    /// The event.
    pub event_id: String,
}

/// Where to send a test.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TestMailRequest {
    /// Address; the team's own when absent.
    #[cfg_attr(feature = "openapi", schemars(length(min = 3, max = 254), regex(pattern = crate::http::ADDRESS)))]
    #[serde(default)]
    pub to_email: Option<String>,
    /// Not used in the mail; the earlier frontend sends it.
    #[serde(default)]
    pub to_name: Option<String>,
}

/// Delivers the mail of an approved draft: it is on its way since the approval; a failed one is queued again.
///
/// # Errors
/// `NotFound`, `Invalid` for another recipient or text, `Conflict` when nothing was approved, the store's.
pub async fn deliver(state: &State, who: &Principal, sent: &Sent<DeliverRequest>) -> Result<Delivered, ApiError> {
    sent.shape().with(delivered(state, who, sent).await)
}

async fn delivered(state: &State, who: &Principal, sent: &Sent<DeliverRequest>) -> Result<Delivered, ApiError> {
    let (r, shape) = sent.with_faults();
    let event = ids::parse_event(&r.event_id).ok_or(ApiError::NotFound("event"))?;
    let id = ids::parse_task(&r.task_id).ok_or(ApiError::NotFound("task"))?;
    let now = state.clock.now();
    let (dossier, task) =
        tokio::try_join!(state.store.dossier(&who.tenant, &event), state.store.task(&who.tenant, &id, now),)?;
    let dossier = dossier.ok_or(ApiError::NotFound("event"))?;
    let task = task.filter(|t| t.event_id == event).ok_or(ApiError::NotFound("task"))?;
    let decided = task.decided.as_ref().filter(|_| task.status == TaskStatus::Approved);
    let sent = decided.and_then(|d| d.text.as_ref().zip(d.message_id.as_ref()));
    let Some((text, message_id)) = sent else {
        return Err(ApiError::conflict(Code::NotApproved, "this task has no approved mail; approving it sends it"));
    };
    let mut problems = Problems::default();
    let same = |to: &String| to.trim().to_lowercase() == dossier.case.booking.client.email;
    if r.to_email.as_ref().is_some_and(|to| !same(to)) {
        problems.add("/to_email", Code::InvalidValue, "only the client of the event");
    }
    if r.body_text.as_ref().is_some_and(|body| body.trim() != text.trim()) {
        problems.add("/body_text", Code::InvalidValue, "not the text that was approved");
    }
    shape.with(problems.finish())?;
    let mail = dossier.mails.iter().rev().find(|m| m.message_id == *message_id).ok_or(ApiError::NotFound("mail"))?;
    let answer = |status, queued_again| Delivered {
        success: true,
        message_id: message_id.clone(),
        status,
        queued_again,
        event_id: event.clone(),
    };
    if mail.status != MailStatus::Failed {
        return Ok(answer(mail.status, false));
    }
    let again = OutMail {
        ulid: ids::event_id(now)?.0,
        status: MailStatus::Queued,
        attempts: 0,
        created_at: now,
        claimed_at: None,
        sent_at: None,
        ..mail.clone()
    };
    if state.store.mail_again(&who.tenant, &event, mail, &again).await? {
        Ok(answer(MailStatus::Queued, true))
    } else {
        Err(ApiError::Busy)
    }
}

/// Sends the newest offer once more, without a new version.
///
/// # Errors
/// `NotFound`, `Conflict` when no offer is out, `KeyReused`, `Busy`, the store's.
pub async fn send_offer(state: &State, about: About<'_>) -> Result<Answered, ApiError> {
    let given = Given::SendOffer { by: about.who.actor.clone() };
    House { state, about }.turn(given, offer_sent).await
}

fn offer_sent(t: &Turned<'_>) -> Result<Value, ApiError> {
    let event = crate::view::event(t.after, &t.scene.venue);
    let total = event.offer.as_ref().map(|o| o.total.clone());
    Ok(json!({ "success": true, "event_id": t.after.id, "offer_total": total, "sent": t.sent, "event": event }))
}

/// Sends a test mail through the whole mail path. For developers.
///
/// # Errors
/// `Invalid`, `NoVenue`, the store's.
pub async fn test_mail(state: &State, who: &Principal, r: &Sent<TestMailRequest>) -> Result<Value, ApiError> {
    let venue = state.store.bundle(&who.tenant).await?.ok_or_else(no_venue)?.venue;
    let no_address = || ApiError::field("/to_email", Code::InvalidValue, "one mail address, e.g. anna@example.ch");
    let to = r.judge(|r| match &r.to_email {
        None => Ok(venue.manager_email.clone()),
        Some(given) => address(given).ok_or_else(no_address),
    })?;
    let text = format!("This is a test mail of {}. It went the way of every mail.", venue.name);
    let message_id = queue_test(state, who, &venue, to, text).await?;
    Ok(json!({ "success": true, "message_id": message_id }))
}

/// Sends the team a test notification, as the mails about tasks go; nothing goes out where the house has switched them
/// off. For developers.
///
/// # Errors
/// `NoVenue`, the store's.
pub async fn test_notification(state: &State, who: &Principal) -> Result<Value, ApiError> {
    let venue = state.store.bundle(&who.tenant).await?.ok_or_else(no_venue)?.venue;
    if !venue.policy.manager_mail {
        return Ok(json!({ "success": false, "message_id": null }));
    }
    let text = format!("This is a test notification of {}. Mails about tasks come to this address.", venue.name);
    let message_id = queue_test(state, who, &venue, venue.manager_email.clone(), text).await?;
    Ok(json!({ "success": true, "message_id": message_id }))
}

/// Puts a test mail into the outbox; its Message-ID.
async fn queue_test(
    state: &State,
    who: &Principal,
    venue: &Venue,
    to: String,
    text: String,
) -> Result<String, ApiError> {
    let now = state.clock.now();
    let ulid = ids::event_id(now)?.0;
    let mail = OutMail {
        ulid: ulid.clone(),
        entity: "outbox".to_owned(),
        event_id: EventId(ulid.clone()),
        to,
        from: venue.from_email.clone(),
        from_name: venue.from_name.clone(),
        subject: one_line(&format!("Test mail of {}", venue.name)),
        html: wording::html(&text, Language::En),
        text,
        message_id: format!("{ulid}.test@{}", state.settings.mail_domain),
        in_reply_to: None,
        references: Vec::new(),
        kind: MailKind::Manager,
        task_id: None,
        status: MailStatus::Queued,
        attempts: 0,
        created_at: now,
        claimed_at: None,
        sent_at: None,
        schema: 1,
    };
    state.store.queue_mail(&who.tenant, &mail).await?;
    Ok(mail.message_id)
}
