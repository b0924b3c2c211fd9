//! Which model is asked, and how hard.
//!
//! | variable | meaning | default |
//! |---|---|---|
//! | `LLM_PROVIDER` | `none`: rules only; `openai`: any endpoint of the chat-completions protocol; `bedrock`: Converse | `none` |
//! | `LLM_BASE_URL` | with `openai`: up to and without `/chat/completions`; https, or this machine | must be set; `bedrock`: the region's |
//! | `LLM_API_KEY` | sent as a bearer token | `openai`: must be set, but for this machine; `bedrock`: requests are signed |
//! | `LLM_REGION` | of Bedrock | `AWS_REGION` |
//! | `LLM_MODEL` | for every phase | none |
//! | `LLM_MODEL_UNDERSTAND`, `_REPHRASE`, `_JUDGE` | for this phase; `off`: never asked. Where a house wants rewording judged, `off` for the judge is off for rewording | `LLM_MODEL` |
//! | `LLM_TEMPERATURE_UNDERSTAND`, `_REPHRASE`, `_JUDGE` | 0 to 2, two decimals at most; `default`: the model's own | 0, 0.3, 0 |
//! | `LLM_MAX_TOKENS_UNDERSTAND`, `_REPHRASE`, `_JUDGE` | of an answer | 800, 700, 400 |
//! | `LLM_SEED` | for every phase, for models that take one | 7 |
//! | `LLM_SEED_UNDERSTAND`, `_REPHRASE`, `_JUDGE` | for this phase | `LLM_SEED` |
//! | `LLM_FORMAT` | `json_schema`, `json_object` or `text`: what the endpoint can enforce | `json_schema` |
//! | `LLM_TOKENS_FIELD` | `max_tokens` or `max_completion_tokens` (models that reason, at OpenAI) | `max_tokens` |
//! | `LLM_CALL_TIMEOUT_MS`, `LLM_CONNECT_TIMEOUT_MS` | of one call, and of its connection | 8000, 1500 |
//! | `LLM_LEAST_CALL_MS` | no call is begun with less time left | 250 |
//! | `LLM_SETTLE_MS` | kept back from the deadline for the ledger | 200 |
//! | `LLM_ATTEMPTS` | calls of one question, the first included; a repair is one more | 3 |
//! | `LLM_BACKOFF_MS`, `LLM_BACKOFF_MOST_MS` | first and largest ceiling of a wait | 200, 3000 |
//! | `LLM_BREAKER_FAILURES`, `LLM_BREAKER_PAUSE_MS` | failures in a row that open the breaker; until a probe | 5, 30000 |
//! | `LLM_CONCURRENCY`, `LLM_CONCURRENCY_TENANT` | calls under way of this process, and of a tenant | 16, 4 |
//! | `LLM_MAX_PROMPT_BYTES`, `LLM_MAX_ANSWER_BYTES` | largest prompt, largest body of an answer | 65536, 1048576 |
//! | `LLM_PRICES` | see [`prices`](crate::prices) | list prices |
//!
//! Empty counts as not set. All problems are named at once.

mod address;
mod read;
#[cfg(test)]
mod tests;

use crate::prices::Prices;
use crate::{Phase, breaker, permits, retry};
use std::fmt;
use std::time::Duration;

/// Who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Endpoint {
    /// Nobody.
    None,
    /// An endpoint of the chat-completions protocol.
    OpenAi {
        /// Without a trailing slash and without `/chat/completions`.
        base_url: String,
        /// A bearer token.
        key: Option<Secret>,
    },
    /// Bedrock Converse.
    Bedrock {
        /// Its region.
        region: String,
        /// Without a trailing slash.
        base_url: String,
        /// A bearer token; `None`: requests are signed.
        key: Option<Secret>,
    },
}

/// A text that no log shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Keeps a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for the one who sends it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// Hundredths of a temperature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Temperature(pub u16);

impl fmt::Display for Temperature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// How one phase asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseConfig {
    /// Name of the model.
    pub model: String,
    /// `None`: the model's own.
    pub temperature: Option<Temperature>,
    /// For models that take one.
    pub seed: u64,
    /// Largest answer.
    pub max_tokens: u32,
}

/// What the endpoint can enforce.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Our schema.
    JsonSchema,
    /// JSON of any shape.
    JsonObject,
    /// Nothing.
    Text,
}

/// What the cap of tokens is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokensField {
    /// `max_tokens`.
    MaxTokens,
    /// `max_completion_tokens`.
    MaxCompletionTokens,
}

/// Checked settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Who is asked.
    pub endpoint: Endpoint,
    /// Phases that are on.
    pub phases: Vec<(Phase, PhaseConfig)>,
    /// What the endpoint can enforce.
    pub format: Format,
    /// What the cap of tokens is called.
    pub tokens_field: TokensField,
    /// Of one call.
    pub call_timeout: Duration,
    /// Of a call's connection.
    pub connect_timeout: Duration,
    /// No call is begun with less time left.
    pub least_call: Duration,
    /// Kept back from the deadline for the ledger.
    pub settle: Duration,
    /// When a call is made again.
    pub retry: retry::Limits,
    /// When a model is left alone.
    pub breaker: breaker::Limits,
    /// Calls under way.
    pub permits: permits::Limits,
    /// Largest prompt, in bytes.
    pub max_prompt: usize,
    /// Largest body of an answer, in bytes.
    pub max_answer: usize,
    /// What models cost.
    pub prices: Prices,
}

/// Why the settings cannot be used: every problem, one sentence each.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("model settings refused: {}", problems.join("; "))]
pub struct ConfigError {
    /// Each names its variable and what to do.
    pub problems: Vec<String>,
}

impl Config {
    /// How a phase asks; `None`: it does not.
    pub fn phase(&self, phase: Phase) -> Option<&PhaseConfig> {
        self.phases.iter().find(|(one, _)| *one == phase).map(|(_, config)| config)
    }

    /// Whether any model is asked at all.
    pub fn is_on(&self) -> bool {
        self.endpoint != Endpoint::None
    }

    /// One sentence for the log at start.
    pub fn startup_line(&self) -> String {
        let endpoint = match &self.endpoint {
            Endpoint::None => return "model: none, rules only".to_owned(),
            Endpoint::OpenAi { base_url, .. } => format!("chat completions at {base_url}"),
            Endpoint::Bedrock { region, .. } => format!("Bedrock in {region}"),
        };
        let phases: Vec<_> = self.phases.iter().map(|(phase, config)| format!("{phase} {}", config.model)).collect();
        format!("model: {endpoint}; {}; prices {}", phases.join(", "), self.prices.version)
    }
}
