//! Settings: read, set, their history, and back to an earlier version.

use super::change::{Changed, Target, rework};
use super::check::{nearest, rooms_like};
use super::draft::Draft;
use super::name::{Change, Name};
use crate::State;
use crate::desk::look::{ListQuery, page, signed};
use crate::desk::no_venue;
use crate::http::{ApiError, Principal, Shape};
use crate::store::{IdempotencyKey, Setting};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value, json};
use workflow::venue::RoomId;

/// A version of a setting in its history.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SettingVersion {
    /// Counts up; 0 is what stood before the first change.
    pub version: u64,
    /// When; unknown for 0.
    pub updated_at: Option<Timestamp>,
    /// Who.
    pub updated_by: String,
    /// The value, as a body that sets it.
    pub value: Value,
}

/// Versions of a setting.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SettingHistory {
    /// Newest first.
    pub items: Vec<SettingVersion>,
    /// The same, by its earlier name.
    pub history: Vec<SettingVersion>,
    /// Where it goes on.
    pub next_cursor: Option<String>,
}

/// A setting as it stands: its fields, and `version`, `updated_at`, `updated_by`, `source`, `applies_to`.
///
/// # Errors
/// `NotFound`, `NoVenue`, the store's.
pub async fn setting(state: &State, who: &Principal, name: &Name) -> Result<Value, ApiError> {
    let now = state.clock.now();
    let house = state.store.house(&who.tenant, &[name.row()], None, None, now).await?.ok_or_else(no_venue)?;
    let draft = Draft::of(&house, &state.settings, name.room());
    known_room(name, &draft)?;
    shown(name, &draft, house.settings.get(&name.row()))
}

/// Sets a setting. Answers as [`setting`] does, with `status: "ok"`.
///
/// # Errors
/// `NotFound`, `Invalid`, 412, 409, `KeyReused`, `NoVenue`, `Busy`, the store's.
pub async fn set(
    state: &State,
    who: &Principal,
    name: &Name,
    change: &Change,
    (if_match, key): (Option<u64>, Option<&IdempotencyKey>),
) -> Result<Value, ApiError> {
    let target =
        Target { name: Some(name), item: None, earlier: None, if_match, key, status: 200, shape: change.shape() };
    rework(
        state,
        who,
        target,
        |_, draft, problems| {
            known_room(name, draft)?;
            change.apply(draft, problems);
            Ok(())
        },
        |changed, ()| ok(name, changed),
    )
    .await
}

/// Sets a setting to what it was in an earlier version, as a new version.
///
/// # Errors
/// As [`set`]; `Invalid` when the house has changed so that the earlier value no longer fits.
pub async fn revert(
    state: &State,
    who: &Principal,
    name: &Name,
    version: u64,
    (if_match, key): (Option<u64>, Option<&IdempotencyKey>),
) -> Result<Value, ApiError> {
    let shape = &Shape::default();
    let target = Target { name: Some(name), item: None, earlier: Some(version), if_match, key, status: 200, shape };
    rework(
        state,
        who,
        target,
        |house, draft, problems| {
            known_room(name, draft)?;
            let earlier = house.earlier.as_ref().ok_or(ApiError::NotFound("version"))?;
            name.stored().restore(&earlier.value)?.apply(draft, problems);
            Ok(())
        },
        |changed, ()| ok(name, changed),
    )
    .await
}

/// The versions of a setting, the newest first.
///
/// # Errors
/// `Invalid`, the store's.
pub async fn history(
    state: &State,
    who: &Principal,
    name: &Name,
    query: &ListQuery,
) -> Result<SettingHistory, ApiError> {
    let (limit, cursor) = page(state, who, &name.row(), query)?;
    let found = state.store.setting_history(&who.tenant, &name.row(), limit, cursor.as_ref()).await?;
    let items: Vec<_> = found
        .items
        .into_iter()
        .map(|s| SettingVersion { version: s.version, updated_at: s.at, updated_by: s.by, value: named(name, s.value) })
        .collect();
    Ok(SettingHistory { history: items.clone(), items, next_cursor: signed(state, who, &name.row(), found.next) })
}

/// A stored value under the name it is asked by.
fn named(name: &Name, value: Value) -> Value {
    match name {
        Name::HilMode => json!({ "enabled": value.get("mode").and_then(Value::as_str) == Some("everything") }),
        _ => value,
    }
}

/// A room's setting needs the room.
fn known_room(name: &Name, draft: &Draft) -> Result<(), ApiError> {
    let Some(room) = name.room() else { return Ok(()) };
    if draft.venue.rooms.iter().any(|r| r.id == *room) {
        return Ok(());
    }
    let like = rooms_like(&draft.venue, &room.0);
    Err(ApiError::Missing { what: "room", code: crate::http::Code::UnknownRoom, suggestions: like })
}

fn ok(name: &Name, changed: &Changed<'_>) -> Result<Value, ApiError> {
    let mut body = shown(name, changed.draft, changed.setting)?;
    if let Some(fields) = body.as_object_mut() {
        fields.insert("status".to_owned(), json!("ok"));
    }
    Ok(body)
}

fn shown(name: &Name, draft: &Draft, setting: Option<&Setting>) -> Result<Value, ApiError> {
    let Value::Object(mut fields) = name.value(draft)? else {
        return Err(ApiError::internal("a setting is an object"));
    };
    if let Some(room) = name.room() {
        fields.insert("room_id".to_owned(), json!(room));
    }
    let about: Map<String, Value> = [
        ("version", json!(setting.map_or(0, |s| s.version))),
        ("updated_at", json!(setting.and_then(|s| s.at))),
        ("updated_by", json!(setting.map(|s| &s.by))),
        ("source", json!(if setting.is_some() { "database" } else { "default" })),
        ("applies_to", json!(name.applies_to())),
    ]
    .into_iter()
    .map(|(k, v)| (k.to_owned(), v))
    .collect();
    fields.extend(about);
    Ok(Value::Object(fields))
}

/// The setting of a path: `/api/config/{key}` or `/api/config/room-deposit/{room}`.
///
/// # Errors
/// `NotFound`, with what was perhaps meant.
pub fn named_in_path(key: &str, room: Option<&str>) -> Result<Name, ApiError> {
    if let Some(room) = room {
        return Ok(Name::RoomDeposit(RoomId(room.to_owned())));
    }
    Name::parse(key).ok_or_else(|| {
        let known = Name::ALL.iter().map(|n| (n.path(), n.path()));
        ApiError::Missing { what: "setting", code: crate::http::Code::NotFound, suggestions: nearest(key, known) }
    })
}
