//! The only place that talks to a model.
//!
//! | comes in | goes out | never |
//! |---|---|---|
//! | a rendered prompt, a schema, a tenant, a deadline ([`Ask`]) | a checked value and its cost ([`Answer`]), or a typed [`LlmError`] | a text that nobody checked, a wait beyond the deadline, a call without budget |
//!
//! What happens to one question, in this order; each step may end it:
//!
//! | step | ends with | file |
//! |---|---|---|
//! | is there a model for this phase, is the prompt small enough | `unconfigured`, `prompt_too_large` | [`settings`] |
//! | is there time for a call | `no_time` | [`gateway`] |
//! | is the model known to be down | `circuit_open` | [`breaker`] |
//! | a place among the calls under way, of this tenant and of all | `busy` | [`permits`] |
//! | the most it may cost is reserved | `over_budget`, `ledger` | [`ledger`], [`prices`] |
//! | the call, within its own time | `timeout`, `connect`, `rate_limited`, `server`, `refused`, … | [`provider`] |
//! | the answer is read strictly | `truncated`, `filtered`, `not_json`, `breaks_schema` | [`schema`] |
//! | what it cost is settled, failed or not | | [`usage`] |
//!
//! Only `timeout`, `connect`, `rate_limited` and `server` are tried again ([`retry`]); only an answer that breaks its
//! schema is asked for again, once. The model has no tools: it gets text and gives JSON. Nothing here writes a prompt
//! or an answer to a log.
//!
//! ```
//! # #[cfg(feature = "fake")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use llm::{Ask, Config, Gateway, MemoryLedger, Nonce, Phase, Prompt, answers::Rephrased, clock::Clock, provider};
//!
//! let model = llm::fake::FakeModel::start().await?;
//! let settings = [("LLM_PROVIDER", "openai"), ("LLM_BASE_URL", &model.openai_url()), ("LLM_MODEL", "fake")];
//! let of = |name: &str| settings.iter().find(|(one, _)| *one == name).map(|(_, value)| value.to_string());
//! let config = Config::from_lookup(of)?;
//! let provider = provider::from_config(&config, None, Clock::system());
//! let gateway = Gateway::new(config, provider, 1);
//!
//! let texts = [("language", "en"), ("words", "120"), ("persona", ""), ("hints", ""), ("text", "The hall is free.")];
//! let prompt = Prompt::load("rephrase")?.render(&Nonce::random()?, &texts)?;
//! let answer = gateway
//!     .ask(Ask {
//!         phase: Phase::Rephrase,
//!         tenant: "atelier",
//!         thread: "T1",
//!         event: "E1",
//!         prompt: &prompt,
//!         schema: &Rephrased::schema(),
//!         ledger: &MemoryLedger::unlimited(),
//!         deadline: tokio::time::Instant::now() + std::time::Duration::from_secs(10),
//!     })
//!     .await?;
//! assert_eq!(answer.value.text, "It is good to hear from you. The hall is free.");
//! # Ok(())
//! # }
//! # #[cfg(feature = "fake")]
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(example()).unwrap();
//! ```

pub mod answers;
pub mod breaker;
pub mod cassette;
pub mod clock;
pub mod desk;
pub mod error;
#[cfg(feature = "fake")]
pub mod fake;
pub mod gateway;
pub mod ledger;
mod nonce;
pub mod permits;
mod phase;
pub mod prices;
pub mod prompts;
pub mod provider;
pub mod retry;
pub mod schema;
pub mod settings;
pub mod usage;

pub use error::{Kind, LlmError};
pub use gateway::{Answer, Ask, Gateway};
pub use ledger::{Ledger, MemoryLedger};
pub use nonce::{NoEntropy, Nonce};
pub use phase::Phase;
pub use prompts::{Prompt, Rendered};
pub use schema::Schema;
pub use settings::Config;
pub use usage::Usage;

/// A future that a trait object can give back.
pub type Later<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;
