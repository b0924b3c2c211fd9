//! One question to a model, from its deadline to a checked value.
//!
//! | time | is | set by |
//! |---|---|---|
//! | deadline | when the caller must have its answer | the caller: the Lambda's own, less what it still has to do |
//! | end of calls | deadline less `LLM_SETTLE_MS` | kept back so that the cost is written |
//! | of one call | `LLM_CALL_TIMEOUT_MS`, or what is left | no call begins with less than `LLM_LEAST_CALL_MS` |
//!
//! Between two calls of a question nothing is held: no place among the calls under way, no budget, no breaker's probe.

mod attempt;
#[cfg(test)]
mod tests;

use crate::breaker::Breakers;
use crate::error::{Context, Kind, LlmError};
use crate::ledger::Ledger;
use crate::permits::Permits;
use crate::provider::{Provider, Request};
use crate::retry::Backoff;
use crate::settings::{Config, PhaseConfig};
use crate::usage::{OK, Tokens, Usage};
use crate::{Phase, Prompt, Rendered, Schema};
use attempt::Attempt;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use tokio::time::{Instant, sleep};

/// A question.
#[derive(Debug)]
pub struct Ask<'a, T> {
    /// What for.
    pub phase: Phase,
    /// Whose budget and places.
    pub tenant: &'a str,
    /// The mail thread, for errors and usage rows.
    pub thread: &'a str,
    /// The booking, for its budget, errors and usage rows.
    pub event: &'a str,
    /// What is asked.
    pub prompt: &'a Rendered,
    /// What an answer must look like.
    pub schema: &'a Schema<T>,
    /// Who pays.
    pub ledger: &'a dyn Ledger,
    /// When there must be one.
    pub deadline: Instant,
}

// A question is copied freely, whatever it asks for.
impl<T> Clone for Ask<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Ask<'_, T> {}

/// A checked value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer<T> {
    /// What the model says.
    pub value: T,
    /// What all calls of the question cost together.
    pub usage: Usage,
}

/// The only way to a model.
#[derive(Debug)]
pub struct Gateway {
    config: Config,
    provider: Option<Arc<dyn Provider>>,
    permits: Permits,
    breakers: Breakers,
    backoff: Backoff,
}

/// What became of a question so far.
struct Run<'a> {
    began: Instant,
    /// When the last call must have ended.
    end: Instant,
    config: &'a PhaseConfig,
    /// Calls made.
    calls: u32,
    tokens: Tokens,
    cost_micro: u64,
    estimated: bool,
}

impl Gateway {
    /// Over a provider ([`from_config`](crate::provider::from_config)). `seed` makes waits by chance.
    pub fn new(config: Config, provider: Option<Arc<dyn Provider>>, seed: u64) -> Self {
        Self {
            permits: Permits::new(config.permits),
            breakers: Breakers::new(config.breaker),
            backoff: Backoff::new(config.retry, seed),
            config,
            provider,
        }
    }

    /// Whether this phase asks a model at all.
    pub fn asks(&self, phase: Phase) -> bool {
        self.provider.is_some() && self.config.phase(phase).is_some()
    }

    /// Asks, again if that may help, and once more if the answer cannot be read.
    ///
    /// # Errors
    /// Why there is no value; always before the question's deadline. Each call, and a question that came to none, is
    /// in the ledger.
    pub async fn ask<T: DeserializeOwned>(&self, ask: Ask<'_, T>) -> Result<Answer<T>, LlmError> {
        let began = Instant::now();
        let (Some(provider), Some(config)) = (self.provider.as_deref(), self.config.phase(ask.phase)) else {
            return Err(self.uncalled(&ask, Kind::Unconfigured, began).await);
        };
        if ask.prompt.bytes() > self.config.max_prompt {
            return Err(self.uncalled(&ask, Kind::PromptTooLarge, began).await);
        }
        let end = ask.deadline.checked_sub(self.config.settle).unwrap_or(began);
        let mut run = Run { began, end, config, calls: 0, tokens: Tokens::default(), cost_micro: 0, estimated: false };
        match self.mended(provider, &ask, &mut run).await {
            Ok(value) => Ok(Answer { value, usage: self.usage(&ask, &run) }),
            Err(kind) => Err(self.error(&ask, kind, began, run.calls)),
        }
    }

    /// Asks, and has the answer mended once if it cannot be read.
    async fn mended<T: DeserializeOwned>(
        &self,
        provider: &dyn Provider,
        ask: &Ask<'_, T>,
        run: &mut Run<'_>,
    ) -> Result<T, Kind> {
        let first = self.retried(provider, ask, run).await;
        let Err(kind) = &first else { return first };
        // Only where it broke is told: the answer itself may be what a mail wanted said.
        let Some(prompt) = repair(ask, kind).filter(|prompt| prompt.bytes() <= self.config.max_prompt) else {
            return first;
        };
        tracing::info!(phase = %ask.phase, code = kind.code(), "a model is asked to mend its answer");
        let second = self.retried(provider, &Ask { prompt: &prompt, ..*ask }, run).await;
        match second {
            // What went wrong is that the answer could not be read, not that there was no time to mend it.
            Err(late) if !late.is_repairable() => first,
            second => second,
        }
    }

    /// Asks, again while that may help.
    async fn retried<T: DeserializeOwned>(
        &self,
        provider: &dyn Provider,
        ask: &Ask<'_, T>,
        run: &mut Run<'_>,
    ) -> Result<T, Kind> {
        let request = self.request(ask, run.config);
        let mut last = None;
        loop {
            let made = run.calls;
            let attempt = Attempt { gateway: self, provider, ask, request: &request, end: run.end, retries: made };
            let kind = match attempt.make(run).await {
                Ok(value) => return Ok(value),
                // A retry that could not be made does not hide why it was needed.
                Err(kind) if run.calls == made => return Err(last.unwrap_or(kind)),
                Err(kind) => kind,
            };
            let left = run.end.saturating_duration_since(Instant::now()).saturating_sub(self.config.least_call);
            let Some(wait) = self.backoff.wait(&kind, made, left) else { return Err(kind) };
            tracing::info!(phase = %ask.phase, code = kind.code(), wait_ms = millis(wait), "a model is asked again");
            last = Some(kind);
            sleep(wait).await;
        }
    }

    fn request<T: DeserializeOwned>(&self, ask: &Ask<'_, T>, config: &PhaseConfig) -> Request {
        Request {
            phase: ask.phase,
            model: config.model.clone(),
            system: ask.prompt.system.clone().into_owned(),
            user: ask.prompt.user.clone(),
            nonce: ask.prompt.nonce.clone(),
            schema_name: ask.schema.name(),
            schema: ask.schema.value().clone(),
            format: self.config.format,
            temperature: config.temperature,
            seed: config.seed,
            max_tokens: config.max_tokens,
        }
    }

    /// All calls of a question in one row.
    fn usage<T>(&self, ask: &Ask<'_, T>, run: &Run<'_>) -> Usage {
        let mut usage = self.row(ask, run.began, OK, run.calls.saturating_sub(1));
        usage.tokens = run.tokens;
        usage.cost_micro = run.cost_micro;
        usage.estimated = run.estimated;
        usage
    }

    /// A row without a cost.
    fn row<T>(&self, ask: &Ask<'_, T>, began: Instant, outcome: &str, retries: u32) -> Usage {
        Usage {
            tenant: ask.tenant.to_owned(),
            event: ask.event.to_owned(),
            thread: ask.thread.to_owned(),
            phase: ask.phase,
            provider: self.provider_name().to_owned(),
            model: self.model(ask.phase),
            prompt: ask.prompt.id.to_owned(),
            prompt_version: ask.prompt.version,
            tokens: Tokens::default(),
            cost_micro: 0,
            estimated: false,
            prices: self.config.prices.version.clone(),
            latency_ms: millis(began.elapsed()),
            outcome: outcome.to_owned(),
            retries,
        }
    }

    /// The error of a question that comes to no call.
    async fn uncalled<T>(&self, ask: &Ask<'_, T>, kind: Kind, began: Instant) -> LlmError {
        attempt::settle(ask.ledger, None, &self.row(ask, began, kind.code(), 0), ask.deadline).await;
        self.error(ask, kind, began, 0)
    }

    fn error<T>(&self, ask: &Ask<'_, T>, kind: Kind, began: Instant, calls: u32) -> LlmError {
        let context = Context {
            provider: self.provider_name(),
            model: self.model(ask.phase),
            phase: ask.phase,
            thread: ask.thread.to_owned(),
            event: ask.event.to_owned(),
            elapsed: began.elapsed(),
            retries: calls.saturating_sub(1),
        };
        LlmError { kind, context: Box::new(context) }
    }

    fn provider_name(&self) -> &'static str {
        self.provider.as_deref().map_or("none", Provider::name)
    }

    fn model(&self, phase: Phase) -> String {
        self.config.phase(phase).map(|config| config.model.clone()).unwrap_or_default()
    }
}

/// The question once more, with where the answer broke; `None` when that cannot help.
fn repair<T>(ask: &Ask<'_, T>, kind: &Kind) -> Option<Rendered> {
    if !kind.is_repairable() {
        return None;
    }
    let pointer = match kind {
        Kind::BreaksSchema { pointer } => pointer.as_str(),
        _ => "",
    };
    let id = if ask.phase == Phase::Understand { "understand-repair" } else { "repair" };
    let prompt = Prompt::load(id).ok()?.render(&ask.prompt.nonce, &[("pointer", pointer)]).ok()?;
    Some(ask.prompt.followed_by(&prompt))
}

fn millis(time: std::time::Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
