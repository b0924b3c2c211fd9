//! What every turn stands on: the house as published, and now in its zone.

use crate::desk::no_venue;
use crate::http::ApiError;
use crate::store::{Bundle, Tenant};
use crate::{Settings, zones};
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
        let zone = zones::named(&venue.timezone).ok_or_else(|| ApiError::internal("the house has no time zone"))?;
        Ok(Self { settings, tenant, local: zone.to_datetime(now), venue, house, now })
    }

    pub fn today(&self) -> Date {
        self.local.date()
    }

    pub fn world<'w>(&'w self, diary: &'w Diary) -> World<'w> {
        World { venue: &self.venue, diary, now: self.now, local: self.local }
    }
}
