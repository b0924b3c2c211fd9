//! What a signed link leads to: a task for a manager, the offers of one event for its client, the house's calendar.
//! The token names tenant and id; nothing else of a request does.

use super::decide::{Seen, judge, newest};
use super::talk::button::shown_offer;
use super::talk::{PageAct, on_page};
use super::turn::letter::one_line;
use super::{DecideRequest, Verdict, no_venue};
use crate::http::{ApiError, Principal, Purpose, Role, Sent, Token};
use crate::ids;
use crate::store::{IdempotencyKey, TaskDecision, TaskStatus, Wanted, keys};
use crate::view::calendar;
use crate::{Settings, State, zones};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::Serialize;
use serde_json::Value;
use workflow::booking::{Booking, OfferStatus, Status, TaskId};
use workflow::venue::{Language, Venue};
use workflow::wording::{self, Sheet};

/// Hours for which a link to a task is good.
const DECISION_HOURS: i64 = 14 * 24;
/// Days for which a client's link is good after the event.
const OFFER_DAYS: i64 = 30;
/// Hours for which a link to the calendar is good.
const CALENDAR_HOURS: i64 = 365 * 24;
/// Days of the past that the calendar shows.
const PAST_DAYS: i64 = 60;
/// Events of each kind that the calendar shows, at most.
const MOST_SHOWN: usize = 1_000;

/// The address of a page: `<base>/<page>/<token>`, or `None` while the house has no public address.
fn address(settings: &Settings, page: &str, token: &Token, purpose: Purpose) -> Option<String> {
    let base = settings.public_url.as_deref()?;
    Some(format!("{base}/{page}/{}", token.signed(purpose, &settings.cursor_key)))
}

/// The link to the page on which a manager decides a task.
pub(super) fn decision_link(
    settings: &Settings,
    tenant: &crate::store::Tenant,
    task: &TaskId,
    now: Timestamp,
) -> Option<String> {
    let expires = now.checked_add(DECISION_HOURS.hours()).ok()?;
    let token = Token { tenant: tenant.clone(), id: task.0.clone(), expires };
    address(settings, "d", &token, Purpose::Decision)
}

/// The link to the page of a client's offers, once one is out.
pub(super) fn offer_link(settings: &Settings, tenant: &crate::store::Tenant, b: &Booking) -> Option<String> {
    let shown = shown_offer(b)?;
    let last = b.facts.schedule.map(|s| s.last_day()).into_iter().chain([shown.valid_until]).max()?;
    let expires = midnight(last.checked_add(OFFER_DAYS.days()).ok()?)?;
    let token = Token { tenant: tenant.clone(), id: b.id.0.clone(), expires };
    address(settings, "o", &token, Purpose::Offer)
}

fn midnight(day: Date) -> Option<Timestamp> {
    Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// A caller whom a verified token stands for.
fn bearer(token: &Token, actor: &str, role: Role) -> Principal {
    Principal { tenant: token.tenant.clone(), actor: actor.to_owned(), role }
}

/// Who stands in the trail when somebody decides by a mail's link.
const BY_MAIL: &str = "manager, by mail link";

/// The manager whom the token of a task stands for.
fn manager(token: &Token) -> Principal {
    bearer(token, BY_MAIL, Role::Manager)
}

/// A task as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionSheet {
    /// Of the house.
    pub language: Language,
    /// What is to be decided, and for whom.
    pub title: String,
    /// Facts, reason and draft, as the team's mail has them.
    pub text: String,
    /// How far it is.
    pub status: TaskStatus,
    /// How it was decided.
    pub decided: Option<TaskDecision>,
    /// Of the draft shown.
    pub digest: Option<String>,
    /// The token of the task shown: another one than was asked for, when that was replaced.
    pub token: String,
}

/// The task of a token, or what replaced it.
///
/// # Errors
/// `NotFound`, `NoVenue`, the store's.
pub async fn decision(state: &State, token: &Token) -> Result<DecisionSheet, ApiError> {
    let id = ids::parse_task(&token.id).ok_or(ApiError::NotFound("task"))?;
    let now = state.clock.now();
    let opened = state.store.open_decision(&token.tenant, &id, None, now).await?;
    let (Some(mut task), Some(case)) = (opened.task, opened.case) else { return Err(ApiError::NotFound("task")) };
    if task.status == TaskStatus::Superseded {
        let all = state.store.tasks_of(&token.tenant, &case.booking.id, now).await?;
        task = newest(task, all);
    }
    let venue = opened.bundle.ok_or_else(no_venue)?.venue;
    Ok(sheet(state, token, Seen { task, booking: case.booking, venue }))
}

/// What came of a decision by a link: the answer, and the task as it stands now where it was looked at.
///
/// # Errors
/// As [`decide`](super::decide).
pub async fn decide(
    state: &State,
    token: &Token,
    verdict: Verdict,
    request: &Sent<DecideRequest>,
) -> Result<(Result<Value, ApiError>, Option<DecisionSheet>), ApiError> {
    let judged = judge(state, &manager(token), token.id.as_str().into(), verdict, request, None).await?;
    Ok((judged.answer, judged.seen.map(|seen| sheet(state, token, seen))))
}

fn sheet(state: &State, token: &Token, Seen { task, booking, venue }: Seen) -> DecisionSheet {
    let frontend = format!("{}/?task={}", state.settings.frontend_url, task.id);
    let (draft, about) = (task.draft.as_ref(), task.about.as_ref());
    let (title, text) = wording::manager_mail(task.kind, &task.reason, &booking, draft, about, &venue, &frontend);
    let own = Token { id: task.id.0.clone(), ..token.clone() };
    DecisionSheet {
        language: venue.default_language,
        title: one_line(&title),
        text,
        status: task.status,
        decided: task.decided,
        digest: task.digest,
        token: own.signed(Purpose::Decision, &state.settings.cursor_key),
    }
}

/// What a client may do with the offer shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferState {
    /// Answer it.
    Open,
    /// It is accepted.
    Accepted,
    /// It is declined.
    Declined,
    /// It is past its validity.
    Expired,
    /// A newer version is being made.
    InRevision,
    /// The booking is cancelled.
    Cancelled,
}

/// The offer of an event as its client sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferSheet {
    /// On paper.
    pub sheet: Sheet,
    /// Its version.
    pub version: u32,
    /// What the client may do.
    pub state: OfferState,
    /// Version of the booking: what an answer was given to.
    pub seen: u64,
}

/// The offer of a token's event. Only what went out is shown.
///
/// # Errors
/// `NotFound`, `NoVenue`, the store's.
pub async fn offer(state: &State, token: &Token) -> Result<OfferSheet, ApiError> {
    let event = ids::parse_event(&token.id).ok_or(ApiError::NotFound("offer"))?;
    let wanted = Wanted { event: Some(&event), ..Wanted::default() };
    let opened = state.store.open(&token.tenant, wanted, state.clock.now()).await?;
    let (case, venue) = (opened.case.ok_or(ApiError::NotFound("offer"))?, opened.bundle.ok_or_else(no_venue)?.venue);
    on_paper(&case.booking, &venue)
}

/// What came of an answer on the page: the reply, or why there is none; and the offer as it stands now.
///
/// # Errors
/// `NotFound`, `RateLimited`, `NoVenue`, the store's.
pub async fn answer_offer(
    state: &State,
    token: &Token,
    act: &PageAct,
    key: &IdempotencyKey,
) -> Result<(Result<String, ApiError>, OfferSheet), ApiError> {
    let event = ids::parse_event(&token.id).ok_or(ApiError::NotFound("offer"))?;
    let page = on_page(state, &token.tenant, &event, act, key).await?;
    let reply = |answer: Value| answer.get("response").and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok((page.answer.map(reply), on_paper(&page.booking, &page.venue)?))
}

fn on_paper(b: &Booking, venue: &Venue) -> Result<OfferSheet, ApiError> {
    let shown = shown_offer(b).ok_or(ApiError::NotFound("offer"))?;
    Ok(OfferSheet {
        sheet: wording::sheet(b, shown, venue),
        version: shown.version,
        state: offer_state(b, shown.status),
        seen: b.version,
    })
}

fn offer_state(b: &Booking, shown: OfferStatus) -> OfferState {
    if b.cancelled.is_some() {
        return OfferState::Cancelled;
    }
    match shown {
        OfferStatus::Sent => OfferState::Open,
        OfferStatus::Accepted => OfferState::Accepted,
        OfferStatus::Declined => OfferState::Declined,
        OfferStatus::Expired => OfferState::Expired,
        OfferStatus::Superseded | OfferStatus::Draft | OfferStatus::Held => OfferState::InRevision,
    }
}

/// The key under which an answer of a page is given once: the same form sent twice is one answer.
pub fn once(token: &Token, form: &[u8]) -> IdempotencyKey {
    let hash = keys::hash_bytes(&[token.id.as_bytes(), b"\0", form].concat());
    IdempotencyKey { route: "offer-page", key: hash.clone(), body_hash: hash }
}

/// A link to the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CalendarLink {
    /// Path of the calendar.
    pub path: String,
    /// Its whole address, once the house has a public one.
    pub url: Option<String>,
    /// Until when it is good.
    pub expires_at: Timestamp,
}

/// A new link to the house's calendar. Whoever has it may read the calendar.
pub fn calendar_link(state: &State, who: &Principal) -> CalendarLink {
    let now = state.clock.now();
    let expires = now.checked_add(CALENDAR_HOURS.hours()).unwrap_or(now);
    let token = Token { tenant: who.tenant.clone(), id: String::new(), expires };
    let path = format!("/calendar/{}.ics", token.signed(Purpose::Calendar, &state.settings.cursor_key));
    let url = state.settings.public_url.as_ref().map(|base| format!("{base}{path}"));
    CalendarLink { path, url, expires_at: expires }
}

/// The calendar of a token's house: options and confirmed events, from two months ago on. One query for each, and one
/// more for each megabyte of them.
///
/// # Errors
/// `NoVenue`, the store's.
pub async fn calendar(state: &State, token: &Token) -> Result<String, ApiError> {
    let (store, tenant) = (&state.store, &token.tenant);
    let today = state.clock.now().to_zoned(TimeZone::UTC).date();
    let from = today.checked_sub(PAST_DAYS.days()).unwrap_or(today);
    let (bundle, options, confirmed) = tokio::try_join!(
        store.bundle(tenant),
        store.standing(tenant, Status::Option, from, MOST_SHOWN),
        store.standing(tenant, Status::Confirmed, from, MOST_SHOWN),
    )?;
    let venue = bundle.ok_or_else(no_venue)?.venue;
    let zone = zones::named(&venue.timezone).ok_or_else(|| ApiError::internal("the house has no time zone"))?;
    let mut bookings: Vec<Booking> = options.into_iter().chain(confirmed).map(|case| case.booking).collect();
    bookings.sort_by_key(|b| b.facts.schedule.map(|s| s.date));
    Ok(calendar::ics(&venue, &zone, &bookings, &state.settings.mail_domain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Tenant;

    fn settings(public: Option<&str>) -> Settings {
        Settings { public_url: public.map(str::to_owned), ..Settings::development().unwrap() }
    }

    #[test]
    fn a_link_to_a_task_is_good_for_fourteen_days_and_absent_without_a_public_address() {
        let (tenant, task) = (Tenant::seed("atelier").unwrap(), TaskId("01ARZ3NDEKTSV4RRFFQ69G5FAV.1".into()));
        let now: Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
        assert_eq!(decision_link(&settings(None), &tenant, &task, now), None);
        let settings = settings(Some("https://api.example/live"));
        let link = decision_link(&settings, &tenant, &task, now).unwrap();
        let text = link.strip_prefix("https://api.example/live/d/").unwrap();
        let read = |at: &str| Token::verified(text, Purpose::Decision, &settings.cursor_key, at.parse().unwrap());
        assert_eq!(read("2026-03-16T07:59:59Z").map(|t| t.id), Some(task.0));
        assert_eq!(read("2026-03-16T08:00:00Z"), None);
    }

    #[test]
    fn the_same_form_is_the_same_answer_of_the_same_event_only() {
        let token = |id: &str| Token {
            tenant: Tenant::seed("atelier").unwrap(),
            id: id.to_owned(),
            expires: Timestamp::from_second(9).unwrap(),
        };
        assert_eq!(once(&token("a"), b"act=accept"), once(&token("a"), b"act=accept"));
        assert_ne!(once(&token("a"), b"act=accept"), once(&token("b"), b"act=accept"));
        assert_ne!(once(&token("a"), b"act=accept"), once(&token("a"), b"act=decline"));
    }
}
