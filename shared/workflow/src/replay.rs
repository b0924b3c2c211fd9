//! Turns again: what a turn was judged with, in a form to keep, and the proof that today's code gives the same bytes.
//!
//! A record holds the input, the clock, the version of the house and the days of the diary as the turn saw them, and
//! the digest of everything that followed. What a client wrote stands in the message by itself; only the words that a
//! model quoted from it are in the record too. Both go with an erasure.

use crate::booking::Booking;
use crate::run::{Decided, run};
use crate::turn::{Amendment, CANCEL_WORD, Decision, Input, World};
use crate::understanding::merge::complete;
use crate::understanding::suggestion::Suggestion;
use crate::understanding::understand;
use crate::venue::{Approval, Claim, Diary, DiaryKey, DiaryRow, Money, RoomId, Venue};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What drove a turn, in a form to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "given", rename_all = "snake_case")]
pub enum Given {
    /// A client's message.
    Message {
        /// Where its text stands.
        message: String,
        /// Subject that was read with it.
        subject: Option<String>,
        /// What a model suggested where the rules had left something open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        suggestion: Option<Box<Suggestion>>,
        /// Whether the reply had to wait for a person, because a model was asked in vain: see [`house`].
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        held: bool,
    },
    /// A manager's decision.
    Decision {
        /// All of it.
        decision: Decision,
    },
    /// A verified payment.
    Payment {
        /// Who says so.
        #[serde(default = "nobody")]
        by: String,
        /// Reference.
        reference: String,
        /// Amount.
        amount: Money,
    },
    /// The clock.
    Timer,
    /// A manager's own change of facts.
    Amend {
        /// Who.
        by: String,
        /// What.
        amendment: Box<Amendment>,
    },
    /// A manager gave the held room to another event.
    Displaced {
        /// Which.
        room: RoomId,
        /// Who.
        by: String,
    },
    /// A manager had the offer sent once more.
    SendOffer {
        /// Who.
        by: String,
    },
    /// A manager wanted alternatives.
    Suggest {
        /// Who.
        by: String,
    },
    /// A manager's own cancellation.
    Cancel {
        /// Who.
        by: String,
        /// Why.
        reason: Option<String>,
    },
}

/// Whom payments were from before their records said so.
fn nobody() -> String {
    "system".to_owned()
}

impl Given {
    /// The input; a message is read as it was then, from `text`. `None` when its text is gone.
    pub fn input(&self, before: &Booking, text: Option<&str>, today: Date, venue: &Venue) -> Option<Input> {
        let Given::Message { message: _, subject, suggestion, held: _ } = self else { return self.act() };
        let context = before.reading_context();
        let read = understand(subject.as_deref(), text?, today, venue, &context);
        let filled = match suggestion {
            Some(s) => complete(read, s, &context, venue, today).0,
            None => read,
        };
        Some(Input::Message(Box::new(filled)))
    }

    /// The input of what is no message: who asks for it links nothing that reads.
    pub fn act(&self) -> Option<Input> {
        Some(match self {
            Given::Message { .. } => return None,
            Given::Decision { decision } => Input::Decision(decision.clone()),
            Given::Payment { by, reference, amount } => {
                Input::Payment { by: by.clone(), reference: reference.clone(), amount: *amount }
            }
            Given::Timer => Input::Timer,
            Given::Amend { by, amendment } => Input::Amend { by: by.clone(), amendment: amendment.clone() },
            Given::Displaced { room, by } => Input::Displaced { room: room.clone(), by: by.clone() },
            Given::SendOffer { by } => Input::SendOffer { by: by.clone() },
            Given::Suggest { by } => Input::Suggest { by: by.clone() },
            Given::Cancel { by, reason } => Input::cancel(CANCEL_WORD, by, reason.as_deref())?,
        })
    }
}

/// One turn's record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Which turn of the event, 1 the first.
    pub turn: u64,
    /// Now.
    pub now: Timestamp,
    /// Now in the venue's zone.
    pub local: DateTime,
    /// Version of the house's settings.
    pub house: u64,
    /// Version of the booking before the turn.
    pub before: u64,
    /// The blank booking that the first turn began with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank: Option<Booking>,
    /// What drove it.
    pub given: Given,
    /// The days of the diary that were seen.
    pub seen: Slice,
    /// Digest of what followed.
    pub digest: String,
}

/// A slice of the diary in a form to keep: days seen, and the rows that are not empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slice {
    /// First and last day.
    pub known: Option<(Date, Date)>,
    /// The days that were looked at of each room, where those were not all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<BTreeMap<RoomId, BTreeSet<Date>>>,
    /// Rows.
    pub rows: Vec<(DiaryKey, u64, Vec<Claim>)>,
    /// The client's other events.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<String>,
}

impl From<&Diary> for Slice {
    fn from(d: &Diary) -> Self {
        let rows = d.rows.iter().map(|(k, r)| (k.clone(), r.version, r.claims.clone())).collect();
        let by_room = |only: &BTreeSet<DiaryKey>| {
            let mut days: BTreeMap<RoomId, BTreeSet<Date>> = BTreeMap::new();
            for key in only {
                days.entry(key.room.clone()).or_default().insert(key.date);
            }
            days
        };
        Self { known: d.known, only: d.only.as_ref().map(by_room), rows, own: d.own.clone() }
    }
}

impl From<&Slice> for Diary {
    fn from(s: &Slice) -> Self {
        let row = |(k, version, claims): &(DiaryKey, u64, Vec<Claim>)| {
            (k.clone(), DiaryRow { version: *version, claims: claims.clone() })
        };
        let keys = |(room, days): (&RoomId, &BTreeSet<Date>)| {
            let key = |date: &Date| DiaryKey { date: *date, room: room.clone() };
            days.iter().map(key).collect::<Vec<_>>()
        };
        let only = s.only.as_ref().map(|only| only.iter().flat_map(keys).collect());
        Self { rows: s.rows.iter().map(row).collect(), known: s.known, only, own: s.own.clone() }
    }
}

impl Record {
    /// The record of a turn that came to `decided`. `turns` counts those before.
    pub fn of(turns: u64, house: u64, booking: &Booking, given: Given, world: &World<'_>, decided: &Decided) -> Self {
        Self {
            turn: turns + 1,
            now: world.now,
            local: world.local,
            house,
            before: booking.version,
            blank: (turns == 0).then(|| booking.clone()),
            given,
            seen: Slice::from(world.diary),
            digest: digest(decided),
        }
    }

    /// The turn once more, with today's code, from the booking as it was before. `None` when the text is gone.
    pub fn again(&self, before: &Booking, text: Option<&str>, venue: &Venue) -> Option<(Input, Decided)> {
        let mut before = before.clone();
        before.version = self.before;
        let input = self.given.input(&before, text, self.local.date(), venue)?;
        let diary = Diary::from(&self.seen);
        let held = matches!(self.given, Given::Message { held: true, .. });
        let world = World { venue: &house(venue, held), diary: &diary, now: self.now, local: self.local };
        let decided = run(&before, &input, &world);
        Some((input, decided))
    }
}

/// The house as a turn sees it. In a held one, every reply waits for a person.
pub fn house(venue: &Venue, held: bool) -> Cow<'_, Venue> {
    if !held {
        return Cow::Borrowed(venue);
    }
    let mut strict = venue.clone();
    strict.policy.approval = Approval::Everything;
    Cow::Owned(strict)
}

/// Digest of everything a turn came to: the next booking, every word, task, diary row and line of the trail.
pub fn digest(decided: &Decided) -> String {
    // Our facts have string keys and no floats, for which serialising cannot fail.
    let bytes = serde_json::to_vec(decided).unwrap_or_default();
    Sha256::digest(&bytes).iter().take(16).map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::booking::{Client, EventId};
    use crate::venue::{Language, seed};
    use jiff::civil::date;

    fn blank() -> Booking {
        let client = Client { email: "a@example.org".to_owned(), name: None, company: None, phone: None };
        Booking::new(EventId("e".to_owned()), client, Language::De, Timestamp::UNIX_EPOCH)
    }

    fn message(suggestion: Option<Box<Suggestion>>) -> Given {
        Given::Message { message: "m1".to_owned(), subject: None, suggestion, held: false }
    }

    #[test]
    fn a_record_of_before_the_model_is_still_read() {
        let old = r#"{"given":"message","message":"m1","subject":null}"#;
        assert_eq!(serde_json::from_str::<Given>(old).unwrap(), message(None));
        assert_eq!(serde_json::to_string(&message(None)).unwrap(), old);
    }

    #[test]
    fn a_diary_of_which_some_rows_were_seen_is_kept_as_such() {
        let key = |day, room: &str| DiaryKey { date: date(2026, 5, day), room: RoomId::from(room) };
        let mut diary = Diary::of_rows([key(20, "a"), key(21, "a"), key(20, "b")].into());
        diary.rows.insert(key(20, "a"), DiaryRow { version: 3, claims: Vec::new() });
        let kept = serde_json::to_string(&Slice::from(&diary)).unwrap();
        assert_eq!(Diary::from(&serde_json::from_str::<Slice>(&kept).unwrap()), diary);
        let old: Slice = serde_json::from_str(r#"{"known":["2026-05-20","2026-05-21"],"rows":[]}"#).unwrap();
        assert_eq!(Diary::from(&old).only, None, "of before: all rows of the days");
    }

    #[test]
    fn a_turn_with_a_suggestion_is_replayed_to_the_same_bytes() {
        let venue = seed::atelier().unwrap();
        let local = date(2026, 1, 29).at(10, 0, 0, 0);
        let diary = Diary { known: Some((date(2026, 1, 29), date(2027, 1, 29))), ..Diary::default() };
        let world = World { venue: &venue, diary: &diary, now: Timestamp::UNIX_EPOCH, local };
        let text = "My grandmother used to say that every house has its own weather.";
        let s: Suggestion = serde_json::from_str(
            r#"{"acts":[{"quote":"every house has its own weather","act":"request_human"}],"language":"fr"}"#,
        )
        .unwrap();
        let given = message(Some(Box::new(s)));
        let before = blank();
        let input = given.input(&before, Some(text), local.date(), &venue).unwrap();
        let decided = run(&before, &input, &world);
        let plain = message(None).input(&before, Some(text), local.date(), &venue).unwrap();
        assert_ne!(digest(&run(&before, &plain, &world)), digest(&decided), "the suggestion counted");
        let record = Record::of(0, 1, &before, given, &world, &decided);
        let kept: Record = serde_json::from_str(&serde_json::to_string(&record).unwrap()).unwrap();
        let (_, same) = kept.again(&before, Some(text), &venue).unwrap();
        assert_eq!(digest(&same), kept.digest);
        assert!(message(None).input(&before, None, local.date(), &venue).is_none());
    }
}
