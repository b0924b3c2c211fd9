//! Rooms, products and menus: list, read, make, change, retire. One set of use cases for the three kinds.
//!
//! An id is made from the first name and never given again. Nothing is deleted: what is retired is no longer offered, and
//! bookings that rest on it still show and price it.

use super::change::{Changed, Target, rework};
use super::check::{Problems, nearest};
use super::draft::Draft;
use super::numbers::Price;
use super::slug;
use crate::State;
use crate::desk::look::{ListQuery, page, signed};
use crate::desk::{invalid, no_venue};
use crate::http::{ApiError, Code, Principal, Sent, Shape};
use crate::store::{Cursor, House, IdempotencyKey, Stamps};
use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use workflow::venue::{Money, Venue};

/// A kind of thing that the house offers.
pub trait Kind: Clone + PartialEq + Send + Sync + 'static {
    /// As in ids of stamps and in sentences.
    const NAME: &'static str;
    /// The list's earlier name.
    const LIST: &'static str;
    /// Most of a kind that a house has, retired ones too.
    const MOST: usize;
    /// Code for an id that is not known.
    const UNKNOWN: Code;
    /// The body that makes or changes one.
    type Fields: DeserializeOwned + Clone + Send + Sync;
    /// How one is shown.
    type View: Serialize + Clone;

    /// Those offered.
    fn offered(venue: &Venue) -> &Vec<Self>;
    /// Those offered, to change.
    fn offered_mut(venue: &mut Venue) -> &mut Vec<Self>;
    /// Those no longer offered.
    fn retired(venue: &Venue) -> &Vec<Self>;
    /// Those no longer offered, to change.
    fn retired_mut(venue: &mut Venue) -> &mut Vec<Self>;
    /// Its id.
    fn id(&self) -> &str;
    /// Its name.
    fn name(&self) -> &str;
    /// Whether the body wants it retired, or back.
    fn wants_retired(fields: &Self::Fields) -> Option<bool>;
    /// The body's id, which can only be the one it has.
    fn wants_id(fields: &Self::Fields) -> Option<&str>;
    /// A new one with this id: nothing in it but what every one has.
    fn blank(id: String, venue: &Venue) -> Self;
    /// Sets what the body names. `new`: what must be there is missed.
    fn set(&mut self, fields: &Self::Fields, venue: &Venue, new: bool, p: &mut Problems);
    /// How it is shown.
    fn view(&self, venue: &Venue) -> Self::View;
}

/// One of them, with its version.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Versioned<V> {
    /// Itself.
    #[serde(flatten)]
    pub item: V,
    /// Whether it is no longer offered.
    pub retired: bool,
    /// The publication that changed it last.
    pub version: u64,
    /// When it was changed, if it was since the operator published the house.
    pub updated_at: Option<Timestamp>,
    /// By whom.
    pub updated_by: Option<String>,
}

fn shown<K: Kind>(one: &K, retired: bool, venue: &Venue, stamps: &Stamps) -> Versioned<K::View> {
    let id = stamp_id::<K>(one.id());
    let stamp = stamps.by_id.get(&id);
    Versioned {
        item: one.view(venue),
        retired,
        version: stamps.version(&id),
        updated_at: stamp.map(|s| s.at),
        updated_by: stamp.map(|s| s.by.clone()),
    }
}

fn stamp_id<K: Kind>(id: &str) -> String {
    format!("{}/{id}", K::NAME)
}

fn missing<K: Kind>(venue: &Venue, id: &str) -> ApiError {
    let known = K::offered(venue).iter().map(|one| (one.id(), one.name()));
    ApiError::Missing { what: K::NAME, code: K::UNKNOWN, suggestions: nearest(id, known) }
}

fn find<'v, K: Kind>(venue: &'v Venue, id: &str) -> Option<(&'v K, bool)> {
    let offered = K::offered(venue).iter().map(|one| (one, false));
    offered.chain(K::retired(venue).iter().map(|one| (one, true))).find(|(one, _)| one.id() == id)
}

async fn house(state: &State, who: &Principal) -> Result<House, ApiError> {
    let found = state.store.house(&who.tenant, &[], None, None, state.clock.now()).await?;
    found.ok_or_else(no_venue)
}

/// A page of them in the order of the house; retired ones too when asked for.
///
/// # Errors
/// `Invalid`, `NoVenue`, the store's.
pub async fn list<K: Kind>(
    state: &State,
    who: &Principal,
    query: &ListQuery,
    retired: Option<&str>,
) -> Result<Value, ApiError> {
    let (limit, cursor) = page(state, who, K::LIST, query)?;
    let limit = if query.limit.is_none() { LIST_LIMIT } else { limit };
    let retired = switch("/retired", retired)?.unwrap_or(false);
    let House { venue, stamps, .. } = house(state, who).await?;
    let offered = K::offered(&venue).iter().map(|one| (one, false));
    let all = offered.chain(K::retired(&venue).iter().filter(|_| retired).map(|one| (one, true)));
    let mut all: Vec<_> = all.collect();
    if let Some(after) = &cursor {
        let place = all.iter().position(|(one, _)| after.is(one.id()));
        let place = place.ok_or_else(|| invalid("/cursor", Code::InvalidValue, "a next_cursor of this list"))?;
        all.drain(..=place);
    }
    let more = all.len() > limit;
    all.truncate(limit);
    let next = signed(state, who, K::LIST, all.last().filter(|_| more).map(|(one, _)| Cursor::of(one.id())));
    let items: Vec<_> = all.into_iter().map(|(one, gone)| shown(one, gone, &venue, &stamps)).collect();
    Ok(json!({ "items": items, K::LIST: items, "next_cursor": next }))
}

const LIST_LIMIT: usize = 100;

/// `true` or `false` in a query.
pub(crate) fn switch(pointer: &'static str, text: Option<&str>) -> Result<Option<bool>, ApiError> {
    match text {
        None => Ok(None),
        Some("true" | "1") => Ok(Some(true)),
        Some("false" | "0") => Ok(Some(false)),
        Some(_) => Err(invalid(pointer, Code::InvalidValue, "true or false")),
    }
}

/// One of them, retired or not.
///
/// # Errors
/// `Missing` with what was perhaps meant, `NoVenue`, the store's.
pub async fn get<K: Kind>(state: &State, who: &Principal, id: &str) -> Result<Value, ApiError> {
    let House { venue, stamps, .. } = house(state, who).await?;
    let (one, retired) = find::<K>(&venue, id).ok_or_else(|| missing::<K>(&venue, id))?;
    Ok(serde_json::to_value(shown(one, retired, &venue, &stamps))?)
}

/// Makes one. Its id comes from its name.
///
/// # Errors
/// `Invalid`, `KeyReused`, `NoVenue`, `Busy`, the store's.
pub async fn create<K: Kind>(
    state: &State,
    who: &Principal,
    fields: &Sent<K::Fields>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let (fields, shape) = fields.with_faults();
    let target = Target { name: None, item: None, earlier: None, if_match: None, key, status: 201, shape };
    rework(
        state,
        who,
        target,
        |_, draft, p| {
            for (pointer, sent) in
                [("/id", K::wants_id(fields).is_some()), ("/retired", K::wants_retired(fields).is_some())]
            {
                if sent {
                    p.at(pointer, Code::InvalidValue, "this is given by the house");
                }
            }
            let venue = &mut draft.venue;
            if K::offered(venue).len() + K::retired(venue).len() >= K::MOST {
                p.at("", Code::OutOfRange, format!("a house has at most {}", K::MOST));
            }
            let mut one = K::blank(String::new(), venue);
            one.set(fields, venue, true, p);
            let id = slug::free(one.name(), K::NAME, |id| find::<K>(venue, id).is_some());
            // Again, now that the id is known: what was wrong was told before.
            let mut one = K::blank(id.clone(), venue);
            one.set(fields, venue, true, &mut Problems::default());
            unique_name(&one, venue, p);
            K::offered_mut(venue).push(one);
            Ok(id)
        },
        told::<K>,
    )
    .await
}

/// Changes one: what the body does not name stays.
///
/// # Errors
/// `Missing`, `Invalid`, 412, 409, `KeyReused`, `NoVenue`, `Busy`, the store's.
pub async fn update<K: Kind>(
    state: &State,
    who: &Principal,
    id: &str,
    fields: &Sent<K::Fields>,
    if_match: Option<u64>,
) -> Result<Value, ApiError> {
    let (fields, shape) = fields.with_faults();
    change::<K>(state, who, (id, if_match, shape), |draft, p| {
        if K::wants_id(fields).is_some_and(|sent| sent != id) {
            p.at("/id", Code::InvalidValue, "an id does not change");
        }
        let venue = &mut draft.venue;
        let (mut one, was) =
            find::<K>(venue, id).map(|(one, gone)| (one.clone(), gone)).ok_or_else(|| missing::<K>(venue, id))?;
        one.set(fields, venue, false, p);
        let gone = K::wants_retired(fields).unwrap_or(was);
        if !gone {
            unique_name(&one, venue, p);
        }
        place(one, was, gone, venue, p);
        Ok(())
    })
    .await
}

/// Retires one: no longer offered, still known. Done twice, it is done once.
///
/// # Errors
/// `Missing`, 412, 409, `NoVenue`, `Busy`, the store's.
pub async fn retire<K: Kind>(
    state: &State,
    who: &Principal,
    id: &str,
    if_match: Option<u64>,
) -> Result<Value, ApiError> {
    change::<K>(state, who, (id, if_match, &Shape::default()), |draft, p| {
        let venue = &mut draft.venue;
        let (one, was) =
            find::<K>(venue, id).map(|(one, gone)| (one.clone(), gone)).ok_or_else(|| missing::<K>(venue, id))?;
        place(one, was, true, venue, p);
        Ok(())
    })
    .await
}

async fn change<K: Kind>(
    state: &State,
    who: &Principal,
    (id, if_match, shape): (&str, Option<u64>, &Shape),
    change: impl Fn(&mut Draft, &mut Problems) -> Result<(), ApiError>,
) -> Result<Value, ApiError> {
    let item = stamp_id::<K>(id);
    let target = Target { name: None, item: Some(&item), earlier: None, if_match, key: None, status: 200, shape };
    rework(state, who, target, |_, draft, p| change(draft, p).map(|()| id.to_owned()), told::<K>).await
}

fn told<K: Kind>(changed: &Changed<'_>, id: String) -> Result<Value, ApiError> {
    let venue = &changed.draft.venue;
    let (one, retired) = find::<K>(venue, &id).ok_or_else(|| missing::<K>(venue, &id))?;
    Ok(serde_json::to_value(shown(one, retired, venue, changed.stamps))?)
}

/// Puts it where it belongs: in its place in the list, or at the end of the other.
fn place<K: Kind>(one: K, was: bool, gone: bool, venue: &mut Venue, p: &mut Problems) {
    if gone && !was && K::NAME == "room" && K::offered(venue).len() == 1 {
        p.at("/retired", Code::InvalidValue, "a house needs a room");
    }
    let list = if was { K::retired_mut(venue) } else { K::offered_mut(venue) };
    let at = list.iter().position(|x| x.id() == one.id());
    match at {
        Some(at) if was == gone => {
            if let Some(old) = list.get_mut(at) {
                *old = one;
            }
        }
        Some(at) => {
            list.remove(at);
            let other = if gone { K::retired_mut(venue) } else { K::offered_mut(venue) };
            other.push(one);
        }
        None => {}
    }
}

/// No two that are offered have one name.
fn unique_name<K: Kind>(one: &K, venue: &Venue, p: &mut Problems) {
    let name = one.name().to_lowercase();
    if K::offered(venue).iter().any(|x| x.id() != one.id() && x.name().to_lowercase() == name) {
        p.at("/name", Code::InvalidValue, "another one has this name");
    }
}

/// The price sent, in the currency of the house.
pub(super) fn set_price(field: &mut Money, sent: Option<&Price>, pointer: &str, venue: &Venue, p: &mut Problems) {
    if let Some(price) = sent {
        *field = price.money(p, pointer, venue.currency);
    }
}

/// What a new one must have.
pub(super) fn need<const N: usize>(new: bool, missing: [(&str, bool); N], p: &mut Problems) {
    for (pointer, _) in missing.into_iter().filter(|(_, missing)| new && *missing) {
        p.at(pointer, Code::MissingField, "this field must be there");
    }
}
