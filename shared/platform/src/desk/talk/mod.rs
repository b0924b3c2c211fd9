//! A client's mail, from the chat or the API: understand, run, commit, answer.
//!
//! At most five requests when nobody interferes: {bundle, session and key in one batch, rate limit}, {booking,
//! diary}, {one transaction}.

pub(super) mod assist;
pub(super) mod button;
mod visit;

use crate::State;
use crate::desk::talk::button::Pressed;
use crate::desk::turn::letter::{bare_subject, one_line};
use crate::desk::turn::scene::Scene;
use crate::desk::{checked_text, repeated};
use crate::http::{ApiError, Code, Principal, Problems, Sent};
use crate::ids::{self, SessionId};
use crate::store::{Case, Hint, IdempotencyKey, Session, Tenant, Thread, Turnstile, Wanted};
use serde::Deserialize;
use serde_json::Value;
use visit::{Conversed, Inside, Visit, counted};
use workflow::booking::{Booking, Client, EventId};
use workflow::venue::Venue;

/// The first mail of a client.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StartRequest {
    /// The mail's text.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub email_body: String,
    /// Who wrote it.
    #[cfg_attr(feature = "openapi", schemars(length(min = 3, max = 254), regex(pattern = crate::http::ADDRESS)))]
    pub client_email: String,
    /// Their name, if the mailer knew it.
    #[cfg_attr(feature = "openapi", schemars(length(max = 10_000)))]
    #[serde(default)]
    pub client_name: Option<String>,
    /// Subject.
    #[cfg_attr(feature = "openapi", schemars(length(max = 10_000)))]
    #[serde(default)]
    pub subject: Option<String>,
}

/// A later mail of a client.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MessageRequest {
    /// The conversation.
    pub session_id: String,
    /// The text.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub message: String,
}

/// Starts a conversation with a client's first mail.
///
/// # Errors
/// `Invalid`, `RateLimited`, `KeyReused`, `NoVenue`, `Busy`, the store's.
pub async fn start(
    state: &State,
    who: &Principal,
    request: &Sent<StartRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let (request, text, email) = request.judge(checked_start)?;
    let name = request.client_name.as_deref().map(one_line).filter(|n| !n.is_empty());
    let subject = request.subject.as_deref().and_then(bare_subject);

    let now = state.clock.now();
    let event = ids::event_id(now)?;
    let id = SessionId::new(&event)?;
    let mut visit =
        Visit { state, tenant: &who.tenant, text, subject: subject.as_deref(), key, keeps_session: true, roster: None };
    let Inside { scene, answered, links, roster, .. } =
        visit.enter(Wanted { client: Some(&email), idempotency: key, ..Wanted::default() }).await?;
    if let Some(answer) = answered {
        return Ok(answer);
    }
    if let Some(known) = visit.bound(&scene, &links, &email) {
        return Ok(Visit { keeps_session: false, ..visit }.converse(&scene, known, None).await?.answer);
    }
    visit.roster = Some(roster);
    let client = Client { email: email.clone(), name, company: None, phone: None };
    let booking = Booking::new(event, client, scene.venue.default_language, now);
    let thread = Thread {
        session: id.clone(),
        subject: subject.clone(),
        references: vec![],
        held: vec![],
        last_reply: None,
        newest: None,
        turns: 0,
    };
    let session = Session {
        id,
        version: 0,
        client_email: email,
        hint: Hint::default(),
        embryo: Some(Case { booking, thread }),
        expires: now,
    };
    Ok(visit.converse(&scene, session, None).await?.answer)
}

/// The text and the writer's address, or everything that is wrong with them.
fn checked_start(request: &StartRequest) -> Result<(&StartRequest, &str, String), ApiError> {
    let mut problems = Problems::default();
    let text = problems.keep(checked_text("/email_body", &request.email_body))?;
    let email = address(&request.client_email);
    if email.is_none() {
        problems.add("/client_email", Code::InvalidValue, "one mail address, e.g. anna@example.ch");
    }
    crate::desk::check_length(&mut problems, "/client_name", request.client_name.as_deref());
    crate::desk::check_length(&mut problems, "/subject", request.subject.as_deref());
    problems.finish()?;
    let (text, email) = text.zip(email).ok_or_else(|| ApiError::internal("a checked request without its text"))?;
    Ok((request, text, email))
}

/// Receives a later mail of a conversation.
///
/// # Errors
/// `NotFound` for an unknown session, `Invalid`, `RateLimited`, `KeyReused`, `NoVenue`, `Busy`, the store's.
pub async fn message(
    state: &State,
    who: &Principal,
    request: &Sent<MessageRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let (text, session) = request.judge(|r| Ok((checked_text("/message", &r.message)?, &r.session_id)))?;
    let id = SessionId::parse(session).ok_or(ApiError::NotFound("conversation"))?;
    let visit = Visit { state, tenant: &who.tenant, text, subject: None, key, keeps_session: true, roster: None };
    let wanted = Wanted { session: Some(&id), idempotency: key, ..Wanted::default() };
    let Inside { scene, session, answered, .. } = visit.enter(wanted).await?;
    if let Some(answer) = answered {
        return Ok(answer);
    }
    let session = match session {
        Some(session) => session,
        None => visit.resumed(&id, state.store.case(&who.tenant, &id.event()).await?)?,
    };
    Ok(visit.converse(&scene, session, None).await?.answer)
}

/// A client presses a button of the chat: the sentence it stands for, as a mail of theirs. Three requests and the
/// rate limit: {bundle, session, booking and key in one batch}, {diary}, {one transaction}.
///
/// # Errors
/// `NotFound` for an unknown session, `Invalid`, `Conflict` when there is no offer to answer, `RateLimited`,
/// `KeyReused`, `NoVenue`, `Busy`, the store's.
pub async fn press(
    state: &State,
    who: &Principal,
    session: &str,
    button: &Pressed,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    button.settle(pressed(state, who, session, button, key).await)
}

async fn pressed(
    state: &State,
    who: &Principal,
    session: &str,
    button: &Pressed,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let id = SessionId::parse(session).ok_or(ApiError::NotFound("conversation"))?;
    let (event, now) = (id.event(), state.clock.now());
    let wanted = Wanted { session: Some(&id), idempotency: key, event: Some(&event), ..Wanted::default() };
    let (opened, turnstile) =
        tokio::try_join!(state.store.open(&who.tenant, wanted, now), counted(state, &who.tenant, now))?;
    if let Turnstile::Wait(retry_after) = turnstile {
        return Err(ApiError::RateLimited(retry_after));
    }
    if let Some(first) = opened.answered {
        return repeated(&first, key);
    }
    let scene = Scene::new(&state.settings, opened.bundle, now)?;
    let embryo = opened.session.as_ref().and_then(|s| s.embryo.clone());
    let case = opened.case.or(embryo).ok_or(ApiError::NotFound("conversation"))?;
    let text = button.sentence(&case.booking)?;
    let visit =
        Visit { state, tenant: &who.tenant, text: &text, subject: None, key, keeps_session: true, roster: None };
    let session = match opened.session {
        Some(session) => session,
        None => visit.resumed(&id, Some(case.clone()))?,
    };
    Ok(visit.converse(&scene, session, Some(case)).await?.answer)
}

/// What a client does on the page of their offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageAct {
    /// Presses a button, on this version of the offer.
    Press(Pressed, u32),
    /// Asks, or says anything else.
    Ask(String),
}

/// An answer on the page of an offer, as a mail of the client; and the booking after it, or as it is where nothing
/// came of it. A button takes three requests and the rate limit, as in the chat, a question five, as a mail: {bundle,
/// booking and key in one batch, rate limit}, {the client's bucket in one batch, diary}, {one transaction}.
pub(in crate::desk) async fn on_page(
    state: &State,
    tenant: &Tenant,
    event: &EventId,
    act: &PageAct,
    key: &IdempotencyKey,
) -> Result<OnPage, ApiError> {
    let now = state.clock.now();
    let wanted = Wanted { idempotency: Some(key), event: Some(event), ..Wanted::default() };
    let (opened, turnstile) = tokio::try_join!(state.store.open(tenant, wanted, now), counted(state, tenant, now))?;
    if let Turnstile::Wait(retry_after) = turnstile {
        return Err(ApiError::RateLimited(retry_after));
    }
    let case = opened.case.ok_or(ApiError::NotFound("offer"))?;
    let scene = Scene::new(&state.settings, opened.bundle, now)?;
    let said = match &opened.answered {
        Some(first) => repeated(first, Some(key)).map(|answer| Conversed { answer, after: None }),
        None => said_on_page(state, tenant, (&scene, &case), act, key).await,
    };
    let (answer, after) = match said {
        Ok(Conversed { answer, after }) => (Ok(answer), after),
        Err(why) => (Err(why), None),
    };
    let changed = after.is_some();
    let mut booking = after.map_or(case.booking, |after| after.booking);
    booking.version += u64::from(changed);
    Ok(OnPage { answer, booking, venue: scene.venue })
}

/// What came of an answer on the page of an offer.
pub(in crate::desk) struct OnPage {
    pub answer: Result<Value, ApiError>,
    pub booking: Booking,
    pub venue: Venue,
}

async fn said_on_page(
    state: &State,
    tenant: &Tenant,
    (scene, case): (&Scene<'_>, &Case),
    act: &PageAct,
    key: &IdempotencyKey,
) -> Result<Conversed, ApiError> {
    let (text, known) = match act {
        PageAct::Press(button, version) => (button.sentence_on(&case.booking, *version)?, Some(case.clone())),
        PageAct::Ask(text) => (checked_text("/question", text)?.to_owned(), None),
    };
    // The session's row is not looked for: the conversation goes on with its booking.
    let visit = Visit { state, tenant, text: &text, subject: None, key: Some(key), keeps_session: false, roster: None };
    let session = visit.resumed(&case.thread.session, Some(case.clone()))?;
    visit.converse(scene, session, known).await
}

/// A session in the log: enough to follow it, too little to use it.
pub(in crate::desk) fn thread(id: &SessionId) -> String {
    id.as_str().chars().take(ULID_AND_FOUR).collect()
}

const ULID_AND_FOUR: usize = 26 + 1 + 4;

/// One mail address in lower case, or `None`.
pub(in crate::desk) fn address(text: &str) -> Option<String> {
    let text = text.trim();
    let (local, domain) = text.rsplit_once('@')?;
    let plain = |c: char| !c.is_control() && !c.is_whitespace() && !"<>()[],;:\\\"@".contains(c);
    let dotted = domain.contains('.') && domain.split('.').all(|label| !label.is_empty() && label.len() <= 63);
    let host = domain.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
    let good = text.len() <= 254 && !local.is_empty() && local.len() <= 64 && local.chars().all(plain);
    let dots = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
    (good && dots && dotted && host).then(|| text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_address() {
        for good in ["a@b.ch", " Anna.Muster+x@Example.co.uk ", "o'neill@b.ie"] {
            assert!(address(good).is_some(), "{good}");
        }
        for bad in ["", "a", "a@b", "@b.ch", "a@b.ch, c@d.ch", "a@b.ch\r\nBcc: x@y.z", "a b@c.ch", "a@b..ch", ".a@b.ch"]
        {
            assert_eq!(address(bad), None, "{bad}");
        }
        assert_eq!(address("Anna@B.CH").as_deref(), Some("anna@b.ch"));
    }

    #[test]
    fn the_log_never_holds_a_usable_session() {
        let id = SessionId::parse(&format!("01ARZ3NDEKTSV4RRFFQ69G5FAV.{}", "a".repeat(32))).unwrap();
        assert!(SessionId::parse(&thread(&id)).is_none());
    }
}
