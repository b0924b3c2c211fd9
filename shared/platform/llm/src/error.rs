//! Why there is no answer.
//!
//! | kind | tried again | opens the breaker | what the caller does |
//! |---|---|---|---|
//! | `Timeout`, `Connect`, `Interrupted`, `RateLimited`, `Server` | yes | yes | its own way, without the model |
//! | `Malformed`, `AnswerTooLarge` | no | yes | the same |
//! | `Refused` | no | on 401, 403 and 404: nobody gets through | the same, and an operator looks |
//! | `NotJson`, `BreaksSchema` | asked once to mend it | no | the same |
//! | `Truncated`, `Filtered` | no | no | the same |
//! | `OverBudget`, `Ledger`, `CircuitOpen`, `Busy`, `NoTime` | no | no | the same; nothing was sent |
//! | `Unconfigured`, `PromptTooLarge`, `NotRecorded` | no | no | the same; nothing was sent |
//!
//! An error carries no text of a prompt or an answer: it may be logged as it is.

use crate::Phase;
use std::fmt;
use std::time::Duration;

/// Where it went wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Kind {
    /// No answer in time.
    #[error("the model did not answer in time")]
    Timeout,
    /// No connection, or it broke.
    #[error("the connection to the model failed")]
    Connect,
    /// The connection broke within the answer.
    #[error("the model's answer was interrupted")]
    Interrupted,
    /// 429.
    #[error("the model's provider asks to wait")]
    RateLimited {
        /// How long, if it says so.
        retry_after: Option<Duration>,
    },
    /// 5xx.
    #[error("the model's provider failed with {status}")]
    Server {
        /// The HTTP status.
        status: u16,
        /// How long to wait, if it says so.
        retry_after: Option<Duration>,
    },
    /// Any other status: what we sent is wrong, or our key is.
    #[error("the model's provider refused with {status}")]
    Refused {
        /// The HTTP status; 0 when there was nothing to sign or send with.
        status: u16,
    },
    /// Not the provider's protocol.
    #[error("the provider's answer is not of its protocol")]
    Malformed,
    /// More bytes than we take.
    #[error("the provider's answer is too large")]
    AnswerTooLarge,
    /// The model ran into its cap of tokens.
    #[error("the model's answer was cut off")]
    Truncated,
    /// The model or its guard would not answer.
    #[error("the model declined to answer")]
    Filtered,
    /// No JSON.
    #[error("the model's answer is no JSON")]
    NotJson,
    /// JSON, but not what was asked for.
    #[error("the model's answer breaks the schema at {pointer:?}")]
    BreaksSchema {
        /// A JSON pointer of names that the schema knows.
        pointer: String,
    },
    /// What it may cost is more than what is left.
    #[error("the budget of the {scope} is used up")]
    OverBudget {
        /// Whose budget.
        scope: Scope,
    },
    /// The budget could not be asked for.
    #[error("the budget could not be read")]
    Ledger,
    /// This model failed so often that it is left alone for a while.
    #[error("the model is left alone for a while")]
    CircuitOpen,
    /// No place among the calls under way.
    #[error("too many calls are under way")]
    Busy,
    /// Too little time is left to begin a call.
    #[error("no time is left for a call")]
    NoTime,
    /// The prompt is larger than allowed.
    #[error("the prompt is too large")]
    PromptTooLarge,
    /// No model is set for this phase.
    #[error("no model is set")]
    Unconfigured,
    /// The cassette has no answer to this request.
    #[error("no recording of the request {digest}")]
    NotRecorded {
        /// SHA-256 of the request.
        digest: String,
    },
}

/// Whose budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All bookings of a tenant together.
    Tenant,
    /// One booking.
    Event,
    /// One of the two; the ledger does not know which.
    Either,
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tenant => "tenant",
            Self::Event => "booking",
            Self::Either => "tenant or of the booking",
        })
    }
}

impl Kind {
    /// Its stable name, for metrics, logs and usage rows.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Timeout => "timeout",
            Self::Connect => "connect",
            Self::Interrupted => "interrupted",
            Self::RateLimited { .. } => "rate_limited",
            Self::Server { .. } => "server",
            Self::Refused { .. } => "refused",
            Self::Malformed => "malformed",
            Self::AnswerTooLarge => "answer_too_large",
            Self::Truncated => "truncated",
            Self::Filtered => "filtered",
            Self::NotJson => "not_json",
            Self::BreaksSchema { .. } => "breaks_schema",
            Self::OverBudget { .. } => "over_budget",
            Self::Ledger => "ledger",
            Self::CircuitOpen => "circuit_open",
            Self::Busy => "busy",
            Self::NoTime => "no_time",
            Self::PromptTooLarge => "prompt_too_large",
            Self::Unconfigured => "unconfigured",
            Self::NotRecorded { .. } => "not_recorded",
        }
    }

    /// Whether the same request may succeed a little later.
    pub fn is_transient(&self) -> bool {
        matches!(
            self,
            Self::Timeout | Self::Connect | Self::Interrupted | Self::RateLimited { .. } | Self::Server { .. }
        )
    }

    /// Whether asking once more, with what is wrong, may help.
    pub fn is_repairable(&self) -> bool {
        matches!(self, Self::NotJson | Self::BreaksSchema { .. })
    }

    /// Whether it says that nobody gets through to this model just now.
    pub fn is_outage(&self) -> bool {
        self.is_transient()
            || matches!(self, Self::Malformed | Self::AnswerTooLarge | Self::Refused { status: 401 | 403 | 404 })
    }

    /// Whether the model may have worked, and be charged for, without telling us how much.
    pub fn may_have_cost(&self) -> bool {
        matches!(self, Self::Timeout | Self::Interrupted | Self::Malformed | Self::AnswerTooLarge)
    }

    /// How long the provider asks to wait.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::RateLimited { retry_after } | Self::Server { retry_after, .. } => *retry_after,
            _ => None,
        }
    }
}

/// A question without an answer, and what is needed to find out why. Shows no prompt and no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind} ({}): {context}", kind.code())]
pub struct LlmError {
    /// Where it went wrong.
    pub kind: Kind,
    /// What was asked of whom.
    pub context: Box<Context>,
}

/// What was asked of whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// Name of the provider.
    pub provider: &'static str,
    /// Name of the model; empty when none is set.
    pub model: String,
    /// What it was asked for.
    pub phase: Phase,
    /// The mail thread.
    pub thread: String,
    /// The booking.
    pub event: String,
    /// From the question to the failure.
    pub elapsed: Duration,
    /// Calls beyond the first.
    pub retries: u32,
}

impl LlmError {
    /// Its stable name, for metrics and logs.
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }
}

impl fmt::Display for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { provider, model, phase, thread, event, elapsed, retries } = self;
        let ms = elapsed.as_millis();
        write!(f, "phase {phase}, model {provider}/{model}, event {event}, thread {thread}, {ms} ms, {retries} retries")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ph2_2_an_error_tells_source_model_phase_thread_event_time_and_retries() {
        let context = Context {
            provider: "openai",
            model: "small".to_owned(),
            phase: Phase::Understand,
            thread: "T1".to_owned(),
            event: "E1".to_owned(),
            elapsed: Duration::from_millis(812),
            retries: 2,
        };
        let error = LlmError { kind: Kind::Server { status: 503, retry_after: None }, context: Box::new(context) };
        assert_eq!(
            error.to_string(),
            "the model's provider failed with 503 (server): phase understand, model openai/small, event E1, thread T1, \
             812 ms, 2 retries"
        );
        assert_eq!(error.code(), "server");
    }

    #[test]
    fn s3_l_only_timeout_connect_429_and_5xx_are_tried_again() {
        let again = [
            Kind::Timeout,
            Kind::Connect,
            Kind::Interrupted,
            Kind::RateLimited { retry_after: None },
            Kind::Server { status: 500, retry_after: None },
        ];
        assert!(again.iter().all(Kind::is_transient));
        let never = [
            Kind::Refused { status: 400 },
            Kind::Malformed,
            Kind::AnswerTooLarge,
            Kind::Truncated,
            Kind::Filtered,
            Kind::NotJson,
            Kind::OverBudget { scope: Scope::Tenant },
            Kind::CircuitOpen,
            Kind::Busy,
            Kind::NoTime,
        ];
        assert!(!never.iter().any(Kind::is_transient));
    }
}
