//! The small model: every state that two clients, a manager, payments and time can reach from a small alphabet,
//! breadth first, with the laws of DESIGN section 7 checked on every transition.

mod moves;
mod state;

use crate::laws::{Seen, broken};
use crate::pure::at_offset;
use jiff::civil::DateTime;
use moves::{STARTS, amendment, by, by_hand};
use state::{State, given, key, written};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use workflow::booking::{Booking, Client, EventId};
use workflow::turn::{Decision, Grant, Input, Outcome, Refusal, Verdict, World, advance};
use workflow::understanding::{Context, Understanding, understand};
use workflow::venue::{Approval, Currency, DepositAmount, DepositPolicy, Diary, Language, Money, Venue, seed};

pub use moves::{AMENDMENTS, Move, WORDS};

/// The house of the model: it wants a deposit.
pub fn house(approval: Approval) -> Result<Venue, String> {
    let mut venue = seed::atelier().map_err(|e| e.to_string())?;
    venue.policy.approval = approval;
    venue.policy.deposit = Some(DepositPolicy { amount: DepositAmount::Percent(30), deadline_days: 10 });
    Ok(venue)
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
                        promised: None,
                        own_words: None,
                    }),
                )
            }
            Move::Pay(who, minor) => {
                let n = s.bookings.get(who).map_or(0, |b| b.payments.len());
                (
                    who,
                    Input::Payment {
                        by: "bank".to_owned(),
                        reference: format!("ref {n}"),
                        amount: Money::new(minor, Currency::Chf),
                    },
                )
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
