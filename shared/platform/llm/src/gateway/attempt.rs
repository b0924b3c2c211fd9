//! One call of a question: what must be had before it, what is given back after it.

use super::{Ask, Gateway, Run, millis};
use crate::breaker::Pass;
use crate::error::Kind;
use crate::ledger::{Hold, Ledger, Refusal, Reservation};
use crate::permits::Permit;
use crate::provider::{Finish, Provider, Reply, Request};
use crate::usage::{OK, Tokens, Usage};
use serde::de::DeserializeOwned;
use std::time::Duration;
use tokio::time::{Instant, timeout, timeout_at};

/// Tokens that a protocol puts around a prompt, at most.
const AROUND: u64 = 256;

/// How long the ledger gets at least, if the deadline allows it.
const LEAST_PATIENCE: Duration = Duration::from_millis(200);

/// One call.
pub(super) struct Attempt<'a, T> {
    pub(super) gateway: &'a Gateway,
    pub(super) provider: &'a dyn Provider,
    pub(super) ask: &'a Ask<'a, T>,
    pub(super) request: &'a Request,
    /// When it must have ended.
    pub(super) end: Instant,
    /// Calls before it.
    pub(super) retries: u32,
}

/// What a call needs.
struct Ready {
    permit: Permit,
    pass: Pass,
    hold: Hold,
}

/// What a call cost.
struct Cost {
    tokens: Tokens,
    micro: u64,
    estimated: bool,
}

impl<T: DeserializeOwned> Attempt<'_, T> {
    /// Makes the call, reads its answer and settles it.
    pub(super) async fn make(&self, run: &mut Run<'_>) -> Result<T, Kind> {
        let began = Instant::now();
        let ready = match self.ready().await {
            Ok(ready) => ready,
            Err((kind, hold)) => {
                self.settle(hold, &Cost::nothing(), kind.code(), began).await;
                return Err(kind);
            }
        };
        run.calls += 1;
        let Ready { permit, pass, hold } = ready;
        // The clock of a call starts when nothing is waited for any more.
        let began = Instant::now();
        let patience = self.gateway.config.call_timeout.min(self.left());
        let answered = timeout(patience, self.provider.call(self.request)).await.unwrap_or(Err(Kind::Timeout));
        drop(permit);
        self.judge(pass, answered.as_ref().err(), patience);
        let (read, cost) = match answered {
            Ok(reply) => (self.read(&reply), self.cost(reply.tokens, &hold)),
            Err(kind) if kind.may_have_cost() => (Err(kind), self.cost(None, &hold)),
            Err(kind) => (Err(kind), Cost::nothing()),
        };
        run.tokens = run.tokens.plus(cost.tokens);
        run.cost_micro = run.cost_micro.saturating_add(cost.micro);
        run.estimated |= cost.estimated;
        let outcome = read.as_ref().err().map_or(OK, Kind::code);
        self.settle(Some(hold), &cost, outcome, began).await;
        read
    }

    /// Gets what a call needs, the budget last. What was reserved for a call that is not made comes with the error.
    async fn ready(&self) -> Result<Ready, (Kind, Option<Hold>)> {
        let (permit, pass) = self.admitted().await.map_err(|kind| (kind, None))?;
        let hold = self.reserved().await.map_err(|kind| (kind, None))?;
        match self.in_time() {
            Ok(()) => Ok(Ready { permit, pass, hold }),
            Err(late) => Err((late, Some(hold))),
        }
    }

    async fn admitted(&self) -> Result<(Permit, Pass), Kind> {
        let Gateway { breakers, permits, config, .. } = self.gateway;
        let model = self.model();
        self.in_time()?;
        // Nobody queues for a model that is left alone.
        if breakers.is_open(&model) {
            return Err(Kind::CircuitOpen);
        }
        let latest = self.end.checked_sub(config.least_call).unwrap_or(self.end);
        let permit = permits.acquire(self.ask.tenant, latest).await?;
        let pass = breakers.admit(&model).ok_or(Kind::CircuitOpen)?;
        Ok((permit, pass))
    }

    async fn reserved(&self) -> Result<Hold, Kind> {
        let wanted = self.reservation();
        match timeout_at(self.end, self.ask.ledger.reserve(&wanted)).await {
            Ok(Ok(hold)) => Ok(hold),
            Ok(Err(Refusal::OverBudget(scope))) => Err(Kind::OverBudget { scope }),
            Ok(Err(Refusal::Unavailable)) | Err(_) => Err(Kind::Ledger),
        }
    }

    fn left(&self) -> Duration {
        self.end.saturating_duration_since(Instant::now())
    }

    fn in_time(&self) -> Result<(), Kind> {
        if self.left() < self.gateway.config.least_call { Err(Kind::NoTime) } else { Ok(()) }
    }

    /// The breaker's name for what is asked.
    fn model(&self) -> String {
        format!("{}/{}", self.provider.name(), self.request.model)
    }

    /// Tells the breaker. A call that was given less than half its time may have failed by that alone.
    fn judge(&self, pass: Pass, failure: Option<&Kind>, patience: Duration) {
        match failure {
            Some(Kind::Timeout) if patience < self.gateway.config.call_timeout / 2 => drop(pass),
            Some(kind) if kind.is_outage() => pass.failed(),
            Some(_) | None => pass.succeeded(),
        }
    }

    fn read(&self, reply: &Reply) -> Result<T, Kind> {
        match reply.finish {
            Finish::Length => Err(Kind::Truncated),
            Finish::Filtered => Err(Kind::Filtered),
            Finish::Done => self.ask.schema.read(&reply.text),
        }
    }

    /// A token is at least a byte, so that no call costs more than this.
    fn most(&self) -> Tokens {
        let request = self.request;
        let bytes = request.system.len() + request.user.len() + request.schema.to_string().len();
        let input = u64::try_from(bytes).unwrap_or(u64::MAX).saturating_add(AROUND);
        Tokens { input, output: u64::from(request.max_tokens) }
    }

    fn reservation(&self) -> Reservation {
        let config = &self.gateway.config;
        Reservation {
            tenant: self.ask.tenant.to_owned(),
            event: self.ask.event.to_owned(),
            phase: self.ask.phase,
            model: self.request.model.clone(),
            most_micro: config.prices.cost(&self.request.model, self.most()),
            prices: config.prices.version.clone(),
            lasts: config.call_timeout.saturating_add(config.settle).saturating_mul(2),
        }
    }

    /// What it cost; when nobody counted, all that was reserved.
    fn cost(&self, counted: Option<Tokens>, hold: &Hold) -> Cost {
        match counted {
            Some(tokens) => {
                let micro = self.gateway.config.prices.cost(&self.request.model, tokens);
                Cost { tokens, micro, estimated: false }
            }
            None => Cost { tokens: Tokens::default(), micro: hold.most_micro, estimated: true },
        }
    }

    async fn settle(&self, hold: Option<Hold>, cost: &Cost, outcome: &str, began: Instant) {
        let usage = Usage {
            tokens: cost.tokens,
            cost_micro: cost.micro,
            estimated: cost.estimated,
            latency_ms: millis(began.elapsed()),
            ..self.gateway.row(self.ask, began, outcome, self.retries)
        };
        settle(self.ask.ledger, hold, &usage, self.ask.deadline).await;
    }
}

impl Cost {
    fn nothing() -> Self {
        Self { tokens: Tokens::default(), micro: 0, estimated: false }
    }
}

/// Writes a row. That it could not be written is told to the log, not to the client: the call has been made.
pub(super) async fn settle(ledger: &dyn Ledger, hold: Option<Hold>, usage: &Usage, deadline: Instant) {
    let (phase, model, outcome) = (usage.phase, usage.model.as_str(), usage.outcome.as_str());
    // A ledger that hangs must not take all the time of a call that may follow.
    let patience = LEAST_PATIENCE.max(deadline.saturating_duration_since(Instant::now()) / 2);
    let latest = deadline.min(Instant::now() + patience);
    match timeout_at(latest, ledger.settle(hold, usage)).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::error!(%phase, model, outcome, %error, "the cost of a call was not written"),
        Err(_) => tracing::error!(%phase, model, outcome, "the cost of a call was not written in time"),
    }
}
