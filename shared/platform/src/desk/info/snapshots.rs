//! Snapshots: what an info page shows, as the house was when it was asked. Made from a question of [`qna`](crate::desk::info::qna),
//! so a page can show nothing that the house's own data does not; it holds nothing of a client.

use crate::State;
use crate::desk::info::qna::{Asked, LiveAnswer, answer, diary_of};
use crate::desk::look::{ListQuery, page, signed};
use crate::desk::turn::scene::Scene;
use crate::desk::{invalid, repeated};
use crate::http::{ApiError, Code, Principal, Problems, Sent};
use crate::ids::{self, SnapshotId};
use crate::store::{Case, CommitError, IdempotencyKey, Snapshot, SnapshotFilter, SnapshotMeta, Tenant};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use workflow::booking::{Booking, EventId, Status};
use workflow::venue::{Language, Venue};

/// What a snapshot shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SnapshotType {
    /// Rooms, with their availability when a day is asked about.
    Rooms,
    /// Menus, food and drink.
    Catering,
    /// Every product.
    CateringCatalog,
    /// One menu.
    CateringMenu,
    /// Answers to questions.
    Qna,
}

impl SnapshotType {
    fn name(self) -> &'static str {
        match self {
            Self::Rooms => "rooms",
            Self::Catering => "catering",
            Self::CateringCatalog => "catering_catalog",
            Self::CateringMenu => "catering_menu",
            Self::Qna => "qna",
        }
    }

    /// The category of [`Asked`], where the type decides it.
    fn category(self) -> Option<&'static str> {
        match self {
            Self::Rooms => Some("rooms"),
            Self::Catering | Self::CateringMenu => Some("catering"),
            Self::CateringCatalog => Some("products"),
            Self::Qna => None,
        }
    }

    /// Days it lives: what depends on the day is soon outdated.
    fn days(self) -> i64 {
        if self == Self::Qna { 365 } else { 7 }
    }
}

/// A snapshot to make.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SnapshotRequest {
    /// What it shows.
    pub r#type: SnapshotType,
    /// What is asked; its category comes from the type, except for `qna`.
    #[serde(default)]
    pub params: Asked,
    /// The menu, for `catering_menu`.
    #[serde(default)]
    pub menu: Option<String>,
    /// The event it is made for.
    #[serde(default)]
    pub event_id: Option<String>,
}

/// A snapshot as shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SnapshotView {
    /// What a list tells of it.
    #[serde(flatten)]
    pub meta: SnapshotMeta,
    /// What it shows.
    pub data: Value,
    /// Path of its public page.
    pub path: String,
}

/// What a snapshot shows, alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SnapshotData {
    /// Its id.
    pub snapshot_id: SnapshotId,
    /// What it shows.
    pub data: Value,
}

impl From<SnapshotView> for SnapshotData {
    fn from(v: SnapshotView) -> Self {
        Self { snapshot_id: v.meta.snapshot_id, data: v.data }
    }
}

fn view(s: Snapshot) -> SnapshotView {
    let path = format!("/p/{}", s.meta.snapshot_id);
    SnapshotView { meta: s.meta, data: s.data, path }
}

/// Makes a snapshot.
///
/// # Errors
/// `Invalid`, `NotFound` for an event that is not there, `Conflict` for one that is over, `KeyReused`, `NoVenue`, the store's.
pub async fn create(
    state: &State,
    who: &Principal,
    request: &Sent<SnapshotRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    request.shape().with(made(state, who, request, key).await)
}

async fn made(
    state: &State,
    who: &Principal,
    request: &Sent<SnapshotRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let (request, shape) = request.with_faults();
    let now = state.clock.now();
    let event = request.event_id.as_deref().map(|id| ids::parse_event(id).ok_or(ApiError::NotFound("event")));
    let event = event.transpose()?;
    let mut problems = Problems::default();
    let asked = asked(request, &mut problems);
    let (opened, diary) = tokio::try_join!(
        async { Ok(state.store.open_snapshot(&who.tenant, event.as_ref(), key, now).await?) },
        diary_of(state, &who.tenant, &asked)
    )?;
    if let Some(first) = &opened.answered {
        return repeated(first, key);
    }
    if event.is_some() {
        let case = opened.case.and_then(Case::begun).ok_or(ApiError::NotFound("event"))?;
        not_over(&case.booking)?;
    }
    let scene = Scene::new(&state.settings, opened.bundle, now)?;
    let found = answer(&scene.venue, &asked, &diary, (now, scene.today())).map_err(of_params);
    let mut found = problems.keep(found)?;
    if request.r#type == SnapshotType::CateringMenu && request.menu.is_some() {
        problems.keep(one_menu(request, &scene.venue, found.as_mut()))?;
    }
    shape.with(problems.finish())?;
    let found = found.ok_or_else(|| ApiError::internal("a checked question without its answer"))?;
    let meta = SnapshotMeta {
        snapshot_id: SnapshotId::new()?,
        r#type: request.r#type.name().to_owned(),
        created_at: now,
        expires_at: now.checked_add((request.r#type.days() * 24).hours()).unwrap_or(now),
        event_id: event,
        params: serde_json::to_value(&asked)?,
    };
    let data = data(&scene.venue, asked.language, &found);
    let snapshot = Snapshot { tenant: who.tenant.clone(), meta, data };
    let answer = serde_json::to_value(view(snapshot.clone()))?;
    match state.store.put_snapshot(&snapshot, (key, 201, &answer.to_string())).await {
        Ok(()) => Ok(answer),
        // The same request at the same time: its answer stands, or soon does.
        Err(CommitError::Duplicate | CommitError::LostRace | CommitError::AlreadyDecided) => Err(ApiError::InProgress),
        Err(CommitError::TooLarge(n)) => Err(ApiError::internal(format!("{n} writes for one snapshot"))),
        Err(CommitError::Store(e)) => Err(e.into()),
    }
}

/// The question, with the category that the type decides.
fn asked(request: &SnapshotRequest, problems: &mut Problems) -> Asked {
    let decided = request.r#type.category();
    if decided.is_some() && request.params.category.is_some() && request.params.category.as_deref() != decided {
        problems.add("/params/category", Code::InvalidValue, "the type decides the category");
    }
    if request.menu.is_some() != (request.r#type == SnapshotType::CateringMenu) {
        problems.add("/menu", Code::MissingField, "a menu's id, for the type catering_menu and no other");
    }
    let category = decided.map(str::to_owned).or_else(|| request.params.category.clone());
    Asked { category, ..request.params.clone() }
}

/// What is wrong with the question, by its place in this body.
fn of_params(error: ApiError) -> ApiError {
    match error {
        ApiError::Invalid(mut errors) => {
            for error in &mut errors {
                error.pointer.insert_str(0, "/params");
            }
            ApiError::Invalid(errors)
        }
        other => other,
    }
}

/// The wanted menu alone; where the question itself cannot be answered, the house's menus tell whether it is one.
fn one_menu(request: &SnapshotRequest, venue: &Venue, found: Option<&mut LiveAnswer>) -> Result<(), ApiError> {
    let wanted = request.menu.as_deref().unwrap_or_default();
    let known = match found {
        None => venue.menus.iter().any(|m| m.id.0 == wanted),
        Some(found) => {
            found.menus.retain(|m| m.id.0 == wanted);
            found.data.products.clear();
            !found.menus.is_empty()
        }
    };
    if !known {
        let known = venue.menus.iter().map(|m| (m.id.0.as_str(), m.name.as_str()));
        let like = crate::desk::house::check::nearest(wanted, known);
        return Err(ApiError::suggest("/menu", Code::UnknownValue, "no such menu at that time", like));
    }
    Ok(())
}

fn data(venue: &Venue, language: Option<Language>, found: &LiveAnswer) -> Value {
    json!({
        "house": { "name": venue.name, "city": venue.city, "address": venue.address, "phone": venue.phone },
        "language": language.unwrap_or(venue.default_language),
        "rooms": found.data.rooms,
        "products": found.data.products,
        "menus": found.menus,
        "items": found.items,
        "date": found.data.date,
        "closed": found.data.closed,
    })
}

/// A snapshot of the caller's house.
///
/// # Errors
/// `NotFound` when it is gone, or another tenant's; the store's.
pub async fn snapshot(state: &State, who: &Principal, id: &str) -> Result<SnapshotView, ApiError> {
    let id = SnapshotId::parse(id).ok_or(ApiError::NotFound("snapshot"))?;
    let found = current(state, &id).await?;
    found.filter(|s| s.tenant == who.tenant).map(view).ok_or(ApiError::NotFound("snapshot"))
}

/// The snapshot, unless it has ended: by its time, or with the choice that it was made for. Its rows are TTL's to sweep.
async fn current(state: &State, id: &SnapshotId) -> Result<Option<Snapshot>, ApiError> {
    let Some(found) = state.store.snapshot(id, state.clock.now()).await? else { return Ok(None) };
    let events: Vec<EventId> = found.meta.event_id.iter().cloned().collect();
    let over = over(state, &found.tenant, &events).await?;
    Ok(Some(found).filter(|s| s.meta.event_id.as_ref().is_none_or(|e| !over.contains(e))))
}

/// Those of the events that no longer need a choice: confirmed, cancelled, or gone.
async fn over(state: &State, t: &Tenant, events: &[EventId]) -> Result<BTreeSet<EventId>, ApiError> {
    let cases = state.store.cases(t, events).await?;
    let open = cases.into_iter().map(|c| c.booking).filter(|b| not_over(b).is_ok());
    let open: BTreeSet<EventId> = open.map(|b| b.id).collect();
    Ok(events.iter().filter(|e| !open.contains(e)).cloned().collect())
}

fn not_over(b: &Booking) -> Result<(), ApiError> {
    match b.status() {
        Status::Lead | Status::Option => Ok(()),
        Status::Confirmed => Err(ApiError::conflict(Code::BookingConfirmed, "the booking is confirmed")),
        Status::Cancelled => Err(ApiError::conflict(Code::BookingCancelled, "the booking is cancelled")),
    }
}

/// The snapshot behind a public page: whoever has its id may read it.
///
/// # Errors
/// The store's; `None` when it is gone.
pub async fn public(state: &State, id: &str) -> Result<Option<Snapshot>, ApiError> {
    let Some(id) = SnapshotId::parse(id) else { return Ok(None) };
    current(state, &id).await
}

/// A list with its earlier name beside `items`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SnapshotList {
    /// On this page, the newest first.
    pub items: Vec<SnapshotMeta>,
    /// The same, by its earlier name.
    pub snapshots: Vec<SnapshotMeta>,
    /// Where it goes on.
    pub next_cursor: Option<String>,
}

/// Name of the list, for its cursors.
const SNAPSHOTS: &str = "snapshots";

/// The house's snapshots, the newest first.
///
/// # Errors
/// `Invalid`, the store's.
pub async fn snapshots(
    state: &State,
    who: &Principal,
    (kind, event): (Option<String>, Option<String>),
    query: &ListQuery,
) -> Result<SnapshotList, ApiError> {
    let (limit, cursor) = page(state, who, SNAPSHOTS, query)?;
    let known = |k: &String| serde_json::from_value::<SnapshotType>(Value::String(k.clone())).is_ok();
    if kind.as_ref().is_some_and(|k| !known(k)) {
        return Err(invalid("/type", Code::UnknownValue, "rooms, catering, catering_catalog, catering_menu or qna"));
    }
    let no_event = || invalid("/event_id", Code::InvalidValue, "an event's id");
    let event = event.map(|id| ids::parse_event(&id).ok_or_else(no_event)).transpose()?;
    let filter = SnapshotFilter { kind, event };
    let now = state.clock.now();
    let found = state.store.snapshots(&who.tenant, &filter, (limit, cursor.as_ref()), now).await?;
    let next_cursor = signed(state, who, SNAPSHOTS, found.next);
    let events: BTreeSet<EventId> = found.items.iter().filter_map(|m| m.event_id.clone()).collect();
    let over = over(state, &who.tenant, &events.into_iter().collect::<Vec<_>>()).await?;
    let items: Vec<_> =
        found.items.into_iter().filter(|m| m.event_id.as_ref().is_none_or(|e| !over.contains(e))).collect();
    Ok(SnapshotList { snapshots: items.clone(), items, next_cursor })
}
