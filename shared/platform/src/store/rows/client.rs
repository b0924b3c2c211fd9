//! Clients and what binds a mail to a booking.

use super::*;

/// A client of the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientRow {
    /// Address.
    pub email: String,
    /// Name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Last change.
    pub updated_at: Timestamp,
    /// Shape.
    #[serde(default)]
    pub schema: u16,
}

/// A client's booking, or conversation without one, as far as a new mail of theirs needs it to be bound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What binding looks at.
    #[serde(flatten)]
    pub standing: Standing,
    /// Its conversation.
    pub session: SessionId,
    /// Whether it holds a room, or a visit is fixed. Not known of rows of an earlier shape.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<bool>,
    /// The last day of what it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Shape.
    pub schema: u16,
}

impl Link {
    /// To a case.
    pub fn to(case: &Case) -> Self {
        let b = &case.booking;
        let (holds, until) = held(b);
        let session = case.thread.session.clone();
        Self { standing: Standing::of(b), session, holds: Some(holds), until, schema: SCHEMA }
    }

    /// Whether it holds a room, or a visit is fixed, on a day to come.
    pub fn is_ahead(&self, today: Date) -> bool {
        let last = self.until.or(self.standing.days.map(|d| d.1));
        !self.standing.cancelled && self.holds.unwrap_or(self.standing.begun) && last.is_none_or(|day| day >= today)
    }
}

/// Whether a booking holds a room or has a visit fixed, and the last day of it, once known.
fn held(b: &Booking) -> (bool, Option<Date>) {
    let last = b.facts.schedule.map(|s| s.last_day());
    match (b.hold.is_some(), b.visit.map(|v| v.date)) {
        (true, visit) => (true, last.map(|day| visit.map_or(day, |v| v.max(day)))),
        (false, visit) => (visit.is_some(), visit),
    }
}

/// What a booking tells of its client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who they are.
    pub row: ClientRow,
    /// Their booking.
    pub link: Link,
}
