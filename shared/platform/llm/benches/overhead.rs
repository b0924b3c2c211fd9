//! What the gateway itself takes, with a model in memory that answers at once. Prints a table; sets no limit.
#![allow(clippy::unwrap_used, clippy::float_arithmetic, clippy::disallowed_methods, reason = "a bench measures")]

use llm::answers::Rephrased;
use llm::provider::{Finish, Provider, Reply, Request};
use llm::usage::Tokens;
use llm::{Ask, Config, Gateway, Kind, Later, MemoryLedger, Nonce, Phase, Prompt};
use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

const ROUNDS: usize = 2_000;

#[derive(Debug)]
struct AtOnce;

impl Provider for AtOnce {
    fn name(&self) -> &'static str {
        "memory"
    }

    fn call<'a>(&'a self, _: &'a Request) -> Later<'a, Result<Reply, Kind>> {
        let text = r#"{"text":"Guten Tag, der Saal ist am 14. März 2026 frei."}"#.to_owned();
        let tokens = Some(Tokens { input: 900, output: 20 });
        Box::pin(async move { Ok(Reply { text, finish: Finish::Done, tokens }) })
    }
}

fn at(all: &[Duration], percent: usize) -> f64 {
    let i = (all.len() * percent / 100).min(all.len().saturating_sub(1));
    all.get(i).map_or(0.0, |d| d.as_secs_f64() * 1e6)
}

async fn measure(text: &str) -> Vec<Duration> {
    let settings =
        [("LLM_PROVIDER", "openai"), ("LLM_BASE_URL", "http://127.0.0.1:9"), ("LLM_MODEL", "m"), ("LLM_SEED", "1")];
    let lookup = |name: &str| settings.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).to_owned());
    let ledger = MemoryLedger::unlimited();
    let gateway = Gateway::new(Config::from_lookup(lookup).unwrap(), Some(Arc::new(AtOnce)), 1);
    let (schema, prompt) = (Rephrased::schema(), Prompt::load("rephrase").unwrap());
    let mut all = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let texts = [("language", "de"), ("words", "120"), ("persona", "warm"), ("hints", ""), ("text", text)];
        let rendered = prompt.render(&Nonce::random().unwrap(), &texts).unwrap();
        let deadline = tokio::time::Instant::now() + Duration::from_secs(10);
        let (phase, prompt, schema) = (Phase::Rephrase, &rendered, &schema);
        let asked = gateway
            .ask(Ask { phase, tenant: "t", thread: "th", event: "e", prompt, schema, ledger: &ledger, deadline })
            .await;
        let taken = start.elapsed();
        assert!(asked.is_ok());
        all.push(taken);
    }
    all.sort();
    all
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut out = std::io::stdout().lock();
    for (name, size) in [("2 kB text", 2_000), ("20 kB text", 20_000)] {
        let text: String =
            "Der Saal ist am Samstag, 14. März 2026 für 40 Personen frei. ".chars().cycle().take(size).collect();
        measure(&text).await;
        let all = measure(&text).await;
        writeln!(
            out,
            "{name:<12} prompt, budget, breaker, permit, schema, settling: p50 {:>7.1} us   p99 {:>7.1} us",
            at(&all, 50),
            at(&all, 99)
        )
        .unwrap();
    }
}
