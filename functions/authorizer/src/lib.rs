//! Who calls: the REQUEST authorizer in front of the API.
//!
//! | the request has | answer |
//! |---|---|
//! | `x-api-key` with a key we know | Allow, with `tenant`, `actor`, `role` for the handlers |
//! | `Authorization: Bearer` with such a key | the same |
//! | `Authorization: Bearer` with a JWT of our issuer ([`token`]) | the same |
//! | both, and they differ | 401: nobody has two identities |
//! | nothing, an unknown or revoked key, a token that fails any check | 401 |
//! | a key whose scope leaves the route out | a policy without it, which the gateway answers with 403 |
//! | too many requests of the tenant, or of all | Allow, with `retry_after`, which the handler answers with 429 |
//! | anything, while the database or the issuer's keys cannot be had | an error, which the gateway answers with 503: never Allow, never 401 |
//!
//! What looks like a JWT is never looked up as a key, nor is a JWT taken from `x-api-key`. API Gateway caches nothing
//! here (`template.yaml` says why); the policy names the whole stage all the same, or what the key's scopes leave of
//! it, so that a cache could not refuse a caller's next route. What a role may do is each handler's to say.
//!
//! A known key whose record is broken (a role or scope that is none) is 401 too, and an error in the log.

mod crypto;
pub mod jwks;
pub mod token;

use jwks::KeySet;
use lambda_runtime::{Error, LambdaEvent};
use platform::State;
use platform::http::auth::RETRY_AFTER;
use platform::http::{Principal, Scopes};
use platform::store::{StoreError, Turnstile};
use serde_json::{Value, json};
use std::sync::Arc;

/// What API Gateway turns into 401, by this exact text.
pub const UNAUTHORIZED: &str = "Unauthorized";

/// Longest key worth looking up.
const LONGEST_KEY: usize = 256;

/// What the authorizer holds for its whole life.
#[derive(Debug, Clone)]
pub struct Doorkeeper {
    state: State,
    keys: Option<Arc<KeySet>>,
}

impl Doorkeeper {
    /// With the issuer's public keys, if the settings name any.
    pub fn new(state: State) -> Self {
        crypto::install();
        let url = state.settings.tokens.as_ref().and_then(|tokens| tokens.jwks_url.as_deref());
        let keys = url.map(|url| Arc::new(KeySet::new(url)));
        Self { state, keys }
    }
}

/// Why nobody was let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refusal {
    /// Not known here.
    Unknown,
    /// It could not be found out.
    Unavailable,
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "a caller could not be looked up");
        Self::Unavailable
    }
}

/// Handles a REQUEST authorizer event.
///
/// # Errors
/// [`UNAUTHORIZED`], or another text when it could not be found out; the gateway answers that one with 503.
pub async fn handle(door: &Doorkeeper, event: LambdaEvent<Value>) -> Result<Value, Error> {
    let event = event.payload;
    let stage = event.get("methodArn").and_then(Value::as_str).and_then(stage);
    let stage = stage.ok_or("the event names no method")?;
    match door.admit(&event).await {
        Ok((caller, scopes, wait)) => Ok(allow(&caller, &scopes.resources(&stage), wait)),
        Err(Refusal::Unknown) => Err(UNAUTHORIZED.into()),
        Err(Refusal::Unavailable) => Err("the caller could not be looked up".into()),
    }
}

impl Doorkeeper {
    /// Who it is, what their key is good for, and for how many seconds they must wait.
    async fn admit(&self, event: &Value) -> Result<(Principal, Scopes, Option<u32>), Refusal> {
        let sent = sent(event).ok_or(Refusal::Unknown)?;
        let (now, store, limits) = (self.state.clock.now(), &self.state.store, &self.state.settings.limits);
        let all = async { Ok(store.pass_request(None, limits.global, now).await?) };
        let who = async {
            match sent {
                Sent::Key(key) => self.key(key).await,
                Sent::Token(token) => {
                    let (settings, keys) = (self.state.settings.tokens.as_ref(), self.keys.as_deref());
                    let caller = token::verify(settings.ok_or(Refusal::Unknown)?, keys, token, now).await?;
                    Ok((caller, Scopes::default()))
                }
            }
        };
        let ((caller, scopes), mut turnstile) = tokio::try_join!(who, all)?;
        if turnstile == Turnstile::Pass && !limits.excepts(&caller.tenant) {
            turnstile = store.pass_request(Some(&caller.tenant), limits.requests, now).await?;
        }
        let wait = match turnstile {
            Turnstile::Pass => None,
            Turnstile::Wait(seconds) => Some(seconds),
        };
        Ok((caller, scopes, wait))
    }

    async fn key(&self, secret: &str) -> Result<(Principal, Scopes), Refusal> {
        let record = self.state.store.api_key(secret).await?.ok_or(Refusal::Unknown)?;
        let caller = Principal::verified(&record.tenant, &record.actor, &record.role);
        let scopes = Scopes::parse(record.scopes.iter().map(String::as_str));
        let (Some(caller), Ok(scopes)) = (caller, scopes) else {
            tracing::error!(last4 = %record.last4, "the record of a key cannot be used");
            return Err(Refusal::Unknown);
        };
        let now = self.state.clock.now();
        let hour = jiff::SignedDuration::from_hours(1);
        if record.last_used.is_none_or(|at| now.duration_since(at) >= hour) {
            // Beside the answer, not before it. The sandbox may sleep over it; then the next request notes it.
            let (store, secret) = (self.state.store.clone(), secret.to_owned());
            tokio::spawn(async move {
                if let Err(error) = store.note_use(&secret, now).await {
                    tracing::info!(%error, "the use of a key was not noted");
                }
            });
        }
        Ok((caller, scopes))
    }
}

/// What a request brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent<'a> {
    Key(&'a str),
    Token(&'a str),
}

/// The one thing the request brings, if it brings exactly one.
fn sent(event: &Value) -> Option<Sent<'_>> {
    let direct = header(event, "x-api-key");
    let bearer = header(event, "authorization").and_then(|value| {
        let (scheme, key) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| key.trim())
    });
    let text = match (direct, bearer) {
        (Some(one), Some(other)) if one != other => return None,
        (one, other) => one.or(other)?,
    };
    if !text.bytes().all(|b| b.is_ascii_graphic()) {
        return None;
    }
    match (token::looks_like_one(text), text.len()) {
        (true, 1..=token::LONGEST) if direct.is_none() => Some(Sent::Token(text)),
        (false, 1..=LONGEST_KEY) => Some(Sent::Key(text)),
        _ => None,
    }
}

/// A header by its name in any case. One sent twice with two values counts as not sent.
fn header<'a>(event: &'a Value, name: &str) -> Option<&'a str> {
    let many = |field: &str| {
        let headers = event.get(field).and_then(Value::as_object).into_iter().flatten();
        headers.filter(|(sent, _)| sent.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    };
    let all = many("multiValueHeaders").flat_map(|values| values.as_array().into_iter().flatten());
    let mut values = all.chain(many("headers")).filter_map(Value::as_str).map(str::trim);
    let first = values.next()?;
    values.all(|other| other == first).then_some(first)
}

/// `arn:aws:execute-api:<region>:<account>:<api>/<stage>` of `…/<method>/<path>`.
fn stage(method_arn: &str) -> Option<String> {
    let mut parts = method_arn.splitn(4, '/');
    let (api, stage, _method) = (parts.next()?, parts.next()?, parts.next()?);
    let good = api.starts_with("arn:") && api.contains(":execute-api:") && !stage.is_empty();
    (good && !api.contains('*') && !stage.contains('*')).then(|| format!("{api}/{stage}"))
}

fn allow(caller: &Principal, resources: &[String], wait: Option<u32>) -> Value {
    let tenant = caller.tenant.as_str();
    let mut context = json!({ "tenant": tenant, "actor": caller.actor, "role": caller.role.as_str() });
    if let (Some(seconds), Value::Object(context)) = (wait, &mut context) {
        context.insert(RETRY_AFTER.to_owned(), json!(seconds.to_string()));
    }
    json!({
        "principalId": format!("{tenant}:{}", caller.actor),
        "policyDocument": {
            "Version": "2012-10-17",
            "Statement": [{ "Action": "execute-api:Invoke", "Effect": "Allow", "Resource": resources }]
        },
        "context": context
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARN: &str = "arn:aws:execute-api:eu-central-1:123456789012:abc123/live/POST/api/send-message";
    const JWT: &str = "eyJhbGciOiJub25lIn0.e30.";

    #[test]
    fn the_policy_is_for_the_stage_and_no_other() {
        let live = "arn:aws:execute-api:eu-central-1:123456789012:abc123/live";
        assert_eq!(stage(ARN).as_deref(), Some(live));
        for bad in [
            "",
            "abc/live/GET/x",
            "arn:aws:s3:::b/live/GET/x",
            "arn:aws:execute-api:r:1:*/live/GET/",
            "arn:aws:execute-api:r:1:a//GET/",
        ] {
            assert_eq!(stage(bad), None, "{bad}");
        }
        assert_eq!(stage("arn:aws:execute-api:r:1:a/live/GET/").as_deref(), Some("arn:aws:execute-api:r:1:a/live"));
    }

    #[test]
    fn a_key_is_found_in_either_header_in_any_case() {
        let key = |headers: Value| match sent(&json!({ "headers": headers })) {
            Some(Sent::Key(key)) => key.to_owned(),
            other => panic!("{other:?}"),
        };
        assert_eq!(key(json!({ "X-Api-Key": "k1" })), "k1");
        assert_eq!(key(json!({ "authorization": "bearer k1" })), "k1");
        assert_eq!(key(json!({ "AUTHORIZATION": "Bearer  k1 ", "x-api-key": "k1" })), "k1");
        assert_eq!(sent(&json!({ "multiValueHeaders": { "x-API-key": ["k1"] } })), Some(Sent::Key("k1")));
    }

    #[test]
    fn s2_14_what_looks_like_a_token_is_never_tried_as_a_key() {
        let bearer = json!({ "headers": { "authorization": format!("Bearer {JWT}") } });
        assert_eq!(sent(&bearer), Some(Sent::Token(JWT)));
        assert_eq!(sent(&json!({ "headers": { "x-api-key": JWT } })), None);
        let both = json!({ "headers": { "authorization": format!("Bearer {JWT}"), "x-api-key": JWT } });
        assert_eq!(sent(&both), None);
        let long = json!({ "headers": { "authorization": format!("Bearer a.b.{}", "c".repeat(token::LONGEST)) } });
        assert_eq!(sent(&long), None);
    }

    #[test]
    fn s2_14_what_is_no_single_key_is_nobody() {
        for headers in [
            json!({}),
            json!({ "x-api-key": "" }),
            json!({ "x-api-key": "a b" }),
            json!({ "x-api-key": "x".repeat(257) }),
            json!({ "authorization": "Basic abc" }),
            json!({ "authorization": "k1" }),
            json!({ "x-api-key": "k1", "authorization": "Bearer k2" }),
            json!({ "x-api-key": "k1", "X-API-KEY": "k2" }),
        ] {
            assert_eq!(sent(&json!({ "headers": headers })), None, "{headers}");
        }
        assert_eq!(sent(&json!({ "headers": null })), None);
        assert_eq!(sent(&json!({ "multiValueHeaders": { "x-api-key": ["k1", "k2"] } })), None);
    }

    #[test]
    fn the_handlers_are_told_who_calls_and_who_must_wait() {
        let caller = Principal::verified("atelier", "desk", "manager").unwrap();
        let answer = allow(&caller, &["r".to_owned()], None);
        assert_eq!(answer["context"], json!({ "tenant": "atelier", "actor": "desk", "role": "manager" }));
        assert_eq!(answer["policyDocument"]["Statement"][0]["Effect"], "Allow");
        assert_eq!(answer["policyDocument"]["Statement"][0]["Resource"], json!(["r"]));
        assert_eq!(allow(&caller, &[], Some(7))["context"]["retry_after"], "7");
    }
}
