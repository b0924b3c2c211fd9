//! What lives for a while: sessions and first answers.

use super::*;

/// What is remembered of a booking to guess, before it is read, which days of the diary a message needs.
/// Only ever a guess: the turn checks and reads again when it was too narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// What had been asked.
    pub context: Context,
    /// First and last day held or chosen.
    pub schedule: Option<(Date, Date)>,
    /// Days asked about or wished: proposals, pending change, a vague window.
    pub wished: Vec<Date>,
    /// First and last days of what a mail may go back to: "the original date", "your first offer", "ignore my last mail".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<(Date, Date)>,
}

/// A chat session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Id; names its event.
    pub id: SessionId,
    /// Counts its writes.
    pub version: u64,
    /// Address of the client.
    pub client_email: String,
    /// Which days the next message may need.
    pub hint: Hint,
    /// The blank case of a conversation that begins. Sessions of before every conversation was stored carry theirs.
    pub embryo: Option<Case>,
    /// From then on it does not exist.
    pub expires: Timestamp,
}

impl Session {
    /// Whether its first message is being answered.
    pub fn is_new(&self) -> bool {
        self.version == 0 && self.embryo.is_some()
    }
}

/// Live sessions that one client may have. The oldest gives way to one more; a booking's goes on with the booking.
pub const MOST_SESSIONS: usize = 20;

/// The sessions of one client, each with the second in which it ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster(BTreeMap<String, i64>);

/// One session more, and those that make room for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admission {
    /// Whose.
    pub email: String,
    /// The new one.
    pub id: SessionId,
    /// When it ends.
    pub expires: Timestamp,
    /// Ended before.
    pub ended: Vec<String>,
    /// Ended by this one.
    pub evicted: Vec<SessionId>,
}

/// Prefix of a roster's attributes.
pub(in crate::store) const ROSTERED: &str = "s_";

impl Roster {
    pub(in crate::store) fn of(item: &Item) -> Self {
        let ends = |v: &AttributeValue| v.as_n().ok().and_then(|n| n.parse().ok());
        let all = item.iter().filter_map(|(name, v)| Some((name.strip_prefix(ROSTERED)?.to_owned(), ends(v)?)));
        Self(all.collect())
    }

    /// Takes in one more. Ids begin with the moment they were made in, so the first is the oldest.
    pub fn admit(&self, email: &str, id: &SessionId, expires: Timestamp, now: Timestamp) -> Admission {
        let (ended, live): (Vec<_>, Vec<_>) = self.0.iter().partition(|(_, ends)| **ends <= now.as_second());
        let many = (live.len() + 1).saturating_sub(MOST_SESSIONS);
        let evicted = live.into_iter().take(many).filter_map(|(id, _)| SessionId::parse(id)).collect();
        let ended = ended.into_iter().map(|(id, _)| id.clone()).collect();
        Admission { email: email.to_owned(), id: id.clone(), expires, ended, evicted }
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct SessionItem {
    pub schema: u16,
    pub version: u64,
    pub tenant: Tenant,
    pub session_id: SessionId,
    pub event_id: EventId,
    pub client_email: String,
    pub hint: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embryo: Option<String>,
    pub ttl: i64,
}

impl SessionItem {
    pub fn of(t: &Tenant, s: &Session) -> Result<Self, StoreError> {
        Ok(Self {
            schema: SCHEMA,
            version: s.version,
            tenant: t.clone(),
            session_id: s.id.clone(),
            event_id: s.id.event(),
            client_email: s.client_email.clone(),
            hint: json("hint", &s.hint)?,
            embryo: s.embryo.as_ref().map(|c| json("embryo", c)).transpose()?,
            ttl: s.expires.as_second(),
        })
    }

    pub fn session(self) -> Result<Session, StoreError> {
        Ok(Session {
            id: self.session_id,
            version: self.version,
            client_email: self.client_email,
            hint: parse("hint", &self.hint)?,
            embryo: self.embryo.as_deref().map(|e| parse("embryo", e)).transpose()?,
            expires: Timestamp::from_second(self.ttl)
                .map_err(|e| StoreError::Corrupt { what: "session", why: e.to_string() })?,
        })
    }
}

/// A caller's key for a write that must happen once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey {
    /// The route it was sent to.
    pub route: &'static str,
    /// The caller's key.
    pub key: String,
    /// SHA-256 of the body, hex.
    pub body_hash: String,
}

/// The first answer to a keyed write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstAnswer {
    /// SHA-256 of the body it answered.
    pub body_hash: String,
    /// HTTP status.
    pub code: u16,
    /// Body, JSON.
    pub answer: String,
    /// Epoch second from which it does not exist.
    pub ttl: i64,
    /// Shape.
    #[serde(default)]
    pub schema: u16,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn id(second: i64) -> SessionId {
        SessionId::new(&crate::ids::event_id(at(second)).unwrap()).unwrap()
    }

    #[test]
    fn the_oldest_live_session_gives_way_and_ended_ones_are_forgotten() {
        let of = |n: i64| (0..n).map(|i| (id(1_000 + i).as_str().to_owned(), 9_000)).collect::<BTreeMap<_, _>>();
        let (cap, next) = (MOST_SESSIONS as i64, id(5_000));
        let room = Roster(of(cap - 1)).admit("a@b.ch", &next, at(9_999), at(5_000));
        assert_eq!((room.evicted, room.ended), (vec![], vec![]));
        let full = Roster(of(cap));
        let oldest = full.0.keys().next().unwrap().clone();
        let admitted = full.admit("a@b.ch", &next, at(9_999), at(5_000));
        assert_eq!(admitted.evicted.iter().map(SessionId::as_str).collect::<Vec<_>>(), [oldest]);
        let late = full.admit("a@b.ch", &next, at(99_999), at(9_000));
        assert_eq!((late.evicted.len(), late.ended.len()), (0, MOST_SESSIONS));
    }
}
