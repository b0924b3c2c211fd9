//! Clients: shown, given their data, forgotten.

use super::no_venue;
use crate::State;
use crate::http::{ApiError, Code, Principal};
use crate::ids;
use crate::store::{Case, CommitError, Entry, KnownClient, OutMail, Task, Tenant};
use crate::view::{self, ActivityView, EventView, Granularity, MessageView, TaskView, activity_at};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use workflow::venue::Venue;

/// A client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ClientView {
    /// Made of the address, which it does not tell.
    pub client_id: String,
    /// Address.
    pub email: String,
    /// Name.
    pub name: Option<String>,
    /// Company.
    pub company: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// Last change.
    pub updated_at: Timestamp,
    /// Their events, oldest first.
    pub events: Vec<EventView>,
}

/// All that is stored about a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ClientExport {
    /// When it was made.
    pub exported_at: Timestamp,
    /// Who.
    pub client: ClientView,
    /// Per event, and per conversation without one: what was said, done and decided.
    pub records: Vec<EventRecord>,
}

/// What is stored about one event, or about a conversation without a booking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EventRecord {
    /// The event; null for a conversation without a booking.
    pub event: Option<EventView>,
    /// Messages, drafts among them.
    pub messages: Vec<MessageView>,
    /// Mails to the client and to the team.
    pub mails: Vec<MailRecord>,
    /// The trail.
    pub activity: Vec<ActivityView>,
    /// Decisions asked for and made.
    pub tasks: Vec<TaskView>,
}

/// A mail that went out or shall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MailRecord {
    /// Recipient.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// When it was decided.
    pub created_at: Timestamp,
    /// When it was handed over.
    pub sent_at: Option<Timestamp>,
}

/// What was forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Erased {
    /// Always true: a client who is not there is 404.
    pub client_deleted: bool,
    /// Bookings that are kept without a person.
    pub events_kept: usize,
    /// Messages and mails removed.
    pub messages_deleted: usize,
    /// Tasks removed.
    pub tasks_deleted: usize,
}

/// A client.
///
/// # Errors
/// `NotFound`, `NoVenue`, the store's.
pub async fn client(state: &State, who: &Principal, id: &str) -> Result<ClientView, ApiError> {
    let known = known(state, &who.tenant, id).await?;
    let venue = state.store.bundle(&who.tenant).await?.ok_or_else(no_venue)?.venue;
    shown(state, &who.tenant, known, &venue).await
}

async fn shown(state: &State, t: &Tenant, known: KnownClient, venue: &Venue) -> Result<ClientView, ApiError> {
    let row = known.row;
    let cases = state.store.cases(t, &crate::store::events_of(&known.links)).await?;
    let begun = cases.iter().filter(|c| c.booking.is_begun());
    let mut events: Vec<EventView> = begun.map(|c| view::event(&c.booking, venue)).collect();
    events.sort_by(|a, b| a.event_id.cmp(&b.event_id));
    Ok(ClientView {
        client_id: crate::store::keys::client_id(&row.email),
        email: row.email,
        name: row.name,
        company: row.company,
        phone: row.phone,
        updated_at: row.updated_at,
        events,
    })
}

/// All that is stored about a client, for them to keep. One query and one more for the tasks of each event.
///
/// # Errors
/// `NotFound`, `NoVenue`, the store's.
pub async fn export(state: &State, who: &Principal, id: &str) -> Result<ClientExport, ApiError> {
    let known = known(state, &who.tenant, id).await?;
    let venue = state.store.bundle(&who.tenant).await?.ok_or_else(no_venue)?.venue;
    let now = state.clock.now();
    let events = crate::store::events_of(&known.links);
    let client = shown(state, &who.tenant, known, &venue).await?;
    let mut records = Vec::new();
    for event in events {
        let (dossier, tasks) = tokio::try_join!(
            state.store.dossier(&who.tenant, &event),
            state.store.tasks_of(&who.tenant, &event, now),
        )?;
        let Some(d) = dossier else { continue };
        let b = &d.case.booking;
        let task = |t: &Task| TaskView { facts: None, ..view::task(t, Some((b, &venue))) };
        records.push(EventRecord {
            event: b.is_begun().then(|| view::event(b, &venue)),
            tasks: tasks.iter().map(task).collect(),
            messages: MessageView::all(d.messages, &d.mails, true),
            mails: d.mails.into_iter().map(mail).collect(),
            activity: activity_at(d.activity, Granularity::Detailed),
        });
    }
    Ok(ClientExport { exported_at: now, client, records })
}

fn mail(m: OutMail) -> MailRecord {
    MailRecord { to: m.to, subject: m.subject, text: m.text, created_at: m.created_at, sent_at: m.sent_at }
}

/// Forgets a client: what was said and who they are. Bookings stay, without a person, for the house's books; of
/// conversations without one nothing does. A client with an event ahead that holds a room is not forgotten before it is
/// over or cancelled.
///
/// # Errors
/// `NotFound`, `Conflict` with an event ahead, `Busy`, the store's.
pub async fn erase(state: &State, who: &Principal, id: &str) -> Result<Erased, ApiError> {
    let known = known(state, &who.tenant, id).await?;
    let now = state.clock.now();
    let cases = state.store.cases(&who.tenant, &crate::store::events_of(&known.links)).await?;
    let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    if cases.iter().any(|c| is_ahead(c, today)) {
        let detail = "the client has an event ahead that holds a room; cancel it first";
        return Err(ApiError::conflict(Code::ClientHasEvents, detail));
    }
    let alias = format!("erased-{}@erased.invalid", ids::request_token()?.get(..12).unwrap_or_default());
    let mut erased = Erased { client_deleted: true, events_kept: 0, messages_deleted: 0, tasks_deleted: 0 };
    for case in cases {
        if !case.booking.is_begun() {
            let removed = state.store.erase_conversation(&who.tenant, &case).await.map_err(failed)?;
            erased.messages_deleted += removed.messages;
            erased.tasks_deleted += removed.tasks;
            continue;
        }
        let after = Case { booking: case.booking.erased(&alias, now), thread: case.thread.erased() };
        let note = Entry {
            ulid: ids::event_id(now)?.0,
            at: now,
            actor: who.actor.clone(),
            what: "client_erased".to_owned(),
            before: None,
            after: None,
            reason: Some("privacy".to_owned()),
            schema: 1,
        };
        let removed = state.store.erase_event(&who.tenant, &after, &note).await.map_err(failed)?;
        erased.events_kept += 1;
        erased.messages_deleted += removed.messages;
        erased.tasks_deleted += removed.tasks;
    }
    state.store.erase_client(&who.tenant, id).await.map_err(failed)?;
    tracing::info!(events = erased.events_kept, "a client was erased");
    Ok(erased)
}

/// Whether the event holds a room on a day to come.
fn is_ahead(case: &Case, today: Date) -> bool {
    let b = &case.booking;
    let last = b.facts.schedule.map(|s| s.end_date.unwrap_or(s.date));
    let visit = b.visit.is_some_and(|v| v.date >= today);
    b.cancelled.is_none() && (visit || b.hold.is_some() && last.is_none_or(|day| day >= today))
}

pub(super) fn failed(e: CommitError) -> ApiError {
    match e {
        CommitError::LostRace | CommitError::Duplicate | CommitError::AlreadyDecided => ApiError::Busy,
        CommitError::TooLarge(n) => ApiError::internal(format!("{n} writes in one erasure")),
        CommitError::Store(e) => e.into(),
    }
}

async fn known(state: &State, t: &Tenant, id: &str) -> Result<KnownClient, ApiError> {
    if !crate::store::is_client_id(id) {
        return Err(ApiError::NotFound("client"));
    }
    state.store.client(t, id).await?.ok_or(ApiError::NotFound("client"))
}
