//! The small model: every state that two clients, a manager, payments and time can reach from a small alphabet,
//! breadth first, with the laws of DESIGN section 7 checked on every transition.

use crate::laws::{Given, Seen, broken, broken_by_giving};
use crate::pure::at_offset;
use jiff::civil::DateTime;
use std::collections::hash_map::{DefaultHasher, Entry};
use std::collections::{HashMap, HashSet};
use std::hash::Hasher;
use std::io::Write;
use std::rc::Rc;
use workflow::booking::{Booking, Client, EventId};
use workflow::turn::{Amendment, Decision, Grant, Input, Outcome, Refusal, RowWrite, Verdict, World, advance};
use workflow::understanding::{Context, Understanding, understand};
use workflow::venue::{Approval, Currency, DepositAmount, DepositPolicy, Diary, Language, Money, Venue, seed};
use workflow::{Decided, conflict};

/// Two days, two rooms that fit, and one word for each thing a client can do.
pub const WORDS: &[&str] = &[
    "We would like to book Room B for 30 people on 20 March 2026, 14:00 to 18:00.",
    "Please move it to 27 March 2026.",
    "Room A please.",
    "We are 35 people now.",
    "Please add the Classic Apéro.",
    "Do you have parking?",
    "Is Room A free on 27 March 2026?",
    "We accept the offer.",
    "No, we decline the offer.",
    "Yes",
    "Could you do CHF 400?",
    "Billing address: Keller AG, Bahnhofstrasse 1, 8001 Zürich, Switzerland",
    "We have paid the deposit.",
    "We have to cancel the event.",
    "Then leave it as it is.",
    "But we really want Room B.",
];

/// The words of the alphabet that [`STARTS`] need.
const INQUIRE: usize = 0;
const ACCEPT: usize = 7;
const BILLING: usize = 11;
const INSIST: usize = 15;

/// States that breadth-first search would reach late, each by the moves that lead there: it goes on from all of them
/// at once, so that the states explored are deep ones too.
const STARTS: [&[Move]; 5] = [
    &[],
    // Both want Room B, and one insists: a manager may give it to them.
    &[Move::Say(0, INQUIRE), Move::Say(1, INQUIRE), Move::Say(1, INSIST)],
    // The same, once the holder has accepted.
    &[Move::Say(0, INQUIRE), Move::Say(0, ACCEPT), Move::Say(1, INQUIRE), Move::Say(1, INSIST)],
    // The same, once the holder has paid: who paid does not give way.
    &[
        Move::Say(0, INQUIRE),
        Move::Say(0, ACCEPT),
        Move::Say(0, BILLING),
        Move::Pay(0, 100_000),
        Move::Say(1, INQUIRE),
        Move::Say(1, INSIST),
    ],
    // The same, once the holder has the contract.
    &[
        Move::Say(0, INQUIRE),
        Move::Say(0, ACCEPT),
        Move::Say(0, BILLING),
        Move::Pay(0, 100_000),
        Move::Decide(0, 0, true),
        Move::Say(1, INQUIRE),
        Move::Say(1, INSIST),
    ],
];

/// How many things a manager changes by their own route: the day, the party.
pub const AMENDMENTS: usize = 2;

/// What the manager changes.
fn amendment(n: usize) -> Amendment {
    match n {
        0 => Amendment { date: Some(jiff::civil::date(2026, 3, 27)), ..Amendment::default() },
        _ => Amendment { participants: Some(35), ..Amendment::default() },
    }
}

/// The house of the model: it wants a deposit.
pub fn house(approval: Approval) -> Result<Venue, String> {
    let mut venue = seed::atelier().map_err(|e| e.to_string())?;
    venue.policy.approval = approval;
    venue.policy.deposit = Some(DepositPolicy { amount: DepositAmount::Percent(30), deadline_days: 10 });
    Ok(venue)
}

/// One thing that can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Move {
    /// Client `who` writes word `n` of the alphabet.
    Say(usize, usize),
    /// The manager decides the `n`-th open task of client `who`; a contested room goes from the other client to them.
    Decide(usize, usize, bool),
    /// Client `who` pays so many minor units.
    Pay(usize, i64),
    /// The manager changes a fact of client `who` by their own route: the `n`-th of [`AMENDMENTS`].
    Amend(usize, usize),
    /// The manager wants alternatives drafted for client `who`, who asked for a taken room.
    Suggest(usize),
    /// The manager has the offer of client `who` sent once more.
    SendOffer(usize),
    /// The clock reaches client `who`'s booking.
    Timer(usize),
    /// Days pass.
    Later(i64),
}

/// What everybody sees: two bookings, one diary, the time.
#[derive(Debug, Clone)]
pub struct State {
    bookings: [Rc<Booking>; 2],
    diary: Rc<Diary>,
    local: DateTime,
}

impl State {
    /// The booking of client `who` after a turn.
    fn take(&mut self, who: usize, mut next: Booking) {
        if let Some(slot) = self.bookings.get_mut(who) {
            next.version += u64::from(next != **slot);
            *slot = Rc::new(next);
        }
    }
}

/// The diary with the rows of a turn.
fn written(diary: &Diary, rows: &[RowWrite]) -> Diary {
    let mut diary = diary.clone();
    diary.rows.extend(rows.iter().map(|r| (r.key.clone(), r.row.clone())));
    diary
}

/// The state once the manager's decision `d` gave client `who` the room that the other one holds, `None` where that
/// one keeps it, or the law it breaks: both turns and what they come to together are judged.
fn given(s: &State, who: usize, d: &Decision, world: &World<'_>) -> Result<Option<State>, String> {
    let Some(winner) = s.bookings.get(who) else { return Ok(None) };
    let rivals = conflict::rivals(winner, d, world);
    let named = |id: &EventId| s.bookings.iter().position(|b| b.id == *id);
    let losing: Vec<usize> = rivals.iter().filter_map(named).collect();
    let losers: Vec<Booking> = losing.iter().filter_map(|n| s.bookings.get(*n)).map(|b| (**b).clone()).collect();
    let Some(moved) = conflict::give(winner, d, &losers, world) else { return Ok(None) };
    let mut all: Vec<Decided> = Vec::new();
    for (n, m) in std::iter::once(&who).chain(&losing).zip(moved) {
        let Some(before) = s.bookings.get(*n) else { return Ok(None) };
        let input = match (&winner.contested, *n == who) {
            (Some(room), false) => Input::Displaced { room: room.clone(), by: by() },
            _ => Input::Decision(d.clone()),
        };
        let seen = World { diary: &m.seen, ..*world };
        let turn = advance(before, &input, &seen);
        let diary = written(&m.seen, &turn.rows);
        if let Some(law) = broken(&Seen { before, input: &input, turn: &turn, diary: &diary, world: &seen }) {
            return Err(law);
        }
        all.push(m.decided);
    }
    conflict::settle(&mut all.iter_mut().map(|d| &mut d.rows).collect::<Vec<_>>());
    let rows: Vec<RowWrite> = all.iter().flat_map(|d| d.rows.clone()).collect();
    let mut after = State { diary: Rc::new(written(&s.diary, &rows)), ..s.clone() };
    for (n, d) in std::iter::once(&who).chain(&losing).zip(all) {
        after.take(*n, d.next);
    }
    let law = broken_by_giving(&Given { before: &s.bookings, after: &after.bookings, diary: &after.diary, who, world });
    law.map_or(Ok(Some(after)), Err)
}

/// What an exploration found.
#[derive(Debug, Default)]
pub struct Explored {
    /// Distinct states.
    pub states: usize,
    /// Transitions taken.
    pub transitions: usize,
    /// Most moves that lead to a state.
    pub depth: usize,
    /// The first broken laws, each with the moves that led there.
    pub broken: Vec<String>,
}

/// The alphabet over one house.
#[derive(Debug)]
pub struct Model {
    venue: Venue,
    start: DateTime,
    words: Vec<&'static str>,
    clients: usize,
    read: HashMap<(usize, String), Rc<Understanding>>,
}

impl Model {
    /// A model for a house, a first moment and the words that clients may say.
    pub fn new(venue: Venue, clock: &str, words: &[&'static str]) -> Result<Self, String> {
        let start = clock.parse().map_err(|e| format!("clock {clock}: {e}"))?;
        Ok(Self { venue, start, words: words.to_vec(), clients: 2, read: HashMap::new() })
    }

    /// The same with one client: deeper at the same price.
    #[must_use]
    pub fn alone(self) -> Self {
        Self { clients: 1, ..self }
    }

    fn initial(&self) -> State {
        let now = at_offset(self.start);
        let booking = |who: &str| {
            let client = Client { email: format!("{who}@example.org"), name: None, company: None, phone: None };
            Rc::new(Booking::new(EventId(format!("event-{who}")), client, Language::En, now))
        };
        let known = Some((self.start.date(), self.start.date().saturating_add(jiff::Span::new().days(120))));
        State {
            bookings: [booking("anna"), booking("ben")],
            diary: Rc::new(Diary { known, ..Diary::default() }),
            local: self.start,
        }
    }

    /// Explores until `most` distinct states are known or nothing new is left; stops at the first broken laws.
    pub fn explore(&mut self, most: usize) -> Explored {
        let mut found = Explored::default();
        let mut known = HashSet::new();
        let mut parents: Vec<(usize, Option<Move>)> = vec![(0, None)];
        let mut layer = match self.begun(&mut parents) {
            Ok(layer) => layer,
            Err(broken) => return Explored { broken: vec![broken], ..found },
        };
        layer.retain(|(state, _)| known.insert(key(state)));
        found.states = layer.len();
        while !layer.is_empty() && found.states < most && found.broken.is_empty() {
            let mut next_layer = Vec::new();
            for (state, at) in &layer {
                for m in self.moves(state) {
                    let after = match self.step(state, m) {
                        Ok(Some(after)) => after,
                        Ok(None) => continue,
                        Err(why) => {
                            found.broken.push(format!("{why}\n  after {}", self.path(&parents, *at, m)));
                            if found.broken.len() > 4 {
                                return found;
                            }
                            continue;
                        }
                    };
                    found.transitions += 1;
                    if known.insert(key(&after)) {
                        found.states += 1;
                        parents.push((*at, Some(m)));
                        found.depth = found.depth.max(moves_to(&parents, parents.len() - 1));
                        next_layer.push((after, parents.len() - 1));
                        if found.states >= most {
                            return found;
                        }
                    }
                }
            }
            layer = next_layer;
        }
        found
    }

    /// The states that the search goes out from, each with its place among the `parents`.
    fn begun(&mut self, parents: &mut Vec<(usize, Option<Move>)>) -> Result<Vec<(State, usize)>, String> {
        let starts: &[&[Move]] = if self.clients > 1 { &STARTS } else { &[&[]] };
        let mut layer = Vec::new();
        for moves in starts {
            let (mut state, mut at) = (self.initial(), 0);
            for m in *moves {
                let after = self.step(&state, *m);
                let after = after.map_err(|why| format!("{why}\n  after {}", self.path(parents, at, *m)))?;
                state = after.ok_or_else(|| format!("no such move: {}", self.path(parents, at, *m)))?;
                parents.push((at, Some(*m)));
                at = parents.len() - 1;
            }
            layer.push((state, at));
        }
        Ok(layer)
    }

    fn path(&self, parents: &[(usize, Option<Move>)], mut at: usize, last: Move) -> String {
        let mut moves = vec![last];
        while let Some((parent, Some(m))) = parents.get(at) {
            moves.push(*m);
            at = *parent;
        }
        let show = |m: &Move| match m {
            Move::Say(who, n) => format!("{who}: {:?}", self.words.get(*n).copied().unwrap_or_default()),
            other => format!("{other:?}"),
        };
        moves.iter().rev().map(show).collect::<Vec<_>>().join("\n        ")
    }

    fn moves(&self, s: &State) -> Vec<Move> {
        let mut moves = Vec::new();
        for who in 0..self.clients {
            let Some(b) = s.bookings.get(who) else { continue };
            moves.extend((0..self.words.len()).map(|n| Move::Say(who, n)));
            for n in 0..b.tasks.len() {
                moves.extend([Move::Decide(who, n, true), Move::Decide(who, n, false)]);
            }
            if b.version > 0 {
                if b.payments.len() < 2 {
                    moves.push(Move::Pay(who, 100_000));
                }
                moves.push(Move::Timer(who));
                moves.extend(by_hand(who, b));
            }
        }
        if s.local == self.start {
            moves.extend([Move::Later(8), Move::Later(20)]);
        }
        moves
    }

    /// The state after a move, `None` when the move changes nothing by nature, or the law it breaks.
    fn step(&mut self, s: &State, m: Move) -> Result<Option<State>, String> {
        let (who, input) = match m {
            Move::Later(days) => {
                let local = s.local.saturating_add(jiff::Span::new().days(days));
                return Ok(Some(State { local, ..s.clone() }));
            }
            Move::Say(who, n) => (who, Input::Message(Box::new(self.reading(s, who, n)))),
            Move::Decide(who, n, approve) => {
                let Some(task) = s.bookings.get(who).and_then(|b| b.tasks.get(n)) else { return Ok(None) };
                let verdict =
                    if approve { Verdict::Approve(Grant::default()) } else { Verdict::Reject { reply: None } };
                (
                    who,
                    Input::Decision(Decision {
                        task: task.id.clone(),
                        kind: task.kind,
                        made_from: task.made_from.clone(),
                        by: by(),
                        verdict,
                    }),
                )
            }
            Move::Pay(who, minor) => {
                let n = s.bookings.get(who).map_or(0, |b| b.payments.len());
                (who, Input::Payment { reference: format!("ref {n}"), amount: Money::new(minor, Currency::Chf) })
            }
            Move::Timer(who) => (who, Input::Timer),
            Move::Amend(who, n) => (who, Input::Amend { by: by(), amendment: Box::new(amendment(n)) }),
            Move::Suggest(who) => (who, Input::Suggest { by: by() }),
            Move::SendOffer(who) => (who, Input::SendOffer { by: by() }),
        };
        let Some(before) = s.bookings.get(who) else { return Ok(None) };
        let now = at_offset(s.local);
        let world = World { venue: &self.venue, diary: &s.diary, now, local: s.local };
        let turn = advance(before, &input, &world);
        if let (Outcome::Refused(Refusal::RoomLost), Input::Decision(d)) = (&turn.outcome, &input)
            && let Some(after) = given(s, who, d, &world).map_err(|law| format!("{law}: {m:?}"))?
        {
            return Ok(Some(after));
        }
        let diary = if turn.rows.is_empty() { s.diary.clone() } else { Rc::new(written(&s.diary, &turn.rows)) };
        if let Some(law) = broken(&Seen { before, input: &input, turn: &turn, diary: &diary, world: &world }) {
            return Err(format!("{law}: {m:?}"));
        }
        let mut after = State { diary, ..s.clone() };
        after.take(who, turn.next);
        Ok(Some(after))
    }

    fn reading(&mut self, s: &State, who: usize, n: usize) -> Understanding {
        let context: Context = s.bookings.get(who).map(|b| b.reading_context()).unwrap_or_default();
        let text = self.words.get(n).copied().unwrap_or_default();
        let today = s.local.date();
        match self.read.entry((n, format!("{today} {context:?}"))) {
            Entry::Occupied(known) => (**known.get()).clone(),
            Entry::Vacant(free) => {
                let read = Rc::new(understand(None, text, today, &self.venue, &context));
                free.insert(read.clone());
                (*read).clone()
            }
        }
    }
}

/// How many moves lead to a state.
fn moves_to(parents: &[(usize, Option<Move>)], mut at: usize) -> usize {
    let mut moves = 0;
    while let Some((parent, Some(_))) = parents.get(at) {
        moves += 1;
        at = *parent;
    }
    moves
}

/// Who decides.
fn by() -> String {
    "manager".to_owned()
}

/// What the manager may do with a booking beside its tasks, where it has an effect or must have none.
fn by_hand(who: usize, b: &Booking) -> Vec<Move> {
    let mut moves = Vec::new();
    if b.hold.is_some() {
        moves.extend((0..AMENDMENTS).map(|n| Move::Amend(who, n)));
    }
    if b.offer().is_some() {
        moves.push(Move::SendOffer(who));
    }
    if b.contested.is_some() {
        moves.push(Move::Suggest(who));
    }
    moves
}

/// What makes two states the same: everything that can matter later, without running numbers.
fn key(s: &State) -> u64 {
    let mut hasher = Digest(DefaultHasher::new());
    let claims: Vec<_> =
        s.diary.rows.iter().filter(|(_, r)| !r.claims.is_empty()).map(|(k, r)| (k, &r.claims)).collect();
    let bookings = s.bookings.each_ref().map(|b| plain(b));
    // Serialising into a hasher cannot fail.
    let _ = serde_json::to_writer(&mut hasher, &(bookings, claims, s.local));
    hasher.0.finish()
}

/// A hasher to write into.
struct Digest(DefaultHasher);

impl Write for Digest {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn plain(b: &Booking) -> Booking {
    let mut b = b.clone();
    let created = b.created_at;
    b.version = b.version.min(1);
    b.task_seq = 0;
    b.updated_at = created;
    let last = b.offers.len();
    b.offers.drain(..last.saturating_sub(1));
    for o in &mut b.offers {
        o.version = 1;
    }
    for a in &mut b.asked {
        if let workflow::booking::Asked::Offer { version } = a {
            *version = 1;
        }
    }
    if let Some(a) = &mut b.facts.acceptance {
        a.offer_version = 1;
    }
    for t in &mut b.tasks {
        t.id = workflow::booking::TaskId(String::new());
    }
    b.tasks.sort_by_key(|t| t.kind);
    b
}
