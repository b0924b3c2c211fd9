//! The pure engine as a stage: bookings and one diary in memory, a clock that only the scenario moves.

use crate::scenario::{Heard, Inside, More, OfferButton, Press, Scenario, Snapshot, Stage, Step};
use crate::sight;
use jiff::{Timestamp, ToSpan, civil::DateTime};
use std::collections::BTreeMap;
use workflow::booking::{Asked, Booking, Client, EventId, LineItem, TaskAbout, TaskId, Told};
use workflow::turn::{
    Amendment, Binding, Decision, Grant, Input, Plan, Refusal, Sourced, Standing, Verdict, WhenFact, World, bind,
};
use workflow::understanding::open::{Open, open};
use workflow::understanding::{Act, Context, Signal, Understanding, understand};
use workflow::venue::{Approval, Currency, DepositAmount, DepositPolicy, Diary, Language, Money, Venue, Window, seed};
use workflow::wording::Button;
use workflow::{Decided, Draft, NewTask, Reply, conflict, run};

/// A mail with what the rules left open of it.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Whether nothing was said before it.
    pub first: bool,
    /// Its new text.
    pub text: String,
    /// What was left.
    pub open: Open,
    /// Whether the turn made a task of it because nobody knew what it says.
    pub not_understood: bool,
    /// Whether the rules read what the client does or a value, or noticed an attack.
    pub read: bool,
}

/// Bookings of several clients over one diary.
#[derive(Debug, Clone)]
pub struct Pure {
    /// The house.
    pub venue: Venue,
    /// Who holds what.
    pub diary: Diary,
    /// Now, in the venue's zone.
    pub local: DateTime,
    /// Bookings by client.
    pub bookings: BTreeMap<String, Booking>,
    /// Open tasks.
    pub tasks: BTreeMap<TaskId, NewTask>,
    /// Everything any client was sent.
    pub sent: Vec<(String, Draft)>,
    /// What the rules left open of each mail, in order.
    pub opened: Vec<Opened>,
    payments: u32,
}

impl Pure {
    /// A stage for a scenario.
    pub fn new(s: &Scenario) -> Result<Self, String> {
        let mut venue = seed::atelier().map_err(|e| e.to_string())?;
        venue.policy.approval = s.approval.unwrap_or(Approval::Binding);
        venue.policy.deposit =
            s.deposit_percent.map(|p| DepositPolicy { amount: DepositAmount::Percent(p), deadline_days: 10 });
        venue.closures.clone_from(&s.closures);
        Self::with(venue, &s.clock)
    }

    /// A stage for a venue at a civil time.
    pub fn with(venue: Venue, clock: &str) -> Result<Self, String> {
        let local: DateTime = clock.parse().map_err(|e| format!("clock {clock}: {e}"))?;
        // The whole horizon: the pure stage has no reason to read less.
        let known = Some((local.date(), local.date().saturating_add(800.days())));
        let diary = Diary { known, ..Diary::default() };
        Ok(Self {
            venue,
            diary,
            local,
            bookings: BTreeMap::new(),
            tasks: BTreeMap::new(),
            sent: Vec::new(),
            opened: Vec::new(),
            payments: 0,
        })
    }

    /// The instant of the civil time; a fixed offset is enough for a clock that only orders events.
    fn now(&self) -> Timestamp {
        at_offset(self.local)
    }

    /// Runs one input for a client and keeps what follows; panics in tests would hide the booking, so errors are text.
    pub fn turn(&mut self, who: &str, input: &Input) -> Result<Decided, String> {
        let now = self.now();
        let booking = self.bookings.get(who).cloned().unwrap_or_else(|| {
            let client =
                Client { email: format!("{}@example.org", person(who)), name: None, company: None, phone: None };
            Booking::new(EventId(format!("event-{}", who.replace('/', "-"))), client, Language::De, now)
        });
        let own = self.of_person(who).into_iter().map(|(_, b)| b.id.0.clone()).collect();
        self.diary.own = own;
        let world = World { venue: &self.venue, diary: &self.diary, now, local: self.local };
        let decided = run(&booking, input, &world);
        if run(&booking, input, &world) != decided {
            return Err("the same input gave another turn".to_owned());
        }
        if let (Input::Decision(d), Reply::Refused(Refusal::RoomLost)) = (input, &decided.reply) {
            let rivals = conflict::rivals(&booking, d, &world);
            let named =
                |id: &EventId| self.bookings.iter().find(|(_, b)| b.id == *id).map(|(n, b)| (n.clone(), b.clone()));
            let (names, losers): (Vec<_>, Vec<_>) = rivals.iter().filter_map(named).unzip();
            let held = self.tasks.get(&d.task).and_then(|t| match &t.about {
                Some(TaskAbout::Conflict { from, to, .. }) => Some(Window { start: (*from)?, end: (*to)? }),
                _ => None,
            });
            let diary = sight::seen(&booking, held, &world);
            if let Some(moved) = conflict::give(&booking, d, &losers, &World { diary: &diary, ..world }) {
                let mut turns: Vec<Decided> = moved.into_iter().map(|m| m.decided).collect();
                conflict::settle(&mut turns.iter_mut().map(|t| &mut t.rows).collect::<Vec<_>>());
                let mut turns = turns.into_iter();
                let won = turns.next().ok_or("a conflict without a winner")?;
                for ((name, loser), lost) in names.iter().zip(&losers).zip(turns) {
                    if let Reply::Send(d) = &lost.reply {
                        self.sent.push((name.clone(), d.clone()));
                    }
                    self.keep(name, loser, &lost)?;
                }
                self.keep(who, &booking, &won)?;
                return Ok(won);
            }
        }
        self.keep(who, &booking, &decided)?;
        Ok(decided)
    }

    /// Keeps what a turn decided, if all laws hold.
    fn keep(&mut self, who: &str, booking: &Booking, decided: &Decided) -> Result<(), String> {
        if !decided.unproved.is_empty() {
            return Err(format!("our own text is not proved: {:?}\n{:?}", decided.unproved, decided.reply));
        }
        let broken = decided.next.violations();
        if !broken.is_empty() {
            return Err(format!("{broken:?}"));
        }
        for write in &decided.rows {
            let stored = self.diary.rows.get(&write.key).map_or(0, |r| r.version);
            if write.row.version != stored + 1 {
                return Err("a diary row was written on another version than was read".to_owned());
            }
        }
        for write in &decided.rows {
            self.diary.rows.insert(write.key.clone(), write.row.clone());
        }
        self.overlaps()?;
        for t in &decided.open {
            self.tasks.insert(t.id.clone(), t.clone());
        }
        for (id, _) in &decided.close {
            self.tasks.remove(id);
        }
        for (id, more) in &decided.heard {
            if let Some(t) = self.tasks.get_mut(id) {
                TaskAbout::hear(&mut t.about, more);
            }
        }
        let mut next = decided.next.clone();
        if next.is_kept() && next != *booking {
            next.version += 1;
        }
        self.bookings.insert(who.to_owned(), next);
        Ok(())
    }

    /// No two live claims of different events collide in a room.
    fn overlaps(&self) -> Result<(), String> {
        for (key, row) in &self.diary.rows {
            let gap = self.venue.room(&key.room).map_or(0, workflow::venue::diary::gap);
            for (i, a) in row.claims.iter().enumerate() {
                for b in row.claims.iter().skip(i + 1) {
                    let live = a.is_live(self.now()) && b.is_live(self.now());
                    if live && a.event != b.event && a.window.collides(&b.window, gap) {
                        return Err(format!("{} is held twice on {}", key.room, key.date));
                    }
                }
            }
        }
        Ok(())
    }

    fn heard(&mut self, who: &str, decided: &Decided, stored: Option<Draft>) -> Heard {
        let draft = match &decided.reply {
            Reply::Send(d) => Some(d.clone()),
            Reply::SendStored => stored,
            Reply::Held { holding, .. } => holding.clone(),
            Reply::None(_) | Reply::Refused(_) => None,
        };
        let refused = match &decided.reply {
            Reply::Refused(Refusal::AlreadyDecided) => Some("already_decided".to_owned()),
            Reply::Refused(Refusal::StaleDraft { .. }) => Some("stale_draft".to_owned()),
            Reply::Refused(Refusal::RoomLost) => Some("room_lost".to_owned()),
            Reply::Refused(Refusal::ConflictChanged { .. }) => Some("conflict_changed".to_owned()),
            Reply::Refused(Refusal::Cancelled) => Some("booking_cancelled".to_owned()),
            Reply::Refused(Refusal::Contracted) => Some("booking_confirmed".to_owned()),
            Reply::Refused(Refusal::NotPossible) => Some("not_possible".to_owned()),
            _ => None,
        };
        if let Some(d) = &draft {
            self.sent.push((who.to_owned(), d.clone()));
        }
        let told = |t| if t == Told::Escalated { "escalation" } else { "reminder" };
        Heard {
            text: draft.map(|d| d.text),
            refused,
            bound: None,
            activity: decided.activity.iter().map(|a| a.what.clone()).collect(),
            notices: decided.notices.iter().map(|n| format!("{} {}", told(n.told), n.kind.code())).collect(),
        }
    }

    /// What the API does not show.
    fn inside(&self, b: &Booking) -> Inside {
        let plain = |m: Money| m.to_string().trim_start_matches("CHF ").replace('\'', "");
        let f = &b.facts.billing;
        let billing = [&f.name_or_company, &f.street, &f.postal_code, &f.city, &f.country, &f.vat, &f.note];
        let billing: Vec<&str> = billing.into_iter().flatten().map(String::as_str).collect();
        let about = b.tasks.iter().filter_map(|t| {
            let words = match self.tasks.get(&t.id)?.about.as_ref()? {
                TaskAbout::Counter { asked, .. } => asked.map_or_else(|| "less".to_owned(), plain),
                TaskAbout::Words { text } => text.clone(),
                TaskAbout::Payment { due, received } => due.or(*received).map(plain).unwrap_or_default(),
                TaskAbout::Conflict { .. } => return None,
            };
            Some(format!("{}: {words}", t.kind.code()))
        });
        Inside {
            received: b.received().map(plain),
            billing: (!billing.is_empty()).then(|| billing.join(", ")),
            about: Some(about.collect()),
        }
    }

    /// The bookings of one person, oldest first: `anna`, `anna/2`, …
    fn of_person(&self, who: &str) -> Vec<(&String, &Booking)> {
        let mut own: Vec<_> = self.bookings.iter().filter(|(k, _)| person(k) == person(who)).collect();
        own.sort_by_key(|(k, _)| (k.len(), *k));
        own
    }

    fn more(&self, who: &str, b: &Booking) -> More {
        let offer = b.offer();
        let room = |id| self.venue.room(id).map_or_else(|| id.to_string(), |r| r.name.clone());
        let mut more = More {
            end_date: b.facts.schedule.and_then(|s| s.end_date).map(|d| d.to_string()),
            layout: b.facts.layout.as_ref().map(code),
            language: Some(code(&b.language)),
            lines: offer.map(|o| {
                let line = |l: &workflow::booking::Line| {
                    let name = if l.item == LineItem::Discount { "Discount" } else { &l.name };
                    format!("{name}: {} x {} = {}", l.quantity, bare(l.unit_price), bare(l.total))
                };
                o.lines.iter().map(line).collect()
            }),
            vat: offer.map(|o| {
                let part = |p: &workflow::booking::VatPart| {
                    format!("{}.{}: {}", p.rate.0 / 100, p.rate.0 % 100 / 10, bare(p.amount))
                };
                o.vat.iter().map(part).collect()
            }),
            deposit: offer.and_then(|o| o.deposit.as_ref()).map(|d| format!("{} until {}", bare(d.amount), d.due)),
            valid_until: offer.map(|o| o.valid_until.to_string()),
            pending: Some(b.pending_change.is_some()),
            proposed: None,
            rooms: None,
            bookings: Some(self.of_person(who).len()),
        };
        for a in &b.asked {
            match a {
                Asked::Dates { dates } => more.proposed = Some(dates.iter().map(ToString::to_string).collect()),
                Asked::ThisDate { date } => more.proposed = Some(vec![date.to_string()]),
                Asked::Rooms { rooms } => more.rooms = Some(rooms.iter().map(room).collect()),
                _ => {}
            }
        }
        more
    }
}

/// The person behind a booking's name.
fn person(who: &str) -> &str {
    who.split_once('/').map_or(who, |(p, _)| p)
}

/// An amount without its currency.
fn bare(m: Money) -> String {
    m.to_string().replace("CHF ", "").replace('\'', "")
}

/// The instant of a civil time, at a fixed offset.
pub fn at_offset(local: DateTime) -> Timestamp {
    jiff::tz::Offset::constant(1).to_timestamp(local).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Code of a task type, e.g. `confirmation_message`.
pub fn code<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// RFC 7386: a JSON merge patch, but that `null` stays as a value.
pub fn merge(target: &mut serde_json::Value, patch: &serde_json::Value) {
    let (Some(into), Some(from)) = (target.as_object_mut(), patch.as_object()) else {
        *target = patch.clone();
        return;
    };
    for (key, value) in from {
        if value.is_null() {
            into.insert(key.clone(), serde_json::Value::Null);
        } else {
            merge(into.entry(key.clone()).or_insert(serde_json::Value::Null), value);
        }
    }
}

/// Whether anything was read: an act, a value, or an attack, which is nobody's to read.
fn says_something(u: &Understanding) -> bool {
    let acts = u.acts.iter().any(|a| a.act != Act::Provide);
    let money = !(u.money.is_empty() && u.products.is_empty());
    let values = money || !(u.dates.is_empty() && u.billing.is_empty() && u.phones.is_empty());
    acts || values || u.signals(Signal::Injection)
}

impl Stage for Pure {
    fn client(&mut self, who: &str, subject: Option<&str>, text: &str) -> Result<Heard, String> {
        let context = self.bookings.get(who).map(Booking::reading_context).unwrap_or_default();
        let u = understand(subject, text, self.local.date(), &self.venue, &context);
        let first = !self.bookings.contains_key(who);
        let (text, open, read) = (u.text.clone(), open(&u, &context), says_something(&u));
        let decided = self.turn(who, &Input::Message(Box::new(u)))?;
        let not_understood = decided.open.iter().any(|t| t.reason == "not_understood");
        self.opened.push(Opened { first, text, open, not_understood, read });
        Ok(self.heard(who, &decided, None))
    }

    fn mail(&mut self, who: &str, subject: Option<&str>, text: &str) -> Result<Heard, String> {
        let today = self.local.date();
        let own = self.of_person(who);
        let open: Vec<Standing> = own.iter().map(|(_, b)| Standing::of(b)).collect();
        let u = understand(subject, text, today, &self.venue, &Context::default());
        let bound = match bind(&u, &open, today) {
            Binding::Existing(id) => own.iter().find(|(_, b)| b.id == id).map(|(k, _)| (*k).clone()),
            Binding::New => None,
        };
        let bound = bound.unwrap_or_else(|| match own.len() {
            0 => person(who).to_owned(),
            n => format!("{}/{}", person(who), n + 1),
        });
        let heard = self.client(&bound, subject, text)?;
        Ok(Heard { bound: Some(bound), ..heard })
    }

    fn timer(&mut self, who: &str) -> Result<Heard, String> {
        let decided = self.turn(who, &Input::Timer)?;
        Ok(self.heard(who, &decided, None))
    }

    fn decide(&mut self, who: &str, approve: bool, kind: &str, step: &Step) -> Result<Heard, String> {
        let booking = self.bookings.get(who).ok_or("no booking")?;
        let task = booking.tasks.iter().find(|t| code(&t.kind) == kind).ok_or_else(|| {
            format!("no open task {kind}; open: {:?}", booking.tasks.iter().map(|t| code(&t.kind)).collect::<Vec<_>>())
        })?;
        let verdict = if approve {
            let chf = |m: Option<i64>| m.map(|m| Money::new(m, Currency::Chf));
            let found = step.sourced_name.clone().zip(chf(step.sourced_price));
            let sourced = found.map(|(name, price)| Sourced { name, price });
            Verdict::Approve(Grant { discount: chf(step.discount), sourced, received: chf(step.amount) })
        } else {
            Verdict::Reject { reply: step.reply.clone() }
        };
        let stored = self.tasks.get(&task.id).and_then(|t| t.draft.clone()).map(|d| match &step.edited {
            Some(text) => Draft { text: text.clone(), ..d },
            None => d,
        });
        // Without a draft nothing is proved.
        let plan = stored.as_ref().map_or_else(|| Plan::unproved(booking.language), |d| d.plan.clone());
        if let (Some(text), false) = (&step.edited, step.confirm_deviation)
            && !workflow::wording::verify_by_hand(text, &plan, &self.venue, self.local.date()).is_empty()
        {
            return Ok(Heard { refused: Some("deviation_unconfirmed".to_owned()), ..Heard::default() });
        }
        let drafted = self.tasks.get(&task.id).and_then(|t| t.draft.as_ref()).map(|d| &d.plan);
        let own = step.edited.as_ref().or(step.reply.as_ref());
        let promises = |text: &&String| workflow::wording::promises(text, drafted, &self.venue, self.local.date());
        let promised = own.filter(promises).cloned();
        let drafted = self.tasks.get(&task.id).and_then(|t| t.draft.as_ref()).map(|d| (d.text.as_str(), &d.plan));
        let today = self.local.date();
        let words = own.and_then(|text| workflow::wording::own_words(text, drafted, &self.venue, today));
        let decision = Decision {
            task: task.id.clone(),
            kind: task.kind,
            made_from: task.made_from.clone(),
            by: "manager".to_owned(),
            verdict,
            promised,
            own_words: words.map(str::to_owned),
        };
        let decided = self.turn(who, &Input::Decision(decision))?;
        let mut heard = self.heard(who, &decided, stored);
        // A task that sends nothing by itself sends what the manager writes.
        if matches!(decided.reply, Reply::None(_) | Reply::SendStored) && heard.text.is_none() {
            heard.text.clone_from(&step.edited);
        }
        Ok(heard)
    }

    fn pay(&mut self, who: &str, minor: i64, reference: Option<&str>) -> Result<Heard, String> {
        self.payments += 1;
        let reference = reference.map_or_else(|| format!("ref {}", self.payments), str::to_owned);
        let input = Input::Payment { by: "bank".to_owned(), reference, amount: Money::new(minor, Currency::Chf) };
        let decided = self.turn(who, &input)?;
        Ok(self.heard(who, &decided, None))
    }

    fn clock(&mut self, at: &str) -> Result<(), String> {
        self.local = at.parse().map_err(|e| format!("clock {at}: {e}"))?;
        Ok(())
    }

    fn cancel(&mut self, who: &str, word: &str) -> Result<Heard, String> {
        let Some(input) = Input::cancel(word, "manager", None) else {
            return Ok(Heard { refused: Some("confirmation_missing".to_owned()), ..Heard::default() });
        };
        let decided = self.turn(who, &input)?;
        Ok(self.heard(who, &decided, None))
    }

    fn amend(&mut self, who: &str, facts: &serde_json::Value) -> Result<Heard, String> {
        let amendment: Amendment = serde_json::from_value(facts.clone()).map_err(|e| e.to_string())?;
        let input = Input::Amend { by: "manager".to_owned(), amendment: Box::new(amendment) };
        let decided = self.turn(who, &input)?;
        Ok(self.heard(who, &decided, None))
    }

    fn press(&mut self, who: &str, button: &Press) -> Result<Heard, String> {
        let language = self.bookings.get(who).ok_or("no conversation to press a button in")?.language;
        let button = match button {
            Press::Offer(OfferButton::Accept) => Button::Accept,
            Press::Offer(OfferButton::Decline) => Button::Decline,
            Press::Date { date: (date, start, end) } => {
                Button::Date(WhenFact { date: *date, end_date: None, start: *start, end: *end })
            }
        };
        self.client(who, None, &button.says(language))
    }

    fn venue(&mut self, patch: &serde_json::Value) -> Result<(), String> {
        let mut venue = serde_json::to_value(&self.venue).map_err(|e| e.to_string())?;
        merge(&mut venue, patch);
        self.venue = serde_json::from_value(venue).map_err(|e| format!("no venue any more: {e}"))?;
        Ok(())
    }

    fn snapshot(&mut self, who: &str) -> Result<Option<Snapshot>, String> {
        let Some(b) = self.bookings.get(who).filter(|b| b.is_kept()) else { return Ok(None) };
        if !b.is_begun() {
            return Ok(Some(Snapshot::unbooked(b.tasks.iter().map(|t| code(&t.kind)).collect())));
        }
        let s = b.facts.schedule;
        Ok(Some(Snapshot {
            step: b.step().into(),
            status: b.status().name().to_owned(),
            waiting_on: code(&b.waiting_on()),
            date: s.map(|s| s.date.to_string()),
            time: s.and_then(|s| Some(format!("{}-{}", s.start?, s.end?))),
            participants: b.facts.participants,
            room: b.hold.as_ref().and_then(|h| self.venue.room(&h.room)).map(|r| r.name.clone()),
            total: b.offer().map(|o| bare(o.total)),
            offer: b.offer().map_or(0, |o| o.version),
            offer_status: b.offer().map(|o| code(&o.status)),
            tasks: b.tasks.iter().map(|t| code(&t.kind)).collect(),
            visit: b.visit.map(|v| format!("{} {}", v.date, v.start)),
            missing_billing: b.missing_billing().iter().map(code).collect(),
            inside: Some(self.inside(b)),
            more: Some(self.more(who, b)),
        }))
    }
}
