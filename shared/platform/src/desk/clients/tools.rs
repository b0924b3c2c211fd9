//! A developer's tools: a client as if they had never written, or a mail of theirs without the chat.

use crate::State;
use crate::desk::acts::release;
use crate::desk::talk::{MessageRequest, StartRequest, message, start};
use crate::http::{ApiError, Code, Principal};
use crate::store::IdempotencyKey;
use crate::store::keys::client_id;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Whom to forget wholly.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResetRequest {
    /// Their address.
    pub email: String,
}

/// What was removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Reset {
    /// Their address.
    pub email: String,
    /// Whether the client was known.
    pub client_deleted: bool,
    /// Bookings removed.
    pub events_deleted: usize,
    /// Tasks removed.
    pub tasks_deleted: usize,
}

/// A mail of a client.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContinueRequest {
    /// Who writes.
    #[cfg_attr(feature = "openapi", schemars(length(min = 3, max = 254), regex(pattern = crate::http::ADDRESS)))]
    pub email: String,
    /// Subject.
    #[cfg_attr(feature = "openapi", schemars(length(max = 10_000)))]
    #[serde(default)]
    pub subject: Option<String>,
    /// What they write.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub body: String,
    /// The conversation, if it is known; else the mail is bound by what it says.
    #[serde(default)]
    pub session_id: Option<String>,
}

/// Removes a client with their bookings, and frees the rooms they held. Nobody is told.
///
/// # Errors
/// `Busy`, the store's.
pub async fn reset(state: &State, who: &Principal, r: &ResetRequest) -> Result<Reset, ApiError> {
    let id = client_id(&r.email);
    let email = r.email.trim().to_lowercase();
    let Some(known) = state.store.client(&who.tenant, &id).await? else {
        return Ok(Reset { email, client_deleted: false, events_deleted: 0, tasks_deleted: 0 });
    };
    let events = crate::store::events_of(&known.links);
    let cases = state.store.cases(&who.tenant, &events).await?;
    let mut gone = Reset { email, client_deleted: true, events_deleted: 0, tasks_deleted: 0 };
    for case in cases {
        let event = case.booking.id.clone();
        let begun = case.booking.is_begun();
        if begun {
            release(state, &who.tenant, case).await?;
        }
        gone.tasks_deleted +=
            state.store.remove_event(&who.tenant, &event).await.map_err(crate::desk::clients::failed)?;
        gone.events_deleted += usize::from(begun);
    }
    state.store.erase_client(&who.tenant, &id).await.map_err(crate::desk::clients::failed)?;
    Ok(gone)
}

/// A mail of a client: into the conversation named, else bound by what it says.
///
/// # Errors
/// As a first or later message; `Invalid` for another client's conversation.
pub async fn continue_client(
    state: &State,
    who: &Principal,
    r: &ContinueRequest,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    match &r.session_id {
        None => {
            let request = StartRequest {
                email_body: r.body.clone(),
                client_email: r.email.clone(),
                client_name: None,
                subject: r.subject.clone(),
            };
            start(state, who, &request.into(), key).await
        }
        Some(session) => {
            let known = state.store.client(&who.tenant, &client_id(&r.email)).await?;
            let own = known.is_some_and(|k| k.links.iter().any(|l| l.session.as_str() == session));
            if !own {
                return Err(ApiError::field("/session_id", Code::InvalidValue, "not a conversation of this client"));
            }
            let request = MessageRequest { session_id: session.clone(), message: r.body.clone() };
            message(state, who, &request.into(), key).await
        }
    }
}
