//! What every turn stands on: the house as published, and now in its zone.

use crate::Settings;
use crate::desk::no_venue;
use crate::http::ApiError;
use crate::store::{Bundle, Tenant};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use workflow::turn::World;
use workflow::venue::{Diary, Venue};

/// The house and the moment.
#[derive(Debug, Clone)]
pub(in crate::desk) struct Scene<'a> {
    pub settings: &'a Settings,
    pub tenant: Tenant,
    pub venue: Venue,
    /// Version of its settings.
    pub house: u64,
    pub now: Timestamp,
    pub local: DateTime,
}

impl<'a> Scene<'a> {
    pub fn new(settings: &'a Settings, bundle: Option<Bundle>, now: Timestamp) -> Result<Self, ApiError> {
        let Bundle { tenant, venue, version: house } = bundle.ok_or_else(no_venue)?;
        let zoned = now.in_tz(&venue.timezone).map_err(|e| ApiError::internal(format!("time zone: {e}")))?;
        Ok(Self { settings, tenant, local: zoned.datetime(), venue, house, now })
    }

    pub fn today(&self) -> Date {
        self.local.date()
    }

    pub fn world<'w>(&'w self, diary: &'w Diary) -> World<'w> {
        World { venue: &self.venue, diary, now: self.now, local: self.local }
    }
}
