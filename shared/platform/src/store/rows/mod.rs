//! The shapes of the items. Flat, with a `schema` number; what the database never looks into is one JSON text.

mod client;
mod message;
mod session;
mod task;

pub use client::*;
pub use message::*;
pub use session::*;
pub use task::*;

use super::{Item, StoreError, Tenant};
use crate::ids::SessionId;
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;
use workflow::Draft;
use workflow::booking::{Booking, EventId, Fingerprint, TaskAbout, TaskId, TaskKind};
use workflow::turn::Standing;
use workflow::understanding::Context;
use workflow::venue::Venue;

/// Version of the item shapes; upcast on read.
pub const SCHEMA: u16 = 1;

/// Version of a booking's item: 2 has `tenant_pk`.
pub const BOOKING_SCHEMA: u16 = 2;

/// Reads a JSON attribute.
pub(in crate::store) fn parse<T: DeserializeOwned>(what: &'static str, json: &str) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|e| StoreError::Corrupt { what, why: e.to_string() })
}

/// Writes a JSON attribute.
pub(in crate::store) fn json<T: Serialize>(what: &'static str, value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Corrupt { what, why: e.to_string() })
}

/// A venue's configuration as published: what a turn sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// Whose.
    pub tenant: Tenant,
    /// Counts up with every publication.
    pub version: u64,
    /// The house.
    pub venue: Venue,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct BundleItem {
    pub schema: u16,
    pub version: u64,
    pub body: String,
    /// Which publication changed which room, product or menu last: [`Stamps`](crate::store::venue::Stamps).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stamps: Option<String>,
}

/// An API key as stored: found by the hash of its secret, which is nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiKey {
    /// Its name among the tenant's keys; empty on those of local stacks.
    #[serde(default)]
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// Who acts with it, for the trail.
    pub actor: String,
    /// `viewer`, `agent`, `manager` or `admin`.
    pub role: String,
    /// What it is good for, if not for all that its role may: `read`, or families of routes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// The last four characters, to tell keys apart.
    pub last4: String,
    /// When it was used last, to the hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used: Option<Timestamp>,
    /// Revoked keys stay, for the trail.
    #[serde(default)]
    pub revoked: bool,
}

impl ApiKey {
    /// A key that is good for all that its role may.
    pub fn new(tenant: &str, actor: &str, role: &str, secret: &str, created_at: Timestamp) -> Self {
        Self {
            id: String::new(),
            tenant: tenant.to_owned(),
            actor: actor.to_owned(),
            role: role.to_owned(),
            scopes: Vec::new(),
            created_at,
            last4: secret.chars().skip(secret.chars().count().saturating_sub(4)).collect(),
            last_used: None,
            revoked: false,
        }
    }
}

/// The mail thread with a client: what keeps subject and references together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// The chat session the client writes in.
    pub session: SessionId,
    /// Subject of the client's first mail, or ours.
    pub subject: Option<String>,
    /// Message-IDs so far, oldest first, without brackets.
    pub references: Vec<String>,
    /// Drafts shown to managers as held messages: the task and the ULID of the message.
    #[serde(default)]
    pub held: Vec<(TaskId, String)>,
    /// What the client read last.
    #[serde(default)]
    pub last_reply: Option<String>,
    /// The client's newest mail.
    #[serde(default)]
    pub newest: Option<Newest>,
    /// Turns so far, whatever drove them: makes the order of rows when the clock stands.
    #[serde(default)]
    pub turns: u64,
}

impl Thread {
    /// Without a word of the client's or to them.
    pub fn erased(&self) -> Self {
        Self {
            session: self.session.clone(),
            subject: None,
            references: Vec::new(),
            held: Vec::new(),
            last_reply: None,
            newest: None,
            turns: self.turns,
        }
    }
}

/// The client's newest mail, for lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Newest {
    /// When it came.
    pub at: Timestamp,
    /// Its beginning, one line.
    pub preview: String,
}

/// A booking with its thread, as one item; or a conversation in which a person was asked, and that has become no
/// booking yet. Before there is either, it is on the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The booking; version 0 while it is not stored as one.
    pub booking: Booking,
    /// The mails.
    pub thread: Thread,
}

impl Case {
    /// The case of a booking; `None` for a conversation without one.
    pub fn begun(self) -> Option<Self> {
        Some(self).filter(|c| c.booking.is_begun())
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct BookingItem {
    pub schema: u16,
    pub version: u64,
    /// Since schema 2; an item of schema 1 is in no list by date until it is written again, or migrated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_pk: Option<String>,
    /// Like the two around it absent while there is no booking: such a conversation is in no list of events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_pk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_sk: Option<String>,
    pub email: String,
    /// A copy for queries only; truth is derived from the body.
    pub step: u8,
    pub updated_at: Timestamp,
    pub body: String,
    pub thread: String,
}

impl BookingItem {
    pub fn of(t: &Tenant, case: &Case) -> Result<Self, StoreError> {
        let b = &case.booking;
        let day = b.facts.schedule.map_or_else(|| b.created_at.strftime("%F").to_string().parse(), |s| Ok(s.date));
        let day: Date = day.map_err(|_| StoreError::Corrupt { what: "booking", why: "no day".into() })?;
        let listed = |key: String| Some(key).filter(|_| b.is_begun());
        Ok(Self {
            schema: BOOKING_SCHEMA,
            version: b.version,
            tenant_pk: listed(super::keys::tenant_pk(t)),
            status_pk: listed(super::keys::status_pk(t, b.status())),
            status_sk: listed(super::keys::status_sk(day, &b.id)),
            email: b.client.email.clone(),
            step: b.step().into(),
            updated_at: b.updated_at,
            body: json("booking", b)?,
            thread: json("thread", &case.thread)?,
        })
    }

    pub fn case(self) -> Result<Case, StoreError> {
        let mut booking: Booking = parse("booking", &self.body)?;
        booking.version = self.version;
        Ok(Case { booking, thread: parse("thread", &self.thread)? })
    }
}
