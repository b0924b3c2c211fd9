//! The aggregate: facts, artefacts made from them, and what follows from both.
//!
//! A fact is what the client or a manager said. An artefact (hold, offer) carries the [`Fingerprint`] of the
//! facts it was made from; a changed fact makes it stale, nothing else. [`Booking::step`] is a function of
//! both and is never stored as truth (DESIGN section 1).

mod asked;
mod facts;
mod fingerprint;
mod invariants;
mod offer;
mod step;
mod task;

pub use asked::{Asked, PendingChange, Question};
pub use facts::{BillingField, Client, Facts, Schedule, Sourced, Wish};
pub use fingerprint::Fingerprint;
pub use invariants::Violation;
pub use offer::{Deposit, Line, LineItem, Offer, OfferStatus, VatPart, check_total, total_of, vat_parts};
pub use step::{Status, Step, WaitingOn};
pub use task::{TaskAbout, TaskId, TaskKind, TaskRef, Told};

use crate::understanding::{BillingParts, Item};
use crate::venue::{ClockTime, Language, Money, RoomId, Window};
use jiff::{Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Version of the stored shape; upcast on read.
pub const SCHEMA: u16 = 1;

/// Id of an event (a ULID).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct EventId(pub String);

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The client's acceptance of one offer version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// The version that was accepted.
    pub offer_version: u32,
    /// When.
    pub at: Timestamp,
}

/// A room held for the event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Which.
    pub room: RoomId,
    /// When, per day.
    pub windows: Vec<Window>,
    /// End of the option; `None` once confirmed.
    pub until: Option<Timestamp>,
    /// The facts it was made from.
    pub made_from: Fingerprint,
}

impl Hold {
    /// From the first minute of all its days to the last.
    pub fn whole(&self) -> Option<Window> {
        let start = self.windows.iter().map(|w| w.start).min()?;
        Some(Window { start, end: self.windows.iter().map(|w| w.end).max()? })
    }
}

/// A start at which the house can be visited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct VisitSlot {
    /// Day, before the event.
    pub date: Date,
    /// Start.
    pub start: ClockTime,
}

impl VisitSlot {
    /// The time it takes.
    pub fn window(&self, minutes: u16) -> Window {
        let start = self.date.at(self.start.hour() as i8, self.start.minute() as i8, 0, 0);
        Window { start, end: start.checked_add(i64::from(minutes).minutes()).unwrap_or(start) }
    }
}

/// The contract: approved by a manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// When.
    pub at: Timestamp,
    /// Who approved.
    pub by: String,
}

/// The booking is off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancelled {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: String,
    /// The step it had reached; a cancelled booking keeps it.
    pub step: Step,
}

/// A verified payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Reference; the same one twice is one receipt.
    pub reference: String,
    /// How much.
    pub amount: Money,
    /// When.
    pub at: Timestamp,
}

/// How often something happened; decides when a person is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counters {
    /// Rounds of date proposals since the last date was set.
    pub date_rounds: u8,
    /// Counter-offers since the last fresh offer.
    pub counters: u8,
    /// Mails without meaning in a row.
    pub nonsense: u8,
    /// Mails flagged for injection.
    pub injections: u8,
}

/// What the clock has pointed out already; each is said once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminders {
    /// The end of the option that a task warned of.
    pub option_until: Option<Timestamp>,
    /// The end of the option that was found past.
    pub option_ended: Option<Timestamp>,
    /// The offer version whose deposit was found overdue.
    pub deposit_of: Option<u32>,
}

/// One event with everything that belongs to it. The unit of consistency: one version, one writer at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    /// Version of the stored shape.
    pub schema: u16,
    /// Id.
    pub id: EventId,
    /// Optimistic version; 0 before the first commit.
    pub version: u64,
    /// Who.
    pub client: Client,
    /// Language of replies.
    pub language: Language,
    /// What was said.
    pub facts: Facts,
    /// The room held.
    pub hold: Option<Hold>,
    /// All versions, oldest first.
    pub offers: Vec<Offer>,
    /// Set by the one approval that confirms.
    pub contract: Option<Contract>,
    /// Set when it is off.
    pub cancelled: Option<Cancelled>,
    /// What the client was asked last; "yes" and "the second" mean one of these.
    pub asked: Vec<Asked>,
    /// The visit to the house that was agreed.
    #[serde(default)]
    pub visit: Option<VisitSlot>,
    /// A change wished that cannot be fulfilled yet; the facts show what is held.
    pub pending_change: Option<PendingChange>,
    /// What was held before the client's changes, each fact as it was before it changed last: "let's stay with the
    /// original date" means it.
    #[serde(default, skip_serializing_if = "PendingChange::is_empty")]
    pub earlier: PendingChange,
    /// What the client's last mail replaced: "ignore my last mail" means it.
    #[serde(default, skip_serializing_if = "PendingChange::is_empty")]
    pub replaced_last: PendingChange,
    /// The room last refused because another event holds it: naming it again is insisting.
    #[serde(default)]
    pub contested: Option<RoomId>,
    /// The client's last mail: the same words again right after it ask for nothing new.
    #[serde(default)]
    pub last_mail: Option<Fingerprint>,
    /// Open tasks.
    pub tasks: Vec<TaskRef>,
    /// Number of tasks ever opened; makes their ids.
    pub task_seq: u32,
    /// Verified payments.
    pub payments: Vec<Payment>,
    /// Dates the client refused; never offered again.
    pub refused_dates: Vec<Date>,
    /// Counters.
    pub counters: Counters,
    /// The confirmation a manager rejected; only other facts or a manager's action make a fresh task.
    pub rejected_confirmation: Option<Fingerprint>,
    /// When the client was last told that the team will come back.
    pub holding_said_at: Option<Timestamp>,
    /// What the clock has pointed out already.
    #[serde(default)]
    pub reminders: Reminders,
    /// Questions whose answers wait in a held reply, so that a newer one that takes its place still answers them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unanswered: Vec<Question>,
    /// Things about which a manager promised something in a mail of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promised: Vec<Item>,
    /// What a manager asked the client in words of their own: the answer is theirs to read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_question: Option<String>,
    /// The total the client last asked for in a counter-offer.
    #[serde(default)]
    pub countered: Option<Money>,
    /// When guidance was last given to a mail without meaning.
    #[serde(default)]
    pub guided_at: Option<Timestamp>,
    /// First mail.
    pub created_at: Timestamp,
    /// Last change.
    pub updated_at: Timestamp,
}

impl Booking {
    /// The booking without a person, for the house's books: who, what was said and what was to be decided are gone;
    /// days, rooms, offers and payments stay. One that never became a contract is called off.
    pub fn erased(&self, alias: &str, now: Timestamp) -> Self {
        let step = self.step();
        let mut b = self.clone();
        b.client = Client { email: alias.to_owned(), name: None, company: None, phone: None };
        b.facts.billing = BillingParts::default();
        b.facts.event_type = None;
        b.facts.missing.clear();
        b.asked.clear();
        b.tasks.clear();
        b.unanswered.clear();
        b.last_mail = None;
        b.own_question = None;
        b.pending_change = None;
        b.earlier = PendingChange::default();
        b.replaced_last = PendingChange::default();
        b.contested = None;
        if b.contract.is_none() {
            b.cancelled.get_or_insert(Cancelled { at: now, by: "privacy".to_owned(), step });
            b.hold = None;
            b.visit = None;
            b.facts.acceptance = None;
            for o in b.offers.iter_mut().filter(|o| o.status.is_live()) {
                o.status = OfferStatus::Superseded;
            }
        }
        b.updated_at = now;
        b
    }

    /// Whether there is a booking: something to book, or that was booked. A pure question is answered, and a task that
    /// stands for itself is decided, without one (WORKFLOW section 4, step 1).
    pub fn is_begun(&self) -> bool {
        self.facts != Facts::default()
            || !self.offers.is_empty()
            || !self.payments.is_empty()
            || self.visit.is_some()
            || self.cancelled.is_some()
    }

    /// Whether it outlives its session: a booking, or a conversation in which a person was asked.
    pub fn is_kept(&self) -> bool {
        self.task_seq > 0 || self.is_begun()
    }

    /// A booking without facts.
    pub fn new(id: EventId, client: Client, language: Language, now: Timestamp) -> Self {
        Self {
            schema: SCHEMA,
            id,
            version: 0,
            client,
            language,
            facts: Facts::default(),
            hold: None,
            offers: Vec::new(),
            contract: None,
            cancelled: None,
            asked: Vec::new(),
            visit: None,
            pending_change: None,
            earlier: PendingChange::default(),
            replaced_last: PendingChange::default(),
            contested: None,
            last_mail: None,
            tasks: Vec::new(),
            task_seq: 0,
            payments: Vec::new(),
            refused_dates: Vec::new(),
            counters: Counters::default(),
            rejected_confirmation: None,
            holding_said_at: None,
            reminders: Reminders::default(),
            unanswered: Vec::new(),
            promised: Vec::new(),
            own_question: None,
            countered: None,
            guided_at: None,
            created_at: now,
            updated_at: now,
        }
    }

    /// The newest offer, whatever its status.
    pub fn offer(&self) -> Option<&Offer> {
        self.offers.last()
    }

    /// Facts a hold rests on.
    pub fn hold_fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&(&self.facts.schedule, self.facts.participants, self.facts.layout))
    }

    /// Facts and hold that an offer rests on.
    pub fn offer_fingerprint(&self) -> Fingerprint {
        let f = &self.facts;
        let room = self.hold.as_ref().map(|h| &h.room);
        let base = (&f.schedule, f.participants, f.layout, room, &f.wishes, &f.discount);
        // Nothing sourced leaves the fingerprints of earlier offers as they were.
        if f.sourced.is_empty() { Fingerprint::of(&base) } else { Fingerprint::of(&(base, &f.sourced)) }
    }

    /// What a mail that holds the newest offer rests on: its days run with the version, not with the facts.
    pub fn offer_draft(&self) -> Fingerprint {
        Fingerprint::of(&(self.offer_fingerprint(), self.offer().map(|o| o.version)))
    }

    /// Everything a confirmation mail rests on.
    pub fn confirmation_fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&(
            self.offer_fingerprint(),
            &self.facts.acceptance,
            &self.facts.billing,
            &self.payments,
            &self.contract,
            &self.visit,
        ))
    }

    /// Whether a room is held for the facts as they are.
    pub fn hold_is_current(&self) -> bool {
        self.hold.as_ref().is_some_and(|h| h.made_from == self.hold_fingerprint())
    }

    /// Whether the newest offer was made from the facts as they are.
    pub fn offer_is_current(&self) -> bool {
        self.hold_is_current()
            && self.offer().is_some_and(|o| o.made_from == self.offer_fingerprint() && o.status.is_live())
    }

    /// Whether the current offer was accepted.
    pub fn is_accepted(&self) -> bool {
        self.offer_is_current()
            && self
                .facts
                .acceptance
                .as_ref()
                .is_some_and(|a| self.offer().is_some_and(|o| o.version == a.offer_version))
    }

    /// Billing parts still missing, in the order they are asked.
    pub fn missing_billing(&self) -> Vec<BillingField> {
        let b = &self.facts.billing;
        [
            (BillingField::NameOrCompany, &b.name_or_company),
            (BillingField::Street, &b.street),
            (BillingField::PostalCode, &b.postal_code),
            (BillingField::City, &b.city),
            (BillingField::Country, &b.country),
        ]
        .into_iter()
        .filter(|(_, v)| v.is_none())
        .map(|(f, _)| f)
        .collect()
    }

    /// Sum of verified payments.
    pub fn received(&self) -> Option<Money> {
        self.payments.iter().map(|p| p.amount).reduce(Money::plus)
    }

    /// The deposit of the newest offer as far as it is still open.
    pub fn open_deposit(&self) -> Option<Deposit> {
        let deposit = self.offer()?.deposit.clone()?;
        let open = deposit.amount.minor - self.received().map_or(0, |r| r.minor);
        (open > 0).then(|| Deposit { amount: Money::new(open, deposit.amount.currency), due: deposit.due })
    }

    /// Whether the deposit of the newest offer is paid, or none is required.
    pub fn deposit_settled(&self) -> bool {
        match self.offer().and_then(|o| o.deposit.as_ref()) {
            None => true,
            Some(d) => self.received().is_some_and(|r| r.minor >= d.amount.minor),
        }
    }
}
