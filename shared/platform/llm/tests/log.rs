//! What the gateway logs. Alone in its process, since what is logged is decided for a process.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use llm::answers::Rephrased;
use llm::clock::Clock;
use llm::fake::{Act, FakeModel};
use llm::ledger::{Hold, Refusal, Reservation};
use llm::{Ask, Config, Gateway, Later, Ledger, Nonce, Phase, Prompt, Usage, provider};
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// Writes down all that is logged, of every crate, but for traces.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Visit for Log {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        writeln!(self.0.lock().unwrap(), "{field}={value:?}").unwrap();
    }
}

impl Subscriber for Log {
    fn enabled(&self, of: &Metadata<'_>) -> bool {
        *of.level() <= Level::DEBUG
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut self.clone());
        Id::from_u64(1)
    }

    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.clone());
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// Grants everything and writes nothing.
#[derive(Debug)]
struct Forgetful;

impl Ledger for Forgetful {
    fn reserve<'a>(&'a self, wanted: &'a Reservation) -> Later<'a, Result<Hold, Refusal>> {
        Box::pin(async { Ok(Hold { id: "1".to_owned(), most_micro: wanted.most_micro }) })
    }

    fn settle<'a>(&'a self, _: Option<Hold>, _: &'a Usage) -> Later<'a, Result<(), Refusal>> {
        Box::pin(async { Err(Refusal::Unavailable) })
    }
}

#[tokio::test]
async fn pr07_no_word_of_a_prompt_an_answer_or_a_key_is_logged() {
    let log = Log::default();
    tracing::subscriber::set_global_default(log.clone()).unwrap();
    let fake = FakeModel::start().await.unwrap();
    let leaky = Act::Answer(r#"{"text":7,"secret answer":"anna@example.org"}"#.to_owned());
    fake.script([Act::Status(500), leaky.clone(), leaky]);
    let url = fake.openai_url();
    let settings = [
        ("LLM_PROVIDER", "openai"),
        ("LLM_BASE_URL", url.as_str()),
        ("LLM_API_KEY", "sk-secret"),
        ("LLM_MODEL", "fake"),
        ("LLM_BACKOFF_MS", "1"),
    ];
    let lookup = |name: &str| settings.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).to_owned());
    let config = Config::from_lookup(lookup).unwrap();
    tracing::info!(config = ?config, "{}", config.startup_line());
    let provider = provider::from_config(&config, None, Clock::system());
    let gateway = Gateway::new(config, provider, 1);
    let texts = [("language", "de"), ("words", "9"), ("persona", ""), ("hints", ""), ("text", "secret mail")];
    let prompt = &Prompt::load("rephrase").unwrap().render(&Nonce::random().unwrap(), &texts).unwrap();
    let deadline = tokio::time::Instant::now() + Duration::from_secs(20);
    let (schema, ledger, phase) = (&Rephrased::schema(), &Forgetful, Phase::Rephrase);
    let ask = Ask { phase, tenant: "t", thread: "th", event: "e", prompt, schema, ledger, deadline };
    let error = gateway.ask(ask).await.unwrap_err();
    tracing::warn!(%error, ?error, ?ask, "no answer");
    let log = log.0.lock().unwrap().clone();
    let told =
        ["a model is asked again", "asked to mend", "the cost of a call was not written", "breaks_schema", "fake"];
    for told in told {
        assert!(log.contains(told), "{told}: {log}");
    }
    for hidden in ["secret", "anna@", "Task:", "=====BEGIN"] {
        assert!(!log.contains(hidden), "{hidden}: {log}");
    }
}
