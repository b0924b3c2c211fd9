//! Amazon Bedrock's Converse.
//!
//! <https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html>. Requests are signed for the
//! service `bedrock`, or carry an API key as a bearer token. Converse takes no seed. Without tools.

use super::http::{Header, Http};
use super::{Finish, Provider, Reply, Request, temperature};
use crate::clock::Clock;
use crate::settings::{Format, Secret};
use crate::usage::Tokens;
use crate::{Kind, Later};
use aws_credential_types::provider::{ProvideCredentials as _, SharedCredentialsProvider};
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_runtime_api::client::identity::Identity;
use serde_json::{Value, json};

/// How a request shows who sends it.
#[derive(Debug, Clone)]
pub enum Sign {
    /// A bearer token.
    Key(Secret),
    /// Signature Version 4.
    Credentials(SharedCredentialsProvider),
    /// It cannot: every call is refused before it is sent.
    Nothing,
}

/// Bedrock in one region.
#[derive(Debug)]
pub struct Bedrock {
    http: Http,
    base_url: String,
    region: String,
    sign: Sign,
    clock: Clock,
}

impl Bedrock {
    /// Behind a base URL without a trailing slash.
    pub fn new(http: Http, base_url: &str, region: &str, sign: Sign, clock: Clock) -> Self {
        Self { http, base_url: base_url.to_owned(), region: region.to_owned(), sign, clock }
    }

    async fn headers(&self, url: &str, body: &str) -> Result<Vec<Header>, Kind> {
        // As the service answers when nobody signs.
        let unsigned = || Kind::Refused { status: 403 };
        match &self.sign {
            Sign::Key(key) => Ok(vec![("authorization", format!("Bearer {}", key.expose()))]),
            Sign::Credentials(credentials) => {
                let identity = credentials.provide_credentials().await.map_err(|_| unsigned())?.into();
                self.signed(url, body, &identity).ok_or_else(unsigned)
            }
            Sign::Nothing => Err(unsigned()),
        }
    }

    fn signed(&self, url: &str, body: &str, identity: &Identity) -> Option<Vec<Header>> {
        let params = v4::SigningParams::builder()
            .identity(identity)
            .region(&self.region)
            .name("bedrock")
            .time(self.clock.now())
            .settings(SigningSettings::default())
            .build()
            .ok()?
            .into();
        let json = std::iter::once(("content-type", "application/json"));
        let request = SignableRequest::new("POST", url, json, SignableBody::Bytes(body.as_bytes())).ok()?;
        let (instructions, _) = sign(request, &params).ok()?.into_parts();
        let (headers, _) = instructions.into_parts();
        Some(headers.iter().map(|header| (header.name(), header.value().to_owned())).collect())
    }
}

impl Provider for Bedrock {
    fn name(&self) -> &'static str {
        "bedrock"
    }

    fn call<'a>(&'a self, request: &'a Request) -> Later<'a, Result<Reply, Kind>> {
        Box::pin(async move {
            let url = format!("{}/model/{}/converse", self.base_url, escaped(&request.model));
            let body = body(request).to_string();
            let headers = self.headers(&url, &body).await?;
            reply(&self.http.post(&url, &headers, &body).await?)
        })
    }
}

/// A model's id as one segment of a path: ids hold colons, and those of profiles slashes.
fn escaped(model: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    model.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

fn body(request: &Request) -> Value {
    let mut inference = json!({ "maxTokens": request.max_tokens });
    if let (Some(wanted), Value::Object(inference)) = (request.temperature, &mut inference) {
        inference.insert("temperature".to_owned(), temperature(wanted));
    }
    let mut body = json!({
        "system": [{ "text": request.system }],
        "messages": [{ "role": "user", "content": [{ "text": request.user }] }],
        "inferenceConfig": inference
    });
    if let (Format::JsonSchema, Value::Object(body)) = (request.format, &mut body) {
        // The schema is a text here.
        let schema = json!({ "name": request.schema_name, "schema": request.schema.to_string() });
        let format = json!({ "type": "json_schema", "structure": { "jsonSchema": schema } });
        body.insert("outputConfig".to_owned(), json!({ "textFormat": format }));
    }
    body
}

fn reply(answer: &Value) -> Result<Reply, Kind> {
    let finish = match answer.get("stopReason").and_then(Value::as_str) {
        Some("max_tokens" | "model_context_window_exceeded") => Finish::Length,
        Some("guardrail_intervened" | "content_filtered" | "refusal") => Finish::Filtered,
        Some(_) => Finish::Done,
        None => return Err(Kind::Malformed),
    };
    let parts = answer.pointer("/output/message/content").and_then(Value::as_array);
    // Other parts hold how a model came to its answer.
    let text: Option<String> =
        parts.map(|parts| parts.iter().filter_map(|part| part.get("text").and_then(Value::as_str)).collect());
    match (text, finish) {
        (None, Finish::Done) => Err(Kind::Malformed),
        (text, finish) => Ok(Reply { text: text.unwrap_or_default(), finish, tokens: tokens(answer) }),
    }
}

fn tokens(answer: &Value) -> Option<Tokens> {
    let count = |name| answer.get("usage")?.get(name)?.as_u64();
    Some(Tokens { input: count("inputTokens")?, output: count("outputTokens")? })
}

#[cfg(test)]
mod tests;
