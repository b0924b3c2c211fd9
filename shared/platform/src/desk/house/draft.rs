//! The house while it is being changed.

use super::check::Problems;
use crate::Settings;
use crate::store::House;
use serde::{Deserialize as _, Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::collections::BTreeMap;
use workflow::venue::{RoomId, Venue};

/// A copy of the house to change: it becomes the house if nothing is wrong with it.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub venue: Venue,
    /// Values of settings as they were last written, by name: what the venue has no place for.
    pub kept: BTreeMap<String, Value>,
    /// The room whose deposit it is about.
    pub room: Option<RoomId>,
    /// The domain that mail can leave from, where it is only one.
    pub mail_domain: Option<String>,
}

impl Draft {
    pub fn of(house: &House, settings: &Settings, room: Option<&RoomId>) -> Self {
        Self {
            venue: house.venue.clone(),
            kept: house.settings.iter().map(|(name, s)| (name.clone(), s.value.clone())).collect(),
            room: room.cloned(),
            mail_domain: settings.is_production().then(|| settings.mail_domain.clone()),
        }
    }

    /// The value kept under a name, or the default.
    pub fn kept<T: DeserializeOwned + Default>(&self, name: &str) -> T {
        self.kept.get(name).and_then(|v| serde_json::from_value(v.clone()).ok()).unwrap_or_default()
    }

    pub fn keep<T: Serialize>(&mut self, name: &str, value: &T) {
        if let Ok(value) = serde_json::to_value(value) {
            self.kept.insert(name.to_owned(), value);
        }
    }
}

/// The body of a setting: what sets it, and what shows it.
pub(super) trait Body: Serialize + DeserializeOwned + Clone + Send + Sync + 'static {
    /// What reads it: empty when nothing does yet.
    const APPLIES_TO: &'static [&'static str];

    /// The setting as it stands. Sent again, it changes nothing.
    fn of(draft: &Draft) -> Self;

    /// Sets it. Where something is wrong, the draft is thrown away.
    fn apply(&self, draft: &mut Draft, p: &mut Problems);
}

/// A field that may be absent (unchanged), null (none) or a value.
pub(super) fn nullable<'de, T, D>(d: D) -> Result<Option<Option<T>>, D::Error>
where
    T: serde::Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    Option::<T>::deserialize(d).map(Some)
}
