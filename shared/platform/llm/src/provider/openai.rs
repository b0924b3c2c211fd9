//! The chat-completions protocol, as OpenAI defines it and Gemini, OpenRouter, vLLM and Ollama speak it.
//!
//! <https://platform.openai.com/docs/api-reference/chat/create>. Without tools, streams or choices.

use super::http::Http;
use super::{Finish, Provider, Reply, Request, temperature};
use crate::settings::{Format, Secret, TokensField};
use crate::usage::Tokens;
use crate::{Kind, Later};
use serde_json::{Value, json};

/// An endpoint of the protocol.
#[derive(Debug)]
pub struct OpenAi {
    http: Http,
    url: String,
    key: Option<Secret>,
    tokens_field: TokensField,
}

impl OpenAi {
    /// Behind a base URL without a trailing slash.
    pub fn new(http: Http, base_url: &str, key: Option<Secret>, tokens_field: TokensField) -> Self {
        Self { http, url: format!("{base_url}/chat/completions"), key, tokens_field }
    }

    fn body(&self, request: &Request) -> Value {
        let mut body = json!({
            "model": request.model,
            "messages": [
                { "role": "system", "content": request.system },
                { "role": "user", "content": request.user }
            ],
            "seed": request.seed,
            "stream": false,
        });
        let mut set = |name: &str, value: Value| {
            if let Value::Object(body) = &mut body {
                body.insert(name.to_owned(), value);
            }
        };
        let cap = match self.tokens_field {
            TokensField::MaxTokens => "max_tokens",
            TokensField::MaxCompletionTokens => "max_completion_tokens",
        };
        set(cap, json!(request.max_tokens));
        if let Some(wanted) = request.temperature {
            set("temperature", temperature(wanted));
        }
        let schema = || json!({ "name": request.schema_name, "strict": true, "schema": request.schema });
        match request.format {
            Format::JsonSchema => set("response_format", json!({ "type": "json_schema", "json_schema": schema() })),
            Format::JsonObject => set("response_format", json!({ "type": "json_object" })),
            Format::Text => {}
        }
        body
    }
}

impl Provider for OpenAi {
    fn name(&self) -> &'static str {
        "openai"
    }

    fn call<'a>(&'a self, request: &'a Request) -> Later<'a, Result<Reply, Kind>> {
        Box::pin(async move {
            let key = self.key.as_ref().map(|key| ("authorization", format!("Bearer {}", key.expose())));
            let headers: Vec<_> = key.into_iter().collect();
            let answer = self.http.post(&self.url, &headers, &self.body(request).to_string()).await?;
            reply(&answer)
        })
    }
}

fn reply(answer: &Value) -> Result<Reply, Kind> {
    let choice = match answer.pointer("/choices/0") {
        Some(choice) => choice,
        None => return Err(failure(answer)),
    };
    let refused = choice.pointer("/message/refusal").is_some_and(|refusal| refusal.is_string());
    let finish = match choice.get("finish_reason").and_then(Value::as_str) {
        Some("length") => Finish::Length,
        Some("content_filter") => Finish::Filtered,
        _ if refused => Finish::Filtered,
        _ => Finish::Done,
    };
    let text = choice.pointer("/message/content").and_then(Value::as_str);
    match (text, finish) {
        (None, Finish::Done) => Err(Kind::Malformed),
        (text, finish) => Ok(Reply { text: text.unwrap_or_default().to_owned(), finish, tokens: tokens(answer) }),
    }
}

/// Routers tell the failure of the endpoint behind them in a good answer.
fn failure(answer: &Value) -> Kind {
    match answer.pointer("/error/code").and_then(Value::as_u64).and_then(|code| u16::try_from(code).ok()) {
        Some(408) => Kind::Timeout,
        Some(429) => Kind::RateLimited { retry_after: None },
        Some(status @ 500..=599) => Kind::Server { status, retry_after: None },
        Some(status @ 400..=499) => Kind::Refused { status },
        _ => Kind::Malformed,
    }
}

fn tokens(answer: &Value) -> Option<Tokens> {
    let count = |name| answer.get("usage")?.get(name)?.as_u64();
    Some(Tokens { input: count("prompt_tokens")?, output: count("completion_tokens")? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::settings::Temperature;
    use crate::{Nonce, Phase};
    use std::time::Duration;

    fn request() -> Request {
        Request {
            phase: Phase::Understand,
            model: "m".to_owned(),
            system: "rules".to_owned(),
            user: "mail".to_owned(),
            nonce: Nonce::from_bytes([0; 16]),
            schema_name: "understand",
            schema: json!({ "type": "object" }),
            format: Format::JsonSchema,
            temperature: Some(Temperature(30)),
            seed: 7,
            max_tokens: 800,
        }
    }

    fn openai(field: TokensField) -> OpenAi {
        let second = Duration::from_secs(1);
        OpenAi::new(Http::new(second, second, 1_000, Clock::system()), "http://127.0.0.1:1/v1", None, field)
    }

    #[test]
    fn a_request_has_model_messages_seed_temperature_cap_and_schema() {
        let schema = json!({ "name": "understand", "strict": true, "schema": { "type": "object" } });
        let body = json!({
            "model": "m", "seed": 7, "stream": false, "temperature": 0.3, "max_tokens": 800,
            "messages": [{ "role": "system", "content": "rules" }, { "role": "user", "content": "mail" }],
            "response_format": { "type": "json_schema", "json_schema": schema }
        });
        assert_eq!(openai(TokensField::MaxTokens).body(&request()), body);
    }

    #[test]
    fn what_a_model_does_not_take_is_not_sent() {
        let plain = Request { format: Format::Text, temperature: None, ..request() };
        let body = openai(TokensField::MaxCompletionTokens).body(&plain);
        for name in ["temperature", "response_format", "max_tokens", "tools"] {
            assert_eq!(body.get(name), None, "{name}");
        }
        assert_eq!(body.get("max_completion_tokens"), Some(&json!(800)));
    }

    #[test]
    fn an_answer_is_its_text_its_end_and_its_tokens() {
        let usage = json!({ "prompt_tokens": 11, "completion_tokens": 3, "total_tokens": 14 });
        let answer = |message: Value, finish: &str| json!({ "choices": [{ "message": message, "finish_reason": finish }], "usage": usage });
        let tokens = Some(Tokens { input: 11, output: 3 });
        let good = reply(&answer(json!({ "content": "{}" }), "stop")).unwrap();
        assert_eq!(good, Reply { text: "{}".to_owned(), finish: Finish::Done, tokens });
        let cut = reply(&answer(json!({ "content": "{\"a" }), "length")).unwrap();
        assert_eq!(cut.finish, Finish::Length);
        let refusal = json!({ "content": null, "refusal": "I cannot" });
        assert_eq!(reply(&answer(refusal, "stop")).unwrap().finish, Finish::Filtered);
        assert_eq!(reply(&answer(json!({ "content": null }), "stop")), Err(Kind::Malformed));
    }

    #[test]
    fn a_failure_within_a_good_answer_is_a_failure() {
        assert_eq!(reply(&json!({ "error": { "code": 429 } })), Err(Kind::RateLimited { retry_after: None }));
        assert_eq!(reply(&json!({ "error": { "code": 502 } })), Err(Kind::Server { status: 502, retry_after: None }));
        assert_eq!(reply(&json!({ "error": { "code": "odd" } })), Err(Kind::Malformed));
        assert_eq!(reply(&json!([])), Err(Kind::Malformed));
    }
}
