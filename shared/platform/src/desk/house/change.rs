//! One way to change the house: read it, change a copy, look it over, write everything that changed in one transaction,
//! or read again.

use super::check::Problems;
use super::draft::Draft;
use super::name::Name;
use crate::State;
use crate::desk::{TRIES, no_venue, repeated};
use crate::http::{ApiError, Code, Principal, Shape};
use crate::store::{CommitError, House, HouseWrite, IdempotencyKey, Setting, Stamp, Stamps};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use workflow::venue::Venue;

/// What is to be changed, and what the caller knows of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target<'a> {
    /// The setting, if it is one.
    pub name: Option<&'a Name>,
    /// Kind and id of a room, product or menu, if it is one that exists.
    pub item: Option<&'a str>,
    /// The version of the setting that is wanted back.
    pub earlier: Option<u64>,
    /// The version the caller saw.
    pub if_match: Option<u64>,
    /// The caller's key, and the status that the first answer has.
    pub key: Option<&'a IdempotencyKey>,
    pub status: u16,
    /// What is wrong with the shape of the body.
    pub shape: &'a Shape,
}

impl Target<'_> {
    /// The version of what is to be changed; of something new, none.
    fn version(&self, house: &House) -> Option<u64> {
        match (self.name, self.item) {
            (Some(name), _) => Some(house.settings.get(&name.row()).map_or(0, |s| s.version)),
            (None, Some(item)) => Some(house.stamps.version(item)),
            (None, None) => None,
        }
    }
}

/// The house after a change, before it is written: what an answer is made from.
pub(super) struct Changed<'a> {
    pub draft: &'a Draft,
    pub stamps: &'a Stamps,
    /// The target's setting as it will be.
    pub setting: Option<&'a Setting>,
}

/// Changes the house. `change` is called again when somebody else was faster with something else; when they changed the
/// very same thing, the caller has to look again.
///
/// # Errors
/// `Invalid`, 412 or 409 when the target changed meanwhile, `KeyReused`, `NoVenue`, `Busy`, the store's.
pub(super) async fn rework<T>(
    state: &State,
    who: &Principal,
    target: Target<'_>,
    change: impl Fn(&House, &mut Draft, &mut Problems) -> Result<T, ApiError>,
    answer: impl Fn(&Changed<'_>, T) -> Result<Value, ApiError>,
) -> Result<Value, ApiError> {
    target.shape.with(reworked(state, who, target, change, answer).await)
}

async fn reworked<T>(
    state: &State,
    who: &Principal,
    target: Target<'_>,
    change: impl Fn(&House, &mut Draft, &mut Problems) -> Result<T, ApiError>,
    answer: impl Fn(&Changed<'_>, T) -> Result<Value, ApiError>,
) -> Result<Value, ApiError> {
    let mut names: Vec<Name> = Name::ALL.to_vec();
    names.extend(target.name.filter(|n| n.room().is_some()).cloned());
    let rows: Vec<String> = names.iter().map(Name::row).collect();
    let row = target.name.map(Name::row);
    let earlier = row.as_deref().zip(target.earlier);
    let mut seen = None;
    for attempt in 0..TRIES {
        let now = state.clock.now();
        let house = state.store.house(&who.tenant, &rows, earlier, target.key, now).await?.ok_or_else(no_venue)?;
        if let Some(first) = &house.answered {
            return repeated(first, target.key);
        }
        let version = target.version(&house);
        current(target.if_match, version, *seen.get_or_insert(version), attempt)?;
        let before = Draft::of(&house, &state.settings, target.name.and_then(Name::room));
        let (mut after, mut problems) = (before.clone(), Problems::default());
        let told = change(&house, &mut after, &mut problems)?;
        target.shape.with(problems.finish())?;
        let settings = changed_settings(&names, &before, &after, &house, target.name, (who, now))?;
        let stamps = stamped(&before.venue, &after.venue, &house, (who, now));
        let setting = row.as_ref().and_then(|r| settings.iter().find(|(name, ..)| name == r)).map(|(_, _, s)| s);
        let answer = answer(&Changed { draft: &after, stamps: &stamps, setting }, told)?;
        let keyed = (target.key, target.status, answer.to_string());
        let write = HouseWrite { seen: house.version, venue: &after.venue, stamps: &stamps, settings, answer: keyed };
        match state.store.rebuild(&who.tenant, now, &write).await {
            Ok(Some(())) => return Ok(answer),
            Ok(None) => return Err(ApiError::conflict(Code::Conflict, "the house has outgrown what one item holds")),
            Err(CommitError::LostRace | CommitError::Duplicate | CommitError::AlreadyDecided) => {
                tracing::info!(attempt, "lost a race for the house");
            }
            Err(CommitError::TooLarge(n)) => return Err(ApiError::internal(format!("{n} writes in one change"))),
            Err(CommitError::Store(e)) => return Err(e.into()),
        }
    }
    Err(ApiError::Busy)
}

/// Whether the target is still what the caller saw, and what was read at first.
fn current(if_match: Option<u64>, version: Option<u64>, first: Option<u64>, attempt: usize) -> Result<(), ApiError> {
    if if_match.is_some() && if_match != version {
        return Err(ApiError::PreconditionFailed);
    }
    if attempt > 0 && version != first {
        return Err(ApiError::conflict(Code::Conflict, "somebody changed this meanwhile; read it again"));
    }
    Ok(())
}

/// The settings whose value has changed, whatever changed them, and the target's in any case.
fn changed_settings(
    names: &[Name],
    before: &Draft,
    after: &Draft,
    house: &House,
    target: Option<&Name>,
    (who, now): (&Principal, Timestamp),
) -> Result<Vec<(String, Option<Setting>, Setting)>, ApiError> {
    let mut all = Vec::new();
    for name in names {
        let (old, new) = (name.value(before)?, name.value(after)?);
        if old == new && target.is_none_or(|t| t.stored() != name) {
            continue;
        }
        let known = house.settings.get(&name.row());
        let first = known.is_none().then(|| Setting { version: 0, at: None, by: "operator".to_owned(), value: old });
        let version = known.map_or(0, |s| s.version).saturating_add(1);
        all.push((name.row(), first, Setting { version, at: Some(now), by: who.actor.clone(), value: new }));
    }
    Ok(all)
}

/// The stamps, with a new one for each room, product and menu that is not as it was.
fn stamped(before: &Venue, after: &Venue, house: &House, (who, now): (&Principal, Timestamp)) -> Stamps {
    let mut stamps = house.stamps.clone();
    let stamp = Stamp { version: house.version.saturating_add(1), at: now, by: who.actor.clone() };
    let (old, new) = (items(before), items(after));
    for (id, item) in new {
        if old.get(&id) != Some(&item) {
            stamps.by_id.insert(id, stamp.clone());
        }
    }
    stamps
}

/// Rooms, products and menus by kind and id, and whether they are offered.
fn items(v: &Venue) -> BTreeMap<String, (bool, Value)> {
    fn of<'a, T: Serialize + 'a>(
        kind: &'static str,
        offered: bool,
        list: &'a [T],
        id: impl Fn(&'a T) -> &'a str + 'a,
    ) -> impl Iterator<Item = (String, (bool, Value))> + 'a {
        list.iter()
            .map(move |one| (format!("{kind}/{}", id(one)), (offered, serde_json::to_value(one).unwrap_or_default())))
    }
    let mut all = BTreeMap::new();
    for (offered, rooms, products, menus) in
        [(false, &v.retired.rooms, &v.retired.products, &v.retired.menus), (true, &v.rooms, &v.products, &v.menus)]
    {
        all.extend(of("room", offered, rooms, |r| r.id.0.as_str()));
        all.extend(of("product", offered, products, |p| p.id.0.as_str()));
        all.extend(of("menu", offered, menus, |m| m.id.0.as_str()));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_caller_saw_may_be_overwritten() {
        let status = |if_match, version, first, attempt| {
            current(if_match, Some(version), Some(first), attempt).map_or_else(|e| e.status(), |()| 200)
        };
        assert_eq!(status(None, 3, 3, 0), 200);
        assert_eq!(status(Some(3), 3, 3, 0), 200);
        assert_eq!(status(Some(2), 3, 3, 0), 412);
        assert_eq!(status(None, 3, 3, 1), 200, "somebody changed something else");
        assert_eq!(status(None, 4, 3, 1), 409, "somebody changed this");
        assert_eq!(status(Some(3), 4, 3, 1), 412);
        assert!(current(None, None, None, 3).is_ok(), "nobody has seen what is new");
        assert_eq!(current(Some(1), None, None, 0).map_err(|e| e.status()), Err(412), "what is new has no version");
    }

    #[test]
    fn a_stamp_is_given_to_what_changed_and_to_nothing_else() {
        let before = workflow::venue::seed::atelier().unwrap();
        let mut after = before.clone();
        if let Some(room) = after.rooms.first_mut() {
            room.name.push('!');
        }
        let gone = after.menus.remove(0);
        after.retired.menus.push(gone);
        let (old, new) = (items(&before), items(&after));
        let changed: Vec<_> = new.iter().filter(|(id, item)| old.get(*id) != Some(*item)).map(|(id, _)| id).collect();
        assert_eq!(changed, ["menu/seasonal-garden-trio", "room/atelier-room-a"]);
        assert_eq!(new.len(), 6 + 75 + 3);
    }
}
