//! What one turn reads: first who asks and how the house is set up, then the case and its days of the diary.

use super::commit::DiaryItem;
use super::partition::Sorted;
use super::rows::{BookingItem, BundleItem, SessionItem, TaskItem, parse};
use super::{
    Bundle, Case, Due, FirstAnswer, Hint, IdempotencyKey, Item, Link, Roster, Session, Store, StoreError, Task, Tenant,
    expired, from_item, keys, rate, text,
};
use crate::ids::SessionId;
use aws_sdk_dynamodb::types::{AttributeValue, KeysAndAttributes};
use jiff::{Timestamp, ToSpan, civil::Date};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use workflow::booking::{Booking, EventId, TaskId};
use workflow::turn::VISIT_HORIZON;
use workflow::understanding::{Act, DateFlag, DateRole, Understanding, VagueWish, When};
use workflow::venue::{Diary, DiaryKey, DiaryRow, RoomId};

/// What the first hop found. What is missing or expired is `None`.
#[derive(Debug, Clone, Default)]
pub struct Opened {
    /// The published venue.
    pub bundle: Option<Bundle>,
    /// The chat session.
    pub session: Option<Session>,
    /// The first answer to the caller's key.
    pub answered: Option<FirstAnswer>,
    /// The case, when its event was named.
    pub case: Option<Case>,
    /// The task, when one was named.
    pub task: Option<Task>,
    /// The bookings of the client, when one was named, oldest first.
    pub links: Vec<Link>,
    /// The sessions of the client, when one was named.
    pub roster: Roster,
}

/// Reads a task from its item.
type ReadTask = fn(Item) -> Result<Task, StoreError>;

/// Which items the first hop asks for, besides the bundle.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wanted<'a> {
    pub session: Option<&'a SessionId>,
    pub idempotency: Option<&'a IdempotencyKey>,
    pub event: Option<&'a EventId>,
    /// With what reads it: only who asks for a task links what reads its draft.
    pub task: Option<(&'a TaskId, ReadTask)>,
    pub client: Option<&'a str>,
}

/// What the second hop of a client's message found.
#[derive(Debug, Clone, Default)]
pub struct Arrival {
    /// The case, if one is stored.
    pub case: Option<Case>,
    /// When the client may write again, as their bucket has it.
    pub seen: Option<i64>,
    /// The client's events, oldest first; this one among them once it is stored.
    pub own: Vec<EventId>,
}

impl Store {
    /// First hop of a client's message: bundle, session and the caller's key, in one batch.
    pub async fn open_turn(
        &self,
        t: &Tenant,
        session: Option<&SessionId>,
        idempotency: Option<&IdempotencyKey>,
        now: Timestamp,
    ) -> Result<Opened, StoreError> {
        self.open(t, Wanted { session, idempotency, ..Wanted::default() }, now).await
    }

    /// First hop of a decision: bundle, case, task and the caller's key, in one batch.
    pub async fn open_decision(
        &self,
        t: &Tenant,
        task: &TaskId,
        idempotency: Option<&IdempotencyKey>,
        now: Timestamp,
    ) -> Result<Opened, StoreError> {
        let event = task.parts().map(|(e, _)| e);
        let task = Some((task, TaskItem::read as ReadTask));
        self.open(t, Wanted { task, idempotency, event: event.as_ref(), ..Wanted::default() }, now).await
    }

    /// First hop of the clock: bundle and case, in one batch.
    pub async fn open_due(&self, due: &Due, now: Timestamp) -> Result<Opened, StoreError> {
        self.open(&due.tenant, Wanted { event: Some(&due.event), ..Wanted::default() }, now).await
    }

    /// One batch read across all four tables.
    pub(crate) async fn open(&self, t: &Tenant, want: Wanted<'_>, now: Timestamp) -> Result<Opened, StoreError> {
        let tables = &self.tables;
        let bundle = (&tables.venues, keys::bundle(t));
        let session = want.session.map(|s| (&tables.sessions, keys::session(t, s)));
        let answered = want.idempotency.map(|i| (&tables.sessions, keys::idempotency(t, i.route, &i.key)));
        let case = want.event.map(|e| (&tables.events, keys::booking(t, e)));
        let (task, read_task) = want.task.unzip();
        let task = task.and_then(|id| keys::task(t, id)).map(|k| (&tables.tasks, k));
        let client = want.client.map(|email| (&tables.events, keys::client(t, email)));
        let roster = want.client.map(|email| (&tables.sessions, keys::sessions_of_client(t, email)));
        let asked = [&Some(bundle.clone()), &session, &answered, &case, &task, &client, &roster];
        let asked: Vec<_> = asked.into_iter().flatten().cloned().collect();
        let mut found = self.batch(asked).await?;
        let mut take =
            |place: Option<(&String, keys::Key)>| place.and_then(|(table, key)| found.remove(&(table.clone(), key)));
        let alive = |i: &Item| !expired(i, now);
        Ok(Opened {
            bundle: take(Some(bundle)).map(read_bundle).transpose()?,
            session: take(session)
                .filter(alive)
                .map(|i| from_item::<SessionItem>("session", i)?.session())
                .transpose()?,
            answered: take(answered).filter(alive).map(|i| from_item("first answer", i)).transpose()?,
            case: take(case).map(|i| from_item::<BookingItem>("booking", i)?.case()).transpose()?,
            task: take(task).filter(alive).zip(read_task).map(|(item, read)| read(item)).transpose()?,
            links: take(client).map(links).transpose()?.unwrap_or_default(),
            roster: take(roster).as_ref().map(Roster::of).unwrap_or_default(),
        })
    }

    /// Items by key, read consistently; what the service leaves over is asked for again.
    pub(super) async fn batch(
        &self,
        asked: Vec<(&String, keys::Key)>,
    ) -> Result<HashMap<(String, keys::Key), Item>, StoreError> {
        let mut request: HashMap<String, KeysAndAttributes> = HashMap::new();
        for (table, key) in asked {
            let so_far = request.remove(table).map(|k| k.keys).unwrap_or_default();
            let all = so_far.into_iter().chain([key.attributes()]).collect();
            let one = KeysAndAttributes::builder().consistent_read(true).set_keys(Some(all)).build();
            request.insert(table.clone(), one?);
        }
        let mut found = HashMap::new();
        for _ in 0..BATCH_ROUNDS {
            let sent = self.client.batch_get_item().set_request_items(Some(request)).send().await;
            let answer = sent.map_err(StoreError::from_sdk)?;
            for (table, items) in answer.responses.unwrap_or_default() {
                for item in items {
                    if let (Some(pk), Some(sk)) = (text(&item, "pk"), text(&item, "sk")) {
                        let key = keys::Key { pk: pk.to_owned(), sk: sk.to_owned() };
                        found.insert((table.clone(), key), item);
                    }
                }
            }
            request = answer.unprocessed_keys.unwrap_or_default();
            if request.is_empty() {
                return Ok(found);
            }
        }
        Err(StoreError::Throttled)
    }

    /// The case of an event, or `None`.
    pub async fn case(&self, t: &Tenant, e: &EventId) -> Result<Option<Case>, StoreError> {
        let item = self.get(&self.tables.events, &keys::booking(t, e)).await?;
        item.map(|i| from_item::<BookingItem>("booking", i)?.case()).transpose()
    }

    /// Second hop of a client's message: the case, unless nothing can be stored yet, the client's bucket, and their
    /// events, in one batch.
    pub async fn case_and_arrival(
        &self,
        t: &Tenant,
        event: Option<&EventId>,
        email: &str,
    ) -> Result<Arrival, StoreError> {
        let bucket = (&self.tables.sessions, keys::rate_of_client(t, email));
        let client = (&self.tables.events, keys::client(t, email));
        let case = event.map(|e| (&self.tables.events, keys::booking(t, e)));
        let asked = [Some(bucket.clone()), Some(client.clone()), case.clone()];
        let mut found = self.batch(asked.into_iter().flatten().collect()).await?;
        let mut take = |(table, key): (&String, keys::Key)| found.remove(&(table.clone(), key));
        let seen = take(bucket).as_ref().and_then(rate::arrival);
        let own = take(client).map(links).transpose()?.unwrap_or_default();
        let case = case.and_then(take).map(|i| from_item::<BookingItem>("booking", i)?.case()).transpose()?;
        Ok(Arrival { case, seen, own: super::events_of(&own) })
    }

    /// The cases of some events (at most 100), in one batch; order is not kept.
    pub async fn cases(&self, t: &Tenant, events: &[EventId]) -> Result<Vec<Case>, StoreError> {
        let asked: Vec<_> = events.iter().map(|e| (&self.tables.events, keys::booking(t, e))).collect();
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        let found = self.batch(asked).await?;
        found.into_values().map(|i| from_item::<BookingItem>("booking", i)?.case()).collect()
    }

    /// The published venue.
    pub async fn bundle(&self, t: &Tenant) -> Result<Option<Bundle>, StoreError> {
        self.get(&self.tables.venues, &keys::bundle(t)).await?.map(read_bundle).transpose()
    }

    /// The diary of these days. Rows of `apart` are in it too, though only `main` counts as known. One query, for the
    /// days between them too: only days that somebody holds have rows, so it is a page even for years of a house.
    pub async fn diary(&self, t: &Tenant, ranges: Ranges) -> Result<Diary, StoreError> {
        let mut rows = self.diary_rows(t, ranges.hull()).await?;
        rows.retain(|(key, _)| ranges.holds(key.date));
        Ok(Diary { rows: rows.into_iter().collect(), known: Some(ranges.main), ..Diary::default() })
    }

    /// These rows of the diary, and the cases of some events, in one batch: a read unit for each row, be there one or
    /// not. Both together are at most [`MOST_IN_A_BATCH`].
    pub async fn diary_and_cases(
        &self,
        t: &Tenant,
        rows: BTreeSet<DiaryKey>,
        events: &[EventId],
    ) -> Result<(Diary, Vec<Case>), StoreError> {
        let place = |k: &DiaryKey| (&self.tables.events, keys::diary_row(t, k));
        let cases = events.iter().map(|e| (&self.tables.events, keys::booking(t, e)));
        let mut found = self.batch(rows.iter().map(place).chain(cases).collect()).await?;
        let mut stored = BTreeMap::new();
        for key in &rows {
            let (table, place) = place(key);
            if let Some(item) = found.remove(&(table.clone(), place)) {
                stored.insert(key.clone(), diary_row(item)?);
            }
        }
        let cases =
            found.into_values().map(|i| from_item::<BookingItem>("booking", i)?.case()).collect::<Result<_, _>>()?;
        Ok((Diary { rows: stored, ..Diary::of_rows(rows) }, cases))
    }

    async fn diary_rows(&self, t: &Tenant, days: (Date, Date)) -> Result<Vec<(DiaryKey, DiaryRow)>, StoreError> {
        let (from, to) = keys::diary_between(days.0, days.1);
        let days = Sorted::Between(&from, &to);
        let mut rows = Vec::new();
        for item in self.partition(&self.tables.events, keys::diary_pk(t), days).await? {
            let key = text(&item, "sk")
                .and_then(|sk| sk.split_once('#'))
                .and_then(|(day, room)| Some(DiaryKey { date: day.parse().ok()?, room: RoomId(room.to_owned()) }));
            let key = key.ok_or_else(|| StoreError::Corrupt { what: "diary row", why: "no day in its key".into() })?;
            rows.push((key, diary_row(item)?));
        }
        Ok(rows)
    }
}

fn diary_row(item: Item) -> Result<DiaryRow, StoreError> {
    let row: DiaryItem = from_item("diary row", item)?;
    Ok(DiaryRow { version: row.version, claims: parse("claims", &row.claims)? })
}

/// Items that one batch reads.
pub const MOST_IN_A_BATCH: usize = 100;

/// Rounds of a batch read before it counts as throttled.
const BATCH_ROUNDS: usize = 3;

pub(super) fn read_bundle(item: Item) -> Result<Bundle, StoreError> {
    let tenant = text(&item, "pk").and_then(Tenant::of_stored_key);
    let tenant = tenant.ok_or_else(|| StoreError::Corrupt { what: "bundle", why: "no tenant in its key".into() })?;
    let item: BundleItem = from_item("bundle", item)?;
    Ok(Bundle { tenant, version: item.version, venue: parse("bundle", &item.body)? })
}

/// Days of the diary to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranges {
    /// The days the turn may propose or book.
    pub main: (Date, Date),
    /// Days held elsewhere, so that they can be released.
    pub apart: Option<(Date, Date)>,
}

/// Days after a date of interest in which alternatives are looked for.
const ALTERNATIVES: i64 = 31;
/// Days ahead when nothing is known, and the most of a vague window.
const AHEAD: i64 = 62;
/// The longest slice that is read at once just because held and wished days lie apart.
const ONE_SLICE: i32 = 93;

impl Ranges {
    /// Which days a message needs: those it names, else those held or wished, else the next two months.
    pub fn for_message(u: &Understanding, hint: &Hint, today: Date) -> Self {
        let mut named = named_days(u, today);
        if goes_back(u) {
            named.extend(
                hint.former.iter().filter(|(first, _)| *first >= today).flat_map(|(first, last)| [*first, *last]),
            );
        }
        let window = u.dates.iter().find_map(|d| d.value.wish().and_then(|v| vague(&v, today)));
        let wished = hull(named.iter().copied()).map(around).or(window);
        let wished = match (wished, wants_visit(u).then(|| (today, plus(today, VISIT_HORIZON + 1)))) {
            (Some(a), Some(b)) => Some(both(a, b)),
            (a, b) => a.or(b),
        };
        let known = hull(hint.wished.iter().copied().filter(|d| *d >= today)).map(around);
        let held = hint.schedule.map(around);
        let main = match (wished, known) {
            (Some(a), Some(b)) if length(both(a, b)) <= ONE_SLICE => both(a, b),
            (Some(a), _) => a,
            (None, Some(b)) => b,
            (None, None) => held.unwrap_or((today, plus(today, AHEAD))),
        };
        match held {
            None => Self { main, apart: None },
            Some(h) if length(both(main, h)) <= ONE_SLICE => Self { main: both(main, h), apart: None },
            Some(_) => Self { main, apart: hint.schedule.map(|(a, b)| (plus(a, -1), plus(b, 2))) },
        }
    }

    /// Which days a decision, a payment or a timer needs: those held or wished.
    pub fn for_booking(hint: &Hint, today: Date) -> Self {
        let known = hull(hint.wished.iter().copied().filter(|d| *d >= today)).map(around);
        let held = hint.schedule.map(around);
        match (held, known) {
            (Some(h), Some(k)) if length(both(h, k)) <= ONE_SLICE => Self { main: both(h, k), apart: None },
            (Some(h), Some(k)) => Self { main: h, apart: Some(k) },
            (Some(one), None) | (None, Some(one)) => Self { main: one, apart: None },
            (None, None) => Self { main: (today, plus(today, AHEAD)), apart: None },
        }
    }

    /// From the first day of all to the last.
    fn hull(&self) -> (Date, Date) {
        self.apart.map_or(self.main, |apart| both(self.main, apart))
    }

    fn holds(&self, day: Date) -> bool {
        let within = |days: (Date, Date)| (days.0..=days.1).contains(&day);
        within(self.main) || self.apart.is_some_and(within)
    }

    /// Whether every day of `other` was read too.
    pub fn covers(&self, other: &Ranges) -> bool {
        let inside = |a: (Date, Date), b: (Date, Date)| b.0 <= a.0 && a.1 <= b.1;
        inside(other.main, self.main)
            && other.apart.is_none_or(|a| inside(a, self.main) || self.apart.is_some_and(|b| inside(a, b)))
    }
}

impl Hint {
    /// What the booking says about the days the next message may need.
    pub fn of(booking: &Booking) -> Self {
        let mut hint = Self { context: booking.reading_context(), ..Self::default() };
        hint.schedule = booking.facts.schedule.map(|s| (s.date, s.last_day()));
        if let Some(hold) = &booking.hold {
            let held = hull(hold.windows.iter().flat_map(|w| [w.start.date(), w.end.date()]));
            hint.schedule = match (hint.schedule, held) {
                (Some(a), Some(b)) => Some(both(a, b)),
                (a, b) => a.or(b),
            };
        }
        let offered = booking.offers.iter().filter_map(|o| o.terms.as_ref());
        let former = [&booking.earlier, &booking.replaced_last].into_iter().chain(offered);
        hint.former = former.filter_map(|f| f.schedule).map(|s| (s.date, s.last_day())).collect();
        hint.former.sort_unstable();
        hint.former.dedup();
        hint.former.retain(|days| Some(*days) != hint.schedule);
        hint.wished = hint.context.dates.clone();
        // The slots offered, and others in case none suits.
        hint.wished.extend(hint.context.visits.iter().flat_map(|d| [*d, plus(*d, VISIT_HORIZON - ALTERNATIVES)]));
        hint.wished.extend(booking.visit.map(|v| v.date));
        if let Some(s) = booking.pending_change.as_ref().and_then(|p| p.schedule) {
            hint.wished.extend([s.date, s.last_day()]);
        }
        if hint.schedule.is_none()
            && let Some(VagueWish { from, to, .. }) = &booking.facts.date_wish
        {
            hint.wished.extend([*from, *to].into_iter().flatten());
        }
        hint
    }
}

/// The links of a client's item; event ids sort by time.
pub(super) fn links(item: Item) -> Result<Vec<Link>, StoreError> {
    let mut linked: Vec<(String, AttributeValue)> =
        item.into_iter().filter(|(name, _)| name.starts_with(keys::CLIENT_LINKS)).collect();
    linked.sort_by(|a, b| a.0.cmp(&b.0));
    let read = |value| serde_dynamo::from_attribute_value(value);
    let all: Result<Vec<Link>, _> = linked.into_iter().map(|(_, value)| read(value)).collect();
    all.map_err(|e| StoreError::Corrupt { what: "link", why: e.to_string() })
}

/// Whether a mail may go back to days held or offered before; a former offer may be named by its total alone.
fn goes_back(u: &Understanding) -> bool {
    let priced = !u.money.is_empty() && (u.has(&Act::Accept) || u.has(&Act::Confirm));
    u.back.is_some() || u.former_offer.is_some() || u.retracts || priced
}

/// Whether slots for a visit may have to be found.
fn wants_visit(u: &Understanding) -> bool {
    u.has(&Act::VisitSite) || u.dates.iter().any(|d| d.value.role == DateRole::Visit)
}

/// Days the text names for the event, a question's too; a past one stands for its next occurrence.
fn named_days(u: &Understanding, today: Date) -> Vec<Date> {
    let mut days = Vec::new();
    for d in &u.dates {
        if !matches!(d.value.role, DateRole::Event | DateRole::Other) {
            continue;
        }
        if let (When::Days { start, end }, None) = (&d.value.when, d.value.wish()) {
            let (start, end) = (*start, *end);
            days.extend([start, end.unwrap_or(start)]);
        }
        for flag in &d.value.flags {
            if let DateFlag::Past { next } = flag {
                days.push(*next);
            }
        }
    }
    days.retain(|d| *d >= today);
    days
}

fn vague(v: &VagueWish, today: Date) -> Option<(Date, Date)> {
    let from = v.from.or(v.to)?.max(today);
    let to = v.to.unwrap_or(from).max(from);
    Some((plus(from, -1), plus(to, 1).min(plus(from, AHEAD))))
}

fn hull(days: impl Iterator<Item = Date>) -> Option<(Date, Date)> {
    days.fold(None, |h, d| Some(h.map_or((d, d), |(a, b): (Date, Date)| (a.min(d), b.max(d)))))
}

fn around(days: (Date, Date)) -> (Date, Date) {
    (plus(days.0, -1), plus(days.1, ALTERNATIVES))
}

fn both(a: (Date, Date), b: (Date, Date)) -> (Date, Date) {
    (a.0.min(b.0), a.1.max(b.1))
}

fn length(days: (Date, Date)) -> i32 {
    days.0.until(days.1).map_or(i32::MAX, |s| s.get_days())
}

fn plus(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

#[cfg(test)]
mod tests;
