use super::*;
use crate::Later;
use crate::Nonce;
use crate::answers::Rephrased;
use crate::ledger::MemoryLedger;
use crate::provider::{Finish, Reply};
use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Duration;

mod budget;
mod faults;
mod given_up;
mod invariants;
mod repair;

const GOOD: &str = r#"{"text":"Guten Tag"}"#;

/// What the model does next.
#[derive(Debug, Clone)]
enum Next {
    Says(&'static str),
    Ends(Finish),
    Fails(Kind),
    /// What is good, after so many milliseconds.
    Late(u64),
    /// What is no JSON, after so many milliseconds.
    LateProse(u64),
    Hangs,
}

/// A model in memory. When nothing is left to do it says what is good.
#[derive(Debug, Default)]
struct Model {
    next: Mutex<VecDeque<Next>>,
    asked: Mutex<Vec<Request>>,
    under_way: Mutex<(usize, usize)>,
}

impl Model {
    fn new(next: impl IntoIterator<Item = Next>) -> Arc<Self> {
        Arc::new(Self { next: Mutex::new(next.into_iter().collect()), ..Self::default() })
    }

    fn calls(&self) -> usize {
        self.asked.lock().unwrap().len()
    }

    fn prompts(&self) -> Vec<String> {
        self.asked.lock().unwrap().iter().map(|request| request.user.clone()).collect()
    }
}

fn says(text: &str, finish: Finish) -> Result<Reply, Kind> {
    Ok(Reply { text: text.to_owned(), finish, tokens: Some(Tokens { input: 100, output: 10 }) })
}

impl Provider for Model {
    fn name(&self) -> &'static str {
        "memory"
    }

    fn call<'a>(&'a self, request: &'a Request) -> Later<'a, Result<Reply, Kind>> {
        self.asked.lock().unwrap().push(request.clone());
        let next = self.next.lock().unwrap().pop_front().unwrap_or(Next::Says(GOOD));
        Box::pin(async move {
            {
                let mut under_way = self.under_way.lock().unwrap();
                under_way.0 += 1;
                under_way.1 = under_way.1.max(under_way.0);
            }
            let said = match next {
                Next::Says(text) => says(text, Finish::Done),
                Next::Ends(finish) => says("{\"text\":\"Gu", finish),
                Next::Fails(kind) => Err(kind),
                Next::Late(ms) => {
                    sleep(Duration::from_millis(ms)).await;
                    says(GOOD, Finish::Done)
                }
                Next::LateProse(ms) => {
                    sleep(Duration::from_millis(ms)).await;
                    says("prose", Finish::Done)
                }
                Next::Hangs => std::future::pending().await,
            };
            self.under_way.lock().unwrap().0 -= 1;
            said
        })
    }
}

/// Settings with round numbers; later values win.
fn config(more: &[(&str, &str)]) -> Config {
    let usual = [
        ("LLM_PROVIDER", "openai"),
        ("LLM_BASE_URL", "http://127.0.0.1:9"),
        ("LLM_MODEL", "m"),
        ("LLM_CALL_TIMEOUT_MS", "1000"),
        ("LLM_CONNECT_TIMEOUT_MS", "100"),
        ("LLM_LEAST_CALL_MS", "100"),
        ("LLM_SETTLE_MS", "100"),
        ("LLM_BACKOFF_MS", "100"),
        ("LLM_BACKOFF_MOST_MS", "400"),
        ("LLM_PRICES", "version=t1;m=1000000/2000000"),
    ];
    let all: Vec<_> = more.iter().chain(&usual).collect();
    Config::from_lookup(|name| all.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).to_owned())).unwrap()
}

struct House {
    gateway: Arc<Gateway>,
    ledger: Arc<MemoryLedger>,
    /// Asked instead of the other, if there is one.
    broken: Option<Arc<dyn Ledger>>,
    prompt: Rendered,
    schema: Schema<Rephrased>,
}

fn house(model: &Arc<Model>, more: &[(&str, &str)]) -> House {
    with_ledger(model, more, MemoryLedger::unlimited())
}

fn with_ledger(model: &Arc<Model>, more: &[(&str, &str)], ledger: MemoryLedger) -> House {
    let ledger = Arc::new(ledger);
    let gateway = Gateway::new(config(more), Some(model.clone()), 7);
    let texts = [("language", "de"), ("words", "120"), ("persona", ""), ("hints", ""), ("text", "secret words")];
    let prompt = Prompt::load("rephrase").unwrap().render(&Nonce::from_bytes([1; 16]), &texts).unwrap();
    House { gateway: Arc::new(gateway), ledger, broken: None, prompt, schema: Rephrased::schema() }
}

impl House {
    fn question(&self, ms: u64) -> Ask<'_, Rephrased> {
        Ask {
            phase: Phase::Rephrase,
            tenant: "t",
            thread: "thread-1",
            event: "event-1",
            prompt: &self.prompt,
            schema: &self.schema,
            ledger: self.broken.as_deref().unwrap_or(&*self.ledger),
            deadline: Instant::now() + Duration::from_millis(ms),
        }
    }

    async fn ask(&self, ms: u64) -> Result<Answer<Rephrased>, LlmError> {
        let began = Instant::now();
        let answer = self.gateway.ask(self.question(ms)).await;
        assert!(began.elapsed() <= Duration::from_millis(ms), "past the deadline: {:?}", began.elapsed());
        answer
    }

    async fn code(&self, ms: u64) -> &'static str {
        self.ask(ms).await.unwrap_err().code()
    }

    fn outcomes(&self) -> Vec<String> {
        self.ledger.rows().into_iter().map(|row| row.outcome).collect()
    }
}

#[tokio::test(start_paused = true)]
async fn a_good_answer_is_a_checked_value_with_its_cost() {
    let model = Model::new([Next::Late(40)]);
    let house = house(&model, &[]);
    let answer = house.ask(5_000).await.unwrap();
    assert_eq!(answer.value.text, "Guten Tag");
    let usage = Usage {
        tenant: "t".to_owned(),
        event: "event-1".to_owned(),
        thread: "thread-1".to_owned(),
        phase: Phase::Rephrase,
        provider: "memory".to_owned(),
        model: "m".to_owned(),
        prompt: "rephrase".to_owned(),
        prompt_version: 1,
        tokens: Tokens { input: 100, output: 10 },
        cost_micro: 120,
        estimated: false,
        prices: "t1".to_owned(),
        latency_ms: 40,
        outcome: OK.to_owned(),
        retries: 0,
    };
    assert_eq!(answer.usage, usage);
    assert_eq!(house.ledger.rows(), [usage]);
}

#[tokio::test(start_paused = true)]
async fn ph2_1_each_phase_has_its_own_model_temperature_seed_and_cap() {
    let model = Model::new([]);
    let house = house(
        &model,
        &[
            ("LLM_MODEL_REPHRASE", "big"),
            ("LLM_TEMPERATURE_REPHRASE", "0.5"),
            ("LLM_MAX_TOKENS_REPHRASE", "321"),
            ("LLM_SEED", "42"),
            ("LLM_SEED_JUDGE", "43"),
            ("LLM_MODEL_JUDGE", "strict"),
            ("LLM_TEMPERATURE_JUDGE", "0.1"),
            ("LLM_MAX_TOKENS_JUDGE", "99"),
        ],
    );
    house.ask(5_000).await.unwrap();
    house.gateway.ask(Ask { phase: Phase::Understand, ..house.question(5_000) }).await.unwrap();
    house.gateway.ask(Ask { phase: Phase::Judge, ..house.question(5_000) }).await.unwrap();
    let asked = model.asked.lock().unwrap();
    let told =
        |i: usize| asked.get(i).map(|r| (r.model.as_str(), r.temperature.unwrap().0, r.max_tokens, r.seed)).unwrap();
    assert_eq!(told(0), ("big", 50, 321, 42));
    assert_eq!(told(1), ("m", 0, 800, 42));
    assert_eq!(told(2), ("strict", 10, 99, 43));
}

#[tokio::test(start_paused = true)]
async fn without_a_model_nobody_is_asked_and_it_is_said() {
    let model = Model::new([]);
    let house = house(&model, &[("LLM_MODEL_REPHRASE", "off")]);
    assert!(!house.gateway.asks(Phase::Rephrase) && house.gateway.asks(Phase::Judge));
    assert_eq!(house.code(5_000).await, "unconfigured");
    let none = Gateway::new(config(&[("LLM_PROVIDER", "none")]), None, 7);
    assert_eq!(none.ask(house.question(5_000)).await.unwrap_err().kind, Kind::Unconfigured);
    assert_eq!((model.calls(), house.outcomes().len()), (0, 2));
}

#[tokio::test(start_paused = true)]
async fn a_prompt_that_is_too_large_is_not_sent() {
    let model = Model::new([]);
    let house = house(&model, &[("LLM_MAX_PROMPT_BYTES", "1024")]);
    assert_eq!(house.code(5_000).await, "prompt_too_large");
    assert_eq!(model.calls(), 0);
}

#[tokio::test(start_paused = true)]
async fn ph2_2_an_error_says_who_was_asked_what_and_how_long_and_no_word_of_the_prompt() {
    let down = Kind::Server { status: 500, retry_after: None };
    let model = Model::new(vec![Next::Fails(down.clone()); 3]);
    let house = house(&model, &[]);
    let error = house.ask(5_000).await.unwrap_err();
    assert_eq!(error.kind, down);
    let context = &error.context;
    assert_eq!((context.provider, context.model.as_str(), context.phase), ("memory", "m", Phase::Rephrase));
    assert_eq!((context.thread.as_str(), context.event.as_str(), context.retries), ("thread-1", "event-1", 2));
    assert!(context.elapsed > Duration::ZERO);
    let shown = format!("{error} {error:?} {:?} {:?}", house.prompt, model.asked.lock().unwrap());
    assert!(!shown.contains("secret words") && !shown.contains("Task:"), "{shown}");
}
