//! The only constructors of keys. Every one takes a [`Tenant`]; the exceptions find the tenant of an API key, and count
//! requests of all tenants together.

use super::Tenant;
use crate::ids::{SessionId, SnapshotId};
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::{Timestamp, civil::Date};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write;
use workflow::booking::{EventId, Status, TaskId};
use workflow::venue::DiaryKey;

/// Partition and sort key of one item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Partition key.
    pub pk: String,
    /// Sort key.
    pub sk: String,
}

impl Key {
    fn new(pk: String, sk: impl Into<String>) -> Self {
        Self { pk, sk: sk.into() }
    }

    pub(super) fn attributes(&self) -> HashMap<String, AttributeValue> {
        HashMap::from([
            ("pk".to_owned(), AttributeValue::S(self.pk.clone())),
            ("sk".to_owned(), AttributeValue::S(self.sk.clone())),
        ])
    }
}

/// SHA-256 of a text in hex: what stands in a key instead of an address or a secret.
pub fn hash_hex(text: &str) -> String {
    hash_bytes(text.as_bytes())
}

/// SHA-256 of bytes in hex.
pub fn hash_bytes(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut s, b| {
        let _ = write!(s, "{b:02x}");
        s
    })
}

/// The published bundle of a venue.
pub fn bundle(t: &Tenant) -> Key {
    Key::new(format!("T#{t}"), "CONFIG#bundle#latest")
}

/// How a setting stands: version, author, time, value.
pub fn setting(t: &Tenant, name: &str) -> Key {
    Key::new(format!("T#{t}"), format!("CONFIG#{name}#latest"))
}

/// One version of a setting.
pub fn setting_version(t: &Tenant, name: &str, version: u64) -> Key {
    Key::new(format!("T#{t}"), format!("{}{version:08}", setting_versions(name)))
}

/// Prefix of the sort keys of a setting's versions.
pub fn setting_versions(name: &str) -> String {
    format!("CONFIG#{name}#v")
}

/// A snapshot: public by its unguessable id, so it is found before the tenant is known, as an API key is. What it holds
/// names the tenant, and nothing of a client.
pub fn snapshot(id: &SnapshotId) -> Key {
    Key::new(format!("SNAP#{id}"), "-")
}

/// A tenant's list of snapshots, by the instant they were made.
pub fn snapshot_listed(t: &Tenant, at: Timestamp, id: &SnapshotId) -> Key {
    Key::new(snapshots_pk(t), format!("{}#{id}", instant(at)))
}

/// Partition of [`snapshot_listed`].
pub fn snapshots_pk(t: &Tenant) -> String {
    format!("SNAPS#{t}")
}

/// An API key, by the hash of its secret: the one key that is looked up before the tenant is known.
pub fn api_key(hash: &str) -> Key {
    Key::new(format!("KEY#{hash}"), "-")
}

/// Prefix of the sort keys of a tenant's API keys.
pub const API_KEYS: &str = "KEY#";

/// Partition of what a venue has.
pub fn venue_pk(t: &Tenant) -> String {
    format!("T#{t}")
}

/// That the tenant has an API key of this id, and its hash.
pub fn api_key_entry(t: &Tenant, id: &str) -> Key {
    Key::new(venue_pk(t), format!("{API_KEYS}{id}"))
}

/// Which live keys one name has.
pub fn api_key_name(t: &Tenant, actor: &str) -> Key {
    Key::new(venue_pk(t), format!("KEYNAME#{}", hash_hex(actor)))
}

/// Partition of an event, in `events` and in `tasks`.
pub fn event_pk(t: &Tenant, e: &EventId) -> String {
    format!("T#{t}#E#{e}")
}

/// The booking.
pub fn booking(t: &Tenant, e: &EventId) -> Key {
    Key::new(event_pk(t, e), "BOOKING")
}

/// One version of a venue's bundle, kept so that a turn can be judged again as it was.
pub fn bundle_version(t: &Tenant, version: u64) -> Key {
    Key::new(format!("T#{t}"), format!("CONFIG#bundle#v{version:08}"))
}

/// Prefix of the turns' sort keys.
pub const TURNS: &str = "TURN#";

/// What a turn was judged with, by its number.
pub fn turn(t: &Tenant, e: &EventId, n: u64) -> Key {
    Key::new(event_pk(t, e), format!("{TURNS}{n:08}"))
}

/// When the clock looks at a booking next.
pub fn look(t: &Tenant, e: &EventId) -> Key {
    Key::new(event_pk(t, e), LOOK)
}

/// Sort key of [`look`].
pub const LOOK: &str = "LOOK";

/// Prefix of the messages' sort keys.
pub const MESSAGES: &str = "MSG#";
/// Prefix of the activity entries' sort keys.
pub const ACTIVITY: &str = "ACT#";
/// Prefix of the outgoing mails' sort keys.
pub const OUTBOX: &str = "OUT#";

/// Prefix of the sort keys of calls to a model.
pub const MODEL_USES: &str = "USE#";

/// A call to a model, by its ULID.
pub fn model_use(t: &Tenant, e: &EventId, ulid: &str) -> Key {
    Key::new(event_pk(t, e), format!("{MODEL_USES}{ulid}"))
}

/// What a tenant's calls to models cost in the month of `at` (UTC).
pub fn spent_in_month(t: &Tenant, at: Timestamp) -> Key {
    Key::new(format!("SPENT#{t}#{}", at.strftime("%Y-%m")), "-")
}

/// What the calls to models for one event cost.
pub fn spent_on(t: &Tenant, e: &EventId) -> Key {
    Key::new(format!("SPENT#{t}#E#{e}"), "-")
}

/// A message, by its ULID.
pub fn message(t: &Tenant, e: &EventId, ulid: &str) -> Key {
    Key::new(event_pk(t, e), format!("{MESSAGES}{ulid}"))
}

/// An activity entry, by its ULID.
pub fn activity(t: &Tenant, e: &EventId, ulid: &str) -> Key {
    Key::new(event_pk(t, e), format!("{ACTIVITY}{ulid}"))
}

/// An outgoing mail, by its ULID.
pub fn out_mail(t: &Tenant, e: &EventId, ulid: &str) -> Key {
    Key::new(event_pk(t, e), format!("{OUTBOX}{ulid}"))
}

/// An offer version; sorts by number.
pub fn offer(t: &Tenant, e: &EventId, version: u32) -> Key {
    Key::new(event_pk(t, e), format!("OFFER#{version:05}"))
}

/// Partition of the diary.
pub fn diary_pk(t: &Tenant) -> String {
    format!("T#{t}#DIARY")
}

/// One room on one day.
pub fn diary_row(t: &Tenant, k: &DiaryKey) -> Key {
    Key::new(diary_pk(t), format!("{}#{}", k.date, k.room))
}

/// Sort keys of all diary rows from one day to another, both included.
pub fn diary_between(from: Date, to: Date) -> (String, String) {
    // '$' follows '#', so the upper end lies after every room of the last day.
    (format!("{from}#"), format!("{to}$"))
}

/// A client's id: the hash of the address, however it is written.
pub fn client_id(email: &str) -> String {
    hash_hex(&email.trim().to_lowercase())
}

/// The client.
pub fn client(t: &Tenant, email: &str) -> Key {
    client_by_id(t, &client_id(email))
}

/// The client with this id: the hash of their address.
pub fn client_by_id(t: &Tenant, id: &str) -> Key {
    Key::new(format!("T#{t}#C#{id}"), "CLIENT")
}

/// Prefix of the attributes of a client that link their events.
pub const CLIENT_LINKS: &str = "event_";

/// The attribute of a client that links an event.
pub fn client_link(e: &EventId) -> String {
    format!("{CLIENT_LINKS}{e}")
}

/// Prefix of the tasks' sort keys.
pub const TASKS: &str = "TASK#";

/// A task, or `None` when the id is none.
pub fn task(t: &Tenant, id: &TaskId) -> Option<Key> {
    let (event, n) = id.parts()?;
    Some(Key::new(event_pk(t, &event), format!("{TASKS}{n:05}")))
}

/// Sort key of [`marks`].
pub const MARKS: &str = "MARKS";

/// Marks of the team on an event's thread.
pub fn marks(t: &Tenant, e: &EventId) -> Key {
    Key::new(event_pk(t, e), MARKS)
}

/// A chat session. The tenant stands in the key, so another tenant's session does not exist.
pub fn session(t: &Tenant, s: &SessionId) -> Key {
    Key::new(format!("S#{t}#{s}"), "-")
}

/// Which sessions a client has, by the hash of the address.
pub fn sessions_of_client(t: &Tenant, email: &str) -> Key {
    Key::new(format!("S#{t}#C#{}", hash_hex(&email.trim().to_lowercase())), "-")
}

/// An idempotency record: scoped by tenant, route and the caller's key.
pub fn idempotency(t: &Tenant, route: &str, key: &str) -> Key {
    Key::new(format!("IDEM#{t}#{route}#{}", hash_hex(key)), "-")
}

/// The bucket of a tenant's messages.
pub fn rate(t: &Tenant) -> Key {
    Key::new(format!("RATE#{t}"), "-")
}

/// The bucket of a tenant's requests of any kind.
pub fn rate_of_requests(t: &Tenant) -> Key {
    Key::new(format!("RATE#{t}#REQUESTS"), "-")
}

/// The bucket of one client's messages, by the hash of the address.
pub fn rate_of_client(t: &Tenant, email: &str) -> Key {
    Key::new(format!("RATE#{t}#C#{}", hash_hex(&email.trim().to_lowercase())), "-")
}

/// The bucket of all requests: nobody's data.
pub fn rate_of_all() -> Key {
    // No tenant can be called so.
    Key::new("RATE#*".to_owned(), "-")
}

/// Partition of the index `by-status`.
pub fn status_pk(t: &Tenant, s: Status) -> String {
    format!("{t}#{}", s.name())
}

/// Partition of the index `by-date`: all events of a tenant.
pub fn tenant_pk(t: &Tenant) -> String {
    format!("T#{t}")
}

/// Sort key of the indexes `by-status` and `by-date`: the event's date, or the day of the inquiry, then the id.
pub fn status_sk(day: Date, e: &EventId) -> String {
    format!("{day}#{e}")
}

/// Partition of the index `queue`.
pub fn queue_pk(t: &Tenant, pending: bool) -> String {
    format!("{t}#{}", if pending { "pending" } else { "decided" })
}

/// Sort key of the index `queue`.
pub fn queue_sk(due: Timestamp, id: &TaskId) -> String {
    format!("{}#{id}", instant(due))
}

/// Partition of the index `due`: the hour and one of four shards, so that the clock asks four partitions an
/// hour, however many tenants there are.
pub fn due_pk(due: Timestamp, e: &EventId) -> String {
    due_partition(due, e.0.bytes().fold(0u8, |a, b| a.wrapping_add(b)) % DUE_SHARDS)
}

/// The partition of an hour and a shard.
pub fn due_partition(hour: Timestamp, shard: u8) -> String {
    let hour = instant(hour).chars().take(13).collect::<String>();
    format!("{hour}#{shard}")
}

/// Shards of an hour in the index `due`.
pub const DUE_SHARDS: u8 = 4;

/// Sort key of the index `due`.
pub fn due_sk(due: Timestamp, e: &EventId) -> String {
    format!("{}#{e}", instant(due))
}

/// An instant as text that sorts by time: UTC to the second.
pub fn instant(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn tenant() -> Tenant {
        Tenant::verified("atelier").unwrap()
    }
    fn event() -> EventId {
        EventId("01ARZ3NDEKTSV4RRFFQ69G5FAV".into())
    }

    #[test]
    fn every_key_carries_its_tenant() {
        let (t, e) = (tenant(), event());
        let keys = [
            bundle(&t),
            booking(&t, &e),
            message(&t, &e, "1"),
            activity(&t, &e, "1"),
            out_mail(&t, &e, "1"),
            offer(&t, &e, 1),
            client(&t, "a@b.ch"),
            session(&t, &SessionId::parse(&format!("{e}.{}", "0".repeat(32))).unwrap()),
            idempotency(&t, "start", "k"),
            rate(&t),
            sessions_of_client(&t, "a@b.ch"),
            model_use(&t, &e, "1"),
            spent_in_month(&t, Timestamp::UNIX_EPOCH),
            spent_on(&t, &e),
            rate_of_requests(&t),
            rate_of_client(&t, "a@b.ch"),
            api_key_entry(&t, "01J"),
            api_key_name(&t, "desk"),
            setting(&t, "vat"),
            setting_version(&t, "vat", 3),
            snapshot_listed(&t, Timestamp::UNIX_EPOCH, &SnapshotId::parse(&"0".repeat(32)).unwrap()),
            task(&t, &TaskId::nth(&e, 3)).unwrap(),
        ];
        for k in keys {
            assert!(k.pk.split('#').any(|part| part == "atelier"), "{k:?}");
        }
    }

    #[test]
    fn no_key_holds_an_address() {
        let k = client(&tenant(), "Anna@Example.ch");
        assert!(!k.pk.contains('@'));
        assert_eq!(k, client(&tenant(), " anna@example.ch "), "one client, however the address is written");
    }

    #[test]
    fn a_day_range_includes_every_room_of_both_ends() {
        let (from, to) = diary_between(date(2026, 5, 1), date(2026, 5, 2));
        let row = |d, r: &str| diary_row(&tenant(), &DiaryKey { date: d, room: r.into() }).sk;
        for (day, room, inside) in [
            (date(2026, 4, 30), "zz", false),
            (date(2026, 5, 1), "a", true),
            (date(2026, 5, 2), "zz", true),
            (date(2026, 5, 3), "a", false),
        ] {
            let sk = row(day, room);
            assert_eq!(from <= sk && sk <= to, inside, "{sk}");
        }
    }

    #[test]
    fn tasks_and_offers_sort_by_number() {
        let (t, e) = (tenant(), event());
        assert!(offer(&t, &e, 9).sk < offer(&t, &e, 10).sk);
        assert!(task(&t, &TaskId::nth(&e, 9)).unwrap().sk < task(&t, &TaskId::nth(&e, 10)).unwrap().sk);
        assert_eq!(task(&t, &TaskId("nonsense".into())), None);
    }
}
