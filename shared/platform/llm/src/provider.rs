//! Who answers: one thin client for each protocol, behind one trait.
//!
//! A provider makes one call, as told, and says what came of it. When to call, how often, how long and at what price
//! is the gateway's to know.

pub mod bedrock;
pub mod http;
pub mod openai;

use crate::clock::Clock;
use crate::settings::{Config, Endpoint, Format, Temperature};
use crate::usage::Tokens;
use crate::{Kind, Later, Nonce, Phase};
use aws_credential_types::provider::SharedCredentialsProvider;
use serde_json::Value;
use std::fmt;
use std::sync::Arc;

/// One call. Shows no text in a log.
#[derive(Clone)]
pub struct Request {
    /// What it is for.
    pub phase: Phase,
    /// Name of the model.
    pub model: String,
    /// The rules.
    pub system: String,
    /// What they are to be applied to.
    pub user: String,
    /// What marks borders in it; another in every call.
    pub nonce: Nonce,
    /// Name of the schema.
    pub schema_name: &'static str,
    /// The schema.
    pub schema: Value,
    /// What of it the endpoint can enforce.
    pub format: Format,
    /// `None`: the model's own.
    pub temperature: Option<Temperature>,
    /// For models that take one.
    pub seed: u64,
    /// Largest answer.
    pub max_tokens: u32,
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Request({}, {}, {} bytes)", self.phase, self.model, self.system.len() + self.user.len())
    }
}

/// What came back. Shows no text in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Reply {
    /// What the model wrote.
    pub text: String,
    /// Why it stopped.
    pub finish: Finish,
    /// As the provider counted them, if it did.
    pub tokens: Option<Tokens>,
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reply({:?}, {} bytes, {:?})", self.finish, self.text.len(), self.tokens)
    }
}

/// Why a model stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// It had said all.
    Done,
    /// It ran into its cap.
    Length,
    /// It, or a guard, would not go on.
    Filtered,
}

/// Makes calls.
pub trait Provider: fmt::Debug + Send + Sync {
    /// Its name in usage rows and errors.
    fn name(&self) -> &'static str;

    /// Makes one call. Dropping the future gives it up.
    fn call<'a>(&'a self, request: &'a Request) -> Later<'a, Result<Reply, Kind>>;
}

/// The provider that the settings name; `None`: no model is asked. Credentials sign requests to Bedrock, unless a key
/// is set.
pub fn from_config(
    config: &Config,
    credentials: Option<SharedCredentialsProvider>,
    clock: Clock,
) -> Option<Arc<dyn Provider>> {
    let http = || http::Http::new(config.connect_timeout, config.call_timeout, config.max_answer, clock);
    match &config.endpoint {
        Endpoint::None => None,
        Endpoint::OpenAi { base_url, key } => {
            let openai = openai::OpenAi::new(http(), base_url, key.clone(), config.tokens_field);
            Some(Arc::new(openai))
        }
        Endpoint::Bedrock { region, base_url, key } => {
            let sign = match (key, credentials) {
                (Some(key), _) => bedrock::Sign::Key(key.clone()),
                (None, Some(credentials)) => bedrock::Sign::Credentials(credentials),
                (None, None) => bedrock::Sign::Nothing,
            };
            Some(Arc::new(bedrock::Bedrock::new(http(), base_url, region, sign, clock)))
        }
    }
}

/// A temperature as JSON, without arithmetic on floats.
fn temperature(temperature: Temperature) -> Value {
    temperature.to_string().parse::<f64>().map_or(Value::Null, Value::from)
}
