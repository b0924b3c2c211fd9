use super::*;
use crate::Nonce;
use crate::settings::Format;
use serde_json::json;

const SECRET: &str = "sk-secret";

/// Gives what it was told to, in turn.
#[derive(Debug)]
struct Told(Mutex<VecDeque<Result<Reply, Kind>>>);

impl Provider for Told {
    fn name(&self) -> &'static str {
        "told"
    }

    fn call<'a>(&'a self, _: &'a Request) -> Later<'a, Result<Reply, Kind>> {
        Box::pin(async { self.0.lock().unwrap().pop_front().unwrap() })
    }
}

#[derive(Clone, Default)]
struct Tape(Arc<Mutex<Vec<u8>>>);

impl Write for Tape {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn request(mail: &str, nonce: u8) -> Request {
    let nonce = Nonce::from_bytes([nonce; 16]);
    Request {
        phase: Phase::Understand,
        model: "m".to_owned(),
        system: "rules".to_owned(),
        user: format!("{SECRET} BEGIN {} {mail}", nonce.as_str()),
        nonce,
        schema_name: "understand",
        schema: json!({}),
        format: Format::JsonSchema,
        temperature: None,
        seed: 1,
        max_tokens: 1,
    }
}

fn reply(text: &str) -> Result<Reply, Kind> {
    Ok(Reply { text: text.to_owned(), finish: Finish::Done, tokens: Some(Tokens { input: 3, output: 1 }) })
}

async fn recorded(outcomes: Vec<Result<Reply, Kind>>) -> String {
    let tape = Tape::default();
    let told = Told(Mutex::new(outcomes.clone().into()));
    let cassette = Cassette::record(Arc::new(told), tape.clone());
    for outcome in outcomes {
        assert_eq!(cassette.call(&request("a", 1)).await, outcome, "it only listens");
    }
    String::from_utf8(tape.0.lock().unwrap().clone()).unwrap()
}

#[tokio::test]
async fn what_was_recorded_is_replayed_whatever_the_nonce() {
    let failures = [
        Err(Kind::Timeout),
        Err(Kind::Interrupted),
        Err(Kind::RateLimited { retry_after: Some(Duration::from_secs(7)) }),
        Err(Kind::Server { status: 503, retry_after: None }),
        Err(Kind::Refused { status: 401 }),
        Err(Kind::Malformed),
    ];
    let all: Vec<_> = failures.into_iter().chain([reply("{}"), reply("{\"a\":1}")]).collect();
    let replayed = Cassette::replay(&recorded(all.clone()).await).unwrap();
    for outcome in all {
        assert_eq!(replayed.call(&request("a", 2)).await, outcome);
    }
    assert_eq!(replayed.call(&request("a", 3)).await, reply("{\"a\":1}"), "the last one stays");
}

#[tokio::test]
async fn a_request_without_a_recording_is_a_clear_error() {
    let replayed = Cassette::replay(&recorded(vec![reply("{}")]).await).unwrap();
    let other = request("b", 1);
    let error = replayed.call(&other).await.unwrap_err();
    assert_eq!(error, Kind::NotRecorded { digest: digest(&other) });
    assert!(error.to_string().starts_with("no recording of the request "));
}

#[tokio::test]
async fn a_tape_holds_no_prompt_and_no_secret() {
    let tape = recorded(vec![reply("{}"), Err(Kind::Connect)]).await;
    assert!(tape.contains("digest") && !tape.contains(SECRET) && !tape.contains("BEGIN") && !tape.contains("rules"));
}

#[test]
fn a_tape_that_cannot_be_read_says_where() {
    let line = r#"{"digest":"d","phase":"understand","failure":{"code":"odd","status":null,"retry_after_s":null}}"#;
    let good = line.replace("odd", "timeout");
    assert_eq!(Cassette::replay(&format!("{good}\n\n{line}\n")).unwrap_err(), TapeError { line: 3 });
    assert!(Cassette::replay(&good).is_ok());
}

#[test]
fn all_that_decides_an_answer_is_in_the_digest() {
    let base = request("a", 1);
    let others = [
        Request { model: "n".to_owned(), ..base.clone() },
        Request { system: "other".to_owned(), ..base.clone() },
        Request { phase: Phase::Judge, ..base.clone() },
        Request { seed: 2, ..base.clone() },
        Request { max_tokens: 2, ..base.clone() },
        Request { schema: json!({ "type": "object" }), ..base.clone() },
        request("b", 1),
    ];
    assert!(others.iter().all(|other| digest(other) != digest(&base)));
}
