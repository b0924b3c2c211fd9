//! Ids: events and sessions, unguessable; messages that sort in the order in which they were written.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use ulid::Ulid;
use workflow::booking::{EventId, TaskId};

/// The system gave no randomness; nothing that must be unguessable may be made then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no randomness from the system")]
pub struct NoRandomness;

fn random() -> Result<u128, NoRandomness> {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(u128::from_be_bytes(bytes))
}

fn millis(at: Timestamp) -> u64 {
    u64::try_from(at.as_millisecond()).unwrap_or(0)
}

/// A new event's id.
pub fn event_id(now: Timestamp) -> Result<EventId, NoRandomness> {
    Ok(EventId(Ulid::from_parts(millis(now), random()?).to_string()))
}

/// A token for one write request; a retry of the same request repeats it.
pub fn request_token() -> Result<String, NoRandomness> {
    Ok(format!("{:032x}", random()?))
}

/// A new API key: 256 random bits, with a beginning by which a search for leaked secrets knows it.
pub fn api_secret() -> Result<String, NoRandomness> {
    Ok(format!("oe_{:032x}{:032x}", random()?, random()?))
}

/// An event id from outside, or `None` when it can be none: 26 characters of a ULID, nothing else.
pub fn parse_event(text: &str) -> Option<EventId> {
    Ulid::from_string(text).ok().filter(|u| u.to_string() == text).map(|_| EventId(text.to_owned()))
}

/// A task id from outside, or `None` when it can be none.
pub fn parse_task(text: &str) -> Option<TaskId> {
    let (event, n) = text.rsplit_once('.')?;
    parse_event(event)?;
    let number: u32 = n.parse().ok()?;
    (number.to_string() == n).then(|| TaskId(text.to_owned()))
}

/// Id of a chat session: its event's id and 128 random bits. Whoever has it may read and write the session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct SessionId(String);

impl SessionId {
    /// A new session of an event.
    pub fn new(event: &EventId) -> Result<Self, NoRandomness> {
        Ok(Self(format!("{event}.{:032x}", random()?)))
    }

    /// A session id from outside, or `None` when it can be none.
    pub fn parse(text: &str) -> Option<Self> {
        let (event, secret) = text.split_once('.')?;
        parse_event(event)?;
        let hex = secret.len() == 32 && secret.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        hex.then(|| Self(text.to_owned()))
    }

    /// The event it belongs to.
    pub fn event(&self) -> EventId {
        EventId(self.0.split('.').next().unwrap_or_default().to_owned())
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Id of a snapshot: 128 random bits. Whoever has it may read the snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct SnapshotId(String);

impl SnapshotId {
    /// A new one.
    pub fn new() -> Result<Self, NoRandomness> {
        Ok(Self(format!("{:032x}", random()?)))
    }

    /// A snapshot id from outside, or `None` when it can be none.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.len() == 32 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        hex.then(|| Self(text.to_owned()))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SnapshotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// ULIDs for the rows of one turn: they sort in the order they are taken, and within one millisecond after
/// those of every earlier turn of the event.
#[derive(Debug)]
pub struct Ulids {
    next: Ulid,
}

impl Ulids {
    /// Ids for the `turn`-th turn of an event.
    pub fn of_turn(now: Timestamp, turn: u64) -> Result<Self, NoRandomness> {
        // 24 bits turn, 48 random, 8 to count up in.
        let noise = (random()? & ((1 << 48) - 1)) << 8;
        let turn = u128::from(turn & 0xff_ffff) << 56;
        Ok(Self { next: Ulid::from_parts(millis(now), turn | noise) })
    }

    /// The next one.
    pub fn take(&mut self) -> String {
        let now = self.next;
        self.next = now.increment().unwrap_or(now);
        now.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_id_names_its_event() {
        let e = event_id(Timestamp::from_second(1_790_000_000).unwrap()).unwrap();
        let s = SessionId::new(&e).unwrap();
        assert_eq!(SessionId::parse(s.as_str()).unwrap().event(), e);
    }

    #[test]
    fn ids_from_outside_can_hold_no_separator() {
        for bad in ["", "x", "01J8X#E#", "01ARZ3NDEKTSV4RRFFQ69G5FAV#", "01arz3ndektsv4rrffq69g5fav"] {
            assert_eq!(parse_event(bad), None, "{bad}");
        }
        assert!(parse_event("01ARZ3NDEKTSV4RRFFQ69G5FAV").is_some());
        assert_eq!(parse_task("01ARZ3NDEKTSV4RRFFQ69G5FAV.01"), None);
        assert!(parse_task("01ARZ3NDEKTSV4RRFFQ69G5FAV.1").is_some());
        assert_eq!(SessionId::parse("01ARZ3NDEKTSV4RRFFQ69G5FAV.zz"), None);
    }

    #[test]
    fn rows_sort_as_written_even_when_the_clock_stands() {
        let now = Timestamp::from_second(1_790_000_000).unwrap();
        let mut first = Ulids::of_turn(now, 1).unwrap();
        let mut second = Ulids::of_turn(now, 2).unwrap();
        let ids = [first.take(), first.take(), second.take(), second.take()];
        assert!(ids.is_sorted());
    }
}
