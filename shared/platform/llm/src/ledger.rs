//! Who pays: budgets per tenant and booking, asked before every call and told after it.
//!
//! | step | when | what the gateway does with an error |
//! |---|---|---|
//! | [`Ledger::reserve`] | before each call, repairs and retries too | makes no call |
//! | [`Ledger::settle`] | after each call, and for a question that came to no call | logs it; the answer stands |
//!
//! A process can end between the two. A ledger lets a reservation lapse when it is older than a call can take
//! ([`Reservation::lasts`]), or counts it as spent: never as free for ever, never as spent for ever by default.

use crate::error::Scope;
use crate::{Later, Phase, Usage};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What a call may cost at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reservation {
    /// Whose budget.
    pub tenant: String,
    /// The booking.
    pub event: String,
    /// What the model is asked for.
    pub phase: Phase,
    /// Name of the model.
    pub model: String,
    /// Millionths of the price table's currency.
    pub most_micro: u64,
    /// Version of the price table.
    pub prices: String,
    /// Within this it is settled, or never.
    pub lasts: Duration,
}

/// A reservation that was granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// The ledger's name for it.
    pub id: String,
    /// What was reserved, in millionths of the currency.
    pub most_micro: u64,
}

/// Why nothing was reserved or settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not enough is left.
    #[error("the budget of the {0} is used up")]
    OverBudget(Scope),
    /// It could not be found out.
    #[error("the ledger is out of reach")]
    Unavailable,
}

/// Keeps budgets and usage rows.
pub trait Ledger: fmt::Debug + Send + Sync {
    /// Sets aside what a call may cost.
    fn reserve<'a>(&'a self, wanted: &'a Reservation) -> Later<'a, Result<Hold, Refusal>>;

    /// Books what it did cost and gives back the rest; writes the usage row. Without a hold nothing was reserved and
    /// nothing was spent.
    fn settle<'a>(&'a self, hold: Option<Hold>, usage: &'a Usage) -> Later<'a, Result<(), Refusal>>;
}

/// Budgets, in millionths of the price table's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Of all bookings of a tenant together.
    pub tenant: u64,
    /// Of one booking.
    pub event: u64,
}

/// A ledger in memory: for tests and for one process.
#[derive(Debug)]
pub struct MemoryLedger {
    budget: Budget,
    books: Mutex<Books>,
}

#[derive(Debug, Default)]
struct Books {
    /// Spent or set aside, by tenant and by booking.
    taken: HashMap<(String, Option<String>), u64>,
    rows: Vec<Usage>,
    holds: u64,
}

impl MemoryLedger {
    /// With these budgets for every tenant and booking.
    pub fn new(budget: Budget) -> Self {
        Self { budget, books: Mutex::default() }
    }

    /// Without a limit.
    pub fn unlimited() -> Self {
        Self::new(Budget { tenant: u64::MAX, event: u64::MAX })
    }

    /// All usage rows so far.
    pub fn rows(&self) -> Vec<Usage> {
        self.books().rows.clone()
    }

    /// What a tenant has spent or set aside.
    pub fn taken(&self, tenant: &str) -> u64 {
        self.books().taken.get(&(tenant.to_owned(), None)).copied().unwrap_or_default()
    }

    fn books(&self) -> std::sync::MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, wanted: &Reservation) -> Result<Hold, Refusal> {
        let mut books = self.books();
        let accounts = accounts(&wanted.tenant, &wanted.event);
        let limits = [(self.budget.tenant, Scope::Tenant), (self.budget.event, Scope::Event)];
        for (account, (limit, scope)) in accounts.iter().zip(limits) {
            let taken = books.taken.get(account).copied().unwrap_or_default();
            if taken.saturating_add(wanted.most_micro) > limit {
                return Err(Refusal::OverBudget(scope));
            }
        }
        for account in accounts {
            let taken = books.taken.entry(account).or_default();
            *taken = taken.saturating_add(wanted.most_micro);
        }
        books.holds += 1;
        Ok(Hold { id: books.holds.to_string(), most_micro: wanted.most_micro })
    }

    fn book(&self, hold: Option<Hold>, usage: &Usage) {
        let mut books = self.books();
        if let Some(hold) = hold {
            for account in accounts(&usage.tenant, &usage.event) {
                let taken = books.taken.entry(account).or_default();
                *taken = taken.saturating_sub(hold.most_micro).saturating_add(usage.cost_micro);
            }
        }
        books.rows.push(usage.clone());
    }
}

fn accounts(tenant: &str, event: &str) -> [(String, Option<String>); 2] {
    [(tenant.to_owned(), None), (tenant.to_owned(), Some(event.to_owned()))]
}

impl Ledger for MemoryLedger {
    fn reserve<'a>(&'a self, wanted: &'a Reservation) -> Later<'a, Result<Hold, Refusal>> {
        Box::pin(async move { self.take(wanted) })
    }

    fn settle<'a>(&'a self, hold: Option<Hold>, usage: &'a Usage) -> Later<'a, Result<(), Refusal>> {
        Box::pin(async move {
            self.book(hold, usage);
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::usage::{OK, Tokens};

    fn wanted(event: &str, most_micro: u64) -> Reservation {
        Reservation {
            tenant: "t".to_owned(),
            event: event.to_owned(),
            phase: Phase::Understand,
            model: "m".to_owned(),
            most_micro,
            prices: "1".to_owned(),
            lasts: Duration::from_secs(10),
        }
    }

    fn usage(event: &str, cost_micro: u64) -> Usage {
        Usage {
            tenant: "t".to_owned(),
            event: event.to_owned(),
            thread: String::new(),
            phase: Phase::Understand,
            provider: "p".to_owned(),
            model: "m".to_owned(),
            prompt: "understand".to_owned(),
            prompt_version: 1,
            tokens: Tokens::default(),
            cost_micro,
            estimated: false,
            prices: "1".to_owned(),
            latency_ms: 0,
            outcome: OK.to_owned(),
            retries: 0,
        }
    }

    #[tokio::test]
    async fn a_reservation_counts_until_it_is_settled_and_the_rest_comes_back() {
        let ledger = MemoryLedger::new(Budget { tenant: 100, event: 60 });
        let hold = ledger.reserve(&wanted("e", 50)).await.unwrap();
        assert_eq!(ledger.reserve(&wanted("e", 20)).await, Err(Refusal::OverBudget(Scope::Event)));
        assert_eq!(ledger.reserve(&wanted("f", 51)).await, Err(Refusal::OverBudget(Scope::Tenant)));
        ledger.settle(Some(hold), &usage("e", 10)).await.unwrap();
        assert_eq!(ledger.taken("t"), 10);
        assert!(ledger.reserve(&wanted("e", 50)).await.is_ok());
    }

    #[tokio::test]
    async fn what_came_to_no_call_costs_nothing_but_is_written_down() {
        let ledger = MemoryLedger::unlimited();
        ledger.settle(None, &usage("e", 0)).await.unwrap();
        assert_eq!((ledger.taken("t"), ledger.rows().len()), (0, 1));
    }
}
