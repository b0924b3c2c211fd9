//! Looking without touching: the conversation, open tasks, events, the trail.

use crate::State;
use crate::desk::{Answered, invalid, no_venue};
use crate::http::{ApiError, Code, Principal, Role};
use crate::ids::{self, SessionId};
use crate::store::{Case, Cursor, EventFilter, ModelUse, Tenant};
use crate::view::{
    self, ActivityView, DepositView, Granularity, History, HistoryLine, MessageView, OfferView, Progress, TaskView,
    activity_at,
};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use workflow::booking::{EventId, OfferStatus, Status};
use workflow::venue::Venue;
use workflow::wording::{self, Sheet};

/// A page of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListQuery {
    /// At most 100; 50 when absent.
    pub limit: Option<String>,
    /// Where to go on.
    pub cursor: Option<String>,
}

/// Which events to list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventQuery {
    /// Statuses, by comma.
    pub status: Option<String>,
    /// From this day.
    pub from: Option<String>,
    /// To this day.
    pub to: Option<String>,
    /// Words of client, address, company or kind.
    pub q: Option<String>,
    /// `legacy` for the earlier frontend's names beside ours.
    pub view: Option<String>,
    /// Page.
    pub page: ListQuery,
}

/// A list with its earlier name beside `items`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct TaskList {
    /// On this page.
    pub items: Vec<TaskView>,
    /// The same, by its earlier name.
    pub tasks: Vec<TaskView>,
    /// Where it goes on.
    pub next_cursor: Option<String>,
}

/// A list with its earlier name beside `items`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EventList {
    /// On this page.
    #[cfg_attr(feature = "openapi", schemars(with = "Vec<view::AnyEvent>"))]
    pub items: Vec<Value>,
    /// The same, by its earlier name.
    #[cfg_attr(feature = "openapi", schemars(with = "Vec<view::AnyEvent>"))]
    pub events: Vec<Value>,
    /// Where it goes on.
    pub next_cursor: Option<String>,
}

/// The trail of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ActivityList {
    /// The event.
    pub event_id: EventId,
    /// Oldest first.
    pub items: Vec<ActivityView>,
    /// The same, by its earlier name.
    pub activities: Vec<ActivityView>,
}

/// The messages of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MessageList {
    /// The event.
    pub event_id: EventId,
    /// Oldest first.
    pub items: Vec<MessageView>,
    /// The same, by the name of its kind.
    pub messages: Vec<MessageView>,
}

/// The conversation of a session. Drafts that never went out are shown to managers only.
///
/// # Errors
/// `NotFound`, `NoVenue`, the store's.
pub async fn conversation(state: &State, who: &Principal, session: &str) -> Result<History, ApiError> {
    let id = SessionId::parse(session).ok_or(ApiError::NotFound("conversation"))?;
    let event = id.event();
    let now = state.clock.now();
    let (opened, stored, messages) = tokio::try_join!(
        state.store.open_turn(&who.tenant, Some(&id), None, now),
        state.store.case(&who.tenant, &event),
        state.store.messages(&who.tenant, &event),
    )?;
    // A booking knows its conversation, though the session may have ended.
    let kept = stored.as_ref().is_some_and(|c| c.booking.is_kept() && c.thread.session == id);
    if opened.session.is_none() && !kept {
        return Err(ApiError::NotFound("conversation"));
    }
    let venue = opened.bundle.ok_or_else(no_venue)?.venue;
    let embryo = opened.session.as_ref().and_then(|s| s.embryo.as_ref());
    let progress = stored.as_ref().or(embryo).map(|c| view::progress(&c.booking));
    let booking = stored.as_ref().map(|c| &c.booking).filter(|b| b.is_begun());
    Ok(History {
        conversation_history: HistoryLine::visible(messages, who.role >= Role::Manager),
        event_info: booking.map(|b| view::event(b, &venue)),
        event_id: booking.map(|b| b.id.clone()),
        is_complete: booking.is_some_and(|b| b.contract.is_some() || b.cancelled.is_some()),
        progress,
        session_id: id,
    })
}

/// Open tasks, the most urgent first, each with the booking it is about.
///
/// # Errors
/// `Invalid`, `NoVenue`, the store's.
pub async fn pending_tasks(state: &State, who: &Principal, query: &ListQuery) -> Result<TaskList, ApiError> {
    let (limit, cursor) = page(state, who, TASKS, query)?;
    let (venue, found) = tokio::try_join!(venue(state, &who.tenant), async {
        Ok(state.store.pending_tasks(&who.tenant, limit, cursor.as_ref()).await?)
    })?;
    let events: BTreeSet<EventId> = found.items.iter().map(|t| t.event_id.clone()).collect();
    let events: Vec<EventId> = events.into_iter().collect();
    let cases = state.store.cases(&who.tenant, &events).await?;
    let cases: BTreeMap<EventId, Case> = cases.into_iter().map(|c| (c.booking.id.clone(), c)).collect();
    let items: Vec<_> =
        found.items.iter().map(|t| view::task(t, cases.get(&t.event_id).map(|c| (&c.booking, &venue)))).collect();
    Ok(TaskList { tasks: items.clone(), items, next_cursor: signed(state, who, TASKS, found.next) })
}

/// One task, open or decided.
///
/// # Errors
/// `NotFound`, `NoVenue`, the store's.
pub async fn task(state: &State, who: &Principal, id: &str) -> Result<TaskView, ApiError> {
    let id = ids::parse_task(id).ok_or(ApiError::NotFound("task"))?;
    let opened = state.store.open_decision(&who.tenant, &id, None, state.clock.now()).await?;
    let task = opened.task.ok_or(ApiError::NotFound("task"))?;
    let venue = opened.bundle.ok_or_else(no_venue)?.venue;
    Ok(view::task(&task, opened.case.as_ref().map(|c| (&c.booking, &venue))))
}

/// Events by date.
///
/// # Errors
/// `Invalid`, `NoVenue`, the store's.
pub async fn events(state: &State, who: &Principal, query: &EventQuery) -> Result<EventList, ApiError> {
    let (limit, cursor) = page(state, who, EVENTS, &query.page)?;
    let legacy = shape_is_legacy(query.view.as_deref())?;
    let filter = EventFilter {
        statuses: query.status.as_deref().map(statuses).transpose()?.unwrap_or_default(),
        from: query.from.as_deref().map(|d| day("/from", d)).transpose()?,
        to: query.to.as_deref().map(|d| day("/to", d)).transpose()?,
        words: query.q.clone().filter(|q| !q.trim().is_empty()),
    };
    if filter.words.as_ref().is_some_and(|w| w.chars().count() > 200) {
        return Err(invalid("/q", Code::TooLong, "at most 200 characters"));
    }
    let (venue, found) = tokio::try_join!(venue(state, &who.tenant), async {
        Ok(state.store.events(&who.tenant, &filter, limit, cursor.as_ref()).await?)
    })?;
    let shown = |c: &Case| match legacy {
        true => serde_json::to_value(view::legacy(&c.booking, &c.thread, &venue)),
        false => serde_json::to_value(view::event(&c.booking, &venue)),
    };
    let items: Vec<Value> = found.items.iter().map(shown).collect::<Result<_, _>>()?;
    Ok(EventList { events: items.clone(), items, next_cursor: signed(state, who, EVENTS, found.next) })
}

/// One event, in the shape asked for, with its version.
///
/// # Errors
/// `NotFound`, `Invalid`, `NoVenue`, the store's.
pub async fn event(state: &State, who: &Principal, id: &str, shape: Option<&str>) -> Result<Answered, ApiError> {
    let legacy = shape_is_legacy(shape)?;
    let (case, venue) = tokio::try_join!(case(state, who, id), venue(state, &who.tenant))?;
    let body = match legacy {
        true => serde_json::to_value(view::legacy(&case.booking, &case.thread, &venue))?,
        false => {
            let mut shown = view::event(&case.booking, &venue);
            if let Some(offer) = shown.offer.as_mut().filter(|_| who.sees_drafts()) {
                offer.link = crate::desk::links::offer_link(&state.settings, &who.tenant, &case.booking);
            }
            serde_json::to_value(shown)?
        }
    };
    Ok(Answered { version: Some(case.booking.version), body })
}

/// `?view=legacy` asks for the earlier frontend's names beside ours.
fn shape_is_legacy(shape: Option<&str>) -> Result<bool, ApiError> {
    match shape {
        None | Some("event") => Ok(false),
        Some("legacy") => Ok(true),
        Some(_) => Err(invalid("/view", Code::UnknownValue, "event or legacy")),
    }
}

/// How far an event has come.
///
/// # Errors
/// `NotFound`, the store's.
pub async fn event_progress(state: &State, who: &Principal, id: &str) -> Result<Progress, ApiError> {
    Ok(view::progress(&case(state, who, id).await?.booking))
}

/// The trail of an event.
///
/// # Errors
/// `NotFound`, `Invalid`, the store's.
pub async fn activity(
    state: &State,
    who: &Principal,
    id: &str,
    granularity: Option<&str>,
) -> Result<ActivityList, ApiError> {
    let granularity = match granularity {
        None | Some("high") => Granularity::High,
        Some("detailed") => Granularity::Detailed,
        Some(_) => return Err(invalid("/granularity", Code::UnknownValue, "high or detailed")),
    };
    let event = ids::parse_event(id).ok_or(ApiError::NotFound("event"))?;
    let (_, entries) =
        tokio::try_join!(case(state, who, id), async { Ok(state.store.activity(&who.tenant, &event).await?) })?;
    let items = activity_at(entries, granularity);
    Ok(ActivityList { event_id: event, activities: items.clone(), items })
}

/// What the calls of a model for an event cost. Money in millionths of the price table's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct UsageList {
    /// The event.
    pub event_id: EventId,
    /// Calls, oldest first; failed ones too.
    pub items: Vec<ModelUse>,
    /// All of them together.
    pub cost_micros: u64,
    /// Most that may be spent on the event.
    pub budget_micros: u64,
}

/// The calls of a model for an event.
///
/// # Errors
/// `NotFound`, `NoVenue`, the store's.
pub async fn usage(state: &State, who: &Principal, id: &str) -> Result<UsageList, ApiError> {
    let event = ids::parse_event(id).ok_or(ApiError::NotFound("event"))?;
    let (_, bundle, items) =
        tokio::try_join!(case(state, who, id), async { Ok(state.store.bundle(&who.tenant).await?) }, async {
            Ok(state.store.model_uses(&who.tenant, &event, state.clock.now()).await?)
        })?;
    let budget_micros = bundle.ok_or_else(no_venue)?.venue.policy.model.booking_micros;
    let cost_micros = items.iter().map(|u| u.cost_micros).fold(0, u64::saturating_add);
    Ok(UsageList { event_id: event, items, cost_micros, budget_micros })
}

/// One version of an event's offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferPaper {
    /// As JSON.
    pub view: OfferDetail,
    /// As a sheet in the client's language.
    pub sheet: Sheet,
}

/// One version of an event's offer, with its event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OfferDetail {
    /// The event.
    pub event_id: EventId,
    /// The offer.
    #[serde(flatten)]
    pub offer: OfferView,
}

/// One version of an event's offer. Drafts that wait for approval are the managers'.
///
/// # Errors
/// `NotFound`, `NoVenue`, the store's.
pub async fn offer(state: &State, who: &Principal, id: &str, version: &str) -> Result<OfferPaper, ApiError> {
    let (case, venue) = tokio::try_join!(case(state, who, id), venue(state, &who.tenant))?;
    let b = &case.booking;
    let hidden = |s: OfferStatus| matches!(s, OfferStatus::Draft | OfferStatus::Held) && !who.sees_drafts();
    let found = b.offers.iter().find(|o| o.version.to_string() == version).filter(|o| !hidden(o.status));
    let offer = found.ok_or(ApiError::NotFound("offer"))?;
    let view = OfferDetail { event_id: b.id.clone(), offer: view::offer(b, offer) };
    Ok(OfferPaper { view, sheet: wording::sheet(b, offer, &venue) })
}

/// What was said about an event, with how far each mail has come. Drafts that never went out are the managers'.
///
/// # Errors
/// `NotFound`, the store's.
pub async fn messages(state: &State, who: &Principal, id: &str) -> Result<MessageList, ApiError> {
    let event = ids::parse_event(id).ok_or(ApiError::NotFound("event"))?;
    let dossier = state.store.dossier(&who.tenant, &event).await?.filter(|d| d.case.booking.is_begun());
    let dossier = dossier.ok_or(ApiError::NotFound("event"))?;
    let items = MessageView::all(dossier.messages, &dossier.mails, who.sees_drafts());
    Ok(MessageList { event_id: event, messages: items.clone(), items })
}

async fn case(state: &State, who: &Principal, id: &str) -> Result<Case, ApiError> {
    let event = ids::parse_event(id).ok_or(ApiError::NotFound("event"))?;
    state.store.case(&who.tenant, &event).await?.and_then(Case::begun).ok_or(ApiError::NotFound("event"))
}

async fn venue(state: &State, t: &Tenant) -> Result<Venue, ApiError> {
    Ok(state.store.bundle(t).await?.ok_or_else(no_venue)?.venue)
}

const USUAL_LIMIT: usize = 50;

/// Name of the list of tasks, for its cursors.
pub(in crate::desk) const TASKS: &str = "tasks";
/// Name of the list of events.
pub(in crate::desk) const EVENTS: &str = "events";

/// Size of a page, and where it begins: only where an earlier page of this list and tenant ended.
pub(in crate::desk) fn page(
    state: &State,
    who: &Principal,
    list: &str,
    q: &ListQuery,
) -> Result<(usize, Option<Cursor>), ApiError> {
    let read = |text: &str| Cursor::verified(text, &state.settings.cursor_key, &who.tenant, list);
    let cursor = q.cursor.as_deref().map(read).transpose();
    let cursor = cursor.map_err(|_| invalid("/cursor", Code::InvalidValue, "a next_cursor of this list"))?;
    Ok((limit(q)?, cursor))
}

fn limit(q: &ListQuery) -> Result<usize, ApiError> {
    match q.limit.as_deref() {
        None => Ok(USUAL_LIMIT),
        Some(text) => match text.parse() {
            Ok(n @ 1..=100) => Ok(n),
            _ => Err(invalid("/limit", Code::OutOfRange, "1 to 100")),
        },
    }
}

pub(in crate::desk) fn signed(state: &State, who: &Principal, list: &str, next: Option<Cursor>) -> Option<String> {
    next.map(|cursor| cursor.signed(&state.settings.cursor_key, &who.tenant, list))
}

fn day(pointer: &'static str, text: &str) -> Result<Date, ApiError> {
    text.parse().map_err(|_| invalid(pointer, Code::InvalidValue, "a date like 2027-02-06"))
}

pub(in crate::desk) fn statuses(text: &str) -> Result<Vec<Status>, ApiError> {
    let all = [Status::Lead, Status::Option, Status::Confirmed, Status::Cancelled];
    text.split(',')
        .map(|name| {
            let wanted = name.trim();
            all.into_iter()
                .find(|s| s.name().eq_ignore_ascii_case(wanted))
                .ok_or_else(|| invalid("/status", Code::UnknownValue, "Lead, Option, Confirmed, Cancelled"))
        })
        .collect()
}

/// The deposit of an event, with the step it is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EventDeposit {
    /// State and sums.
    #[serde(flatten)]
    pub deposit: DepositView,
    /// Which event.
    pub event_id: EventId,
    /// Of the event.
    pub version: u64,
    /// 1 to 7.
    pub current_step: u8,
    /// Whether the newest offer asks for one.
    pub deposit_required: bool,
}

/// The deposit of an event.
///
/// # Errors
/// `NotFound`, the store's.
pub async fn deposit(state: &State, who: &Principal, event: &str) -> Result<EventDeposit, ApiError> {
    let case = case(state, who, event).await?;
    let b = &case.booking;
    Ok(EventDeposit {
        deposit: view::deposit(b),
        event_id: b.id.clone(),
        version: b.version,
        current_step: b.step().into(),
        deposit_required: b.offer().is_some_and(|o| o.deposit.is_some()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_a_size_within_reason() {
        let q = |limit: &str| ListQuery { limit: Some(limit.into()), cursor: None };
        assert_eq!(limit(&ListQuery::default()).unwrap(), 50);
        assert_eq!(limit(&q("100")).unwrap(), 100);
        for bad in ["0", "101", "-1", "x", ""] {
            assert!(limit(&q(bad)).is_err(), "{bad}");
        }
    }

    #[test]
    fn statuses_are_named_as_the_api_names_them() {
        assert_eq!(statuses("option, Lead").unwrap(), [Status::Option, Status::Lead]);
        assert!(statuses("open").is_err());
    }
}
