//! Mails by a manager's hand: an approved draft whose mail failed, the offer once more, a test of the mail path.
//!
//! Approving sends; nothing here sends a text that was not approved, or to anybody but the client (D-07).

use crate::State;
use crate::desk::acts::{About, House, Turned};
use crate::desk::talk::address;
use crate::desk::turn::letter::one_line;
use crate::desk::turn::once;
use crate::desk::{Answered, TRIES, no_venue, repeated};
use crate::http::{ApiError, Code, Principal, Problems, Sent};
use crate::ids;
use crate::store::{Dossier, IdempotencyKey, MailKind, MailStatus, OutMail, Task, TaskStatus, Wanted};
use jiff::Timestamp;
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
/// `NotFound`, `Invalid` for another recipient or text, `Conflict` when nothing was approved, `KeyReused`, `Busy`, the
/// store's.
pub async fn deliver(
    state: &State,
    who: &Principal,
    sent: &Sent<DeliverRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    sent.shape().with(delivered(state, who, sent, key).await)
}

async fn delivered(
    state: &State,
    who: &Principal,
    sent: &Sent<DeliverRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let (r, shape) = sent.with_faults();
    let event = ids::parse_event(&r.event_id).ok_or(ApiError::NotFound("event"))?;
    let id = ids::parse_task(&r.task_id).ok_or(ApiError::NotFound("task"))?;
    let (store, now) = (&state.store, state.clock.now());
    for _ in 0..TRIES {
        let (dossier, opened) =
            tokio::try_join!(store.dossier(&who.tenant, &event), store.open_decision(&who.tenant, &id, key, now))?;
        if let Some(first) = &opened.answered {
            return repeated(first, key);
        }
        let dossier = dossier.ok_or(ApiError::NotFound("event"))?;
        let task = opened.task.filter(|t| t.event_id == event).ok_or(ApiError::NotFound("task"))?;
        let (text, message_id) = approved(&task)?;
        shape.with(as_approved(r, &dossier, text))?;
        let mail = dossier.mails.iter().rev().find(|m| m.message_id == message_id).ok_or(ApiError::NotFound("mail"))?;
        let failed = mail.status == MailStatus::Failed;
        let answer = serde_json::to_value(Delivered {
            success: true,
            message_id: message_id.to_owned(),
            status: if failed { MailStatus::Queued } else { mail.status },
            queued_again: failed,
            event_id: event.clone(),
        })?;
        let mut write = store.write(&who.tenant, now);
        if failed {
            write = write.queued_again(&event, mail, &again(mail, now)?)?;
        }
        if once::kept(write, key, &answer).await? {
            return Ok(answer);
        }
    }
    Err(ApiError::Busy)
}

/// What an approval sent: its text and Message-ID.
fn approved(task: &Task) -> Result<(&str, &str), ApiError> {
    let decided = task.decided.as_ref().filter(|_| task.status == TaskStatus::Approved);
    let sent = decided.and_then(|d| d.text.as_deref().zip(d.message_id.as_deref()));
    let detail = "this task has no approved mail; approving it sends it";
    sent.ok_or_else(|| ApiError::conflict(Code::NotApproved, detail))
}

/// Nothing but the approved text goes out, and to nobody but the client.
fn as_approved(r: &DeliverRequest, dossier: &Dossier, text: &str) -> Result<(), ApiError> {
    let mut problems = Problems::default();
    let same = |to: &String| to.trim().to_lowercase() == dossier.case.booking.client.email;
    if r.to_email.as_ref().is_some_and(|to| !same(to)) {
        problems.add("/to_email", Code::InvalidValue, "only the client of the event");
    }
    if r.body_text.as_ref().is_some_and(|body| body.trim() != text.trim()) {
        problems.add("/body_text", Code::InvalidValue, "not the text that was approved");
    }
    problems.finish()
}

/// A mail as if it had never been tried.
fn again(mail: &OutMail, now: Timestamp) -> Result<OutMail, ApiError> {
    Ok(OutMail {
        ulid: ids::event_id(now)?.0,
        status: MailStatus::Queued,
        attempts: 0,
        created_at: now,
        claimed_at: None,
        sent_at: None,
        ..mail.clone()
    })
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
/// `Invalid`, `NoVenue`, `KeyReused`, `Busy`, the store's.
pub async fn test_mail(
    state: &State,
    who: &Principal,
    r: &Sent<TestMailRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let no_address = || ApiError::field("/to_email", Code::InvalidValue, "one mail address, e.g. anna@example.ch");
    tested(state, who, key, |venue| {
        let to = r.judge(|r| match &r.to_email {
            None => Ok(venue.manager_email.clone()),
            Some(given) => address(given).ok_or_else(no_address),
        })?;
        Ok(Some((to, format!("This is a test mail of {}. It went the way of every mail.", venue.name))))
    })
    .await
}

/// Sends the team a test notification, as the mails about tasks go; nothing goes out where the house has switched them
/// off. For developers.
///
/// # Errors
/// `NoVenue`, `KeyReused`, `Busy`, the store's.
pub async fn test_notification(
    state: &State,
    who: &Principal,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    tested(state, who, key, |venue| {
        let text = format!("This is a test notification of {}. Mails about tasks come to this address.", venue.name);
        Ok(venue.policy.manager_mail.then(|| (venue.manager_email.clone(), text)))
    })
    .await
}

/// Puts a test mail into the outbox, once a key: to whom, and its text.
async fn tested(
    state: &State,
    who: &Principal,
    key: Option<&IdempotencyKey>,
    mail: impl Fn(&Venue) -> Result<Option<(String, String)>, ApiError>,
) -> Result<Value, ApiError> {
    let (store, now) = (&state.store, state.clock.now());
    for _ in 0..TRIES {
        let wanted = Wanted { idempotency: key, ..Wanted::default() };
        let opened = store.open(&who.tenant, wanted, now).await?;
        if let Some(first) = &opened.answered {
            return repeated(first, key);
        }
        let venue = opened.bundle.ok_or_else(no_venue)?.venue;
        let mail = mail(&venue)?.map(|(to, text)| test(state, &venue, to, text)).transpose()?;
        let message_id = mail.as_ref().map(|m| m.message_id.as_str());
        let answer = json!({ "success": mail.is_some(), "message_id": message_id });
        let mut write = store.write(&who.tenant, now);
        if let Some(mail) = &mail {
            write = write.queued(mail)?;
        }
        if once::kept(write, key, &answer).await? {
            return Ok(answer);
        }
    }
    Err(ApiError::Busy)
}

/// A test mail.
fn test(state: &State, venue: &Venue, to: String, text: String) -> Result<OutMail, ApiError> {
    let now = state.clock.now();
    let ulid = ids::event_id(now)?.0;
    Ok(OutMail {
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
    })
}
