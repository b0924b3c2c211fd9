//! From named values to [`Config`].

use super::{Config, ConfigError, Endpoint, Format, PhaseConfig, Secret, Temperature, TokensField, address};
use crate::prices::Prices;
use crate::{Phase, breaker, permits, retry};
use std::ops::RangeInclusive;
use std::time::Duration;

/// A minute and a half: API calls have ended long before.
const LONGEST_MS: u64 = 90_000;

impl Config {
    /// From any source of named values.
    ///
    /// # Errors
    /// All problems found, if any.
    pub fn from_lookup(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let mut read = Reader { lookup, problems: Vec::new() };
        let endpoint = read.endpoint();
        let phases = read.phases(endpoint != Endpoint::None);
        let config = Self {
            endpoint,
            phases,
            format: read.one_of(
                "LLM_FORMAT",
                Format::JsonSchema,
                &[("json_schema", Format::JsonSchema), ("json_object", Format::JsonObject), ("text", Format::Text)],
            ),
            tokens_field: read.one_of(
                "LLM_TOKENS_FIELD",
                TokensField::MaxTokens,
                &[("max_tokens", TokensField::MaxTokens), ("max_completion_tokens", TokensField::MaxCompletionTokens)],
            ),
            call_timeout: read.millis("LLM_CALL_TIMEOUT_MS", 8_000, 10..=LONGEST_MS),
            connect_timeout: read.millis("LLM_CONNECT_TIMEOUT_MS", 1_500, 10..=LONGEST_MS),
            least_call: read.millis("LLM_LEAST_CALL_MS", 250, 1..=LONGEST_MS),
            settle: read.millis("LLM_SETTLE_MS", 200, 0..=5_000),
            retry: retry::Limits {
                attempts: read.number("LLM_ATTEMPTS", 3, 1..=5),
                base: read.millis("LLM_BACKOFF_MS", 200, 1..=10_000),
                most: read.millis("LLM_BACKOFF_MOST_MS", 3_000, 1..=30_000),
            },
            breaker: breaker::Limits {
                failures: read.number("LLM_BREAKER_FAILURES", 5, 1..=1_000),
                pause: read.millis("LLM_BREAKER_PAUSE_MS", 30_000, 100..=600_000),
            },
            permits: permits::Limits {
                global: read.number("LLM_CONCURRENCY", 16, 1..=1_000),
                tenant: read.number("LLM_CONCURRENCY_TENANT", 4, 1..=1_000),
            },
            max_prompt: read.number("LLM_MAX_PROMPT_BYTES", 65_536, 1_024..=1_048_576),
            max_answer: read.number("LLM_MAX_ANSWER_BYTES", 1_048_576, 1_024..=8_388_608),
            prices: read.prices(),
        };
        config.check(&mut read.problems);
        if read.problems.is_empty() { Ok(config) } else { Err(ConfigError { problems: read.problems }) }
    }

    fn check(&self, problems: &mut Vec<String>) {
        let mut refuse = |problem: &str| problems.push(problem.to_owned());
        if self.connect_timeout > self.call_timeout {
            refuse("LLM_CONNECT_TIMEOUT_MS must not be longer than LLM_CALL_TIMEOUT_MS");
        }
        if self.least_call > self.call_timeout {
            refuse("LLM_LEAST_CALL_MS must not be longer than LLM_CALL_TIMEOUT_MS");
        }
        if self.retry.base > self.retry.most {
            refuse("LLM_BACKOFF_MS must not be longer than LLM_BACKOFF_MOST_MS");
        }
        if self.permits.tenant > self.permits.global {
            refuse("LLM_CONCURRENCY_TENANT must not be more than LLM_CONCURRENCY");
        }
        if self.is_on() && self.phases.is_empty() {
            refuse("LLM_MODEL must be set, or one of LLM_MODEL_UNDERSTAND, LLM_MODEL_REPHRASE, LLM_MODEL_JUDGE");
        }
    }
}

struct Reader<L> {
    lookup: L,
    problems: Vec<String>,
}

impl<L: Fn(&str) -> Option<String>> Reader<L> {
    fn optional(&self, name: &str) -> Option<String> {
        (self.lookup)(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    fn refuse(&mut self, problem: impl Into<String>) {
        self.problems.push(problem.into());
    }

    fn endpoint(&mut self) -> Endpoint {
        match self.optional("LLM_PROVIDER").as_deref() {
            None | Some("none") => Endpoint::None,
            Some("openai") => self.openai(),
            Some("bedrock") => self.bedrock(),
            Some(_) => {
                self.refuse("LLM_PROVIDER must be none, openai or bedrock");
                Endpoint::None
            }
        }
    }

    fn openai(&mut self) -> Endpoint {
        let (base_url, key) = (self.base_url(), self.key());
        match &base_url {
            None => self.refuse("LLM_BASE_URL must be set with LLM_PROVIDER=openai: it says where mails go"),
            Some(url) if key.is_none() && !address::is_loopback(url) => {
                self.refuse("LLM_API_KEY must be set with LLM_PROVIDER=openai");
            }
            Some(_) => {}
        }
        Endpoint::OpenAi { base_url: base_url.unwrap_or_default(), key }
    }

    fn bedrock(&mut self) -> Endpoint {
        let region = self.optional("LLM_REGION").or_else(|| self.optional("AWS_REGION")).unwrap_or_default();
        let good =
            region.len() <= 32 && region.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if region.is_empty() {
            self.refuse("LLM_REGION must be set with LLM_PROVIDER=bedrock");
        } else if !good {
            self.refuse("LLM_REGION is no region");
        }
        let base_url = self.base_url().unwrap_or_else(|| format!("https://bedrock-runtime.{region}.amazonaws.com"));
        Endpoint::Bedrock { region, base_url, key: self.key() }
    }

    fn base_url(&mut self) -> Option<String> {
        let url = self.optional("LLM_BASE_URL")?.trim_end_matches('/').to_owned();
        if let Err(problem) = address::check(&url) {
            self.refuse(format!("LLM_BASE_URL {problem}"));
        }
        Some(url)
    }

    fn key(&mut self) -> Option<Secret> {
        let key = self.optional("LLM_API_KEY")?;
        if !key.bytes().all(|b| b.is_ascii_graphic()) {
            self.refuse("LLM_API_KEY has a character that no header may have");
        }
        Some(Secret::new(key))
    }

    fn phases(&mut self, on: bool) -> Vec<(Phase, PhaseConfig)> {
        let seed = self.seed("LLM_SEED", 7);
        let usual = [("0", 800), ("0.3", 700), ("0", 400)];
        let all: Vec<_> =
            Phase::ALL.into_iter().zip(usual).map(|(phase, usual)| (phase, self.phase(phase, usual, seed))).collect();
        all.into_iter().filter(|_| on).filter_map(|(phase, config)| Some((phase, config?))).collect()
    }

    fn seed(&mut self, name: &str, usual: u64) -> u64 {
        self.number(name, usual, 0..=u64::from(u32::MAX))
    }

    fn phase(&mut self, phase: Phase, (temperature, max_tokens): (&str, u32), seed: u64) -> Option<PhaseConfig> {
        let named = |what: &str| format!("LLM_{what}_{}", phase.as_str().to_ascii_uppercase());
        let temperature = self.temperature(&named("TEMPERATURE"), temperature);
        let seed = self.seed(&named("SEED"), seed);
        let max_tokens = self.number(&named("MAX_TOKENS"), max_tokens, 16..=32_000);
        let model = self.optional(&named("MODEL")).or_else(|| self.optional("LLM_MODEL"))?;
        if model.len() > 256 || !model.bytes().all(|b| b.is_ascii_graphic()) {
            self.refuse(format!("{} or LLM_MODEL is no name of a model", named("MODEL")));
        }
        (model != "off").then_some(PhaseConfig { model, temperature, seed, max_tokens })
    }

    fn temperature(&mut self, name: &str, usual: &str) -> Option<Temperature> {
        let text = self.optional(name).unwrap_or_else(|| usual.to_owned());
        if text == "default" {
            return None;
        }
        let read = hundredths(&text).filter(|n| *n <= 200);
        if read.is_none() {
            self.refuse(format!("{name} must be from 0 to 2 with at most two decimals, or default"));
        }
        read.map(Temperature)
    }

    fn number<N>(&mut self, name: &str, usual: N, range: RangeInclusive<N>) -> N
    where
        N: std::str::FromStr + PartialOrd + std::fmt::Display + Copy,
    {
        let Some(text) = self.optional(name) else { return usual };
        match text.parse().ok().filter(|n| range.contains(n)) {
            Some(number) => number,
            None => {
                self.refuse(format!("{name} must be a whole number from {} to {}", range.start(), range.end()));
                usual
            }
        }
    }

    fn millis(&mut self, name: &str, usual: u64, range: RangeInclusive<u64>) -> Duration {
        Duration::from_millis(self.number(name, usual, range))
    }

    fn one_of<V: Copy>(&mut self, name: &str, usual: V, choices: &[(&str, V)]) -> V {
        let Some(text) = self.optional(name) else { return usual };
        if let Some((_, found)) = choices.iter().find(|(choice, _)| *choice == text) {
            return *found;
        }
        let names: Vec<_> = choices.iter().map(|(choice, _)| *choice).collect();
        self.refuse(format!("{name} must be one of {}", names.join(", ")));
        usual
    }

    fn prices(&mut self) -> Prices {
        let read = self.optional("LLM_PRICES").map_or_else(Prices::listed, |text| Prices::parse(&text));
        read.unwrap_or_else(|problem| {
            self.refuse(format!("LLM_PRICES: {problem}"));
            Prices::unknown()
        })
    }
}

/// Hundredths of a number with at most two decimals.
fn hundredths(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if part.len() > 2 || !(whole.to_owned() + part).bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part: u16 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<u16>().ok()?.checked_mul(100)?.checked_add(part)
}
