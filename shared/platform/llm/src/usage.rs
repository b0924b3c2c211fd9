//! What a call cost: one row for each, failed ones too.

use crate::Phase;
use serde::{Deserialize, Serialize};

/// Tokens of a call, as the provider counts them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tokens {
    /// What was sent.
    pub input: u64,
    /// What came back.
    pub output: u64,
}

impl Tokens {
    /// Both together with another call's.
    pub fn plus(self, other: Self) -> Self {
        Self { input: self.input.saturating_add(other.input), output: self.output.saturating_add(other.output) }
    }
}

/// One call, or one question that came to none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// Whose budget.
    pub tenant: String,
    /// The booking.
    pub event: String,
    /// The mail thread.
    pub thread: String,
    /// What the model was asked for.
    pub phase: Phase,
    /// Name of the provider.
    pub provider: String,
    /// Name of the model that was asked; empty when none is set.
    pub model: String,
    /// Id of the prompt.
    pub prompt: String,
    /// Version of the prompt.
    pub prompt_version: u32,
    /// As the provider counted them; zero when it did not.
    pub tokens: Tokens,
    /// Millionths of the price table's currency.
    pub cost_micro: u64,
    /// The provider did not say what it counted: the cost is the most it can have been.
    pub estimated: bool,
    /// Version of the price table.
    pub prices: String,
    /// Milliseconds of this call.
    pub latency_ms: u64,
    /// `ok`, or the code of the error.
    pub outcome: String,
    /// Which call of the question this was, from 0.
    pub retries: u32,
}

/// The outcome of a call that gave a checked value.
pub const OK: &str = "ok";
