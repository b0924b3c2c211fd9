//! The manager's mail page: threads with mails, the pending draft, alerts, values and where they were read.

pub(super) mod answers;

use crate::State;
use crate::desk::look::{EVENTS, TASKS, page, signed, statuses};
use crate::desk::{ListQuery, invalid, no_venue};
use crate::http::{ApiError, Code, Principal};
use crate::ids::{self, SessionId};
use crate::store::{Case, Dossier, EventFilter, MailKind, Marks, OutMail, Task, TaskStatus};
use crate::view::{
    self, ActivityView, Alert, EventView, Extracted, Granularity, MessageView, PendingDraft, ThreadView, activity_at,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use workflow::booking::{EventId, Status};

/// Which threads to list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThreadQuery {
    /// `lead`, `option`, `confirmed`, `cancelled`, by comma; or `needs_attention`.
    pub status: Option<String>,
    /// Words of client, address, company, kind or subject.
    pub q: Option<String>,
    /// Page.
    pub page: ListQuery,
}

/// Threads, newest activity first on each page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ThreadList {
    /// On this page.
    pub items: Vec<ThreadView>,
    /// The same, by the page's own name.
    pub threads: Vec<ThreadView>,
    /// How many are on this page.
    pub total: usize,
    /// Where it goes on.
    pub next_cursor: Option<String>,
}

/// One thread with all that a manager needs to answer it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ThreadDetail {
    /// The thread.
    pub thread: ThreadView,
    /// Messages, oldest first; drafts that wait or were discarded among them.
    pub emails: Vec<MessageView>,
    /// The draft that waits for approval; the newest of several.
    pub pending_draft: Option<PendingDraft>,
    /// What asks for a person.
    pub alerts: Vec<Alert>,
    /// Milestones.
    pub activities: Vec<ActivityView>,
    /// The booking; null while none exists.
    pub event: Option<EventView>,
    /// Values read from the client's mails, with the words they were read from.
    pub extracted: Vec<Extracted>,
}

/// The team's marks on a thread; what is absent stays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct MarkRequest {
    /// Kept in view.
    pub starred: Option<bool>,
    /// Read up to now, or not read.
    pub read: Option<bool>,
}

/// The filter that is no status.
const ATTENTION: &str = "needs_attention";

/// Threads of a tenant.
///
/// # Errors
/// `Invalid`, the store's.
pub async fn threads(state: &State, who: &Principal, query: &ThreadQuery) -> Result<ThreadList, ApiError> {
    let attention = query.status.as_deref() == Some(ATTENTION);
    let list = if attention { TASKS } else { EVENTS };
    let (limit, cursor) = page(state, who, list, &query.page)?;
    if query.q.as_ref().is_some_and(|q| q.chars().count() > 200) {
        return Err(invalid("/q", Code::TooLong, "at most 200 characters"));
    }
    let words = query.q.clone().filter(|q| !q.trim().is_empty());
    let (cases, next) = match query.status.as_deref() {
        Some(ATTENTION) => {
            let tasks = state.store.pending_tasks(&who.tenant, limit, cursor.as_ref()).await?;
            let mut events: Vec<EventId> = tasks.items.into_iter().map(|t| t.event_id).collect();
            events.sort_unstable();
            events.dedup();
            let mut cases = state.store.cases(&who.tenant, &events).await?;
            cases.retain(|c| crate::store::matches(c, words.as_deref()));
            (cases, tasks.next)
        }
        status => {
            let statuses: Vec<Status> = status.map(statuses).transpose()?.unwrap_or_default();
            let filter = EventFilter { statuses, words, ..EventFilter::default() };
            let page = state.store.events(&who.tenant, &filter, limit, cursor.as_ref()).await?;
            (page.items, page.next)
        }
    };
    let events: Vec<EventId> = cases.iter().map(|c| c.booking.id.clone()).collect();
    let marks = state.store.marks(&who.tenant, &events).await?;
    let mark = |c: &Case| marks.get(&c.booking.id).copied().unwrap_or_default();
    let mut items: Vec<ThreadView> = cases.iter().map(|c| view::thread(c, mark(c))).collect();
    items.sort_by(|a, b| b.last_activity_at.cmp(&a.last_activity_at).then_with(|| a.id.cmp(&b.id)));
    Ok(ThreadList { total: items.len(), threads: items.clone(), items, next_cursor: signed(state, who, list, next) })
}

/// One thread, by its session or its event.
///
/// # Errors
/// `NotFound`, `NoVenue`, the store's.
pub async fn thread(state: &State, who: &Principal, id: &str) -> Result<ThreadDetail, ApiError> {
    let event = event_of(id)?;
    let now = state.clock.now();
    let (dossier, tasks, bundle) = tokio::try_join!(
        state.store.dossier(&who.tenant, &event),
        state.store.tasks_of(&who.tenant, &event, now),
        state.store.bundle(&who.tenant),
    )?;
    let dossier = known(dossier, id)?;
    let venue = bundle.ok_or_else(no_venue)?.venue;
    let open: Vec<&Task> = tasks.iter().filter(|t| t.status == TaskStatus::Pending).collect();
    let Dossier { case, activity, messages, mails, marks } = dossier;
    let to_client: Vec<OutMail> = mails.into_iter().filter(|m| m.kind == MailKind::Client).collect();
    Ok(ThreadDetail {
        thread: view::thread(&case, marks),
        pending_draft: open.iter().rev().find_map(|t| view::pending_draft(t)),
        alerts: open.iter().filter_map(|t| view::alert(t)).collect(),
        activities: activity_at(activity, Granularity::High),
        extracted: view::extracted(&case.booking, &messages, &venue),
        emails: MessageView::all(messages, &to_client, true),
        event: case.booking.is_begun().then(|| view::event(&case.booking, &venue)),
    })
}

/// Stars a thread, or marks it read or unread.
///
/// # Errors
/// `NotFound`, `Busy` when somebody was faster, the store's.
pub async fn mark(state: &State, who: &Principal, id: &str, request: MarkRequest) -> Result<ThreadView, ApiError> {
    let event = event_of(id)?;
    let (case, marks) = tokio::try_join!(
        state.store.case(&who.tenant, &event),
        state.store.marks(&who.tenant, std::slice::from_ref(&event)),
    )?;
    let case = case.filter(|c| is_named(c, id)).ok_or(ApiError::NotFound("thread"))?;
    let before = marks.get(&event).copied().unwrap_or_default();
    let next = marked(before, request, state.clock.now());
    if next != before && !state.store.mark(&who.tenant, &event, next).await? {
        return Err(ApiError::Busy);
    }
    Ok(view::thread(&case, next))
}

fn marked(before: Marks, request: MarkRequest, now: Timestamp) -> Marks {
    let read_at = match request.read {
        None => before.read_at,
        Some(true) => Some(now),
        Some(false) => None,
    };
    Marks { starred: request.starred.unwrap_or(before.starred), read_at, ..before }
}

/// The event of a thread: its own id, or its session's.
pub(in crate::desk) fn event_of(id: &str) -> Result<EventId, ApiError> {
    ids::parse_event(id).or_else(|| SessionId::parse(id).map(|s| s.event())).ok_or(ApiError::NotFound("thread"))
}

/// Whether the case goes by this id: a session must be its own.
fn is_named(case: &Case, id: &str) -> bool {
    case.booking.id.0 == id || case.thread.session.as_str() == id
}

fn known(dossier: Option<Dossier>, id: &str) -> Result<Dossier, ApiError> {
    dossier.filter(|d| is_named(&d.case, id)).ok_or(ApiError::NotFound("thread"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_change_only_what_is_named() {
        let now: Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
        let starred = marked(Marks::default(), MarkRequest { starred: Some(true), read: None }, now);
        assert!(starred.starred && starred.read_at.is_none());
        let read = marked(starred, MarkRequest { starred: None, read: Some(true) }, now);
        assert_eq!((read.starred, read.read_at), (true, Some(now)));
        assert_eq!(marked(read, MarkRequest { starred: None, read: Some(false) }, now), starred);
    }
}
