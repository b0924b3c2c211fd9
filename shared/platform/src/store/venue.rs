//! The house as it can be changed: the published bundle, how each setting stands, and one transaction for all of it.
//!
//! | row | holds |
//! |---|---|
//! | `CONFIG#bundle#latest` | the venue as every turn reads it, on the condition of its version |
//! | `CONFIG#bundle#v<n>` | the same, kept, so that a turn can be judged again as it was |
//! | `CONFIG#<name>#latest` | a setting: version, author, time, value |
//! | `CONFIG#<name>#v<n>` | each version of it; 0 is what stood before the first change |

use super::commit::CommitError;
use super::rows::{BundleItem, SCHEMA, json, parse};
use super::{
    Cursor, FirstAnswer, IdempotencyKey, Item, Page, Store, StoreError, Tenant, expired, from_item, keys, text,
};
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use workflow::venue::Venue;

/// A version of a setting.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// Counts up; 0 is what stood before the first change.
    pub version: u64,
    /// When; unknown for 0.
    pub at: Option<Timestamp>,
    /// Who.
    pub by: String,
    /// The value, as a body that sets it.
    pub value: Value,
}

#[derive(Debug, Serialize, Deserialize)]
struct SettingItem {
    schema: u16,
    version: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<Timestamp>,
    by: String,
    body: String,
}

impl SettingItem {
    fn of(s: &Setting) -> Result<Self, StoreError> {
        let body = json("setting", &s.value)?;
        Ok(Self { schema: SCHEMA, version: s.version, at: s.at, by: s.by.clone(), body })
    }

    fn setting(item: Item) -> Result<Setting, StoreError> {
        let row: Self = from_item("setting", item)?;
        Ok(Setting { version: row.version, at: row.at, by: row.by, value: parse("setting", &row.body)? })
    }
}

/// Who changed a room, product or menu last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The publication that changed it: its version.
    pub version: u64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: String,
}

/// The last changes of rooms, products and menus. What has no stamp is as the operator published it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Stamps {
    /// Version of what has no stamp.
    pub base: u64,
    /// By kind and id: `room/atelier-room-a`.
    pub by_id: BTreeMap<String, Stamp>,
}

impl Stamps {
    /// Version of a room, product or menu.
    pub fn version(&self, id: &str) -> u64 {
        self.by_id.get(id).map_or(self.base, |s| s.version)
    }
}

/// The house as it was read.
#[derive(Debug, Clone)]
pub struct House {
    /// Version of the bundle.
    pub version: u64,
    /// The published venue.
    pub venue: Venue,
    /// Last changes of its rooms, products and menus.
    pub stamps: Stamps,
    /// How the settings asked for stand, by name; absent when never changed.
    pub settings: BTreeMap<String, Setting>,
    /// The version of a setting that was asked for.
    pub earlier: Option<Setting>,
    /// The first answer to the caller's key.
    pub answered: Option<FirstAnswer>,
}

/// What a change of the house writes.
#[derive(Debug, Clone)]
pub struct HouseWrite<'a> {
    /// The bundle's version that was read.
    pub seen: u64,
    /// The venue from now on.
    pub venue: &'a Venue,
    /// Its last changes from now on.
    pub stamps: &'a Stamps,
    /// Settings by name: the version before the first change where this is it, and the new one.
    pub settings: Vec<(String, Option<Setting>, Setting)>,
    /// The caller's key, status and answer to repeat.
    pub answer: (Option<&'a IdempotencyKey>, u16, String),
}

/// Bytes that a bundle may have: a DynamoDB item holds 400 KB.
const LARGEST_BUNDLE: usize = 380_000;

impl Store {
    /// The house with some of its settings, one earlier version of a setting, and an answer given before: one batch.
    /// `None` when the tenant has no published venue.
    pub async fn house(
        &self,
        t: &Tenant,
        settings: &[String],
        earlier: Option<(&str, u64)>,
        idempotency: Option<&IdempotencyKey>,
        now: Timestamp,
    ) -> Result<Option<House>, StoreError> {
        let venues = &self.tables.venues;
        let bundle = (venues, keys::bundle(t));
        let earlier = earlier.map(|(name, version)| (venues, keys::setting_version(t, name, version)));
        let answered = idempotency.map(|i| (&self.tables.sessions, keys::idempotency(t, i.route, &i.key)));
        let rows: Vec<_> = settings.iter().map(|name| (venues, keys::setting(t, name))).collect();
        let single = [Some(bundle.clone()), earlier.clone(), answered.clone()];
        let mut found = self.batch(single.into_iter().flatten().chain(rows.clone()).collect()).await?;
        let mut take = |(table, key): (&String, keys::Key)| found.remove(&(table.clone(), key));
        let Some(item) = take(bundle) else { return Ok(None) };
        let (version, venue, stamps) = published(item)?;
        let mut known = BTreeMap::new();
        for (name, row) in settings.iter().zip(rows) {
            if let Some(item) = take(row) {
                known.insert(name.clone(), SettingItem::setting(item)?);
            }
        }
        let answered = answered.and_then(&mut take).filter(|i| !expired(i, now));
        Ok(Some(House {
            version,
            venue,
            stamps,
            settings: known,
            earlier: earlier.and_then(&mut take).map(SettingItem::setting).transpose()?,
            answered: answered.map(|i| from_item("first answer", i)).transpose()?,
        }))
    }

    /// Writes a changed house: settings, their versions and the bundle that every turn reads, or nothing.
    ///
    /// # Errors
    /// `LostRace` when somebody published meanwhile, `Duplicate`, the store's; `None` when it outgrows an item.
    pub async fn rebuild(&self, t: &Tenant, now: Timestamp, w: &HouseWrite<'_>) -> Result<Option<()>, CommitError> {
        let venues = &self.tables.venues;
        let version = w.seen.saturating_add(1);
        let (body, stamps) = (json("bundle", w.venue)?, json("stamps", w.stamps)?);
        if body.len() + stamps.len() > LARGEST_BUNDLE {
            return Ok(None);
        }
        let bundle = BundleItem { schema: SCHEMA, version, body, stamps: Some(stamps) };
        let (key, status, answer) = &w.answer;
        let mut write =
            self.write(t, now).answered(*key, *status, answer)?.replace(venues, &keys::bundle(t), &bundle, w.seen)?;
        write = write.put(venues, &keys::bundle_version(t, version), &bundle)?;
        for (name, before, after) in &w.settings {
            let (row, seen) = (SettingItem::of(after)?, after.version.saturating_sub(1));
            if let Some(before) = before {
                let key = keys::setting_version(t, name, before.version);
                write = write.create(venues, &key, &SettingItem::of(before)?)?;
            }
            write = write.replace(venues, &keys::setting(t, name), &row, seen)?;
            write = write.create(venues, &keys::setting_version(t, name, after.version), &row)?;
        }
        write.commit().await.map(Some)
    }

    /// Versions of a setting, the newest first.
    pub async fn setting_history(
        &self,
        t: &Tenant,
        name: &str,
        limit: usize,
        after: Option<&Cursor>,
    ) -> Result<Page<Setting>, StoreError> {
        let prefix = keys::setting_versions(name);
        // Digits end before ':', and the versions before the last one shown are less than it.
        let to = after.map_or_else(|| format!("{prefix}:"), |c| format!("{prefix}{}", c.0));
        let sent = self
            .client
            .query()
            .table_name(&self.tables.venues)
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND sk BETWEEN :from AND :to")
            .expression_attribute_values(":pk", AttributeValue::S(keys::setting(t, name).pk))
            .expression_attribute_values(":from", AttributeValue::S(prefix.clone()))
            .expression_attribute_values(":to", AttributeValue::S(to.clone()))
            .scan_index_forward(false)
            .limit(i32::try_from(limit).unwrap_or(i32::MAX).saturating_add(2))
            .send()
            .await
            .map_err(StoreError::from_sdk)?;
        // The upper end is part of the range: it was the last on the page before.
        let mut items: Vec<Item> = sent.items.unwrap_or_default();
        items.retain(|i| text(i, "sk").is_some_and(|sk| sk != to));
        let more = items.len() > limit;
        items.truncate(limit);
        let last = items.last().and_then(|i| text(i, "sk")).and_then(|sk| sk.strip_prefix(&prefix));
        let next = last.filter(|_| more).map(|n| Cursor(n.to_owned()));
        Ok(Page { items: items.into_iter().map(SettingItem::setting).collect::<Result<_, _>>()?, next })
    }
}

fn published(item: Item) -> Result<(u64, Venue, Stamps), StoreError> {
    let row: BundleItem = from_item("bundle", item)?;
    let stamps = row.stamps.as_deref().map(|s| parse("stamps", s)).transpose()?;
    let stamps = stamps.unwrap_or(Stamps { base: row.version, by_id: BTreeMap::new() });
    Ok((row.version, parse("bundle", &row.body)?, stamps))
}
